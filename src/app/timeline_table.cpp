#include "jointlog/app/timeline_table.hpp"

#include <algorithm>
#include <cstdlib>

#include "app/read_out_lines.hpp"
#include "app/timeline_build.hpp"

namespace jointlog::app {
namespace {
When on(Day day) {
    When when;
    when.day = when.first = when.last = day;
    return when;
}

class Rows {
public:
    explicit Rows(const TimelineModel& model) : m_model(model) {}

    std::vector<PanelRow> of(const Panel& panel) {
        switch (panel.kind) {
            case PanelKind::score:
                scores(panel);
                break;
            case PanelKind::laboratory:
            case PanelKind::visit_value:
                values(panel);
                break;
            case PanelKind::derived:
                panel.daily_dose ? daily_doses(panel) : derived(panel);
                break;
            case PanelKind::joints:
                joints();
                break;
            case PanelKind::medication:
                medication();
                break;
            case PanelKind::adverse_events:
                events();
                break;
            case PanelKind::rows:
                marks(panel);
                break;
        }
        sort_by_day(m_rows, [](const PanelRow& row) { return row.when.day; });
        return std::move(m_rows);
    }

private:
    void add(const When& when, ReadOutLine line, std::optional<When> end = {},
             bool ongoing = false) {
        m_rows.push_back({when, std::move(end), ongoing, std::move(line)});
    }

    void scores(const Panel& panel) {
        for (const ScoreEntry& entry : m_model.scores) {
            if (entry.index == panel.index)
                add(entry.when, score_line(entry));
        }
    }

    void values(const Panel& panel) {
        for (const RecordedValue& value : m_model.values) {
            if (value.item != panel.item)
                continue;
            ReadOutLine line = value_line(m_model, value);
            if (line.panel_id == panel.id)
                add(value.when, std::move(line));
        }
        for (const MissingTick& tick : panel.missing) {
            if (tick.reason)
                continue;  // recorded as missing: among the values
            ReadOutLine line =
                make_line(panel.kind == PanelKind::laboratory ? ReadOutSection::laboratory
                                                              : ReadOutSection::joints_and_globals,
                          LineState::not_recorded);
            line.panel_id = panel.id;
            line.name = panel.name;
            line.row = tick.visit;
            add(on(tick.day), std::move(line));
        }
    }

    void derived(const Panel& panel) {
        for (const Series& series : panel.series) {
            for (const Point& point : series.points)
                add(point.when, derived_line(panel, point));
        }
    }

    void daily_doses(const Panel& panel) {
        for (const ValueSpan& span : panel.spans)
            add(on(span.from), span_line(panel, span), on(span.to));
    }

    void joints() {
        for (const JointCounts& counts : m_model.joint_counts) {
            add(counts.when, joint_line("TJC28", counts.tender, counts));
            add(counts.when, joint_line("SJC28", counts.swollen, counts));
        }
    }

    void medication() {
        for (const Lane& lane : m_model.lanes) {
            for (const LaneBar& bar : lane.bars) {
                for (std::size_t i = 0; i < bar.segments.size(); ++i)
                    segment(lane, bar, i);
            }
            for (const LaneDiamond& diamond : lane.diamonds)
                add(diamond.when, diamond_line(lane, diamond));
        }
    }

    void segment(const Lane& lane, const LaneBar& bar, std::size_t i) {
        const LaneSegment& segment = bar.segments[i];
        ReadOutLine line = segment_line(lane, segment);
        const bool last = i + 1 == bar.segments.size();
        if (last && bar.stop)
            line.reason = bar.stop_reason;
        add(segment.start.value_or(on(segment.from)), std::move(line), segment.stop,
            last && bar.ongoing);
    }

    void events() {
        for (const EventSpan& event : m_model.events)
            add(event.onset, event_line(event), event.end, event.ongoing);
    }

    void marks(const Panel& panel) {
        for (const MarkRow& row : m_model.mark_rows) {
            if (row.panel_id != panel.id)
                continue;
            for (const MarkRow::Item& item : row.items)
                add(item.when, fact_line(row, item), item.end);
        }
    }

    const TimelineModel& m_model;
    std::vector<PanelRow> m_rows;
};

NearestValue nearest_to(const std::vector<PanelRow>& rows, Day day) {
    NearestValue nearest;
    for (const PanelRow& row : rows) {
        if (!row.has_value())
            continue;
        const int off = row.when.day.number - day.number;
        if (!nearest.row || std::abs(off) < std::abs(nearest.days_off)) {
            nearest.row = row;
            nearest.days_off = off;
        }
    }
    return nearest;
}

NearestLine line_of(const std::string& id, const Name& name, const std::vector<PanelRow>& rows,
                    std::span<const Day> days) {
    NearestLine line{id, name, {}};
    for (const Day day : days)
        line.values.push_back(nearest_to(rows, day));
    return line;
}
}  // namespace

std::vector<PanelRow> panel_rows(const TimelineModel& model, std::string_view panel_id) {
    const Panel* const panel = model.panel(panel_id);
    return panel == nullptr ? std::vector<PanelRow>() : Rows(model).of(*panel);
}

std::vector<NearestLine> nearest_values(const TimelineModel& model, std::span<const Day> days,
                                        std::span<const std::string> panel_ids) {
    std::vector<NearestLine> lines;
    for (const std::string& id : panel_ids) {
        const Panel* const panel = model.panel(id);
        if (panel == nullptr || (!panel->numeric() && panel->kind != PanelKind::joints))
            continue;
        const std::vector<PanelRow> rows = panel_rows(model, id);
        if (panel->numeric()) {
            lines.push_back(line_of(id, panel->name, rows, days));
            continue;
        }
        for (const char* item : {"TJC28", "SJC28"}) {
            std::vector<PanelRow> counts;
            std::copy_if(rows.begin(), rows.end(), std::back_inserter(counts),
                         [&](const PanelRow& row) { return row.line.panel_id == lower(item); });
            lines.push_back(line_of(id, item_short_name(item), counts, days));
        }
    }
    return lines;
}

}  // namespace jointlog::app
