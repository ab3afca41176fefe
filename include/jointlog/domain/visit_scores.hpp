#pragma once

#include <optional>
#include <string>
#include <vector>

#include "jointlog/domain/indices.hpp"
#include "jointlog/domain/patient_record.hpp"

namespace jointlog {

/// What the record file chose; shown wherever a category is.
struct ScoreSettings {
    std::string das28_esr_set = "das28_esr/eular";
    std::string das28_crp_set = "das28_crp/eular";
    int window_days = 14;  // laboratory values -14..+14 days of the visit
    [[nodiscard]] const CutoffSet& set_for(IndexId id) const;
};

/// Where one input of a visit's scores came from.
struct InputSource {
    InputId input;
    std::optional<RowId> row;     // the observation; nullopt when the count comes from the joint map
    std::string text;             // as typed
    std::string unit;
    std::optional<Day> date;
    int days_from_visit = 0;
    bool course_changed_between = false;
};

/// Tender or swollen count from a map: exists only if each of the 28 joints is examined or not assessable.
struct MapCount {
    int count = 0;
    int assessed = 0;      // of 28
    int not_examined = 0;  // > 0: partial, no index
    int not_assessable = 0;
};
struct JointMapCounts {
    MapCount tender;
    MapCount swollen;
};
/// Counts of the rows of one visit (rows in error skipped); nullopt when the visit has no joint row.
[[nodiscard]] std::optional<JointMapCounts> count_joints(const std::vector<Recorded<JointFinding>>& joints, RowId visit);

struct VisitScores {
    RowId visit;
    Day day;  // the visit's anchor day
    IndexInputs inputs;
    std::vector<InputSource> sources;
    std::vector<IndexResult> results;  // in all_indices order
    std::optional<JointMapCounts> map;

    [[nodiscard]] const IndexResult& result(IndexId id) const;
    [[nodiscard]] const Computed* computed(IndexId id) const;
    [[nodiscard]] const InputSource* source(InputId id) const;
};

/// Scores of one visit. The joint map wins over a typed count only when no count was typed. Laboratory inputs:
/// nearest specimen date within the window; ties: the earlier day; two on one day: by time, else the last entered.
/// A visit without an exact or at least known day takes laboratory values only of that same entry.
[[nodiscard]] VisitScores score_visit(const PatientRecord& record, const Recorded<Visit>& visit,
                                      const ScoreSettings& settings);
/// All visits not in error, by date.
[[nodiscard]] std::vector<VisitScores> score_visits(const PatientRecord& record, const ScoreSettings& settings);

}  // namespace jointlog
