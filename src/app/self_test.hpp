#pragma once

#include <string_view>

#include "jointlog/app/self_test.hpp"

namespace jointlog::app {

/// Scores the vectors and compares each computed cell with the column of the same name. kind: as of score_csv. What
/// cannot be scored or has no row is a mismatch.
[[nodiscard]] VectorFile check_vectors(std::string_view name, std::string_view kind,
                                       std::string_view text);

}  // namespace jointlog::app
