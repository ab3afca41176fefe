// The key file of study ids belongs to one record, and tells persons, not codes.
#include <catch2/catch.hpp>

#include "unit/app/export_support.hpp"

using namespace jointlog;
using namespace jointlog::app;

namespace {

const char* const alice = "patient,name,sex,birth_date\nme,Alice,F,1960-01-01\n";

Result<ExportReport> hidden_export(storage::RecordFile& file, const ImportFixture& place,
                                   const std::string& name) {
    ExportRequest request;
    request.deidentify = true;
    request.key_file = place.folder / "key.csv";
    request.out = place.folder / name;
    return export_from(
        file,
        {ScoreSettings(), Instant{1'760'000'000'000, 540}, false, std::make_shared<SeededIds>(3)},
        request);
}

std::map<std::string, std::string> key_row(const ImportFixture& fixture, std::size_t row = 0) {
    return package_table(fixture.folder / "key.csv").at(row);
}

}  // namespace

TEST_CASE("the key file of one record is refused by another, and stays as it was") {
    ImportFixture fixture;
    fixture.import(alice);
    REQUIRE(hidden_export(*fixture.file, fixture, "one"));
    const std::string key = ImportFixture::read(fixture.folder / "key.csv");

    SeededIds other_ids(99);
    auto other = storage::RecordFile::create(fixture.folder / "other.jointlog", Mode::clinic,
                                             {fixture.clock, other_ids, {}, false});
    REQUIRE(other);
    ImportRequest request;
    request.sources = {
        fixture.write("bob.csv", "patient,name,sex,birth_date\nme,Bob,M,1990-01-01\n")};
    REQUIRE(import_into(**other, other_ids, fixture.today, request));
    const auto refused = hidden_export(**other, fixture, "two");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Errc::conflict);
    CHECK(contains(refused.error().detail, "the key file of another record"));
    CHECK_FALSE(std::filesystem::exists(fixture.folder / "two"));
    CHECK(ImportFixture::read(fixture.folder / "key.csv") == key);
}

TEST_CASE(
    "a person keeps the study id under another code, and a new person with the old code gets an "
    "own one") {
    ImportFixture fixture;
    fixture.import(alice);
    REQUIRE(hidden_export(*fixture.file, fixture, "one"));
    const std::string study_id = key_row(fixture).at("study_id");

    const PatientRecord record = fixture.load("me");
    OperationDraft draft(fixture.ids.next(), OperationKind::correct, "me");
    Patient renamed = record.patient.value;
    renamed.code = "P-1";
    draft.correct(record.patient.meta.id, record.patient.meta.version, renamed);
    draft.reason = "another code";
    REQUIRE(fixture.file->commit(draft));
    fixture.import("patient,name,sex,birth_date\nme,Bob,M,1990-01-01\n");
    REQUIRE(hidden_export(*fixture.file, fixture, "two"));
    CHECK(key_row(fixture, 0).at("patient") == "P-1");
    CHECK(key_row(fixture, 0).at("study_id") == study_id);
    CHECK(key_row(fixture, 1).at("patient") == "me");
    CHECK(key_row(fixture, 1).at("study_id") != study_id);
}

TEST_CASE(
    "a key of an earlier version is used again by the codes, and says from then on who is meant") {
    ImportFixture fixture;
    fixture.import(alice);
    fixture.write("key.csv",
                  "study_id,patient,first_day,shift_days,secret\nS-0123456789,me,,-40,abc\n");
    REQUIRE(hidden_export(*fixture.file, fixture, "one"));
    CHECK(key_row(fixture).at("study_id") == "S-0123456789");
    CHECK(key_row(fixture).at("shift_days") == "-40");
    CHECK(key_row(fixture).at("person") == fixture.load("me").patient.meta.id.to_string());
    CHECK(key_row(fixture).at("record") == fixture.file->info().file_id.to_string());
}
