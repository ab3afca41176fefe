#pragma once

#include <QtWidgets/QWidget>

#include "gui/patients/patient_model.hpp"
#include "gui/state/workspace.hpp"
#include "gui/widgets/spoken.hpp"

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
    void openCurrent();
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
    HintButton* m_merge = nullptr;
    HintButton* m_new = nullptr;
    QStackedWidget* m_stack = nullptr;
    QTableView* m_table = nullptr;
    QLabel* m_noMatch = nullptr;
    HintButton* m_clear = nullptr;
    HintButton* m_inError =
        nullptr;        // opens a patient who was entered in error, found by the whole ID
    QString m_current;  // code of the current patient, kept over a reload
};

}  // namespace jointlog::gui
