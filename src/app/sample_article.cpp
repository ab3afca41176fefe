#include <cassert>
#include <string>
#include <utility>

#include "app/sample_rows.hpp"

/// Three cases of a clinic's article, as recorded data without any claim. What is not printed there is marked:
/// unit_origin and date_origin "inferred", dates as extents with the words kept, "not named", "as stated".
namespace jointlog::app::sample {

namespace {

// The day on which the three cases were put into the sample record.
constexpr std::string_view recorded_on = "2025-07-07";
constexpr std::string_view supernatant = "stem-cell culture supernatant infusion";

Day recorded() {
    return day_of(recorded_on);
}

PartialDate between(std::string_view first, std::string_view last, std::string words) {
    return {day_of(first), day_of(last), std::move(words)};
}

void add_patient(RecordBuilder& builder, const SampleWords& say, std::string code, std::string name,
                 Sex sex, PartialDate birth) {
    Patient patient;
    patient.code = code;
    patient.name = std::move(name);
    patient.sex = sex;
    patient.birth = std::move(birth);
    patient.note = say("sample data; from a clinic's article");
    builder.add(recorded(), code, std::move(patient));
    Fact source;
    source.kind = "record_source";
    source.text = "clinic_article";
    source.note = say("few measuring times, no comparison; items not printed there are marked");
    builder.add(recorded(), std::move(code), std::move(source));
}

void add_infusion(RecordBuilder& builder, const SampleWords& say, const std::string& patient,
                  PartialDate date, std::string note) {
    Administration given;
    given.drug = drug_code(supernatant);
    given.route = "intravenous";
    given.date = std::move(date);
    given.dose_text = say("not printed");
    given.note = std::move(note);
    builder.add(recorded(), patient, std::move(given));
}

void add_unnamed_course(RecordBuilder& builder, const std::string& patient, std::string_view drug,
                        std::string note) {
    MedicationCourse course;
    course.drug = drug_code(drug);
    course.ongoing = false;  // neither a start nor a stop is printed
    course.note = std::move(note);
    builder.add(recorded(), patient, std::move(course), "course/" + patient);
}

void add_symptom(RecordBuilder& builder, const SampleWords& say, const std::string& patient,
                 std::string_view text) {
    Fact symptom;
    symptom.kind = "symptom";
    symptom.text = say(text);
    symptom.note = say("day not printed");
    builder.add(recorded(), patient, std::move(symptom));
}

Observation inferred(std::string_view item, std::string_view date, std::string_view value,
                     std::string_view unit, Origin date_origin) {
    auto observation =
        observation_of({item, date, value, unit, {}, {}, {}, {}, {}, Voice::laboratory});
    observation.unit_origin = Origin::inferred;
    observation.date_origin = date_origin;
    return observation;
}

void add_case_1(RecordBuilder& builder, const SampleWords& say) {
    const std::string code = "A-01";
    add_patient(builder, say, code, say("Case 1"), Sex::male,
                between("1987-02-02", "1989-06-30", say("36, as stated")));
    add_unnamed_course(builder, code, "immunosuppressant (not named)",
                       say("drug and dose not printed"));
    // The article prints no unit for either analyte and no own date for CRP.
    builder.add(recorded(), code, inferred("MMP3", "2024-02", "198", "ng/mL", Origin::stated));
    builder.add(recorded(), code, inferred("MMP3", "2025-06", "55.6", "ng/mL", Origin::stated));
    builder.add(recorded(), code, inferred("CRP", "2024-02", "0.492", "mg/dL", Origin::inferred));
    builder.add(recorded(), code, inferred("CRP", "2025-06", "0.037", "mg/dL", Origin::inferred));
    AdverseEvent event;
    event.term_text = say("susceptibility to infection");
    event.note = say("frequent colds; day and grade not printed");
    event.related_drug = say("immunosuppressant (not named)");
    builder.add(recorded(), code, std::move(event));
    for (int session = 1; session <= 4; ++session) {
        add_infusion(
            builder, say, code,
            between("2024-06-01", "2025-01-31", say("2024-06 to 2025-01, day not printed")),
            say("infusion " + std::to_string(session) + " of 4"));
    }
    add_symptom(builder, say, code, "catches colds often (own words)");
}

void add_case_2(RecordBuilder& builder, const SampleWords& say) {
    const std::string code = "A-02";
    add_patient(builder, say, code, say("Case 2"), Sex::male,
                between("1934-12-22", "1936-01-10", say("89, as stated")));
    add_unnamed_course(builder, code, "glucocorticoid (not named)", say("drug not printed"));
    builder.add_later(recorded(), code, [&builder, &say, code]() -> Entity {
        DoseStep step;
        step.course = builder.id_of("course/" + code);
        step.dose = Decimal{10, 0};
        step.unit = "mg";
        step.note = say("frequency and start not printed");
        return step;
    });
    add_symptom(builder, say, code, "swelling and pain of the left wrist");
    add_infusion(builder, say, code,
                 between("2024-12-21", "2024-12-31", say("end of December 2024")), "");
    add_infusion(builder, say, code, between("2025-01-01", "2025-01-10", say("early January 2025")),
                 "");
}

void add_case_3(RecordBuilder& builder, const SampleWords& say) {
    const std::string code = "A-03";
    add_patient(builder, say, code, say("Case 3"), Sex::female,
                between("1953-10-02", "1955-04-30", say("70, as stated")));
    add_unnamed_course(builder, code, "immunosuppressant (not named)",
                       say("drug and dose not printed"));
    add_symptom(builder, say, code, "pain of the left knee");
    add_symptom(builder, say, code, "stiffness of the hands");
    for (int session = 1; session <= 4; ++session) {
        add_infusion(
            builder, say, code,
            between("2024-10-01", "2025-04-30", say("2024-10 to 2025-04, day not printed")),
            say("infusion " + std::to_string(session) + " of 4"));
    }
}

}  // namespace

void add_article_cases(RecordBuilder& builder, const SampleWords& say) {
    add_case_1(builder, say);
    add_case_2(builder, say);
    add_case_3(builder, say);
}

}  // namespace jointlog::app::sample
