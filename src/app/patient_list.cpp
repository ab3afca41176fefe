#include "app/patient_list.hpp"

#include <algorithm>
#include <unordered_map>

#include "jointlog/domain/text.hpp"

namespace jointlog::app {

namespace {

// A list opens without a pause up to here; beyond, the window asks for the rest in chunks.
constexpr std::size_t computed_at_once = 200;

void mark_same_names(std::vector<PatientSummary>& rows) {
    std::unordered_map<std::string, int> seen;
    for (const auto& row : rows) {
        ++seen[fold(row.patient.name)];
    }
    for (auto& row : rows) {
        row.same_name = !row.patient.name.empty() && seen[fold(row.patient.name)] > 1;
    }
}

Result<std::vector<LatestScore>> compute_scores(storage::RecordFile& file,
                                                const ScoreSettings& settings,
                                                const std::string& code) {
    const auto record = file.load_patient(code);
    if (!record) {
        return Unexpected{record.error()};
    }
    auto scores = latest_scores(*record, settings);
    if (!file.info().read_only) {
        if (const auto cached = file.put_scores(code, scores); !cached) {
            return Unexpected{cached.error()};
        }
    }
    return scores;
}

}  // namespace

std::vector<LatestScore> latest_scores(const PatientRecord& record, const ScoreSettings& settings) {
    const auto visits = score_visits(record, settings);
    std::vector<LatestScore> latest;
    for (const IndexId id : all_indices) {
        const auto newest =
            std::find_if(visits.rbegin(), visits.rend(),
                         [id](const VisitScores& visit) { return visit.computed(id) != nullptr; });
        if (newest != visits.rend()) {
            const Computed& score = *newest->computed(id);
            latest.push_back(
                {id, newest->day, score.value, display_text(score, &settings.set_for(id))});
        }
    }
    return latest;
}

Result<std::vector<PatientSummary>> load_patient_list(storage::RecordFile& file,
                                                      const ScoreSettings& settings,
                                                      std::vector<std::string>& stale) {
    auto rows = file.patients();
    if (!rows) {
        return rows;
    }
    mark_same_names(*rows);
    stale.clear();
    std::size_t computed = 0;
    for (auto& row : *rows) {
        if (!row.scores_stale) {
            continue;
        }
        if (computed++ >= computed_at_once) {
            stale.push_back(row.patient.code);
            continue;
        }
        auto scores = compute_scores(file, settings, row.patient.code);
        if (!scores) {
            return Unexpected{scores.error()};
        }
        row.scores = std::move(*scores);
        row.scores_stale = false;
    }
    return rows;
}

Result<std::size_t> refresh_stale_scores(storage::RecordFile& file, const ScoreSettings& settings,
                                         std::vector<std::string>& stale) {
    const std::size_t count = std::min(stale.size(), computed_at_once);
    for (std::size_t i = 0; i < count; ++i) {
        if (const auto scores = compute_scores(file, settings, stale.back()); !scores) {
            return Unexpected{scores.error()};
        }
        stale.pop_back();
    }
    return count;
}

}  // namespace jointlog::app
