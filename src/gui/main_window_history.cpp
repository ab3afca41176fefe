// The history of what is on screen: of a value, of the settings, of a whole patient.
#include "gui/history/history_dialog.hpp"
#include "gui/history/log_dialog.hpp"
#include "gui/history/settings_history_dialog.hpp"
#include "gui/main_window.hpp"
#include "gui/record/record_page.hpp"
#include "gui/settings/settings_page.hpp"

namespace jointlog::gui {

void MainWindow::showHistory(const RowId& row) {
    if (m_workspace.record() == nullptr) {
        return;
    }
    auto* dialog = new HistoryDialog(m_workspace, row, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &HistoryDialog::showAsOf, this, [this](const OperationInfo& operation) {
        if (page() == m_record) {
            m_workspace.showAsOf(operation);
        }
    });
    dialog->open();
}

void MainWindow::askHistory() {
    if (page() == m_record) {
        m_record->askHistory();
    } else if (m_form != nullptr && page() == m_form && m_form->correctedRow()) {
        showHistory(*m_form->correctedRow());
    } else if (page() == m_settings && m_workspace.isOpen() && !heldByJob()) {
        auto* dialog = new SettingsHistoryDialog(m_workspace, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    }
}

void MainWindow::showLog() {
    if (page() != m_record || m_workspace.record() == nullptr) {
        return;
    }
    auto* dialog = new LogDialog(m_workspace, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LogDialog::showAsOf, &m_workspace, &Workspace::showAsOf);
    dialog->open();
}

}  // namespace jointlog::gui
