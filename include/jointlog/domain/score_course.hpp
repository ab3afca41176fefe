#pragma once

#include "jointlog/domain/visit_scores.hpp"

namespace jointlog {

/// score_visits() without what explains a score: formula, inputs and addends of each result are empty. For drawing and
/// listing a whole course; score_visit() explains the one that is asked about.
[[nodiscard]] std::vector<VisitScores> score_course(const PatientRecord& record,
                                                    const ScoreSettings& settings);

}  // namespace jointlog
