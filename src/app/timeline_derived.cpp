#include <algorithm>
#include <set>

#include "app/timeline_build.hpp"
#include "jointlog/domain/egfr_values.hpp"
#include "jointlog/domain/prednisolone.hpp"

namespace jointlog::app {
namespace {
/// Every creatinine is a point; one that the equation cannot take is a tick, and the line ends there.
void add_egfr(TimelineModel& model, const BuildInput& in) {
    const catalog::Item* rate = catalog::item("EGFR");
    if (rate == nullptr || rate->units.empty())
        return;
    Panel panel;
    panel.id = "egfr_computed";
    panel.kind = PanelKind::derived;
    panel.name = {"eGFR, computed", "eGFR（算出）"};
    panel.unit = rate->units.front().print;
    panel.decimals = 1;
    panel.source = std::string(egfr_formula_source);
    for (const EgfrValue& egfr : egfr_values(in.record)) {
        const Recorded<Observation>& row = *egfr.creatinine;
        const auto when = place(row->date);
        if (!when)
            continue;
        if (!egfr.value) {
            panel.missing.push_back({when->day, row->visit, std::nullopt});
            continue;
        }
        Point point;
        point.when = *when;
        point.value = *egfr.value;
        point.text = egfr_text(*egfr.value);
        point.unit = rate->units.front().ucum;
        point.origin = in.origins.of(row.meta.id, row->voice, *when);
        point.row = row.meta.id;
        series_of(panel, row->basis ? row->basis->method : std::string()).points.push_back(point);
    }
    if (panel.series.empty())
        return;
    prepare(panel);
    model.panels.push_back(std::move(panel));
}

/// One step of a glucocorticoid with the days it holds.
struct Taken {
    Day from;
    Day to;
    std::optional<ExactValue> mg;  // a day, as prednisolone; nullopt: not known
    RowId row;
};

const DoseStep* find_step(const PatientRecord& record, RowId id) {
    const auto found = std::find_if(record.dose_steps.begin(), record.dose_steps.end(),
                                    [&](const auto& row) { return row.meta.id == id; });
    return found == record.dose_steps.end() ? nullptr : &found->value;
}

/// Into a joint or onto the skin: not a daily dose of the body.
bool local(std::string_view route) {
    return !route.empty() && route != "oral" && route != "intravenous" && route != "intramuscular";
}

std::vector<Taken> glucocorticoids(const TimelineModel& model, const PatientRecord& record) {
    std::vector<Taken> taken;
    for (const Lane& lane : model.lanes) {
        if (lane.drug_class != DrugClass::glucocorticoid)
            continue;
        for (const LaneBar& bar : lane.bars) {
            const auto course =
                std::find_if(record.courses.begin(), record.courses.end(),
                             [&](const auto& row) { return row.meta.id == bar.course; });
            if (course == record.courses.end() || local((*course)->route))
                continue;
            for (const LaneSegment& segment : bar.segments) {
                if (segment.held)
                    continue;
                const DoseStep* step = find_step(record, segment.row);
                // Since when it was taken is not recorded: no day has a sum for certain.
                const auto daily = step == nullptr || !segment.start
                                       ? std::nullopt
                                       : prednisolone_per_day((*course)->drug, (*course)->route,
                                                              *step, BetamethasoneSet::mg_0_75);
                taken.push_back({segment.from, segment.to,
                                 daily ? std::optional(daily->mg) : std::nullopt, segment.row});
            }
        }
    }
    return taken;
}

/// Exact sum over the denominators of the factors and of a week: 1, 3, 7, 21.
std::optional<ExactValue> plus(const ExactValue& a, const ExactValue& b) {
    constexpr int common = 21;
    const auto wide = [](const ExactValue& value) {
        return multiply(value.numerator, Decimal::from_int(common / value.denominator));
    };
    const auto left = wide(a);
    const auto right = wide(b);
    const auto sum = left && right ? add(*left, *right) : std::nullopt;
    return sum ? std::optional(ExactValue{*sum, common}) : std::nullopt;
}

/// The sum of what covers a day. One dose that is not known leaves the day without a number: never a part as the whole.
std::optional<ValueSpan> total_on(const std::vector<Taken>& taken, Day day) {
    std::optional<ExactValue> sum;
    const Taken* latest = nullptr;
    for (const Taken& one : taken) {
        if (day < one.from || one.to <= day)
            continue;
        if (!one.mg)
            return std::nullopt;
        sum = sum ? plus(*sum, *one.mg) : one.mg;
        if (!sum)
            return std::nullopt;
        if (latest == nullptr || latest->from <= one.from)
            latest = &one;
    }
    if (!sum)
        return std::nullopt;
    const Decimal shown = rounded(*sum, 2).normalized();
    return ValueSpan{day, day, to_double(*sum), shown.to_string(), latest->row};
}

void add_prednisolone(TimelineModel& model, const BuildInput& in) {
    const std::vector<Taken> taken = glucocorticoids(model, in.record);
    std::set<Day> changes;
    for (const Taken& one : taken) {
        changes.insert(one.from);
        changes.insert(one.to);
    }
    Panel panel;
    panel.id = "psl_dose";
    panel.kind = PanelKind::derived;
    panel.name = {"Prednisolone eq.", "PSL換算量"};
    panel.unit = "mg";
    panel.daily_dose = true;
    panel.source = "equivalence tables of globalrph and timeofcare; betamethasone 0.75 mg = 5 mg";
    for (auto at = changes.begin(); at != changes.end() && std::next(at) != changes.end(); ++at) {
        auto span = total_on(taken, *at);
        if (!span)
            continue;
        span->to = *std::next(at);
        ValueSpan* const before = panel.spans.empty() ? nullptr : &panel.spans.back();
        if (before != nullptr && before->to == span->from && before->text == span->text) {
            before->to = span->to;
            continue;
        }
        panel.spans.push_back(*span);
    }
    if (panel.spans.empty())
        return;
    Series& series = series_of(panel, {});
    for (const ValueSpan& span : panel.spans) {
        Point point;
        point.when.day = point.when.first = point.when.last = span.from;
        point.value = span.value;
        point.text = span.text;
        point.unit = panel.unit;
        point.row = span.row;
        series.points.push_back(std::move(point));
    }
    prepare(panel);
    model.panels.push_back(std::move(panel));
}
}  // namespace

void add_derived(TimelineModel& model, const BuildInput& in) {
    add_egfr(model, in);
    add_prednisolone(model, in);
}

}  // namespace jointlog::app
