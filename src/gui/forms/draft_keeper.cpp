#include "gui/forms/draft_keeper.hpp"

#include <QtCore/QEvent>
#include <QtCore/QUuid>
#include <algorithm>

#include "gui/text/errors_text.hpp"

namespace jointlog::gui {
namespace {
constexpr const char* draftKind = "visit_form/1";
constexpr int keepEvery = 5000;
}  // namespace

DraftKeeper::DraftKeeper(Workspace& workspace, QObject* parent)
    : QObject(parent), m_workspace(workspace) {
    m_timer.setInterval(keepEvery);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::keepNow);
    connect(&m_workspace, &Workspace::fileChanged, this, &DraftKeeper::readLeft);
}

void DraftKeeper::readLeft() {
    m_left.clear();
    m_current.reset();
    m_form.clear();
    m_timer.stop();
    if (m_workspace.writable()) {
        if (const auto body = m_workspace.session().form_draft(draftKind); body && *body) {
            m_left = draftsFromJson(**body);
        }
    }
    Q_EMIT leftChanged();
}

void DraftKeeper::keep(FormPage& form) {
    if (!form.draftable() || !m_workspace.writable()) {
        return;
    }
    m_form = &form;
    m_blank = form.typed();
    m_current = FormDraft{QUuid::createUuid().toString(QUuid::WithoutBraces),
                          QString::fromStdString(form.patientCode()),
                          {},
                          m_blank};
    connect(&form, &FormPage::closed, this, &DraftKeeper::finished);
    form.window()->installEventFilter(this);
    m_timer.start();
}

const FormDraft* DraftKeeper::find(const QString& id) const {
    const auto found = std::find_if(m_left.begin(), m_left.end(),
                                    [&](const FormDraft& draft) { return draft.id == id; });
    return found == m_left.end() ? nullptr : &*found;
}

void DraftKeeper::restore(const QString& id, FormPage& form) {
    const FormDraft* draft = find(id);
    if (draft == nullptr || m_form != &form) {
        return;
    }
    m_current = *draft;
    std::erase_if(m_left, [&](const FormDraft& one) { return one.id == id; });
    form.setTyped(m_current->texts);
    form.showDraftSaved(m_current->at);
    Q_EMIT leftChanged();
}

void DraftKeeper::discard(const QString& id) {
    std::erase_if(m_left, [&](const FormDraft& draft) { return draft.id == id; });
    write();
    Q_EMIT leftChanged();
}

void DraftKeeper::keepNow() {
    if (!m_form || !m_current || m_form->saving() || m_form->typed() == m_current->texts) {
        return;
    }
    m_current->texts = m_form->typed();
    // What was typed and taken out again leaves no draft.
    m_current->at = m_current->texts == m_blank ? QDateTime() : QDateTime::currentDateTime();
    write();
}

void DraftKeeper::write() {
    if (!m_workspace.writable()) {
        return;
    }
    std::vector<FormDraft> all = m_left;
    if (m_current && m_current->at.isValid()) {
        all.push_back(*m_current);
    }
    // Told as saved when it is on disk, and not before.
    m_workspace.session().put_draft(
        draftKind, toJson(all),
        [keeper = QPointer(this), form = m_form,
         at = m_current ? m_current->at : QDateTime()](const Result<void>& stored) {
            if (!keeper) {
                return;
            }
            if (!stored) {
                if (keeper->m_current) {
                    keeper->m_current->texts.clear();  // tried again
                }
                Q_EMIT keeper->m_workspace.failed(errorText(stored.error()));
            } else if (form) {
                form->showDraftSaved(at);
            }
        });
}

void DraftKeeper::finished() {
    m_timer.stop();
    m_form.clear();
    if (m_current && std::exchange(m_current, std::nullopt)->at.isValid()) {
        write();
    }
}

bool DraftKeeper::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::WindowDeactivate) {
        keepNow();
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace jointlog::gui
