#pragma once

#include <QtWidgets/QWidget>

#include "gui/patients/patient_model.hpp"
#include "gui/state/workspace.hpp"
#include "gui/widgets/spoken.hpp"

class QBoxLayout;
class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableView;

namespace jointlog::gui {

class DayChoice;
class HintButton;

/// Every patient of the record, found while typing. The place in the list is kept while a patient is open.
class PatientListPage : public Spoken<QWidget> {
    Q_OBJECT

public:
    explicit PatientListPage(Workspace& workspace, QWidget* parent = nullptr);

    void focusSearch();
    /// The patient of the current row is a duplicate.
    void mergeCurrent();
    /// The patients of today, or all again.
    void toggleToday();
    /// Goes on to the day that it is by now: the window may have been open over night.
    void newDay();
    /// The patient after this one in the list as it was when a patient was opened from it; those who were seen on the
    /// day that is shown are passed over. Empty: none is left.
    [[nodiscard]] std::string nextAfter(const std::string& patient) const;
    /// The list is ready for the next name or ID.
    void beginAnew();
    [[nodiscard]] PatientModel& model() { return m_model; }
    [[nodiscard]] QTableView& table() { return *m_table; }
    [[nodiscard]] QLineEdit& search() { return *m_search; }
    [[nodiscard]] DayChoice& dayChoice() { return *m_day; }

Q_SIGNALS:
    void openPatient(const QString& code);
    void newPatient();
    void mergePatient(const QString& duplicate);
    /// Ctrl+Z and Ctrl+Shift+Z where the search has no text to take back.
    void undo();
    void redo();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildHead();
    QWidget* buildTools();
    QWidget* buildEmpty();
    void buildTable();
    void reload();
    void applyFilter();
    void askPlanned();
    void showDay();
    [[nodiscard]] QString nobodyText() const;
    void showCounts();
    void lookForOneInError();
    void layOutColumns();
    void layOutHead();
    void openCurrent();
    [[nodiscard]] bool seen(const std::string& patient) const;
    bool keyOnTable(QKeyEvent& event);
    bool keyInSearch(QKeyEvent& event);

    Workspace& m_workspace;
    PatientModel m_model;
    QLabel* m_count = nullptr;
    QLineEdit* m_search = nullptr;
    QLabel* m_hint = nullptr;
    QLabel* m_dates = nullptr;
    QComboBox* m_status = nullptr;
    DayChoice* m_day = nullptr;
    QBoxLayout* m_head = nullptr;
    QBoxLayout* m_tools = nullptr;
    HintButton* m_open = nullptr;
    HintButton* m_merge = nullptr;
    HintButton* m_new = nullptr;
    QStackedWidget* m_stack = nullptr;
    QTableView* m_table = nullptr;
    QLabel* m_noMatch = nullptr;
    HintButton* m_clear = nullptr;
    HintButton* m_inError =
        nullptr;  // opens a patient who was entered in error, found by the whole ID
    std::vector<std::string> m_round;  // codes in the order of the list when a patient was opened
    QString m_current;                 // code of the current patient, kept over a reload
};

}  // namespace jointlog::gui
