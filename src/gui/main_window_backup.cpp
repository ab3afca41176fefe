// Backups in the window: the page that restores one, what is told of one that was made, the one before closing.
#include <QtGui/QShortcut>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

#include "gui/backup/backup_banner.hpp"
#include "gui/backup/backup_text.hpp"
#include "gui/keys/shown_keys.hpp"
#include "gui/main_window.hpp"
#include "gui/start/restore_page.hpp"
#include "gui/start/start_page.hpp"
#include "gui/text/errors_text.hpp"
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
    onKeys(this, "backup", [this] { m_backups.start(); });
    // Only while one is made: other pages have the same key for what they stop, copy or convert.
    auto* stop = new QShortcut(QKeySequence(QStringLiteral("Alt+C")), this);
    stop->setEnabled(false);
    connect(stop, &QShortcut::activated, &m_backups, &BackupKeeper::cancel);
    connect(&m_backups, &BackupKeeper::changed, stop,
            [this, stop] { stop->setEnabled(m_backups.running()); });
}

void MainWindow::backupEnded() {
    if (m_backups.problem().isEmpty()) {
        m_status->sayDone([made = m_backups.last()->made_ms] {
            return tr("Backup made %1").arg(localTime(made));
        });
    } else {
        m_status->showProblem(m_backups.problem());
    }
    if (m_closingBackup && m_backups.problem().isEmpty()) {
        close();
    }
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
    // Whoever goes on working stays: the backup that was waited for no longer closes the window.
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress) {
        qApp->removeEventFilter(this);
        m_closingBackup = false;
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::offerBackupOf(const QString& path) {
    const auto backup = app::last_backup_of(path.toStdString(), app::system_environment());
    if (!backup) {
        return;
    }
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Open record file"),
                                tr("%1\n\nIts newest backup, made %2, can be opened for reading. "
                                   "Nothing can be stored in it.")
                                    .arg(m_start->problem(), localTime(backup->made_ms)),
                                QMessageBox::Cancel, this);
    box->setObjectName(QStringLiteral("offerBackup"));
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto* open = box->addButton(tr("Open the backup"), QMessageBox::AcceptRole);
    connect(open, &QAbstractButton::clicked, this,
            [this, backup = QString::fromStdString(backup->path.string())] {
                if (const auto opened = m_workspace.open(backup, true); !opened) {
                    m_start->showProblem(errorText(opened.error()));
                }
            });
    box->open();
}

bool MainWindow::stayForBackup() {
    if (!m_backups.due() || std::exchange(m_closingBackup, true)) {
        return false;
    }
    m_backups.start();
    qApp->installEventFilter(this);
    m_status->sayDone(
        [] { return tr("The backup of the day is being made. Close again to leave at once."); });
    return true;
}

}  // namespace jointlog::gui
