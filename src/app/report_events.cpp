#include <algorithm>

#include "app/report_build.hpp"
#include "app/timeline_build.hpp"
#include "jointlog/app/visit_questions.hpp"
#include "jointlog/domain/catalog.hpp"

namespace jointlog::app {
namespace {
const AdverseEvent* event_of(const PatientRecord& record, const RowId& row) {
    for (const auto& event : record.adverse_events) {
        if (event.meta.id == row)
            return &event.value;
    }
    return nullptr;
}

Cell end_cell(const EventSpan& span) {
    if (span.end)
        return cell(plain(*span.end));
    return cell(say(span.ongoing ? Saying::ongoing : Saying::endNotRecorded));
}

Cell serious_cell(const EventSpan& span, const AdverseEvent& event) {
    if (span.serious) {
        Cell serious = cell(say(Saying::serious));
        if (!span.seriousness.empty())
            serious.parts.push_back(plain(span.seriousness));
        return serious;
    }
    return cell(say(event.serious == YesNo::no ? Saying::notSerious : Saying::notRecorded));
}

Cell causality_cell(const AdverseEvent& event) {
    if (event.causality.empty())
        return cell(say(Saying::notRecorded));
    Cell causality = cell(plain(coded("causality", event.causality)));
    if (!event.related_drug.empty())
        causality.parts.push_back(plain(event.related_drug));
    if (!event.assessed_by.empty())
        causality.parts.push_back(say(Saying::causalityBy, {event.assessed_by}));
    return causality;
}

Cell grade_cell(const EventSpan& span) {
    return span.grade ? cell(say(Saying::grade, {std::to_string(*span.grade), span.ctcae_version}))
                      : cell(say(Saying::notRecorded));
}

Cell outcome_cell(const AdverseEvent& event) {
    return event.outcome.empty() ? cell(say(Saying::notRecorded))
                                 : cell(plain(coded("outcome", event.outcome)));
}

const Recorded<Fact>* latest_fact(const PatientRecord& record, std::string_view kind) {
    const Recorded<Fact>* latest = nullptr;
    for (const auto& fact : record.facts) {
        if (!fact.in_error() && fact->kind == kind
            && (latest == nullptr || (*latest)->start.anchor() <= fact->start.anchor()))
            latest = &fact;
    }
    return latest;
}

void add_fact_row(ReportSection& section, const PatientRecord& record, std::string_view kind) {
    const catalog::FactKind* known = catalog::find_fact_kind(kind);
    const Recorded<Fact>* fact = latest_fact(record, kind);
    Cell when;
    if (fact != nullptr) {
        const Fact& said = **fact;
        when = cell(said.end.empty() ? date(said.start)
                                     : plain(to_iso(said.start) + " – " + to_iso(said.end)));
    }
    section.rows.push_back(
        {cell(plain(Name{known->en, known->ja})),
         cell(fact == nullptr ? say(Saying::notRecorded) : plain(fact_text(**fact)), true),
         std::move(when)});
}

void add_serology_row(ReportSection& section, std::string_view item, Serology status,
                      const PartialDate& when) {
    section.rows.push_back(
        {cell(plain(item_short_name(item))),
         cell(status == Serology::unknown ? say(Saying::notRecorded)
                                          : plain(coded("serology", code(status))),
              true),
         cell(date(when))});
}

/// The last number that a laboratory gave for the item.
void add_titre_row(ReportSection& section, const ReportInput& in, std::string_view item) {
    const RecordedValue* last = nullptr;
    for (const RecordedValue& value : in.timeline.values) {
        if (value.item == item && !value.missing)
            last = &value;
    }
    if (last == nullptr)
        return;
    Cell value = cell(plain(Measure{last->text, last->basis->unit}), true);
    if (!last->basis->interval.empty())
        value.parts.push_back(say(Saying::intervalHere, {last->basis->interval}));
    section.rows.push_back({cell(plain(item_short_name(item))), value, cell(plain(last->when))});
}
}  // namespace

void add_diagnosis(ReportModel& model, const ReportInput& in) {
    ReportSection section;
    section.part = ReportPart::diagnosis;
    section.title = {say(Saying::partDiagnosis)};
    section.columns = {column(Saying::headItem), column(Saying::headRecorded),
                       column(Saying::headDate)};
    const Patient& patient = *in.record.patient;
    add_serology_row(section, "RF", patient.rf, patient.rf_date);
    add_titre_row(section, in, "RF");
    add_serology_row(section, "ACPA", patient.acpa, patient.acpa_date);
    add_titre_row(section, in, "ACPA");
    for (const char* kind : {"stage", "class", "extra_articular", "comorbidity"})
        add_fact_row(section, in.record, kind);
    const auto dated = [&](Saying label, const PartialDate& when) {
        Phrase phrase = date(when);
        if (when.empty())
            phrase = say(Saying::notRecorded);
        section.rows.insert(section.rows.begin() + (label == Saying::rowOnset ? 0 : 1),
                            {cell(say(label)), cell(std::move(phrase), true), Cell{}});
    };
    dated(Saying::rowOnset, patient.onset);
    dated(Saying::rowDiagnosis, patient.diagnosis);
    model.sections.push_back(std::move(section));
}

void add_event_list(ReportModel& model, const ReportInput& in) {
    const bool own = model.kind == ReportKind::own;
    ReportSection section;
    section.part = ReportPart::events;
    section.title = {say(own ? Saying::partOwnEvents : Saying::partEvents)};
    section.empty = {say(Saying::noneInPeriod)};
    section.columns = {column(own ? Saying::headOwnEvent : Saying::headEvent)};
    if (!own)
        section.columns.push_back(column(Saying::headGrade));
    section.columns.push_back(column(Saying::headOnset));
    section.columns.push_back(column(Saying::headEnd));
    section.columns.push_back(column(Saying::headOutcome));
    if (!own) {
        section.subtitle = {say(Saying::subEvents)};
        section.columns.push_back(column(Saying::headSerious));
        section.columns.push_back(column(Saying::headCausality));
        if (model.kind != ReportKind::visit)
            section.columns.push_back(column(Saying::headAction));
    }
    std::size_t left_out = 0;
    for (auto span = in.timeline.events.rbegin(); span != in.timeline.events.rend(); ++span) {
        const AdverseEvent* event = event_of(in.record, span->row);
        left_out += in.reaches(*span) ? 0U : 1U;
        if (event == nullptr || !in.reaches(*span))
            continue;
        std::vector<Cell> row{cell(plain(span->term))};
        if (!own)
            row.push_back(grade_cell(*span));
        row.push_back(event->onset.empty() ? cell(say(Saying::notRecorded))
                                           : cell(date(event->onset)));
        row.push_back(end_cell(*span));
        row.push_back(outcome_cell(*event));
        if (!own) {
            row.push_back(serious_cell(*span, *event));
            row.push_back(causality_cell(*event));
            if (model.kind != ReportKind::visit)
                row.push_back(event->action_taken.empty()
                                  ? cell(say(Saying::notRecorded))
                                  : cell(plain(coded("action", event->action_taken))));
        }
        section.rows.push_back(std::move(row));
    }
    add_period(section, in, left_out);
    std::vector<Phrase> undated;
    for (const Name& name : in.timeline.undated_events)
        undated.push_back(say(Saying::undatedEvents, {name}));
    if (!undated.empty())
        section.notes.push_back(std::move(undated));
    model.sections.push_back(std::move(section));
}

void add_answers(ReportModel& model, const ReportInput& in) {
    ReportSection section;
    section.part = ReportPart::answers;
    section.title = {say(Saying::partAnswers)};
    section.columns = {column(Saying::headItem), column(Saying::headValue, Align::decimal),
                       column(Saying::headUnit), column(Saying::headDate)};
    section.empty = {say(Saying::noneRecorded)};
    for (const char* item : {"PAIN", "PTGA", "FATIGUE", "STIFF", "TJC28", "CRP", "MMP3"}) {
        const RecordedValue* last = nullptr;
        for (const RecordedValue& value : in.timeline.values) {
            // What an examiner counted is not what the person recorded.
            const bool own = value.item != "TJC28" || value.voice == Voice::patient;
            if (value.item == item && !value.missing && own && in.inside(value.when))
                last = &value;
        }
        const catalog::Item* known = catalog::item(item);
        const Name name{known->en, known->ja};
        if (last == nullptr) {
            section.rows.push_back(
                {cell(plain(name)), cell(say(Saying::dash)), {}, cell(say(Saying::notRecorded))});
        } else {
            section.rows.push_back({cell(plain(name)), cell(plain(last->text), true),
                                    cell(plain(Measure{{}, last->basis->unit})),
                                    cell(plain(last->when))});
        }
    }
    int bad_days = 0;
    for (const auto& fact : in.record.facts) {
        const auto day = fact->start.anchor();
        if (!fact.in_error() && fact->kind == "bad_day" && day && in.inside(*day))
            ++bad_days;
    }
    const catalog::FactKind* kind = catalog::find_fact_kind("bad_day");
    if (bad_days > 0) {
        section.rows.push_back({cell(plain(Name{kind->en, kind->ja})),
                                cell(plain(std::to_string(bad_days)), true),
                                {},
                                {}});
    }
    model.sections.push_back(std::move(section));
}

void add_questions(ReportModel& model, const ReportInput& in) {
    ReportSection section;
    section.part = ReportPart::questions;
    section.title = {say(Saying::partQuestions)};
    section.subtitle = {say(Saying::subQuestions)};
    section.empty = {say(Saying::noQuestion)};
    section.columns = {column(Saying::headQuestion), column(Saying::headDate)};
    for (const Recorded<Fact>* fact : open_questions(in.record)) {
        section.rows.push_back({cell(plain((*fact)->text)), cell(date((*fact)->start))});
    }
    model.sections.push_back(std::move(section));
}

void add_checkin(ReportModel& model, const ReportInput& in) {
    ReportSection section;
    section.part = ReportPart::checkin;
    section.title = {say(Saying::partCheckin)};
    using Kind = FormLine::Kind;
    const auto line = [&](Kind kind, Saying label, std::vector<Phrase> choices, int count = 1) {
        section.form.push_back({kind, say(label), std::move(choices), count});
    };
    line(Kind::number, Saying::formDate, {});
    line(Kind::scale, Saying::formPain, {say(Saying::formPainLow), say(Saying::formPainHigh)});
    line(Kind::scale, Saying::formGlobal,
         {say(Saying::formGlobalLow), say(Saying::formGlobalHigh)});
    line(Kind::scale, Saying::formFatigue,
         {say(Saying::formFatigueLow), say(Saying::formFatigueHigh)});
    line(Kind::number, Saying::formStiffness, {say(Saying::formMinutes)});
    line(Kind::lines, Saying::formJoints, {}, 1);
    for (const Lane& lane : in.timeline.lanes) {
        const bool current = std::any_of(lane.bars.begin(), lane.bars.end(),
                                         [](const LaneBar& bar) { return bar.ongoing; });
        if (!current)
            continue;
        FormLine took{Kind::boxes, say(Saying::formTook, {lane.drug}), {}, 1};
        for (const Saying choice : {Saying::formAsWritten, Saying::formNotTaken, Saying::formOther})
            took.choices.push_back(say(choice));
        section.form.push_back(std::move(took));
    }
    line(Kind::lines, Saying::formNoticed, {}, 2);
    line(Kind::lines, Saying::formQuestions, {}, 3);
    line(Kind::lines, Saying::formNote, {}, 2);
    model.sections.push_back(std::move(section));
}

}  // namespace jointlog::app
