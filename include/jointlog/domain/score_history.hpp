#pragma once

#include <span>
#include <vector>

#include "jointlog/domain/operation.hpp"
#include "jointlog/domain/visit_scores.hpp"

namespace jointlog {

/// How an index of a visit stood from an operation on.
struct KnownScore {
    OperationInfo since;
    IndexResult result;
};

/// An index of a visit whose score is no longer what it was when it could first be computed.
struct ScoreHistory {
    IndexId index;
    std::vector<KnownScore>
        states;  // by operation, each unlike the one before; the last is the score of now
};

/// The scores of one visit as they were known over time: one entry for each index whose score changed after it was first
/// computed, in all_indices order; empty where nothing changed. versions: every version of the patient's rows.
/// settings: those of now, so that a change of the record's options is no change of a score.
[[nodiscard]] std::vector<ScoreHistory> score_history(std::span<const RowVersion> versions,
                                                      RowId visit, const ScoreSettings& settings);

}  // namespace jointlog
