#pragma once

#include "gui/state/time_window.hpp"
#include "gui/widgets/spoken.hpp"
#include "jointlog/app/timeline.hpp"

#include <QtWidgets/QWidget>

class QLineEdit;

namespace jointlog::gui {

class ChartView;
class HintButton;
class Segmented;

/// Range presets, the range as typed, reset, and the menus of panels and scores.
class OverviewTools : public Spoken<QWidget> {
    Q_OBJECT

public:
    OverviewTools(TimeWindow& window, ChartView& chart, QWidget* parent = nullptr);
    void setModel(const app::TimelineModel* model);
    /// The width there is: where it is little the reset goes without its word, then the presets become a menu, then
    /// the range is typed in a dialog that this menu opens.
    void setRoom(int width);
    /// The width at which they stand in one row with the range in sight, and the very least.
    [[nodiscard]] int goodWidth() const { return needed(Look::menu); }
    [[nodiscard]] int leastWidth() const { return needed(Look::least); }
    [[nodiscard]] QLineEdit* rangeField() const { return m_range; }
    [[nodiscard]] Segmented* presets() const { return m_presets; }
    [[nodiscard]] HintButton* presetMenu() const { return m_presetMenu; }
    [[nodiscard]] HintButton* more() const { return m_more; }
    [[nodiscard]] HintButton* report() const { return m_report; }
    /// Where the read-out has no room beside the chart, the menu offers it in its place.
    void setReadOutApart(bool apart, bool shown);

Q_SIGNALS:
    void readOutWanted(bool wanted);
    void reportWanted();

protected:
    void retranslate() override;
    bool event(QEvent* event) override;

private:
    void showRange();
    /// From much room to little: the reset with its word, as an icon; presets as a menu; neither range nor reset.
    enum class Look { words, icon, menu, least };
    void showLook();
    [[nodiscard]] int needed(Look look) const;
    void choosePreset(int index);
    void fillPresetMenu();
    void fillMore();
    void askRange();
    void readRange();
    [[nodiscard]] bool takeRange(QString text);
    void fillMenus();
    void addPanelAction(HintButton* button, const app::Panel& panel);

    TimeWindow& m_window;
    ChartView& m_chart;
    const app::TimelineModel* m_model = nullptr;
    int m_room = 0;
    Segmented* m_presets = nullptr;
    QLineEdit* m_range = nullptr;
    HintButton* m_reset = nullptr;
    HintButton* m_panels = nullptr;
    HintButton* m_scores = nullptr;
    HintButton* m_presetMenu = nullptr;
    HintButton* m_more = nullptr;
    HintButton* m_report = nullptr;
    bool m_readOutApart = false;
    bool m_readOutShown = false;
};

}  // namespace jointlog::gui
