#include <algorithm>
#include <map>

#include "exchange/package_rows.hpp"
#include "jointlog/domain/dosing.hpp"
#include "jointlog/domain/prednisolone.hpp"

namespace jointlog::exchange {
namespace {

constexpr std::string_view ongoing = "ongoing_at_cut";

/// A row of exposures.csv before it is written.
struct Exposure {
    const Recorded<MedicationCourse>* course = nullptr;
    const Recorded<MedicationCourse>* ends = nullptr;   // the course that its end belongs to
    const Recorded<MedicationCourse>* first = nullptr;  // the course, or the first of those joined
    const Recorded<DoseStep>* step = nullptr;           // nullptr: a course without doses
    PartialDate start;
    PartialDate stop;
    bool last = true;  // of its course
};

std::string group_of(const MedicationCourse& course) {
    const catalog::Drug* drug = catalog::drug(course.drug);
    if (drug == nullptr) {
        return {};
    }
    const std::string& name = drug->drug_class;
    if (name.rfind("bDMARD", 0) == 0 || name.rfind("tsDMARD", 0) == 0) {
        return "b/tsDMARD";
    }
    return name.rfind("csDMARD", 0) == 0 ? "csDMARD" : std::string();
}

std::vector<Exposure> exposures_of(const PatientRecord& record) {
    std::vector<Exposure> rows;
    for (const auto& course : record.courses) {
        if (course.in_error()) {
            continue;
        }
        const std::vector<StepExtent> steps = step_extents(record, course);
        if (steps.empty()) {
            rows.push_back({&course, &course, &course, nullptr, course->start, course->stop, true});
        }
        for (const StepExtent& extent : steps) {
            rows.push_back({&course, &course, &course, extent.step, extent.start, extent.stop,
                            &extent == &steps.back()});
        }
    }
    return rows;
}

bool same_dose(const Exposure& a, const Exposure& b) {
    static const DoseStep no_step;
    const DoseStep& one = a.step == nullptr ? no_step : a.step->value;
    const DoseStep& other = b.step == nullptr ? no_step : b.step->value;
    const MedicationCourse& first = a.course->value;
    const MedicationCourse& second = b.course->value;
    return first.drug == second.drug && first.drug_text == second.drug_text
           && first.route == second.route && one.kind == other.kind && one.dose == other.dose
           && one.unit == other.unit && one.frequency == other.frequency
           && one.dose_text == other.dose_text;
}

/// For certain: the later row starts before the other has ended.
bool overlap(const Exposure& earlier, const Exposure& later) {
    return earlier.stop.first && later.start.last && *later.start.last < *earlier.stop.first;
}

/// Joins a row with the one before it of the same drug, where the dose is the same and no more than `days` days lie
/// between: by the last day that the one may have ended and the first that the other may have begun. Rows that overlap
/// stay apart: they are no gap.
void join_gaps(std::vector<Exposure>& rows, int days) {
    std::vector<Exposure> joined;
    std::map<std::string, std::size_t> latest;  // of a drug, in `joined`
    std::map<const Recorded<MedicationCourse>*, const Recorded<MedicationCourse>*> joined_to;
    for (Exposure& row : rows) {
        if (const auto to = joined_to.find(row.course); to != joined_to.end()) {
            row.first = to->second;
        }
        const std::string drug = row.course->value.drug + '\n' + row.course->value.drug_text;
        const auto found = latest.find(drug);
        Exposure* const before = found == latest.end() ? nullptr : &joined[found->second];
        if (before != nullptr && before->stop.last && row.start.first && same_dose(*before, row)
            && !overlap(*before, row)
            && row.start.first->number - before->stop.last->number - 1 <= days) {
            before->stop = row.stop;
            before->last = row.last;
            before->ends = row.ends;
            joined_to.emplace(row.course, before->first);
            continue;
        }
        latest[drug] = joined.size();
        joined.push_back(row);
    }
    rows = std::move(joined);
}

/// Another drug of the same group starts on the stop day or the day after.
bool is_switched(const PatientRecord& record, const MedicationCourse& stopped) {
    const std::string group = group_of(stopped);
    if (group.empty() || !stopped.stop.first || !stopped.stop.last) {
        return false;
    }
    return std::any_of(
        record.courses.begin(), record.courses.end(), [&](const Recorded<MedicationCourse>& other) {
            const std::optional<Day> start = other->start.first;
            return !other.in_error() && other->drug != stopped.drug
                   && group_of(other.value) == group && start && *start >= *stopped.stop.first
                   && *start <= stopped.stop.last->plus_days(1);
        });
}

/// How a row ends, and the date of the end where the follow-up ended instead of the course.
std::string_view end_kind(const PatientRecord& record, Exposure& row) {
    if (!row.last) {
        return "dose_changed";
    }
    const MedicationCourse& course = row.ends->value;
    if (!course.ongoing) {
        return is_switched(record, course) ? "switched" : "stopped";
    }
    const Patient& patient = record.patient.value;
    const bool ended = patient.follow_up == FollowUp::lost
                       || patient.follow_up == FollowUp::transferred
                       || patient.follow_up == FollowUp::died;
    if (!ended) {
        return ongoing;
    }
    if (row.stop.empty()) {
        row.stop = patient.follow_up_date;
    }
    return code(patient.follow_up);
}

/// What a row says of its end where the follow-up is cut; false: it began later. The cut is one day for everyone: told
/// as days from the first visit it would tell when each visit was, so a de-identified row that goes on has no stop.
bool cut_at(const PackagePatient& patient, Exposure& row, std::string_view& end) {
    if (!patient.cut_day) {
        return true;
    }
    const Day cut = *patient.cut_day;
    if (row.start.first && *row.start.first > cut) {
        return false;
    }
    const bool goes_on =
        row.stop.empty() ? end == ongoing : row.stop.first && *row.stop.first > cut;
    if (goes_on) {
        row.stop = patient.pseudonym == nullptr ? PartialDate::exactly(cut) : PartialDate();
        row.last = row.last && end == ongoing;
        end = ongoing;
    }
    return true;
}

/// The last day of a visit or a result of the patient that the cut has not passed.
std::optional<Day> last_seen(const PackagePatient& patient) {
    std::optional<Day> last;
    const auto see = [&](const PartialDate& date) {
        const bool counts =
            date.is_exact() && (!patient.cut_day || *date.first <= *patient.cut_day);
        if (counts && (!last || *last < *date.first)) {
            last = date.first;
        }
    };
    for (const auto& visit : patient.record.visits) {
        if (!visit.in_error()) {
            see(visit->date);
        }
    }
    for (const auto& row : patient.record.observations) {
        if (!row.in_error()) {
            see(row->date);
        }
    }
    return last;
}

std::optional<Day> exact(const PartialDate& date) {
    return date.is_exact() ? date.first : std::nullopt;
}

/// Where the days of a row end: on the day on which the next row of the course begins, else with the course.
std::optional<Day> at_risk_until(const PackagePatient& patient, const std::vector<Exposure>& rows,
                                 std::size_t of, std::string_view end) {
    const Exposure& row = rows[of];
    const auto told = [&](const PartialDate& date) {
        const std::optional<Day> day = exact(date);
        return day && (!patient.cut_day || *day <= *patient.cut_day) ? day : std::nullopt;
    };
    if (end == ongoing) {
        return row.stop.empty() ? last_seen(patient) : exact(row.stop);
    }
    if (row.last) {
        const std::optional<Day> stop = told(row.ends->value.stop);
        return stop ? stop : exact(row.stop);
    }
    const auto next = std::find_if(rows.begin() + static_cast<std::ptrdiff_t>(of) + 1, rows.end(),
                                   [&](const Exposure& r) { return r.first == row.first; });
    const bool follows = next != rows.end() && (!exact(next->start) || told(next->start));
    return follows ? exact(next->start) : exact(row.stop);
}

/// The days of a course that a row covers, as survival analysis counts them, and whether the course ended with it.
void write_at_risk(const Exposure& row, std::string_view end, std::optional<Day> until,
                   TableOutput& out) {
    const std::optional<Day> begin = exact(row.first->value.start);
    const auto days = [&](const std::optional<Day>& to) {
        return begin && to ? std::optional(to->number - begin->number) : std::nullopt;
    };
    const std::optional<Day> start = exact(row.start);
    const bool backwards = start && until && *until < *start;
    out.integer(days(start)).integer(backwards ? std::nullopt : days(until));
    out.yes_no(end == "stopped" || end == "switched");
}

/// Biological and targeted synthetic drugs in the order of their first start.
std::map<std::string, int> treatment_lines(const PatientRecord& record) {
    std::vector<std::pair<std::int32_t, std::string>> starts;
    for (const auto& course : record.courses) {
        if (!course.in_error() && group_of(course.value) == "b/tsDMARD" && course->start.anchor()) {
            starts.emplace_back(course->start.anchor()->number, course->drug);
        }
    }
    std::sort(starts.begin(), starts.end());
    std::map<std::string, int> lines;
    for (const auto& [day, drug] : starts) {
        lines.emplace(drug, static_cast<int>(lines.size()) + 1);
    }
    return lines;
}

/// The steps that share days with a step, in the order of overlapping_steps().
std::map<RowId, std::string> overlaps_of(const PatientRecord& record, TableOutput& out) {
    std::map<RowId, std::string> others;
    const auto add = [&](const RowId& of, const RowId& other) {
        std::string& text = others[of];
        text.append(text.empty() ? "" : ";").append(out.id_text(other));
    };
    for (const StepOverlap& pair : overlapping_steps(record)) {
        add(pair.earlier, pair.later);
        add(pair.later, pair.earlier);
    }
    return others;
}

/// A fraction as it is: "1.25", "20/3".
}  // namespace

Result<void> write_exposures(const PackagePatient& patient, TableOutput& out) {
    const std::map<std::string, int> lines = treatment_lines(patient.record);
    const std::map<RowId, std::string> overlaps = overlaps_of(patient.record, out);
    std::vector<Exposure> rows = exposures_of(patient.record);
    if (patient.gap_days > 0) {
        join_gaps(rows, patient.gap_days);
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Exposure& row = rows[i];
        const MedicationCourse& course = row.course->value;
        static const DoseStep no_step;
        const DoseStep& step = row.step == nullptr ? no_step : row.step->value;
        std::string_view end = end_kind(patient.record, row);
        if (!cut_at(patient, row, end)) {
            continue;
        }
        const catalog::Drug* drug = catalog::drug(course.drug);
        const auto line = lines.find(course.drug);
        out.code(patient.code())
            .row(row.step == nullptr ? row.course->meta.id : row.step->meta.id)
            .row(row.course->meta.id)
            .row(row.step == nullptr ? std::nullopt : std::optional(row.step->meta.id));
        out.code(course.drug)
            .text(course.drug_text)
            .code(drug == nullptr ? std::string() : drug->drug_class)
            .code(course.route);
        out.integer(line == lines.end() ? std::nullopt : std::optional<int>(line->second));
        out.code(step.kind == StepKind::held ? "held" : "dose");
        out.date_and_ends(row.start).date_and_ends(row.stop);
        out.number(step.dose).code(step.unit).code(step.frequency).number(weekly_dose(step));
        write_equivalent(
            prednisolone_per_day(course.drug, course.route, step, BetamethasoneSet::mg_0_75), out);
        out.code(row.last ? row.ends->value.stop_reason : std::string()).code(end);
        write_at_risk(row, end, at_risk_until(patient, rows, i, end), out);
        const auto others = row.step == nullptr ? overlaps.end() : overlaps.find(row.step->meta.id);
        out.code(others == overlaps.end() ? std::string() : others->second);
        if (Result<void> done = out.end_row(); !done) {
            return done;
        }
    }
    return {};
}

}  // namespace jointlog::exchange
