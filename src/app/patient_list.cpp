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

/// nullopt: the record cannot be read. The cache is a convenience: what it cannot take is kept in memory.
std::optional<std::vector<LatestScore>> compute_scores(storage::RecordFile& file,
                                                       const ScoreSettings& settings,
                                                       const std::string& code,
                                                       PendingScores& pending) {
    const auto record = file.load_patient(code);
    if (!record) {
        pending.kept.insert_or_assign(code, std::nullopt);
        return std::nullopt;
    }
    auto scores = latest_scores(*record, settings);
    if (file.info().read_only || !file.put_scores(code, scores)) {
        pending.kept.insert_or_assign(code, scores);
    }
    return scores;
}

void forget_outdated(const storage::RecordFile& file, PendingScores& pending) {
    if (const auto now = file.info().head.operation; pending.operation != now) {
        pending.kept.clear();
        pending.operation = now;
    }
}

bool counts_joints(IndexId id) {
    const auto inputs = inputs_of(id);
    return std::find(inputs.begin(), inputs.end(), InputId::tjc28) != inputs.end();
}

}  // namespace

std::vector<LatestScore> latest_scores(const PatientRecord& record, const ScoreSettings& settings) {
    const auto visits = score_visits(record, settings);
    std::vector<LatestScore> latest;
    for (const IndexId id : all_indices) {
        // A list has no room to say whose joint counts: it shows none of the patient's own.
        const auto newest =
            std::find_if(visits.rbegin(), visits.rend(), [&](const VisitScores& visit) {
                return visit.computed(id) != nullptr
                       && (visit.voice != Voice::patient || !counts_joints(id));
            });
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
                                                      PendingScores& pending) {
    auto rows = file.patients();
    if (!rows) {
        return rows;
    }
    mark_same_names(*rows);
    forget_outdated(file, pending);
    pending.stale.clear();
    std::size_t computed = 0;
    for (auto& row : *rows) {
        if (!row.scores_stale) {
            continue;
        }
        std::optional<std::vector<LatestScore>> scores;
        if (const auto kept = pending.kept.find(row.patient.code); kept != pending.kept.end()) {
            scores = kept->second;
        } else if (computed++ >= computed_at_once) {
            pending.stale.push_back(row.patient.code);
        } else {
            scores = compute_scores(file, settings, row.patient.code, pending);
        }
        if (scores) {
            row.scores = std::move(*scores);
            row.scores_stale = false;
        }
    }
    return rows;
}

std::size_t refresh_stale_scores(storage::RecordFile& file, const ScoreSettings& settings,
                                 PendingScores& pending) {
    forget_outdated(file, pending);
    const std::size_t count = std::min(pending.stale.size(), computed_at_once);
    for (std::size_t i = 0; i < count; ++i) {
        compute_scores(file, settings, pending.stale.back(), pending);
        pending.stale.pop_back();
    }
    return count;
}

}  // namespace jointlog::app
