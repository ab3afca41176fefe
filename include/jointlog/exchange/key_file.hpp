#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "jointlog/domain/date.hpp"
#include "jointlog/domain/ids.hpp"
#include "jointlog/domain/result.hpp"

/// The key file of de-identified packages: who stands behind a study id. It is no part of a package.
namespace jointlog::exchange {

struct KeyEntry {
    std::string study_id;
    std::string patient;           // the record's code
    std::optional<Day> first_day;  // study day 0
    int shift_days = 0;            // of shifted dates; below 0
    std::string secret;            // see Pseudonym
    // Codes repeat between records and are corrected: whom the entry is about. Not in keys of earlier versions.
    std::optional<RowId> person;  // the patient's row
    std::optional<Uuid> record;   // the file's own id

    friend bool operator==(const KeyEntry&, const KeyEntry&) = default;
};

/// Errors: not_found, io, malformed (no key file, a study id or person twice; the line is named).
[[nodiscard]] Result<std::vector<KeyEntry>> read_key_file(const std::filesystem::path& path);
/// CSV, mode 0600, on the disk when it returns. A new file is created exclusively; with `replace` another stands in the
/// place of the old one at once. Errors: already_exists, io.
[[nodiscard]] Result<void> write_key_file(const std::filesystem::path& path,
                                          const std::vector<KeyEntry>& entries, bool replace);

}  // namespace jointlog::exchange
