#pragma once

#include <array>
#include <optional>
#include <unordered_map>
#include <vector>

#include "jointlog/domain/row_id_hash.hpp"
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

inline constexpr std::array all_inputs{
    InputId::tjc28,    InputId::sjc28,          InputId::esr,
    InputId::crp,      InputId::patient_global, InputId::evaluator_global,
    InputId::pain,     InputId::haq_di,         InputId::haq_ii,
    InputId::mdhaq_raw};

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
    using Values = std::array<UsableValue, all_inputs.size()>;  // row is null where there is none
    /// What was entered with one visit.
    struct Entry {
        bool own = false;       // the assessor is the patient
        bool in_error = false;  // what was entered with it counts nowhere
        Values values;
        Values undated;  // laboratory values without an exact day
        std::vector<const Recorded<JointFinding>*> joints;
    };
    void add_observation(const Recorded<Observation>& row);
    void add_changes(const PatientRecord& record);
    void add_change(const PartialDate& date);
    [[nodiscard]] Entry& entry(const RowId& visit);
    [[nodiscard]] const Entry* find(const RowId& visit) const;

    std::unordered_map<RowId, std::size_t, RowIdHash> m_places;  // of visits in m_entries
    std::vector<Entry> m_entries;
    std::array<std::vector<UsableValue>, all_inputs.size()>
        m_by_day;  // laboratory values with an exact day, in order of day
    std::vector<Extent> m_changes;
};

}  // namespace jointlog
