#include "gui/acts/row_acts.hpp"

#include <utility>

#include "gui/acts/act_text.hpp"
#include "gui/keys/key_book.hpp"
#include "gui/text/names.hpp"

namespace jointlog::gui {
namespace {

/// The first row of an act, and how many more there are.
QString countedRow(const app::ActOutcome& outcome) {
    const QString row = outcome.first ? rowText(*outcome.first) : QString();
    return outcome.rows > 1
               ? RowActs::tr("%1 and %n more", nullptr, static_cast<int>(outcome.rows - 1)).arg(row)
               : row;
}

}  // namespace

RowActs::RowActs(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {
    connect(&m_workspace, &Workspace::stored, this, &RowActs::remember);
    connect(&m_workspace, &Workspace::recordChanged, this, &RowActs::closeLeft);
    connect(&m_workspace, &Workspace::fileChanged, this, [this] {
        m_last.reset();
        m_busy = false;
    });
}

void RowActs::closeLeft() {
    const auto* record = m_workspace.record();
    if (record != nullptr && std::exchange(m_actStored, false) && record->patient.in_error()) {
        m_workspace.closePatient();
        Q_EMIT patientLeft();
    }
}

void RowActs::remember(const std::vector<OperationInfo>& operations) {
    if (!operations.empty()) {
        m_last = Last{operations.back().number, qs(operations.back().person), false};
    }
}

void RowActs::move(const QString& to, std::vector<RowMeta> rows, const QString& why, Done done) {
    app::MoveRequest request{m_workspace.record()->patient->code, to.toStdString(), std::move(rows),
                             m_workspace.recorder().toStdString(), why.toStdString()};
    app::move_rows(m_workspace.session(), std::move(request),
                   m_workspace.whileOpen<app::ActOutcome>(
                       [this, to, done = std::move(done)](Result<app::ActOutcome> outcome) {
                           if (outcome && outcome->done()) {
                               m_workspace.takeStored(outcome->operations);
                               Q_EMIT told(tr("Moved to %1: %2").arg(to, countedRow(*outcome)));
                           }
                           done(outcome);
                       }));
}

void RowActs::merge(const QString& duplicate, const QString& kept, const QString& why, Done done) {
    app::MergeRequest request{duplicate.toStdString(), kept.toStdString(),
                              m_workspace.recorder().toStdString(), why.toStdString()};
    app::merge_patients(
        m_workspace.session(), std::move(request),
        m_workspace.whileOpen<app::ActOutcome>(
            [this, duplicate, kept, done = std::move(done)](Result<app::ActOutcome> outcome) {
                if (outcome && outcome->done()) {
                    // The duplicate is nobody's record any more.
                    const auto* record = m_workspace.record();
                    if (record != nullptr && qs(record->patient->code) == duplicate) {
                        m_workspace.closePatient();
                    }
                    m_workspace.takeStored(outcome->operations);
                    Q_EMIT told(tr("%1 was merged into %2.").arg(duplicate, kept));
                }
                done(outcome);
            }));
}

void RowActs::undo() {
    if (m_last && m_last->undone) {
        Q_EMIT refused(
            tr("The last change is taken back already. %1 brings it again.").arg(keysNow("redo")));
        return;
    }
    takeBack(false);
}

void RowActs::redo() {
    if (!m_last || !m_last->undone) {
        Q_EMIT refused(tr("Nothing was taken back last."));
        return;
    }
    takeBack(true);
}

void RowActs::takeBack(bool redo) {
    if (!m_workspace.editable() || m_busy) {
        return;
    }
    if (!m_last) {
        Q_EMIT refused(tr("Nothing was saved in this session that could be taken back."));
        return;
    }
    if (m_last->who != m_workspace.recorder()) {
        Q_EMIT refused(tr("The last change was made by another recorder: %1.").arg(m_last->who));
        return;
    }
    send(m_last->operation, redo);
}

void RowActs::reverse(std::int64_t operation) {
    if (m_workspace.writable() && !m_busy) {
        send(operation, false);
    }
}

void RowActs::send(std::int64_t operation, bool redo) {
    m_busy = true;
    app::undo_act(m_workspace.session(), operation, m_workspace.recorder().toStdString(),
                  m_workspace.whileOpen<app::ActOutcome>(
                      [this, redo](Result<app::ActOutcome> outcome) { tell(outcome, redo); }));
}

void RowActs::tell(const Result<app::ActOutcome>& outcome, bool redo) {
    m_busy = false;
    if (!outcome) {
        Q_EMIT refused(actErrorText(outcome.error()));
        return;
    }
    if (!outcome->obstacles.empty()) {
        Q_EMIT refused(tr("Not undone. %1")
                           .arg(obstaclesText(outcome->obstacles)
                                    .replace(QLatin1Char('\n'), QStringLiteral("; "))));
        return;
    }
    m_actStored = true;
    m_workspace.takeStored(outcome->operations);
    m_last->undone = !redo;
    const QString sentence = redo ? tr("Brought again: %1") : tr("Undone: %1");
    Q_EMIT told(sentence.arg(countedRow(*outcome)));
}

}  // namespace jointlog::gui
