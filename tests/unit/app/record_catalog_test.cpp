#include "jointlog/app/record_catalog.hpp"

#include <catch2/catch.hpp>

#include <fstream>

#include "jointlog/app/import.hpp"
#include "jointlog/app/research_export.hpp"
#include "support/temp_folder.hpp"
#include "unit/app/export_support.hpp"

using namespace jointlog;
using jointlog::test::TempFolder;

namespace {

std::unique_ptr<app::Session> opened(const std::filesystem::path& path, bool create) {
    const app::Environment environment{
        std::make_shared<ManualClock>(Instant{1'725'260'400'000, 540}),
        std::make_shared<SeededIds>(create ? 5 : 6),
        {},
        {}};
    auto session = create ? app::Session::create(path, Mode::clinic, environment)
                          : app::Session::open(path, environment);
    REQUIRE(session);
    return std::move(*session);
}

catalog::Item own_analyte() {
    catalog::Item item;
    item.code = "ANTIX";
    item.en = "Anti-X \"antibody\"";
    item.ja = "抗X抗体";
    item.short_en = "aX";
    item.short_ja = "aX";
    item.aliases = {"anti X"};
    item.units = {{"U/mL", "U/mL", Decimal{10, 1}}, {"mU/mL", "mU/mL", Decimal{1000, 0}}};
    item.hard_max = Decimal{50000, 1};
    return item;
}

LaboratoryProfile own_profile() {
    LaboratoryProfile profile;
    profile.laboratory = "LAB1";
    profile.analyte = "ANTIX";
    profile.valid_from = *make_day(2024, 4, 1);
    profile.unit = "mU/mL";
    profile.method = "CLEIA";
    profile.male = {std::nullopt, Decimal{45, 1}, true, false, {}};
    profile.female = {Decimal{5, 1}, Decimal{450, 2}, true, true, "by age"};
    return profile;
}

std::filesystem::path csv(const TempFolder& folder, const std::string& name,
                          const std::string& text) {
    std::ofstream(folder / name, std::ios::binary) << text;
    return folder / name;
}

app::ImportReport import(app::Session& session, const std::filesystem::path& file) {
    app::ImportRequest request;
    request.sources = {file};
    const auto report = app::import_csv(session, request);
    REQUIRE(report);
    return *report;
}

}  // namespace

TEST_CASE("own analytes, units, laboratories and profiles come back as stored") {
    const TempFolder folder;
    {
        auto session = opened(folder / "a.jointlog", true);
        REQUIRE(app::put_analyte(*session, own_analyte(), {"Sato", "new assay"}));
        REQUIRE(app::put_unit(*session, {"CRP", {"ug/mL", "µg/mL", Decimal{10, 0}}}, {}));
        REQUIRE(app::put_laboratory(*session, {"LAB1", "中央検査", "tel."}, {}));
        REQUIRE(app::put_profile(*session, own_profile(), {}));
    }
    CHECK(catalog::item("ANTIX") == nullptr);  // the record is closed
    auto session = opened(folder / "a.jointlog", false);
    const auto stored = app::record_catalog(*session);
    REQUIRE(stored);
    const catalog::Item* const item = stored->own_analyte("ANTIX");
    REQUIRE(item != nullptr);
    CHECK(item->en == "Anti-X \"antibody\"");
    CHECK(item->ja == "抗X抗体");
    CHECK(item->aliases == std::vector<std::string>{"anti X"});
    CHECK(item->units[1].factor.same_digits(Decimal{1000, 0}));
    CHECK(item->hard_max->to_string() == "5000.0");
    CHECK_FALSE(item->hard_min.has_value());
    CHECK(stored->units.front().unit.ucum == "ug/mL");
    CHECK(stored->units.front().unit.print == "µg/mL");
    CHECK(stored->laboratory("LAB1")->name == "中央検査");
    const auto* const profile = stored->profile("LAB1", "ANTIX", *make_day(2024, 4, 1));
    REQUIRE(profile != nullptr);
    CHECK(profile->male == own_profile().male);
    CHECK(profile->female == own_profile().female);
    CHECK(profile->method == "CLEIA");
    CHECK(catalog::find_item("anti x") != nullptr);
}

TEST_CASE(
    "every version of a definition stays with who stored it and why; a bad one changes nothing") {
    const TempFolder folder;
    auto session = opened(folder / "a.jointlog", true);
    REQUIRE(app::put_analyte(*session, own_analyte(), {"Sato", "new assay"}));
    catalog::Item changed = own_analyte();
    changed.en = "Anti-X";
    REQUIRE(app::put_analyte(*session, changed, {"Suzuki", "shorter"}));
    const auto head = session->info().head.operation;
    changed.hard_min = Decimal{9000, 0};
    CHECK(app::put_analyte(*session, changed, {}).error().code == Errc::out_of_range);
    CHECK(app::put_profile(*session, own_profile(), {}).error().code == Errc::unknown_code);
    CHECK(session->info().head.operation == head);
    const auto history = app::record_catalog_history(*session);
    REQUIRE(history);
    REQUIRE(history->size() == 2);
    CHECK(history->front().name == "analyte/ANTIX");
    CHECK(history->front().operation.person == "Sato");
    CHECK(history->front().operation.why == "new assay");
    CHECK(history->back().operation.person == "Suzuki");
    CHECK(app::contains(history->back().value, "\"Anti-X\""));
    CHECK(catalog::item("ANTIX")->en == "Anti-X");
    CHECK(session->verify(true, {})->findings.empty());
}

TEST_CASE("results of an own analyte are imported, checked, corrected and exported by name") {
    const TempFolder folder;
    auto session = opened(folder / "a.jointlog", true);
    const auto patients = csv(folder, "patients.csv", "patient,name,sex\nP-1,Test One,F\n");
    const auto visits = csv(folder, "visits.csv", "patient,date,tjc28\nP-1,2024-06-01,3\n");
    const auto labs = csv(folder, "labs.csv",
                          "patient,date,analyte,value,unit\nP-1,2024-06-01,抗X抗体,2500,mU/mL\n"
                          "P-1,2024-06-02,ANTIX,6000,U/mL\nP-1,2024-06-03,CRP,4.9,ug/mL\n");
    import(*session, patients);
    import(*session, visits);
    CHECK(import(*session, labs).rows.refused == 3);  // not known yet
    app::ExportRequest before;
    before.shape = app::ExportShape::both;
    before.out = folder / "before";
    REQUIRE(app::export_package(*session, before));
    REQUIRE(app::put_analyte(*session, own_analyte(), {}));
    REQUIRE(app::put_unit(*session, {"CRP", {"ug/mL", "µg/mL", Decimal{10, 0}}}, {}));
    const auto report = import(*session, labs);
    CHECK(report.rows.added == 2);
    REQUIRE(report.refused.size() == 1);
    CHECK(app::contains(report.refused.front().reason(), "6000"));
    const auto record = session->load_patient("P-1");
    REQUIRE(record);
    REQUIRE(record->observations.size() == 3);
    const auto own = std::find_if(record->observations.begin(), record->observations.end(),
                                  [](const auto& row) { return row->item == "ANTIX"; });
    REQUIRE(own != record->observations.end());
    CHECK(own->value.text() == "2500");

    const auto corrections =
        csv(folder, "corrections.csv",
            "id,value,unit,reason\n" + own->meta.id.to_string() + ",2.6,U/mL,typing_error\n");
    const auto corrected =
        app::apply_corrections(*session, app::CorrectionKind::correct, corrections, "Sato", "");
    REQUIRE(corrected);
    CHECK(corrected->stored == 1);

    app::ExportRequest request;
    request.shape = app::ExportShape::both;
    request.out = folder / "package";
    REQUIRE(app::export_package(*session, request));
    const auto settings = app::package_table(request.out / "settings.csv");
    const auto holds = [&](const std::string& name) {
        return std::any_of(settings.begin(), settings.end(),
                           [&](const auto& row) { return row.at("name") == name; });
    };
    CHECK(holds("analyte/ANTIX"));
    CHECK(holds("unit/CRP/ug/mL"));
    const auto wide = app::package_table(request.out / "visits_wide.csv");
    REQUIRE(wide.size() == 1);
    CHECK(wide.front().at("antix_u_ml") == "2.6");
    CHECK(app::package_table(before.out / "visits_wide.csv").front().count("antix_u_ml") == 0);
    const auto items = app::package_table(request.out / "catalog.csv");
    CHECK(std::any_of(items.begin(), items.end(), [](const auto& row) {
        return row.at("code") == "ANTIX" && row.at("name_ja") == "抗X抗体";
    }));
}

TEST_CASE("a definition that cannot be read is named, and the record stays readable") {
    const TempFolder folder;
    auto session = opened(folder / "a.jointlog", true);
    REQUIRE(session->set_setting("analyte/BAD", "{\"en\": 1}"));
    REQUIRE(app::put_laboratory(*session, {"L1", "Central", {}}, {}));
    CHECK(session->patients().has_value());
    for (const char* const bad : {R"({"en": 1})", R"({"en": "Bad", "kind": "sound"})"}) {
        REQUIRE(session->set_setting("analyte/BAD", bad));
        const auto named = app::unreadable_definitions(*session);
        REQUIRE(named);
        REQUIRE(named->size() == 1);
        CHECK(named->front().place == "analyte/BAD");
        const auto stored = app::record_catalog(*session);
        REQUIRE(stored);  // the others hold
        CHECK(stored->laboratory("L1") != nullptr);
        CHECK(stored->analytes.empty());
    }
    catalog::Item again = own_analyte();
    again.code = "BAD";
    const auto refused = app::put_analyte(*session, again, {});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Errc::malformed);
}

TEST_CASE("verify names each definition that cannot be read; the others stay in use") {
    const TempFolder folder;
    auto session = opened(folder / "a.jointlog", true);
    REQUIRE(app::put_analyte(*session, own_analyte(), {}));
    CHECK(session->verify(true, {})->findings.empty());
    REQUIRE(session->set_setting("analyte/BAD", R"({"en": "Bad", "kind": "sound"})"));
    REQUIRE(session->set_setting("unit/CRP/mg%", "{"));
    REQUIRE(session->set_setting("laboratory/L1", "[]"));
    REQUIRE(session->set_setting("profile/L1/CRP/soon", R"({"unit": "mg/dL"})"));
    for (const bool deep : {false, true}) {
        const auto report = session->verify(deep, {});
        REQUIRE(report);
        std::vector<std::string> places;
        for (const Finding& finding : report->findings) {
            CHECK(finding.code == "definition");
            CHECK_FALSE(finding.detail.empty());
            places.push_back(finding.place);
        }
        CHECK(places
              == std::vector<std::string>{"analyte/BAD", "laboratory/L1", "profile/L1/CRP/soon",
                                          "unit/CRP/mg%"});
    }
    CHECK(catalog::item("ANTIX") != nullptr);
    CHECK(catalog::item("BAD") == nullptr);
}
