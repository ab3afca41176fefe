#pragma once

#include "cli/score_json.hpp"
#include "jointlog/domain/visit_scores.hpp"

namespace jointlog::cli {

/// Prints a patient's whole record: every row with its id, and the scores of every visit with what is missing.
void print_record(const PatientRecord& record, const ScoreSettings& settings);
/// The same as one JSON object: "rows" with one object a row, "visits" with the scores of each visit.
void print_record_json(const PatientRecord& record, const ScoreContext& context);

}  // namespace jointlog::cli
