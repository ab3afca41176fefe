#include "jointlog/app/report.hpp"

#include <algorithm>
#include <iterator>

#include "app/report_build.hpp"
#include "app/timeline_build.hpp"
#include "jointlog/domain/catalog.hpp"

namespace jointlog::app {
namespace {
constexpr int summary_days = 731;  // a summary looks back two years
constexpr int trend_years = 10;    // a trend report at most so many
constexpr std::array<std::string_view, 16> part_codes{
    "diagnosis",  "scores", "recent", "chart",  "values",  "joints",    "results", "laboratory",
    "medication", "dmards", "doses",  "events", "answers", "questions", "checkin", "sources"};
static_assert(part_codes.size() == all_report_parts.size());

/// Day of the first visit, value or score: what a chart of the course begins with. A drug may go back much further.
std::optional<Day> first_observed(const TimelineModel& timeline) {
    std::optional<Day> first;
    const auto take = [&](const auto& rows) {
        if (!rows.empty() && (!first || rows.front().when.day < *first))
            first = rows.front().when.day;
    };
    take(timeline.visits);
    take(timeline.values);
    take(timeline.scores);
    return first;
}

/// From the first visit or value, at most ten years back.
void set_trend_start(ReportInput& in) {
    const auto observed = first_observed(in.timeline);
    if (!observed || !in.last)
        return;
    const CivilDate end = civil(*in.last);
    const int day = std::min(end.day, days_in_month(end.year - trend_years, end.month));
    const auto earliest = make_day(end.year - trend_years, end.month, day);
    in.last_years = earliest && *observed < *earliest;
    in.first = in.last_years ? earliest : observed;
}

Result<void> set_period(ReportInput& in) {
    const ReportOptions& options = in.options;
    in.last = options.to ? options.to : in.timeline.last;
    for (const VisitScores& visit : in.scores) {
        if ((!in.last || visit.day <= *in.last) && (!options.from || *options.from <= visit.day))
            in.visit = &visit;
    }
    in.first = options.from ? options.from : in.timeline.first;
    std::optional<Day> newest;
    if (options.kind == ReportKind::visit && in.visit != nullptr)
        newest = in.visit->day;
    else if (options.kind == ReportKind::own)
        newest = in.last;
    if (!options.from && newest) {
        const Day back = newest->plus_days(-summary_days);
        in.first = in.first ? std::max(*in.first, back) : back;
    }
    if (!options.from && options.kind == ReportKind::trend)
        set_trend_start(in);
    if (options.from && in.last && *in.last < *options.from)
        return fail(Errc::out_of_range, "the period of a report ends before it begins");
    if (in.first && in.last && *in.last < *in.first)
        in.first = in.last;
    return {};
}

void add_person(ReportModel& model, const ReportInput& in) {
    const Patient& patient = *in.record.patient;
    model.patient_code = patient.code;
    if (model.kind == ReportKind::referral || model.kind == ReportKind::own
        || model.kind == ReportKind::checkin) {
        model.name = patient.name;
        model.kana = patient.kana;
    }
    model.person.push_back(plain(coded("sex", code(patient.sex))));
    model.person.push_back(patient.birth.empty()
                               ? say(Saying::birthMissing)
                               : say(Saying::born, {date(patient.birth).arguments.front()}));
    const bool visit = model.kind == ReportKind::visit && in.visit != nullptr;
    const Day today = visit ? in.visit->day : in.options.printed.local_day();
    if (const auto age = age_on(patient.birth, today)) {
        model.person.push_back(say(Saying::years, {std::to_string(*age)}));
    } else if (const auto range = age_range_on(patient.birth, today)) {
        model.person.push_back(say(
            Saying::years, {std::to_string(range->least) + "–" + std::to_string(range->greatest)}));
    }
    model.person.push_back(patient.onset.empty()
                               ? say(Saying::onsetMissing)
                               : say(Saying::onset, {date(patient.onset).arguments.front()}));
    model.person.push_back(
        patient.diagnosis.empty()
            ? say(Saying::diagnosisMissing)
            : say(Saying::diagnosis, {date(patient.diagnosis).arguments.front()}));
}

Phrase title_of(const ReportModel& model, const ReportInput& in) {
    const auto of_period = [&](Saying title, Saying empty) {
        return in.first && in.last ? say(title, {to_iso(*in.first), to_iso(*in.last)}) : say(empty);
    };
    const std::string printed = to_iso(in.options.printed.local_day());
    switch (model.kind) {
        case ReportKind::visit:
            for (const VisitMark& mark : in.timeline.visits) {
                if (in.visit != nullptr && mark.row == in.visit->visit)
                    return say(Saying::titleVisit, {mark.when});
            }
            return say(Saying::titleVisit, {printed});
        case ReportKind::trend:
            return of_period(Saying::titleTrend, Saying::titleTrendEmpty);
        case ReportKind::medication:
            return of_period(Saying::titleMedication, Saying::titleMedicationEmpty);
        case ReportKind::referral:
            return say(Saying::titleReferral, {printed});
        case ReportKind::own:
            return say(Saying::titleOwn, {printed});
        case ReportKind::checkin:
            break;
    }
    return say(Saying::titleCheckin);
}

/// The lanes and events that reach into the period: a page has no room for what ended before.
void keep_period(TimelineModel& timeline, const ReportInput& in) {
    if (!in.first || !in.last)
        return;
    const auto outside = [&](const Lane& lane) {
        const bool bar = std::any_of(lane.bars.begin(), lane.bars.end(), [&](const LaneBar& one) {
            return *in.first < one.segments.back().to && one.segments.front().from <= *in.last;
        });
        return !bar
               && std::none_of(lane.diamonds.begin(), lane.diamonds.end(),
                               [&](const LaneDiamond& one) { return in.inside(one.when); });
    };
    auto& lanes = timeline.lanes;
    lanes.erase(std::remove_if(lanes.begin(), lanes.end(), outside), lanes.end());
    auto& events = timeline.events;
    const auto past = [&](const EventSpan& event) {
        return !in.reaches(event);
    };
    events.erase(std::remove_if(events.begin(), events.end(), past), events.end());
}

void add_chart(ReportModel& model, const ReportInput& in) {
    ReportSection section;
    section.part = ReportPart::chart;
    section.title = {in.first && in.last
                         ? say(Saying::partCourse, {to_iso(*in.first), to_iso(*in.last)})
                         : say(Saying::partCourseEmpty)};
    section.subtitle = {say(Saying::subCourse)};
    const auto& oldest = in.timeline.first;
    if (model.kind == ReportKind::trend && !in.options.from && in.first && oldest
        && *oldest < *in.first) {
        section.subtitle = {in.last_years ? say(Saying::subLastYears,
                                                {std::to_string(trend_years), to_iso(*oldest)})
                                          : say(Saying::subFromFirst, {to_iso(*oldest)})};
    }
    model.sections.push_back(std::move(section));
}

void add_part(ReportModel& model, const ReportInput& in, ReportPart part) {
    using Adder = void (*)(ReportModel&, const ReportInput&);
    constexpr std::array<Adder, all_report_parts.size()> adders{
        add_diagnosis,  add_visit_scores,  add_recent_scores, add_chart,
        add_values,     add_joint_figures, add_other_values,  add_laboratory_dates,
        add_medication, add_dmards,        add_dose_steps,    add_event_list,
        add_answers,    add_questions,     add_checkin,       add_sources};
    adders[static_cast<std::size_t>(part)](model, in);
}
}  // namespace

std::string_view code(ReportKind kind) {
    constexpr std::array<std::string_view, 6> codes{"visit",    "trend", "medication",
                                                    "referral", "own",   "checkin"};
    return codes[static_cast<std::size_t>(kind)];
}

std::optional<ReportKind> parse_report_kind(std::string_view text) {
    for (const ReportKind kind : all_report_kinds) {
        if (code(kind) == text)
            return kind;
    }
    return std::nullopt;
}

std::string_view code(ReportPart part) {
    return part_codes[static_cast<std::size_t>(part)];
}

std::vector<ReportPart> parts_of(ReportKind kind) {
    using P = ReportPart;
    switch (kind) {
        case ReportKind::visit:
            return {P::scores,     P::chart,  P::values, P::joints,
                    P::medication, P::events, P::sources};
        case ReportKind::trend:
            return {P::chart, P::values, P::results, P::medication, P::events, P::sources};
        case ReportKind::medication:
            return {P::medication, P::doses, P::events, P::sources};
        case ReportKind::referral:
            return {P::diagnosis, P::dmards, P::medication, P::laboratory, P::recent, P::sources};
        case ReportKind::own:
            return {P::questions, P::answers, P::medication, P::events, P::chart};
        case ReportKind::checkin:
            break;
    }
    return {P::checkin};
}

Result<std::vector<ReportPart>> parse_report_parts(std::string_view list) {
    std::vector<ReportPart> parts;
    std::size_t begin = 0;
    while (begin <= list.size()) {
        const std::size_t comma = std::min(list.find(',', begin), list.size());
        const std::string_view word = list.substr(begin, comma - begin);
        begin = comma + 1;
        const auto found = std::find(part_codes.begin(), part_codes.end(), word);
        if (found == part_codes.end())
            return fail(Errc::unknown_code, "no section \"" + std::string(word) + "\"");
        const auto part = static_cast<ReportPart>(found - part_codes.begin());
        if (std::find(parts.begin(), parts.end(), part) == parts.end())
            parts.push_back(part);
    }
    return parts;
}

Phrase date(const std::optional<When>& when) {
    return when ? plain(*when) : say(Saying::dash);
}

Phrase date(const PartialDate& recorded) {
    if (const auto when = place(recorded))
        return plain(*when);
    return recorded.words.empty() ? say(Saying::dash) : plain(recorded.words);
}

void add_period(ReportSection& section, const ReportInput& in, std::size_t left_out) {
    if (in.first && in.last) {
        section.subtitle.insert(section.subtitle.begin(),
                                say(Saying::subPeriod, {to_iso(*in.first), to_iso(*in.last)}));
    }
    if (left_out > 0)
        section.subtitle.push_back(say(Saying::notListed, {std::to_string(left_out)}));
}

Name report_item_name(std::string_view item) {
    if (item == "EGA")
        return {"PhGA", item_short_name(item).ja};
    return item_short_name(item);
}

Name coded(std::string_view group, std::string_view value) {
    const catalog::Term* term = catalog::find_coded_value(group, value);
    return term == nullptr ? Name{std::string(value), std::string(value)}
                           : Name{term->en, term->ja};
}

namespace {
/// The chosen sections in the order of the kind; those that it does not have by itself after them.
std::vector<ReportPart> in_order(const ReportOptions& options) {
    std::vector<ReportPart> order = parts_of(options.kind);
    if (options.parts.empty())
        return order;
    const auto chosen = [&](ReportPart part) {
        return std::find(options.parts.begin(), options.parts.end(), part) != options.parts.end();
    };
    std::vector<ReportPart> parts;
    std::copy_if(order.begin(), order.end(), std::back_inserter(parts), chosen);
    std::copy_if(options.parts.begin(), options.parts.end(), std::back_inserter(parts),
                 [&](ReportPart part) {
                     return std::find(order.begin(), order.end(), part) == order.end();
                 });
    return parts;
}
}  // namespace

Result<ReportModel> build_report(const PatientRecord& record,
                                 const std::vector<VisitScores>& scores,
                                 const ScoreSettings& settings, const TimelineOptions& timeline,
                                 const ReportOptions& options) {
    ReportModel model;
    model.kind = options.kind;
    TimelineOptions drawn = timeline;
    drawn.own_record = timeline.own_record || options.kind == ReportKind::own;  // speaks plainly
    TimelineModel all = build_timeline(record, scores, settings, drawn);
    ReportInput in{record, scores, settings, options, all, nullptr, {}, {}, false};
    if (auto period = set_period(in); !period)
        return Unexpected{period.error()};
    model.one_page = options.kind == ReportKind::visit || options.kind == ReportKind::own
                     || options.kind == ReportKind::checkin;
    model.file_name = options.file_name;
    model.program = options.program;
    model.printed = options.printed;
    model.sample = timeline.sample;
    model.caption = timeline.caption;
    model.first = in.first;
    model.last = in.last;
    model.title = {title_of(model, in)};
    add_person(model, in);
    for (const ReportPart part : in_order(options))
        add_part(model, in, part);
    model.csv = report_csv(in);
    keep_period(all, in);
    model.timeline = std::move(all);
    return model;
}

}  // namespace jointlog::app
