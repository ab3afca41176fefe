#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "jointlog/app/timeline.hpp"

/// What was recorded on one day, as lines: shown beside the chart, spoken by a screen reader, copied as text.
namespace jointlog::app {

enum class ReadOutSection : std::uint8_t {
    scores,
    joints_and_globals,
    laboratory,
    medication,
    adverse_events,
    facts
};

enum class LineState : std::uint8_t {
    recorded,      // a value of this day
    computed,      // a score computed from values of this visit
    reported,      // a score known only as a number
    missing,       // recorded as missing, with a reason
    not_recorded,  // nothing on this day; `last` holds the latest earlier value, where there is one
    not_computed,  // `problems` holds what is missing
    none,          // a section without a line ("none recorded as ongoing on this day")
};

/// How a medication line relates to the day.
enum class DoseChange : std::uint8_t { none, from_this_day, stopped_this_day, administered };

struct LastValue {
    std::string text;
    std::string unit;
    When when;
    bool by_patient = false;  // joints that the patient counted: only where nobody else ever did
};

struct ReadOutLine {
    ReadOutSection section = ReadOutSection::scores;
    LineState state = LineState::recorded;
    std::string
        panel_id;  // panel that draws it, where there is one (its mark stands before the name)
    Name name;
    std::string text;               // value as typed or displayed; empty where there is none
    std::string unit;               // UCUM
    Name words;                     // a value that is a catalogue word or free text
    std::optional<When> uncertain;  // where the day is not exact

    std::vector<Activity> classes;  // scores
    std::string set_name;
    std::vector<InputProblem> problems;
    bool censored = false;
    std::string source;

    ReferenceInterval interval;  // laboratory, in `unit`
    std::optional<DerivedFlag> flag;
    std::string flag_reported;
    std::string laboratory;
    std::string method;
    bool unit_inferred = false;
    bool date_inferred = false;
    std::string in_formula;  // CRP in mg/L as a formula takes it, where recorded in another unit
    std::optional<Missing> missing;
    std::optional<LastValue> last;

    int of_joints = 0;     // joint counts: 28, or fewer where not assessable; 0: not a joint count
    bool partial = false;  // joint counts: some joints not examined
    bool by_patient = false;  // the person's own count or value
    bool by_nobody = false;   // joint counts: who counted was not stated
    ValueOrigin origin = ValueOrigin::clinic;
    std::optional<Day> entered;  // of what was entered later
    std::string derived_from;    // a published formula or table: not entered, computed

    DoseText dose;  // medication
    bool held = false;
    DoseChange change = DoseChange::none;
    DoseText before;             // the dose before this day's change
    bool start_unknown = false;  // since when it was taken is not recorded
    Name reason;                 // of a stop

    std::optional<int> grade;  // adverse events
    std::string ctcae_version;
    bool serious = false;
    Name seriousness;  // criteria in words
    std::optional<Day> since;
    bool end_unknown = false;  // no end and no outcome recorded

    std::optional<RowId> row;  // to open or to show its history
};

struct ReadOut {
    Day day;
    std::optional<RowId> visit;
    std::string visit_place;
    std::optional<When>
        extent;  // where nothing of this day is dated to the day: what is known of the date
    std::vector<ReadOutLine> lines;  // by section, in the order of the enumeration

    [[nodiscard]] std::vector<ReadOutLine> section(ReadOutSection which) const;
};

/// Every value of that day. Nothing is carried forward as measured: scores, core values and the items of the given
/// panels that have no value that day are listed as not recorded, with their last value and its date.
[[nodiscard]] ReadOut read_out(const TimelineModel& model, Day day,
                               std::span<const std::string> panel_ids = {});

}  // namespace jointlog::app
