#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "jointlog/domain/operation.hpp"
#include "jointlog/domain/patient_record.hpp"
#include "storage/dictionary.hpp"
#include "storage/sqlite/database.hpp"

namespace jointlog::storage {

/// Errors: not_found, damaged.
[[nodiscard]] Result<PatientRecord> load_record(Tx& tx, const Dictionary& dictionary,
                                                std::string_view code,
                                                std::optional<std::int64_t> as_of);

}  // namespace jointlog::storage
