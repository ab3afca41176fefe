#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "app/import_outcome.hpp"
#include "app/import_persons.hpp"
#include "app/import_sources.hpp"
#include "app/refused_file.hpp"
#include "jointlog/app/import.hpp"
#include "jointlog/domain/ids.hpp"
#include "jointlog/storage/record_file.hpp"

namespace jointlog::app {

/// One call of the import: reads the sources, collects the rows of each patient, stores them.
class ImportJob : public ImportOutcome {
public:
    ImportJob(storage::RecordFile& file, IdSource& ids, const ImportRequest& request,
              ImportSources sources);

    /// most_rows: rows that wait in memory before patients are stored. A file whose patients lie
    /// together always gives one operation per patient.
    [[nodiscard]] Result<ImportReport> run(std::size_t most_rows);

    void row(const RowSource& from, RowFate fate, std::string_view column, Remark remark) override;
    [[nodiscard]] std::string shown(const RowSource& from, std::string_view column) const override;

private:
    using Commit = std::function<Result<OperationInfo>(const OperationDraft&)>;

    Result<void> read_source(std::size_t index, const Commit& commit, std::size_t most_rows);
    void take(std::size_t index, exchange::ImportRow& row);
    void note(std::size_t index, const exchange::ImportRow& row);
    /// False where the person wants it stopped.
    [[nodiscard]] bool goes_on() const;
    void note_head(std::size_t index);
    void judge_patient(std::size_t index, const RowSource& from, exchange::ImportRow& row);
    void note_unknown(std::size_t index, const exchange::ImportRow& row,
                      std::vector<std::string> alike);
    Result<void> remember() const;
    Result<void> store(const Commit& commit, const std::string& but_patient);
    Result<void> store_patient(const Commit& commit, const std::string& patient, PatientRows rows);
    void list(std::vector<RowRemark>& remarks, RowRemark remark);
    Result<void> write_refused_file();
    [[nodiscard]] const exchange::ImportHeader& header_of(const RowSource& from) const;

    storage::RecordFile& m_file;
    IdSource& m_ids;
    const ImportRequest& m_request;
    ImportSources m_sources;
    ImportBuffer m_buffer;
    ImportReport m_report;
    std::set<std::string, std::less<>>
        m_known;  // patients of the file and of the sources read so far
    KnownPersons m_persons;
    std::map<std::pair<std::size_t, std::string>, std::size_t>
        m_unknown;            // source and patient -> place in the report
    std::int64_t m_rows = 0;  // read so far
    std::optional<RefusedFile> m_refused;
};

/// import_csv on an open file. today: the last day that a recorded date may have.
[[nodiscard]] Result<ImportReport> import_into(storage::RecordFile& file, IdSource& ids, Day today,
                                               const ImportRequest& request,
                                               std::size_t most_rows = 120'000);

}  // namespace jointlog::app
