#include "gui/history/row_changes.hpp"

#include <QtCore/QPointer>
#include <algorithm>

#include "gui/history/conflict_dialog.hpp"
#include "gui/history/error_dialog.hpp"
#include "gui/text/errors_text.hpp"
#include "jointlog/app/dependants.hpp"

namespace jointlog::gui {
namespace {

void commitOrAsk(Workspace& workspace, OperationDraft draft, const QPointer<QWidget>& parent) {
    const OperationDraft sent = draft;
    workspace.commit(
        std::move(draft), [&workspace, sent, parent](const Result<OperationInfo>& result) {
            if (result) {
                return;
            }
            const auto rows = app::disagreements(workspace.session(), sent);
            if (result.error().code != Errc::conflict || !parent || !rows || rows->empty()) {
                Q_EMIT workspace.failed(errorText(result.error()));
                return;
            }
            auto* dialog = new ConflictDialog(*rows, false, parent);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            QObject::connect(dialog, &ConflictDialog::storeTyped, &workspace,
                             [&workspace, sent, known = *rows, parent] {
                                 commitOrAsk(workspace, app::on_top(sent, known), parent);
                             });
            // What is stored now is what the screen shows next, whichever is chosen.
            QObject::connect(dialog, &QDialog::finished, &workspace,
                             [&workspace] { workspace.openPatient(workspace.patientCode()); });
            dialog->open();
        });
}

bool oneKeySuffices(Workspace& workspace, const RowId& row) {
    const auto versions = workspace.session().history(workspace.patientCode(), row);
    return versions && !versions->empty()
           && typingErrorSuffices(versions->back().operation, workspace.recorder().toStdString(),
                                  workspace.session().now());
}

/// Opens the question; `build` makes the draft once a reason is there.
void ask(Workspace& workspace, const RowId& row, const Entity& value, ErrorDialog::Purpose purpose,
         QWidget* parent, std::function<OperationDraft()> build) {
    auto* dialog =
        new ErrorDialog(value, *workspace.record()->patient, workspace.today(), parent, purpose);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->offerTypingError(oneKeySuffices(workspace, row));
    QObject::connect(dialog, &QDialog::accepted, &workspace,
                     [&workspace, dialog, build = std::move(build), over = QPointer(parent)] {
                         OperationDraft draft = build();
                         draft.reason = dialog->reason();
                         commitOrAsk(workspace, std::move(draft), over);
                     });
    dialog->open();
}

}  // namespace

bool typingErrorSuffices(const OperationInfo& written, const std::string& recorder, Instant now) {
    constexpr std::int64_t day = 24 * 60 * 60 * 1000;
    const std::int64_t since = now.utc_ms - written.at.utc_ms;
    return written.person == recorder && since >= 0 && since <= day;
}

void markInError(Workspace& workspace, const RowMeta& row, const Entity& value, QWidget* parent) {
    OperationDraft draft =
        workspace.session().draft(OperationKind::mark_error, workspace.patientCode());
    draft.set_status(row.id, row.version, RowStatus::entered_in_error);
    for (const RowMeta& other : app::dependants_of(*workspace.record(), row.id)) {
        draft.set_status(other.id, other.version, RowStatus::entered_in_error);
    }
    ask(workspace, row.id, value, ErrorDialog::Purpose::markError, parent,
        [draft = std::move(draft)] { return draft; });
}

void takeBack(Workspace& workspace, const RowMeta& row, const Entity& value, QWidget* parent) {
    OperationDraft draft =
        workspace.session().draft(OperationKind::restore, workspace.patientCode());
    draft.set_status(row.id, row.version, RowStatus::recorded);
    for (const RowMeta& other : app::marked_with(*workspace.record(), row)) {
        draft.set_status(other.id, other.version, RowStatus::recorded);
    }
    ask(workspace, row.id, value, ErrorDialog::Purpose::restoreEntry, parent,
        [draft = std::move(draft)] { return draft; });
}

void restoreVersion(Workspace& workspace, const RowVersion& current, const RowVersion& wanted,
                    QWidget* parent) {
    OperationDraft draft =
        workspace.session().draft(OperationKind::restore, workspace.patientCode());
    draft.correct(current.id, current.since, wanted.value, RowStatus::recorded);
    ask(workspace, current.id, wanted.value, ErrorDialog::Purpose::restoreVersion, parent,
        [draft = std::move(draft)] { return draft; });
}

}  // namespace jointlog::gui
