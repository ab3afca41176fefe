#include <algorithm>

#include "jointlog/domain/dosing.hpp"
#include "unit/app/import_support.hpp"

using namespace jointlog;
using namespace jointlog::app;

namespace {

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// Stored once, nothing added the second time.
void check_twice(ImportFixture& fixture, const std::string& text, int rows) {
    CHECK(counts(fixture.import(text)) == std::to_string(rows) + " 0 0 0");
    CHECK(counts(fixture.import(text)) == "0 " + std::to_string(rows) + " 0 0");
}

std::string first_reason(const ImportReport& report) {
    REQUIRE_FALSE(report.refused.empty());
    return report.refused[0].column + ": " + report.refused[0].reason();
}

}  // namespace

TEST_CASE(
    "patients: stored with codes in either language, identical the second time, conflicting when "
    "they differ") {
    ImportFixture fixture;
    check_twice(fixture,
                "患者,氏名,性別,生年月日,status,research_use\nP-1,山田 "
                "花子,女性,昭和25年5月1日,active,agreed\n",
                1);
    const PatientRecord record = fixture.load("P-1");
    CHECK(record.patient->sex == Sex::female);
    CHECK(to_iso(record.patient->birth) == "1950-05-01");
    CHECK(record.patient->research_use == ResearchUse::agreed);
    const auto other = fixture.import(
        "patient,name,sex,birth_date,status,research_use\nP-1,山田 "
        "花子,F,1950-05-02,active,agreed\n");
    CHECK(counts(other) == "0 0 1 0");
    CHECK(contains(other.conflicting[0].reason(), "birth_date"));
    CHECK_FALSE(other.clean());
}

TEST_CASE("patients: codes, future dates and onset before birth are refused") {
    ImportFixture fixture;
    const auto report = fixture.import(
        "patient,sex,birth_date,onset_date\nP-1,X,1950,\nP-2,F,2030-01-01,\nP-3,F,1950,1949\n,F,"
        "1950,\n");
    CHECK(counts(report) == "0 0 0 4");
    CHECK(report.refused[0].column == "sex");
    CHECK(report.refused[1].column == "birth_date");
    CHECK(report.refused[2].column == "onset_date");
    CHECK(report.refused[3].column == "patient");
}

TEST_CASE("visits: a row is a visit with its values in the voice of who gave them") {
    ImportFixture fixture;
    fixture.import(two_patients);
    check_twice(fixture,
                "patient,date,tjc28,sjc28,ptga_mm,ega_mm,haq_di,note\nP-1,2024-06-01,4,2,30,20.5,0."
                "125,first\n",
                1);
    const PatientRecord record = fixture.load("P-1");
    REQUIRE(record.visits.size() == 1);
    CHECK(record.visits[0]->note == "first");
    REQUIRE(record.observations.size() == 5);
    for (const auto& value : record.observations) {
        CHECK(value->visit == record.visits[0].meta.id);
        const bool examined =
            value->item == "TJC28" || value->item == "SJC28" || value->item == "EGA";
        CHECK(value->voice == (examined ? Voice::not_stated : Voice::patient));
    }
    CHECK(record.visits[0]->assessor == Voice::not_stated);
}

TEST_CASE("visits: whose counts is kept as stated, and one day's visit is found without it") {
    ImportFixture fixture;
    fixture.import(two_patients);
    CHECK(counts(fixture.import("patient,date,tjc28,assessor\nP-1,2024-06-01,4,physician\nP-1,2024-"
                                "06-01,9,patient\nP-1,2024-06-02,3,記載なし\n"))
          == "3 0 0 0");
    CHECK(counts(fixture.import("patient,date,tjc28,sjc28\nP-1,2024-06-01,4,2\n")) == "1 0 0 0");
    const PatientRecord record = fixture.load("P-1");
    REQUIRE(record.visits.size() == 3);  // the row that states nobody is the clinician's visit
    std::vector<std::string> voices;
    for (const auto& visit : record.visits) {
        voices.emplace_back(code(visit->assessor));
    }
    std::sort(voices.begin(), voices.end());
    CHECK(voices == std::vector<std::string>{"clinician", "not_stated", "patient"});
    CHECK(record.observations.size() == 4);
    CHECK(std::count_if(record.observations.begin(), record.observations.end(),
                        [](const auto& row) { return row->voice == Voice::not_stated; })
          == 2);
}

TEST_CASE("visits: 29 joints, half a joint and 101 mm are refused by column") {
    ImportFixture fixture;
    fixture.import(two_patients);
    const auto report = fixture.import(
        "patient,date,tjc28,ptga_mm\nP-1,2024-06-01,29,\nP-1,2024-06-02,2.5,\nP-1,2024-06-03,1,"
        "101\n");
    CHECK(counts(report) == "0 0 0 3");
    CHECK(report.refused[0].column == "tjc28");
    CHECK(report.refused[0].column_number == 3);
    CHECK(report.refused[0].reason() == "TJC28: 29 is outside 0..28");
    CHECK(report.refused[2].column == "ptga_mm");
    CHECK(fixture.load("P-1").visits.empty());
}

TEST_CASE(
    "visits: a second file for the same day adds what is not recorded yet to the same visit") {
    ImportFixture fixture;
    fixture.import(two_patients);
    fixture.import("patient,date,tjc28,note\nP-1,2024-06-01,4,first\n");
    CHECK(counts(fixture.import("patient,date,sjc28,note\nP-1,2024-06-01,2,second\n"))
          == "1 0 0 0");
    const PatientRecord record = fixture.load("P-1");
    CHECK(record.visits.size() == 1);
    CHECK(record.observations.size() == 2);
    REQUIRE(record.notes.size() == 1);
    CHECK(record.notes[0]->text == "second");
}

TEST_CASE("joints: findings join the visit of their day, and one is made where there is none") {
    ImportFixture fixture;
    fixture.import(two_patients);
    fixture.import("patient,date,tjc28\nP-1,2024-06-01,1\n");
    check_twice(fixture,
                "patient,date,joint,state,tender,swollen\nP-1,2024-06-01,MCP2_R,,1,0\nP-1,2024-07-"
                "01,KNE_L,replaced,,\n",
                2);
    const PatientRecord record = fixture.load("P-1");
    CHECK(record.visits.size() == 2);
    CHECK(record.joints.size() == 2);
    const auto other =
        fixture.import("patient,date,joint,tender,swollen\nP-1,2024-06-01,MCP2_R,0,0\n");
    CHECK(counts(other) == "0 0 1 0");
    CHECK(
        contains(first_reason(fixture.import("patient,date,joint,tender\nP-1,2024-06-01,NOSE,1\n")),
                 "unknown joint 'NOSE'"));
    CHECK(contains(first_reason(fixture.import(
                       "patient,date,joint,state,tender\nP-1,2024-06-01,WRI_R,fused,1\n")),
                   "no tenderness"));
    CHECK(contains(first_reason(fixture.import(
                       "patient,date,joint,tender,swollen\nP-1,2024-06-01,HIP_R,1,1\n")),
                   "swelling is not looked for at this joint (HIP_R)"));
    CHECK(counts(fixture.import("patient,date,joint,tender,swollen\nP-1,2024-06-01,HIP_R,1,0\n"))
          == "1 0 0 0");
}

TEST_CASE(
    "medications: rows with one course are its steps, a held step too; single administrations "
    "stand alone") {
    ImportFixture fixture;
    fixture.import(two_patients);
    check_twice(
        fixture,
        "patient,kind,course,drug,route,dose,dose_unit,frequency,start,stop,stop_reason,joint\n"
        "P-1,,c1,MTX,oral,6,mg,W1,2020-01-01,2020-03-31,,\n"
        "P-1,held,c1,MTX,oral,,,,2020-04-01,2020-04-14,,\n"
        "P-1,,c1,MTX,oral,８.0,mg,W1,2020-04-15,2021-01-31,adverse_event,\n"
        "P-1,,,PSL,oral,5,mg,QD,2020-01,,,\n"
        "P-1,,,immunosuppressant (not named),,,,,2019,,,\n"
        "P-1,administration,,triamcinolone,intra_articular,20,mg,,2020-02-03,,,KNE_L\n",
        6);
    const PatientRecord record = fixture.load("P-1");
    REQUIRE(record.courses.size() == 3);
    CHECK(record.dose_steps.size() == 4);
    CHECK(record.administrations.size() == 1);
    for (const auto& course : record.courses) {
        if (course->label == "c1") {
            CHECK(to_iso(course->start) == "2020-01-01");
            CHECK(to_iso(course->stop) == "2021-01-31");
            CHECK_FALSE(course->ongoing);
            CHECK(course->stop_reason == "adverse_event");
        }
        if (course->drug.empty()) {
            CHECK(course->drug_text == "immunosuppressant (not named)");
            CHECK(course->ongoing);
        }
    }
}

TEST_CASE("medications: a frequency and a stop reason that no list has stay as typed") {
    ImportFixture fixture;
    fixture.import(two_patients);
    const auto report = fixture.import(
        "patient,drug,dose,dose_unit,frequency,start,stop,stop_reason\n"
        "P-1,MTX,6,mg,every ninth day,2020-01-01,2020-03-31,moved abroad\n");
    CHECK(counts(report) == "1 0 0 0");
    CHECK(report.notes.size() == 2);
    const PatientRecord record = fixture.load("P-1");
    CHECK(record.courses.at(0)->stop_reason == "moved abroad");
    CHECK(record.dose_steps.at(0)->frequency == "every ninth day");
    CHECK_FALSE(dose_per_week(*record.dose_steps.at(0)));
}

TEST_CASE(
    "medications: a dose without unit, an unknown unit, an end before the start and mixed drugs in "
    "a course are refused") {
    ImportFixture fixture;
    fixture.import(two_patients);
    const auto report = fixture.import(
        "patient,course,drug,dose,dose_unit,start,stop\n"
        "P-1,,MTX,6,,2020-01-01,\nP-1,,MTX,6,furlong,2020-01-01,\nP-1,,MTX,6,mg,2020-01-02,2020-01-"
        "01\n"
        "P-1,,MTX,\"0,5\",mg,2020-01-01,\nP-1,c,MTX,6,mg,2020-01-01,\nP-1,c,PSL,5,mg,2020-02-01,"
        "\n");
    CHECK(counts(report) == "1 0 0 5");
}

TEST_CASE("medications: a stop reason without a date ends the course on an unknown day") {
    ImportFixture fixture;
    fixture.import(two_patients);
    check_twice(fixture,
                "patient,course,drug,start,stop,stop_reason\nP-1,,MTX,2020-01-01,,adverse_event\n"
                "P-1,c,PSL,2020-01-01,,adverse_event\n",
                2);
    for (const auto& course : fixture.load("P-1").courses) {
        CHECK_FALSE(course->ongoing);
        CHECK(course->stop.empty());
        CHECK(course->stop_reason == "adverse_event");
    }
}

TEST_CASE("medications: a course ends with its latest stop, and a pause does not end it") {
    ImportFixture fixture;
    fixture.import(two_patients);
    check_twice(fixture,
                "patient,kind,course,drug,dose,dose_unit,start,stop\n"
                "P-1,,a,MTX,6,mg,2020-01-01,2020-12-31\nP-1,held,a,MTX,,,2020-03-01,2020-03-14\n"
                "P-1,,b,PSL,5,mg,2020-01-01,\nP-1,held,b,PSL,,,2020-03-01,2020-03-14\n"
                "P-1,,c,SASP,500,mg,2020-01-01,\nP-1,,c,SASP,1000,mg,2020-03-01,2020-09-01\n",
                6);
    for (const auto& course : fixture.load("P-1").courses) {
        INFO(course->label);
        CHECK(course->ongoing == (course->label == "b"));
        CHECK(to_iso(course->stop)
              == (course->label == "a"   ? "2020-12-31"
                  : course->label == "b" ? ""
                                         : "2020-09-01"));
    }
}

TEST_CASE("medications: a known step with another drug, route, stop or stop reason conflicts") {
    ImportFixture fixture;
    fixture.import(two_patients);
    const std::string header = "patient,course,drug,route,dose,dose_unit,start,stop,stop_reason\n";
    const std::string first = "P-1,c,MTX,oral,6,mg,2020-01-01,2020-03-31,\n";
    fixture.import(header + first + "P-1,c,MTX,oral,8,mg,2020-04-01,2020-09-01,adverse_event\n");
    CHECK(counts(fixture.import(header + first)) == "0 1 0 0");
    for (const char* row : {"P-1,c,PSL,oral,6,mg,2020-01-01,2020-03-31,\n",
                            "P-1,c,MTX,subcutaneous,6,mg,2020-01-01,2020-03-31,\n",
                            "P-1,c,MTX,oral,6,mg,2020-01-01,2020-03-31,adverse_event\n",
                            "P-1,c,MTX,oral,8,mg,2020-04-01,2020-09-01,\n",
                            "P-1,c,MTX,oral,8,mg,2020-04-01,,adverse_event\n"}) {
        INFO(row);
        CHECK(counts(fixture.import(header + row)) == "0 0 1 0");
    }
}

TEST_CASE("a date with an end in the future and no beginning is refused") {
    ImportFixture fixture;
    fixture.import(two_patients);
    const auto report = fixture.import(
        "patient,kind,start,value\nP-1,comorbidity,../2099-01-01,asthma\n"
        "P-1,comorbidity,../2020-01-01,asthma\nP-1,comorbidity,2026,gout\n");
    CHECK(counts(report) == "2 0 0 1");
    CHECK(report.refused[0].line == 2);
    CHECK(report.refused[0].column == "start");
}

TEST_CASE("medications: a recorded course is not changed by an import") {
    ImportFixture fixture;
    fixture.import(two_patients);
    fixture.import("patient,course,drug,dose,dose_unit,start,stop\nP-1,c,MTX,6,mg,2020-01-01,\n");
    const auto report = fixture.import(
        "patient,course,drug,dose,dose_unit,start,stop\nP-1,c,MTX,8,mg,2020-03-01,2020-09-01\n");
    CHECK(counts(report) == "0 0 1 0");
    CHECK(fixture.load("P-1").courses[0]->ongoing);
}

TEST_CASE("adverse events: codes in either language, grades 1 to 5, no end before the onset") {
    ImportFixture fixture;
    fixture.import(two_patients);
    check_twice(fixture,
                "patient,term,grade,ctcae_version,onset,end,serious,重篤の理由,outcome,causality\n"
                "P-1,肺炎,3,5.0,2024-01-02,2024-02-01,yes,入院;life-threatening,recovered,"
                "possible\n",
                1);
    CHECK(fixture.load("P-1").adverse_events[0]->term == "PNEUMONIA");
    CHECK(fixture.load("P-1").adverse_events[0]->seriousness == "life_threatening;hospitalisation");
    const auto report = fixture.import(
        "patient,term,grade,ctcae_version,onset,end,outcome\nP-1,Pneumonia,6,5.0,2024,,\nP-1,"
        "Pneumonia,,,2024-02,2024-01,\nP-1,Pneumonia,1,4.0,,,\nP-1,Pneumonia,,,,,better\n");
    CHECK(counts(report) == "0 0 0 4");
    const auto criterion =
        fixture.import("patient,term,serious,seriousness\nP-1,Nausea,yes,death;tired\n");
    REQUIRE(counts(criterion) == "0 0 0 1");
    CHECK(criterion.refused[0].column == "seriousness");
}

TEST_CASE("adverse events: what contradicts itself is stored, and named to be looked at") {
    ImportFixture fixture;
    fixture.import(two_patients);
    const auto report = fixture.import(
        "patient,term,grade,ctcae_version,onset,end,serious,seriousness,outcome\n"
        "P-1,Nausea,5,5.0,2024-01,,no,,fatal\nP-1,Nausea,2,5.0,2024-02,,,,fatal\n"
        "P-1,Nausea,5,5.0,2024-03,,yes,death,not_recovered\nP-1,Nausea,,,2024-04,,,,recovered\n"
        "P-1,Nausea,,,2024-05,,no,hospitalisation,\nP-1,Nausea,1,5.0,2024-06,2024-07,no,,"
        "recovered\n");
    CHECK(counts(report) == "6 0 0 0");
    std::vector<std::string> noted;
    for (const auto& note : report.notes) {
        noted.push_back(std::to_string(note.line) + " " + note.column);
    }
    CHECK(noted
          == std::vector<std::string>{"2 serious", "3 grade", "4 outcome", "5 end", "6 serious"});
}

TEST_CASE("facts: value and unit follow the kind") {
    ImportFixture fixture;
    fixture.import(two_patients);
    check_twice(fixture,
                "patient,kind,start,value,unit\nP-1,weight,2024-01-01,52.50,kg\nP-1,smoking,2020,"
                "former,\nP-1,comorbidity,,asthma,\nP-1,planned_visit,,2026-04-01,\n",
                4);
    const auto report = fixture.import(
        "patient,kind,start,value,unit\nP-1,weight,2024-01-01,52.5,\nP-1,weight,2024-01-01,52.5,"
        "lb\nP-1,smoking,2024,often,\nP-1,mood,2024,1,\nP-1,weight,2027-01-01,50,kg\n");
    CHECK(counts(report) == "0 0 0 5");
}

TEST_CASE("reported scores: kept as typed, with the variant only where it was stated") {
    ImportFixture fixture;
    fixture.import(two_patients);
    check_twice(fixture,
                "patient,date,index,variant,value,source\nP-1,2023-05,DAS28,,2.9,letter\nP-1,2023-"
                "06-01,DAS28,crp,２．９０,letter\n",
                2);
    const auto report = fixture.import(
        "patient,date,index,variant,value,source\nP-1,2023,DAS28,,29,letter\nP-1,2023,DAS99,,2,"
        "letter\nP-1,2023,DAS28,xyz,2,letter\nP-1,2023,das28_crp,esr,2,letter\n");
    CHECK(counts(report) == "0 0 0 4");
    CHECK(report.refused[3].column == "variant");
    CHECK(counts(fixture.import("patient,date,index,variant,value\nP-1,2023,das28_crp,crp3,2\n"))
          == "1 0 0 0");
    const PatientRecord record = fixture.load("P-1");
    CHECK(std::any_of(
        record.reported_scores.begin(), record.reported_scores.end(),
        [](const auto& row) { return row->index == "das28_crp" && row->variant == "crp3"; }));
}

TEST_CASE("rows entered in error count as not recorded: importing again adds them") {
    ImportFixture fixture;
    fixture.import(two_patients);
    const std::string text = "patient,date,analyte,value,unit\nP-1,2024-06-01,CRP,0.5,mg/dL\n";
    fixture.import(text);
    const PatientRecord record = fixture.load("P-1");
    OperationDraft draft(fixture.ids.next(), OperationKind::mark_error, "P-1");
    draft.reason = "typing_error";
    draft.set_status(record.observations[0].meta.id, record.observations[0].meta.version,
                     RowStatus::entered_in_error);
    REQUIRE(fixture.file->commit(draft));
    CHECK(counts(fixture.import(text)) == "1 0 0 0");
}

TEST_CASE("a refused row of a course leaves nothing of itself in the course") {
    ImportFixture fixture;
    fixture.import(two_patients);
    const auto report = fixture.import(
        "patient,course,drug,route,dose,dose_unit,frequency,start,stop,stop_reason\n"
        "P-1,10,golimumab,sc,50,mg,Q4W,2021-09-01,2021-12,primary_nonresponse\n"
        "P-1,10,golimumab,,100,mg,Q4W,2021-11-01,2022-03-01,\n");
    CHECK(counts(report) == "1 0 0 1");
    const PatientRecord record = fixture.load("P-1");
    REQUIRE(record.courses.size() == 1);
    CHECK(to_iso(record.courses.front()->start) == "2021-11-01");
    CHECK(record.courses.front()->route.empty());
    CHECK(record.courses.front()->stop_reason.empty());
    CHECK(record.dose_steps.size() == 1);
}
