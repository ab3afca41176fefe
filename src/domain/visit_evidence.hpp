#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "jointlog/domain/visit_scores.hpp"

namespace jointlog {

/// An observation that may enter an index, with its value in the unit of the formula's catalogue item.
struct UsableValue {
    const Recorded<Observation>* row = nullptr;
    Decimal value;  // in the item's default unit
    Comparator comparator = Comparator::equal;
    int of_same_day = 1;  // see InputSource
    int in_window = 1;
};

/// The input that an item of the catalogue is: "CRP" -> crp.
[[nodiscard]] std::optional<InputId> input_of(std::string_view item);
[[nodiscard]] bool is_laboratory(InputId input);

/// The rows of one record that scores are made of, found once: by visit, and laboratory values by day. Rows entered in
/// error, values that are no number and units that do not convert are left out. Points into the record.
class Evidence {
public:
    explicit Evidence(const PatientRecord& record);

    /// The value of a visit's item (TJC28, PTGA ...) entered with the visit; the last entered wins.
    [[nodiscard]] std::optional<UsableValue> of_visit(const Recorded<Visit>& visit,
                                                      InputId input) const;
    /// The laboratory value for a visit: the nearest within window_days, else one of the same entry without a day.
    [[nodiscard]] std::optional<UsableValue> nearest(const Recorded<Visit>& visit, InputId input,
                                                     int window_days) const;
    [[nodiscard]] std::optional<JointMapCounts> joint_counts(RowId visit) const;
    /// The newest row of a visit's joint map.
    [[nodiscard]] const Recorded<JointFinding>* newest_finding(RowId visit) const;
    /// Whether a course began, ended or changed its dose after the examinations of `from` and before those of `to`.
    [[nodiscard]] bool course_changed(Day from, Day to) const;

private:
    struct Extent {
        Day first;
        Day last;
    };
    void add_observation(const Recorded<Observation>& row);
    void add_change(const PartialDate& date);

    std::set<RowId> m_own_visits;       // where the assessor is the patient
    std::set<RowId> m_visits_in_error;  // what was entered with them counts nowhere
    std::map<InputId, std::vector<UsableValue>>
        m_by_day;  // laboratory values with an exact day, in order of day
    std::map<RowId, std::map<InputId, UsableValue>> m_by_visit;
    std::map<RowId, std::map<InputId, UsableValue>> m_undated_by_visit;
    std::map<RowId, std::vector<const Recorded<JointFinding>*>> m_joints;
    std::vector<Extent> m_changes;
};

}  // namespace jointlog
