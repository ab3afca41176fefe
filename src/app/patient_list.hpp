#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "jointlog/domain/record_info.hpp"
#include "jointlog/domain/visit_scores.hpp"
#include "jointlog/storage/record_file.hpp"

namespace jointlog::app {

/// Scores that the file's cache does not hold.
struct PendingScores {
    std::vector<std::string> stale;  // patients whose scores are still to be computed
    /// By patient code, where the cache could not take them (a read-only file, a full disk); nullopt: the record of
    /// the patient could not be read. They hold while the log stands at `operation`.
    std::unordered_map<std::string, std::optional<std::vector<LatestScore>>> kept;
    std::int64_t operation = 0;
};

/// The rows of the patient list. Scores of a few patients whose cache is behind are computed at once; when there are
/// many, their codes are left in `pending` and their rows say scores_stale. So do the rows of patients whose record
/// cannot be read: opening them tells why.
[[nodiscard]] Result<std::vector<PatientSummary>> load_patient_list(storage::RecordFile& file,
                                                                    const ScoreSettings& settings,
                                                                    PendingScores& pending);

/// Computes a chunk of pending.stale and removes it from there; returns how many.
[[nodiscard]] std::size_t refresh_stale_scores(storage::RecordFile& file,
                                               const ScoreSettings& settings,
                                               PendingScores& pending);

/// The newest computed value of each index; where joints count, of an examiner: a list never shows the patient's own
/// counts.
[[nodiscard]] std::vector<LatestScore> latest_scores(const PatientRecord& record,
                                                     const ScoreSettings& settings);

}  // namespace jointlog::app
