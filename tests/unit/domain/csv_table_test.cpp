#include "domain/csv_table.hpp"

#include <catch2/catch.hpp>

using jointlog::read_csv_table;

TEST_CASE("quotes, doubled quotes, line ends and lists of a catalogue file") {
    const auto rows = read_csv_table("a,b,c\r\n1,\"x, \"\"y\"\"\nz\",p; q;;r \r\n2,,\n");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0]["b"] == "x, \"y\"\nz");
    CHECK(rows[0].list("c") == std::vector<std::string>{"p", "q", "r"});
    CHECK(rows[1]["a"] == "2");
    CHECK(rows[1]["c"].empty());
    CHECK(rows[1].size() == 3);
    CHECK(read_csv_table("a,b").empty());
    CHECK(read_csv_table("a\n1").at(0)["a"] == "1");
}
