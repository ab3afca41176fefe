#pragma once

#include "jointlog/domain/record_info.hpp"
#include "jointlog/domain/visit_scores.hpp"
#include "jointlog/storage/record_file.hpp"

namespace jointlog::app {

/// Adds a finding "content" for each patient whose cached scores, where they count as current, are not those that
/// the record gives. The cache stands outside the chain, so no hash shows it.
[[nodiscard]] Result<void> check_score_cache(storage::RecordFile& file,
                                             const ScoreSettings& settings, VerifyReport& report);

}  // namespace jointlog::app
