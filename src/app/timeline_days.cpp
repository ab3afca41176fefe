#include <algorithm>
#include <cmath>

#include "app/timeline_build.hpp"

namespace jointlog::app {
namespace {
void add_panel_days(const TimelineModel& model, const Panel& panel, std::vector<Day>& days) {
    switch (panel.kind) {
        case PanelKind::score:
        case PanelKind::laboratory:
        case PanelKind::visit_value:
        case PanelKind::derived:
            for (const Series& series : panel.series) {
                for (const Point& point : series.points)
                    days.push_back(point.when.day);
            }
            for (const Point& point : panel.reported)
                days.push_back(point.when.day);
            for (const MissingTick& tick : panel.missing)
                days.push_back(tick.day);
            break;
        case PanelKind::joints:
            for (const JointCounts& counts : model.joint_counts)
                days.push_back(counts.when.day);
            break;
        case PanelKind::medication:
            for (const Lane& lane : model.lanes) {
                for (const LaneBar& bar : lane.bars) {
                    for (const LaneSegment& segment : bar.segments) {
                        if (segment.start)
                            days.push_back(segment.from);
                    }
                    if (bar.stop)
                        days.push_back(bar.stop->day);
                }
                for (const LaneDiamond& diamond : lane.diamonds)
                    days.push_back(diamond.when.day);
            }
            break;
        case PanelKind::adverse_events:
            for (const EventSpan& event : model.events) {
                days.push_back(event.onset.day);
                if (event.end)
                    days.push_back(event.end->day);
            }
            break;
        case PanelKind::rows:
            for (const MarkRow& row : model.mark_rows) {
                if (row.panel_id != panel.id)
                    continue;
                for (const MarkRow::Item& item : row.items) {
                    // What is planned beyond the axis is named at its edge; nothing can point there.
                    if (!model.last || item.when.day <= *model.last)
                        days.push_back(item.when.day);
                }
            }
            break;
    }
}

/// "das28-crp", "MMP-3" and "MMP3" name the panels das28_crp and mmp3.
std::string folded_id(std::string_view text) {
    std::string id;
    for (const char c : lower(text)) {
        if (c != '-' && c != '_' && c != ' ')
            id += c;
    }
    return id;
}

template <class Look>
void look_at_bar(const LaneBar& bar, Look look) {
    for (const LaneSegment& segment : bar.segments) {
        if (segment.start)
            look(*segment.start);
    }
    if (bar.stop)
        look(*bar.stop);
}

void add_once(std::vector<std::string>& ids, const std::string& id) {
    if (std::find(ids.begin(), ids.end(), id) == ids.end())
        ids.push_back(id);
}

/// Adds the panels of this folded id or name, or "all"; whether there was one.
bool take_panels(const TimelineModel& model, const std::string& wanted,
                 std::vector<std::string>& ids) {
    bool found = false;
    for (const Panel& panel : model.panels) {
        if (wanted == "all" || wanted == folded_id(panel.id)
            || wanted == folded_id(panel.name.en)) {
            add_once(ids, panel.id);
            found = true;
        }
    }
    return found;
}

std::string panel_ids(const TimelineModel& model) {
    std::string text;
    for (const Panel& panel : model.panels)
        text += (text.empty() ? "" : ", ") + panel.id;
    return text.empty() ? "none" : text;
}
}  // namespace

std::vector<Day> snap_days(const TimelineModel& model, std::span<const std::string> panel_ids) {
    std::vector<Day> days;
    for (const std::string& id : panel_ids) {
        if (const Panel* panel = model.panel(id))
            add_panel_days(model, *panel, days);
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

std::optional<Day> nearest_day(std::span<const Day> days, double day) {
    if (days.empty())
        return std::nullopt;
    const auto distance = [&](Day d) {
        return std::abs(d.number - day);
    };
    const auto after = std::lower_bound(days.begin(), days.end(), day,
                                        [](Day d, double x) { return d.number < x; });
    if (after == days.begin())
        return *after;
    const auto before = std::prev(after);
    if (after == days.end() || distance(*before) <= distance(*after))
        return *before;
    return *after;
}

Result<std::vector<std::string>> parse_panels(const TimelineModel& model, std::string_view list) {
    std::vector<std::string> ids;
    std::size_t begin = 0;
    while (begin <= list.size()) {
        const std::size_t comma = std::min(list.find(',', begin), list.size());
        const std::string word(list.substr(begin, comma - begin));
        const std::string wanted = folded_id(word);
        begin = comma + 1;
        if (wanted.empty())
            continue;
        if (wanted == "default") {
            for (const std::string& id : model.default_panels())
                add_once(ids, id);
            continue;
        }
        // "egfr" is the computed one where none was recorded.
        const bool found = take_panels(model, wanted, ids)
                           || take_panels(model, folded_id(wanted + "_computed"), ids);
        if (!found)
            return fail(Errc::unknown_code,
                        "no panel \"" + word + "\" in this record; it has " + panel_ids(model));
    }
    return ids;
}

std::optional<When> extent_on(const TimelineModel& model, Day day) {
    std::optional<When> uncertain;
    bool dated = false;
    // An uncertain date is placed on a day in its middle; that day is not a date anybody recorded.
    const auto look = [&](const When& when) {
        if (when.day != day)
            return;
        dated = dated || when.exact();
        if (!uncertain)
            uncertain = when;
    };
    for (const VisitMark& visit : model.visits)
        look(visit.when);
    for (const RecordedValue& value : model.values)
        look(value.when);
    for (const ScoreEntry& score : model.scores)
        look(score.when);
    for (const Lane& lane : model.lanes) {
        for (const LaneDiamond& diamond : lane.diamonds)
            look(diamond.when);
        for (const LaneBar& bar : lane.bars)
            look_at_bar(bar, look);
    }
    for (const EventSpan& event : model.events) {
        look(event.onset);
        if (event.end)
            look(*event.end);
    }
    for (const MarkRow& row : model.mark_rows) {
        for (const MarkRow::Item& item : row.items)
            look(item.when);
    }
    return dated ? std::nullopt : uncertain;
}

}  // namespace jointlog::app
