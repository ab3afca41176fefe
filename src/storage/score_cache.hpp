#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "jointlog/domain/record_info.hpp"
#include "storage/sqlite/database.hpp"

namespace jointlog::storage {

/// Replaces the cached scores of a patient. They hold until the next operation on the patient, or until another
/// version of the program reads them. Errors: not_found.
[[nodiscard]] Result<void> cache_scores(Tx& tx, std::string_view patient_code,
                                        std::span<const LatestScore> latest);

/// Fills scores and scores_stale.
void read_cached_scores(Tx& tx, std::int64_t patient, PatientSummary& row);

}  // namespace jointlog::storage
