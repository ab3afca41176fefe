#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/export_job.hpp"

/// What the record keeps of exports: settings of the file, versioned like everything else. They are notes about the
/// record and no change of it: a package names the head of the log without them.
namespace jointlog::app {

/// A state of the record with a day and options: the same package again, whatever was entered since.
struct ExportCut {
    std::int64_t operation = 0;
    Day day;
    std::int64_t written_ms = 0;  // the time that its manifest holds
    std::vector<std::string> persons;
    bool stored = false;  // in the record
};

/// The head of the log, or that after as_of; operations that only note an export are not counted.
[[nodiscard]] Result<LogHead> head_without_notes(storage::RecordFile& file,
                                                 std::optional<std::int64_t> as_of);

/// The persons of the record but those who did nothing than to export: a note of an export makes no other package.
[[nodiscard]] Result<std::vector<Person>> persons_without_exporters(storage::RecordFile& file);

/// The cut that the request names. One that is there: its options replace those of the request, which must be the same
/// where they were given. Else a new one, of the record's state now (or as_of).
/// Errors: refused (other options), malformed (what is stored).
[[nodiscard]] Result<ExportCut> resolve_cut(storage::RecordFile& file, const ExportContext& context,
                                            ExportRequest& request);
/// Every cut that this version can read.
[[nodiscard]] Result<std::vector<StoredCut>> stored_cuts(storage::RecordFile& file);
/// Keeps a new cut with the options of the request. Errors: refused (a record that cannot be written), io.
[[nodiscard]] Result<void> store_cut(storage::RecordFile& file, const ExportRequest& request,
                                     const ExportCut& cut);

/// Notes an export; false where the record cannot be written.
[[nodiscard]] bool log_export(storage::RecordFile& file, Instant now, const ExportRequest& request,
                              const ExportReport& report);

}  // namespace jointlog::app
