// Moves, merges and undo: where the window asks for them and says what became of them.
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <algorithm>

#include "gui/acts/act_text.hpp"
#include "gui/acts/transfer_dialog.hpp"
#include "gui/keys/shown_keys.hpp"
#include "gui/main_window.hpp"
#include "gui/patients/patient_list_page.hpp"
#include "gui/record/record_page.hpp"
#include "gui/text/errors_text.hpp"
#include "gui/widgets/nav_rail.hpp"
#include "gui/window_status.hpp"

namespace jointlog::gui {

void MainWindow::connectActs() {
    connect(m_record, &RecordPage::moveRow, this, [this](const RowMeta& row, const Entity& value) {
        MoveDialog(m_workspace, m_acts, row, value, this).exec();
    });
    connect(m_record, &RecordPage::reverseRow, this, &MainWindow::askReverse);
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
    onKeys(this, "undo", [this] { m_form == nullptr ? m_acts.undo() : void(); });
    onKeys(this, "redo", [this] { m_form == nullptr ? m_acts.redo() : void(); });
    onKeys(this, "merge", [this] { page() == m_list ? m_list->mergeCurrent() : void(); });
}

void MainWindow::askReverse(const RowMeta& row, const Entity& value) {
    if (heldByJob()) {
        return;
    }
    const auto operations = m_workspace.session().operations(m_workspace.record()->patient->code);
    if (!operations) {
        return m_status->showProblem(errorText(operations.error()));
    }
    const auto at = std::find_if(operations->begin(), operations->end(),
                                 [&](const auto& info) { return info.number == row.version; });
    const bool entered = at == operations->end() || at->kind == OperationKind::create
                         || at->kind == OperationKind::add || at->kind == OperationKind::import;
    if (entered) {
        return m_status->showProblem(
            tr("Nothing was changed in this row since it was entered. It can be marked as entered "
               "in error."));
    }
    QMessageBox box(QMessageBox::Question, tr("Take back a change"),
                    tr("The whole act is taken back, with every row that it wrote:"),
                    QMessageBox::Yes | QMessageBox::Cancel, this);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(rowText(value) + QLatin1Char('\n') + operationText(*at));
    box.button(QMessageBox::Yes)->setText(tr("Take back"));
    box.setDefaultButton(QMessageBox::Yes);
    if (box.exec() == QMessageBox::Yes) {
        m_acts.reverse(row.version);
    }
}

}  // namespace jointlog::gui
