// The keys of the window.
#include <QtGui/QShortcut>

#include "gui/main_window.hpp"
#include "gui/patients/patient_list_page.hpp"
#include "gui/record/record_page.hpp"
#include "gui/settings/about_dialog.hpp"
#include "gui/shortcut_sheet.hpp"
#include "gui/widgets/nav_rail.hpp"
#include "gui/window_status.hpp"

namespace jointlog::gui {

void MainWindow::shortcut(const char* keys, std::function<void()> run) {
    auto* made = new QShortcut(QKeySequence(QString::fromLatin1(keys)), this);
    connect(made, &QShortcut::activated, this, std::move(run));
}

void MainWindow::addShortcuts() {
    for (int entry = 0; entry < NavRail::count; ++entry) {
        shortcut(QStringLiteral("Ctrl+%1").arg(entry + 1).toLatin1().constData(), [this, entry] {
            if (m_rail->isVisible()
                && m_rail->button(static_cast<NavRail::Entry>(entry))->isEnabled()) {
                showPage(entry);
            }
        });
    }
    shortcut("Ctrl+N", [this] { page() == m_list ? newPatient() : addFromKey(NewRow::visit); });
    shortcut("Ctrl+D", [this] { page() == m_list ? m_list->toggleToday() : void(); });
    shortcut("Ctrl+L", [this] { addFromKey(NewRow::laboratory); });
    shortcut("Ctrl+K", [this] { addFromKey(NewRow::slip); });
    shortcut("Ctrl+M", [this] { addFromKey(NewRow::medication); });
    shortcut("Ctrl+E", [this] { addFromKey(NewRow::event); });
    shortcut("Ctrl+S", [this] {
        if (m_form != nullptr && page() == m_form) {
            m_form->save();
        }
    });
    shortcut("Ctrl+F", [this] {
        if (m_workspace.isOpen() && m_form == nullptr && !isOwn()) {
            showPage(NavRail::patients);
            m_list->focusSearch();
        }
    });
    shortcut("Ctrl+Shift+E",
             [this] { m_workspace.isOpen() ? showPage(NavRail::exportPackage) : void(); });
    shortcut("Ctrl+P", [this] { m_workspace.isOpen() ? showPage(NavRail::reports) : void(); });
    shortcut("Ctrl+Shift+C", [this] {
        if (page() == m_record) {
            m_record->copyToChart();
        }
    });
    shortcut("Ctrl+Shift+I",
             [this] { m_workspace.writable() ? showPage(NavRail::import) : void(); });
    shortcut("Ctrl+,", [this] { m_workspace.isOpen() ? showPage(NavRail::settings) : void(); });
    shortcut("Ctrl+U", [this] { m_status->chooseRecorder(); });
    shortcut("Alt+H", [this] { askHistory(); });
    shortcut("Alt+Shift+H", [this] {
        if (page() == m_record && m_workspace.record() != nullptr) {
            showHistory(m_workspace.record()->patient.meta.id);
        }
    });
    shortcut("Ctrl+H", [this] { showLog(); });
    shortcut("Ctrl+O", [this] { askOpenFile(); });
    shortcut("Ctrl+W", [this] { m_form == nullptr ? showStart() : leaveForm(); });
    shortcut("Shift+F1", [this] { AboutDialog(this).exec(); });
    shortcut("F1", [this] { ShortcutSheet(this).exec(); });
    shortcut("Ctrl+=", [this] { scaleBy(10); });
    shortcut("Ctrl++", [this] { scaleBy(10); });
    shortcut("Ctrl+-", [this] { scaleBy(-10); });
}

void MainWindow::scaleBy(int step) {
    (void)m_appearance.setScale(m_appearance.scale() + step);
}

}  // namespace jointlog::gui
