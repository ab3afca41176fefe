#pragma once

#include <string>

#include "jointlog/domain/visit_scores.hpp"

namespace jointlog::cli {

/// "3.50, published category: moderate (EULAR)" or "not computed: esr missing". Both classes where a censored input
/// crosses a cut-off.
[[nodiscard]] std::string score_text(const IndexResult& result, const ScoreSettings& settings);

/// One visit on one line for pasting into another record system, without a name: inputs with units, scores with
/// category and set, and what was not computed.
[[nodiscard]] std::string visit_text(const PatientRecord& record, const VisitScores& visit,
                                     const ScoreSettings& settings);

}  // namespace jointlog::cli
