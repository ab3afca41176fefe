#pragma once

#include <filesystem>
#include <optional>

#include "jointlog/storage/record_file.hpp"
#include "storage/checked_copy.hpp"
#include "storage/commit.hpp"
#include "storage/dictionary.hpp"
#include "storage/opening.hpp"

namespace jointlog::storage {

/// The record file over SQLite: gives every call its transaction and keeps the dictionaries in step with it.
class Record final : public RecordFile {
public:
    Record(std::filesystem::path path, OpenedFile opened, Environment environment);

    FileInfo info() const override;
    Result<OperationInfo> commit(const OperationDraft& draft) override;
    Result<Uuid> commit_batch(const BatchInfo& info, bool keep, const BatchBody& write) override;
    Result<std::vector<PatientSummary>> patients() override;
    Result<std::vector<PlannedVisit>> planned_visits() override;
    Result<std::vector<std::string>> patient_codes(std::optional<std::int64_t> as_of) override;
    Result<PatientRecord> load_patient(std::string_view code,
                                       std::optional<std::int64_t> as_of) override;
    Result<RowPlace> find_row(const RowId& id) override;
    Result<std::vector<RowVersion>> history(std::string_view code,
                                            std::optional<RowId> row) override;
    Result<std::vector<OperationInfo>> operations(std::string_view code) override;
    Result<std::vector<OperationInfo>> act(std::int64_t operation) override;
    Result<std::vector<OperationInfo>> batch(const Uuid& id) override;
    Result<std::vector<RowOrigin>> origins(std::string_view code) override;
    Result<std::int64_t> operation_at(std::int64_t utc_ms) override;
    Result<std::vector<Person>> persons() override;
    Result<void> add_person(std::string_view name) override;
    Result<std::string> default_person() override;
    Result<void> set_default_person(std::string_view name) override;
    Result<std::optional<std::string>> setting(std::string_view name,
                                               std::optional<std::int64_t> as_of) override;
    Result<void> set_setting(std::string_view name, std::string_view value,
                             const Authorship& author) override;
    Result<std::vector<std::pair<std::string, std::string>>> settings(
        std::string_view prefix, std::optional<std::int64_t> as_of) override;
    Result<std::vector<SettingVersion>> setting_history(std::string_view prefix) override;
    Result<void> put_scores(std::string_view patient_code,
                            std::span<const LatestScore> latest) override;
    Result<void> put_draft(std::string_view kind, std::string_view body) override;
    Result<std::optional<std::string>> draft(std::string_view kind) override;
    Result<VerifyReport> verify(bool deep, std::optional<LogHead> anchor) override;
    Result<VerifyReport> verify_patient(std::string_view code) override;
    Result<LogHead> head_at(std::int64_t operation) override;
    Result<void> begin_copy(const std::filesystem::path& beside) override;
    Result<CopyProgress> step_copy(int pages) override;
    Result<std::filesystem::path> finish_copy(
        const std::function<std::filesystem::path(const LogHead&)>& name, bool replace) override;
    void abandon_copy() override { m_copy.reset(); }

    /// Reads what info() tells; first after opening.
    [[nodiscard]] Result<void> refresh_info();

private:
    /// Runs body(Tx&) in a transaction with the dictionaries loaded.
    template <class Body>
    auto read(Body&& body) -> std::invoke_result_t<Body&, Tx&>;
    /// The same for a change: refused on a read-only file; refreshes info() when it is kept.
    template <class Body>
    auto write(Body&& body) -> std::invoke_result_t<Body&, Tx&>;
    [[nodiscard]] FileInfo read_info(Tx& tx) const;
    [[nodiscard]] Result<void> run_batch(Tx& tx, const BatchInfo& info, const Uuid& id,
                                         const BatchBody& body);

    Environment m_environment;
    OpenedFile m_opened;
    Dictionary m_dictionary;
    FileInfo m_info;
    std::unique_ptr<CheckedCopy> m_copy;  // reads m_opened
};

}  // namespace jointlog::storage
