#include <array>
#include <cassert>
#include <string>
#include <utility>

#include "app/sample_rows.hpp"
#include "app/sample_table.hpp"
#include "jointlog/domain/catalog.hpp"

namespace jointlog::app::sample {

namespace {

std::string key(std::string_view kind, std::string_view patient, std::string_view rest) {
    return std::string(kind) + '/' + std::string(patient) + '/' + std::string(rest);
}

std::string text(const SampleTable& table, std::size_t row, std::string_view column) {
    return std::string(table.cell(row, column));
}

template <class T>
T parsed(Result<T> result) {
    assert(result.has_value());
    return std::move(*result);
}

std::optional<Decimal> number(std::string_view cell) {
    return cell.empty() ? std::nullopt : std::optional(parsed(Decimal::parse(cell)));
}

void add_patients(RecordBuilder& builder, const SampleWords& say) {
    const SampleTable table("patients.csv");
    for (std::size_t row = 0; row < table.size(); ++row) {
        Patient patient;
        patient.code = text(table, row, "patient");
        patient.name = text(table, row, "name");
        patient.kana = text(table, row, "kana");
        patient.sex = parsed(parse_sex(table.cell(row, "sex")));
        patient.birth = date_of(table.cell(row, "birth"));
        patient.onset = date_of(table.cell(row, "onset"));
        patient.diagnosis = date_of(table.cell(row, "diagnosis"));
        patient.rf = parsed(parse_serology(table.cell(row, "rf")));
        patient.rf_date = date_of(table.cell(row, "rf_date"));
        patient.acpa = parsed(parse_serology(table.cell(row, "acpa")));
        patient.acpa_date = date_of(table.cell(row, "acpa_date"));
        patient.research_use = parsed(parse_research_use(table.cell(row, "research_use")));
        patient.research_use_date = date_of(table.cell(row, "research_date"));
        patient.note = say("sample data, invented");
        const std::string code = patient.code;
        builder.add(day_of(table.cell(row, "recorded")), code, std::move(patient));
    }
}

struct VisitColumn {
    std::string_view column;
    std::string_view item;
    std::string_view unit;
    Voice voice;
};
constexpr std::array visit_columns{
    VisitColumn{"tjc28", "TJC28", "", Voice::clinician},
    VisitColumn{"sjc28", "SJC28", "", Voice::clinician},
    VisitColumn{"ptga_mm", "PTGA", "mm", Voice::patient},
    VisitColumn{"ega_mm", "EGA", "mm", Voice::clinician},
    VisitColumn{"pain_mm", "PAIN", "mm", Voice::patient},
    VisitColumn{"haq_di", "HAQDI", "", Voice::patient},
    VisitColumn{"morning_stiffness_min", "STIFF", "min", Voice::patient},
    VisitColumn{"fatigue_mm", "FATIGUE", "mm", Voice::patient},
};

void add_visits(RecordBuilder& builder, const SampleWords& say) {
    const SampleTable table("visits.csv");
    for (std::size_t row = 0; row < table.size(); ++row) {
        const std::string patient = text(table, row, "patient");
        const std::string date = text(table, row, "date");
        Visit visit;
        visit.date = date_of(date);
        visit.place = say("outpatient");
        visit.examiner = say(table.cell(row, "examiner"));
        visit.note = say(table.cell(row, "note"));
        builder.add(day_of(date), patient, std::move(visit), visit_key(patient, date));
        for (const auto& column : visit_columns) {
            const auto cell = table.cell(row, column.column);
            if (cell.empty()) {
                continue;
            }
            const auto* item = catalog::item(column.item);
            assert(item != nullptr);
            const std::string_view unit =
                item->units.empty() ? std::string_view{} : item->units.front().ucum;
            builder.add_later(day_of(date), patient,
                              [&builder, visit = visit_key(patient, date), column, date,
                               cell = std::string(cell), unit]() -> Entity {
                                  ResultText result{column.item, date, cell, unit, {},
                                                    {},          {},   {},   {},   column.voice};
                                  auto observation = observation_of(result);
                                  observation.visit = builder.id_of(visit);
                                  return observation;
                              });
        }
    }
}

/// Values that were first typed wrongly: (patient, item, date) -> what was typed first.
void add_results(RecordBuilder& builder, const SampleWords& say) {
    const SampleTable table("labs.csv");
    const SampleTable corrections("corrections.csv");
    for (std::size_t row = 0; row < table.size(); ++row) {
        const std::string patient = text(table, row, "patient");
        const std::string item = text(table, row, "item");
        const std::string date = text(table, row, "date");
        const std::string laboratory = say(table.cell(row, "lab"));
        const auto observation = observation_of(
            {table.cell(row, "item"), table.cell(row, "date"), table.cell(row, "value"),
             table.cell(row, "unit"), table.cell(row, "ref_low"), table.cell(row, "ref_high"),
             table.cell(row, "flag"), laboratory, table.cell(row, "method"), Voice::laboratory});
        auto first = observation;
        for (std::size_t i = 0; i < corrections.size(); ++i) {
            if (corrections.cell(i, "patient") == patient && corrections.cell(i, "item") == item
                && corrections.cell(i, "date") == date) {
                const auto wrong = parsed(parse_numeric(corrections.cell(i, "first_typed")));
                first.value = wrong;
                first.words.clear();
                builder.correct(day_of(corrections.cell(i, "recorded")), patient,
                                key(item, patient, date), say(corrections.cell(i, "reason")),
                                [observation](const Entity&) { return observation; });
            }
        }
        builder.add(day_of(date), patient, std::move(first), key(item, patient, date));
    }
}

void add_courses(RecordBuilder& builder, const SampleWords& say) {
    const SampleTable table("courses.csv");
    for (std::size_t row = 0; row < table.size(); ++row) {
        const std::string patient = text(table, row, "patient");
        const Day recorded = day_of(table.cell(row, "recorded"));
        MedicationCourse course;
        course.drug = drug_code(table.cell(row, "drug"));
        course.route = text(table, row, "route");
        course.product = say(table.cell(row, "product"));
        course.start = date_of(table.cell(row, "start"));
        course.note = say(table.cell(row, "note"));
        const std::string course_key = key("course", patient, table.cell(row, "key"));
        const PartialDate stop = date_of(table.cell(row, "stop"));
        if (stop.last) {
            auto stopped = course;
            stopped.stop = stop;
            stopped.ongoing = false;
            stopped.stop_reason = text(table, row, "stop_reason");
            if (*stop.last > recorded) {
                builder.correct(*stop.last, patient, course_key, say("stop recorded"),
                                [stopped](const Entity&) { return stopped; });
            } else {
                course = stopped;
            }
        }
        builder.add(recorded, patient, std::move(course), course_key);
    }
}

void add_dose_steps(RecordBuilder& builder, const SampleWords& say) {
    const SampleTable table("dose_steps.csv");
    for (std::size_t row = 0; row < table.size(); ++row) {
        const std::string patient = text(table, row, "patient");
        DoseStep step;
        step.kind = table.cell(row, "kind") == "held" ? StepKind::held : StepKind::dose;
        step.dose = number(table.cell(row, "dose"));
        step.unit = text(table, row, "unit");
        step.frequency = text(table, row, "frequency");
        step.start = date_of(table.cell(row, "start"));
        step.stop = date_of(table.cell(row, "stop"));
        step.note = say(table.cell(row, "note"));
        const std::string course_key = key("course", patient, table.cell(row, "key"));
        builder.add_later(day_of(table.cell(row, "recorded")), patient,
                          [&builder, step, course_key]() -> Entity {
                              auto placed = step;
                              placed.course = builder.id_of(course_key);
                              return placed;
                          });
    }
}

void add_administrations(RecordBuilder& builder, const SampleWords& say) {
    const SampleTable table("administrations.csv");
    for (std::size_t row = 0; row < table.size(); ++row) {
        Administration given;
        given.drug = drug_code(table.cell(row, "drug"));
        given.route = text(table, row, "route");
        given.date = date_of(table.cell(row, "date"));
        given.dose = number(table.cell(row, "dose"));
        given.unit = text(table, row, "unit");
        given.joint = text(table, row, "joint");
        given.product = say(table.cell(row, "product"));
        given.note = say(table.cell(row, "note"));
        builder.add(day_of(table.cell(row, "recorded")), text(table, row, "patient"),
                    std::move(given));
    }
}

void add_events(RecordBuilder& builder, const SampleWords& say) {
    const SampleTable table("adverse_events.csv");
    for (std::size_t row = 0; row < table.size(); ++row) {
        AdverseEvent event;
        const auto* term = catalog::find_adverse_event(table.cell(row, "term"));
        assert(term != nullptr);
        event.term = term->code;
        event.grade = static_cast<int>(number(table.cell(row, "grade"))->mantissa);
        event.ctcae_version = text(table, row, "ctcae_version");
        event.onset = date_of(table.cell(row, "onset"));
        event.end = date_of(table.cell(row, "end"));
        event.serious = parsed(parse_yes_no(table.cell(row, "serious")));
        event.outcome = text(table, row, "outcome");
        event.action_taken = text(table, row, "action_taken");
        event.note = say(table.cell(row, "note"));
        builder.add(day_of(table.cell(row, "recorded")), text(table, row, "patient"),
                    std::move(event));
    }
}

void add_facts(RecordBuilder& builder, const SampleWords& say) {
    const SampleTable table("facts.csv");
    for (std::size_t row = 0; row < table.size(); ++row) {
        Fact fact;
        fact.kind = text(table, row, "kind");
        fact.start = date_of(table.cell(row, "start"));
        fact.end = date_of(table.cell(row, "end"));
        fact.number = number(table.cell(row, "number"));
        fact.unit = text(table, row, "unit");
        fact.text = say(table.cell(row, "text"));
        fact.note = say(table.cell(row, "note"));
        builder.add(day_of(table.cell(row, "recorded")), text(table, row, "patient"),
                    std::move(fact));
    }
}

void add_reported_scores(RecordBuilder& builder, const SampleWords& say) {
    const SampleTable table("reported_scores.csv");
    for (std::size_t row = 0; row < table.size(); ++row) {
        ReportedScore score;
        score.index = text(table, row, "index");
        score.variant = text(table, row, "variant");
        score.value = parsed(parse_numeric(table.cell(row, "value")));
        score.date = date_of(table.cell(row, "date"));
        score.source = say(table.cell(row, "source"));
        builder.add(day_of(table.cell(row, "recorded")), text(table, row, "patient"),
                    std::move(score));
    }
}

}  // namespace

std::string visit_key(std::string_view patient, std::string_view date) {
    return key("visit", patient, date);
}

void add_invented_patients(RecordBuilder& builder, const SampleWords& say) {
    add_patients(builder, say);
    add_visits(builder, say);
    add_results(builder, say);
    add_courses(builder, say);
    add_dose_steps(builder, say);
    add_administrations(builder, say);
    add_events(builder, say);
    add_facts(builder, say);
    add_reported_scores(builder, say);
    add_joint_maps(builder);
}

}  // namespace jointlog::app::sample
