#include "jointlog/domain/catalog.hpp"

#include <map>
#include <set>

#include <catch2/catch.hpp>

#include "domain/name_index.hpp"
#include "golden.hpp"
#include "jointlog/domain/indices.hpp"

using namespace jointlog;

namespace {

std::vector<CsvRow> file(const std::string& name) {
    auto rows = source_table("data/catalog/" + name);
    REQUIRE_FALSE(rows.empty());
    return rows;
}

bool is_japanese_or_term(const std::string& text) {
    return !text.empty() && text.find('\n') == std::string::npos;
}

/// UCUM codes of the clinical reference plus the annotations of this program.
const std::set<std::string> known_units{"mg/g",        "m[IU]/mL",
                                        "{S_CO}",      "1",
                                        "ng/mL",       "mg/L",
                                        "mg/dL",       "mm/h",
                                        "[IU]/mL",     "k[IU]/L",
                                        "U/mL",        "kU/L",
                                        "g/dL",        "g/L",
                                        "10*3/uL",     "10*2/uL",
                                        "10*9/L",      "/uL",
                                        "10*4/uL",     "%",
                                        "L/L",         "U/L",
                                        "[IU]/L",      "ukat/L",
                                        "umol/L",      "mL/min/{1.73_m2}",
                                        "mmol/L",      "meq/L",
                                        "pg/mL",       "ng/L",
                                        "ug/L",        "{score}",
                                        "{joints}",    "mm",
                                        "cm",          "min",
                                        "mg",          "ug",
                                        "mL",          "{tbl}",
                                        "mg/kg",       "g/g{creat}",
                                        "mg/g{creat}", "fL",
                                        "{LogIU}/mL",  "mU/dL",
                                        "kg",          "mm[Hg]",
                                        "/min",        "Cel"};

}  // namespace

TEST_CASE("every catalogue row has one code of its own and names in both languages") {
    const std::map<std::string, std::pair<std::string, std::string>> files{
        {"labs.csv", {"name_en", "name_ja"}},     {"visit_items.csv", {"name_en", "name_ja"}},
        {"joints.csv", {"name_en", "name_ja"}},   {"meds.csv", {"name_en", "name_ja"}},
        {"ae_terms.csv", {"term_en", "term_ja"}}, {"stop_reasons.csv", {"en", "ja"}},
        {"frequencies.csv", {"en", "ja"}},        {"facts.csv", {"en", "ja"}}};
    for (const auto& [name, columns] : files) {
        std::set<std::string> codes;
        std::size_t width = 0;
        for (const CsvRow& row : file(name)) {
            INFO(name << " " << row["code"]);
            CHECK_FALSE(row["code"].empty());
            CHECK(codes.insert(row["code"]).second);
            CHECK(is_japanese_or_term(row[columns.first]));
            CHECK(is_japanese_or_term(row[columns.second]));
            CHECK((width == 0 || row.size() == width));
            width = row.size();
        }
    }
}

TEST_CASE("coded values are unique in their group, named and sourced") {
    std::set<std::pair<std::string, std::string>> codes;
    for (const CsvRow& row : file("coded_values.csv")) {
        INFO(row["group"] << " " << row["code"]);
        CHECK(codes.emplace(row["group"], row["code"]).second);
        CHECK_FALSE(row["en"].empty());
        CHECK_FALSE(row["ja"].empty());
        CHECK_FALSE(row["source"].empty());
        const auto* const term = catalog::coded_value(row["group"], row["code"]);
        REQUIRE(term != nullptr);
        CHECK(catalog::find_coded_value(row["group"], row["code"]) == term);
        CHECK(catalog::find_coded_value(row["group"], row["en"]) == term);
        CHECK(catalog::find_coded_value(row["group"], row["ja"]) == term);
    }
    for (const char* group :
         {"outcome", "action", "causality", "follow_up", "research_use", "serology", "missing",
          "joint_state", "sex", "voice", "route", "yes_no", "activity", "ordinal"}) {
        INFO(group);
        CHECK(std::any_of(codes.begin(), codes.end(),
                          [&](const auto& code) { return code.first == group; }));
    }
    CHECK(catalog::find_coded_value("route", "no such route") == nullptr);
    CHECK(catalog::find_coded_value("no such group", "oral") == nullptr);
}

TEST_CASE("units are known, limits stand in order, ordinal items have their steps") {
    for (const catalog::Item& item : catalog::items()) {
        INFO(item.code);
        CHECK(item.units.empty() == (item.value_type != catalog::ValueType::numeric));
        for (const catalog::ItemUnit& unit : item.units) {
            INFO(unit.ucum);
            CHECK(known_units.count(unit.ucum) == 1);
            CHECK(unit.factor > Decimal{});
            CHECK(item.unit(unit.ucum) == &unit);
            CHECK(item.unit(unit.print) == &unit);
        }
        if (!item.units.empty()) {
            CHECK(item.units.front().factor == Decimal::from_int(1));
        }
        CHECK((item.value_type == catalog::ValueType::ordinal) == !item.values.empty());
        CHECK_FALSE((item.hard_min && item.hard_max && *item.hard_min >= *item.hard_max));
        CHECK_FALSE((item.warn_max && item.hard_max && *item.warn_max > *item.hard_max));
        CHECK_FALSE(item.short_en.empty());
        CHECK_FALSE(item.short_ja.empty());
        for (const std::string& value : item.values) {
            CHECK(catalog::coded_value("ordinal", value) != nullptr);
        }
    }
}

TEST_CASE(
    "numbers in the catalogue files are numbers, and only HbA1c has a unit without a factor") {
    for (const CsvRow& row : file("labs.csv")) {
        INFO(row["code"]);
        for (const char* column : {"ref_low_m", "ref_low_f", "ref_high_f", "entry_hard_min",
                                   "entry_hard_max", "entry_warn_max"}) {
            INFO(column);
            CHECK((row[column].empty() || Decimal::parse(row[column]).has_value()));
        }
        const auto* const item = catalog::item(row["code"]);
        REQUIRE(item != nullptr);
        const std::size_t listed = row.list("other_units").size() + (row["ucum"].empty() ? 0 : 1);
        CHECK(item->units.size() == listed - (row["code"] == "HBA1C" ? 1 : 0));
    }
}

TEST_CASE("no name or alias means two items, two drugs or two frequencies") {
    std::map<std::string, std::string> owner;
    for (const catalog::Item& item : catalog::items()) {
        std::set<std::string> names{item.code,     item.en,    item.ja,    item.short_en,
                                    item.short_ja, item.loinc, item.jlac10};
        names.insert(item.aliases.begin(), item.aliases.end());
        for (const std::string& name : names) {
            if (name.empty()) {
                continue;
            }
            INFO(name);
            CHECK(owner.emplace(name_key(name), item.code).first->second == item.code);
            REQUIRE(catalog::find_item(name) != nullptr);
            CHECK(catalog::find_item(name)->code == item.code);
        }
    }
    owner.clear();
    for (const catalog::Drug& drug : catalog::drugs()) {
        for (const std::string& name : {drug.code, drug.en, drug.ja, drug.abbreviation, drug.atc}) {
            if (!name.empty()) {
                INFO(name);
                CHECK(owner.emplace(name_key(name), drug.code).first->second == drug.code);
            }
        }
    }
    owner.clear();
    for (const CsvRow& row : file("frequencies.csv")) {
        auto names = row.list("aliases");
        names.insert(names.end(), {row["code"], row["en"], row["ja"]});
        for (const std::string& name : names) {
            INFO(name);
            CHECK(owner.emplace(name_key(name), row["code"]).first->second == row["code"]);
            CHECK(catalog::find_frequency(name)->code == row["code"]);
        }
    }
}

TEST_CASE("drugs have stable codes, known routes and units") {
    for (const catalog::Drug& drug : catalog::drugs()) {
        INFO(drug.code);
        CHECK(drug.code.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_")
              == std::string::npos);
        CHECK(catalog::drug(drug.code) == &drug);
        CHECK_FALSE(drug.drug_class.empty());
        CHECK_FALSE(drug.routes.empty());
        for (const std::string& route : drug.routes) {
            CHECK(catalog::coded_value("route", route) != nullptr);
        }
        for (const std::string& unit : drug.dose_units) {
            CHECK(known_units.count(unit) == 1);
        }
    }
    CHECK(catalog::find_drug("メトトレキサート")->code == "mtx");
    CHECK(catalog::find_drug("ﾘｳﾏﾄﾚｯｸｽ")->code == "mtx");
    CHECK(catalog::find_drug("l04ax03")->code == "mtx");
    CHECK(catalog::find_drug("MTX")->code == "mtx");
    CHECK(catalog::drug("MTX") == nullptr);
    CHECK(catalog::find_drug("aspirin of nowhere") == nullptr);
    for (const char* code : {"immunosuppressant_not_named", "glucocorticoid_not_named"}) {
        const auto* const unnamed = catalog::drug(code);
        REQUIRE(unnamed != nullptr);
        CHECK(unnamed->atc.empty());
        CHECK(unnamed->regulatory_status == "as stated, drug not named");
    }
}

TEST_CASE("joint sets sum to 28, 66, 68 and 44") {
    int in_28 = 0;
    int swollen = 0;
    int tender = 0;
    int das44 = 0;
    for (const catalog::Joint& joint : catalog::joints()) {
        in_28 += joint.in_28 ? 1 : 0;
        swollen += joint.in_66_swollen ? 1 : 0;
        tender += joint.in_68_tender ? 1 : 0;
        das44 += joint.in_das44_swollen ? 1 : 0;
        CHECK((joint.side == 'L' || joint.side == 'R'));
        CHECK(catalog::find_joint(joint.ja) == &joint);
    }
    CHECK(in_28 == 28);
    CHECK(swollen == 66);
    CHECK(tender == 68);
    CHECK(das44 == 44);
    CHECK(catalog::joint("MCP2_R")->ja.find("右") == 0);
    CHECK(catalog::joint("MCP9_R") == nullptr);
}

TEST_CASE("facts name known kinds, units and coded values") {
    for (const catalog::FactKind& kind : catalog::fact_kinds()) {
        INFO(kind.code);
        CHECK((kind.type == catalog::FactType::number) == !kind.unit.empty());
        CHECK((kind.unit.empty() || known_units.count(kind.unit) == 1));
        CHECK((kind.type == catalog::FactType::code) == !kind.values.empty());
        for (const std::string& value : kind.values) {
            CHECK(catalog::coded_value("fact." + kind.code, value) != nullptr);
        }
    }
    for (const CsvRow& row : file("facts.csv")) {
        CHECK(std::set<std::string>{"number", "code", "text", "joint", "date"}.count(
                  row["value_type"])
              == 1);
    }
    CHECK(catalog::find_fact_kind("体重")->code == "weight");
    CHECK(catalog::find_fact_kind("planned_visit")->type == catalog::FactType::date);
}

TEST_CASE("cut-off sets rise, name their source and belong to an index or DAS44") {
    std::set<std::string> ids;
    for (const CutoffSet& set : cutoff_sets()) {
        INFO(set.id);
        CHECK(ids.insert(set.id).second);
        CHECK_FALSE(set.name.empty());
        CHECK_FALSE(set.source.empty());
        CHECK((parse_index(set.scale).has_value() || set.scale == "das44"));
        CHECK(set.cuts[0] < set.cuts[1]);
        CHECK(set.cuts[1] < set.cuts[2]);
        CHECK(cutoff_set(set.id) == &set);
    }
    for (const CsvRow& row : file("cutoff_sets.csv")) {
        for (const char* column : {"incl1", "incl2", "incl3"}) {
            CHECK((row[column] == "0" || row[column] == "1"));
        }
    }
    for (const IndexId id : all_indices) {
        CHECK(default_cutoffs(id).scale == code(id));
    }
    CHECK(default_cutoffs(IndexId::das28_crp).id == "das28_crp/eular");
    CHECK(default_cutoffs(IndexId::das28_esr).id == "das28_esr/eular");
    CHECK(cutoff_set("das28_crp/other") == nullptr);
}

TEST_CASE("items are found by code, LOINC, JLAC10, name and alias") {
    for (const char* text :
         {"CRP", "crp", "1988-5", "5C070-0000-023-062", "5C0700000023062", "5C070-0000-023-062-01",
          "5C070000002306201", "Ｃ反応性蛋白", "C-reactive protein"}) {
        INFO(text);
        REQUIRE(catalog::find_item(text) != nullptr);
        CHECK(catalog::find_item(text)->code == "CRP");
    }
    CHECK(catalog::find_item("5C070000002306211") == nullptr);  // a judgement, not the quantity
    CHECK(catalog::find_item("1A990-0000-001-911-71")->code == "UPRO");
    CHECK(catalog::find_item("1A990000000191171")->code == "UPRO");
    CHECK(catalog::find_item("1A9900000001911") == nullptr);  // three analytes share it
    CHECK(catalog::find_item("MMP\u22123")->code == "MMP3");
    CHECK(catalog::find_item("ﾏﾄﾘｯｸｽﾒﾀﾛﾌﾟﾛﾃｲﾅｰｾﾞ-3")->code == "MMP3");
    CHECK(catalog::find_item("血沈")->code == "ESR");
    CHECK(catalog::find_item("TJC28")->integer_only);
    CHECK_FALSE(catalog::find_item("TJC28")->laboratory);
    CHECK(catalog::item("crp") == nullptr);
    CHECK(catalog::find_item("") == nullptr);
    CHECK(catalog::find_item("\xFF\xFE") == nullptr);
    CHECK(catalog::item_name("CRP", true) == "C反応性蛋白（CRP）");
    CHECK(catalog::item_name("OTHER_TEST", false) == "OTHER_TEST");
}

TEST_CASE("units are recognised in the spellings of laboratory reports") {
    const auto ucum = [](const char* item, const char* unit) -> std::string {
        const auto* const found = catalog::item(item)->unit(unit);
        return found == nullptr ? "" : found->ucum;
    };
    for (const char* spelling : {"mm/h", "mm/hr", "mm/1h", "mm/時", "ＭＭ／Ｈ"}) {
        INFO(spelling);
        CHECK(ucum("ESR", spelling) == "mm/h");
    }
    CHECK(ucum("ESR", "mm") == "mm/h");  // those of the first hour
    CHECK(ucum("ESR", "mm/1時間") == "mm/h");
    CHECK(ucum("ESR", "mm/2h").empty());
    for (const char* spelling : {"10*3/uL", "10^3/uL", "x10^3/uL", "10³/µL", "×10³/μL", "千/µL",
                                 "10^3/mm3", "× 10^3 / μl"}) {
        INFO(spelling);
        CHECK(ucum("WBC", spelling) == "10*3/uL");
    }
    CHECK(ucum("WBC", "/µL") == "/uL");
    CHECK(ucum("PLT", "万/µL") == "10*4/uL");
    CHECK(ucum("RF", "IU/mL") == "[IU]/mL");
    CHECK(ucum("RF", "[iU]/ml") == "[IU]/mL");
    CHECK(ucum("CRP", "mg/dl") == "mg/dL");
    CHECK(ucum("CRP", "㎎/㎗") == "mg/dL");
    CHECK(ucum("CRP", "g/dL").empty());
    CHECK(ucum("CRP", "").empty());
    CHECK(ucum("AST", "IU/L") == "[IU]/L");
    CHECK(ucum("UPCR", "g/gCr") == "g/g{creat}");
    CHECK(ucum("TJC28", "") == "{joints}");
}

TEST_CASE("units of an item convert exactly or not at all") {
    const catalog::Item& crp = *catalog::item("CRP");
    CHECK(catalog::convert(crp, Decimal{492, 3}, "mg/dL", "mg/L") == Decimal{492, 2});
    CHECK(catalog::in_default_unit(crp, Decimal{37, 2}, "mg/L") == Decimal{37, 3});
    CHECK(catalog::convert(crp, Decimal{1, 0}, "mg/dL", "ng/mL") == std::nullopt);
    const catalog::Item& wbc = *catalog::item("WBC");
    CHECK(catalog::convert(wbc, Decimal{33, 1}, "10*3/uL", "10*9/L") == Decimal{33, 1});
    CHECK(catalog::in_default_unit(wbc, Decimal{3300, 0}, "/uL") == Decimal{33, 1});
    CHECK(catalog::convert(*catalog::item("PLT"), Decimal{158, 1}, "万/µL", "10*3/uL")
          == Decimal{158, 0});
    CHECK(catalog::in_default_unit(*catalog::item("CRE"), Decimal{60, 0}, "umol/L")
          == std::nullopt);
    CHECK(catalog::in_default_unit(*catalog::item("CRE"), Decimal{884, 1}, "umol/L")
          == Decimal{1, 0});
    CHECK(catalog::in_default_unit(*catalog::item("PTGA"), Decimal{45, 1}, "cm") == Decimal{45, 0});
    CHECK(catalog::in_default_unit(*catalog::item("ANA"), Decimal{40, 0}, "") == std::nullopt);
}

TEST_CASE("catalogue intervals are offered under the name JCCLS only where they are") {
    CHECK(catalog::item("HB")->jccls_female.high == Decimal{148, 1});
    CHECK(catalog::item("HB")->jccls_male.low == Decimal{137, 1});
    CHECK(catalog::item("MMP3")->jccls_male.empty());
    CHECK(catalog::item("ESR")->jccls_male.empty());
    for (const catalog::Item& item : catalog::items()) {
        const bool jccls = item.interval_source.find("JCCLS") != std::string::npos;
        INFO(item.code);
        CHECK(item.jccls_male.empty() == !jccls);
    }
}

TEST_CASE("adverse events, stop reasons and frequencies are found by name") {
    CHECK(catalog::find_adverse_event("帯状疱疹")->code == "HERPES_ZOSTER");
    CHECK(catalog::find_adverse_event("herpes zoster")->group == "Infections");
    CHECK(catalog::find_stop_reason("有害事象")->code == "adverse_event");
    CHECK(catalog::find_stop_reason("no reason") == nullptr);
    CHECK(catalog::find_frequency("週1回")->code == "W1");
    CHECK(catalog::find_frequency("QW")->per_week == Decimal::from_int(1));
    CHECK(catalog::find_frequency("２週に１回")->per_week == Decimal{5, 1});
    CHECK(catalog::find_frequency("as needed")->per_week == std::nullopt);
}
