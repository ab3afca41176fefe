#include <algorithm>
#include <map>
#include <set>

#include "app/timeline_build.hpp"
#include "jointlog/domain/dosing.hpp"
#include "jointlog/domain/text.hpp"

namespace jointlog::app {
namespace {
struct DrugName {
    std::string key;  // of the row: the code, or the folded words
    Name label;
    Name full;
    DrugClass drug_class = DrugClass::other;
};

DrugName drug_name(const std::string& code, const std::string& typed) {
    const catalog::Drug* drug = code.empty() ? nullptr : catalog::drug(code);
    if (drug == nullptr) {
        const std::string words = typed.empty() ? code : typed;
        return {fold(words), {words, words}, {words, words}, DrugClass::other};
    }
    const Name full{drug->en, drug->ja};
    const Name label =
        drug->abbreviation.empty() ? full : Name{drug->abbreviation, drug->abbreviation};
    return {drug->code, label, full, drug_class_of(drug->drug_class)};
}

/// Doses of one drug on one scale: per week where every frequency has a factor, per time where all are the same.
struct Comparison {
    std::map<RowId, double> doses;
    bool comparable = true;
    bool first = true;
    bool weekly = true;
    std::string unit;
    std::string frequency;

    void take(const DoseStep& step, RowId row) {
        if (step.kind == StepKind::held || !step.dose)
            return;
        const catalog::Frequency* known =
            step.frequency.empty() ? nullptr : catalog::find_frequency(step.frequency);
        const bool has_factor = known != nullptr && known->per_week.has_value();
        if (first) {
            weekly = has_factor;
            unit = step.unit;
            frequency = step.frequency;
            first = false;
        }
        comparable =
            comparable && unit == step.unit && (weekly ? has_factor : frequency == step.frequency);
        doses[row] = step.dose->to_double() * (has_factor ? known->per_week->to_double() : 1.0);
    }
    [[nodiscard]] double greatest() const {
        double most = 0;
        for (const auto& [row, dose] : doses)
            most = std::max(most, dose);
        return comparable ? most : 0;
    }
};

DoseText dose_text(const std::optional<Decimal>& dose, const std::string& unit,
                   const std::string& frequency, const std::string& words) {
    DoseText text;
    if (dose)
        text.number = dose->to_string();
    text.unit = unit;
    text.frequency = frequency;
    text.words = words;
    return text;
}

class LaneBuilder {
public:
    LaneBuilder(TimelineModel& model, const BuildInput& in) : m_model(model), m_in(in) {}

    void courses() {
        std::vector<const Recorded<MedicationCourse>*> rows;
        for (const auto& row : m_in.record.courses) {
            if (!row.in_error())
                rows.push_back(&row);
        }
        for (const auto* row : rows)
            add_course(*row);
        for (const auto& [key, lanes] : m_rows)
            set_heights(lanes);
    }

    void administrations() {
        for (const auto& row : m_in.record.administrations) {
            if (row.in_error())
                continue;
            const auto when = place(row->date);
            if (!when) {
                m_model.undated.push_back(row.meta.id);
                continue;
            }
            Lane& lane = administration_lane(*row);
            lane.diamonds.push_back({*when, dose_text(row->dose, row->unit, {}, row->dose_text),
                                     row->joint, row.meta.id});
        }
    }

    void finish() {
        for (const auto& [key, lanes] : m_rows)
            name_routes(lanes);
        for (Lane& lane : m_lanes) {
            std::stable_sort(
                lane.diamonds.begin(), lane.diamonds.end(),
                [](const LaneDiamond& a, const LaneDiamond& b) { return a.when.day < b.when.day; });
        }
        std::stable_sort(m_lanes.begin(), m_lanes.end(), [](const Lane& a, const Lane& b) {
            return std::pair{group(a), begin(a)} < std::pair{group(b), begin(b)};
        });
        m_model.lanes = std::move(m_lanes);
    }

private:
    /// Two lanes of one drug by different routes are told apart by them.
    void name_routes(const std::vector<std::size_t>& lanes) {
        const auto route_of = [&](std::size_t index) {
            const std::vector<LaneBar>& bars = m_lanes[index].bars;
            const bool one = std::all_of(bars.begin(), bars.end(), [&](const LaneBar& bar) {
                return bar.route == bars.front().route;
            });
            return one ? bars.front().route : std::string();
        };
        std::set<std::string> routes;
        for (const std::size_t index : lanes)
            routes.insert(route_of(index));
        for (const std::size_t index : lanes) {
            const std::string route = route_of(index);
            if (routes.size() < 2 || route.empty())
                continue;
            const catalog::Term* known = catalog::coded_value("route", route);
            Name& label = m_lanes[index].label;
            label.en += ' ' + (known != nullptr ? known->en : route);
            label.ja += ' ' + (known != nullptr ? known->ja : route);
        }
    }

    static int group(const Lane& lane) {
        switch (lane.drug_class) {
            case DrugClass::csdmard:
                return 0;
            case DrugClass::glucocorticoid:
                return 1;
            case DrugClass::bdmard:
            case DrugClass::tsdmard:
                return 2;
            case DrugClass::other:
                return 3;
        }
        return 4;
    }
    static Day begin(const Lane& lane) {
        if (!lane.bars.empty())
            return lane.bars.front().segments.front().from;
        return lane.diamonds.empty() ? Day{} : lane.diamonds.front().when.day;
    }

    Day start_day(const Recorded<MedicationCourse>& course,
                  const std::optional<When>& start) const {
        if (start)
            return start->day;
        std::optional<Day> earliest;
        for (const auto& step : m_in.record.dose_steps) {
            if (step.in_error() || step->course != course.meta.id)
                continue;
            const auto when = place(step->start);
            if (when && (!earliest || when->day < *earliest))
                earliest = when->day;
        }
        if (earliest)
            return *earliest;
        if (const auto stop = place(course->stop))
            return Day{std::min(stop->first.number, first_day().number)};
        return first_day();
    }
    [[nodiscard]] Day first_day() const { return m_model.first.value_or(m_model.today); }

    /// Where a course ends on the axis: its stop, today, or the last that was recorded about it.
    Day end_day(const LaneBar& bar, const std::vector<StepExtent>& extents, Day start) const {
        if (bar.stop)
            return std::max(bar.stop->day, start);
        if (bar.ongoing)
            return std::max(m_model.today, start).plus_days(1);
        Day last = start;
        for (const StepExtent& extent : extents) {
            for (const PartialDate& date : {extent.start, extent.stop}) {
                if (const auto when = place(date))
                    last = std::max(last, when->day);
            }
        }
        return last.plus_days(1);
    }

    LaneBar bar_of(const Recorded<MedicationCourse>& course) const {
        LaneBar bar;
        bar.course = course.meta.id;
        bar.route = course->route;
        bar.start = place(course->start);
        bar.stop = place(course->stop);
        bar.ongoing = course->ongoing && !bar.stop;
        if (const catalog::Term* reason = catalog::find_stop_reason(course->stop_reason);
            reason != nullptr) {
            bar.stop_reason = {reason->en, reason->ja};
        } else if (!course->stop_reason.empty()) {
            bar.stop_reason = {course->stop_reason, course->stop_reason};
        }
        const Day start = start_day(course, bar.start);
        const std::vector<StepExtent> extents = step_extents(m_in.record, course);
        const Day end = end_day(bar, extents, start);
        const auto from = [&](const StepExtent& extent) {
            const auto when = place(extent.start);
            return when ? when->day : start;
        };
        if (extents.empty() || start < from(extents.front())) {
            LaneSegment segment;
            segment.from = start;
            segment.to = extents.empty() ? end : from(extents.front());
            segment.start = bar.start;
            segment.stop = extents.empty() ? bar.stop : place(extents.front().start);
            segment.row = course.meta.id;
            bar.segments.push_back(segment);
        }
        for (std::size_t i = 0; i < extents.size(); ++i) {
            LaneSegment segment = segment_of(extents[i], course.meta.id);
            segment.from = from(extents[i]);
            segment.to =
                i + 1 < extents.size() ? from(extents[i + 1]) : std::max(end, segment.from);
            // What follows on the next day follows without a gap.
            if (segment.stop && segment.stop->day.plus_days(1) < segment.to)
                segment.to = std::max(segment.stop->day, segment.from);
            bar.segments.push_back(std::move(segment));
        }
        return bar;
    }

    static LaneSegment segment_of(const StepExtent& extent, RowId course) {
        LaneSegment segment;
        segment.start = place(extent.start);
        segment.stop = place(extent.stop);
        segment.row = course;
        if (extent.step != nullptr) {
            const DoseStep& step = extent.step->value;
            segment.row = extent.step->meta.id;
            segment.held = step.kind == StepKind::held;
            if (!segment.held)
                segment.dose = dose_text(step.dose, step.unit, step.frequency, step.dose_text);
        }
        return segment;
    }

    void add_course(const Recorded<MedicationCourse>& course) {
        const DrugName drug = drug_name(course->drug, course->drug_text);
        LaneBar bar = bar_of(course);
        const Day from = bar.segments.front().from;
        for (const std::size_t index : m_rows[drug.key]) {
            Lane& lane = m_lanes[index];
            const bool overlaps =
                std::any_of(lane.bars.begin(), lane.bars.end(), [&](const LaneBar& other) {
                    return from < other.segments.back().to
                           && other.segments.front().from < bar.segments.back().to;
                });
            if (overlaps)
                continue;
            lane.bars.push_back(std::move(bar));
            std::stable_sort(lane.bars.begin(), lane.bars.end(),
                             [](const LaneBar& a, const LaneBar& b) {
                                 return a.segments.front().from < b.segments.front().from;
                             });
            return;
        }
        Lane lane;
        lane.label = drug.label;
        lane.drug = drug.full;
        lane.drug_class = drug.drug_class;
        lane.bars.push_back(std::move(bar));
        m_rows[drug.key].push_back(m_lanes.size());
        m_lanes.push_back(std::move(lane));
    }

    Lane& administration_lane(const Administration& administration) {
        const DrugName drug = drug_name(administration.drug, administration.drug_text);
        const auto found = std::find_if(m_lanes.begin(), m_lanes.end(), [&](const Lane& lane) {
            return lane.administrations && lane.drug == drug.full
                   && lane.route == administration.route;
        });
        if (found != m_lanes.end())
            return *found;
        Lane lane;
        lane.label = drug.label;
        lane.drug = drug.full;
        lane.route = administration.route;
        lane.drug_class = drug.drug_class;
        lane.administrations = true;
        m_lanes.push_back(std::move(lane));
        return m_lanes.back();
    }

    /// Heights against the drug's own greatest dose, only where all doses have one unit and comparable frequencies.
    void set_heights(const std::vector<std::size_t>& lanes) {
        Comparison comparison;
        each_segment(lanes, [&](LaneSegment& segment) {
            if (const DoseStep* step = step_of(segment.row))
                comparison.take(*step, segment.row);
        });
        const double most = comparison.greatest();
        if (most <= 0)
            return;
        each_segment(lanes, [&](LaneSegment& segment) {
            if (const auto dose = comparison.doses.find(segment.row);
                dose != comparison.doses.end()) {
                segment.height = dose->second / most;
            }
        });
    }

    [[nodiscard]] const DoseStep* step_of(RowId id) const {
        const auto& steps = m_in.record.dose_steps;
        const auto found = std::find_if(steps.begin(), steps.end(),
                                        [&](const auto& row) { return row.meta.id == id; });
        return found == steps.end() ? nullptr : &found->value;
    }

    template <class Visit>
    void each_segment(const std::vector<std::size_t>& lanes, Visit visit) {
        for (const std::size_t index : lanes) {
            for (LaneBar& bar : m_lanes[index].bars) {
                for (LaneSegment& segment : bar.segments)
                    visit(segment);
            }
        }
    }

    TimelineModel& m_model;
    const BuildInput& m_in;
    std::vector<Lane> m_lanes;
    std::map<std::string, std::vector<std::size_t>> m_rows;
};
}  // namespace

DrugClass drug_class_of(std::string_view catalogue_class) {
    const auto starts = [&](std::string_view prefix) {
        return catalogue_class.substr(0, prefix.size()) == prefix;
    };
    if (starts("csDMARD"))
        return DrugClass::csdmard;
    if (starts("bDMARD"))
        return DrugClass::bdmard;
    if (starts("tsDMARD"))
        return DrugClass::tsdmard;
    if (starts("GC"))
        return DrugClass::glucocorticoid;
    return DrugClass::other;
}

void add_lanes(TimelineModel& model, const BuildInput& in) {
    LaneBuilder builder(model, in);
    builder.courses();
    builder.administrations();
    builder.finish();
}

}  // namespace jointlog::app
