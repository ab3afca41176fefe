#pragma once

#include "jointlog/app/timeline_read_out.hpp"

/// One value of the model as a line: the same in the read-out of a day, in the table of a panel and for a screen reader.
namespace jointlog::app {

[[nodiscard]] ReadOutLine make_line(ReadOutSection section, LineState state);
/// Where the day is not exact, or was said in words.
void put_when(ReadOutLine& target, const When& when);

/// Computed, reported, or not computed.
[[nodiscard]] ReadOutLine score_line(const ScoreEntry& entry);
/// item: "TJC28" or "SJC28".
[[nodiscard]] ReadOutLine joint_line(const char* item, const JointCount28& side,
                                     const JointCounts& counts);
[[nodiscard]] ReadOutLine value_line(const TimelineModel& model, const RecordedValue& value);
[[nodiscard]] ReadOutLine derived_line(const Panel& panel, const Point& point);
[[nodiscard]] ReadOutLine span_line(const Panel& panel, const ValueSpan& span);
[[nodiscard]] ReadOutLine segment_line(const Lane& lane, const LaneSegment& segment);
[[nodiscard]] ReadOutLine diamond_line(const Lane& lane, const LaneDiamond& diamond);
/// bar.stop is a day.
[[nodiscard]] ReadOutLine stop_line(const Lane& lane, const LaneBar& bar);
[[nodiscard]] ReadOutLine event_line(const EventSpan& event);
[[nodiscard]] ReadOutLine fact_line(const MarkRow& row, const MarkRow::Item& item);

}  // namespace jointlog::app
