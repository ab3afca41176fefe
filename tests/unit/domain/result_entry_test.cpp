#include "jointlog/domain/result_entry.hpp"

#include <catch2/catch.hpp>

using namespace jointlog;

namespace {

const catalog::Item& item(std::string_view code) {
    return *catalog::item(code);
}

std::string step(std::string_view code, std::string_view typed) {
    const auto read = read_result(item(code), typed);
    return read ? to_string(read->value) : to_string(read.error().code);
}

}  // namespace

TEST_CASE("limits hold in every unit of an item, also where the value does not convert exactly") {
    const catalog::Item& creatinine = item("CRE");
    CHECK(check_limits(creatinine, Numeric{Decimal{60, 0}}, "umol/L").has_value());
    CHECK(check_limits(creatinine, Numeric{Decimal{60, 0}}, "mg/dL").error().code
          == Errc::out_of_range);
    CHECK(check_limits(creatinine, Numeric{Decimal{1, 0}}, "g/L").error().code
          == Errc::unit_mismatch);
    const auto high = check_limits(creatinine, Numeric{Decimal{900, 0}}, "umol/L");
    REQUIRE(high.has_value());
    REQUIRE(high->has_value());
    CHECK(english(**high).find("884") != std::string::npos);
    CHECK_FALSE(check_limits(creatinine, Numeric{Decimal{884, 0}}, "umol/L")->has_value());
    CHECK(check_limits(item("TJC28"), Numeric{Decimal{29, 0}}, "").error().code
          == Errc::out_of_range);
    CHECK(check_limits(item("CRP"), Numeric{Decimal{-1, 1}}, "mg/dL").error().code
          == Errc::out_of_range);
}

TEST_CASE("a unit is needed unless the item's unit prints as nothing") {
    CHECK(read_unit(item("CRP"), "").error().code == Errc::unit_mismatch);
    CHECK(read_unit(item("CRP"), "g/L").error().detail.find("mg/dL") != std::string::npos);
    CHECK((*read_unit(item("CRP"), "mg/l"))->ucum == "mg/L");
    CHECK((*read_unit(item("SJC28"), " "))->ucum == "{joints}");
}

TEST_CASE("signs of a dipstick become the steps of the item") {
    CHECK(step("UPRO", "(-)") == "-");
    CHECK(step("UPRO", "（±）") == "+/-");
    CHECK(step("UPRO", "１＋") == "1+");
    CHECK(step("UPRO", "(++)") == "2+");
    CHECK(step("UPRO", "陰性") == "-");
    CHECK(step("UPRO", "9+") == "unknown_code");
    CHECK(step("HBSAG", "(+)") == "positive");
    CHECK(step("HBSAG", "陰性") == "negative");
    CHECK(step("TSPOT", "判定保留") == "borderline");
}

TEST_CASE(
    "a laboratory number that was not detected is a reason, never a number, in its own words") {
    for (const char* typed : {"not detected", "Not Detected", "検出せず", "検出限界未満"}) {
        const auto read = read_result(item("HBVDNA"), typed);
        REQUIRE(read);
        CHECK(std::get<Missing>(read->value) == Missing::below_detection);
        CHECK(read->words == typed);
    }
    CHECK(step("HBVDNA", "pending")
          == "malformed");  // another reason is chosen, not typed as a value
    CHECK(step("TJC28", "not detected") == "malformed");
    CHECK(step("HBVDNA", "<1.0") == "<1.0");
}

TEST_CASE("what was typed is kept where it differs from the canonical text") {
    CHECK(read_result(item("CRP"), "０．４９２")->words == "０．４９２");
    CHECK(read_result(item("CRP"), "0.492")->words.empty());
    CHECK(read_result(item("ANA"), "40倍未満")->words == "40倍未満");
    CHECK(read_result(item("TJC28"), "2.5").error().code == Errc::out_of_range);
    CHECK(read_result(item("CRP"), "0,492").error().code == Errc::malformed);
    CHECK(read_result(item("CRP"), " ").error().code == Errc::malformed);
}

TEST_CASE("a reported score lies in the range of its index") {
    const auto fits = [](std::string_view index, std::string_view typed) {
        return check_reported_value(index, *parse_numeric(typed)).has_value();
    };
    CHECK(fits("das28", "10"));
    CHECK_FALSE(fits("das28", "10.1"));
    CHECK(fits("cdai", "76"));
    CHECK_FALSE(fits("cdai", "77"));
    CHECK_FALSE(fits("haq_di", "-0.5"));
    CHECK(fits("haq_di", "<3"));
    CHECK_FALSE(fits("haq_di", ">3"));
    CHECK_FALSE(fits("haq_di", "<0"));
    CHECK(check_reported_value("das99", Numeric{}).error().code == Errc::unknown_code);
}

TEST_CASE("the variant of a reported score may narrow its index, not contradict it") {
    const auto fits = [](std::string_view index, std::string_view variant) {
        return check_reported_index(index, variant).has_value();
    };
    CHECK(fits("das28", "esr3"));
    CHECK(fits("das28_crp", ""));
    CHECK(fits("das28_crp", "crp"));
    CHECK(fits("das28_crp", "crp3"));
    CHECK_FALSE(fits("das28_crp", "esr"));
    CHECK_FALSE(fits("das28_crp3", "crp"));
    CHECK_FALSE(fits("cdai", "crp"));
    CHECK_FALSE(fits("das28", "esr crp"));
    CHECK(check_reported_index("das28_crp", "esr").error().code == Errc::refused);
    CHECK(check_reported_index("das99", "").error().code == Errc::unknown_code);
}

TEST_CASE("numbers of facts keep the limits of their kind") {
    const auto fits = [](std::string_view kind, std::string_view typed) {
        return check_fact_number(*catalog::find_fact_kind(kind), *Decimal::parse(typed))
            .has_value();
    };
    CHECK(fits("weight", "52.50"));
    CHECK_FALSE(fits("weight", "-52.5"));
    CHECK_FALSE(fits("weight", "0.0"));
    CHECK(fits("morning_stiffness", "0"));
    CHECK(fits("spo2", "100"));
    CHECK_FALSE(fits("spo2", "101"));
    CHECK(fits("bmd_tscore", "-2.5"));
    CHECK_FALSE(fits("mtss", "-1"));
    CHECK_FALSE(fits("mtss", "449"));
    CHECK_FALSE(fits("smoking", "1"));
}

TEST_CASE("typed text is kept only where it differs from the canonical text") {
    CHECK(typed_words("53", " 53 ").empty());
    CHECK(typed_words("53", "５３") == "５３");
    CHECK(typed_words("2.90", "2.9") == "2.9");
}

TEST_CASE("a value that is no UTF-8 is refused") {
    const catalog::Item* item = catalog::find_item("RF");
    REQUIRE(item != nullptr);
    for (const std::string typed : {"\xff", "1\xc3", "(\x80)"}) {
        const auto refused = read_result(*item, typed);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == Errc::malformed);
        CHECK(refused.error().detail.find("UTF-8") != std::string::npos);
    }
}
