#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "app/session_access.hpp"
#include "jointlog/app/row_acts.hpp"

namespace jointlog::app {
namespace {

using storage::RecordFile;

/// How an act is taken back.
struct Manner {
    OperationKind kind = OperationKind::undo;
    RowsInError rule = RowsInError::stop;
    std::string reason;  // empty: the operations taken back
    std::string who;
    std::string why;
};

/// Takes operations back, patient by patient, in one transaction.
class UndoJob {
public:
    UndoJob(RecordFile& file, IdSource& ids, Manner manner)
        : m_file(file), m_ids(ids), m_manner(std::move(manner)) {}

    Result<ActOutcome> run(std::vector<OperationInfo> operations) {
        std::map<std::string, std::set<std::int64_t>> by_patient;
        for (const OperationInfo& operation : operations) {
            if (operation.patient_code.empty()) {
                return fail(Errc::refused, "an act on the file is not taken back");
            }
            by_patient[operation.patient_code].insert(operation.number);
        }
        m_outcome.undone = std::move(operations);
        auto done = by_patient.size() == 1 ? alone(*by_patient.begin()) : together(by_patient);
        if (!m_outcome.obstacles.empty()) {
            m_outcome.operations.clear();
            return std::move(m_outcome);
        }
        if (!done) {
            return Unexpected{done.error()};
        }
        if (m_outcome.operations.empty()) {
            return fail(Errc::refused, remark<RemarkId::nothing_to_undo>());
        }
        return std::move(m_outcome);
    }

private:
    using PatientOperations = std::pair<const std::string, std::set<std::int64_t>>;
    using Commit = std::function<Result<OperationInfo>(const OperationDraft&)>;

    Result<void> alone(const PatientOperations& patient) {
        return take_back(patient,
                         [this](const OperationDraft& draft) { return m_file.commit(draft); });
    }

    Result<void> together(const std::map<std::string, std::set<std::int64_t>>& by_patient) {
        const auto stored = m_file.commit_batch({}, true, [&](const Commit& commit) {
            for (const PatientOperations& patient : by_patient) {
                if (auto done = take_back(patient, commit); !done) {
                    return done;
                }
            }
            return m_outcome.obstacles.empty()
                       ? Result<void>()
                       : Result<void>(fail(Errc::conflict, "rows were changed since"));
        });
        return stored ? Result<void>() : Result<void>(Unexpected{stored.error()});
    }

    Result<void> take_back(const PatientOperations& patient, const Commit& commit) {
        const auto& [code, operations] = patient;
        if (auto own = check_code(code, operations); !own) {
            return own;
        }
        const auto versions = m_file.history(code);
        if (!versions) {
            return Unexpected{versions.error()};
        }
        UndoPlan plan = plan_undo(*versions, operations, m_manner.rule);
        std::move(plan.obstacles.begin(), plan.obstacles.end(),
                  std::back_inserter(m_outcome.obstacles));
        if (!m_outcome.obstacles.empty() || plan.changes.empty()) {
            return {};
        }
        OperationDraft draft(m_ids.next(), m_manner.kind, code);
        draft.who = m_manner.who;
        draft.why = m_manner.why;
        draft.reason = !m_manner.reason.empty()
                           ? m_manner.reason
                           : fmt::format("undo_of {}", fmt::join(operations, ","));
        if (auto filled = fill(draft, plan, *versions); !filled) {
            return filled;
        }
        auto stored = commit(draft);
        if (!stored) {
            return Unexpected{stored.error()};
        }
        m_outcome.operations.push_back(std::move(*stored));
        return {};
    }

    /// A code may have been given to another patient since.
    Result<void> check_code(const std::string& code, const std::set<std::int64_t>& operations) {
        const auto known = m_file.operations(code);
        const auto patient = m_file.load_patient(code);
        if (!known || !patient) {
            return Unexpected{known ? patient.error() : known.error()};
        }
        std::set<std::int64_t> numbers;  // from the entry of whoever bears the code now
        for (const OperationInfo& operation : *known) {
            if (!numbers.empty() || operation.id == patient->patient.meta.id.operation) {
                numbers.insert(operation.number);
            }
        }
        return std::includes(numbers.begin(), numbers.end(), operations.begin(), operations.end())
                   ? Result<void>()
                   : Result<void>(fail(Errc::refused, remark<RemarkId::code_in_use>(code)));
    }

    Result<void> fill(OperationDraft& draft, UndoPlan& plan,
                      const std::vector<RowVersion>& versions) {
        for (Change& change : plan.changes) {
            RowId id;
            if (auto* correct = std::get_if<CorrectRow>(&change)) {
                if (auto free = check_code_back(*correct, draft.patient_code()); !free) {
                    return free;
                }
                id = correct->id;
                draft.correct(id, correct->version, std::move(correct->value), correct->status);
            } else if (const auto* status = std::get_if<SetRowStatus>(&change)) {
                id = status->id;
                draft.set_status(id, status->version, status->status);
            }
            ++m_outcome.rows;
            tell_first(id, versions);
        }
        return {};
    }

    /// The code that a patient had before may be another's by now.
    Result<void> check_code_back(const CorrectRow& change, const std::string& code) {
        const auto* patient = std::get_if<Patient>(&change.value);
        if (patient == nullptr || patient->code == code) {
            return {};
        }
        const auto other = m_file.load_patient(patient->code);
        return other && !other->patient.in_error()
                   ? Result<void>(fail(Errc::refused, remark<RemarkId::code_in_use>(patient->code)))
                   : Result<void>();
    }

    void tell_first(const RowId& id, const std::vector<RowVersion>& versions) {
        for (const RowVersion& version : versions) {
            if (version.id == id && !version.until
                && (!m_outcome.first || version.value.index() < m_outcome.first->index())) {
                m_outcome.first = version.value;
            }
        }
    }

    RecordFile& m_file;
    IdSource& m_ids;
    Manner m_manner;
    ActOutcome m_outcome;
};

Session::Access::Job<ActOutcome> undo_job(Session& session, std::int64_t operation,
                                          std::string who) {
    return [&session, operation, who = std::move(who)](RecordFile& file) -> Result<ActOutcome> {
        auto operations = file.act(operation);
        if (!operations) {
            return Unexpected{operations.error()};
        }
        IdSource& ids = *Session::Access::environment(session).ids;
        auto undone = UndoJob(file, ids, {OperationKind::undo, RowsInError::stop, {}, who, {}})
                          .run(std::move(*operations));
        Session::Access::refresh_info(session);
        return undone;
    };
}

}  // namespace

Result<ActOutcome> undo_act(Session& session, std::int64_t operation, std::string who) {
    return Session::Access::run<ActOutcome>(session, undo_job(session, operation, std::move(who)));
}
void undo_act(Session& session, std::int64_t operation, std::string who,
              Session::Done<ActOutcome> done) {
    Session::Access::start<ActOutcome>(session, undo_job(session, operation, std::move(who)),
                                       std::move(done));
}

Result<ActOutcome> undo_import(Session& session, const Uuid& batch, std::string who,
                               std::string why) {
    IdSource& ids = *Session::Access::environment(session).ids;
    return Session::Access::run<ActOutcome>(session, [&](RecordFile& file) -> Result<ActOutcome> {
        auto operations = file.batch(batch);
        if (!operations) {
            return Unexpected{operations.error()};
        }
        const bool import = std::all_of(
            operations->begin(), operations->end(),
            [](const OperationInfo& operation) { return operation.kind == OperationKind::import; });
        if (!import) {
            return fail(Errc::refused, remark<RemarkId::no_import>());
        }
        const std::string reason = fmt::format("undo_of {}", batch.to_string());
        auto undone =
            UndoJob(file, ids, {OperationKind::undo_import, RowsInError::pass, reason, who, why})
                .run(std::move(*operations));
        Session::Access::refresh_info(session);
        return undone;
    });
}

}  // namespace jointlog::app
