#pragma once

#include <optional>

#include "jointlog/domain/record_info.hpp"
#include "storage/dictionary.hpp"
#include "storage/sqlite/database.hpp"

namespace jointlog::storage {

/// Checks the file and lists what is wrong by its place; see RecordFile::verify. The contents of operations and the
/// versions of rows are compared only when `deep`. Holds the rows of one patient in memory at a time.
[[nodiscard]] VerifyReport verify_file(Database& database, Dictionary& dictionary,
                                       const Uuid& file_id, bool deep,
                                       const std::optional<LogHead>& anchor);

/// See RecordFile::verify_patient.
[[nodiscard]] Result<VerifyReport> verify_patient_rows(Database& database, Dictionary& dictionary,
                                                       const Uuid& file_id, std::string_view code);

}  // namespace jointlog::storage
