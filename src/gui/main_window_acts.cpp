// Moves, merges and undo: where the window asks for them and says what became of them.
#include <algorithm>

#include "gui/acts/transfer_dialog.hpp"
#include "gui/main_window.hpp"
#include "gui/patients/patient_list_page.hpp"
#include "gui/record/record_page.hpp"
#include "gui/widgets/nav_rail.hpp"
#include "gui/window_status.hpp"

namespace jointlog::gui {

void MainWindow::connectActs() {
    connect(m_record, &RecordPage::moveRow, this, [this](const RowMeta& row, const Entity& value) {
        MoveDialog(m_workspace, m_acts, row, value, this).exec();
    });
    connect(m_list, &PatientListPage::mergePatient, this, [this](const QString& duplicate) {
        const auto& rows = m_workspace.patients();
        const auto at = std::find_if(rows.begin(), rows.end(), [&](const auto& row) {
            return row.patient.code == duplicate.toStdString();
        });
        if (at != rows.end()) {
            const Patient patient = at->patient;
            MergeDialog(m_workspace, m_acts, patient, this).exec();
        }
    });
    connect(m_list, &PatientListPage::undo, &m_acts, &RowActs::undo);
    connect(m_list, &PatientListPage::redo, &m_acts, &RowActs::redo);
    connect(&m_acts, &RowActs::told, m_status, &WindowStatus::showDone);
    connect(&m_acts, &RowActs::refused, m_status, &WindowStatus::showProblem);
    connect(&m_acts, &RowActs::patientLeft, this, [this] {
        if (page() == m_record) {
            showPage(NavRail::patients);
        }
    });
    // In a form these keys are the text's own.
    shortcut("Ctrl+Z", [this] { m_form == nullptr ? m_acts.undo() : void(); });
    shortcut("Ctrl+Shift+Z", [this] { m_form == nullptr ? m_acts.redo() : void(); });
    shortcut("Ctrl+Shift+M", [this] { page() == m_list ? m_list->mergeCurrent() : void(); });
}

}  // namespace jointlog::gui
