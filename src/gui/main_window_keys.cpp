// The keys of the window.
#include <QtGui/QShortcut>

#include "gui/keys/shown_keys.hpp"
#include "gui/main_window.hpp"
#include "gui/patients/patient_list_page.hpp"
#include "gui/record/record_page.hpp"
#include "gui/settings/about_dialog.hpp"
#include "gui/shortcut_sheet.hpp"
#include "gui/widgets/nav_rail.hpp"
#include "gui/widgets/panes.hpp"
#include "gui/widgets/say_again.hpp"
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
    onKeys(this, "next_pane", [this] { stepPane(this, true); });
    onKeys(this, "previous_pane", [this] { stepPane(this, false); });
    onKeys(this, "new", [this] {
        const bool nobody = isOwn() && m_workspace.patients().empty();
        page() == m_list || (nobody && page() == m_record) ? newPatient()
                                                           : addFromKey(NewRow::visit);
    });
    onKeys(this, "today", [this] { page() == m_list ? m_list->toggleToday() : void(); });
    onKeys(this, "laboratory", [this] { addFromKey(NewRow::laboratory); });
    onKeys(this, "slip", [this] { addFromKey(NewRow::slip); });
    onKeys(this, "medication", [this] { addFromKey(NewRow::medication); });
    onKeys(this, "event", [this] { addFromKey(NewRow::event); });
    onKeys(this, "save", [this] {
        if (m_form != nullptr && page() == m_form) {
            m_form->save();
        }
    });
    onKeys(this, "search", [this] {
        if (m_workspace.isOpen() && m_form == nullptr && !isOwn()) {
            showPage(NavRail::patients);
            m_list->focusSearch();
        }
    });
    onKeys(this, "export",
           [this] { m_workspace.isOpen() ? showPage(NavRail::exportPackage) : void(); });
    onKeys(this, "report", [this] { m_workspace.isOpen() ? showPage(NavRail::reports) : void(); });
    onKeys(this, "copy_to_chart", [this] {
        if (page() == m_record) {
            m_record->copyToChart();
        }
    });
    onKeys(this, "import", [this] { m_workspace.writable() ? showPage(NavRail::import) : void(); });
    onKeys(this, "settings",
           [this] { m_workspace.isOpen() ? showPage(NavRail::settings) : void(); });
    onKeys(this, "recorder", [this] { m_status->chooseRecorder(); });
    onKeys(this, "history", [this] { askHistory(); });
    onKeys(this, "own_history", [this] {
        if (page() == m_record && m_workspace.record() != nullptr) {
            showHistory(m_workspace.record()->patient.meta.id);
        }
    });
    onKeys(this, "log", [this] { showLog(); });
    onKeys(this, "open", [this] { askOpenFile(); });
    onKeys(this, "close", [this] { m_form == nullptr ? showStart() : leaveForm(); });
    onKeys(this, "about", [this] { AboutDialog(this).exec(); });
    onKeys(this, "keys", [this] { ShortcutSheet(this).exec(); });
    // A text field keeps the sign for itself.
    auto* sign = new QShortcut(this);
    // Where the keyboard tells of Shift as well, both are the same press.
    sign->setKeys({QKeySequence(QStringLiteral("?")), QKeySequence(QStringLiteral("Shift+?"))});
    for (const auto heard : {&QShortcut::activated, &QShortcut::activatedAmbiguously}) {
        connect(sign, heard, this, [this] { ShortcutSheet(this).exec(); });
    }
    onKeys(this, "larger", [this] { scaleBy(10); });
    shortcut("Ctrl++", [this] { scaleBy(10); });
    onKeys(this, "smaller", [this] { scaleBy(-10); });
    // Sentences name keys too.
    connect(&KeyBook::instance(), &KeyBook::changed, this, [this] { sayAllAgain(this); });
}

void MainWindow::scaleBy(int step) {
    (void)m_appearance.setScale(m_appearance.scale() + step);
}

}  // namespace jointlog::gui
