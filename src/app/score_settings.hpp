#pragma once

#include <cstdint>
#include <optional>

#include "jointlog/domain/visit_scores.hpp"
#include "jointlog/storage/record_file.hpp"

namespace jointlog::app {

/// What the record file chose for scores, as of the end of operation `as_of` or now. A set that this program does not
/// know leaves the default.
[[nodiscard]] ScoreSettings read_score_settings(storage::RecordFile& file,
                                                std::optional<std::int64_t> as_of = {});

}  // namespace jointlog::app
