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
    [[nodiscard]] QLineEdit* rangeField() const { return m_range; }
    [[nodiscard]] Segmented* presets() const { return m_presets; }

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showRange();
    void showReset();
    void readRange();
    void fillMenus();
    void addPanelAction(HintButton* button, const app::Panel& panel);
    void togglePanel(const std::string& id, bool on);

    TimeWindow& m_window;
    ChartView& m_chart;
    const app::TimelineModel* m_model = nullptr;
    Segmented* m_presets = nullptr;
    QLineEdit* m_range = nullptr;
    HintButton* m_reset = nullptr;
    HintButton* m_panels = nullptr;
    HintButton* m_scores = nullptr;
};

}  // namespace jointlog::gui
