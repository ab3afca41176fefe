#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "jointlog/app/timeline_read_out.hpp"

/// What a panel draws, as rows: its table, the children of the chart for a screen reader, what the clipboard takes.
namespace jointlog::app {

struct PanelRow {
    When when;
    std::optional<When> end;  // of what lasts: a dose, an event, a fact
    bool ongoing = false;
    ReadOutLine line;

    /// Something was recorded or computed, so that it can be named as a value.
    [[nodiscard]] bool has_value() const {
        return line.state == LineState::recorded || line.state == LineState::computed
               || line.state == LineState::reported;
    }
};
/// Everything of a panel by day, values that are missing at a visit included; empty for an id without a panel.
[[nodiscard]] std::vector<PanelRow> panel_rows(const TimelineModel& model,
                                               std::string_view panel_id);

/// The value nearest to a day, and how far away it was recorded; empty where the panel has no value at all.
struct NearestValue {
    std::optional<PanelRow> row;
    int days_off = 0;  // negative: before the day that was asked for
};
/// One line of the look-up: a numeric panel, or the tender or the swollen count.
struct NearestLine {
    std::string panel_id;
    Name name;
    std::vector<NearestValue> values;  // one per day asked for
};
/// For each day the nearest value of each numeric panel and of the joint counts (ties: the earlier). A plain look-up:
/// nothing is averaged, carried forward or interpolated.
[[nodiscard]] std::vector<NearestLine> nearest_values(const TimelineModel& model,
                                                      std::span<const Day> days,
                                                      std::span<const std::string> panel_ids);

}  // namespace jointlog::app
