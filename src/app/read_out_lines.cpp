#include "app/read_out_lines.hpp"

#include "app/timeline_build.hpp"

namespace jointlog::app {
namespace {
std::string in_mg_l(const RecordedValue& value) {
    const catalog::Item* crp = catalog::item("CRP");
    const auto number = parse_numeric(value.text);
    if (crp == nullptr || !number)
        return {};
    const auto converted = catalog::convert(*crp, number.value().value, value.basis->unit, "mg/L");
    return converted ? std::string(symbol(number.value().comparator))
                           + converted->normalized().to_string()
                     : std::string();
}

ReadOutLine drug_line(const Lane& lane) {
    ReadOutLine result = make_line(ReadOutSection::medication, LineState::recorded);
    result.panel_id = "medication";
    result.name = lane.label;
    return result;
}
}  // namespace

ReadOutLine make_line(ReadOutSection section, LineState state) {
    ReadOutLine result;
    result.section = section;
    result.state = state;
    return result;
}

void put_when(ReadOutLine& target, const When& when) {
    if (!when.exact() || !when.words.empty())
        target.uncertain = when;
}

ReadOutLine score_line(const ScoreEntry& entry) {
    ReadOutLine result =
        make_line(ReadOutSection::scores, entry.reported   ? LineState::reported
                                          : entry.computed ? LineState::computed
                                                           : LineState::not_computed);
    result.panel_id = entry.index ? std::string(code(*entry.index)) : std::string();
    const std::string name =
        entry.label.empty() && entry.index ? std::string(label(*entry.index)) : entry.label;
    result.name = {name, name};
    result.text = entry.text;
    result.classes = entry.classes;
    result.set_name = entry.set == nullptr ? std::string() : entry.set->name;
    result.problems = entry.missing;
    result.censored = entry.censored;
    result.origin = entry.origin;
    result.entered = entry.entered;
    result.source = entry.source;
    result.by_patient = entry.own_counts;
    result.row = entry.row;
    put_when(result, entry.when);
    return result;
}

ReadOutLine joint_line(const char* item, const JointCount28& side, const JointCounts& counts) {
    ReadOutLine result = make_line(ReadOutSection::joints_and_globals,
                                   side.count ? LineState::recorded : LineState::not_recorded);
    result.panel_id = lower(item);
    result.name = item_short_name(item);
    if (side.count) {
        result.text = std::to_string(*side.count);
        result.of_joints = side.assessed;
        result.partial = side.partial;
        result.by_patient = counts.voice == Voice::patient;
        result.by_nobody = counts.voice == Voice::not_stated;
    }
    result.row = counts.row;
    put_when(result, counts.when);
    return result;
}

ReadOutLine value_line(const TimelineModel& model, const RecordedValue& value) {
    const ReadOutSection section = value.group == ValueGroup::laboratory
                                       ? ReadOutSection::laboratory
                                       : ReadOutSection::joints_and_globals;
    ReadOutLine result =
        make_line(section, value.missing ? LineState::missing : LineState::recorded);
    result.panel_id = lower(value.item);
    if (const std::string in_own_unit = result.panel_id + "@" + value.basis->unit;
        model.panel(in_own_unit) != nullptr) {
        result.panel_id = in_own_unit;
    }
    result.name = item_short_name(value.item);
    result.text = value.text;
    result.missing = value.missing;
    result.unit = value.basis->unit;
    result.interval = value.basis->interval;
    result.flag = value.flag;
    result.flag_reported = value.flag_reported;
    result.laboratory = value.basis->laboratory;
    result.method = value.basis->method;
    result.unit_inferred = value.unit_inferred;
    result.date_inferred = value.date_inferred;
    result.by_patient = value.voice == Voice::patient && section == ReadOutSection::laboratory;
    result.origin = value.origin;
    result.entered = value.entered;
    result.row = value.row;
    put_when(result, value.when);
    if (value.item == "CRP" && value.basis->unit != "mg/L")
        result.in_formula = in_mg_l(value);
    return result;
}

ReadOutLine derived_line(const Panel& panel, const Point& point) {
    ReadOutLine result = make_line(ReadOutSection::laboratory, LineState::recorded);
    result.panel_id = panel.id;
    result.name = panel.name;
    result.text = point.text;
    result.unit = point.unit;
    result.derived_from = panel.source;
    result.row = point.row;
    put_when(result, point.when);
    return result;
}

ReadOutLine span_line(const Panel& panel, const ValueSpan& span) {
    ReadOutLine result = make_line(ReadOutSection::medication, LineState::recorded);
    result.panel_id = panel.id;
    result.name = panel.name;
    result.dose = {span.text, panel.unit, "QD", {}};
    result.derived_from = panel.source;
    result.row = span.row;
    return result;
}

ReadOutLine segment_line(const Lane& lane, const LaneSegment& segment) {
    ReadOutLine result = drug_line(lane);
    result.dose = segment.dose;
    result.held = segment.held;
    if (segment.start)
        put_when(result, *segment.start);
    result.start_unknown = !segment.start;
    result.row = segment.row;
    return result;
}

ReadOutLine diamond_line(const Lane& lane, const LaneDiamond& diamond) {
    ReadOutLine result = drug_line(lane);
    result.dose = diamond.dose;
    result.change = DoseChange::administered;
    result.row = diamond.row;
    put_when(result, diamond.when);
    return result;
}

ReadOutLine stop_line(const Lane& lane, const LaneBar& bar) {
    ReadOutLine result = drug_line(lane);
    result.dose = bar.segments.back().dose;
    result.held = bar.segments.back().held;
    result.change = DoseChange::stopped_this_day;
    result.reason = bar.stop_reason;
    result.row = bar.course;
    put_when(result, *bar.stop);
    return result;
}

ReadOutLine event_line(const EventSpan& event) {
    ReadOutLine result = make_line(ReadOutSection::adverse_events, LineState::recorded);
    result.panel_id = "events";
    result.name = event.term;
    result.grade = event.grade;
    result.ctcae_version = event.ctcae_version;
    result.serious = event.serious;
    result.seriousness = event.seriousness;
    result.since = event.onset.day;
    result.end_unknown = !event.end && !event.ongoing;
    result.row = event.row;
    put_when(result, event.onset);
    return result;
}

ReadOutLine fact_line(const MarkRow& row, const MarkRow::Item& item) {
    ReadOutLine result = make_line(ReadOutSection::facts, LineState::recorded);
    result.panel_id = row.panel_id;
    result.name = row.name;
    result.words = item.text;
    result.unit = item.unit;
    result.since = item.when.day;
    result.row = item.row;
    put_when(result, item.when);
    return result;
}

}  // namespace jointlog::app
