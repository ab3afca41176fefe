#include "jointlog/domain/record_catalog.hpp"

#include <catch2/catch.hpp>

#include "jointlog/domain/result_entry.hpp"

using namespace jointlog;

namespace {

catalog::Item own_analyte() {
    catalog::Item item;
    item.code = "ANTIX";
    item.en = "Anti-X antibody";
    item.ja = "抗X抗体";
    item.aliases = {"aX"};
    item.units = {{"U/mL", "U/mL", Decimal{1, 0}}, {"mU/mL", "mU/mL", Decimal{1000, 0}}};
    item.hard_min = Decimal{};
    item.hard_max = Decimal{5000, 0};
    item.warn_max = Decimal{100, 0};
    return item;
}

catalog::Item own_scale() {
    catalog::Item item;
    item.code = "STRIP";
    item.en = "Strip";
    item.value_type = catalog::ValueType::ordinal;
    item.values = {"-", "1+"};
    return item;
}

LaboratoryProfile profile(std::string_view from) {
    LaboratoryProfile row;
    row.laboratory = "LAB1";
    row.analyte = "CRP";
    row.valid_from = parse_iso_day(from).value();
    row.unit = "mg/dL";
    row.male = {Decimal{}, Decimal{30, 2}, true, true, {}};
    row.female = row.male;
    return row;
}

RecordCatalog with_laboratory() {
    RecordCatalog known;
    known.laboratories.push_back({"LAB1", "Central laboratory", {}});
    return known;
}

template <class Addition>
std::string refusal(const RecordCatalog& known, const Addition& addition) {
    const auto checked = check_addition(known, addition);
    return checked ? "accepted" : to_string(checked.error().code);
}

struct Adopted {
    catalog::AdoptionId id;
    explicit Adopted(const RecordCatalog& additions) : id(catalog::adopt(additions)) {}
    ~Adopted() { catalog::release(id); }
};

}  // namespace

TEST_CASE("own analyte: a sound definition is accepted, and every flaw is named") {
    const auto flawed = [](auto change) {
        catalog::Item item = own_analyte();
        change(item);
        return refusal({}, item);
    };
    CHECK(flawed([](auto&) {}) == "accepted");
    CHECK(flawed([](auto& item) { item.code = "CRP"; }) == "already_exists");
    CHECK(flawed([](auto& item) { item.aliases = {"血沈"}; }) == "already_exists");
    CHECK(flawed([](auto& item) { item.code = "A/B"; }) == "malformed");
    CHECK(flawed([](auto& item) { item.code = "A-B"; }) == "malformed");
    CHECK(flawed([](auto& item) { item.code = ""; }) == "malformed");
    CHECK(flawed([](auto& item) { item.en = item.ja = " "; }) == "malformed");
    CHECK(flawed([](auto& item) { item.units.clear(); }) == "malformed");
    CHECK(flawed([](auto& item) { item.units[0].ucum = "U mL"; }) == "malformed");
    CHECK(flawed([](auto& item) { item.units[1].ucum = "U/mL"; }) == "already_exists");
    CHECK(flawed([](auto& item) { item.units[1].factor = Decimal{}; }) == "out_of_range");
    CHECK(flawed([](auto& item) { item.units[1].factor = Decimal{-1, 0}; }) == "out_of_range");
    CHECK(flawed([](auto& item) { item.units[0].factor = Decimal{2, 0}; }) == "out_of_range");
    CHECK(flawed([](auto& item) { item.hard_min = Decimal{5001, 0}; }) == "out_of_range");
    CHECK(flawed([](auto& item) { item.warn_max = Decimal{5001, 0}; }) == "out_of_range");
    CHECK(flawed([](auto& item) { item.value_type = catalog::ValueType::titre; }) == "refused");
    CHECK(refusal({}, own_scale()) == "accepted");
    catalog::Item one_step = own_scale();
    one_step.values = {"-"};
    CHECK(refusal({}, one_step) == "malformed");
    one_step.values = {"-", "-"};
    CHECK(refusal({}, one_step) == "malformed");
    RecordCatalog known;
    known.analytes.push_back(own_analyte());
    catalog::Item namesake = own_scale();
    namesake.en = "ANTI-X ANTIBODY";
    CHECK(refusal(known, namesake) == "already_exists");
}

TEST_CASE("own analyte: a change leaves what results are stored in") {
    RecordCatalog known;
    known.analytes = {own_analyte(), own_scale()};
    catalog::Item changed = own_analyte();
    changed.en = "Another name";
    changed.hard_max = Decimal{9000, 0};
    changed.units.push_back({"kU/L", "kU/L", Decimal{1, 0}});
    CHECK(refusal(known, changed) == "accepted");
    changed.units.erase(changed.units.begin() + 1);
    CHECK(refusal(known, changed) == "refused");
    changed = own_analyte();
    std::swap(changed.units[0].ucum, changed.units[1].ucum);
    changed.units[1].factor = Decimal{1, 3};
    CHECK(refusal(known, changed) == "refused");
    catalog::Item scale = own_scale();
    scale.values.push_back("2+");
    CHECK(refusal(known, scale) == "accepted");
    scale.values.erase(scale.values.begin());
    CHECK(refusal(known, scale) == "refused");
}

TEST_CASE("metric prefixes give the factor of units of one kind") {
    const auto factor = [](std::string_view of, std::string_view unit) {
        const auto value = catalog::metric_factor(of, unit);
        return value ? value->to_string() : "none";
    };
    CHECK(factor("mg/dL", "ug/mL") == "10");
    CHECK(factor("mg/dL", "mg/L") == "10");
    CHECK(factor("g/dL", "g/L") == "10");
    CHECK(factor("ng/mL", "ug/L") == "1");
    CHECK(factor("mg/L", "mg/dL") == "0.1");
    CHECK(factor("mg/dL", "g/L") == "0.01");
    CHECK(factor("U/mL", "mU/mL") == "1000");
    CHECK(factor("U/mL", "kU/L") == "1");
    CHECK(factor("mg/dL", "umol/L") == "none");
    CHECK(factor("10*3/uL", "/uL") == "none");
    CHECK(factor("mm/h", "mm/h") == "none");
}

TEST_CASE("own unit: an exact factor for an analyte that has units") {
    const catalog::ItemUnit unit{"ug/mL", "µg/mL", Decimal{10, 0}};
    CHECK(refusal({}, AddedUnit{"CRP", unit}) == "accepted");
    CHECK(refusal({}, AddedUnit{"NONE", unit}) == "unknown_code");
    CHECK(refusal({}, AddedUnit{"UPRO", unit}) == "refused");
    CHECK(refusal({}, AddedUnit{"CRP", {"mg/L", "mg/L", Decimal{10, 0}}}) == "already_exists");
    CHECK(refusal({}, AddedUnit{"CRP", {"ug/mL", "", Decimal{}}}) == "out_of_range");
    CHECK(refusal({}, AddedUnit{"CRP", {"", "", Decimal{1, 0}}}) == "malformed");
    // The prefixes say 10: any other factor would enter every score.
    CHECK(refusal({}, AddedUnit{"CRP", {"ug/mL", "", Decimal{1, 0}}}) == "out_of_range");
    // A factor that the record added itself may be corrected; nothing else of it.
    RecordCatalog known;
    known.units.push_back({"HBA1C", {"mmol/mol", "mmol/mol", Decimal{10, 0}}});
    CHECK(refusal(known, AddedUnit{"HBA1C", {"mmol/mol", "mmol/mol", Decimal{11, 0}}})
          == "accepted");
    CHECK(catalog::parse_unit("10*4/uL x0.1")->print == "10⁴/µL");
    CHECK(catalog::unit_text(*catalog::parse_unit("mg/L x10")) == "mg/L x10");
    CHECK_FALSE(catalog::parse_unit("mg/L").has_value());
    CHECK_FALSE(catalog::parse_unit("mg/L xten").has_value());
}

TEST_CASE("laboratory profile: known laboratory, analyte and unit, an interval with values") {
    const RecordCatalog known = with_laboratory();
    CHECK(refusal(known, Laboratory{"LAB2", "Second", ""}) == "accepted");
    CHECK(refusal(known, Laboratory{"LAB 2", "Second", ""}) == "malformed");
    CHECK(refusal(known, Laboratory{"LAB2", " ", ""}) == "malformed");
    LaboratoryProfile row = profile("2024-01-01");
    CHECK(refusal(known, row) == "accepted");
    row.unit = "mm/h";
    CHECK(refusal(known, row) == "unit_mismatch");
    row.unit = "";
    CHECK(refusal(known, row) == "unit_mismatch");
    row = profile("2024-01-01");
    row.female.low = Decimal{31, 2};
    CHECK(refusal(known, row) == "out_of_range");
    row = profile("2024-01-01");
    row.male.low = row.male.high;
    CHECK(refusal(known, row) == "accepted");
    row.male.high_inclusive = false;
    CHECK(refusal(known, row) == "out_of_range");
    row = profile("2024-01-01");
    row.analyte = "NONE";
    CHECK(refusal(known, row) == "unknown_code");
    row = profile("2024-01-01");
    row.laboratory = "LAB9";
    CHECK(refusal(known, row) == "unknown_code");
}

TEST_CASE("the profile in force is the latest that began by the day") {
    RecordCatalog known = with_laboratory();
    known.profiles = {profile("2024-04-01"), profile("2020-01-01")};
    known.profiles[0].male.high = Decimal{14, 2};
    const auto high = [&](std::string_view day) {
        const auto* const found = known.profile("LAB1", "CRP", parse_iso_day(day).value());
        return found == nullptr ? "none" : found->male.high->to_string();
    };
    CHECK(high("2019-12-31") == "none");
    CHECK(high("2024-03-31") == "0.30");
    CHECK(high("2024-04-01") == "0.14");
    CHECK(known.profile("LAB1", "ESR", *make_day(2024, 5, 1)) == nullptr);
}

TEST_CASE("a profile gives each sex its interval, and everyone a common one") {
    const Laboratory laboratory{"LAB1", "Central laboratory", {}};
    LaboratoryProfile row = profile("2024-01-01");
    row.method = "LTIA";
    const Basis common = basis_of(row, laboratory, Sex::unknown);
    CHECK(common.interval == row.male);
    CHECK(common.laboratory == "Central laboratory");
    CHECK(common.method == "LTIA");
    CHECK(common.unit == "mg/dL");
    row.female.high = Decimal{20, 2};
    row.female.high_inclusive = false;
    CHECK(basis_of(row, laboratory, Sex::male).interval == row.male);
    CHECK(basis_of(row, laboratory, Sex::female).interval == row.female);
    CHECK(basis_of(row, laboratory, Sex::other).interval.empty());
    CHECK(basis_of(row, laboratory, Sex::unknown).interval.empty());
    // A common interval is never that of a person whose sex is not known, though it is the same for both.
    row.male = row.female = {std::nullopt, Decimal{14, 2}, true, true, "JCCLS"};
    CHECK(basis_of(row, laboratory, Sex::female).interval == row.female);
    CHECK(basis_of(row, laboratory, Sex::male).interval == row.male);
    CHECK(basis_of(row, laboratory, Sex::unknown).interval.empty());
}

TEST_CASE(
    "the catalogue's interval is given by name alone, per sex, and for the method it holds for") {
    const auto high = [](std::string_view item, std::string_view name, Sex sex,
                         std::string_view method = {}) {
        const auto interval = common_interval(*catalog::item(item), name, sex, method);
        return interval ? interval->high->to_string() : "none";
    };
    CHECK(high("HB", "JCCLS", Sex::male) == "16.8");
    CHECK(high("HB", "JCCLS", Sex::female) == "14.8");
    CHECK(high("HB", "JCCLS", Sex::other) == "none");
    CHECK(high("HB", "JCCLS", Sex::unknown) == "none");
    CHECK(high("HB", "", Sex::male) == "none");
    CHECK(high("MMP3", "JCCLS", Sex::male) == "none");  // not one of its intervals
    for (const char* const enzyme : {"ALP", "LD"}) {
        CHECK(high(enzyme, "JCCLS", Sex::male, "IFCC") != "none");
        CHECK(high(enzyme, "JCCLS", Sex::male, "JSCC") == "none");
        CHECK(high(enzyme, "JCCLS", Sex::male) == "none");
    }
}

TEST_CASE("an adopted analyte is found by code and every name, read and checked; then it is gone") {
    CHECK(catalog::item("ANTIX") == nullptr);
    RecordCatalog additions;
    additions.analytes.push_back(own_analyte());
    additions.units.push_back({"CRP", {"ug/mL", "µg/mL", Decimal{10, 0}}});
    const catalog::Item* before = nullptr;
    {
        const Adopted adopted(additions);
        before = catalog::item("ANTIX");
        REQUIRE(before != nullptr);
        CHECK(catalog::find_item("抗Ｘ抗体") == before);
        CHECK(catalog::find_item("ax") == before);
        CHECK(catalog::item_name("ANTIX", false) == "Anti-X antibody");
        CHECK(catalog::items().size() == catalog::built_in_items().size() + 1);
        CHECK(read_unit(*before, "mU/mL").value()->factor == Decimal{1000, 0});
        CHECK(catalog::in_default_unit(*before, Decimal{2500, 0}, "mU/mL") == Decimal{25, 1});
        CHECK(check_limits(*before, {Decimal{6000, 0}, {}}, "U/mL").error().code
              == Errc::out_of_range);
        CHECK(check_limits(*before, {Decimal{200, 0}, {}}, "U/mL")->has_value());
        CHECK(catalog::in_default_unit(*catalog::item("CRP"), Decimal{49, 1}, "ug/mL")
              == Decimal{49, 2});
        CHECK(catalog::built_in_items().size() + 1 == catalog::items().size());
    }
    CHECK(catalog::item("ANTIX") == nullptr);
    CHECK(catalog::item("CRP")->unit("ug/mL") == nullptr);
    CHECK(before->en == "Anti-X antibody");  // what was handed out stays
}

TEST_CASE("a record that goes leaves the catalogue of the one that came after it") {
    RecordCatalog one;
    one.analytes.push_back(own_analyte());
    RecordCatalog other;
    other.analytes.push_back(own_scale());
    const auto first = catalog::adopt(one);
    const Adopted second(other);
    catalog::release(first);
    CHECK(catalog::item("STRIP") != nullptr);
    CHECK(catalog::item("ANTIX") == nullptr);
}
