#pragma once

#include <string>

#include "jointlog/domain/visit_scores.hpp"

namespace jointlog::cli {

/// "3.50, published category: moderate (EULAR)" or "not computed: esr missing". Both classes where a censored input
/// crosses a cut-off.
[[nodiscard]] std::string score_text(const IndexResult& result, const ScoreSettings& settings);

}  // namespace jointlog::cli
