#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "app/session_access.hpp"
#include "jointlog/app/row_acts.hpp"
#include "jointlog/domain/text.hpp"

namespace jointlog::app {
namespace {

using storage::RecordFile;
using Versions = std::vector<RowVersion>;

/// The two patients of an act, with all that is recorded for them.
struct Pair {
    Versions source;
    Versions destination;
};

const RowVersion* patient_row(const Versions& versions) {
    const auto at = std::find_if(versions.begin(), versions.end(), [](const RowVersion& version) {
        return !version.until && std::holds_alternative<Patient>(version.value);
    });
    return at != versions.end() ? &*at : nullptr;
}

/// The history of a patient who is recorded and not in error.
Result<Versions> read_patient(RecordFile& file, const std::string& code) {
    auto versions = file.history(code);
    if (!versions) {
        return versions;
    }
    const RowVersion* row = patient_row(*versions);
    if (row == nullptr || row->status == RowStatus::entered_in_error) {
        return fail(Errc::refused, remark<RemarkId::patient_in_error>(code));
    }
    return versions;
}

Result<Pair> read_pair(RecordFile& file, const std::string& source,
                       const std::string& destination) {
    if (source == destination) {
        return fail(Errc::refused, remark<RemarkId::both_the_same>(source));
    }
    auto from = read_patient(file, source);
    if (!from) {
        return Unexpected{from.error()};
    }
    auto to = read_patient(file, destination);
    if (!to) {
        return Unexpected{to.error()};
    }
    return Pair{std::move(*from), std::move(*to)};
}

Result<void> need_reason(const std::string& why) {
    return trim(why).empty() ? Result<void>(fail(Errc::refused, remark<RemarkId::reason_needed>()))
                             : Result<void>();
}

/// Both operations in one transaction; nothing where something stands in the way.
Result<ActOutcome> store(RecordFile& file, const TransferPlan& plan, OperationDraft at_source,
                         OperationDraft at_destination) {
    ActOutcome outcome;
    outcome.obstacles = plan.obstacles;
    if (!outcome.obstacles.empty()) {
        return outcome;
    }
    if (plan.rows.empty()) {
        return fail(Errc::refused, "nothing to move");
    }
    fill_transfer(plan, at_source, at_destination);
    const auto stored = file.commit_batch({}, true, [&](const auto& commit) -> Result<void> {
        for (const OperationDraft* draft : {&at_destination, &at_source}) {
            auto written = commit(*draft);
            if (!written) {
                return Unexpected{written.error()};
            }
            outcome.operations.push_back(std::move(*written));
        }
        return {};
    });
    if (!stored) {
        return Unexpected{stored.error()};
    }
    outcome.rows = static_cast<std::int64_t>(plan.rows.size());
    outcome.identical = static_cast<std::int64_t>(plan.identical());
    outcome.first = plan.rows.front().row->value;
    return outcome;
}

OperationDraft draft_of(IdSource& ids, OperationKind kind, const std::string& patient,
                        std::string reason, const std::string& who, const std::string& why) {
    OperationDraft draft(ids.next(), kind, patient);
    draft.reason = std::move(reason);
    draft.who = who;
    draft.why = why;
    return draft;
}

Session::Access::Job<ActOutcome> move_job(Session& session, const MoveRequest& request) {
    return [&session, request](RecordFile& file) -> Result<ActOutcome> {
        if (auto reason = need_reason(request.why); !reason) {
            return Unexpected{reason.error()};
        }
        auto pair = read_pair(file, request.from, request.to);
        if (!pair) {
            return Unexpected{pair.error()};
        }
        IdSource& ids = *Session::Access::environment(session).ids;
        const auto& to = std::get<Patient>(patient_row(pair->destination)->value);
        auto stored = store(
            file, plan_move(pair->source, request.rows, to),
            draft_of(ids, OperationKind::move, request.from,
                     reason_text(TransferReason::moved_to, request.to), request.who, request.why),
            draft_of(ids, OperationKind::move, request.to,
                     reason_text(TransferReason::moved_from, request.from), request.who,
                     request.why));
        Session::Access::refresh_info(session);
        return stored;
    };
}

Session::Access::Job<ActOutcome> merge_job(Session& session, const MergeRequest& request) {
    return [&session, request](RecordFile& file) -> Result<ActOutcome> {
        if (auto reason = need_reason(request.why); !reason) {
            return Unexpected{reason.error()};
        }
        auto pair = read_pair(file, request.duplicate, request.kept);
        if (!pair) {
            return Unexpected{pair.error()};
        }
        IdSource& ids = *Session::Access::environment(session).ids;
        auto stored = store(file, plan_merge(pair->source, pair->destination),
                            draft_of(ids, OperationKind::merge, request.duplicate,
                                     reason_text(TransferReason::merged_into, request.kept),
                                     request.who, request.why),
                            draft_of(ids, OperationKind::merge, request.kept,
                                     reason_text(TransferReason::merged_from, request.duplicate),
                                     request.who, request.why));
        Session::Access::refresh_info(session);
        return stored;
    };
}

/// How many rows of each table move, and how many are there already; in the order of the tables.
std::vector<MergePreview::Count> count_rows(const TransferPlan& plan) {
    std::vector<MergePreview::Count> counts;
    for (const TransferRow& transfer : plan.rows) {
        if (std::holds_alternative<Patient>(transfer.row->value)) {
            continue;
        }
        const std::string_view table = table_name(transfer.row->value);
        if (counts.empty() || counts.back().table != table) {
            counts.push_back({std::string(table), 0, 0});
        }
        ++(transfer.same ? counts.back().identical : counts.back().moved);
    }
    return counts;
}

Session::Access::Job<MergePreview> preview_job(std::string duplicate, std::string kept) {
    return [duplicate = std::move(duplicate),
            kept = std::move(kept)](RecordFile& file) -> Result<MergePreview> {
        auto pair = read_pair(file, duplicate, kept);
        if (!pair) {
            return Unexpected{pair.error()};
        }
        const TransferPlan plan = plan_merge(pair->source, pair->destination);
        return MergePreview{std::get<Patient>(patient_row(pair->source)->value),
                            std::get<Patient>(patient_row(pair->destination)->value),
                            count_rows(plan), plan.obstacles};
    };
}

}  // namespace

Result<ActOutcome> move_rows(Session& session, const MoveRequest& request) {
    return Session::Access::run<ActOutcome>(session, move_job(session, request));
}
void move_rows(Session& session, MoveRequest request, Session::Done<ActOutcome> done) {
    Session::Access::start<ActOutcome>(session, move_job(session, request), std::move(done));
}

Result<ActOutcome> merge_patients(Session& session, const MergeRequest& request) {
    return Session::Access::run<ActOutcome>(session, merge_job(session, request));
}
void merge_patients(Session& session, MergeRequest request, Session::Done<ActOutcome> done) {
    Session::Access::start<ActOutcome>(session, merge_job(session, request), std::move(done));
}

Result<MergePreview> preview_merge(Session& session, std::string duplicate, std::string kept) {
    return Session::Access::run<MergePreview>(session,
                                              preview_job(std::move(duplicate), std::move(kept)));
}
void preview_merge(Session& session, std::string duplicate, std::string kept,
                   Session::Done<MergePreview> done) {
    Session::Access::start<MergePreview>(
        session, preview_job(std::move(duplicate), std::move(kept)), std::move(done));
}

}  // namespace jointlog::app
