#pragma once

#include <fmt/format.h>
#include <algorithm>
#include <string>

#include "jointlog/app/timeline.hpp"

/// What is drawn, as lines of text: compared with the golden files of tests/golden/timeline.
namespace jointlog::test {

inline std::string when_text(const app::When& when) {
    if (when.exact())
        return to_iso(when.day);
    return fmt::format("{}~[{}{}..{}{}]", to_iso(when.day), when.open_before ? "<" : "",
                       to_iso(when.first), to_iso(when.last), when.open_after ? ">" : "");
}

inline std::string dose_text(const app::DoseText& dose) {
    return dose.number.empty() ? dose.words
                               : fmt::format("{} {} {}", dose.number, dose.unit, dose.frequency);
}

inline void print_point(std::string& out, const app::Point& point) {
    constexpr const char* marks[] = {"measured", "below", "above", "reported"};
    constexpr const char* origins[] = {"reported", "patient", "imported", "later", "clinic"};
    std::string classes;
    for (const Activity activity : point.classes)
        classes += fmt::format(" class{}", static_cast<int>(activity));
    out += fmt::format("    {}{} {:.4g} \"{}\" {} {} {}{}\n", point.after_gap ? "/ " : "- ",
                       when_text(point.when), point.value, point.text, point.unit,
                       marks[static_cast<int>(point.mark)], origins[static_cast<int>(point.origin)],
                       classes);
}

inline void print_panel(std::string& out, const app::Panel& panel) {
    out += fmt::format("panel {} unit \"{}\"{}{}{}\n", panel.id, panel.unit,
                       panel.by_default ? " default" : "", panel.log_axis ? " log" : "",
                       panel.bands == nullptr ? "" : " bands " + panel.bands->name);
    for (const app::Series& series : panel.series) {
        out += fmt::format("  line \"{}\"\n", series.method);
        for (const app::Point& point : series.points)
            print_point(out, point);
    }
    for (const app::Point& point : panel.reported)
        print_point(out, point);
    for (const app::MissingTick& tick : panel.missing)
        out += fmt::format("  missing {}\n", to_iso(tick.day));
    for (const app::IntervalStep& step : panel.intervals) {
        const auto end = [](const std::optional<Decimal>& bound) {
            return bound ? bound->to_string() : std::string("open");
        };
        out += fmt::format("  interval {}..{} {} to {}\n", to_iso(step.from), to_iso(step.to),
                           end(step.interval.low), end(step.interval.high));
    }
    for (const app::ValueSpan& span : panel.spans)
        out += fmt::format("  span {}..{} {}\n", to_iso(span.from), to_iso(span.to), span.text);
}

inline void print_lane(std::string& out, const app::Lane& lane) {
    out += fmt::format("lane {} {}\n", lane.label.en, app::code(lane.drug_class));
    for (const app::LaneBar& bar : lane.bars) {
        out += fmt::format("  bar {} to {}{} {}\n", bar.start ? when_text(*bar.start) : "unknown",
                           bar.stop ? when_text(*bar.stop) : "-", bar.ongoing ? " ongoing" : "",
                           bar.stop_reason.en);
        for (const app::LaneSegment& segment : bar.segments) {
            out += fmt::format("    {}..{} {} height {:.2f}\n", to_iso(segment.from),
                               to_iso(segment.to), segment.held ? "held" : dose_text(segment.dose),
                               segment.height);
        }
    }
    for (const app::LaneDiamond& diamond : lane.diamonds)
        out += fmt::format("  once {} {}\n", when_text(diamond.when), dose_text(diamond.dose));
}

inline std::string timeline_text(const app::TimelineModel& model) {
    std::string out;
    for (const app::Panel& panel : model.panels)
        print_panel(out, panel);
    for (const app::JointCounts& counts : model.joint_counts) {
        const auto number = [](const app::JointCount28& side) {
            return side.count ? std::to_string(*side.count) : std::string("-");
        };
        const bool partial = counts.tender.partial || counts.swollen.partial;
        out += fmt::format("joints {} T {} S {} of {}{}\n", when_text(counts.when),
                           number(counts.tender), number(counts.swollen),
                           std::min(counts.tender.assessed, counts.swollen.assessed),
                           partial ? " partial" : "");
    }
    for (const app::Lane& lane : model.lanes)
        print_lane(out, lane);
    for (const app::EventSpan& event : model.events) {
        out +=
            fmt::format("event {} grade {} {} to {}{}\n", event.term.en, event.grade.value_or(-1),
                        when_text(event.onset), event.end ? when_text(*event.end) : "-",
                        event.ongoing ? " ongoing" : "");
    }
    for (const app::MarkRow& row : model.mark_rows) {
        for (const app::MarkRow::Item& item : row.items) {
            out += fmt::format("row {} {} {} \"{}\"\n", row.panel_id, row.code,
                               when_text(item.when), item.text.en);
        }
    }
    return out;
}

}  // namespace jointlog::test
