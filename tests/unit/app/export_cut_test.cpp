#include "jointlog/exchange/flat_json.hpp"
#include "unit/app/export_support.hpp"

using namespace jointlog;
using namespace jointlog::app;

namespace {

void fill(ImportFixture& fixture) {
    fixture.import(
        "patient,name,sex,birth_date,research_use\nP-1,One,F,1950,agreed\nP-2,Two,M,1961,agreed\n");
    fixture.import(
        "patient,course,drug,dose,dose_unit,frequency,start,stop\n"
        "P-1,a,methotrexate,8,mg,QW,2024-01-10,\nP-1,b,salazosulfapyridine,500,mg,BID,2024-02-01,"
        "2025-06-30\nP-2,a,methotrexate,6,mg,QW,2025-08-01,\n");
    fixture.import(
        "patient,date,analyte,value,unit\nP-1,2024-01-10,CRP,1.2,mg/L\nP-2,2025-08-01,CRP,3,mg/"
        "L\n");
}

ExportRequest with_cut(const std::string& name, std::optional<Day> day = {}) {
    ExportRequest request;
    request.shape = ExportShape::both;
    request.cut = name;
    request.cut_day = day;
    return request;
}

std::map<std::string, std::string> bytes_of(const std::filesystem::path& folder) {
    std::map<std::string, std::string> bytes;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        bytes[entry.path().filename().string()] = ImportFixture::read(entry.path());
    }
    return bytes;
}

std::vector<SettingVersion> notes(ImportFixture& fixture) {
    auto versions = fixture.file->setting_history("export");
    REQUIRE(versions);
    std::erase_if(*versions,
                  [](const SettingVersion& version) { return version.name != "export"; });
    return *versions;
}

}  // namespace

TEST_CASE("a cut gives the same bytes again, whatever was entered since and whenever it is asked") {
    ImportFixture fixture;
    fill(fixture);
    const auto first = exported(fixture, "first", with_cut("spring"));
    fixture.import("patient,name,sex,birth_date,research_use\nP-3,Three,F,1970,agreed\n");
    fixture.import("patient,date,analyte,value,unit\nP-1,2024-02-10,CRP,9,mg/L\n");
    REQUIRE(fixture.file->set_default_person("Somebody new"));
    REQUIRE(fixture.file->set_setting("das28_crp_set", "das28_crp/inoue"));
    ExportRequest again;  // no option but the name
    again.cut = "spring";
    const auto second = exported(fixture, "second", again, 1'790'000'000'000);
    CHECK(bytes_of(first.folder) == bytes_of(second.folder));
    ExportRequest now = with_cut("");
    CHECK(bytes_of(first.folder) != bytes_of(exported(fixture, "now", now).folder));
    CHECK(contains(ImportFixture::read(first.folder / "manifest.json"), "\"cut_day\""));
}

TEST_CASE("the day of a cut ends what goes on then, and nothing of later stands in the exposures") {
    ImportFixture fixture;
    fill(fixture);
    const auto report = exported(fixture, "cut", with_cut("2024", make_day(2024, 12, 31)));
    const auto rows = package_table(report.folder / "exposures.csv");
    REQUIRE(rows.size() == 2);
    for (const auto& row : rows) {
        CHECK(row.at("patient_id") == "P-1");
        CHECK(row.at("stop") == "2024-12-31");
        CHECK(row.at("stop_latest") == "2024-12-31");
        CHECK(row.at("end_kind") == "ongoing_at_cut");
    }
    const auto all = package_table(exported(fixture, "all").folder / "exposures.csv");
    REQUIRE(all.size() == 3);
    CHECK(all[0].at("stop").empty());
    CHECK(all[1].at("end_kind") != "ongoing_at_cut");
}

TEST_CASE("a de-identified cut ends nothing on its day, which would tell the days of the visits") {
    ImportFixture fixture;
    fill(fixture);
    ExportRequest request = with_cut("2024", make_day(2024, 12, 31));
    request.deidentify = true;
    request.key_file = fixture.folder / "key.csv";
    request.out = fixture.folder / "out";
    const ExportContext context{ScoreSettings(), Instant{1'760'000'000'000, 540}, false,
                                std::make_shared<SeededIds>(3)};
    REQUIRE(export_from(*fixture.file, context, request));
    const auto rows = package_table(request.out / "exposures.csv");
    REQUIRE(rows.size() == 2);
    for (const auto& row : rows) {
        CHECK(row.at("stop").empty());
        CHECK(row.at("end_kind") == "ongoing_at_cut");
    }
}

TEST_CASE("a cut keeps its options: others are refused, and a refused export keeps no cut") {
    ImportFixture fixture;
    fill(fixture);
    std::filesystem::create_directory(fixture.folder / "full");
    fixture.write("full/mine.txt", "mine");
    ExportRequest request = with_cut("a");
    request.out = fixture.folder / "full";
    const std::int64_t before = fixture.operations();
    CHECK(export_from(*fixture.file, {}, request).error().code == Errc::already_exists);
    CHECK(fixture.operations() == before);

    exported(fixture, "one", with_cut("a"));
    ExportRequest other = with_cut("a");
    other.options_given = true;
    other.gap_days = 30;
    other.out = fixture.folder / "two";
    const auto refused = export_from(*fixture.file, {}, other);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Errc::refused);
    CHECK(contains(refused.error().detail, "gap_days"));
    other.gap_days = 0;
    CHECK(export_from(*fixture.file, {}, other));
    ExportRequest later = with_cut("a", make_day(2020, 1, 1));
    later.options_given = true;
    later.out = fixture.folder / "three";
    CHECK(export_from(*fixture.file, {}, later).error().code == Errc::refused);
}

TEST_CASE("an export is noted with its person, options and counts, and the note is no change") {
    ImportFixture fixture;
    fill(fixture);
    REQUIRE(fixture.file->set_default_person("Sato"));
    ExportRequest request;
    request.source_date_epoch = 1'700'000'000;
    const auto first = exported(fixture, "first", request);
    CHECK(first.logged);
    const auto second = exported(fixture, "second", request, 1'770'000'000'000);
    CHECK(bytes_of(first.folder) == bytes_of(second.folder));
    const auto versions = notes(fixture);
    REQUIRE(versions.size() == 2);
    CHECK(versions.back().operation.person == "Sato");
    CHECK(versions.back().operation.kind == OperationKind::settings);
    const auto note = exchange::read_flat_object(versions.back().value);
    REQUIRE(note);
    CHECK(note->at("patients_written") == std::vector<std::string>{"2"});
    CHECK(note->at("dates") == std::vector<std::string>{"as_recorded"});
    CHECK(note->at("manifest_sha256") == std::vector<std::string>{second.files.back().sha256});
    fixture.import("patient,date,analyte,value,unit\nP-1,2024-02-10,CRP,9,mg/L\n");
    CHECK(bytes_of(first.folder) != bytes_of(exported(fixture, "third", request).folder));
}

TEST_CASE("a record that cannot be written is exported without a note, and keeps no new cut") {
    ImportFixture fixture;
    fill(fixture);
    exported(fixture, "one", with_cut("a"));
    fixture.file.reset();
    auto opened = storage::RecordFile::open(fixture.folder / "record.jointlog",
                                            {fixture.clock, fixture.ids, {}, true});
    REQUIRE(opened);
    fixture.file = std::move(*opened);
    CHECK_FALSE(exported(fixture, "two", with_cut("a")).logged);
    ExportRequest request = with_cut("b");
    request.out = fixture.folder / "three";
    CHECK(export_from(*fixture.file, {}, request).error().code == Errc::refused);
    CHECK_FALSE(std::filesystem::exists(request.out));
    CHECK_FALSE(std::filesystem::exists(request.out.string() + ".partial"));
}
