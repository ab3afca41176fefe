#include <algorithm>
#include <utility>

#include "app/import_merge.hpp"

namespace jointlog::app {
namespace {

/// Equal but for the course that the step belongs to.
bool same_step(DoseStep a, const DoseStep& b) {
    a.course = b.course;
    return a == b;
}

bool has_step(const std::vector<DoseStep>& steps, const DoseStep& wanted) {
    return std::any_of(steps.begin(), steps.end(),
                       [&](const DoseStep& step) { return same_step(step, wanted); });
}

std::int32_t start_of(const exchange::CourseEntry& entry) {
    const auto day = entry.course.start.anchor();
    return day ? day->number : INT32_MIN;
}

/// When a row or step of a course holds.
struct Extent {
    std::int32_t start = INT32_MIN;
    std::optional<Day> stop;
    bool open = false;
    bool held = false;
};

Extent extent_of(const exchange::CourseEntry& entry) {
    const bool held = entry.step && entry.step->kind == StepKind::held;
    return {start_of(entry), entry.course.stop.anchor(), entry.course.ongoing, held};
}

Extent extent_of(const DoseStep& step) {
    const auto start = step.start.anchor();
    return {start ? start->number : INT32_MIN, step.stop.anchor(), step.stop.empty(),
            step.kind == StepKind::held};
}

/// Which part a course ends with: one that is open, else the one with the latest stop. A part without a stop goes on
/// to the next dose, so it is open only where no dose starts after it; a pause within it does not end it.
std::size_t ending_part(const std::vector<Extent>& parts) {
    std::size_t ending = 0;
    std::int32_t latest = INT32_MIN;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Extent& part = parts[i];
        const bool replaced = std::any_of(parts.begin(), parts.end(), [&](const Extent& other) {
            return !other.held && other.start > part.start;
        });
        if (part.open && !replaced) {
            return i;
        }
        const std::int32_t end = part.stop ? part.stop->number : part.start;
        if (end >= latest) {
            ending = i;
            latest = end;
        }
    }
    return ending;
}

bool same_drug(const MedicationCourse& a, const MedicationCourse& b) {
    // One drug may be named in two ways ("MTX", "methotrexate"); a row that leaves route or product empty repeats them.
    const auto agrees = [](const std::string& x, const std::string& y) {
        return x.empty() || y.empty() || x == y;
    };
    const bool drug =
        a.drug.empty() ? b.drug.empty() && a.drug_text == b.drug_text : a.drug == b.drug;
    return drug && agrees(a.route, b.route) && agrees(a.product, b.product);
}

/// Route and product, where the first rows leave them empty.
void fill_in_course(MedicationCourse& course, const MedicationCourse& part) {
    course.route = course.route.empty() ? part.route : course.route;
    course.product = course.product.empty() ? part.product : course.product;
}

/// Whether a row whose step is recorded tells of the course what is recorded: its drug, and its end where the course
/// ends with that step.
bool tells_same(const MedicationCourse& course, const std::vector<DoseStep>& steps,
                const exchange::CourseEntry& row) {
    std::vector<Extent> parts;
    for (const DoseStep& step : steps) {
        parts.push_back(extent_of(step));
    }
    if (!same_drug(course, row.course)) {
        return false;
    }
    return same_step(steps[ending_part(parts)], *row.step)
               ? row.course.stop == course.stop && row.course.ongoing == course.ongoing
                     && row.course.stop_reason == course.stop_reason
               : row.course.stop_reason.empty();
}

}  // namespace

const PatientMerge::KnownCourse* PatientMerge::course_labelled(std::string_view label) const {
    for (const KnownCourse& known : m_courses) {
        if (!label.empty() && known.course.label == label) {
            return &known;
        }
    }
    return nullptr;
}

void PatientMerge::merge_courses(std::vector<SourcedRow<exchange::CourseEntry>>& rows) {
    if (m_recorded != nullptr) {
        for (const auto& course : m_recorded->courses) {
            if (course.in_error()) {
                continue;
            }
            KnownCourse known{course.value, course.meta.id, {}, false};
            for (const auto& step : m_recorded->dose_steps) {
                if (!step.in_error() && step->course == course.meta.id) {
                    known.steps.push_back(step.value);
                }
            }
            m_courses.push_back(std::move(known));
        }
    }
    std::vector<std::string> order;
    std::unordered_map<std::string, CourseRows> labelled;
    std::size_t source = rows.empty() ? 0 : rows.front().from.source;
    for (auto& row : rows) {
        if (row.from.source != source) {  // as for observations: per file
            source = row.from.source;
            for (KnownCourse& known : m_courses) {
                known.taken = false;
            }
        }
        if (!born_before(row.value.course.start, row.from, "start")) {
            continue;
        }
        const std::string& label = row.value.course.label;
        if (label.empty()) {
            merge_unlabelled_course(row);
            continue;
        }
        CourseRows& group = labelled[label];
        if (group.empty()) {
            order.push_back(label);
        }
        group.push_back(&row);
    }
    for (const std::string& label : order) {
        merge_labelled_course(labelled[label]);
    }
}

/// A row without label is a course of its own; an equal one, step included, is the same.
void PatientMerge::merge_unlabelled_course(SourcedRow<exchange::CourseEntry>& row) {
    exchange::CourseEntry& entry = row.value;
    for (KnownCourse& known : m_courses) {
        const bool same =
            !known.taken && known.course == entry.course
            && (entry.step ? has_step(known.steps, *entry.step) : known.steps.empty());
        if (same) {
            known.taken = true;
            m_outcome.row(row.from, RowFate::identical);
            return;
        }
    }
    KnownCourse added{entry.course, m_draft.add(std::move(entry.course)), {}, true};
    if (entry.step) {
        entry.step->course = *added.id;
        added.steps.push_back(*entry.step);
        m_draft.add(std::move(*entry.step));
    }
    m_courses.push_back(std::move(added));
    m_outcome.row(row.from, RowFate::added);
}

/// Rows with one label: the course starts with its first row and ends as ending_part says.
void PatientMerge::merge_labelled_course(CourseRows& rows) {
    std::stable_sort(rows.begin(), rows.end(), [](const auto* a, const auto* b) {
        return start_of(a->value) < start_of(b->value);
    });
    MedicationCourse course = rows.front()->value.course;
    CourseRows fitting;
    for (auto* row : rows) {
        const MedicationCourse& part = row->value.course;
        if (!same_drug(part, course)) {
            m_outcome.row(row->from, RowFate::refused, "course",
                          remark<RemarkId::course_mixed>(course.label, rows.front()->from.line));
            continue;
        }
        fill_in_course(course, part);
        fitting.push_back(row);
    }
    std::vector<Extent> parts;
    for (const auto* row : fitting) {
        parts.push_back(extent_of(row->value));
    }
    const auto* const ending = fitting[ending_part(parts)];
    for (auto at = fitting.begin(); at != fitting.end();) {
        const bool misplaced = *at != ending && !(*at)->value.course.stop_reason.empty();
        if (misplaced) {
            m_outcome.row((*at)->from, RowFate::refused, "stop_reason",
                          remark<RemarkId::stop_reason_misplaced>(course.label));
        }
        at = misplaced ? fitting.erase(at) : at + 1;
    }
    course = fitting.front()->value.course;  // of the rows that stay: a refused one stores nothing
    for (const auto* row : fitting) {
        fill_in_course(course, row->value.course);
    }
    const MedicationCourse& last = ending->value.course;
    course.stop = last.stop;
    course.ongoing = last.ongoing;
    course.stop_reason = last.stop_reason;
    for (KnownCourse& known : m_courses) {
        if (known.course.label == course.label) {
            add_to_course(known, known.course == course, fitting);
            return;
        }
    }
    KnownCourse added{course, std::nullopt, {}, false};
    added.id = m_draft.add(std::move(course));
    m_courses.push_back(std::move(added));
    for (auto* row : fitting) {
        if (row->value.step) {
            row->value.step->course = *m_courses.back().id;
            m_draft.add(std::move(*row->value.step));
        }
        m_outcome.row(row->from, RowFate::added);
    }
}

/// The label is recorded: steps that are not there are added when the rows tell the same course.
void PatientMerge::add_to_course(KnownCourse& known, bool same_course, CourseRows& rows) {
    for (auto* row : rows) {
        std::optional<DoseStep>& step = row->value.step;
        const bool recorded = step && has_step(known.steps, *step);
        if (recorded ? same_course || tells_same(known.course, known.steps, row->value)
                     : !step && same_course) {
            m_outcome.row(row->from, RowFate::identical);
        } else if (!same_course || recorded) {
            m_outcome.row(row->from, RowFate::conflicting, "course",
                          remark<RemarkId::course_differs>(known.course.label));
        } else {
            step->course = *known.id;
            known.steps.push_back(*step);
            m_draft.add(std::move(*step));
            m_outcome.row(row->from, RowFate::added);
        }
    }
}

void PatientMerge::merge_administrations(
    std::vector<SourcedRow<exchange::AdministrationEntry>>& rows) {
    std::vector<Administration> recorded;
    if (m_recorded != nullptr) {
        for (const auto& known : m_recorded->administrations) {
            if (!known.in_error()) {
                recorded.push_back(known.value);
            }
        }
    }
    auto left = recorded;  // as for observations: per file
    std::size_t source = rows.empty() ? 0 : rows.front().from.source;
    for (auto& row : rows) {
        if (row.from.source != source) {
            source = row.from.source;
            left = recorded;
        }
        Administration& given = row.value.administration;
        if (!born_before(given.date, row.from, "date")) {
            continue;
        }
        if (const KnownCourse* course = course_labelled(row.value.course_label)) {
            given.course = course->id;
        }
        const auto same = std::find_if(left.begin(), left.end(), [&](Administration known) {
            known.course = given.course;  // the course may have been recorded later
            return known == given;
        });
        if (same != left.end()) {
            left.erase(same);
            m_outcome.row(row.from, RowFate::identical);
            continue;
        }
        recorded.push_back(given);
        m_draft.add(std::move(given));
        m_outcome.row(row.from, RowFate::added);
    }
}

}  // namespace jointlog::app
