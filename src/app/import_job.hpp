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
#include "app/import_store.hpp"
#include "app/read_ahead.hpp"
#include "app/refused_file.hpp"
#include "app/remark_list.hpp"
#include "jointlog/app/import.hpp"
#include "jointlog/domain/ids.hpp"
#include "jointlog/storage/record_file.hpp"

namespace jointlog::app {

/// One call of the import: reads the sources, collects the rows of each patient, stores them.
class ImportJob : public ImportOutcome {
public:
    ImportJob(storage::RecordFile& file, IdSource& ids, const ImportRequest& request,
              ImportSources sources, std::size_t most_rows);

    [[nodiscard]] Result<ImportReport> run();

    void row(const RowSource& from, RowFate fate, std::string_view column, Remark remark) override;
    [[nodiscard]] std::string shown(const RowSource& from, std::string_view column) const override;

private:
    using Commit = storage::BatchCommit;

    Result<void> know_patients();
    Result<void> read_sources(const Commit& commit);
    Result<void> read_source(std::size_t index, const Commit& commit);
    Result<void> take(std::size_t index, const Commit& commit, SourceRow& source);
    void note(std::size_t index, const exchange::ImportRow& row);
    /// False where the person wants it stopped.
    [[nodiscard]] bool goes_on() const;
    void note_head(std::size_t index);
    void judge_patient(std::size_t index, const RowSource& from, SourceRow& source);
    void note_unknown(std::size_t index, const SourceRow& source, std::vector<std::string> alike);
    void refuse(std::size_t index, const RowSource& from, const exchange::ImportRow& row);
    Result<void> remember() const;
    void finish_report(const Uuid& batch);
    Result<void> write_refused_file();
    [[nodiscard]] const exchange::ImportHeader& header_of(const RowSource& from) const;

    storage::RecordFile& m_file;
    const ImportRequest& m_request;
    ImportSources m_sources;
    ImportReport m_report;
    std::set<std::string, std::less<>>
        m_known;  // patients of the file and of the sources read so far
    KnownPersons m_persons;
    std::map<std::pair<std::size_t, std::string>, std::size_t>
        m_unknown;                  // source and patient -> place in the report
    std::int64_t m_rows = 0;        // read so far
    std::int64_t m_bytes_read = 0;  // for these
    RemarkList m_refusals;
    RemarkList m_conflicts;
    RemarkList m_notes;
    std::optional<RefusedFile> m_refused;
    ImportStore m_store;
};

/// import_csv on an open file. today: the last day that a recorded date may have. most_rows: rows that wait in memory
/// before patients are stored. A file whose patients lie together always gives one operation per patient.
[[nodiscard]] Result<ImportReport> import_into(storage::RecordFile& file, IdSource& ids, Day today,
                                               const ImportRequest& request,
                                               std::size_t most_rows = 120'000);

}  // namespace jointlog::app
