#include "app/import_corrections.hpp"

#include <map>
#include <set>
#include <utility>
#include <vector>

#include "app/import_sources.hpp"
#include "app/session_access.hpp"
#include "jointlog/app/backup.hpp"
#include "jointlog/app/dependants.hpp"
#include "jointlog/exchange/correction_rows.hpp"
#include "jointlog/exchange/sha256.hpp"

namespace jointlog::app {
namespace {

struct ReadyChange {
    RowPlace place;
    std::optional<Entity> value;  // nullopt: the row is marked as entered in error
};

/// Reads and judges the rows; nothing is stored yet.
class CorrectionJob {
public:
    CorrectionJob(storage::RecordFile& file, const CorrectionCall& call)
        : m_file(file), m_call(call), m_name(call.source.filename().string()) {}

    Result<void> read() {
        Result<exchange::ByteSource> bytes = exchange::read_file(m_call.source);
        if (!bytes) {
            return Unexpected{bytes.error()};
        }
        auto reader = exchange::CorrectionReader::open(std::move(*bytes),
                                                       m_call.kind == CorrectionKind::correct);
        if (!reader) {
            return fail_about(m_name, reader.error());
        }
        exchange::CorrectionRow row;
        for (;;) {
            const Result<bool> any = (*reader)->next(row);
            if (!any) {
                return fail_about(m_name, any.error());
            }
            if (!*any) {
                return {};
            }
            judge(row);
        }
    }

    [[nodiscard]] Result<void> store(
        IdSource& ids, const std::function<Result<OperationInfo>(const OperationDraft&)>& commit) {
        for (auto& [group, changes] : m_ready) {
            const bool correct = m_call.kind == CorrectionKind::correct;
            OperationDraft draft(ids.next(),
                                 correct ? OperationKind::correct : OperationKind::mark_error,
                                 group.first);
            draft.who = m_call.who;
            draft.why = m_call.why;
            draft.reason = group.second;
            for (ReadyChange& change : changes) {
                const RowMeta& meta = change.place.meta;
                if (change.value) {
                    draft.correct(meta.id, meta.version, std::move(*change.value));
                } else {
                    draft.set_status(meta.id, meta.version, RowStatus::entered_in_error);
                }
                ++report.stored;
            }
            if (!correct) {
                if (const auto marked = mark_dependants(draft, changes); !marked) {
                    return marked;
                }
            }
            if (const auto stored = commit(draft); !stored) {
                return Unexpected{stored.error()};
            }
        }
        return {};
    }

    /// What belongs to a visit or course in error goes with it, unless the file names it itself.
    [[nodiscard]] Result<void> mark_dependants(OperationDraft& draft,
                                               const std::vector<ReadyChange>& changes) {
        const auto record = m_file.load_patient(draft.patient_code());
        if (!record) {
            return Unexpected{record.error()};
        }
        for (const ReadyChange& change : changes) {
            for (const RowMeta& row : dependants_of(*record, change.place.meta.id)) {
                if (m_seen.insert(row.id).second) {
                    draft.set_status(row.id, row.version, RowStatus::entered_in_error);
                    ++report.stored;
                }
            }
        }
        return {};
    }

    [[nodiscard]] bool anything() const { return !m_ready.empty(); }

    CorrectionReport report;

private:
    void refuse(const exchange::CorrectionRow& row, std::string column, Remark remark) {
        ++report.refused_rows;
        report.refused.push_back({m_name, row.line, std::move(column), 0, std::move(remark)});
    }

    void judge(const exchange::CorrectionRow& row) {
        if (!row.problem.empty()) {
            return refuse(row, {}, row.problem);
        }
        if (row.reason.empty()) {
            return refuse(row, "reason", remark<RemarkId::reason_needed>());
        }
        const std::optional<RowId> id = RowId::parse(row.id);
        if (!id) {
            return refuse(row, "id", remark<RemarkId::no_row_id>());
        }
        if (!m_seen.insert(*id).second) {
            return refuse(row, "id", remark<RemarkId::id_twice>());
        }
        Result<RowPlace> place = m_file.find_row(*id);
        if (!place) {
            return refuse(row, "id",
                          place.error().code == Errc::not_found ? remark<RemarkId::id_unknown>()
                                                                : remark_of(place.error()));
        }
        if (place->meta.status == RowStatus::entered_in_error) {
            return refuse(row, "id", remark<RemarkId::already_in_error>());
        }
        ReadyChange change{std::move(*place), std::nullopt};
        if (m_call.kind == CorrectionKind::correct && !prepare(row, change)) {
            return;
        }
        m_ready[{change.place.patient_code, row.reason}].push_back(std::move(change));
    }

    bool prepare(const exchange::CorrectionRow& row, ReadyChange& change) {
        std::vector<Remark> questions;
        Result<Entity> value = corrected(change.place.value, row.value, row.unit, questions);
        if (!value) {
            refuse(row, value.error().code == Errc::unit_mismatch ? "unit" : "value",
                   remark_of(value.error()));
            return false;
        }
        if (*value == change.place.value) {
            refuse(row, "value", remark<RemarkId::value_unchanged>());
            return false;
        }
        for (Remark& question : questions) {
            report.notes.push_back({m_name, row.line, "value", 0, std::move(question)});
        }
        change.value = std::move(*value);
        return true;
    }

    storage::RecordFile& m_file;
    const CorrectionCall& m_call;
    std::string m_name;
    std::set<RowId> m_seen;
    std::map<std::pair<std::string, std::string>, std::vector<ReadyChange>>
        m_ready;  // by patient and reason
};

}  // namespace

Result<CorrectionReport> correct_into(storage::RecordFile& file, IdSource& ids,
                                      const CorrectionCall& call) {
    if (const Result<void> other = refuse_record(call.source, file.info().path); !other) {
        return Unexpected{other.error()};
    }
    CorrectionJob job(file, call);
    if (const Result<void> read = job.read(); !read) {
        return Unexpected{read.error()};
    }
    if (!job.anything()) {
        return std::move(job.report);
    }
    const Result<exchange::ByteSource> bytes = exchange::read_file(call.source);
    const Result<std::string> hash =
        bytes ? exchange::sha256_hex(*bytes) : Unexpected{bytes.error()};
    if (!hash) {
        return Unexpected{hash.error()};
    }
    const storage::BatchInfo info{call.source.filename().string(), *hash, {}};
    const Result<Uuid> batch =
        file.commit_batch(info, true, [&](const auto& commit) { return job.store(ids, commit); });
    if (!batch) {
        return Unexpected{batch.error()};
    }
    return std::move(job.report);
}

Result<CorrectionReport> apply_corrections(Session& session, CorrectionKind kind,
                                           const std::filesystem::path& source,
                                           std::string_view who, std::string_view why) {
    if (auto kept = back_up_before_import(session); !kept) {
        return Unexpected{kept.error()};
    }
    const CorrectionCall call{kind, source, std::string(who), std::string(why)};
    IdSource& ids = *Session::Access::environment(session).ids;
    return Session::Access::run<CorrectionReport>(session, [&](storage::RecordFile& file) {
        auto report = correct_into(file, ids, call);
        Session::Access::refresh_info(session);
        return report;
    });
}

}  // namespace jointlog::app
