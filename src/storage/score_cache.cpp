#include "storage/score_cache.hpp"

#include <fmt/format.h>

#include "jointlog/version.hpp"
#include "storage/row_reader.hpp"

namespace jointlog::storage {

Result<void> cache_scores(Tx& tx, std::string_view patient_code,
                          std::span<const LatestScore> latest) {
    const auto patient = find_patient(tx, patient_code);
    if (!patient) {
        return fail(Errc::not_found, fmt::format("no patient {} in this record", patient_code));
    }
    const auto last = tx.integer("SELECT MAX(op) FROM operation WHERE patient = $1", *patient);
    tx.run("DELETE FROM score_cache_value WHERE patient = $1", *patient);
    tx.run(
        "INSERT INTO score_cache (patient, op, program) VALUES ($1, $2, $3)"
        " ON CONFLICT (patient) DO UPDATE SET op = excluded.op, program = excluded.program",
        *patient, last.value_or(0), version);
    for (const LatestScore& score : latest) {
        tx.run(
            "INSERT INTO score_cache_value (patient, score, day, value, text) VALUES ($1, $2, $3, "
            "$4, $5)",
            *patient, code(score.index), std::int64_t{score.day.number}, score.value,
            std::string_view(score.text));
    }
    return {};
}

void read_cached_scores(Tx& tx, std::int64_t patient, PatientSummary& row) {
    constexpr std::string_view is_fresh =
        "SELECT 1 FROM score_cache c WHERE c.patient = $1 AND c.program = $2"
        " AND c.op = (SELECT MAX(o.op) FROM operation o WHERE o.patient = c.patient)";
    row.scores_stale = !tx.integer(is_fresh, patient, version);
    if (row.scores_stale) {
        return;
    }
    auto values = tx.query(
        "SELECT score, day, value, text FROM score_cache_value WHERE patient = $1 ORDER BY score");
    values.with(patient);
    while (values.step()) {
        if (const auto index = parse_index(values->text(0))) {
            row.scores.push_back({*index, Day{static_cast<std::int32_t>(values->integer(1))},
                                  values->real(2), std::string(values->text(3))});
        }
    }
}

}  // namespace jointlog::storage
