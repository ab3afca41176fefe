#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "jointlog/domain/ids.hpp"
#include "jointlog/domain/indices.hpp"
#include "jointlog/domain/operation.hpp"
#include "jointlog/domain/patient_record.hpp"
#include "jointlog/domain/record_catalog.hpp"
#include "jointlog/domain/record_info.hpp"
#include "jointlog/domain/result.hpp"

namespace jointlog::storage {

/// What a record file needs from outside: never a global clock or generator.
struct Environment {
    Clock& clock;
    IdSource& ids;
    std::string vfs_name;  // empty: the system's
    bool read_only = false;
};

struct BatchInfo {
    std::string source;  // file name only
    std::string sha256;
    std::string mapping;
};

/// Who changes a setting, and a remark; empty: the file's default person.
struct Authorship {
    std::string who;
    std::string why;
};

/// A planned visit that was entered with its whole date.
struct PlannedVisit {
    std::string patient_code;
    Day day;
};

/// Stores operations within a batch.
struct BatchCommit {
    std::function<Result<OperationInfo>(const OperationDraft&)> now;
    /// Stored in its order, some thousand rows together, at the latest at the end of the batch; until then what is read
    /// may not know of it. Another thread hashes the rows meanwhile. Errors: those of operations given before too.
    std::function<Result<void>(OperationDraft)> later;
    /// Stores what was given to `later`.
    std::function<Result<void>()> settle;

    Result<OperationInfo> operator()(const OperationDraft& draft) const { return now(draft); }
};

/// How far a copy of the file is.
struct CopyProgress {
    std::int64_t done = 0;  // pages
    std::int64_t total = 0;
    bool complete = false;
};

/// One open record file. Not thread safe: one thread owns it.
///
/// Nothing is ever deleted or overwritten: corrections add versions. A write is acknowledged only after the commit
/// returned OK; on an error nothing of the operation is stored.
class RecordFile {
public:
    /// Creates a new file (mode 0600). Errors: already_exists, io.
    [[nodiscard]] static Result<std::unique_ptr<RecordFile>> create(
        const std::filesystem::path& path, Mode mode, Environment environment);
    /// Errors: not_found, not_a_record, truncated, damaged, newer_version (all leave identical bytes), in_use, io.
    [[nodiscard]] static Result<std::unique_ptr<RecordFile>> open(const std::filesystem::path& path,
                                                                  Environment environment);
    /// What a file says past the lock of whoever has it open: its identity, and a setting as it was last brought into
    /// the main file (nullopt: not stored). Reads only, and only a file with exactly the schema that it must have.
    /// Errors: as open().
    struct Glance {
        Uuid file_id;
        std::optional<std::string> setting;
    };
    [[nodiscard]] static Result<Glance> glance(const std::filesystem::path& path,
                                               std::string_view setting);
    virtual ~RecordFile() = default;

    [[nodiscard]] virtual FileInfo info() const = 0;

    /// Stores one operation in one transaction.
    /// Errors: conflict (a row changed since `version`), not_found, already_exists (patient code), refused (empty
    /// reason for a correction), malformed (invalid text), io.
    [[nodiscard]] virtual Result<OperationInfo> commit(const OperationDraft& draft) = 0;

    /// Several operations in one transaction under one batch id; nothing is stored unless `write` returns success.
    /// Returns the batch uuid. With `keep` false everything is rolled back at the end (dry run).
    using BatchBody = std::function<Result<void>(const BatchCommit&)>;
    [[nodiscard]] virtual Result<Uuid> commit_batch(const BatchInfo& info, bool keep,
                                                    const BatchBody& write) = 0;

    [[nodiscard]] virtual Result<std::vector<PatientSummary>> patients() = 0;
    /// Of every patient all planned visits, in no order; those that name no single day are left out.
    [[nodiscard]] virtual Result<std::vector<PlannedVisit>> planned_visits() = 0;
    /// Codes in binary order, without patients entered in error. With `as_of`: the patients that stood at the end of
    /// that operation, those entered in error later among them, by the codes that load_patient knows them by now.
    [[nodiscard]] virtual Result<std::vector<std::string>> patient_codes(
        std::optional<std::int64_t> as_of = {}) = 0;
    /// The record as of the end of operation `as_of`; now when nullopt. Errors: not_found.
    [[nodiscard]] virtual Result<PatientRecord> load_patient(
        std::string_view code, std::optional<std::int64_t> as_of = {}) = 0;
    [[nodiscard]] virtual Result<RowPlace> find_row(const RowId& id) = 0;

    /// Every version of every row of a patient (or of one row), oldest first.
    [[nodiscard]] virtual Result<std::vector<RowVersion>> history(
        std::string_view code, std::optional<RowId> row = {}) = 0;
    [[nodiscard]] virtual Result<std::vector<OperationInfo>> operations(std::string_view code) = 0;
    /// The operations of one act, by number: this one and those of its batch, each with the code of its patient now.
    /// Errors: not_found.
    [[nodiscard]] virtual Result<std::vector<OperationInfo>> act(std::int64_t operation) = 0;
    [[nodiscard]] virtual Result<std::vector<OperationInfo>> batch(const Uuid& id) = 0;
    /// Which rows of a patient came from, or say the same as, rows of others. Errors: not_found.
    [[nodiscard]] virtual Result<std::vector<RowOrigin>> origins(std::string_view code) = 0;
    /// The last operation at or before an instant; 0 when none.
    [[nodiscard]] virtual Result<std::int64_t> operation_at(std::int64_t utc_ms) = 0;

    [[nodiscard]] virtual Result<std::vector<Person>> persons() = 0;
    /// A person without any row yet; nothing happens where the name is known.
    [[nodiscard]] virtual Result<void> add_person(std::string_view name) = 0;
    [[nodiscard]] virtual Result<std::string> default_person() = 0;
    [[nodiscard]] virtual Result<void> set_default_person(std::string_view name) = 0;

    /// File settings that belong to the record (cut-off sets, units, mode): versioned like everything else.
    /// As of the end of operation `as_of`; now when nullopt.
    [[nodiscard]] virtual Result<std::optional<std::string>> setting(
        std::string_view name, std::optional<std::int64_t> as_of = {}) = 0;
    [[nodiscard]] virtual Result<void> set_setting(std::string_view name, std::string_view value,
                                                   const Authorship& author = {}) = 0;
    /// The settings whose names begin with `prefix`, by name.
    [[nodiscard]] virtual Result<std::vector<std::pair<std::string, std::string>>> settings(
        std::string_view prefix, std::optional<std::int64_t> as_of = {}) = 0;
    /// Every version of those settings, oldest first.
    [[nodiscard]] virtual Result<std::vector<SettingVersion>> setting_history(
        std::string_view prefix) = 0;

    /// Score cache: derived, outside history.
    [[nodiscard]] virtual Result<void> put_scores(std::string_view patient_code,
                                                  std::span<const LatestScore> latest) = 0;

    /// Drafts of forms: outside history. body empty removes the draft.
    [[nodiscard]] virtual Result<void> put_draft(std::string_view kind, std::string_view body) = 0;
    [[nodiscard]] virtual Result<std::optional<std::string>> draft(std::string_view kind) = 0;

    [[nodiscard]] virtual Result<VerifyReport> verify(bool deep, std::optional<LogHead> anchor) = 0;
    /// The chain of the log, and what the operations on one patient wrote against the patient's rows.
    /// Errors: not_found.
    [[nodiscard]] virtual Result<VerifyReport> verify_patient(std::string_view code) = 0;
    /// The log as it stood after an operation. Errors: not_found.
    [[nodiscard]] virtual Result<LogHead> head_at(std::int64_t operation) = 0;

    /// A copy of this file, made in steps between which other calls may come: one at a time, a second begin gives the
    /// first one up. It is made beside the name that it shall have, and is removed unless it gets it. Errors: io.
    [[nodiscard]] virtual Result<void> begin_copy(const std::filesystem::path& beside) = 0;
    /// Copies up to `pages` pages. Errors: refused when no copy runs, io; the copy is then given up.
    [[nodiscard]] virtual Result<CopyProgress> step_copy(int pages) = 0;
    /// Opens the complete copy again, compares it with this file (integrity, rows, head of the log) and names it by
    /// `name(head)`; over another file only with `replace`. Returns that name. Errors: already_exists, damaged, io.
    [[nodiscard]] virtual Result<std::filesystem::path> finish_copy(
        const std::function<std::filesystem::path(const LogHead&)>& name, bool replace) = 0;
    virtual void abandon_copy() = 0;
};

}  // namespace jointlog::storage
