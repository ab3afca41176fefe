#include "app/package_import.hpp"

#include <catch2/catch.hpp>

#include <filesystem>

#include "app/catalog_settings.hpp"
#include "app/score_settings.hpp"
#include "jointlog/domain/entity_fields.hpp"
#include "jointlog/exchange/package_schema.hpp"
#include "jointlog/exchange/research_package.hpp"
#include "support/generated_record.hpp"
#include "unit/app/export_support.hpp"

using namespace jointlog;
using namespace jointlog::app;
using jointlog::test::GeneratedRecord;

namespace {

/// Packages are written in one record and read into another, which draws other ids.
struct Pair {
    ImportFixture origin;
    ImportFixture target;
    std::string preset;

    ~Pair() { catalog::adopt({}); }
    Pair(const Pair&) = delete;
    Pair& operator=(const Pair&) = delete;
    explicit Pair(std::string chosen = "research") : preset(std::move(chosen)) {
        target.ids = SeededIds(99);
    }
    std::filesystem::path export_from(ImportFixture& fixture, const std::string& name) {
        ExportRequest request;
        request.preset = preset;
        request.shape = ExportShape::both;
        request.out = fixture.folder / name;
        const auto report = app::export_from(
            *fixture.file, {read_score_settings(*fixture.file), Instant{}, false}, request);
        INFO((report ? std::string() : report.error().detail));
        REQUIRE(report);
        return request.out;
    }
    Result<ImportReport> run(const std::filesystem::path& folder, bool dry_run = false) {
        ImportRequest request;
        request.sources = {folder};
        request.dry_run = dry_run;
        return import_package_into(*target.file, target.ids, request);
    }
    ImportReport import(const std::filesystem::path& folder) {
        auto report = run(folder);
        INFO((report ? std::string() : report.error().detail));
        REQUIRE(report);
        return *report;
    }
    std::int64_t head() { return target.file->info().head.operation; }
};

/// Every table of two packages of the same record: all cells but the numbers of the operations.
void check_same_tables(const std::filesystem::path& a, const std::filesystem::path& b) {
    for (const auto* table : exchange::package_tables(exchange::PackageShape::both)) {
        auto rows_a = package_table(a / table->file);
        auto rows_b = package_table(b / table->file);
        INFO(table->file);
        REQUIRE(rows_a.size() == rows_b.size());
        for (std::size_t i = 0; i < rows_a.size(); ++i) {
            rows_a[i].erase("version");
            rows_b[i].erase("version");
            INFO("row " << i + 1);
            CHECK(rows_a[i] == rows_b[i]);
        }
    }
}

void correct_value(ImportFixture& fixture, const std::string& code, const std::string& digits) {
    const PatientRecord record = fixture.load(code);
    const auto found = std::find_if(record.observations.begin(), record.observations.end(),
                                    [](const auto& row) { return row->item == "CRP"; });
    REQUIRE(found != record.observations.end());
    Observation value = found->value;
    value.value = Numeric{*Decimal::parse(digits)};
    OperationDraft draft(fixture.ids.next(), OperationKind::correct, code);
    draft.reason = "typing_error";
    draft.correct(found->meta.id, found->meta.version, value);
    REQUIRE(fixture.file->commit(draft));
}

/// Two patients with rows of every kind, a correction, a row entered in error, settings of their own.
void fill(ImportFixture& fixture) {
    const auto [name, value] = to_setting(Laboratory{"LAB1", "検査センター", "'note"});
    catalog::Item analyte;
    analyte.code = "ANTIX";
    analyte.en = analyte.ja = "Anti-X";
    analyte.units = {{"U/mL", "U/mL", Decimal{1, 0}}};
    const auto [own, defined] = to_setting(analyte);
    REQUIRE(fixture.file->set_setting(name, value));
    REQUIRE(fixture.file->set_setting(own, defined));
    catalog::adopt(read_definitions(*catalog_settings(*fixture.file)).readable);
    REQUIRE(fixture.file->set_setting("das28_crp_set", "das28_crp/fleischmann"));
    REQUIRE(fixture.file->set_default_person("Recorder"));
    fixture.import(
        "patient,name,sex,birth_date,note\nP-1,=1+1,F,1950-05,\"a\nb\"\nP-2,Two,M,1961,\n");
    fixture.import(
        "patient,date,tjc28,sjc28,ptga_mm,ega_mm,note\nP-1,2024-01-05,4,3,50,40,-\n"
        "P-1,2024-03-05,2,1,30,20,\nP-2,2024-01-09,,1,,,\n");
    fixture.import(
        "patient,date,analyte,value,unit,ref_high,lab,missing\nP-1,2024-01-05,CRP,0.420,mg/"
        "dL,0.30,L,\n"
        "P-1,2024-03-05,CRP,<0.02,mg/dL,0.30,L,\nP-1,2024-03-05,ESR,,mm/h,,,not_done\n"
        "P-1,2024-03-05,UPRO,1+,,,,\n");
    fixture.import(
        "patient,course,drug,dose,dose_unit,frequency,start,stop\n"
        "P-1,a,methotrexate,8,mg,weekly,2024-01-05,2024-02-05\n"
        "P-1,a,methotrexate,12,mg,weekly,2024-02-05,\n");
    fixture.import("patient,kind,start,value,unit\nP-1,weight,2024-01-05,55.60,kg\n");
    correct_value(fixture, "P-1", "0.500");
    const PatientRecord record = fixture.load("P-1");
    OperationDraft draft(fixture.ids.next(), OperationKind::mark_error, "P-1");
    draft.reason = "typing_error";
    draft.set_status(record.facts.at(0).meta.id, record.facts.at(0).meta.version,
                     RowStatus::entered_in_error);
    REQUIRE(fixture.file->commit(draft));
    fixture.import("patient,kind,start,value,unit\nP-1,weight,2024-01-05,56.10,kg\n");
}

}  // namespace

TEST_CASE("a package makes an equal record: ids, values as typed, order, settings and persons") {
    Pair pair(GENERATE("research", "spreadsheet"));
    fill(pair.origin);
    const auto package = pair.export_from(pair.origin, "package");
    const ImportReport report = pair.import(package);
    CHECK(report.clean());
    CHECK(report.rows.identical > 0);  // settings that a new record has by default
    CHECK_FALSE(report.batch.empty());
    check_same_tables(package, pair.export_from(pair.target, "again"));
    const auto verified = pair.target.file->verify(true, {});
    REQUIRE(verified);
    CHECK(verified->findings.empty());
    const auto batch = pair.target.file->batch(*Uuid::parse(report.batch));
    REQUIRE(batch);
    for (const OperationInfo& operation : *batch) {
        CHECK(operation.kind == OperationKind::import);
        CHECK(operation.batch_source == "package");
    }
}

TEST_CASE("300 generated records come back equal through the record file, corrected in any order") {
    Pair pair(GENERATE("research", "spreadsheet"));
    // A first package makes them rows of the origin.
    auto writer = exchange::PackageWriter::begin(pair.origin.folder / "generated",
                                                 exchange::PackageShape::long_rows);
    REQUIRE(writer);
    const ScoreSettings settings;
    for (int i = 0; i < 12; ++i) {
        const PatientRecord record = GeneratedRecord(static_cast<std::uint64_t>(i) + 1)
                                         .patient("P" + std::to_string(100 + i), 30);
        REQUIRE((*writer)->add({record, score_visits(record, {}), settings}));
    }
    REQUIRE((*writer)->finish({}));
    ImportRequest request;
    request.sources = {pair.origin.folder / "generated"};
    const auto made = import_package_into(*pair.origin.file, pair.origin.ids, request);
    INFO((made ? std::string() : made.error().detail));
    REQUIRE(made);
    CHECK(made->rows.added >= 300);
    // Corrections give rows versions that are not in the order of their entry.
    GeneratedRecord random(77);
    for (int i = 0; i < 12; ++i) {
        const std::string code = "P" + std::to_string(100 + i);
        const PatientRecord record = pair.origin.load(code);
        for (const auto& row : record.facts) {
            if (random.below(2) == 0) {
                OperationDraft draft(pair.origin.ids.next(), OperationKind::correct, code);
                draft.reason = "typing_error";
                Fact fact = row.value;
                fact.note = "corrected";
                draft.correct(row.meta.id, row.meta.version, fact);
                REQUIRE(pair.origin.file->commit(draft));
            }
        }
    }
    const auto package = pair.export_from(pair.origin, "package");
    const ImportReport report = pair.import(package);
    CHECK(report.clean());
    check_same_tables(package, pair.export_from(pair.target, "again"));
    for (int i = 0; i < 12; ++i) {
        const std::string code = "P" + std::to_string(100 + i);
        const PatientRecord a = pair.origin.load(code);
        const PatientRecord b = pair.target.load(code);
        CHECK(a.observations.size() == b.observations.size());
        CHECK(std::equal(a.observations.begin(), a.observations.end(), b.observations.begin(),
                         b.observations.end(), [](const auto& x, const auto& y) {
                             return x.meta.id == y.meta.id && x.value == y.value;
                         }));
    }
}

TEST_CASE(
    "a package again: identical rows add nothing, other values conflict, new rows are added") {
    Pair pair;
    fill(pair.origin);
    const auto first = pair.export_from(pair.origin, "first");
    pair.import(first);
    const std::int64_t before = pair.head();
    const ImportReport same = pair.import(first);
    CHECK(same.clean());
    CHECK(same.rows.added == 0);
    CHECK(same.batch.empty());
    CHECK(pair.head() == before);

    correct_value(pair.target, "P-1", "9.990");
    pair.origin.import("patient,date,analyte,value,unit\nP-2,2024-05-05,CRP,1.10,mg/dL\n");
    const ImportReport more = pair.import(pair.export_from(pair.origin, "more"));
    CHECK_FALSE(more.clean());
    CHECK(more.rows.added == 1);
    REQUIRE(more.conflicting.size() == 1);
    CHECK(more.conflicting[0].source == "observations.csv");
    CHECK(more.conflicting[0].reason() == "recorded here with another value");
    CHECK(more.scores_differ > 0);  // they were computed from the other value
    const PatientRecord kept = pair.target.load("P-1");
    CHECK(std::any_of(kept.observations.begin(), kept.observations.end(),
                      [](const auto& row) { return to_string(row->value) == "9.990"; }));
    CHECK(pair.target.load("P-2").observations.size() == 2);
}

TEST_CASE("another person with the same code and another setting are told, and nothing is mixed") {
    Pair pair;
    fill(pair.origin);
    pair.target.import("patient,name,sex\nP-1,Somebody Else,M\n");
    const ImportReport report = pair.import(pair.export_from(pair.origin, "package"));
    CHECK_FALSE(report.clean());
    CHECK(pair.target.load("P-1").patient->name == "Somebody Else");
    CHECK(pair.target.load("P-1").observations.empty());
    CHECK(pair.target.load("P-2").patient->name == "Two");
    const auto told = [&](const std::string& reason) {
        return std::any_of(report.conflicting.begin(), report.conflicting.end(),
                           [&](const RowRemark& remark) { return remark.reason() == reason; });
    };
    CHECK(
        told("P-1 is the code of another person in this record: give that patient another code, "
             "then import the package again"));
    CHECK(told(
        "das28_crp_set: das28_crp/eular in this record, das28_crp/fleischmann in the package"));
    CHECK(read_score_settings(*pair.target.file).das28_crp_set != "das28_crp/fleischmann");
}

TEST_CASE("a dry run of a package says the same and stores nothing") {
    Pair pair;
    fill(pair.origin);
    const auto package = pair.export_from(pair.origin, "package");
    const std::int64_t before = pair.head();
    const auto dry = pair.run(package, true);
    REQUIRE(dry);
    CHECK(dry->dry_run);
    CHECK(dry->batch.empty());
    CHECK(pair.head() == before);
    CHECK(pair.target.file->patient_codes()->empty());
    CHECK(pair.import(package).rows.added == dry->rows.added);
}

TEST_CASE(
    "a package with a changed, lacking or shortened file is refused by the name of the file") {
    Pair pair;
    fill(pair.origin);
    const auto package = pair.export_from(pair.origin, "package");
    const std::int64_t before = pair.head();
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(package)) {
        files.push_back(entry.path());
    }
    CHECK(files.size() > 20);
    for (const auto& file : files) {
        const std::string name = file.filename().string();
        const std::string text = ImportFixture::read(file);
        const auto refused_by_name = [&] {
            const auto refused = pair.run(package);
            INFO(name);
            REQUIRE_FALSE(refused);
            CHECK(contains(refused.error().detail, name));
        };
        std::filesystem::remove(file);
        refused_by_name();
        pair.origin.write("package/" + name, text.substr(0, text.size() / 2));
        refused_by_name();
        if (name != "manifest.json") {
            std::string other = text;
            other[other.size() / 2] = other[other.size() / 2] == 'x' ? 'y' : 'x';
            pair.origin.write("package/" + name, other);
            refused_by_name();
        }
        pair.origin.write("package/" + name, text);
    }
    CHECK(pair.head() == before);
    CHECK(pair.import(package).clean());  // put back as it was
}

TEST_CASE("a manifest that counts other rows, a de-identified and a wide package are refused") {
    Pair pair;
    fill(pair.origin);
    const auto package = pair.export_from(pair.origin, "package");
    const std::string manifest = ImportFixture::read(package / "manifest.json");
    const auto with = [&](const std::string& from, const std::string& to) {
        std::string text = manifest;
        const auto at = text.find(from);
        REQUIRE(at != std::string::npos);
        pair.origin.write("package/manifest.json", text.replace(at, from.size(), to));
        const auto refused = pair.run(package);
        REQUIRE_FALSE(refused);
        return refused.error().detail;
    };
    CHECK(contains(with("\"rows\": 2", "\"rows\": 3"),
                   "patients.csv: 2 rows, but the manifest states 3"));
    CHECK(contains(with("\"deidentified\": false", "\"deidentified\": true"),
                   "the package is de-identified"));
    CHECK(contains(with("\"shape\": \"both\"", "\"shape\": \"wide\""), "only the wide tables"));
    CHECK(contains(with("\"format_version\": 1", "\"format_version\": 2"), "another version"));
    CHECK(contains(with("\"name\": \"patients.csv\"", "\"name\": \"../patients.csv\""),
                   "outside of the folder"));
    CHECK(contains(with("{", "["), "manifest.json"));
}
