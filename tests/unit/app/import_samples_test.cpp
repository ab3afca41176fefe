// Laboratory files as clinics get them: one row a sample, analytes as columns; other encodings, delimiters, decimals.
#include <algorithm>

#include "unit/app/import_support.hpp"

using namespace jointlog;
using namespace jointlog::app;

namespace {

/// item value unit, by item.
std::string values(const PatientRecord& record) {
    std::vector<std::string> lines;
    for (const auto& row : record.observations) {
        lines.push_back(row->item + " " + to_string(row->value) + " " + std::string(row->unit()));
    }
    std::sort(lines.begin(), lines.end());
    std::string text;
    for (const std::string& line : lines) {
        text += (text.empty() ? "" : "; ") + line;
    }
    return text;
}

std::string utf16(std::u16string_view text, bool big) {
    std::string bytes;
    for (const char16_t unit : text) {
        const auto high = static_cast<char>(unit >> 8);
        const auto low = static_cast<char>(unit & 0xff);
        bytes += big ? std::string{high, low} : std::string{low, high};
    }
    return bytes;
}

Error refused_header(ImportFixture& fixture, const std::string& text, ImportRequest request = {}) {
    request.sources = {fixture.write("source.csv", text)};
    const auto report = fixture.run(request);
    REQUIRE_FALSE(report);
    return report.error();
}

const std::string wide =
    "患者番号,氏名,検査日,CRP(mg/dL),MMP-3（ng/mL）,赤沈 [mm/h],ESR 担当\n"
    "P-1,試験 一,R6.6.1,０．４９２,<10,12,A\n"
    "P-1,試験 一,2024/6/8,0.30,,,A\n"
    "P-2,試験 二,令和6年6月1日,1.2,55.60,,A\n";

}  // namespace

TEST_CASE("one row a sample: units stand in the header, empty cells are no values") {
    ImportFixture fixture;
    fixture.import(two_patients);
    const auto report = fixture.import(wide);
    CHECK(counts(report) == "3 0 0 0");
    REQUIRE(report.sources.size() == 1);
    CHECK(report.sources[0].samples);
    CHECK(report.sources[0].kind == "labs");
    CHECK(report.sources[0].ignored_columns == std::vector<std::string>{"氏名", "ESR 担当"});
    CHECK(values(fixture.load("P-1"))
          == "CRP 0.30 mg/dL; CRP 0.492 mg/dL; ESR 12 mm/h; MMP3 <10 ng/mL");
    CHECK(values(fixture.load("P-2")) == "CRP 1.2 mg/dL; MMP3 55.60 ng/mL");
    CHECK(counts(fixture.import(wide)) == "0 3 0 0");
    CHECK(fixture.operations() == 4);  // two patients, and one import for each
}

TEST_CASE("a sample with one bad cell is refused whole, named, and takes no other row with it") {
    ImportFixture fixture;
    fixture.import(two_patients);
    ImportRequest request;
    request.refused = fixture.folder / "refused.csv";
    const auto report = fixture.import(
        "patient,date,CRP(mg/dL),MMP-3(ng/mL)\n"
        "P-1,2024-06-01,0.5,abc\n"
        "P-1,2024-06-02,0.6,20\n"
        "P-9,2024-06-02,0.6,20\n"
        "P-1,1949-06-02,0.6,20\n"
        "P-1,2024-06-03,,\n",
        request);
    CHECK(counts(report) == "1 0 0 4");
    REQUIRE(report.refused.size() == 4);
    CHECK(report.refused[0].line == 2);
    CHECK(report.refused[0].column == "MMP-3(ng/mL)");
    CHECK(report.refused[0].column_number == 4);
    CHECK(report.refused[0].reason().find("abc") != std::string::npos);
    CHECK(values(fixture.load("P-1")) == "CRP 0.6 mg/dL; MMP3 20 ng/mL");
    std::string refused = ImportFixture::read(*request.refused);
    CHECK(refused.find("P-1,2024-06-01,0.5,abc,source.csv,2,") != std::string::npos);
    CHECK(refused.find("P-1,1949-06-02,0.6,20,source.csv,5,") != std::string::npos);
    // corrected there, it is imported again
    refused.replace(refused.find("abc"), 3, "30");
    CHECK(counts(fixture.import(refused)) == "1 0 0 3");
}

TEST_CASE("units may stand in a second row, in the mapping, or are asked for by name") {
    ImportFixture fixture;
    fixture.import(two_patients);
    CHECK(counts(fixture.import("患者番号,検査日,CRP,RF,尿蛋白\n"
                                "単位,,mg/dL,IU/mL,\n"
                                "P-1,2024-06-01,0.5,<3,(±)\n"))
          == "1 0 0 0");
    CHECK(values(fixture.load("P-1")).find("CRP 0.5 mg/dL; RF <3 [IU]/mL") == 0);
    const std::string bare = "patient,date,CRP,MMP-3,WBC(/uL)\nP-2,2024-06-01,0.5,20,5600\n";
    const Error open = refused_header(fixture, bare);
    CHECK(open.code == Errc::unit_mismatch);
    CHECK(open.detail.find("source.csv: header: CRP: a unit is needed (mg/dL, mg/L)")
          != std::string::npos);
    CHECK(open.detail.find("MMP3: a unit is needed") != std::string::npos);
    ImportRequest request;
    request.choices = {{}};
    request.choices[0].units = {{"CRP", "mg/L"}, {"MMP-3", "ng/mL"}};
    CHECK(counts(fixture.import(bare, request)) == "1 0 0 0");
    CHECK(values(fixture.load("P-2")).find("CRP 0.5 mg/L; MMP3 20 ng/mL") == 0);
    CHECK(refused_header(fixture, "patient,date,CRP(mg/dl),CRP [mg/L]\n").code == Errc::malformed);
    CHECK(refused_header(fixture, "patient,date,CRP(furlong)\n").detail.find("'furlong'")
          != std::string::npos);
}

TEST_CASE("the same analyte by two methods is two columns, and the header tells the method") {
    ImportFixture fixture;
    fixture.import(two_patients);
    CHECK(counts(
              fixture.import("patient,date,ALP(IFCC)(U/L),ALP(JSCC)(U/L)\nP-1,2024-06-01,70,200\n"))
          == "1 0 0 0");
    const PatientRecord record = fixture.load("P-1");
    REQUIRE(record.observations.size() == 2);
    std::vector<std::string> methods;
    for (const auto& row : record.observations) {
        CHECK(row->item == "ALP");
        methods.push_back(row->basis->method);
    }
    std::sort(methods.begin(), methods.end());
    CHECK(methods == std::vector<std::string>{"IFCC", "JSCC"});
    CHECK(refused_header(fixture, "patient,date,CRP(mg/dL),C反応性蛋白(mg/dL)\n").code
          == Errc::malformed);
}

TEST_CASE("a long laboratory file may name its patients, and is still one of laboratory values") {
    ImportFixture fixture;
    fixture.import(two_patients);
    const auto report = fixture.import(
        "患者番号,氏名,生年月日,検査日,検査項目,結果値,単位\n"
        "P-1,試験 一,1950-05-01,2024-06-01,CRP,0.5,mg/dL\n"
        "0099,試験 三,S30.1.2,2024-06-01,CRP,0.5,mg/dL\n"
        "0099,試験 三,S30.1.2,2024-06-02,CRP,abc,mg/dL\n");
    CHECK(report.sources[0].kind == "labs");
    CHECK(counts(report) == "1 0 0 2");
    REQUIRE(report.unknown_patients.size() == 1);
    CHECK(report.unknown_patients[0].code == "0099");
    CHECK(report.unknown_patients[0].name == "試験 三");
    CHECK(report.unknown_patients[0].birth == "S30.1.2");
    CHECK(report.unknown_patients[0].rows == 2);
}

TEST_CASE("a laboratory file that names patients is not taken for a file of patients") {
    ImportFixture fixture;
    const Error error = refused_header(
        fixture, "患者番号,患者氏名,検査日,何か,結果値\nP-1,試験,2024-06-01,CRP,1\n");
    CHECK(error.code == Errc::ambiguous);
    CHECK(error.detail.find("patients, labs") != std::string::npos);
}

TEST_CASE("a patient whose code differs in the file is matched only where it was said") {
    ImportFixture fixture;
    fixture.import(two_patients);
    const std::string text =
        "patient,date,analyte,value,unit\n0001,2024-06-01,CRP,0.5,mg/"
        "dL\n0002,2024-06-01,CRP,0.6,mg/"
        "dL\n";
    ImportRequest request;
    request.choices = {{}};
    request.choices[0].patients = {{"0001", "P-1"}};
    CHECK(counts(fixture.import(text, request)) == "1 0 0 1");
    CHECK(values(fixture.load("P-1")) == "CRP 0.5 mg/dL");
}

TEST_CASE(
    "what a header decides is remembered for it, and told; what differs from file to file is not") {
    ImportFixture fixture;
    fixture.import(two_patients);
    const std::string head = "Pt;Datum;CRP;Quatsch\n";
    ImportRequest request;
    request.choices = {{}};
    ImportChoices& choices = request.choices[0];
    choices.delimiter = "semicolon";
    choices.decimal = "comma";
    choices.date_order = "dmy";
    choices.columns = {{"Pt", "patient"}, {"Datum", "date"}, {"Quatsch", ""}};
    choices.units = {{"CRP", "mg/dL"}};
    const auto first = fixture.import(head + "P-1;03/04/2024;0,492;x\n", request);
    CHECK(counts(first) == "1 0 0 0");
    CHECK_FALSE(first.sources[0].remembered);
    const std::string next =
        head + "P-1;2024-04-03;0,492;x\nP-1;2024-04-04;1,0;x\n" + "P-1;04/04/2024;2;x\n";
    CHECK(counts(fixture.import(next)) == "0 0 0 3");  // decimals and dates are asked about anew
    ImportRequest said;
    said.decimal = "comma";
    const auto second = fixture.import(next, said);
    CHECK(counts(second) == "1 1 0 1");
    CHECK(second.sources[0].remembered);
    CHECK(second.sources[0].choices.units.at("CRP") == "mg/dL");
    CHECK(second.sources[0].choices.columns.at("pt") == "patient");
    CHECK(values(fixture.load("P-1")) == "CRP 0.492 mg/dL; CRP 1.0 mg/dL");
    CHECK(to_iso(fixture.load("P-1").observations.front()->date) == "2024-04-03");
    // another header line is asked about as if nothing had been said
    CHECK(refused_header(fixture, "Pt;Datum;CRP\nP-1;1;2\n").code == Errc::ambiguous);
}

TEST_CASE("a dry run and an import that stores nothing remember nothing") {
    ImportFixture fixture;
    fixture.import(two_patients);
    const std::string text = "patient;date;CRP(mg/dL)\nP-1;2024-04-01;0.5\n";
    ImportRequest request;
    request.delimiter = "semicolon";
    request.dry_run = true;
    CHECK(counts(fixture.import(text, request)) == "1 0 0 0");
    request.dry_run = false;
    CHECK(counts(fixture.import("patient;date;CRP(mg/dL)\nP-9;2024-04-01;0.5\n", request))
          == "0 0 0 1");
    CHECK(refused_header(fixture, text).code == Errc::ambiguous);
}

TEST_CASE("numbers with a decimal comma are read by that rule, and only then") {
    ImportFixture fixture;
    fixture.import(two_patients);
    const std::string text =
        "patient,date,analyte,value,unit,ref_high\n"
        "P-1,2024-06-01,CRP,\"0,492\",mg/dL,\"0,30\"\n"
        "P-1,2024-06-02,CRP,\"＜０，０２\",mg/dL,\n"
        "P-1,2024-06-03,CRP,0.5,mg/dL,\n"
        "P-1,2024-06-04,CRP,\"1,234,5\",mg/dL,\n"
        "P-1,2024-06-05,CRP,7,mg/dL,\n";
    CHECK(counts(fixture.import(text)) == "2 0 0 3");
    ImportRequest request;
    request.decimal = "comma";
    const auto report = fixture.import(text, request);
    CHECK(counts(report)
          == "2 1 0 2");  // 7 is the same by either rule; 0.5 has no place beside 0,5
    CHECK(values(fixture.load("P-1"))
          == "CRP 0.492 mg/dL; CRP 0.5 mg/dL; CRP 7 mg/dL; CRP <0.02 mg/dL");
}

TEST_CASE("a bound of an interval whose sign points away from it is refused, not turned round") {
    ImportFixture fixture;
    fixture.import(two_patients);
    const std::string head = "patient,date,analyte,value,unit,ref_low,ref_high\n";
    CHECK(counts(fixture.import(head
                                + "P-1,2024-06-01,HDL,50,mg/dL,>=40,\n"
                                  "P-1,2024-06-01,CRP,0.1,mg/dL,,<0.30\n"))
          == "2 0 0 0");
    const auto report = fixture.import(head + "P-1,2024-06-02,HDL,50,mg/dL,,>=40\n"
                                              "P-1,2024-06-02,CRP,0.1,mg/dL,<0.30,\n");
    CHECK(counts(report) == "0 0 0 2");
}

TEST_CASE("UTF-16 is read by its byte order mark or its name; a mark never yields to a name") {
    ImportFixture fixture;
    fixture.import(two_patients);
    const std::u16string text = u"患者番号\t検査日\tCRP(mg/dL)\r\nP-1\t令和6年6月1日\t０．５\r\n";
    ImportRequest request;
    request.delimiter = "tab";
    CHECK(counts(fixture.import("\xff\xfe" + utf16(text, false), request)) == "1 0 0 0");
    request.encoding = "UTF-16";
    CHECK(counts(fixture.import("\xfe\xff" + utf16(text, true), request)) == "0 1 0 0");
    CHECK(counts(fixture.import(utf16(text, true), request)) == "0 1 0 0");  // its NULs tell which
    CHECK(refused_header(fixture, "patient\tdate\n", request).code == Errc::malformed);
    request.encoding.clear();
    CHECK(counts(fixture.import(utf16(text, false), request)) == "0 1 0 0");
    request.encoding = "UTF-16BE";
    CHECK(counts(fixture.import(utf16(text, true), request)) == "0 1 0 0");
    request.encoding = "CP932";
    CHECK(refused_header(fixture, "\xef\xbb\xbfpatient\tdate\n", request).detail.find("UTF-8")
          != std::string::npos);
    request.encoding = "UTF-16LE";  // half a character at the end
    const auto report = fixture.import(utf16(text, false) + "x", request);
    CHECK(counts(report) == "0 1 0 1");
    CHECK(report.refused[0].line == 3);
}

TEST_CASE("an import that is stopped stores nothing and leaves no file of refused rows") {
    ImportFixture fixture;
    fixture.import(two_patients);
    std::string text = "patient,date,analyte,value,unit\n";
    for (int i = 0; i < 20'000; ++i) {
        text += "P-1,2024-06-01,CRP,0." + std::to_string(i + 1) + ",mg/dL\n";
    }
    const std::int64_t before = fixture.operations();
    ImportRequest request;
    request.sources = {fixture.write("long.csv", text)};
    request.refused = fixture.folder / "refused.csv";
    std::vector<ImportProgress> told;
    request.progress = [&told](const ImportProgress& at) {
        told.push_back(at);
        return told.size() < 3;
    };
    const auto stopped = fixture.run(request, 5'000);
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == Errc::refused);
    CHECK(told.size() == 3);
    CHECK(told.back().rows > told.front().rows);
    CHECK(told.back().bytes == static_cast<std::int64_t>(text.size()));
    CHECK(told.back().bytes_read <= told.back().bytes);
    CHECK(fixture.operations() == before);
    CHECK(fixture.load("P-1").observations.empty());
    CHECK_FALSE(std::filesystem::exists(*request.refused));
    request.progress = {};
    CHECK(counts(*fixture.run(request, 5'000)) == "20000 0 0 0");
}
