#include "lint/cpp_text.hpp"

#include <catch2/catch.hpp>

using lint::take_apart;

TEST_CASE("C++ is taken apart into code, literals and includes") {
    const auto parts = take_apart(
        "#include \"a/b.hpp\"\n#  include <vector>\n"
        "int x = 1'000; // \"no\"\n/* \"no\n\" */ f(\"one\" \n \"two\\n\");\n"
        "g(R\"(raw \"x\")\", '\"', u8\"\xC3\xA9\");\n");
    REQUIRE(parts.includes.size() == 2);
    CHECK(parts.includes[0].target == "a/b.hpp");
    CHECK(parts.includes[0].quoted);
    CHECK(parts.includes[1].line == 2);
    REQUIRE(parts.literals.size() == 3);
    CHECK(parts.literals[0].text == "onetwo\n");
    CHECK(parts.literals[0].line == 5);
    CHECK(parts.literals[1].text == "raw \"x\"");
    CHECK(parts.literals[2].text == "\xC3\xA9");
    CHECK(parts.code.find("no") == std::string::npos);
    CHECK(parts.code.find("1'000") != std::string::npos);
}
