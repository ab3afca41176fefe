#include "jointlog/exchange/mapping.hpp"

#include <catch2/catch.hpp>

using namespace jointlog;
using namespace jointlog::exchange;

namespace {

std::string problem(std::string_view json) {
    const auto mapping = parse_mapping(json);
    REQUIRE_FALSE(mapping);
    CHECK(mapping.error().code == Errc::malformed);
    return mapping.error().detail;
}

}  // namespace

TEST_CASE("a mapping holds columns, the order of dates and units") {
    const auto mapping = parse_mapping(
        R"({"columns": {"Ｐt ID": "patient"}, "date_order": "mdy", "unit": {"CRP": "mg/dL"}})");
    REQUIRE(mapping);
    CHECK(mapping->columns.at("pt id") == "patient");
    CHECK(mapping->date_order == SlashOrder::month_first);
    CHECK(mapping->units.at("CRP") == "mg/dL");
    CHECK(parse_mapping("{}"));
}

TEST_CASE("a mapping written as text reads back equal") {
    Mapping mapping;
    CHECK(*parse_mapping(to_json(mapping)) == mapping);
    mapping.kind = ImportKind::labs;
    mapping.encoding = Encoding::cp932;
    mapping.delimiter = Delimiter::tab;
    mapping.decimal = DecimalMark::comma;
    mapping.date_order = SlashOrder::day_first;
    mapping.columns = {{"\"quoted\"", "patient"}, {"要", ""}};
    mapping.units = {{"CRP", "mg/dL"}};
    mapping.patients = {{"0001", "P-1"}};
    CHECK(*parse_mapping(to_json(mapping)) == mapping);
    CHECK(problem(R"({"decimal": "dot"})").find("point or comma") != std::string::npos);
    CHECK(problem(R"({"delimiter": ";"})").find("semicolon") != std::string::npos);
}

TEST_CASE(
    "a mapping with a key twice, an unknown key, a wrong type or no JSON is refused with the "
    "reason") {
    CHECK(problem(R"({"unit": {"CRP": "mg/dL", "CRP": "mg/L"}})").find("\"CRP\" stands twice")
          != std::string::npos);
    CHECK(problem(R"({"unit": {}, "unit": {}})").find("stands twice") != std::string::npos);
    CHECK(problem(R"({"colums": {}})").find("\"colums\"") != std::string::npos);
    CHECK(problem(R"({"date_order": "ymd"})").find("mdy") != std::string::npos);
    CHECK(problem(R"({"unit": {"CRP": 5}})").find("a number") != std::string::npos);
    CHECK(problem("[]").find("instead of an object") != std::string::npos);
    CHECK(problem("{").find("no JSON") != std::string::npos);
    CHECK(problem("{\"columns\": {\"a\": \"\xff\"}}").find("UTF-8") != std::string::npos);
}

TEST_CASE("a deeply nested mapping is refused without harm") {
    std::string deep;
    for (int i = 0; i < 200'000; ++i) {
        deep += "{\"columns\":";
    }
    CHECK_FALSE(problem(deep).empty());
}
