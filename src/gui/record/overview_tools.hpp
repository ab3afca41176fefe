#pragma once

#include "gui/state/time_window.hpp"
#include "gui/widgets/spoken.hpp"
#include "jointlog/app/timeline.hpp"

#include <QtWidgets/QWidget>

class QBoxLayout;
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
    /// The width there is; where it is little the tools take two rows.
    void setRoom(int width);
    /// The least width in which they stand in one row.
    [[nodiscard]] int leastWidth() const { return needed(false); }
    [[nodiscard]] QLineEdit* rangeField() const { return m_range; }
    [[nodiscard]] Segmented* presets() const { return m_presets; }

protected:
    void retranslate() override;
    bool event(QEvent* event) override;

private:
    void showRange();
    void showReset();
    [[nodiscard]] int needed(bool words) const;
    void readRange();
    void fillMenus();
    void addPanelAction(HintButton* button, const app::Panel& panel);
    void togglePanel(const std::string& id, bool on);

    TimeWindow& m_window;
    ChartView& m_chart;
    const app::TimelineModel* m_model = nullptr;
    QBoxLayout* m_rows = nullptr;
    int m_room = 0;
    Segmented* m_presets = nullptr;
    QLineEdit* m_range = nullptr;
    HintButton* m_reset = nullptr;
    HintButton* m_panels = nullptr;
    HintButton* m_scores = nullptr;
};

}  // namespace jointlog::gui
