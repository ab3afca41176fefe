#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "jointlog/domain/record_info.hpp"
#include "jointlog/domain/visit_scores.hpp"
#include "jointlog/storage/record_file.hpp"

namespace jointlog::app {

/// The rows of the patient list. Scores of a few patients whose cache is behind are computed at once; when there are
/// many, their codes are left in `stale` and their rows say scores_stale.
[[nodiscard]] Result<std::vector<PatientSummary>> load_patient_list(
    storage::RecordFile& file, const ScoreSettings& settings, std::vector<std::string>& stale);

/// Computes a chunk of `stale` and removes it from there; returns how many.
[[nodiscard]] Result<std::size_t> refresh_stale_scores(storage::RecordFile& file,
                                                       const ScoreSettings& settings,
                                                       std::vector<std::string>& stale);

/// The newest computed value of each index.
[[nodiscard]] std::vector<LatestScore> latest_scores(const PatientRecord& record,
                                                     const ScoreSettings& settings);

}  // namespace jointlog::app
