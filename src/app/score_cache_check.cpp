#include "app/score_cache_check.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/patient_list.hpp"

namespace jointlog::app {
namespace {

bool same(const LatestScore& a, const LatestScore& b) {
    return a.index == b.index && a.day == b.day && a.value == b.value && a.text == b.text;
}

/// The indices whose cached score is another one, absent or too many.
std::string differing(const std::vector<LatestScore>& cached,
                      const std::vector<LatestScore>& computed) {
    std::string names;
    for (const IndexId id : all_indices) {
        const auto of = [id](const std::vector<LatestScore>& scores) {
            return std::find_if(scores.begin(), scores.end(),
                                [id](const LatestScore& score) { return score.index == id; });
        };
        const auto one = of(cached);
        const auto other = of(computed);
        const bool absent = one == cached.end();
        if (absent != (other == computed.end()) || (!absent && !same(*one, *other))) {
            names += fmt::format("{}{}", names.empty() ? "" : ", ", code(id));
        }
    }
    return names;
}

}  // namespace

Result<void> check_score_cache(storage::RecordFile& file, const ScoreSettings& settings,
                               VerifyReport& report) {
    const Result<std::vector<PatientSummary>> rows = file.patients();
    if (!rows) {
        return Unexpected{rows.error()};
    }
    for (const PatientSummary& row : *rows) {
        if (row.scores_stale) {
            continue;
        }
        const Result<PatientRecord> record = file.load_patient(row.patient.code);
        if (!record) {
            return Unexpected{record.error()};
        }
        const std::string names = differing(row.scores, latest_scores(*record, settings));
        if (!names.empty()) {
            report.findings.push_back(
                {"content", row.patient.code,
                 fmt::format("cached scores are not those of the record: {}", names)});
        }
    }
    return {};
}

}  // namespace jointlog::app
