#pragma once

#include <QtWidgets/QButtonGroup>

#include "gui/forms/form_factory.hpp"
#include "gui/record/row_table.hpp"
#include "gui/state/time_window.hpp"

class QStackedWidget;
class QToolButton;

namespace jointlog::gui {

class AsOfBanner;
class ChartView;
class HintButton;
class JointHistoryPage;
class LabGridPage;
class OverviewTools;
class PatientBand;
class ReadOutPanel;
class RowsPage;

/// One patient: the band, the overview with its read-out, and a table for each kind of row.
class RecordPage : public Spoken<QWidget> {
    Q_OBJECT

public:
    RecordPage(Workspace& workspace, TimeWindow& window, QWidget* parent = nullptr);

    /// In a person's own record every target has 44 px.
    void setOwn(bool own);
    [[nodiscard]] ChartView& chart() { return *m_chart; }
    [[nodiscard]] ReadOutPanel& readOut() { return *m_readOut; }
    [[nodiscard]] JointHistoryPage& joints() { return *m_joints; }
    [[nodiscard]] LabGridPage& labGrid() { return *m_labGrid; }
    [[nodiscard]] RowsPage& rows(RowTab tab) { return *m_rows[static_cast<int>(tab)]; }
    /// 0: the overview; 1.. the tabs of RowTab; 6: joints; gridTab: the laboratory results as a grid.
    static constexpr int gridTab = 7;
    void showTab(int tab);
    /// The visit of the day in sight, else the last one, as text without the name into the clipboard.
    void copyToChart();
    [[nodiscard]] AsOfBanner& asOfBanner() { return *m_asOf; }
    /// The row that Alt+H means; in the overview with several values on the day, a menu asks which.
    void askHistory();

Q_SIGNALS:
    void back();
    /// Something was done that shows nowhere on the page.
    void told(const QString& sentence);
    void add(jointlog::gui::NewRow what);
    void correct(const jointlog::RowId& row);
    void changeDose(const jointlog::RowId& course);
    void stopCourse(const jointlog::RowId& course);
    /// A row that was entered for the wrong patient.
    void moveRow(const jointlog::RowMeta& row, const jointlog::Entity& value);
    /// The act that wrote the current version of a row shall be taken back.
    void reverseRow(const jointlog::RowMeta& row, const jointlog::Entity& value);
    void history(const jointlog::RowId& row);
    void report();

protected:
    void retranslate() override;
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void buildBand();
    QWidget* buildBar();
    QWidget* buildOverview();
    void buildRows();
    void arrange();
    void reload();
    void showDay();
    [[nodiscard]] bool dayInSight() const;
    void copyValues();
    void openVisit();
    void explain(const RowId& visit, IndexId index);
    void showTable(const std::string& panel);
    void showNearest();
    void addTo(app::PanelKind kind);

    Workspace& m_workspace;
    TimeWindow& m_window;
    PatientBand* m_band = nullptr;
    AsOfBanner* m_asOf = nullptr;
    QToolButton* m_edit = nullptr;
    QBoxLayout* m_bar = nullptr;
    QBoxLayout* m_overview = nullptr;
    bool m_dayInSight = false;
    bool m_readOutWanted = false;  // in place of the chart, where there is no room for both
    QButtonGroup m_tabs;
    HintButton* m_tabMenu = nullptr;  // in their place where there is little room
    QStackedWidget* m_stack = nullptr;
    ChartView* m_chart = nullptr;
    OverviewTools* m_tools = nullptr;
    ReadOutPanel* m_readOut = nullptr;
    RowsPage* m_rows[5] = {};
    JointHistoryPage* m_joints = nullptr;
    LabGridPage* m_labGrid = nullptr;
    std::vector<HintButton*> m_adders;
    std::string m_shownPatient;
};

}  // namespace jointlog::gui
