#include <algorithm>

#include "app/report_build.hpp"
#include "jointlog/domain/catalog.hpp"

namespace jointlog::app {
namespace {
bool is_dmard(DrugClass drug_class) {
    return drug_class == DrugClass::csdmard || drug_class == DrugClass::bdmard
           || drug_class == DrugClass::tsdmard;
}

Cell route_cell(const std::string& route) {
    return route.empty() ? cell(say(Saying::dash)) : cell(plain(coded("route", route)));
}

Cell dose_cell(const DoseText& dose) {
    return dose.empty() ? cell(say(Saying::doseNotRecorded)) : cell(plain(dose));
}

/// Of the last step that is no pause.
DoseText last_dose(const LaneBar& bar) {
    for (auto segment = bar.segments.rbegin(); segment != bar.segments.rend(); ++segment) {
        if (!segment->held && segment->row != bar.course)
            return segment->dose;
    }
    return {};
}

Cell start_cell(const std::optional<When>& start) {
    return start ? cell(plain(*start)) : cell(say(Saying::startNotRecorded));
}

Cell stop_cell(const std::optional<When>& stop, bool ongoing) {
    if (stop)
        return cell(plain(*stop));
    return cell(say(ongoing ? Saying::ongoing : Saying::endNotRecorded));
}

/// Pauses, and how many doses there were where there was more than one.
void add_course_notes(Cell& cell, const LaneBar& bar, bool steps) {
    std::vector<RowId> doses;
    for (const LaneSegment& segment : bar.segments) {
        if (!segment.held) {
            const bool known = std::find(doses.begin(), doses.end(), segment.row) != doses.end();
            if (!known && (segment.row != bar.course || &segment == &bar.segments.front()))
                doses.push_back(segment.row);
            continue;
        }
        const SayingArgument from =
            segment.start ? SayingArgument(*segment.start) : SayingArgument(std::string("\u2014"));
        cell.parts.push_back(segment.stop ? say(Saying::heldFromTo, {from, *segment.stop})
                                          : say(Saying::heldFrom, {from}));
    }
    if (steps && doses.size() > 1)
        cell.parts.push_back(say(Saying::doses, {std::to_string(doses.size())}));
}

std::vector<Cell> course_row(const Lane& lane, const LaneBar& bar, bool steps) {
    Cell note;
    if (!bar.stop_reason.empty())
        note.parts.push_back(say(Saying::reason, {bar.stop_reason}));
    add_course_notes(note, bar, steps);
    return {cell(plain(lane.drug)),
            cell(plain(lane.drug_class)),
            route_cell(bar.route),
            dose_cell(last_dose(bar)),
            start_cell(bar.start),
            stop_cell(bar.stop, bar.ongoing),
            note};
}

/// The administrations of the period, or nothing.
std::optional<std::vector<Cell>> administrations_row(const Lane& lane, const ReportInput& in,
                                                     bool all) {
    std::vector<const LaneDiamond*> inside;
    for (const LaneDiamond& diamond : lane.diamonds) {
        if (all || in.inside(diamond.when))
            inside.push_back(&diamond);
    }
    if (inside.empty())
        return std::nullopt;
    Cell note;
    for (const LaneDiamond* diamond : inside) {
        if (const catalog::Joint* joint = catalog::joint(diamond->joint))
            note.parts.push_back(say(Saying::joint, {Name{joint->en, joint->ja}}));
    }
    const Phrase count =
        inside.size() == 1
            ? say(Saying::oneAdministration)
            : say(Saying::administrations, {std::to_string(inside.size()), inside.back()->when});
    return std::vector<Cell>{cell(plain(lane.drug)),
                             cell(plain(lane.drug_class)),
                             route_cell(lane.route),
                             dose_cell(inside.back()->dose),
                             cell(plain(inside.front()->when)),
                             cell(count),
                             note};
}

bool reaches(const LaneBar& bar, const ReportInput& in) {
    return !in.first || !in.last
           || (*in.first < bar.segments.back().to && bar.segments.front().from <= *in.last);
}

std::vector<Column> course_columns(Saying last) {
    return {column(Saying::headDrug),
            column(Saying::headClass),
            column(Saying::headRoute),
            column(Saying::headLastDose),
            column(Saying::headStart),
            column(Saying::headStop),
            column(last)};
}
}  // namespace

namespace {
/// As far as the record says, not stopped by the end of the period.
bool goes_on(const LaneBar& bar, const ReportInput& in) {
    return bar.ongoing || (bar.stop && in.last && *in.last < bar.stop->first);
}

/// The courses of the period, those that have ended last; in a list of what is current those are left out.
void add_courses(ReportSection& section, const ReportModel& model, const ReportInput& in,
                 bool current) {
    std::vector<std::vector<Cell>> ended;
    std::size_t left_out = 0;
    for (const Lane& lane : in.timeline.lanes) {
        for (const LaneBar& bar : lane.bars) {
            left_out += reaches(bar, in) ? 0U : 1U;
            const bool on = goes_on(bar, in);
            if (reaches(bar, in) && (on || !current))
                (on ? section.rows : ended).push_back(course_row(lane, bar, !model.one_page));
        }
        if (current)
            continue;
        if (auto row = administrations_row(lane, in, false))
            section.rows.push_back(std::move(*row));
    }
    section.rows.insert(section.rows.end(), ended.begin(), ended.end());
    if (!current)
        add_period(section, in, left_out);
}

/// What was given once or several times: nothing says whether it goes on.
void add_administrations(ReportModel& model, const ReportInput& in) {
    ReportSection section;
    section.part = ReportPart::medication;
    section.title = {say(Saying::partAdministrations)};
    section.columns = course_columns(Saying::headNote);
    for (const Lane& lane : in.timeline.lanes) {
        if (auto row = administrations_row(lane, in, false))
            section.rows.push_back(std::move(*row));
    }
    if (!section.rows.empty())
        model.sections.push_back(std::move(section));
}
}  // namespace

/// Of a referral: what is recorded as current; elsewhere every course that reaches into the period.
void add_medication(ReportModel& model, const ReportInput& in) {
    const bool current = model.kind == ReportKind::referral;
    ReportSection section;
    section.part = ReportPart::medication;
    section.title = {say(current ? Saying::partCurrent : Saying::partMedication)};
    section.empty = {say(Saying::noneInPeriod)};
    section.columns = course_columns(Saying::headNote);
    if (current)
        section.subtitle = {
            say(Saying::subCurrent, {to_iso(in.last.value_or(in.options.printed.local_day()))})};
    add_courses(section, model, in, current);
    model.sections.push_back(std::move(section));
    if (current)
        add_administrations(model, in);
}

void add_dmards(ReportModel& model, const ReportInput& in) {
    ReportSection section;
    section.part = ReportPart::dmards;
    section.title = {say(Saying::partDmards)};
    section.empty = {say(Saying::noneRecorded)};
    section.columns = course_columns(Saying::headReason);
    for (const Lane& lane : in.timeline.lanes) {
        if (!is_dmard(lane.drug_class))
            continue;
        for (const LaneBar& bar : lane.bars) {
            std::vector<Cell> row = course_row(lane, bar, true);
            Cell reason;
            if (bar.stop || !bar.ongoing) {
                reason.parts.push_back(bar.stop_reason.empty() ? say(Saying::reasonMissing)
                                                               : plain(bar.stop_reason));
            }
            add_course_notes(reason, bar, true);
            row.back() = reason;
            section.rows.push_back(std::move(row));
        }
        if (auto row = administrations_row(lane, in, true))
            section.rows.push_back(std::move(*row));
    }
    model.sections.push_back(std::move(section));
}

void add_dose_steps(ReportModel& model, const ReportInput& in) {
    ReportSection section;
    section.part = ReportPart::doses;
    section.title = {say(Saying::partDoses)};
    section.empty = {say(Saying::noneInPeriod)};
    section.columns = {column(Saying::headDrug), column(Saying::headStart),
                       column(Saying::headStop), column(Saying::headDose)};
    for (const Lane& lane : in.timeline.lanes) {
        bool first = true;
        const auto row = [&](Cell start, Cell stop, Cell dose) {
            section.rows.push_back({std::exchange(first, false) ? cell(plain(lane.drug)) : Cell{},
                                    std::move(start), std::move(stop), std::move(dose)});
        };
        for (const LaneBar& bar : lane.bars) {
            if (!reaches(bar, in))
                continue;
            for (const LaneSegment& segment : bar.segments) {
                row(start_cell(segment.start), stop_cell(segment.stop, bar.ongoing),
                    segment.held ? cell(say(Saying::held)) : dose_cell(segment.dose));
            }
        }
        for (const LaneDiamond& diamond : lane.diamonds) {
            if (in.inside(diamond.when)) {
                row(cell(plain(diamond.when)), cell(say(Saying::oneAdministration)),
                    dose_cell(diamond.dose));
            }
        }
    }
    model.sections.push_back(std::move(section));
}

}  // namespace jointlog::app
