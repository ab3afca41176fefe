#pragma once

#include "jointlog/domain/visit_scores.hpp"

namespace jointlog::cli {

/// Prints a patient's whole record: every row with its id, and the scores of every visit with what is missing.
/// json: one object a row.
void print_record(const PatientRecord& record, const ScoreSettings& settings, bool json);

}  // namespace jointlog::cli
