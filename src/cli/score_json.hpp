#pragma once

#include <map>
#include <span>
#include <string>

#include "jointlog/domain/egfr_values.hpp"
#include "jointlog/domain/json_writer.hpp"
#include "jointlog/domain/score_history.hpp"

namespace jointlog::cli {

/// What explains the scores of a patient's visits.
struct ScoreContext {
    const ScoreSettings& settings;
    std::map<std::int64_t, OperationInfo>
        operations;                    // by number: who wrote which version, and when
    std::vector<RowVersion> versions;  // for the scores as first known; empty: not told
};

/// Writes the scores of one visit: an object with the joint map's counts and, for every index, value, category and
/// set, formula, each input with its origin, addends, interval and what is missing. Numbers read back as the same
/// double; beside a score that is no longer what it first was stands that one.
void write_visit_scores(JsonWriter& json, const VisitScores& visit, const PartialDate& date,
                        const ScoreContext& context);

/// Writes the eGFR of one creatinine: value, formula, the creatinine and who entered it, or what is missing.
void write_egfr(JsonWriter& json, const EgfrValue& egfr, const ScoreContext& context);

}  // namespace jointlog::cli
