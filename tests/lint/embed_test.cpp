// Embedded data equals the file, byte for byte, whatever the bytes are.
#include <catch2/catch.hpp>

#include "embedded_fixture.hpp"
#include "lint/source_tree.hpp"

TEST_CASE("embedded bytes equal the file") {
    const auto files = lint::read_tree({"tests/lint/fixture"});
    const auto names = jointlog::embedded::fixture_files();
    REQUIRE(files.size() == 3);
    REQUIRE(names.size() == files.size());
    for (std::size_t i = 0; i < files.size(); ++i) {
        CHECK(files[i].path == "tests/lint/fixture/" + std::string(names[i]));
        CHECK(jointlog::embedded::fixture(names[i]) == files[i].text);
    }
    CHECK(jointlog::embedded::fixture("absent.csv").empty());
}
