// Title, place on the screen and closing of the window.
#include <QtCore/QSettings>
#include <QtGui/QCloseEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QScreen>
#include <QtGui/QWheelEvent>

#include "gui/export/export_page.hpp"
#include "gui/export/import_page.hpp"
#include "gui/forms/form_page.hpp"
#include "gui/main_window.hpp"
#include "gui/settings/settings_page.hpp"
#include "gui/state/privacy_choices.hpp"
#include "gui/state/user_files.hpp"
#include "gui/widgets/nav_rail.hpp"
#include "gui/window_status.hpp"

namespace jointlog::gui {
namespace {
QString windowFile() {
    return stateFolder() + QStringLiteral("/window.ini");
}
}  // namespace

void MainWindow::connectPrivacy() {
    const auto follow = [this] {
        m_privacy.coverAfter(std::chrono::minutes(hideAfterMinutes()));
    };
    connect(m_settings, &SettingsPage::hideAfterChosen, this, follow);
    follow();
}

void MainWindow::retranslate() {
    // Never a patient's name: a title stands in task bars and screen shots.
    const QString file = m_workspace.fileName();
    setWindowTitle(file.isEmpty() ? QStringLiteral("Jointlog") : tr("%1 — Jointlog").arg(file));
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showCaption();
    }
}

void MainWindow::wheelEvent(QWheelEvent* event) {
    if ((event->modifiers() & Qt::ControlModifier) != 0 && event->angleDelta().y() != 0) {
        scaleBy(event->angleDelta().y() > 0 ? 10 : -10);
        event->accept();
        return;
    }
    QMainWindow::wheelEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (m_form != nullptr && m_form->changed()) {
        leaveForm();
        if (m_form != nullptr) {
            event->ignore();
            return;
        }
    }
    if (stayForJob()) {
        m_closeNext = true;
        event->ignore();
        return;
    }
    if (stayForBackup()) {
        event->ignore();
        return;
    }
    QSettings settings(windowFile(), QSettings::IniFormat);
    settings.setValue(QStringLiteral("geometry"), saveGeometry());
    event->accept();
}

bool MainWindow::stayForJob() {
    if (!m_import->running() && !m_export->running()) {
        return false;
    }
    showPage(m_import->running() ? NavRail::import : NavRail::exportPackage);
    return true;
}

bool MainWindow::heldByJob() {
    if (!m_import->running() && !m_export->running()) {
        return false;
    }
    m_status->sayDone([] {
        return tr("An import or export is under way: forms and settings open when it has ended.");
    });
    return true;
}

void MainWindow::jobFinished() {
    if (std::exchange(m_closeNext, false)) {
        close();
    }
}

void MainWindow::restorePlace() {
    const QSettings settings(windowFile(), QSettings::IniFormat);
    const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
    if (!restoreGeometry(settings.value(QStringLiteral("geometry")).toByteArray())) {
        resize(QSize(1440, 900).boundedTo(screen.size()));
    }
    bool seen = false;
    for (const QScreen* one : QGuiApplication::screens()) {
        seen = seen || one->availableGeometry().intersects(geometry());
    }
    if (!seen) {  // the monitor it stood on is gone
        move(screen.topLeft());
    }
}

}  // namespace jointlog::gui
