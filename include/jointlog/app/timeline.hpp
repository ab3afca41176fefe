#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "jointlog/app/timeline_values.hpp"
#include "jointlog/domain/operation.hpp"
#include "jointlog/domain/patient_record.hpp"
#include "jointlog/domain/visit_scores.hpp"

/// One patient's record as values on one time axis: what render draws and what a read-out or screen reader says.
/// Codes, names of the catalogues and arguments only; sentences are made by render and gui.
namespace jointlog::app {

enum class PanelKind : std::uint8_t {
    score,           // one published index with its bands
    laboratory,      // one analyte in one unit
    visit_value,     // a global scale, pain, fatigue, stiffness, a questionnaire score
    derived,         // computed from recorded values by a published formula, without bands
    joints,          // tender and swollen counts
    medication,      // lanes
    adverse_events,  // spans with grade
    rows,            // marks with words: facts, notes, results that are not numbers
};

/// One panel. A numeric panel (score, laboratory, visit_value, derived) holds its points here; the other kinds point to the
/// lists of the model: joints -> joint_counts, medication -> lanes, adverse_events -> events, rows -> mark_rows.
struct Panel {
    std::string
        id;  // "das28_crp", "crp", "egfr_computed", "pain", "joints", "medication", "events", "facts" ...
    PanelKind kind = PanelKind::laboratory;
    Name name;         // short: "DAS28-CRP", "MMP-3"; empty for joints, medication, events and rows
    std::string item;  // catalogue code of laboratory and visit values
    std::optional<IndexId> index;
    const CutoffSet* bands = nullptr;  // score panels; lives as long as the program
    std::string unit;                  // of the axis, as printed; empty: points
    int decimals = 0;                  // of the axis value as shown
    bool by_default = false;           // shown unless the user chose otherwise
    bool log_axis = false;  // drawn on a logarithmic axis unless the user chose otherwise
    bool may_log = false;
    std::optional<double> axis_high;  // of a scale with a fixed end (0-100 mm, 0-3): shown whole
    int gap_days = 200;               // a line over more than this is dashed
    bool daily_dose = false;          // drawn as steps of `spans`; the unit is per day
    std::string source;               // of a derived panel: the published formula or table

    std::vector<Series> series;        // one per method; lines never join two
    std::vector<Point> reported;       // hollow marks, never joined
    std::vector<MissingTick> missing;  // visits without this value
    std::vector<IntervalStep> intervals;
    std::vector<ValueSpan> spans;
    std::optional<ValueRange> range;  // nullopt: no value; filled by prepare()

    [[nodiscard]] bool numeric() const {
        return kind == PanelKind::score || kind == PanelKind::laboratory
               || kind == PanelKind::visit_value || kind == PanelKind::derived;
    }
};

/// Sorts the points and ticks of a panel by day, marks the points behind a visit without the value or behind a value
/// by another method, fills spots and range. build_timeline() has done so.
void prepare(Panel& panel);

struct TimelineOptions {
    bool own_record =
        false;            // the person's own record: other default panels, bands start switched off
    bool sample = false;  // caption "sample data"
    Name caption;         // banner of this patient, e.g. of the article's cases; empty: none
    std::optional<Day> today;  // ongoing courses are drawn to here; default: the last recorded day
    /// Those of the patient: what was imported or entered later. Empty: neither is told apart.
    std::vector<OperationInfo> operations;
    std::string
        crp_unit;  // as printed; of the axis of CRP. Empty or unknown: the item's default unit
};

struct TimelineModel {
    std::string patient_code;
    bool own_record = false;
    bool sample = false;
    Name caption;
    std::optional<Day> first;  // of everything recorded with a day; nullopt: nothing recorded
    std::optional<Day> last;   // what is planned far ahead may lie beyond it
    Day today;

    std::vector<Panel> panels;  // every panel that can be shown, in the order of the screen
    std::vector<JointCounts> joint_counts;
    std::vector<Lane> lanes;
    std::vector<EventSpan> events;
    std::vector<Name> undated_events;  // recorded without any date: named, not placed
    std::vector<MarkRow> mark_rows;    // each belongs to the panel of its panel_id

    std::vector<VisitMark> visits;
    std::vector<RecordedValue> values;  // every observation with a day, by day
    std::vector<ScoreEntry> scores;     // every index of every visit, and reported scores
    std::vector<RowId> undated;  // rows with neither a first nor a last day: listed, never placed

    [[nodiscard]] const Panel* panel(std::string_view id) const;
    [[nodiscard]] std::vector<std::string> default_panels() const;
};

/// Builds the model. Rows entered in error are left out. Values are converted exactly to the item's default unit (CRP: to
/// the record's) for drawing, the text stays as typed; a value whose unit cannot be converted gets a panel of its own ("crp@unit").
[[nodiscard]] TimelineModel build_timeline(const PatientRecord& record,
                                           const std::vector<VisitScores>& scores,
                                           const ScoreSettings& settings,
                                           const TimelineOptions& options);

/// Days that hold a mark in one of the panels, ascending and unique: what the crosshair snaps to.
[[nodiscard]] std::vector<Day> snap_days(const TimelineModel& model,
                                         std::span<const std::string> panel_ids);
/// The snap day nearest to a day (ties: the earlier); nullopt when there is none.
[[nodiscard]] std::optional<Day> nearest_day(std::span<const Day> days, double day);

/// Where nothing on this day is dated to the day: what is known of the date of what is placed there.
[[nodiscard]] std::optional<When> extent_on(const TimelineModel& model, Day day);

/// Panel ids of a comma-separated list as typed on the command line; "all" and "default" are understood, and so are
/// index and item codes in any case. Error: unknown_code names the first id that this record has no panel for.
[[nodiscard]] Result<std::vector<std::string>> parse_panels(const TimelineModel& model,
                                                            std::string_view list);

}  // namespace jointlog::app
