#include "domain/visit_evidence.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "jointlog/domain/catalog.hpp"
#include "jointlog/domain/voices.hpp"

namespace jointlog {
namespace {

// In the order of InputId.
constexpr std::array<std::string_view, 10> item_codes{"TJC28", "SJC28", "ESR",   "CRP",   "PTGA",
                                                      "EGA",   "PAIN",  "HAQDI", "HAQII", "MDHAQ"};

/// What a clinician examines, and so what a patient's own count may not stand in for.
bool is_examination(InputId input) {
    return input == InputId::tjc28 || input == InputId::sjc28 || input == InputId::evaluator_global;
}

std::optional<UsableValue> usable(const Recorded<Observation>& row, InputId input) {
    const auto* const number = std::get_if<Numeric>(&row->value);
    const catalog::Item* const item = catalog::item(item_code(input));
    if (row.in_error() || number == nullptr || item == nullptr) {
        return std::nullopt;
    }
    if (!is_laboratory(input) && number->comparator != Comparator::equal) {
        return std::nullopt;
    }
    const auto value = catalog::in_default_unit(*item, number->value, row->unit());
    return value ? std::optional(UsableValue{&row, *value, number->comparator}) : std::nullopt;
}

Day day_of(const UsableValue& value) {
    return *(*value.row)->date.first;
}

/// Order among values of one day: those with a time after those without, then by time, then as entered.
int minute_of(const UsableValue& value) {
    return (*value.row)->minute.value_or(-1);
}

/// The last entered stays, and knows how many there were.
void keep_last(UsableValue& slot, const UsableValue& value) {
    const int earlier = slot.row != nullptr ? slot.of_same_day : 0;
    slot = value;
    slot.of_same_day = earlier + 1;
    slot.in_window = slot.of_same_day;
}

std::optional<UsableValue> if_any(const UsableValue& value) {
    return value.row != nullptr ? std::optional(value) : std::nullopt;
}

std::size_t slot_of(InputId input) {
    return static_cast<std::size_t>(input);
}

}  // namespace

std::optional<InputId> input_of(std::string_view item) {
    for (std::size_t i = 0; i < item_codes.size(); ++i) {
        if (item_codes.at(i) == item) {
            return static_cast<InputId>(i);
        }
    }
    return std::nullopt;
}

bool is_laboratory(InputId input) {
    return input == InputId::esr || input == InputId::crp;
}

bool kept_apart(const Observation& observation, Voice assessor) {
    const auto input = input_of(observation.item);
    return input && is_examination(*input) && observation.voice == Voice::patient
           && assessor != Voice::patient;
}

std::string_view item_code(InputId input) {
    return item_codes.at(static_cast<std::size_t>(input));
}

Evidence::Evidence(const PatientRecord& record) {
    m_places.reserve(record.visits.size());
    m_entries.reserve(record.visits.size());
    for (const auto& visit : record.visits) {
        Entry& own = entry(visit.meta.id);
        own.own = own.own || visit->assessor == Voice::patient;
        own.in_error = own.in_error || visit.in_error();
    }
    for (const auto& row : record.observations) {
        add_observation(row);
    }
    for (auto& values : m_by_day) {
        std::stable_sort(values.begin(), values.end(), [](const auto& a, const auto& b) {
            return std::pair(day_of(a), minute_of(a)) < std::pair(day_of(b), minute_of(b));
        });
    }
    for (const auto& row : record.joints) {
        if (!row.in_error()) {
            entry(row->visit).joints.push_back(&row);
        }
    }
    add_changes(record);
}

Evidence::Entry& Evidence::entry(const RowId& visit) {
    const auto [place, added] = m_places.try_emplace(visit, m_entries.size());
    return added ? m_entries.emplace_back() : m_entries[place->second];
}

const Evidence::Entry* Evidence::find(const RowId& visit) const {
    const auto place = m_places.find(visit);
    return place == m_places.end() ? nullptr : &m_entries[place->second];
}

void Evidence::add_observation(const Recorded<Observation>& row) {
    const auto input = input_of(row->item);
    const auto value = input ? usable(row, *input) : std::nullopt;
    if (!value) {
        return;
    }
    Entry* const visit = row->visit ? &entry(*row->visit) : nullptr;
    if (visit != nullptr && visit->in_error) {
        return;
    }
    if (kept_apart(*row, visit != nullptr && visit->own ? Voice::patient : Voice::clinician)) {
        return;
    }
    if (is_laboratory(*input) && row->date.is_exact()) {
        m_by_day.at(slot_of(*input)).push_back(*value);
    } else if (is_laboratory(*input) && visit != nullptr) {
        keep_last(visit->undated.at(slot_of(*input)), *value);
    }
    if (visit != nullptr) {
        keep_last(visit->values.at(slot_of(*input)), *value);
    }
}

void Evidence::add_changes(const PatientRecord& record) {
    std::unordered_map<RowId, bool, RowIdHash> known_course;
    for (const auto& course : record.courses) {
        known_course[course.meta.id] = !course.in_error();
        if (!course.in_error()) {
            add_change(course->start);
            add_change(course->stop);
        }
    }
    for (const auto& step : record.dose_steps) {
        const auto course = known_course.find(step->course);
        if (!step.in_error() && course != known_course.end() && course->second) {
            add_change(step->start);
            add_change(step->stop);
        }
    }
}

void Evidence::add_change(const PartialDate& date) {
    if (date.first || date.last) {
        m_changes.push_back(
            {date.first.value_or(*date.anchor()), date.last.value_or(*date.anchor())});
    }
}

std::optional<UsableValue> Evidence::of_visit(const Recorded<Visit>& visit, InputId input) const {
    const Entry* const entered = find(visit.meta.id);
    return entered != nullptr ? if_any(entered->values.at(slot_of(input))) : std::nullopt;
}

std::optional<UsableValue> Evidence::nearest(const Recorded<Visit>& visit, InputId input,
                                             int window_days) const {
    if (!visit->date.is_exact()) {
        return of_visit(visit, input);
    }
    const Day day = *visit->date.first;
    std::optional<UsableValue> best;
    int best_distance = window_days + 1;
    int in_window = 0;
    const std::vector<UsableValue>& values = m_by_day.at(slot_of(input));
    auto it =
        std::lower_bound(values.begin(), values.end(), day.plus_days(-window_days),
                         [](const UsableValue& value, Day from) { return day_of(value) < from; });
    for (; it != values.end() && day_of(*it) <= day.plus_days(window_days); ++it) {
        ++in_window;
        const int distance = std::abs(day_of(*it).number - day.number);
        // Within a day the last one wins; of two days at the same distance the earlier, which came first.
        const bool same_day = best && day_of(*best) == day_of(*it);
        if (distance < best_distance || same_day) {
            const int earlier = same_day ? best->of_same_day : 0;
            best = *it;
            best->of_same_day = earlier + 1;
            best_distance = distance;
        }
    }
    if (best) {
        best->in_window = in_window;
        return best;
    }
    const Entry* const entered = find(visit.meta.id);
    return entered != nullptr ? if_any(entered->undated.at(slot_of(input))) : std::nullopt;
}

bool Evidence::course_changed(Day from, Day to) const {
    if (from == to) {
        return false;  // no day lies between
    }
    return std::any_of(m_changes.begin(), m_changes.end(), [&](const Extent& change) {
        return change.first < to && change.last >= from;
    });
}

}  // namespace jointlog
