#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "app/import_buffer.hpp"
#include "app/import_outcome.hpp"
#include "app/taken_rows.hpp"
#include "jointlog/app/import.hpp"
#include "jointlog/domain/ids.hpp"
#include "jointlog/storage/record_file.hpp"

namespace jointlog::app {

/// Rows of the sources on their way into the record. They wait until those of a patient can be stored as one operation;
/// how many may wait does not change what becomes of a row.
class ImportStore {
public:
    /// most_rows: that wait in memory before patients are stored who may come again.
    ImportStore(storage::RecordFile& file, IdSource& ids, const ImportRequest& request,
                ImportOutcome& outcome, std::size_t most_rows)
        : m_file(file),
          m_ids(ids),
          m_request(request),
          m_outcome(outcome),
          m_most_rows(most_rows) {}

    /// whole: rows of the source must be seen together. last: no source follows.
    Result<void> begin_source(const storage::BatchCommit& commit, bool whole, bool last);
    Result<void> add(const storage::BatchCommit& commit, const std::string& patient,
                     exchange::ImportContent content, RowSource from);
    /// Stores all that waits, but for the rows of one patient, which may go on.
    Result<void> store(const storage::BatchCommit& commit, const std::string& but_patient = {});

private:
    /// Where the rows of each patient lie together in the last source, those before the one that comes are complete.
    Result<void> pass(const storage::BatchCommit& commit, const std::string& patient);
    Result<void> store_passed(const storage::BatchCommit& commit);
    Result<void> store_patient(const storage::BatchCommit& commit, const std::string& patient,
                               PatientRows rows);

    storage::RecordFile& m_file;
    IdSource& m_ids;
    const ImportRequest& m_request;
    ImportOutcome& m_outcome;
    std::size_t m_most_rows;
    ImportBuffer m_buffer;
    TakenBySource m_taken;
    bool m_whole = false;
    bool m_together = false;                    // so far, in the last source
    std::string m_current;                      // the patient of its last row
    std::set<std::string, std::less<>> m_left;  // patients before that
    std::vector<std::string> m_passed;          // those of them whose rows wait
    std::size_t m_passed_rows = 0;
};

}  // namespace jointlog::app
