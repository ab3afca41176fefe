#pragma once

#include <QtWidgets/QWidget>
#include <set>

#include "gui/state/panel_choices.hpp"
#include "gui/state/time_window.hpp"
#include "gui/state/workspace.hpp"
#include "jointlog/app/timeline_table.hpp"
#include "jointlog/render/chart.hpp"
#include "jointlog/render/texts.hpp"
#include "jointlog/render/timeline_view.hpp"

class QMenu;
class QScrollBar;
class QTouchEvent;

namespace jointlog::gui {

/// The panels on one time axis: zoomed, panned and read by mouse and keys. Draws with render alone.
class ChartView : public QWidget {
    Q_OBJECT

public:
    ChartView(Workspace& workspace, TimeWindow& window, QWidget* parent = nullptr);

    /// The patient changed, or one of the patient's values.
    void setModel(const app::TimelineModel* model, bool samePatient);
    /// The user shows or hides a panel; remembered for the file.
    void setShown(const std::string& panel, bool on);
    [[nodiscard]] const std::vector<std::string>& panels() const { return m_view.panels; }
    void setLog(const std::string& panel, bool log);
    [[nodiscard]] bool isLog(const std::string& panel) const {
        return m_view.logPanels.contains(panel);
    }
    void setBands(const std::string& panel, bool on);
    [[nodiscard]] bool hasBands(const std::string& panel) const {
        return !m_view.unbanded.contains(panel);
    }

    /// Shows only the name of a panel on a thin row, or all of it; remembered for the file.
    void setCollapsed(const std::string& panel, bool on);
    [[nodiscard]] bool isCollapsed(const std::string& panel) const {
        return m_view.collapsed.contains(panel);
    }

    [[nodiscard]] const std::vector<Day>& days() const { return m_days; }
    /// The previous (-1) or next (+1) day with a value; brings it into view.
    void stepDay(int direction);
    [[nodiscard]] const render::Texts& texts() const { return m_texts; }
    [[nodiscard]] const render::TimelineView& view() const { return m_view; }
    [[nodiscard]] const render::Scene& scene() const;
    /// The panel that has the keyboard, else the first one; empty where none is shown.
    [[nodiscard]] std::string currentPanel() const;
    /// What that panel draws, by day: the children of the chart for a screen reader.
    [[nodiscard]] const std::vector<app::PanelRow>& panelRows() const;
    /// Where a row of it is drawn; null where it is out of sight.
    [[nodiscard]] QRect rectOf(const app::PanelRow& row) const;
    /// Brings the crosshair to a row, and both into view.
    void showRow(const app::PanelRow& row);
    /// One panel, or the whole chart where the id is empty, as a picture in the looks of the screen.
    [[nodiscard]] QByteArray picture(render::PictureFormat format, const std::string& panel) const;
    /// What can be done with a panel and with the whole chart.
    void fillMenu(QMenu& menu, const std::string& panel);
    /// Spoken by a screen reader: what the read-out shows.
    void setSpoken(const QString& text);
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void openRow(const jointlog::RowId& row);
    void openVisit();
    void copyValues();
    /// A score of a visit was clicked, or asked for by a key: where it comes from.
    void explain(const jointlog::RowId& visit, jointlog::IndexId index);
    void leave();
    void showTable(const std::string& panel);
    void showNearest();
    /// "+ Add" of an empty panel.
    void addTo(jointlog::app::PanelKind kind);
    /// Which panels are shown, or how, changed.
    void panelsChanged();
    void told(const QString& sentence);
    /// Every version of the row of a mark.
    void history(const jointlog::RowId& row);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    enum class Drag { none, pan, box, stripNew, stripMove, stripFrom, stripTo };

    void retranslate();
    void applyLook();
    void layOut();
    void pointAt(QPointF point);
    void dragStrip(double x);
    void startStrip(double x);
    bool touch(QTouchEvent& event);
    void takeChoices();
    void keepChoices();
    /// The mark that a menu was asked for on: under the pointer, or by key the one of the day in the current panel.
    [[nodiscard]] const render::SceneMark* markFor(const QContextMenuEvent& event) const;
    void addMarkActions(QMenu& menu, const render::SceneMark& mark);
    void addPictureActions(QMenu& menu, const std::string& panel, const QString& what);
    void copyPicture(render::PictureFormat format, const std::string& panel);
    void savePicture(const std::string& panel);
    [[nodiscard]] render::TimelineView pictureView(const std::string& panel) const;
    void goTo(Day day);
    void stepPanel(int direction);
    void bringIntoView(const QString& panel);
    void scrollBy(double pixels);
    /// The score that a mark of a score panel shows, where it was computed from a visit.
    [[nodiscard]] std::optional<IndexId> scoreOf(const render::SceneMark& mark) const;
    /// Asks for the score of the day in the panel that has the keyboard; false where there is none.
    bool explainDay();
    [[nodiscard]] bool zoomKey(const QKeyEvent& event);
    [[nodiscard]] double dayAt(double x) const { return scene().x.toDay(x); }

    Workspace& m_workspace;
    TimeWindow& m_window;
    const app::TimelineModel* m_model = nullptr;
    render::Texts m_texts;
    render::TimelineView m_view;
    mutable render::Scene m_scene;  // see scene()
    mutable bool m_stale = true;
    std::vector<Day> m_days;
    QScrollBar* m_scroll = nullptr;
    Drag m_drag = Drag::none;
    QPointF m_pressed;
    render::TimeRange m_pressedRange;
    bool m_moved = false;
    bool m_pinned = false;
    bool m_ring = false;
    bool m_boxKey = false;  // Z is held down: a drag chooses the stretch to show
    double m_boxTo = 0;
    PanelChoices m_choices;
    std::vector<std::pair<int, QPointF>> m_fingers;  // where each touched first
    mutable std::optional<std::vector<app::PanelRow>>
        m_rows;  // of the current panel, once asked for
};

}  // namespace jointlog::gui
