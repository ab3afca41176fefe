#include <set>

#include "unit/app/export_support.hpp"

using namespace jointlog;
using jointlog::app::ExportContext;
using jointlog::app::exported;
using jointlog::app::ExportReport;
using jointlog::app::ExportRequest;
using jointlog::app::ImportFixture;
using jointlog::app::package_table;

/// Nobody's age over 89 may leave a de-identified package, nor what it can be computed from.

namespace {

using Row = std::map<std::string, std::string>;

/// P-1 is 90 since 2026-11-01, P-2 is 66 then; the last day recorded is 2025-02-03.
void fill(ImportFixture& fixture) {
    fixture.import("patient,sex,birth_date\nP-1,F,1936-11-01\nP-2,M,1960-05-05\n");
    fixture.import("patient,date,tjc28\nP-1,2020-09-05,2\nP-2,2020-09-05,1\n");
    fixture.import(
        "patient,date,analyte,value,unit\nP-1,2025-02-03,CRE,0.80,mg/dL\n"
        "P-2,2025-02-03,CRE,0.80,mg/dL\nP-1,2025-02-03,eGFR,51.7,mL/min/1.73m2\n"
        "P-2,2025-02-03,eGFR,73.9,mL/min/1.73m2\n");
}

Instant on(int year, int month, int day) {
    return Instant{std::int64_t{make_day(year, month, day)->number} * 86'400'000, 0};
}

ExportReport hidden(ImportFixture& fixture, const std::string& name, Instant now,
                    ExportRequest request = {}) {
    request.deidentify = true;
    request.key_file = fixture.folder / "key.csv";
    request.shape = app::ExportShape::both;
    request.out = fixture.folder / name;
    const auto report = export_from(
        *fixture.file, ExportContext{ScoreSettings(), now, false, std::make_shared<SeededIds>(3)},
        request);
    INFO((report ? std::string() : report.error().detail));
    REQUIRE(report);
    return *report;
}

std::set<std::string> ages(const ExportReport& report) {
    std::set<std::string> all;
    for (const Row& row : package_table(report.folder / "patients.csv")) {
        all.insert(row.at("age_at_first_visit"));
    }
    return all;
}

}  // namespace

TEST_CASE("whoever is over 89 on the day of the export or of its cut is told as 90+") {
    ImportFixture fixture;
    fill(fixture);
    CHECK(ages(hidden(fixture, "before", on(2026, 10, 31))) == std::set<std::string>{"60", "83"});
    CHECK(ages(hidden(fixture, "after", on(2026, 11, 1))) == std::set<std::string>{"60", "90+"});
    ExportRequest request;
    request.cut_day = make_day(2026, 11, 1);
    CHECK(ages(hidden(fixture, "cut", on(2025, 3, 1), request))
          == std::set<std::string>{"60", "90+"});
    SECTION("a cut made again has the day on which it was first made") {
        ExportRequest named;
        named.cut = "one";
        const auto first = hidden(fixture, "first", on(2026, 10, 31), named);
        const auto again = hidden(fixture, "again", on(2027, 5, 1), named);
        CHECK(ages(first) == std::set<std::string>{"60", "83"});
        CHECK(ImportFixture::read(first.folder / "patients.csv")
              == ImportFixture::read(again.folder / "patients.csv"));
    }
}

TEST_CASE(
    "no eGFR of a person over 89 leaves a de-identified package, and no computed one at all") {
    ImportFixture fixture;
    fill(fixture);
    const auto identified = exported(fixture, "identified");
    CHECK(package_table(identified.folder / "egfr.csv").size() == 2);

    const auto report = hidden(fixture, "out", on(2026, 11, 27));
    CHECK_FALSE(std::filesystem::exists(report.folder / "egfr.csv"));
    CHECK(report.withheld.egfr_results == 1);
    std::vector<std::string> left;
    for (const Row& row : package_table(report.folder / "observations.csv")) {
        if (row.at("variable") == "EGFR") {
            left.push_back(row.at("value_num"));
        }
    }
    CHECK(left == std::vector<std::string>{"73.9"});
    for (const app::ExportedFile& file : report.files) {
        INFO(file.name);
        CHECK_FALSE(app::contains(ImportFixture::read(report.folder / file.name), "51.7"));
    }
    const std::string manifest = ImportFixture::read(report.folder / "manifest.json");
    CHECK(app::contains(manifest, "\"egfr_results_of_persons_over_89_left_out\": 1"));
    CHECK(app::contains(manifest, "\"egfr.csv\""));

    ExportRequest request;
    request.deidentify = true;
    const auto preview = preview_from(
        *fixture.file, ExportContext{ScoreSettings(), on(2026, 11, 27), false, nullptr}, request);
    REQUIRE(preview);
    CHECK(preview->withheld.egfr_results == 1);
    CHECK(std::any_of(preview->columns.begin(), preview->columns.end(), [](const auto& column) {
        return column.file == "egfr.csv" && column.name == "value";
    }));
    CHECK(std::none_of(preview->columns.begin(), preview->columns.end(), [](const auto& column) {
        return column.file == "egfr.csv" && column.leaves;
    }));
}

TEST_CASE("one person of a stop reason, a result or a seriousness is a small cell") {
    ImportFixture fixture;
    for (int i = 1; i <= 5; ++i) {
        const std::string code = "P-" + std::to_string(i);
        fixture.import("patient,sex,birth_date\n" + code + ",F,1980-01-01\n");
        fixture.import("patient,date,analyte,value,unit\n" + code + ",2024-01-10,CRP,1,mg/dL\n");
    }
    fixture.import("patient,date,analyte,value,unit\nP-2,2024-01-10,HBSAG,+,\n");
    fixture.import(
        "patient,kind,drug,route,dose,dose_unit,frequency,start,stop,stop_reason\n"
        "P-1,course,methotrexate,oral,8,mg,QW,2023-01-01,2024-01-01,pregnancy\n");
    fixture.import(
        "patient,term,onset,serious,seriousness,outcome\n"
        "P-3,pneumonia,2024-01-10,yes,hospitalisation,recovered\n");
    fixture.import("patient,index,value,date\nP-4,das28,2.9,2024-05-10\n");
    const auto report = hidden(fixture, "out", on(2025, 1, 1));
    const auto persons = [&](const std::string& kind, const std::string& code) {
        for (const app::ExportSmallCell& cell : report.small_cells) {
            if (cell.kind == kind && cell.code == code) {
                CHECK_FALSE(cell.held_back);
                return static_cast<int>(cell.persons);
            }
        }
        return 0;
    };
    CHECK(persons("stop_reason", "pregnancy") == 1);
    CHECK(persons("route", "oral") == 1);
    CHECK(persons("variable", "HBSAG") == 1);
    CHECK(persons("variable", "CRP") == 0);  // of five
    CHECK(persons("seriousness", "hospitalisation") == 1);
    CHECK(persons("outcome", "recovered") == 1);
    CHECK(persons("reported_score", "das28") == 1);
    CHECK(app::contains(ImportFixture::read(report.folder / "manifest.json"),
                        "\"code\": \"pregnancy\""));
}
