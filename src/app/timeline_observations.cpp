#include <algorithm>
#include <cstdlib>
#include <map>
#include <unordered_map>

#include "app/timeline_axis.hpp"
#include "app/timeline_build.hpp"

namespace jointlog::app {
namespace {
bool is_joint_count(std::string_view item) {
    return item == "TJC28" || item == "SJC28";
}

/// What a visit has or misses: one without the value leaves a tick and breaks the line. An own record has no such visits
/// for what is answered day by day.
bool expected_at_visits(const Panel& panel, bool own_record) {
    if (panel.item == "CRP" || panel.item == "ESR" || panel.item == "MMP3")
        return true;
    return !own_record && panel.kind == PanelKind::visit_value;
}

bool shown_by_default(std::string_view item, bool own_record) {
    if (item == "MMP3" || item == "CRP")
        return true;
    return own_record && (item == "PAIN" || item == "FATIGUE" || item == "STIFF");
}

/// Of a quotient that does not end, no more are read off an axis.
int axis_decimals(const Decimal& value) {
    return value.decimals > 6 ? 3 : value.decimals;
}

Mark mark_of(Comparator comparator) {
    if (comparator == Comparator::less || comparator == Comparator::less_equal)
        return Mark::below;
    if (comparator == Comparator::greater || comparator == Comparator::greater_equal)
        return Mark::above;
    return Mark::measured;
}

/// Collects panels by id in the order of first need.
class Panels {
public:
    explicit Panels(bool own_record) : m_own(own_record) {}

    Panel& get(const std::string& id, const std::string& item_code, const std::string& unit) {
        const auto found = m_index.find(id);
        if (found != m_index.end())
            return m_panels[found->second];
        const catalog::Item* item = catalog::item(item_code);
        Panel panel;
        panel.id = id;
        panel.item = item_code;
        panel.kind =
            item != nullptr && !item->laboratory ? PanelKind::visit_value : PanelKind::laboratory;
        panel.name = item_short_name(item_code);
        panel.unit = unit;
        // Answers on a scale are seen against the whole scale; minutes of stiffness have none.
        if (panel.kind == PanelKind::visit_value && item->hard_max && item_code != "STIFF") {
            panel.axis_high = item->hard_max->to_double();
        }
        panel.by_default = shown_by_default(item_code, m_own);
        panel.may_log = panel.kind == PanelKind::laboratory;
        panel.log_axis = item_code == "CRP";
        m_index.emplace(id, m_panels.size());
        m_panels.push_back(std::move(panel));
        return m_panels.back();
    }
    [[nodiscard]] std::vector<Panel>& all() { return m_panels; }

private:
    bool m_own;
    std::map<std::string, std::size_t> m_index;
    std::vector<Panel> m_panels;
};

/// goes_on: the result before had an interval too. Where it had none, an equal interval begins anew.
void add_interval(Panel& panel, Day day, const ReferenceInterval& interval, bool goes_on) {
    if (goes_on && !panel.intervals.empty()) {
        IntervalStep& current = panel.intervals.back();
        if (current.interval == interval) {
            current.to = day;
            return;
        }
    }
    panel.intervals.push_back({day, day, interval});
}

/// Consecutive intervals meet at the first result of the later one; where results without an interval lie between,
/// each keeps the days it was stored with.
void join_intervals(Panel& panel, std::vector<Day> without) {
    std::sort(without.begin(), without.end());
    for (std::size_t i = 1; i < panel.intervals.size(); ++i) {
        IntervalStep& before = panel.intervals[i - 1];
        const Day next = panel.intervals[i].from;
        const auto between = std::upper_bound(without.begin(), without.end(), before.to);
        if (between == without.end() || *between >= next)
            before.to = next;
    }
}

RecordedValue recorded_value(const Recorded<Observation>& row, const When& when,
                             const Origins& origins) {
    const Observation& observation = *row;
    const catalog::Item* item = catalog::item(observation.item);
    RecordedValue value;
    value.when = when;
    value.minute = observation.minute;
    value.group = item != nullptr && !item->laboratory ? ValueGroup::joints_and_globals
                                                       : ValueGroup::laboratory;
    value.item = observation.item;
    if (const auto* reason = std::get_if<Missing>(&observation.value)) {
        value.missing = *reason;
    } else {
        value.text = observation.text();
    }
    static const auto nothing_stated = std::make_shared<const Basis>();
    value.basis = observation.basis ? observation.basis : nothing_stated;
    value.flag = derived_flag(observation);
    value.flag_reported = observation.flag_reported;
    value.unit_inferred = observation.unit_origin == Origin::inferred;
    value.date_inferred = observation.date_origin == Origin::inferred;
    value.voice = observation.voice;
    // What only the person can answer is the person's wherever it was written down; how it came in is told as of others.
    const bool answer = item != nullptr && !item->laboratory && observation.item != "EGA"
                        && !is_joint_count(observation.item);
    value.origin = origins.of(row.meta.id, answer ? Voice::not_stated : observation.voice, when);
    if (value.origin == ValueOrigin::entered_later)
        value.entered = origins.entered(row.meta.id);
    value.row = row.meta.id;
    value.visit = observation.visit;
    return value;
}

/// Where the numbers of one item with one basis go: found once, as thousands of results share them.
struct Destination {
    std::string item;
    std::size_t panel = 0;
    std::size_t series = 0;
    std::optional<ReferenceInterval> interval;
};

std::size_t series_index(Panel& panel, const std::string& method) {
    return static_cast<std::size_t>(&series_of(panel, method) - panel.series.data());
}

class Collector {
public:
    Collector(TimelineModel& model, const BuildInput& in)
        : m_model(model), m_in(in), m_panels(in.options.own_record) {
        for (const char* item : {"MMP3", "CRP", "ESR"})
            stand(item);
        for (const char* item : {"PTGA", "PAIN", "FATIGUE", "STIFF"})
            stand(item);
    }

    void take(const Recorded<Observation>& row) {
        const auto when = place(row->date);
        if (!when) {
            m_model.undated.push_back(row.meta.id);
            return;
        }
        m_model.values.push_back(recorded_value(row, *when, m_in.origins));
        if (is_joint_count(row->item))
            return;
        if (const auto* number = std::get_if<Numeric>(&row->value)) {
            take_number(row, *when, *number);
        } else if (const auto* reason = std::get_if<Missing>(&row->value)) {
            take_missing(row, *when, *reason);
        } else {
            take_words(row, *when);
        }
    }

    void finish() {
        m_without_interval.resize(m_panels.all().size());
        for (Panel& panel : m_panels.all()) {
            if (expected_at_visits(panel, m_in.options.own_record))
                add_ticks(panel);
            join_intervals(panel, std::move(m_without_interval[index_of(panel)]));
            prepare(panel);
            m_model.panels.push_back(std::move(panel));
        }
        for (auto& [item, marks] : m_words)
            m_model.mark_rows.push_back(std::move(marks));
        sort_by_day(m_model.values, [](const RecordedValue& value) { return value.when.day; });
    }

private:
    void stand(const char* item_code) {
        const catalog::Item* item = catalog::item(item_code);
        if (item == nullptr)
            return;
        m_panels.get(lower(item_code), item_code,
                     item->units.empty() ? std::string() : axis_unit(*item, m_in.options).print);
    }

    void take_number(const Recorded<Observation>& row, const When& when, const Numeric& number) {
        std::vector<Destination>& known = m_destinations[row->basis.get()];
        const auto found = std::find_if(known.begin(), known.end(), [&](const Destination& one) {
            return one.item == row->item;
        });
        if (found != known.end()) {
            add_point(row, when, number, number.value, *found);
            return;
        }
        Placed placed = place_number(*row, catalog::item(row->item), number, m_in.options);
        const Panel& panel = m_panels.get(placed.panel_id, row->item, placed.axis_unit);
        Destination place{row->item, index_of(panel), 0, std::move(placed.interval)};
        m_without_interval.resize(m_panels.all().size());
        place.series = series_index(m_panels.all()[place.panel], placed.method);
        add_point(row, when, number, placed.value, place);
        if (placed.as_is)
            known.push_back(std::move(place));
    }

    [[nodiscard]] std::size_t index_of(const Panel& panel) {
        return static_cast<std::size_t>(&panel - m_panels.all().data());
    }

    /// value: on the axis of the panel.
    void add_point(const Recorded<Observation>& row, const When& when, const Numeric& number,
                   const Decimal& value, const Destination& place) {
        const RecordedValue& recorded = m_model.values.back();
        Panel& panel = m_panels.all()[place.panel];
        panel.decimals = std::max(panel.decimals, axis_decimals(value));
        Point& point = panel.series[place.series].points.emplace_back();
        point.when = when;
        point.value = value.to_double();
        point.mark = mark_of(number.comparator);
        point.text = recorded.text;
        point.unit = row->unit();
        point.origin = recorded.origin;
        point.row = row.meta.id;
        if (place.interval) {
            const std::vector<Day>& without = m_without_interval[place.panel];
            const bool goes_on = panel.intervals.empty() || without.empty()
                                 || without.back() < panel.intervals.back().to;
            add_interval(panel, when.day, *place.interval, goes_on);
        } else {
            m_without_interval[place.panel].push_back(when.day);
        }
    }

    void take_missing(const Recorded<Observation>& row, const When& when, Missing reason) {
        const catalog::Item* item = catalog::item(row->item);
        const std::string unit = item == nullptr || item->units.empty()
                                     ? row->unit()
                                     : axis_unit(*item, m_in.options).print;
        m_panels.get(lower(row->item), row->item, unit)
            .missing.push_back({when.day, row->visit, reason});
    }

    void take_words(const Recorded<Observation>& row, const When& when) {
        MarkRow& marks = m_words[row->item];
        if (marks.code.empty()) {
            marks.panel_id = "results";
            marks.code = row->item;
            marks.name = item_short_name(row->item);
        }
        marks.items.push_back(
            {when, std::nullopt, {row->text(), row->text()}, row->unit(), row.meta.id});
    }

    /// A visit has the value when one lies within the window, for visit values on its very day.
    void add_ticks(Panel& panel) const {
        const int window = panel.kind == PanelKind::laboratory ? m_in.settings.window_days : 0;
        std::vector<int> days;
        for (const Series& series : panel.series) {
            for (const Point& point : series.points)
                days.push_back(point.when.day.number);
        }
        for (const MissingTick& tick : panel.missing)
            days.push_back(tick.day.number);
        if (days.empty())
            return;
        std::sort(days.begin(), days.end());
        for (const VisitMark& visit : m_model.visits) {
            const int day = visit.when.day.number;
            const auto near = std::lower_bound(days.begin(), days.end(), day - window);
            if (near != days.end() && *near <= day + window)
                continue;
            panel.missing.push_back({visit.when.day, visit.row, std::nullopt});
        }
    }

    TimelineModel& m_model;
    const BuildInput& m_in;
    Panels m_panels;
    std::unordered_map<const Basis*, std::vector<Destination>> m_destinations;
    std::vector<std::vector<Day>> m_without_interval;  // of each panel
    std::map<std::string, MarkRow> m_words;
};
}  // namespace

Series& series_of(Panel& panel, const std::string& method) {
    for (Series& series : panel.series) {
        if (series.method == method)
            return series;
    }
    Series& added = panel.series.emplace_back();
    added.method = method;
    return added;
}

void add_observations(TimelineModel& model, const BuildInput& in) {
    std::vector<const Recorded<Observation>*> rows;
    for (const auto& row : in.record.observations) {
        if (!row.in_error())
            rows.push_back(&row);
    }
    const auto before = [](const auto* a, const auto* b) {
        const auto key = [](const Recorded<Observation>& row) {
            const auto day = row->date.anchor();
            return std::pair{day ? day->number : 0, row->minute.value_or(-1)};
        };
        return key(*a) < key(*b);
    };
    if (!std::is_sorted(rows.begin(), rows.end(), before))
        std::stable_sort(rows.begin(), rows.end(), before);
    model.values.reserve(rows.size());
    Collector collector(model, in);
    for (const auto* row : rows)
        collector.take(*row);
    collector.finish();
}

}  // namespace jointlog::app
