// Entry forms over the pages, and the settings behind which a form can wait.
#include <algorithm>
#include <iterator>

#include "gui/export/export_page.hpp"
#include "gui/export/import_page.hpp"
#include "gui/forms/patient_form.hpp"
#include "gui/forms/visit_form.hpp"
#include "gui/main_window.hpp"
#include "gui/patients/patient_list_page.hpp"
#include "gui/record/record_page.hpp"
#include "gui/settings/settings_page.hpp"
#include "gui/start/new_record_page.hpp"
#include "gui/start/start_page.hpp"
#include "gui/text/names.hpp"
#include "gui/widgets/nav_rail.hpp"
#include "gui/widgets/second_click.hpp"
#include "gui/window_status.hpp"

#include <QtWidgets/QStackedWidget>

namespace jointlog::gui {

void MainWindow::newPatient() {
    // An own record holds one person.
    const bool full = isOwn() && !m_workspace.patients().empty();
    if (m_workspace.writable() && m_form == nullptr && !full && !heldByJob()) {
        showForm(new PatientForm(m_workspace, nullptr, m_pages));
    }
}

void MainWindow::add(NewRow what) {
    if (m_workspace.editable() && m_workspace.record() != nullptr && m_form == nullptr
        && !heldByJob()) {
        showForm(newForm(m_workspace, what, m_pages));
    }
}

void MainWindow::addFromKey(NewRow what) {
    leaveEmptyCheckIn();
    if (page() == m_record) {
        add(what);
    }
}

void MainWindow::showForm(FormPage* form) {
    if (form == nullptr || m_form != nullptr || !m_workspace.editable()) {
        delete form;
        return;
    }
    m_form = form;
    m_behindForm = page();
    m_pages->addWidget(form);
    auto* clicks = new SecondClick(this);
    connect(form, &FormPage::closed, clicks, &SecondClick::pageGoes);
    connect(form, &FormPage::closed, this, &MainWindow::formClosed);
    m_drafts.keep(*form);
    connectCheckIn(form);
    turnTo(form);
}

void MainWindow::showEdit(const std::function<FormPage*()>& make) {
    if (!heldByJob()) {
        showForm(make());
    }
}

void MainWindow::restoreDraft(const QString& draft, const QString& patient) {
    m_restoreNext = draft;
    openPatient(patient);
}

void MainWindow::showDraft(const QString& id) {
    const FormDraft* draft = m_drafts.find(id);
    if (draft == nullptr || draft->patient != qs(m_workspace.record()->patient->code)) {
        return;  // another patient was opened meanwhile
    }
    add(NewRow::visit);
    if (m_form != nullptr) {
        m_drafts.restore(id, *m_form);
    }
}

void MainWindow::leaveForm() {
    turnTo(m_form);
    m_form->requestClose();
}

// Language, theme and text size can be changed while a form holds what was typed: it waits behind the settings.
void MainWindow::showSettings() {
    if (page() == m_settings || heldByJob()) {
        return;
    }
    m_behindSettings = page();
    m_focusBehindSettings = page()->focusWidget();
    m_settings->setBehind(m_form != nullptr ? SettingsPage::Behind::form
                                            : SettingsPage::Behind::page);
    m_rail->setCurrent(NavRail::settings);
    turnTo(m_settings);
    m_settings->language()->takeFocus();
}

void MainWindow::leaveSettings() {
    if (m_form != nullptr) {
        turnTo(m_form);
    } else if (m_behindSettings == m_start || m_behindSettings == m_newRecord) {
        return;  // a file was opened meanwhile
    } else {
        QWidget* const pages[] = {m_list, m_record, m_import, m_export};
        const auto* const found = std::find(std::begin(pages), std::end(pages), m_behindSettings);
        showPage(static_cast<int>(found == std::end(pages) ? 0 : found - std::begin(pages)));
    }
    if (m_focusBehindSettings != nullptr && m_focusBehindSettings->isVisible()) {
        m_focusBehindSettings->setFocus(Qt::OtherFocusReason);
    }
}

// In the order that the list had; after the last one the list itself.
void MainWindow::openNextPatient(const std::string& after) {
    const std::string next = m_list->nextAfter(after);
    if (!next.empty()) {
        return openPatient(qs(next));
    }
    showPage(NavRail::patients);
    m_list->beginAnew();
    m_status->sayDone([] { return tr("No further patient was in the list."); });
}

void MainWindow::formClosed(bool saved) {
    FormPage* form = std::exchange(m_form, nullptr);
    const auto* patient = qobject_cast<PatientForm*>(form);
    turnTo(m_behindForm);
    // A patient who was just made is opened: from the list, and as the one person of an own record.
    if (saved && patient != nullptr
        && (m_behindForm == m_list || m_workspace.record() == nullptr)) {
        m_checkInNext = isOwn();
        openPatient(patient->savedCode());
    }
    const auto* visit = qobject_cast<VisitForm*>(form);
    if (saved && visit != nullptr && visit->wantsNext()) {
        openNextPatient(visit->patientCode());
    }
    m_pages->removeWidget(form);
    form->deleteLater();
}

}  // namespace jointlog::gui
