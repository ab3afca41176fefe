#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "jointlog/domain/anchor_check.hpp"
#include "jointlog/domain/ids.hpp"
#include "jointlog/domain/operation.hpp"
#include "jointlog/domain/patient_record.hpp"
#include "jointlog/domain/record_catalog.hpp"
#include "jointlog/domain/record_info.hpp"
#include "jointlog/domain/result.hpp"
#include "jointlog/domain/score_history.hpp"
#include "jointlog/domain/visit_scores.hpp"

namespace jointlog::app {

/// One row of the patient list.
using PatientListRow = PatientSummary;

/// Collaborators from outside. dispatch posts a function to the caller's thread (the window's event loop); without
/// it asynchronous results are delivered on the storage thread.
struct Environment {
    std::shared_ptr<Clock> clock;
    std::shared_ptr<IdSource> ids;
    std::function<void(std::function<void()>)> dispatch;
    std::string vfs_name;
    std::filesystem::path state_folder = {};  // anchors are kept below it; empty: none are
    std::filesystem::path data_folder = {};  // backups go below it unless the record names a folder
};
/// The system's clock and random identifiers.
[[nodiscard]] Environment system_environment();

/// One open record file and the single thread that owns it. Each method has a blocking form (command line, tests)
/// and a form with a callback (window): the work runs on the storage thread in the order of the calls.
/// Destruction waits for what was posted.
class Session {
public:
    template <class T>
    using Done = std::function<void(Result<T>)>;

    [[nodiscard]] static Result<std::unique_ptr<Session>> create(const std::filesystem::path& path,
                                                                 Mode mode,
                                                                 Environment environment);
    [[nodiscard]] static Result<std::unique_ptr<Session>> open(const std::filesystem::path& path,
                                                               Environment environment,
                                                               bool read_only = false);
    ~Session();

    [[nodiscard]] FileInfo info() const;
    /// How the file stood, when it was opened, to the head of its log noted in the state folder.
    [[nodiscard]] AnchorCheck anchor_check() const;
    /// The local civil day, taken from the clock once per call.
    [[nodiscard]] Day today() const;
    [[nodiscard]] Instant now() const;
    [[nodiscard]] ScoreSettings score_settings() const;
    /// As they were at the end of operation `as_of`.
    [[nodiscard]] Result<ScoreSettings> score_settings(std::int64_t as_of);

    /// A draft with a fresh id; fill it and commit it.
    [[nodiscard]] OperationDraft draft(OperationKind kind, std::string patient_code) const;
    [[nodiscard]] Result<OperationInfo> commit(OperationDraft draft);
    void commit(OperationDraft draft, Done<OperationInfo> done);

    [[nodiscard]] Result<std::vector<PatientListRow>> patients();
    void patients(Done<std::vector<PatientListRow>> done);
    /// Computes the cached scores of some patients that the last patients() call found stale; the number done, 0 when
    /// none is left. Call again, then reload the list.
    [[nodiscard]] Result<std::size_t> refresh_scores();
    void refresh_scores(Done<std::size_t> done);
    [[nodiscard]] Result<PatientRecord> load_patient(std::string code,
                                                     std::optional<std::int64_t> as_of = {});
    void load_patient(std::string code, std::optional<std::int64_t> as_of,
                      Done<PatientRecord> done);
    [[nodiscard]] Result<std::vector<RowVersion>> history(std::string code,
                                                          std::optional<RowId> row = {});
    void history(std::string code, std::optional<RowId> row, Done<std::vector<RowVersion>> done);
    /// Every operation on a patient, oldest first: who wrote the versions that rows and InputSource name, and when.
    [[nodiscard]] Result<std::vector<OperationInfo>> operations(std::string code);
    void operations(std::string code, Done<std::vector<OperationInfo>> done);
    /// Which rows of a patient came from, or say the same as, rows of others.
    [[nodiscard]] Result<std::vector<RowOrigin>> origins(std::string code);
    /// The scores of a visit that are no longer what they were when first known; see jointlog::score_history.
    [[nodiscard]] Result<std::vector<ScoreHistory>> score_history(std::string code, RowId visit);
    void score_history(std::string code, RowId visit, Done<std::vector<ScoreHistory>> done);
    /// Patient code and current version of a row.
    [[nodiscard]] Result<RowPlace> find_row(RowId id);
    [[nodiscard]] Result<std::vector<std::string>> patient_codes();
    /// Accepts an operation number or an ISO instant.
    [[nodiscard]] Result<std::int64_t> resolve_as_of(std::string_view text);

    [[nodiscard]] Result<std::vector<Person>> persons();
    [[nodiscard]] Result<std::string> default_person();
    [[nodiscard]] Result<void> set_default_person(std::string name);
    [[nodiscard]] Result<std::optional<std::string>> setting(std::string name);
    [[nodiscard]] Result<void> set_setting(std::string name, std::string value);
    void put_draft(std::string kind, std::string body, Done<void> done);
    [[nodiscard]] Result<std::optional<std::string>> form_draft(std::string kind);

    [[nodiscard]] Result<VerifyReport> verify(bool deep, std::optional<LogHead> anchor);
    /// Checks now whether every version of a patient's rows is what the log says was written.
    [[nodiscard]] Result<VerifyReport> verify_patient(std::string code);
    void verify_patient(std::string code, Done<VerifyReport> done);
    /// Every version of the record's settings, oldest first.
    [[nodiscard]] Result<std::vector<SettingVersion>> setting_history();

    /// For the use cases of this layer (import, export): runs a job with the open file on the storage thread.
    class Access;

private:
    struct Impl;
    explicit Session(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
    friend class Access;
};

}  // namespace jointlog::app
