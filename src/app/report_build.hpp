#pragma once

#include <initializer_list>

#include "jointlog/app/report.hpp"

/// The parts that build_report() puts together.
namespace jointlog::app {

struct ReportInput {
    const PatientRecord& record;
    const std::vector<VisitScores>& scores;
    const ScoreSettings& settings;
    const ReportOptions& options;
    const TimelineModel& timeline;       // of everything recorded
    const VisitScores* visit = nullptr;  // the last of the period
    std::optional<Day> first;
    std::optional<Day> last;
    bool last_years = false;  // the period begins where the years end that a report looks back

    [[nodiscard]] bool inside(Day day) const {
        return (!first || *first <= day) && (!last || day <= *last);
    }
    [[nodiscard]] bool inside(const When& when) const { return inside(when.day); }
    /// Whether any day of the event lies in the period; without a recorded end it may go on.
    [[nodiscard]] bool reaches(const EventSpan& event) const {
        return (!last || event.onset.first <= *last)
               && (!first || !event.end || *first <= event.end->last);
    }
};

[[nodiscard]] inline Phrase say(Saying id, std::vector<SayingArgument> arguments = {}) {
    return {id, std::move(arguments)};
}
[[nodiscard]] inline Phrase plain(SayingArgument argument) {
    return {Saying::plain, {std::move(argument)}};
}
[[nodiscard]] inline Cell cell(Phrase phrase, bool strong = false) {
    return {{std::move(phrase)}, strong};
}
[[nodiscard]] inline Column column(Saying head, Align align = Align::left) {
    return {{say(head)}, {}, align};
}
/// A date as recorded; Saying::dash for none.
[[nodiscard]] Phrase date(const PartialDate& date);
[[nodiscard]] Phrase date(const std::optional<When>& when);
/// Short name of an item as the formulas of the page call it: PhGA, PtGA.
[[nodiscard]] Name report_item_name(std::string_view item);
[[nodiscard]] Name coded(std::string_view group, std::string_view code);

/// Nothing is added where a part has nothing to be about.
void add_diagnosis(ReportModel& model, const ReportInput& in);
void add_visit_scores(ReportModel& model, const ReportInput& in);
void add_recent_scores(ReportModel& model, const ReportInput& in);
void add_values(ReportModel& model, const ReportInput& in);
void add_joint_figures(ReportModel& model, const ReportInput& in);
void add_other_values(ReportModel& model, const ReportInput& in);
void add_laboratory_dates(ReportModel& model, const ReportInput& in);
void add_medication(ReportModel& model, const ReportInput& in);
void add_dmards(ReportModel& model, const ReportInput& in);
void add_dose_steps(ReportModel& model, const ReportInput& in);
void add_event_list(ReportModel& model, const ReportInput& in);
void add_answers(ReportModel& model, const ReportInput& in);
void add_questions(ReportModel& model, const ReportInput& in);
void add_checkin(ReportModel& model, const ReportInput& in);
void add_sources(ReportModel& model, const ReportInput& in);

/// "CRP 0.21 mg/dL = 2.1 mg/L (2024-08-30, -3 d)" for each input of a computed score.
[[nodiscard]] std::vector<Phrase> inputs_used(const VisitScores& visit, IndexId index);
/// Names the period of a list, and how many rows it leaves out.
void add_period(ReportSection& section, const ReportInput& in, std::size_t left_out);
/// Notes with the scores of the period that are known only as numbers.
void add_reported_scores(ReportSection& section, const ReportInput& in);
/// The data of the period as CSV.
[[nodiscard]] std::string report_csv(const ReportInput& in);

}  // namespace jointlog::app
