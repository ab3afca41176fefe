#include <cstdlib>

#include <map>
#include <regex>
#include <set>

#include "jointlog/exchange/csv_reader.hpp"
#include "jointlog/exchange/package_schema.hpp"
#include "jointlog/exchange/sha256.hpp"
#include "unit/app/export_support.hpp"

using namespace jointlog;
using namespace jointlog::app;

namespace {

/// A small record through the import: every table has rows, three persons stand differently to
/// research use.
void fill(ImportFixture& fixture) {
    fixture.import(
        "patient,name,sex,birth_date,research_use,note\nP-1,Test "
        "One,F,1950-05-01,agreed,=1+1\nP-2,Test Two,M,1961,not_asked,\nP-3,Test "
        "Three,F,1970,declined,\nP-4,Test Four,M,1980,withdrawn,\n");
    fixture.import(
        "patient,date,tjc28,sjc28,ptga_mm,ega_mm,pain_mm,note\nP-1,2024-06-01,4,2,30,20,40,\"a, "
        "\"\"b\"\"\"\nP-2,2024-07,1,0,10,,,\n");
    fixture.import("patient,date,joint,tender,swollen\nP-1,2024-06-01,MCP2_R,1,1\n");
    fixture.import(
        "patient,date,analyte,value,unit,ref_low,ref_high,lab,method\nP-1,2024-06-03,CRP,<0.02,mg/"
        "dL,0,<0.30,Central,LTIA\nP-1,2024-05-30,ESR,４４,mm/h,,,,\nP-1,2024-06-01,MMP-3,55.60,ng/"
        "mL,17.3,59.7,Central,\nP-3,2024-06-01,CRP,1,mg/dL,,,,\n");
    fixture.import(
        "patient,kind,course,drug,route,dose,dose_unit,frequency,start,stop,stop_reason\nP-1,,c1,"
        "MTX,oral,6,mg,W1,2024-01-01,2024-06-02,\nP-1,,c1,MTX,oral,8,mg,W1,2024-06-03,2024-12-31,"
        "adverse_event\nP-1,,,PSL,oral,5,mg,QD,2024-01,,\nP-1,,d,dexamethasone,oral,0.75,mg,QD,"
        "2024-02-01,2024-02-07,"
        "\nP-1,,e,dexamethasone,oral,0.5,mg,QD,2024-03-01,2024-03-07,\nP-1,administration,,"
        "triamcinolone,intra_"
        "articular,20,mg,,2024-02-03,,\n");
    fixture.import(
        "patient,term,grade,ctcae_version,onset,serious,seriousness\nP-1,Pneumonia,3,5.0,2024-09,"
        "yes,medically_important;hospitalisation\n");
    fixture.import("patient,kind,start,value,unit\nP-1,weight,2024-01-01,52.50,kg\n");
    fixture.import("patient,date,index,variant,value,source\nP-1,2023-05,DAS28,,2.9,letter\n");
}

/// Operation ids replaced by their order of appearance: they come from the storage's own draws.
std::string with_plain_ids(const std::string& text, std::map<std::string, std::string>& names) {
    static const std::regex uuid("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    std::string out;
    auto at = text.cbegin();
    for (std::sregex_iterator found(text.begin(), text.end(), uuid);
         found != std::sregex_iterator(); ++found) {
        out.append(at, (*found)[0].first);
        out += names.emplace(found->str(), "op" + std::to_string(names.size() + 1)).first->second;
        at = (*found)[0].second;
    }
    return out.append(at, text.cend());
}

}  // namespace

TEST_CASE("a small package is the golden one, byte by byte but for the ids") {
    ImportFixture fixture;
    fill(fixture);
    ExportRequest request;
    request.shape = ExportShape::both;
    exported(fixture, "package", request);
    const std::filesystem::path golden =
        std::string(JOINTLOG_SOURCE_DIR) + "/tests/golden/exchange/small_package";
    std::map<std::string, std::string> names;
    for (const char* file : {"patients", "visits", "joints", "observations", "scores", "responses",
                             "medications", "medication_doses", "administrations", "adverse_events",
                             "facts", "exposures", "notes", "visits_wide", "catalog", "settings"}) {
        const std::string name = std::string(file) + ".csv";
        const std::string text =
            with_plain_ids(ImportFixture::read(fixture.folder / "package" / name), names);
        if (std::getenv("JOINTLOG_WRITE_GOLDEN") != nullptr) {
            std::ofstream(golden / name, std::ios::binary) << text;
        }
        INFO(name);
        CHECK(text == ImportFixture::read(golden / name));
    }
}

TEST_CASE(
    "the header of each table and its dictionary agree, and the manifest tells rows and hashes "
    "truly") {
    ImportFixture fixture;
    fill(fixture);
    ExportRequest request;
    request.shape = ExportShape::both;
    const ExportReport report = exported(fixture, "package", request);
    const std::string dictionary = ImportFixture::read(report.folder / "data_dictionary.csv");
    const std::string manifest = ImportFixture::read(report.folder / "manifest.json");
    std::set<std::string> on_disk;
    for (const auto& entry : std::filesystem::directory_iterator(report.folder)) {
        on_disk.insert(entry.path().filename().string());
    }
    CHECK(on_disk.size() == report.files.size());
    for (const ExportedFile& file : report.files) {
        const std::string text = ImportFixture::read(report.folder / file.name);
        CHECK(on_disk.count(file.name) == 1);
        CHECK(exchange::sha256_hex(text) == file.sha256);
        CHECK((file.name == "manifest.json" || contains(manifest, file.sha256)));
        if (file.rows == 0 && !contains(file.name, ".csv")) {
            continue;
        }
        auto bytes = exchange::read_file(report.folder / file.name);
        REQUIRE(bytes);
        exchange::CsvReader reader(std::move(*bytes));
        exchange::CsvRow row;
        REQUIRE(*reader.next(row));
        const std::size_t width = row.size();
        for (std::size_t i = 0; i < width && file.name != "data_dictionary.csv"; ++i) {
            CHECK(contains(dictionary, "\n" + file.name + "," + std::string(row[i]) + ","));
        }
        std::int64_t rows = 0;
        while (*reader.next(row)) {
            REQUIRE_FALSE(row.problem());
            CHECK(row.size() == width);
            ++rows;
        }
        CHECK(rows == file.rows);
    }
}

TEST_CASE("the same record and request give the same bytes; only the manifest holds the time") {
    ImportFixture fixture;
    fill(fixture);
    const ExportReport a = exported(fixture, "a");
    const ExportReport b = exported(fixture, "b", {}, 1'770'000'000'000);
    REQUIRE(a.files.size() == b.files.size());
    for (std::size_t i = 0; i < a.files.size(); ++i) {
        INFO(a.files[i].name);
        CHECK((a.files[i].sha256 == b.files[i].sha256) == (a.files[i].name != "manifest.json"));
    }
    ExportRequest epoch;
    epoch.source_date_epoch = 1'700'000'000;
    CHECK(exported(fixture, "c", epoch).files.back().sha256
          == exported(fixture, "d", epoch, 1).files.back().sha256);
    CHECK(contains(ImportFixture::read(fixture.folder / "c/manifest.json"),
                   "\"written\": \"2023-11-14T22:13:20.000+00:00\""));
}

TEST_CASE(
    "persons who declined or withdrew are left out and counted; not asked is the exporter's choice "
    "and stated") {
    ImportFixture fixture;
    fill(fixture);
    const ExportReport all = exported(fixture, "all");
    CHECK(all.patients == 2);
    CHECK(all.left_out_declined == 1);
    CHECK(all.left_out_withdrawn == 1);
    CHECK(all.left_out_not_asked == 0);
    CHECK(
        contains(ImportFixture::read(all.folder / "manifest.json"), "\"not_asked\": \"included\""));
    ExportRequest request;
    request.include_not_asked = false;
    const ExportReport asked = exported(fixture, "asked", request);
    CHECK(asked.patients == 1);
    CHECK(asked.left_out_not_asked == 1);
    for (const ExportedFile& file : asked.files) {
        const std::string text = ImportFixture::read(asked.folder / file.name);
        for (const char* code : {"\nP-2,", "\nP-3,", "\nP-4,", "Test Three"}) {
            CHECK_FALSE(contains(text, code));
        }
    }
}

TEST_CASE("cells that a spreadsheet would run are listed and stay as they are") {
    ImportFixture fixture;
    fill(fixture);
    const ExportReport report = exported(fixture, "package");
    CHECK(report.risky_cells == 1);
    CHECK(contains(ImportFixture::read(report.folder / "patients.csv"), ",=1+1,"));
    const std::string manifest = ImportFixture::read(report.folder / "manifest.json");
    CHECK(
        contains(manifest,
                 "\"file\": \"patients.csv\",\n        \"row\": 1,\n        \"column\": \"note\""));
}

TEST_CASE("rows entered in error are left out, and an earlier state comes back with as_of") {
    ImportFixture fixture;
    fill(fixture);
    const std::int64_t before = fixture.file->info().head.operation;
    const PatientRecord record = fixture.load("P-1");
    OperationDraft draft(fixture.ids.next(), OperationKind::mark_error, "P-1");
    draft.reason = "typing_error";
    draft.set_status(record.facts[0].meta.id, record.facts[0].meta.version,
                     RowStatus::entered_in_error);
    REQUIRE(fixture.file->commit(draft));
    CHECK_FALSE(
        contains(ImportFixture::read(exported(fixture, "now").folder / "facts.csv"), "weight"));
    ExportRequest request;
    request.as_of = before;
    CHECK(contains(ImportFixture::read(exported(fixture, "then", request).folder / "facts.csv"),
                   "weight"));
}

TEST_CASE(
    "an export refuses a folder with something in it, an unknown patient and what it cannot do, "
    "and leaves nothing") {
    ImportFixture fixture;
    fill(fixture);
    const auto error = [&](ExportRequest request) {
        const auto report = export_from(*fixture.file, {}, request);
        REQUIRE_FALSE(report);
        CHECK_FALSE(std::filesystem::exists(request.out.string() + ".partial"));
        return report.error().code;
    };
    std::filesystem::create_directory(fixture.folder / "full");
    fixture.write("full/mine.txt", "mine");
    ExportRequest request;
    request.out = fixture.folder / "full";
    CHECK(error(request) == Errc::already_exists);
    CHECK(ImportFixture::read(fixture.folder / "full/mine.txt") == "mine");
    request.out = fixture.folder / "out";
    request.patients = {"P-9"};
    CHECK(error(request) == Errc::not_found);
    request.patients.clear();
    request.deidentify = true;  // without a key file
    CHECK(error(request) == Errc::refused);
    request.deidentify = false;
    request.shift_dates = true;
    CHECK(error(request) == Errc::refused);
    request.shift_dates = false;
    request.preset = "excel";
    CHECK(error(request) == Errc::refused);
    request.preset.clear();
    request.out = "/proc/jointlog-no-such-place/out";
    CHECK(error(request) == Errc::io);
    CHECK_FALSE(std::filesystem::exists(fixture.folder / "out"));
}

TEST_CASE("laboratory values go out and come back equal") {
    ImportFixture fixture;
    fill(fixture);
    std::string labs = "patient,date,time,analyte,value,unit,ref_low,ref_high,lab,method\n";
    std::uint32_t state = 99;
    const auto next = [&state](std::uint32_t below) {
        state = state * 1'664'525U + 1'013'904'223U;
        return (state >> 8U) % below;
    };
    for (int i = 0; i < 400; ++i) {
        const char* marks[] = {"", "<", ">", "<=", ">="};
        labs += fmt::format("P-1,20{:02}-{:02}-{:02},{},CRP,{}{}.{:0{}},{},{},{},\"Lab, {}\",m{}\n",
                            10 + next(14), 1 + next(12), 1 + next(28), next(2) == 0 ? "" : "07:05",
                            marks[next(5)], next(9), next(1000), 3 + next(3),
                            next(2) == 0 ? "mg/dL" : "mg/L", next(2) == 0 ? "" : "0.00",
                            next(2) == 0 ? "" : "0.30", next(3), next(2));
    }
    fixture.import(labs);
    exported(fixture, "package");
    auto bytes = exchange::read_file(fixture.folder / "package/observations.csv");
    REQUIRE(bytes);
    exchange::CsvReader reader(std::move(*bytes));
    exchange::CsvRow row;
    REQUIRE(*reader.next(row));
    std::map<std::string, std::size_t> at;
    for (std::size_t i = 0; i < row.size(); ++i) {
        at[std::string(row[i])] = i;
    }
    std::string back = "patient,date,time,analyte,value,unit,ref_low,ref_high,lab,method\n";
    while (*reader.next(row)) {
        if (row[at["voice"]] == "laboratory") {
            for (const char* column :
                 {"patient_id", "obs_date", "obs_time", "variable", "value_text", "unit", "ref_low",
                  "ref_high", "laboratory", "method"}) {
                back += fmt::format("{}\"{}\"", std::string_view(column) == "patient_id" ? "" : ",",
                                    row[at[column]]);
            }
            back += "\n";
        }
    }
    const ImportReport again = fixture.import(back);
    CHECK(again.rows.added == 0);
    CHECK(again.rows.refused == 0);
    CHECK(again.rows.identical == 403);
}

TEST_CASE("the primary key of every table names each of its rows, and is never empty") {
    ImportFixture fixture;
    fixture.import(two_patients);
    fixture.import(
        "patient,date,tjc28,sjc28,ptga_mm,ega_mm,pain_mm,haq_di\nP-1,2024-02-10,10,8,60,50,60,1\n"
        "P-1,2024-06-10,1,1,8,5,10,0.125\nP-2,2024-06-10,1,1,8,5,10,0.125\n");
    fixture.import(
        "patient,date,analyte,value,unit\nP-1,2024-02-10,CRP,3.0,mg/dL\nP-1,2024-06-10,CRP,0.2,"
        "mg/dL\nP-1,2024-06-10,ESR,20,mm/h\n");
    fixture.import(
        "patient,course,drug,dose,dose_unit,frequency,start,stop\n"
        "P-1,a,mtx,6,mg,W1,2024-01-01,2024-03-01\nP-1,a,mtx,8,mg,W1,2024-03-01,\n"
        "P-1,b,buc,,,,2024-01-01,\nP-2,c,mtx,6,mg,W1,2024-01-01,\n");
    fixture.import(
        "patient,date,index,variant,value\nP-1,2022,das28,,2.9\nP-1,2022,das28,crp,2.9\n"
        "P-2,2022,cdai,,9\n");
    ExportRequest request;
    request.shape = ExportShape::both;
    const ExportReport report = exported(fixture, "package", request);
    std::size_t keyed = 0;
    for (const ExportedFile& file : report.files) {
        const exchange::PackageTable* table = exchange::package_table(file.name);
        if (table == nullptr) {
            continue;
        }
        INFO(file.name);
        REQUIRE_FALSE(table->primary_key.empty());
        std::set<std::string> keys;
        for (auto& row : package_table(report.folder / file.name)) {
            std::string key;
            for (const std::string& column : table->primary_key) {
                CHECK_FALSE(row.at(column).empty());
                key += row.at(column) + '\n';
            }
            CHECK(keys.insert(key).second);
            ++keyed;
        }
    }
    CHECK(keyed > 60);
}

TEST_CASE("who exports and why stands in the log, and a new name makes no other package") {
    ImportFixture fixture;
    fixture.import(two_patients);
    const std::string before =
        ImportFixture::read(exported(fixture, "before").folder / "catalog.csv");
    ExportRequest request;
    request.who = "Research Nurse";
    request.why = "study 7";
    CHECK(exported(fixture, "by-nurse", request).logged);
    const auto notes = fixture.file->setting_history("export");
    REQUIRE(notes);
    CHECK(notes->back().operation.person == "Research Nurse");
    CHECK(notes->back().operation.why == "study 7");
    for (const char* name : {"after", "once-more"}) {
        CHECK(ImportFixture::read(exported(fixture, name).folder / "catalog.csv") == before);
    }
    ImportRequest entered;
    entered.who = "Research Nurse";
    fixture.import("patient,date,tjc28\nP-1,2024-02-10,1\n", entered);
    CHECK(contains(ImportFixture::read(exported(fixture, "later").folder / "catalog.csv"),
                   "Research Nurse"));
}
