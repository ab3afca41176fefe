// What is said of one file decides nothing of another, and nothing that a file states is overruled.
#include "unit/app/import_support.hpp"

#include "jointlog/domain/import_remarks.hpp"

using namespace jointlog;
using namespace jointlog::app;

namespace {

Error refused(ImportFixture& fixture, const std::string& text, ImportRequest request = {}) {
    request.sources = {fixture.write("source.csv", text)};
    const auto report = fixture.run(request);
    REQUIRE_FALSE(report);
    return report.error();
}

ImportRequest with_unit(const std::string& item, const std::string& unit) {
    ImportRequest request;
    request.choices = {{}};
    request.choices[0].units = {{item, unit}};
    return request;
}

// 氏名 is ASCII here on purpose: the header tells nothing of the encoding
const std::string head = "patient,name,sex\n";
const std::string cp932_note = "A1,\x8E\x52\x93\x63,F\n";  // 山田
const std::string kana = "A2,\xD0\xB4 \xCF\xBB,F\n";  // ﾐｴ ﾏｻ in CP932, and UTF-8 by accident

}  // namespace

TEST_CASE("a unit that the file states is not overruled by a mapping, said or remembered") {
    ImportFixture fixture;
    fixture.import(two_patients);
    const std::string bare = "patient,date,CRP\n";
    CHECK(counts(fixture.import(bare + "P-1,2024-06-01,5\n", with_unit("CRP", "mg/L")))
          == "1 0 0 0");
    const Error row = refused(fixture, bare + ",,mg/dL\nP-1,2024-07-01,0.5\n");
    CHECK(row.code == Errc::unit_mismatch);
    CHECK(row.detail.find("CRP: the file says mg/dL, the mapping mg/L") != std::string::npos);
    const Error header = refused(fixture, "patient,date,CRP(mg/dL)\nP-1,2024-07-01,0.5\n",
                                 with_unit("CRP(mg/dL)", "mg/L"));
    CHECK(tells(header.remark, id_of(ImportRemark::unit_in_mapping)));
    CHECK(fixture.load("P-1").observations.size() == 1);
    CHECK(counts(fixture.import(bare + ",,mg/L\nP-1,2024-07-01,6\n")) == "1 0 0 0");
}

TEST_CASE("a match never takes rows away from a patient whose code they bear") {
    ImportFixture fixture;
    fixture.import(two_patients);
    const std::string text = "patient,date,analyte,value,unit\n12,2024-06-01,CRP,0.5,mg/dL\n";
    ImportRequest request;
    request.choices = {{}};
    request.choices[0].patients = {{"12", "P-1"}};
    CHECK(counts(fixture.import(text, request)) == "1 0 0 0");
    fixture.import("patient,name\n12,Somebody Else\n");
    CHECK(counts(fixture.import(text)) == "1 0 0 0");  // theirs by code
    CHECK(fixture.load("12").observations.size() == 1);
    const auto report = fixture.import(text, request);
    CHECK(counts(report) == "0 0 0 1");
    CHECK(report.refused[0].remark == remark<ImportRemark::code_and_match>("12", "P-1"));
    CHECK(fixture.load("P-1").observations.size() == 1);
}

TEST_CASE("one byte that is no UTF-8 ends an import whose encoding nobody said") {
    ImportFixture fixture;
    const Error error = refused(fixture, head + kana + cp932_note);
    CHECK(error.code == Errc::malformed);
    CHECK(tells(error.remark, RemarkId::wrong_encoding));
    CHECK(error.detail.find("source.csv: line 3, column 4") != std::string::npos);
    CHECK(fixture.operations() == 0);
    ImportRequest request;
    request.encoding = "CP932";
    CHECK(counts(fixture.import(head + kana + cp932_note, request)) == "2 0 0 0");
    CHECK(fixture.load("A2").patient->name == "ﾐｴ ﾏｻ");
    request.encoding = "UTF-8";  // said: a bad byte is a bad row
    CHECK(counts(fixture.import(head + "A3,x,F\nA4,\xff,F\n", request)) == "1 0 0 1");
}

TEST_CASE("CP932 is remembered for files that are not UTF-8 throughout") {
    ImportFixture fixture;
    ImportRequest request;
    request.encoding = "CP932";
    CHECK(counts(fixture.import(head + cp932_note, request)) == "1 0 0 0");
    CHECK(counts(fixture.import(head + cp932_note)) == "0 1 0 0");
    CHECK(counts(fixture.import(head + "A5,Smith,F\n")) == "1 0 0 0");
    const std::string other = head + "A6,異常,F\n";  // valid in both
    const Error error = refused(fixture, other);
    CHECK(error.code == Errc::ambiguous);
    CHECK(tells(error.remark, id_of(ImportRemark::is_utf8)));
    request.encoding = "UTF-8";
    CHECK(counts(fixture.import(other, request)) == "1 0 0 0");
    CHECK(fixture.load("A6").patient->name == "異常");
}

TEST_CASE("a mapping that names what is not there is refused by that name") {
    ImportFixture fixture;
    fixture.import(two_patients);
    ImportRequest request;
    request.mapping = fixture.write("map.json", R"({"columns": {"NOSUCH": "date", "V": "value"}})");
    const std::string text = "patient,date,analyte,V,unit\nP-1,2024-06-01,CRP,1,mg/dL\n";
    CHECK(refused(fixture, text, request).remark
          == remark<ImportRemark::mapping_column_absent>("nosuch"));
    request.mapping = fixture.write("map.json", R"({"columns": {"V": "nonsense"}})");
    const Error error = refused(fixture, text, request);
    CHECK(tells(error.remark, id_of(ImportRemark::mapping_meaning_unknown)));
    CHECK(error.detail.find("'V' as 'nonsense'") != std::string::npos);
    request.mapping = fixture.write("map.json", R"({"columns": {"V": "value"}})");
    CHECK(counts(fixture.import(text, request)) == "1 0 0 0");
}

TEST_CASE("refused rows of a file with units below its header can be imported again") {
    ImportFixture fixture;
    fixture.import(two_patients);
    ImportRequest request;
    request.refused = fixture.folder / "refused.csv";
    CHECK(counts(fixture.import("patient,date,CRP,ESR\n単位,,mg/dL,mm\n基準値,,0-0.14,\n"
                                "P-1,2024-06-01,abc,12\n",
                                request))
          == "0 0 0 1");
    std::string text = ImportFixture::read(*request.refused);
    CHECK(text.find("単位,,mg/dL,mm,,,\n基準値,,0-0.14,,,,\nP-1,2024-06-01,abc,12,source.csv,4,")
          != std::string::npos);
    text.replace(text.find("abc"), 3, "0.5");
    CHECK(counts(fixture.import(text)) == "1 0 0 0");
    CHECK(fixture.load("P-1").observations.size() == 2);
}

TEST_CASE("a refused row that is not in its encoding is written in UTF-8 all the same") {
    ImportFixture fixture;
    fixture.import(two_patients);
    ImportRequest request;
    request.encoding = "CP932";
    request.refused = fixture.folder / "refused.csv";
    CHECK(counts(
              fixture.import("patient,date,pain_mm,note\nP-1,2024-06-01,1,\x8E\x52\x81\n", request))
          == "0 0 0 1");
    CHECK(ImportFixture::read(*request.refused).find("山\\xFF") != std::string::npos);
}
