// Backups in the window: the page that restores one, what is told of one that was made, the one before closing.
#include "gui/backup/backup_banner.hpp"
#include "gui/backup/backup_text.hpp"
#include "gui/main_window.hpp"
#include "gui/start/restore_page.hpp"
#include "gui/start/start_page.hpp"
#include "gui/window_status.hpp"

namespace jointlog::gui {

void MainWindow::connectBackups() {
    connect(m_start, &StartPage::restoreBackup, this, [this] {
        m_restorePage->prepare();
        turnTo(m_restorePage);
    });
    connect(m_restorePage, &RestorePage::cancelled, this, &MainWindow::showStart);
    connect(m_restorePage, &RestorePage::restored, this, &MainWindow::openFile);
    connect(&m_backups, &BackupKeeper::ended, this, &MainWindow::backupEnded);
    connect(&m_workspace, &Workspace::fileChanged, this, [this] { m_closingBackup = false; });
    shortcut("Ctrl+Shift+B", [this] { m_backups.start(); });
    shortcut("Alt+C", [this] { m_backups.cancel(); });
}

void MainWindow::backupEnded() {
    if (m_backups.problem().isEmpty()) {
        m_status->showDone(tr("Backup made %1").arg(localTime(m_backups.last()->made_ms)));
    } else {
        m_status->showProblem(m_backups.problem());
    }
    if (m_closingBackup && m_backups.problem().isEmpty()) {
        close();
    }
}

bool MainWindow::stayForBackup() {
    if (!m_backups.due() || std::exchange(m_closingBackup, true)) {
        return false;
    }
    m_backups.start();
    m_status->showDone(tr("The backup of the day is being made. Close again to leave at once."));
    return true;
}

}  // namespace jointlog::gui
