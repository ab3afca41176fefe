#include "jointlog/exchange/flat_json.hpp"

#include <catch2/catch.hpp>

using namespace jointlog;
using exchange::read_flat_object;

TEST_CASE("a flat object holds texts and lists of texts") {
    const auto object =
        read_flat_object(R"({"en": "Anti-X \"é\"", "units": ["U/mL x1", "kU/L x1"], "ja": []})");
    REQUIRE(object);
    CHECK(object->at("en") == std::vector<std::string>{"Anti-X \"é\""});
    CHECK(object->at("units").size() == 2);
    CHECK(object->at("ja").empty());
    CHECK(read_flat_object("{}")->empty());
}

TEST_CASE("whatever else a JSON text holds is refused by name") {
    for (const char* const text :
         {"", "null", "[]", "\"a\"", "3", "{", "{\"a\": 1}", "{\"a\": 1.5}", "{\"a\": null}",
          "{\"a\": true}", "{\"a\": {}}", "{\"a\": [[\"b\"]]}", "{\"a\": \"b\", \"a\": \"c\"}",
          "{\"a\": \"b\"} x", "{\"a\": \"\xff\"}"}) {
        INFO(text);
        REQUIRE_FALSE(read_flat_object(text));
        CHECK(read_flat_object(text).error().code == Errc::malformed);
    }
    CHECK(read_flat_object("{\"a\": 1}").error().detail == "\"a\" holds a number");
    CHECK(read_flat_object("{\"a\": \"b\", \"a\": \"c\"}").error().detail
          == "the key \"a\" stands twice");
}
