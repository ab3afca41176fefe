#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "jointlog/app/report_words.hpp"
#include "jointlog/app/timeline.hpp"
#include "jointlog/domain/ids.hpp"
#include "jointlog/domain/joint_map.hpp"
#include "jointlog/domain/record_info.hpp"

/// The printed report as values: what stands on paper, as codes and what they are about. Render puts it into words
/// and onto pages.
namespace jointlog::app {

enum class ReportKind : std::uint8_t { visit, trend, medication, referral, own, checkin };
inline constexpr std::array all_report_kinds{ReportKind::visit,      ReportKind::trend,
                                             ReportKind::medication, ReportKind::referral,
                                             ReportKind::own,        ReportKind::checkin};
/// "visit", "trend", "medication", "referral", "own", "checkin".
[[nodiscard]] std::string_view code(ReportKind kind);
[[nodiscard]] std::optional<ReportKind> parse_report_kind(std::string_view code);

enum class ReportPart : std::uint8_t {
    diagnosis,   // onset, diagnosis, serology, Stage and Class
    scores,      // of the last visit of the period
    recent,      // scores of the last three visits
    chart,       // the overview
    values,      // core values of visits
    joints,      // the joint maps of the last visits, as figures
    results,     // every other value of the period
    laboratory,  // the last three laboratory dates
    medication,  // courses and administrations
    dmards,      // every DMARD with dates and stop reason
    doses,       // every dose step
    events,      // adverse events
    answers,     // own record: the last answers in plain words
    questions,   // own record: for the next visit
    checkin,     // lines to fill in
    sources,     // formulas, cut-offs, laboratory window
};
inline constexpr std::array all_report_parts{
    ReportPart::diagnosis,  ReportPart::scores,    ReportPart::recent,  ReportPart::chart,
    ReportPart::values,     ReportPart::joints,    ReportPart::results, ReportPart::laboratory,
    ReportPart::medication, ReportPart::dmards,    ReportPart::doses,   ReportPart::events,
    ReportPart::answers,    ReportPart::questions, ReportPart::checkin, ReportPart::sources};
[[nodiscard]] std::string_view code(ReportPart part);
/// The parts of a kind, in the order of the page.
[[nodiscard]] std::vector<ReportPart> parts_of(ReportKind kind);
/// "scores,chart,values". Error: unknown_code names the first part that does not exist.
[[nodiscard]] Result<std::vector<ReportPart>> parse_report_parts(std::string_view list);

struct ReportOptions {
    ReportKind kind = ReportKind::visit;
    std::vector<ReportPart> parts;  // empty: those of the kind
    std::optional<Day> from;        // default: all; of a summary its last two years
    std::optional<Day> to;          // default: the last recorded day
    Instant printed;                // local time that the page names
    LogHead head;
    std::string file_name;  // without folder
    std::string program;    // "Jointlog 0.1.0"
};

struct Cell {
    std::vector<Phrase> parts;  // said one after the other; empty: nothing stands there
    bool strong = false;
};

enum class Align : std::uint8_t { left, right, decimal };

struct Column {
    std::vector<Phrase> head;
    std::string unit;  // UCUM; of every cell that names no unit of its own
    Align align = Align::left;
};

/// A line to be filled in by hand.
struct FormLine {
    enum class Kind : std::uint8_t { scale, boxes, number, lines } kind = Kind::scale;
    Phrase label;
    std::vector<Phrase> choices;  // scale: its two ends; boxes: one each; number: its unit
    int count = 1;                // lines
};

/// The joint map of a visit.
struct JointFigure {
    std::vector<Phrase> title;  // its date and counts
    JointMap map;
    JointSet set = JointSet::of_28;
};

struct ReportSection {
    ReportPart part = ReportPart::scores;
    std::vector<Phrase> title;
    std::vector<Phrase> subtitle;
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
    std::vector<Phrase> empty;               // said where there is no row
    std::vector<std::vector<Phrase>> notes;  // paragraphs below the table
    std::vector<FormLine> form;
    std::vector<JointFigure> figures;  // newest first
};

struct ReportModel {
    ReportKind kind = ReportKind::visit;
    bool one_page = false;  // a summary: made to fit; what finds no room goes on
    std::vector<Phrase> title;
    std::vector<Phrase> person;  // sex, birth, age, onset, diagnosis
    std::string patient_code;
    std::string name;  // only where the page is for the patient or a colleague
    std::string kana;
    std::string file_name;
    std::string program;
    Instant printed;
    bool sample = false;
    Name caption;
    std::optional<Day> first;  // the period; nullopt: nothing recorded
    std::optional<Day> last;
    std::vector<ReportSection> sections;
    TimelineModel timeline;  // what the chart draws: the courses and events of the period
    std::string csv;         // the data of the period, attached
};

/// Builds the report. Rows entered in error are left out; what is not recorded is said.
/// Errors: out_of_range (the period ends before it begins).
[[nodiscard]] Result<ReportModel> build_report(const PatientRecord& record,
                                               const std::vector<VisitScores>& scores,
                                               const ScoreSettings& settings,
                                               const TimelineOptions& timeline,
                                               const ReportOptions& options);

/// The last visit as one short text without the name, for another record system. Empty without a visit.
[[nodiscard]] std::vector<std::vector<Phrase>> chart_text(const PatientRecord& record,
                                                          const std::vector<VisitScores>& scores,
                                                          const ScoreSettings& settings,
                                                          std::optional<RowId> visit = {});

}  // namespace jointlog::app
