#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "jointlog/domain/date.hpp"
#include "jointlog/domain/ids.hpp"
#include "jointlog/domain/indices.hpp"
#include "jointlog/domain/quantity.hpp"
#include "jointlog/domain/visit.hpp"

/// The small values that a timeline is made of.
namespace jointlog::app {

/// A catalogue name in both languages; equal where the word is the same or was typed by the user.
struct Name {
    std::string en;
    std::string ja;

    [[nodiscard]] const std::string& in(bool japanese) const { return japanese ? ja : en; }
    [[nodiscard]] bool empty() const { return en.empty(); }
    friend bool operator==(const Name&, const Name&) = default;
};

/// Where a mark stands: on its day, or in the middle of an uncertain extent with a whisker over it.
struct When {
    Day day;
    Day first;
    Day last;
    bool open_before = false;  // no first day is known
    bool open_after = false;   // no last day is known
    std::string words;         // as said, where the days do not say it all

    [[nodiscard]] bool exact() const { return first == last && !open_before && !open_after; }
};
/// nullopt for a date without any day.
[[nodiscard]] std::optional<When> place(const PartialDate& date);

enum class Mark : std::uint8_t {
    measured,  // filled
    below,     // "<limit": open mark pointing down on the limit
    above,     // ">limit": open mark pointing up on the limit
    reported,  // known only as a number: hollow, never joined
};

/// How a value came into the record: the first of these that is true.
enum class ValueOrigin : std::uint8_t {
    reported,       // known only as a number, from a letter or a device
    patient,        // the person's own count or answer
    imported,       // read from a file
    entered_later,  // entered more than `late_days` after its day
    clinic,         // everything else
};
inline constexpr int late_days = 30;

/// One value on a numeric panel.
struct Point {
    When when;
    double value = 0;  // in the panel's unit; of a censored value: its limit
    Mark mark = Mark::measured;
    ValueOrigin origin = ValueOrigin::clinic;
    std::string text;  // as typed; of a score: as displayed
    std::string unit;  // as recorded, UCUM
    std::vector<Activity>
        classes;  // published category; two where a censored input leaves both open; else empty
    std::string source;  // of a reported score
    bool after_gap =
        false;  // a visit without this value, or a value by another method, lies before it
    RowId row;  // the observation, the reported score, or the visit of a computed score
};

/// What drawing a line needs of a point, packed: a hundred thousand of them pass through the cache per frame.
struct Spot {
    std::int32_t day = 0;
    Mark mark = Mark::measured;
    bool after_gap = false;
    double value = 0;
};

/// Points that may be joined by a line: one method, one unit, joints counted by one side, by day.
struct Series {
    std::string method;  // empty: not recorded
    bool own = false;    // from joints that the patient counted
    std::vector<Point> points;
    std::vector<Spot> spots;  // the points again, index by index; filled by prepare()
};

/// Least and greatest value of a panel, reported scores and intervals included.
struct ValueRange {
    double low = 0;
    double high = 0;
    double low_positive = 0;  // least value above zero; 0: none
};

/// A value that holds from one day until another: a daily dose.
struct ValueSpan {
    Day from;
    Day to;  // the first day that no longer belongs to it
    double value = 0;
    std::string text;
    RowId row;  // the dose step that began last
};

struct MissingTick {
    Day day;
    std::optional<RowId> visit;
    std::optional<Missing> reason;  // where one was recorded
    bool own = false;               // breaks the line of the patient's own counts, no other
};

/// A laboratory's interval, in the panel's unit, from its first result until the first result with another one.
struct IntervalStep {
    Day from;
    Day to;  // the last result it was stored with, or the first day of the next interval
    ReferenceInterval interval;
};

struct JointCount28 {
    std::optional<int> count;
    int assessed =
        28;  // of 28; fewer where a map says that joints were not, or cannot be, assessed
    bool partial = false;  // some joints were not examined: shown, in no index
};
struct JointCounts {
    When when;
    JointCount28 tender;
    JointCount28 swollen;
    Voice voice = Voice::clinician;
    RowId row;  // the visit, or the observation
};

/// Colour class of a medication lane.
enum class DrugClass : std::uint8_t { csdmard, bdmard, tsdmard, glucocorticoid, other };
[[nodiscard]] std::string_view code(DrugClass drug_class);

/// A dose as recorded: number, unit and frequency, or the words.
struct DoseText {
    std::string number;     // "7.5"; empty: no number
    std::string unit;       // UCUM, "mg"
    std::string frequency;  // frequencies.csv code or empty
    std::string words;      // as typed where it is not a number

    [[nodiscard]] bool empty() const { return number.empty() && words.empty(); }
    friend bool operator==(const DoseText&, const DoseText&) = default;
};

struct LaneSegment {
    Day from;
    Day to;                     // the first day that no longer belongs to it
    std::optional<When> start;  // as recorded; nullopt: not recorded, `from` is nobody's date
    std::optional<When>
        stop;  // its own, the start of what follows it, or the course's; nullopt: none recorded
    bool held = false;
    DoseText dose;
    double height = 1;  // dose / own maximum of the drug, 0..1; 1 where doses cannot be compared
    RowId row;          // the dose step; the course where no dose is recorded for these days
};

/// A course of one drug as recorded.
struct LaneBar {
    RowId course;
    std::string route;          // as recorded
    std::optional<When> start;  // nullopt: unknown
    std::optional<When> stop;   // nullopt: ongoing or not recorded
    bool ongoing = false;
    Name stop_reason;
    std::vector<LaneSegment> segments;  // ascending, without overlap; never empty
};

struct LaneDiamond {
    When when;
    DoseText dose;
    std::string joint;  // joints.csv code or empty
    RowId row;
};

/// One row of the medication panel: the courses of one drug that do not overlap, or its single administrations.
struct Lane {
    Name label;  // abbreviation where there is one, else the name
    Name drug;
    std::string route;  // of administrations; each course has its own
    DrugClass drug_class = DrugClass::other;
    bool administrations = false;
    std::vector<LaneBar> bars;
    std::vector<LaneDiamond> diamonds;
};

struct EventSpan {
    When onset;
    std::optional<When> end;  // nullopt: ongoing or not recorded
    bool ongoing = false;     // end empty and the recorded outcome says not (yet) recovered
    std::optional<int> grade;
    std::string ctcae_version;
    bool serious = false;  // recorded as serious
    Name seriousness;      // the criteria recorded, in words
    Name term;
    RowId row;
};

/// Marks with words on one row: a fact kind, an analyte whose results are not numbers, notes.
struct MarkRow {
    std::string panel_id;  // "facts", "results" or "notes"
    std::string code;
    Name name;
    struct Item {
        When when;
        std::optional<When> end;
        Name text;  // "58.0", "(+)", "influenza"
        std::string unit;
        RowId row;
    };
    std::vector<Item> items;
};

struct VisitMark {
    When when;
    std::string place;
    RowId row;
};

enum class ValueGroup : std::uint8_t { joints_and_globals, laboratory };

/// One observation as recorded, for read-out and list.
struct RecordedValue {
    When when;
    std::optional<int> minute;
    ValueGroup group = ValueGroup::laboratory;
    std::string item;
    std::string text;  // as typed; empty where missing
    std::optional<Missing> missing;
    std::shared_ptr<const Basis>
        basis;  // unit as recorded, interval, laboratory, method; never null
    std::optional<DerivedFlag> flag;
    std::string flag_reported;
    bool unit_inferred = false;
    bool date_inferred = false;
    Voice voice = Voice::laboratory;
    ValueOrigin origin = ValueOrigin::clinic;
    std::optional<Day> entered;  // of what was entered later
    RowId row;
    std::optional<RowId> visit;
};

/// An index of a visit, computed or not, or a reported score.
struct ScoreEntry {
    When when;
    std::optional<IndexId> index;  // nullopt: reported with a variant that is not stated
    std::string label;             // of a reported score as it was named; empty: label(index)
    bool computed = false;
    bool reported = false;
    std::string text;  // as displayed or as typed
    double value = 0;  // unrounded
    std::vector<Activity> classes;
    const CutoffSet* set = nullptr;  // the published set of the classes
    std::vector<InputProblem> missing;
    bool censored = false;
    ValueOrigin origin = ValueOrigin::clinic;
    bool own_counts = false;     // the joints were counted by the patient
    std::optional<Day> entered;  // of what was entered later
    std::string source;          // of a reported score
    RowId row;                   // the visit or the reported score
};

}  // namespace jointlog::app
