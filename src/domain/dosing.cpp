#include "jointlog/domain/dosing.hpp"

#include <algorithm>
#include <map>

#include "jointlog/domain/catalog.hpp"
#include "jointlog/domain/text.hpp"

namespace jointlog {
namespace {

bool same_drug(const MedicationCourse& a, const MedicationCourse& b) {
    if (!a.drug.empty() || !b.drug.empty()) {
        return a.drug == b.drug;
    }
    return fold(a.drug_text) == fold(b.drug_text);
}

/// A recorded step without a date may lie anywhere; it is taken for the oldest.
bool starts_before(const DoseStep& a, const DoseStep& b) {
    return a.start.anchor() < b.start.anchor();
}

std::int32_t place(const PartialDate& date) {
    const std::optional<Day> day = date.anchor();
    return day ? day->number : INT32_MIN;
}

bool same_day(const PartialDate& a, const PartialDate& b) {
    return a.is_exact() && b.is_exact() && *a.first == *b.first;
}

/// By every day that the dates allow, the later one starts before the other has ended.
bool overlap(const StepExtent& earlier, const StepExtent& later) {
    return later.start.last && (earlier.open || earlier.stop.first)
           && (earlier.open || *later.start.last < *earlier.stop.first);
}

/// A route that is not recorded may be any.
bool may_be_same_route(const MedicationCourse& a, const MedicationCourse& b) {
    return a.route == b.route || a.route.empty() || b.route.empty();
}

struct PlacedStep {
    const MedicationCourse* course = nullptr;
    StepExtent extent;
};

void sort_by_start(std::vector<StepExtent>& extents) {
    std::stable_sort(extents.begin(), extents.end(), [](const StepExtent& a, const StepExtent& b) {
        return place(a.start) < place(b.start);
    });
}

/// Each step once, with the days it stands for by itself.
std::vector<StepExtent> recorded_steps(const PatientRecord& record,
                                       const Recorded<MedicationCourse>& course) {
    std::vector<StepExtent> extents;
    for (const auto& step : record.dose_steps) {
        if (!step.in_error() && step->course == course.meta.id) {
            extents.push_back({&step, step->start, step->stop, false});
        }
    }
    sort_by_start(extents);
    for (std::size_t i = 0; i < extents.size(); ++i) {
        StepExtent& extent = extents[i];
        std::size_t next = i + 1;
        while (next < extents.size() && same_day(extents[next].step->value.start, extent.start)) {
            ++next;
        }
        const bool last = next == extents.size();
        if (extent.start.empty() && i == 0) {
            extent.start = course->start;
        }
        if (extent.stop.empty()) {
            extent.stop = last ? course->stop : extents[next].step->value.start;
            extent.open = last && course->ongoing && extent.stop.empty();
        }
    }
    return extents;
}

/// Whether whole days lie between an end and a start, whatever days are meant.
bool apart(const PartialDate& end, const PartialDate& start) {
    return end.last && start.first && *start.first > end.last->plus_days(1);
}

/// Cuts the doses that a pause interrupts, and lets them go on after a pause whose end is recorded.
void resume_after_pauses(std::vector<StepExtent>& extents, const MedicationCourse& course) {
    std::vector<StepExtent> resumed;
    for (std::size_t pause = 1; pause < extents.size(); ++pause) {
        const StepExtent& held = extents[pause];
        if (held.step->value.kind != StepKind::held) {
            continue;
        }
        std::size_t before = pause - 1;
        while (before > 0 && extents[before].step->value.kind == StepKind::held) {
            --before;
        }
        const bool recorded_end = !held.step->value.stop.empty();
        const std::size_t next = pause + 1;
        for (std::size_t i = before + 1; i-- > 0;) {
            StepExtent& dose = extents[i];
            if (dose.step->value.kind == StepKind::held
                || (i != before && !same_day(dose.start, extents[before].start))) {
                break;
            }
            const PartialDate own = dose.step->value.stop;
            if (!own.empty() && place(own) <= place(held.start)) {
                continue;  // it had ended
            }
            if (dose.stop.empty() || place(held.start) < place(dose.stop)) {
                dose.stop = held.start;
                dose.open = false;
            }
            if (!recorded_end) {
                continue;
            }
            StepExtent rest{dose.step, held.stop, own.empty() ? course.stop : own, false};
            if (next < extents.size()
                && (rest.stop.empty() || place(extents[next].start) < place(rest.stop))) {
                rest.stop = extents[next].start;
            }
            rest.open = course.ongoing && rest.stop.empty();
            if (rest.open || apart(rest.start, rest.stop)) {
                resumed.push_back(std::move(rest));
            }
        }
    }
    extents.insert(extents.end(), resumed.begin(), resumed.end());
    sort_by_start(extents);
}

/// Adds the days of the course before, between and after all steps.
void add_days_without_step(std::vector<StepExtent>& extents, const MedicationCourse& course) {
    if (extents.empty()) {
        return;
    }
    std::vector<StepExtent> between;
    const PartialDate& begin = extents.front().start;
    if (course.start.last && begin.first && *course.start.last < *begin.first) {
        between.push_back({nullptr, course.start, begin, false});
    }
    PartialDate covered = extents.front().stop;  // the latest end so far
    bool known = !extents.front().open && covered.last.has_value();
    for (std::size_t i = 1; i < extents.size(); ++i) {
        const StepExtent& extent = extents[i];
        if (known && apart(covered, extent.start)) {
            between.push_back({nullptr, covered, extent.start, false});
        }
        known = known && !extent.open && extent.stop.last.has_value();
        if (known && *covered.last < *extent.stop.last) {
            covered = extent.stop;
        }
    }
    const bool goes_on = course.ongoing && course.stop.empty();
    if (known && (goes_on || apart(covered, course.stop))) {
        between.push_back({nullptr, covered, course.stop, goes_on});
    }
    extents.insert(extents.end(), between.begin(), between.end());
    sort_by_start(extents);
}

}  // namespace

std::optional<Quantity> dose_per_week(const DoseStep& step) {
    const catalog::Frequency* const frequency = catalog::find_frequency(step.frequency);
    if (step.kind != StepKind::dose || !step.dose || frequency == nullptr || !frequency->per_week) {
        return std::nullopt;
    }
    const auto product = multiply(*step.dose, *frequency->per_week);
    return product ? std::optional(Quantity{product->normalized(), step.unit}) : std::nullopt;
}

std::optional<EarlierFrequency> differs_from_earlier_frequency(const PatientRecord& record,
                                                               const MedicationCourse& course,
                                                               const DoseStep& step,
                                                               std::optional<RowId> self) {
    if (step.frequency.empty()) {
        return std::nullopt;
    }
    std::map<RowId, const MedicationCourse*> same;
    for (const auto& other : record.courses) {
        if (!other.in_error() && same_drug(*other, course)) {
            same.emplace(other.meta.id, &other.value);
        }
    }
    const Recorded<DoseStep>* last = nullptr;
    for (const auto& other : record.dose_steps) {
        const bool counts = !other.in_error() && other.meta.id != self
                            && other->kind == StepKind::dose && !other->frequency.empty()
                            && same.contains(other->course);
        const bool earlier = !step.start.anchor() || !starts_before(step, *other);
        if (counts && earlier && (last == nullptr || !starts_before(*other, **last))) {
            last = &other;
        }
    }
    if (last == nullptr || (*last)->frequency == step.frequency) {
        return std::nullopt;
    }
    return EarlierFrequency{(*last)->frequency, last->meta.id, (*last)->start};
}

std::vector<StepExtent> step_extents(const PatientRecord& record,
                                     const Recorded<MedicationCourse>& course) {
    std::vector<StepExtent> extents = recorded_steps(record, course);
    resume_after_pauses(extents, course.value);
    add_days_without_step(extents, course.value);
    return extents;
}

std::vector<StepOverlap> overlapping_steps(const PatientRecord& record) {
    std::vector<PlacedStep> steps;
    for (const auto& course : record.courses) {
        if (!course.in_error()) {
            for (StepExtent& extent : step_extents(record, course)) {
                if (extent.step != nullptr) {
                    steps.push_back({&course.value, std::move(extent)});
                }
            }
        }
    }
    std::stable_sort(steps.begin(), steps.end(), [](const PlacedStep& a, const PlacedStep& b) {
        return place(a.extent.start) < place(b.extent.start);
    });
    std::vector<StepOverlap> overlaps;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        for (std::size_t j = i + 1; j < steps.size(); ++j) {
            const PlacedStep& a = steps[i];
            const PlacedStep& b = steps[j];
            const StepOverlap pair{a.extent.step->meta.id, b.extent.step->meta.id};
            const auto same = [&](const StepOverlap& other) {
                return (other.earlier == pair.earlier && other.later == pair.later)
                       || (other.earlier == pair.later && other.later == pair.earlier);
            };
            if (a.extent.step != b.extent.step && same_drug(*a.course, *b.course)
                && may_be_same_route(*a.course, *b.course) && overlap(a.extent, b.extent)
                && std::none_of(overlaps.begin(), overlaps.end(), same)) {
                overlaps.push_back(pair);
            }
        }
    }
    return overlaps;
}

}  // namespace jointlog
