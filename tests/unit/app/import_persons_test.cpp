// Whose a row is: by code, or because somebody said so; never by name and date of birth.
#include "jointlog/domain/import_remarks.hpp"
#include "unit/app/import_support.hpp"

using namespace jointlog;
using namespace jointlog::app;

namespace {

const std::string persons =
    "patient,name,sex,birth_date\nP-1,山田 花子,F,1960-05-01\nP-2,佐藤一郎,M,1955-02-03\n"
    "P-3,山田花子,F,1960-05-01\n";

std::string told(const UnknownPatient& unknown) {
    std::string text = unknown.code + (unknown.only_person ? " (person)" : "") + ":";
    for (const std::string& code : unknown.alike) {
        text += " " + code;
    }
    return text;
}

}  // namespace

TEST_CASE(
    "rows with a name and a date of birth and no code are refused, and told who may be meant") {
    for (const char* header :
         {"氏名,生年月日,採血日,CRP(mg/dL)\n", "氏名,生年月日,採血日,検査項目,結果値,単位\n"}) {
        ImportFixture fixture;
        fixture.import(persons);
        const bool wide = std::string(header).find("CRP") != std::string::npos;
        const std::string cells = wide ? ",0.5\n" : ",CRP,0.5,mg/dL\n";
        const std::string text =
            header + ("佐藤一郎,S30.2.3,2024-01-05" + cells) + "山田花子,1960-05-01,2024-01-05"
            + cells + "誰か,1970-01-01,2024-01-05" + cells + "佐藤一郎,,2024-01-05" + cells;
        const auto report = fixture.import(text);
        INFO(header);
        CHECK(counts(report) == "0 0 0 4");
        REQUIRE(report.unknown_patients.size() == 3);
        CHECK(told(report.unknown_patients[0]) == "佐藤一郎 1955-02-03 (person): P-2");
        CHECK(told(report.unknown_patients[1]) == "山田花子 1960-05-01 (person): P-1 P-3");
        CHECK(told(report.unknown_patients[2]) == "誰か 1970-01-01 (person):");
        REQUIRE(report.refused.size() == 4);
        CHECK(report.refused[0].remark
              == introduce(remark<ImportRemark::no_code_only_person>(),
                           remark<ImportRemark::same_person>("P-2")));
        CHECK(report.refused[3].remark == remark<RemarkId::cell_empty>("patient"));
        ImportRequest request;
        request.choices = {{}};
        request.choices[0].patients = {{"佐藤一郎 1955-02-03", "P-2"},
                                       {"山田花子 1960-05-01", "P-3"}};
        CHECK(counts(fixture.import(text, request)) == "2 0 0 2");
        CHECK(fixture.load("P-1").observations.empty());
        CHECK(fixture.load("P-2").observations.size() == 1);
        CHECK(fixture.load("P-3").observations.size() == 1);
        // it was said of this file: the next one is asked about
        CHECK(counts(fixture.import(text)) == "0 0 0 4");
    }
}

TEST_CASE("a person of the same call is told too, and a key that is a patient's code is no match") {
    ImportFixture fixture;
    ImportRequest request;
    const std::string code = "佐藤一郎 1955-02-03";
    request.sources = {
        fixture.write("p.csv", persons + code + ",別人,M,1950-01-01\n"),
        fixture.write("l.csv",
                      "氏名,生年月日,採血日,CRP(mg/dL)\n佐藤一郎,1955-02-03,2024-01-05,1\n")};
    const auto report = fixture.run(request);
    REQUIRE(report);
    CHECK(counts(*report) == "4 0 0 1");
    REQUIRE(report->unknown_patients.size() == 1);
    CHECK(told(report->unknown_patients[0]) == code + " (person): P-2");
    CHECK(fixture.load(code).observations.empty());
}

TEST_CASE("an unknown code whose name and date of birth are recorded is asked about, not matched") {
    ImportFixture fixture;
    fixture.import(persons);
    const auto report = fixture.import(
        "患者番号,氏名,生年月日,採血日,CRP(mg/dL)\n00P-2,佐藤 一郎,1955/2/3,2024-01-05,0.5\n"
        ",佐藤一郎,1955/2/3,2024-01-06,0.5\n");
    CHECK(counts(report) == "0 0 0 2");
    REQUIRE(report.unknown_patients.size() == 2);
    CHECK(told(report.unknown_patients[0]) == "00P-2: P-2");
    CHECK(report.refused[0].remark
          == introduce(remark<RemarkId::unknown_patient>("00P-2"),
                       remark<ImportRemark::same_person>("P-2")));
    CHECK(report.refused[0].column == "患者番号");
}

TEST_CASE(
    "a known code beside another date of birth is taken by its code, and the difference told "
    "once") {
    ImportFixture fixture;
    fixture.import(persons);
    const auto report = fixture.import(
        "患者番号,氏名,生年月日,採血日,CRP(mg/dL)\nP-2,別人,1930-02-03,2024-01-05,0.5\n"
        "P-2,別人,1930-02-03,2024-01-06,0.5\nP-1,山田花子,1960,2024-01-06,0.5\n"
        "P-3,山田花子,S35.5.1,2024-01-06,0.5\n");
    CHECK(counts(report) == "4 0 0 0");
    REQUIRE(report.notes.size() == 2);
    CHECK(report.notes[0].remark == remark<RemarkId::patient_differs>("P-2", "生年月日"));
    CHECK(report.notes[0].line == 2);
    CHECK(report.notes[1].remark == remark<RemarkId::patient_differs>("P-1", "生年月日"));
}
