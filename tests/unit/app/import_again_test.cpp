#include "unit/app/import_support.hpp"

using namespace jointlog;
using jointlog::app::counts;
using jointlog::app::ImportFixture;
using jointlog::app::ImportRequest;
using jointlog::app::two_patients;

/// What an import makes of rows that the record, or a file before it, already has.

namespace {

ImportRequest of_both(const ImportFixture& fixture, const std::string& one,
                      const std::string& other) {
    ImportRequest request;
    request.sources = {fixture.write("one.csv", one), fixture.write("other.csv", other)};
    return request;
}

const std::string drugs =
    "patient,kind,drug,route,dose,dose_unit,frequency,date,start,stop\n"
    "P-1,course,methotrexate,oral,8,mg,QW,,2023-01-01,\n"
    "P-1,administration,triamcinolone,intra_articular,40,mg,,2023-05-06,,\n";

}  // namespace

TEST_CASE(
    "the same medications twice in one call are added once; two equal rows of one file are two") {
    ImportFixture fixture;
    fixture.import(two_patients);
    const auto twice = fixture.run(of_both(fixture, drugs, drugs));
    REQUIRE(twice);
    CHECK(counts(*twice) == "2 2 0 0");
    CHECK(fixture.load("P-1").courses.size() == 1);
    CHECK(fixture.load("P-1").dose_steps.size() == 1);
    CHECK(fixture.load("P-1").administrations.size() == 1);

    const std::string second = drugs.substr(0, drugs.find('\n') + 1)
                               + "P-2,course,methotrexate,oral,8,mg,QW,,2023-01-01,\n"
                                 "P-2,course,methotrexate,oral,8,mg,QW,,2023-01-01,\n"
                                 "P-2,administration,adalimumab,sc,40,mg,,2023-05-06,,\n"
                                 "P-2,administration,adalimumab,sc,40,mg,,2023-05-06,,\n";
    const auto both = fixture.run(of_both(fixture, second, second));
    REQUIRE(both);
    CHECK(counts(*both) == "4 4 0 0");
    CHECK(fixture.load("P-2").courses.size() == 2);
    CHECK(fixture.load("P-2").administrations.size() == 2);
    CHECK(counts(fixture.import(second)) == "0 4 0 0");
}

TEST_CASE("a file of patients says nothing by a column that it lacks or leaves empty") {
    ImportFixture fixture;
    fixture.import(
        "patient,name,sex,birth_date,research_use,research_use_date,rf,note\n"
        "P-1,Test One,F,1950-05-01,agreed,2024-01-09,neg,seen at home\n");
    for (const char* file : {"patient,name,sex,birth_date\nP-1,Test One,F,1950-05-01\n",
                             "patient,name_kana,name\nP-1,,Test One\n",
                             "patient,name,sex,research_use,status\nP-1,,,,\n"}) {
        INFO(file);
        CHECK(counts(fixture.import(file)) == "0 1 0 0");
    }
    const auto report = fixture.import(
        "patient,name,sex,research_use,research_use_date,rf\n"
        "P-1,Test One,U,not_asked,2024-01-10,neg\n");
    CHECK(counts(report) == "0 0 1 0");
    REQUIRE(report.conflicting.size() == 1);
    CHECK(english(report.conflicting[0].remark)
          == "patient P-1 is recorded with another sex, research_use, research_use_date");
    CHECK(fixture.load("P-1").patient->research_use == ResearchUse::agreed);
}

TEST_CASE(
    "a visit made by its joints takes assessor, examiner and place from the row that tells them") {
    ImportFixture fixture;
    fixture.import(two_patients);
    fixture.import("patient,date,joint,tender,swollen\nP-1,2024-03-04,MCP2_R,1,1\n");
    const std::string row =
        "patient,date,tjc28,sjc28,assessor,examiner,place,note\n"
        "P-1,2024-03-04,3,2,clinician,Dr S,ward,seen late\n";
    const auto report = fixture.import(row);
    CHECK(counts(report) == "1 0 0 0");
    const PatientRecord record = fixture.load("P-1");
    REQUIRE(record.visits.size() == 1);
    CHECK(record.visits[0]->assessor == Voice::clinician);
    CHECK(record.visits[0]->examiner == "Dr S");
    CHECK(record.visits[0]->place == "ward");
    CHECK(record.observations.size() == 2);
    CHECK(record.notes.size() == 1);
    CHECK(record.joints.at(0)->visit == record.visits[0].meta.id);
    // the visit without them stays in the history, and says why it changed
    const auto versions = fixture.file->history("P-1");
    REQUIRE(versions);
    int changed = 0;
    for (const RowVersion& version : *versions) {
        if (version.id == record.visits[0].meta.id && version.until) {
            CHECK(std::get<Visit>(version.value).assessor == Voice::not_stated);
        } else if (version.id == record.visits[0].meta.id) {
            CHECK(version.operation.reason == "completed_by_import");
        }
        changed += version.id == record.visits[0].meta.id ? 1 : 0;
    }
    CHECK(changed == 2);
    CHECK(counts(fixture.import(row)) == "0 1 0 0");

    SECTION("what is recorded is never replaced") {
        const auto other = fixture.import(
            "patient,date,tjc28,assessor,examiner\nP-1,2024-03-04,4,clinician,Dr T\n");
        CHECK(counts(other) == "0 0 1 0");
        CHECK(fixture.load("P-1").observations.size() == 2);
    }
    SECTION("a row that leaves them open joins") {
        CHECK(counts(fixture.import("patient,date,ptga_mm\nP-1,2024-03-04,30\n")) == "1 0 0 0");
        CHECK(fixture.load("P-1").visits.size() == 1);
        CHECK(fixture.load("P-1").visits[0]->examiner == "Dr S");
    }
}
