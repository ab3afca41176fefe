#pragma once

#include <optional>
#include <string>
#include <vector>

#include "jointlog/domain/indices.hpp"
#include "jointlog/domain/patient_record.hpp"

namespace jointlog {

/// The file setting of an ESR below 1 mm/h: computed_at_1, or not_computed (also where nothing is stored).
inline constexpr std::string_view esr_below_one_setting = "esr_below_1";
inline constexpr std::string_view esr_computed_at_one = "computed_at_1";
inline constexpr std::string_view esr_not_computed = "not_computed";

/// What the record file chose; shown wherever a category is.
struct ScoreSettings {
    std::string das28_esr_set = "das28_esr/eular";
    std::string das28_crp_set = "das28_crp/eular";
    int window_days = 14;               // laboratory values -14..+14 days of the visit
    bool esr_below_one_at_one = false;  // see IndexInputs
    [[nodiscard]] const CutoffSet& set_for(IndexId id) const;
};

/// Catalogue item of an input: "TJC28", "CRP", "PTGA" ...
[[nodiscard]] std::string_view item_code(InputId input);

/// Where one input of a visit's scores came from.
struct InputSource {
    InputId input = InputId::tjc28;
    std::optional<RowId> row;  // the observation; nullopt when the count comes from the joint map
    std::string text;          // as typed
    std::string unit;          // as recorded: UCUM
    std::string
        method;  // how the value came about: the answers of a questionnaire, the ends of a scale
    Quantity
        converted;  // exactly, in the catalogue's unit of the item; formula_input() goes on from there
    /// The operation that wrote this version of the value, or the newest row of the joint map: its person and instant
    /// are those who entered it and when.
    std::int64_t version = 0;
    bool corrected = false;  // an earlier version exists
    std::optional<Day> date;
    int days_from_visit = 0;  // negative: before the visit
    /// A drug was started or stopped or its dose changed after the one examination and before the other. A change
    /// takes effect after the examinations of its day; a change of uncertain date counts where it may lie between.
    bool course_changed_between = false;
    /// Usable values that it was chosen among, itself counted: of its day (of the visit for what was entered with it),
    /// and for laboratory values within the window.
    int of_same_day = 1;
    int in_window = 1;
};

/// Tender or swollen count from a map: exists only if each of the 28 joints is examined or not assessable. A joint
/// examined for tenderness only counts as not examined for swelling.
struct MapCount {
    int count = 0;
    int assessed = 0;      // of 28
    int not_examined = 0;  // > 0: partial, no index
    int not_assessable = 0;
    [[nodiscard]] bool complete() const { return not_examined == 0; }
};
struct JointMapCounts {
    MapCount tender;
    MapCount swollen;
};
/// Counts of the rows of one visit (rows in error skipped); nullopt when the visit has no joint row.
[[nodiscard]] std::optional<JointMapCounts> count_joints(
    const std::vector<Recorded<JointFinding>>& joints, RowId visit);

struct VisitScores {
    RowId visit;
    Day day;                         // the visit's anchor day
    Voice voice = Voice::clinician;  // whose counts: the visit's assessor
    IndexInputs inputs;
    std::vector<InputSource> sources;
    std::vector<IndexResult> results;  // in all_indices order
    std::optional<JointMapCounts> map;

    [[nodiscard]] const IndexResult& result(IndexId id) const;
    [[nodiscard]] const Computed* computed(IndexId id) const;
    [[nodiscard]] const InputSource* source(InputId id) const;
};

/// Scores of one visit. The joint map wins over a typed count only when no count was typed. Laboratory inputs:
/// nearest specimen date within the window; ties: the earlier day; two on one day: the later time, else the last
/// entered. A visit without an exact day, and a result without one, meet only within the same entry.
/// A patient's own joint counts and evaluator global enter only where the visit's assessor is the patient; all
/// indices of that visit are then in the patient's voice. Values with a comparator enter only for ESR and CRP.
[[nodiscard]] VisitScores score_visit(const PatientRecord& record, const Recorded<Visit>& visit,
                                      const ScoreSettings& settings);
/// All visits not in error that have a day to stand on, by date.
[[nodiscard]] std::vector<VisitScores> score_visits(const PatientRecord& record,
                                                    const ScoreSettings& settings);

}  // namespace jointlog
