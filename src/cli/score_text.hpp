#pragma once

#include <string>

#include "jointlog/domain/visit_scores.hpp"

namespace jointlog::cli {

/// "3.50, published category: moderate (EULAR)" or "not computed: esr missing". Both classes where a censored input
/// crosses a cut-off.
[[nodiscard]] std::string score_text(const IndexResult& result, const ScoreSettings& settings);

/// "Boolean remission (published definitions): bool_1_0 no, bool_2_0 not known, ...".
[[nodiscard]] std::string boolean_text(const IndexInputs& inputs);

}  // namespace jointlog::cli
