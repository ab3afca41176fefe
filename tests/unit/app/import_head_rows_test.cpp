// Laboratory files with one row a sample: rows of units and of reference intervals below the header.
#include <algorithm>

#include "jointlog/domain/import_remarks.hpp"
#include "unit/app/import_support.hpp"

using namespace jointlog;
using namespace jointlog::app;

namespace {

/// "CRP 0.5 mg/dL [0.00,0.14]", by item.
std::string results(const PatientRecord& record) {
    std::vector<std::string> lines;
    for (const auto& row : record.observations) {
        const ReferenceInterval& interval = row->basis->interval;
        std::string text = row->item + " " + to_string(row->value);
        text += row->unit().empty() ? "" : " " + row->unit();
        text += interval.low || interval.high ? " " : "";
        text += interval.low ? interval.low->to_string() + ".." : "";
        text += !interval.low && interval.high ? ".." : "";
        text += interval.high ? interval.high->to_string() : "";
        text += interval.text.empty() ? "" : " '" + interval.text + "'";
        lines.push_back(text);
    }
    std::sort(lines.begin(), lines.end());
    std::string text;
    for (const std::string& line : lines) {
        text += (text.empty() ? "" : "; ") + line;
    }
    return text;
}

Error refused(ImportFixture& fixture, const std::string& text) {
    ImportRequest request;
    request.sources = {fixture.write("source.csv", text)};
    const auto report = fixture.run(request);
    REQUIRE_FALSE(report);
    return report.error();
}

const std::string row = "P-1,2024-06-01,0.5,12,50,(-)\n";

}  // namespace

TEST_CASE("a row of units and one of intervals are no samples; the intervals go with the results") {
    ImportFixture fixture;
    fixture.import(two_patients);
    const auto report = fixture.import(
        "患者番号,採血日,CRP,赤沈,MMP-3,尿蛋白\n"
        "単位,,mg/dL,mm,ng/mL,\n"
        "基準値,,0.00～0.14,15以下,17.3-59.7,(-)\n"
        + row);
    CHECK(counts(report) == "1 0 0 0");
    CHECK(report.sources[0].intervals_line == 3);
    CHECK(report.notes.empty());
    CHECK(results(fixture.load("P-1"))
          == "CRP 0.5 mg/dL 0.00..0.14; ESR 12 mm/h ..15; MMP3 50 ng/mL 17.3..59.7; UPRO - '(-)'");
}

TEST_CASE("the order, the column and the language of these rows are free; a label is not needed") {
    const char* const heads[] = {
        "基準範囲,,0.00-0.14,0-15,17.3-59.7,\n単位,,mg/dL,mm/1h,ng/mL,\n",
        ",,(mg/dL),(mm/h),(ng/mL),\n,,0.00-0.14,0-15,17.3-59.7,\n",
        "Unit,,mg/dL,mm/hr,ng/mL,\nReference range,,0.00-0.14,0-15,17.3-59.7,-\n",
        ",単位,mg/dL,mm,ng/mL,\n,【,,,,\n",
        "単位,単位,mg/dL,mm/1時間,ng/mL,\n下限,,0.00,0,17.3,\n上限,,0.14,15,59.7,\n",
    };
    int at = 0;
    for (const char* head : heads) {
        ImportFixture fixture;
        fixture.import(two_patients);
        const auto report =
            fixture.import(std::string("patient,date,CRP,ESR,MMP-3,UPRO\n") + head + row);
        INFO(head);
        const bool odd = ++at == 4;  // the second of its rows is neither: refused, and no sample
        CHECK(counts(report) == (odd ? "1 0 0 1" : "1 0 0 0"));
        CHECK(results(fixture.load("P-1"))
              == (odd ? "CRP 0.5 mg/dL; ESR 12 mm/h; MMP3 50 ng/mL; UPRO -"
                      : "CRP 0.5 mg/dL 0.00..0.14; ESR 12 mm/h 0..15; MMP3 50 ng/mL 17.3..59.7; "
                        "UPRO -"));
    }
}

TEST_CASE(
    "intervals in words are kept as words, and rows for some patients only are told, not taken") {
    ImportFixture fixture;
    fixture.import(two_patients);
    const auto report = fixture.import(
        "patient,date,CRP(mg/dL),ESR(mm),MMP-3(ng/mL),UPRO\n"
        "基準値,,0.00-0.14,男 10 女 15,,\n"
        "基準値(男),,0.00-0.14,2-10,36.9-121.0,\n"
        "基準値(女),,0.00-0.14,3-15,17.3-59.7,\n"
        + row);
    CHECK(counts(report) == "1 0 0 0");
    REQUIRE(report.notes.size() == 3);
    CHECK(report.notes[0].column == "ESR(mm)");
    CHECK(report.notes[0].column_number == 4);
    CHECK(report.notes[0].line == 2);
    CHECK(report.notes[0].remark == remark<ImportRemark::interval_in_words>("男 10 女 15"));
    CHECK(report.notes[1].remark == remark<ImportRemark::head_row_not_taken>("基準値(男)"));
    CHECK(report.notes[2].line == 4);
    CHECK(results(fixture.load("P-1"))
          == "CRP 0.5 mg/dL 0.00..0.14; ESR 12 mm/h '男 10 女 15'; MMP3 50 ng/mL; UPRO -");
}

TEST_CASE(
    "a row of units that the analytes do not have, or that contradicts the header, ends the "
    "import") {
    ImportFixture fixture;
    fixture.import(two_patients);
    const Error unknown =
        refused(fixture, "patient,date,CRP,ESR\n単位,,furlong,mm\nP-1,2024-06-01,1,2\n");
    CHECK(unknown.code == Errc::unit_mismatch);
    CHECK(unknown.detail.find("CRP") != std::string::npos);
    CHECK(unknown.detail.find("'furlong'") != std::string::npos);
    const Error other = refused(fixture, "patient,date,CRP(mg/dL)\n単位,,mg/L\nP-1,2024-06-01,1\n");
    CHECK(other.detail.find("the header says mg/dL, the row of units mg/L") != std::string::npos);
    CHECK(fixture.load("P-1").observations.empty());
}

TEST_CASE("a sample without patient and date is refused, never taken for a part of the header") {
    ImportFixture fixture;
    fixture.import(two_patients);
    CHECK(counts(fixture.import("patient,date,CRP(mg/dL),MMP-3(ng/mL)\n,,0.5,50\n")) == "0 0 0 1");
    CHECK(counts(fixture.import("patient,date,CRP(mg/dL),MMP-3(ng/mL)\n,,<0.02,<10\n"))
          == "0 0 0 1");
    CHECK(counts(fixture.import("patient,date,CRP(mg/dL)\nP-1,2024-06-01,0.5\n基準値,,0-0.14\n"))
          == "1 0 0 1");
}

TEST_CASE("the interval printed in one column of a long file is read, words stay words") {
    ImportFixture fixture;
    fixture.import(two_patients);
    CHECK(counts(fixture.import("患者番号,検査日,検査項目,結果値,単位,基準値\n"
                                "P-1,2024-06-01,CRP,0.5,mg/dL,0.00～0.14\n"
                                "P-1,2024-06-01,KL-6,300,U/mL,500未満\n"
                                "P-1,2024-06-01,赤沈,12,mm,男10 女15\n"))
          == "3 0 0 0");
    CHECK(results(fixture.load("P-1"))
          == "CRP 0.5 mg/dL 0.00..0.14; ESR 12 mm/h '男10 女15'; KL6 300 U/mL ..500");
    for (const auto& observation : fixture.load("P-1").observations) {
        CHECK(observation->basis->interval.high_inclusive == (observation->item != "KL6"));
    }
}

TEST_CASE("the name of an analyte and the column of methods may not contradict each other") {
    ImportFixture fixture;
    fixture.import(two_patients);
    const auto report = fixture.import(
        "patient,date,analyte,method,value,unit\n"
        "P-1,2024-06-01,ALP(JSCC),IFCC,80,U/L\n"
        "P-1,2024-06-02,ALP(IFCC),JSCC法,80,U/L\n"
        "P-1,2024-06-03,ALP(JSCC),JSCC,200,U/L\n"
        "P-1,2024-06-04,3B070-0000-023-271,比色法,200,U/L\n"
        "P-1,2024-06-05,ALP,IFCC,80,U/L\n");
    CHECK(counts(report) == "3 0 0 2");
    REQUIRE(report.refused.size() == 2);
    CHECK(report.refused[0].remark == remark<ImportRemark::methods_differ>("JSCC", "IFCC"));
    CHECK(report.refused[0].column == "method");
    CHECK(report.refused[1].line == 3);
    REQUIRE(report.notes.size() == 1);
    CHECK(report.notes[0].remark == remark<ImportRemark::method_as_typed>("比色法", "JSCC"));
    CHECK(counts(fixture.import("patient,date,method,ALP(JSCC)(U/L),CRP(mg/dL)\n"
                                "P-1,2024-07-01,IFCC,300,0.4\nP-1,2024-07-02,JSCC,300,0.4\n"))
          == "1 0 0 1");
}

TEST_CASE("a bound whose sign points out of the interval is told, not turned round") {
    ImportFixture fixture;
    fixture.import(two_patients);
    const auto report = fixture.import(
        "patient,date,CRP(mg/dL),MMP-3(ng/mL)\n下限,,<0.30,17.3\n上限,,,>=59.7\n"
        "P-1,2024-06-01,0.1,50\n");
    CHECK(counts(report) == "1 0 0 0");
    REQUIRE(report.notes.size() == 2);
    CHECK(report.notes[0].remark == remark<ImportRemark::head_row_not_taken>("<0.30"));
    CHECK(report.notes[1].remark == remark<ImportRemark::head_row_not_taken>(">=59.7"));
    CHECK(results(fixture.load("P-1")) == "CRP 0.1 mg/dL; MMP3 50 ng/mL 17.3..");
}
