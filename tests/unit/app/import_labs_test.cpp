#include "unit/app/import_support.hpp"

using namespace jointlog;
using namespace jointlog::app;

namespace {

const std::string header = "patient,date,analyte,value,unit\n";

/// Imports one row of the two patients' laboratory and returns why it was refused.
std::string refusal(ImportFixture& fixture, const std::string& row,
                    const std::string& head = header) {
    const ImportReport report = fixture.import(head + row + "\n");
    REQUIRE(counts(report) == "0 0 0 1");
    REQUIRE(report.refused.size() == 1);
    CHECK(report.refused[0].line == 2);
    CHECK(report.batch.empty());
    return report.refused[0].column + ": " + report.refused[0].reason();
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE(
    "a laboratory file is stored with value, unit, interval, laboratory and the words as typed") {
    ImportFixture fixture;
    fixture.import(two_patients);
    const auto report = fixture.import(
        "Patient,日付,項目,値,単位,基準下限,基準上限,判定,測定法,検査機関,time\n"
        "P-1,令和6年6月1日,CRP,０．４９２,mg/dL,0,<0.30,H,LTIA,Central,08:30\n"
        "P-1,2024-06,MMP-3,<10,ng/mL,36.9,121.0,,,,\n"
        "P-1,2024/6/3,U-Pro,（±）,,,,,,,\n");
    CHECK(counts(report) == "3 0 0 0");
    const PatientRecord record = fixture.load("P-1");
    REQUIRE(record.observations.size() == 3);
    const Observation* crp = nullptr;
    for (const auto& row : record.observations) {
        crp = row->item == "CRP" ? &row.value : crp;
    }
    REQUIRE(crp != nullptr);
    CHECK(to_string(crp->value) == "0.492");
    CHECK(crp->words == "０．４９２");
    CHECK(crp->unit() == "mg/dL");
    CHECK(to_iso(crp->date) == "2024-06-01");
    CHECK(*crp->minute == 510);
    CHECK(crp->flag_reported == "H");
    CHECK(crp->basis->laboratory == "Central");
    CHECK(crp->basis->interval.high->to_string() == "0.30");
    CHECK_FALSE(crp->basis->interval.high_inclusive);
}

TEST_CASE(
    "importing a file twice adds nothing, and equal rows count as often as they stand there") {
    ImportFixture fixture;
    fixture.import(two_patients);
    const std::string twice = header + "P-1,2024-06-01,CRP,0.5,mg/dL\nP-1,2024-06-01,CRP,0.5,mg/dL\nP-1,2024-06-01,CRP,0.6,mg/dL\n";
    CHECK(counts(fixture.import(header + "P-1,2024-06-01,CRP,0.5,mg/dL\n")) == "1 0 0 0");
    CHECK(counts(fixture.import(twice)) == "2 1 0 0");
    CHECK(counts(fixture.import(twice)) == "0 3 0 0");
    CHECK(fixture.load("P-1").observations.size() == 3);
}

TEST_CASE("each kind of bad laboratory row is refused with line, column and reason") {
    ImportFixture fixture;
    fixture.import(two_patients);
    CHECK(contains(refusal(fixture, "P-1,2024-06-01,CRP,0.5,mg"),
                   "unit: CRP: unit 'mg' is not one of its units (mg/dL, mg/L)"));
    CHECK(contains(refusal(fixture, "P-1,2024-06-01,CRP,0.5,"), "unit: CRP: a unit is needed"));
    CHECK(contains(refusal(fixture, "P-1,2026-03-02,CRP,0.5,mg/dL"),
                   "date: 2026-03-02 lies in the future"));
    CHECK(contains(refusal(fixture, "P-1,1949-01-01,CRP,0.5,mg/dL"),
                   "date: 1949-01-01 lies before the patient's date of birth"));
    CHECK(contains(refusal(fixture, "P-1,2024-06-01,CRP,\"0,492\",mg/dL"), "value: CRP: "));
    CHECK(
        contains(refusal(fixture, "P-1,2024-06-01,XYZ,1,mg/dL"), "analyte: unknown analyte 'XYZ'"));
    CHECK(contains(refusal(fixture, "P-1,2024-06-01,CRP,492,mg/dL"),
                   "value: CRP: 492 mg/dL is outside 0..100"));
    CHECK(contains(refusal(fixture, "P-1,03/04/2024,CRP,0.5,mg/dL"), "date: "));
    CHECK(contains(refusal(fixture, "P-9,2024-06-01,CRP,0.5,mg/dL"),
                   "unknown patient P-9: import patients first"));
    CHECK(contains(refusal(fixture, "P-1,2024-06-01,CRP,,mg/dL"), "no value"));
    CHECK(contains(refusal(fixture, "P-1,2024-06-01,CRP,0.5"), "4 cells, but the header has 5"));
    CHECK(contains(refusal(fixture, "P-1,2024-06-01,\"CRP\"x,0.5,mg/dL"),
                   "column 21: text after the quote"));
    CHECK(contains(refusal(fixture, "P-1,2024-06-01,UPRO,7+,"), "value: "));
    CHECK(fixture.load("P-1").observations.empty());
    CHECK(fixture.operations() == 2);
}

TEST_CASE("a refused row takes no other row with it") {
    ImportFixture fixture;
    fixture.import(two_patients);
    const auto report = fixture.import(header + "P-1,2024-06-01,CRP,0.5,mg/dL\nP-1,2024-06-02,\"CRP,0.5,mg/dL\nP-2,2024-06-03,CRP,1,mg/dL\n");
    CHECK(counts(report) == "2 0 0 1");
    CHECK(report.refused[0].line == 3);
    CHECK(fixture.load("P-1").observations.size() == 1);
    CHECK(fixture.load("P-2").observations.size() == 1);
}

TEST_CASE("a value above the warning limit is stored with a remark") {
    ImportFixture fixture;
    fixture.import(two_patients);
    const auto report = fixture.import(header + "P-1,2024-06-01,CRP,49.2,mg/dL\n");
    CHECK(counts(report) == "1 0 0 0");
    REQUIRE(report.notes.size() == 1);
    CHECK(report.notes[0].column == "value");
}

TEST_CASE("a reason stands where a value is missing; both at once are refused") {
    ImportFixture fixture;
    fixture.import(two_patients);
    const std::string head = "patient,date,analyte,value,unit,missing\n";
    CHECK(counts(fixture.import(head + "P-1,2024-06-01,CRP,,,not_done\n")) == "1 0 0 0");
    const PatientRecord record = fixture.load("P-1");
    CHECK(std::get<Missing>(record.observations[0]->value) == Missing::not_done);
    CHECK(contains(refusal(fixture, "P-1,2024-06-01,CRP,1,mg/dL,not_done", head), "one of them"));
}

TEST_CASE("what was not detected needs no unit and keeps its words") {
    ImportFixture fixture;
    fixture.import(two_patients);
    CHECK(counts(fixture.import(header + "P-1,2024-06-01,HBV-DNA,検出せず,\n")) == "1 0 0 0");
    const Observation stored = fixture.load("P-1").observations.at(0).value;
    CHECK(std::get<Missing>(stored.value) == Missing::below_detection);
    CHECK(stored.text() == "検出せず");
    CHECK(contains(refusal(fixture, "P-1,2024-06-02,HBV-DNA,1.5,"), "unit"));
}

TEST_CASE("a mapping names columns, units and the order of slash dates") {
    ImportFixture fixture;
    fixture.import(two_patients);
    ImportRequest request;
    request.mapping = fixture.write(
        "map.json",
        R"({"columns": {"Pt": "patient", "Test": "analyte"}, "date_order": "dmy", "unit": {"CRP": "mg/L"}})");
    const auto report = fixture.import("Pt,date,Test,value\nP-1,03/04/2024,CRP,5\n", request);
    CHECK(counts(report) == "1 0 0 0");
    const PatientRecord record = fixture.load("P-1");
    CHECK(to_iso(record.observations[0]->date) == "2024-04-03");
    CHECK(record.observations[0]->unit() == "mg/L");
    CHECK(record.observations[0]->unit_origin == Origin::inferred);
}

TEST_CASE("CP932 is read when it is asked for, and ends the import when it is not") {
    ImportFixture fixture;
    const std::string text = "patient,name\nP-1,\x93\x63\x92\x86\nP-2,Plain\n";  // 田中
    ImportRequest request;
    request.sources = {fixture.write("source.csv", text)};
    CHECK_FALSE(fixture.run(request));
    CHECK(fixture.operations() == 0);
    request.encoding = "cp932";
    CHECK(counts(fixture.import(text, request)) == "2 0 0 0");
    CHECK(fixture.load("P-1").patient->name == "田中");
}

TEST_CASE("a dry run judges every row and stores nothing") {
    ImportFixture fixture;
    fixture.import(two_patients);
    const auto before = fixture.operations();
    ImportRequest request;
    request.dry_run = true;
    const auto report = fixture.import(
        header + "P-1,2024-06-01,CRP,0.5,mg/dL\nP-1,2024-06-01,CRP,0.5,mg\n", request);
    CHECK(counts(report) == "1 0 0 1");
    CHECK(report.batch.empty());
    CHECK(fixture.operations() == before);
    CHECK(fixture.load("P-1").observations.empty());
}

TEST_CASE(
    "refused rows are written as they stood, with the reason; corrected, they can be imported") {
    ImportFixture fixture;
    fixture.import(two_patients);
    ImportRequest request;
    request.refused = fixture.folder / "refused.csv";
    fixture.import(
        "patient,date,analyte,value,unit,comment\nP-1,2024-06-01,CRP,0.5,mg,\"a \"\"b\"\", "
        "c\"\nP-1,2024-06-02,CRP,0.5,mg/dL,\n\"x\"y\n",
        request);
    const std::string text = ImportFixture::read(*request.refused);
    CHECK(text.substr(0, text.find('\n'))
          == "patient,date,analyte,value,unit,comment,refused_file,refused_line,refused_reason");
    CHECK(contains(text, "P-1,2024-06-01,CRP,0.5,mg,\"a \"\"b\"\", c\",source.csv,2,\"unit: "));
    CHECK(contains(text, "\"\"\"x\"\"y\",,,,,,source.csv,4,"));
    CHECK_FALSE(contains(text, "2024-06-02"));
    auto again = fixture.run(request);
    REQUIRE_FALSE(again);
}

TEST_CASE("a file for refused rows is never overwritten, and nothing is stored then") {
    ImportFixture fixture;
    fixture.import(two_patients);
    ImportRequest request;
    request.refused = fixture.write("refused.csv", "mine");
    request.sources = {fixture.write("labs.csv", header + "P-1,2024-06-01,CRP,0.5,mg/dL\n")};
    const auto report = fixture.run(request);
    REQUIRE_FALSE(report);
    CHECK(report.error().code == Errc::already_exists);
    CHECK(ImportFixture::read(*request.refused) == "mine");
    CHECK(fixture.load("P-1").observations.empty());
}

TEST_CASE("unknown columns are listed and ignored") {
    ImportFixture fixture;
    fixture.import(two_patients);
    const auto report =
        fixture.import("patient,date,analyte,value,unit,ward\nP-1,2024-06-01,CRP,0.5,mg/dL,3B\n");
    REQUIRE(report.sources.size() == 1);
    CHECK(report.sources[0].kind == "labs");
    CHECK(report.sources[0].ignored_columns == std::vector<std::string>{"ward"});
}

TEST_CASE("one call makes one operation per patient, whatever the order of the rows and files") {
    ImportFixture fixture;
    ImportRequest request;
    request.sources = {
        fixture.write("labs.csv", header
                                      + "P-2,2024-06-01,CRP,1,mg/dL\nP-1,2024-06-01,CRP,2,mg/"
                                        "dL\nP-2,2024-06-02,CRP,3,mg/dL\n"),
        fixture.write("patients.csv", two_patients)};
    const auto report = fixture.run(request);
    REQUIRE(report);
    CHECK(counts(*report) == "5 0 0 0");
    CHECK(fixture.operations() == 2);
    CHECK_FALSE(report->batch.empty());
    CHECK(fixture.file->operations("P-1")->front().batch == report->batch);
}

TEST_CASE(
    "a file longer than what waits in memory gives the same record, one operation per patient "
    "where rows lie together") {
    std::string grouped = header;
    std::string mixed = header;
    for (int day = 1; day <= 28; ++day) {
        mixed += "P-" + std::to_string(1 + day % 2) + ",2024-02-" + (day < 10 ? "0" : "")
                 + std::to_string(day) + ",CRP,1." + std::to_string(day) + ",mg/dL\n";
    }
    for (int patient = 1; patient <= 2; ++patient) {
        for (int day = 1; day <= 28; ++day) {
            if (1 + day % 2 == patient) {
                grouped += "P-" + std::to_string(patient) + ",2024-02-" + (day < 10 ? "0" : "")
                           + std::to_string(day) + ",CRP,1." + std::to_string(day) + ",mg/dL\n";
            }
        }
    }
    ImportFixture a;
    a.import(two_patients);
    CHECK(counts(a.import(grouped, {}, 40)) == "28 0 0 0");
    CHECK(a.operations() == 4);
    ImportFixture b;
    b.import(two_patients);
    CHECK(counts(b.import(mixed, {}, 5)) == "28 0 0 0");
    CHECK(b.load("P-1").observations.size() == 14);
    CHECK(counts(b.import(mixed, {}, 5)) == "0 28 0 0");
}

TEST_CASE(
    "a header that fits several kinds or none, or lacks a column, stores nothing and says why") {
    ImportFixture fixture;
    const auto error = [&](const std::string& text, const std::string& kind = {}) {
        ImportRequest request;
        request.kind = kind;
        request.sources = {fixture.write("x.csv", text)};
        const auto report = fixture.run(request);
        REQUIRE_FALSE(report);
        return report.error();
    };
    CHECK(error("patient,date,analyte,tjc28,value\n").code == Errc::ambiguous);
    CHECK(contains(error("patient,date,analyte,tjc28,value\n").detail, "visits, labs"));
    CHECK(error("a,b\n").code == Errc::unknown_code);
    CHECK(contains(error("a,b\n").detail, "reported-scores"));
    CHECK(contains(error("patient,analyte,value\n").detail, "lacks: date"));
    CHECK(contains(error("patient,date,analyte,value,項目\n").detail, "two columns mean analyte"));
    CHECK(error("").code == Errc::malformed);
    CHECK(error("patient,date,analyte,value\n", "bloods").code == Errc::unknown_code);
}

TEST_CASE("a refusal names the column as the file does, also where the record decides") {
    ImportFixture fixture;
    fixture.import(two_patients);
    const std::string head = "患者ID,日付,項目,値,単位\n";
    const auto told = [&](const std::string& row) {
        const RowRemark refused = fixture.import(head + row).refused.at(0);
        return fmt::format("{} {}: {}", refused.column_number, refused.column, refused.reason());
    };
    CHECK(told("P-1,1949-01-01,CRP,0.5,mg/dL\n")
          == "2 日付: 1949-01-01 lies before the patient's date of birth");
    CHECK(told("P-9,2024-06-01,CRP,0.5,mg/dL\n")
          == "1 患者ID: unknown patient P-9: import patients first");
    CHECK(told(",2024-06-01,CRP,0.5,mg/dL\n") == "1 患者ID: 患者ID is empty");
}

TEST_CASE("an own record refuses the row of a second person") {
    ImportFixture fixture;
    auto own = storage::RecordFile::create(fixture.folder / "own.jointlog", Mode::own,
                                           {fixture.clock, fixture.ids, {}, false});
    REQUIRE(own);
    ImportRequest request;
    request.sources = {fixture.write("p.csv", two_patients)};
    const auto report = import_into(**own, fixture.ids, fixture.today, request);
    REQUIRE(report);
    CHECK(counts(*report) == "1 0 0 1");
    CHECK(report->refused[0].reason() == "an own record holds one person, and P-1 is recorded");
    CHECK((*own)->patient_codes()->size() == 1);
}

TEST_CASE("a method is taken from the name or code of the analyte, and spelled in one way") {
    ImportFixture fixture;
    fixture.import(two_patients);
    const char* const methods[][3] = {{"ALP(IFCC)", "", "IFCC"},
                                      {"3B070-0000-023-275", "", "IFCC"},
                                      {"ALP(JSCC)", "", "JSCC"},
                                      {"3B070-0000-023-271", "", "JSCC"},
                                      {"ALP", "ifcc", "IFCC"},
                                      {"ALP", "IFCC法", "IFCC"},
                                      {"LD(JSCC)", "", "JSCC"},
                                      {"ALP", "", ""},
                                      {"ALP", "Method of ours", "Method of ours"}};
    std::string text = "patient,date,analyte,value,unit,method\n";
    for (const auto& [name, column, method] : methods) {
        text += fmt::format("P-1,2024-06-01,{},90,U/L,{}\n", name, column);
    }
    CHECK(counts(fixture.import(text)) == "9 0 0 0");
    const auto rows = fixture.load("P-1").observations;
    REQUIRE(rows.size() == std::size(methods));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CHECK(rows[i]->basis->method == methods[i][2]);
    }
}

TEST_CASE("a number of an analyte of steps is its titre") {
    ImportFixture fixture;
    fixture.import(two_patients);
    CHECK(counts(fixture.import("patient,date,analyte,value,unit\n"
                                "P-1,2024-06-01,HBs抗体,12.5,mIU/mL\n"
                                "P-1,2024-06-01,HBs抗体,positive,\n"
                                "P-1,2024-06-01,HBs抗原,0.02,IU/mL\n"
                                "P-1,2024-06-01,UPCR,150,mg/g\n"))
          == "4 0 0 0");
    const auto rows = fixture.load("P-1").observations;
    CHECK(rows[0]->item == "HBSABQ");
    CHECK(rows[1]->item == "HBSAB");
}

TEST_CASE("refused rows of sources with other columns stand in a file of their own") {
    ImportFixture fixture;
    fixture.import(two_patients);
    ImportRequest request;
    request.refused = fixture.folder / "refused.csv";
    request.sources = {
        fixture.write("a.csv", "patient,date,analyte,value,unit\nP-1,2024-06-01,CRP,0.5,mg\n"),
        fixture.write("b.csv", "patient,date,tjc28\nP-1,2024-06-01,40\n"),
        fixture.write("c.csv", "patient,date,tjc28\nP-1,2024-06-02,41\n"),
        fixture.write("d.csv", "patient,kind,start,value,unit\nP-1,weight,2024-06-01,60,kg\n")};
    REQUIRE(fixture.run(request));
    const std::string labs = ImportFixture::read(fixture.folder / "refused-2.csv");
    CHECK(contains(labs, "patient,date,analyte,value,unit,refused_file,"));
    CHECK(contains(labs, "P-1,2024-06-01,CRP,0.5,mg,a.csv,2,"));
    // Visits are read before the results of a laboratory.
    const std::string visits = ImportFixture::read(fixture.folder / "refused.csv");
    CHECK(contains(visits, "patient,date,tjc28,refused_file,"));
    CHECK(contains(visits, "P-1,2024-06-01,40,b.csv,2,"));
    CHECK(contains(visits, "P-1,2024-06-02,41,c.csv,2,"));
    CHECK_FALSE(std::filesystem::exists(fixture.folder / "refused-3.csv"));  // nothing was refused
    // Corrected, each is imported again as it is.
    ImportRequest again;
    again.sources = {fixture.write("again.csv", visits.substr(0, visits.find('\n') + 1)
                                                    + "P-1,2024-06-01,4,b.csv,2,corrected\n")};
    const auto report = fixture.run(again);
    REQUIRE(report);
    CHECK(report->rows.refused == 0);
}
