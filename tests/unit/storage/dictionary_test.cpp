#include <catch2/catch.hpp>

#include "storage/dictionary.hpp"
#include "storage/sqlite/database.hpp"

using namespace jointlog;
using namespace jointlog::storage;

TEST_CASE("After a load that failed half-way, the next one keeps nothing of it") {
    auto database = Database::in_memory();
    REQUIRE(database);
    const auto run = [&](std::string_view sql) {
        return (*database)->transaction([&](Tx& tx) -> Result<void> {
            tx.script(sql);
            return {};
        });
    };
    REQUIRE(
        run("CREATE TABLE item (item INTEGER PRIMARY KEY, code TEXT);"
            "CREATE TABLE unit (unit INTEGER PRIMARY KEY, code TEXT);"
            "CREATE TABLE joint (joint INTEGER PRIMARY KEY, code TEXT);"
            "CREATE TABLE laboratory (laboratory INTEGER PRIMARY KEY, code TEXT);"
            "INSERT INTO item VALUES (1, 'CRP'), (2, 'ESR');"));
    SeededIds ids{1};
    Dictionary dictionary(ids);
    const auto load = [&] {
        return (*database)->transaction([&](Tx& tx) -> Result<void> {
            dictionary.load(tx);
            return {};
        });
    };
    REQUIRE_FALSE(load());  // there are no persons yet
    REQUIRE(
        run("DELETE FROM item WHERE item = 2; UPDATE item SET code = 'MMP3';"
            "CREATE TABLE person (person INTEGER PRIMARY KEY, name TEXT);"
            "CREATE TABLE basis (basis INTEGER PRIMARY KEY, unit, laboratory, method,"
            " low_mantissa, low_decimals, high_mantissa, high_decimals, low_inclusive,"
            " high_inclusive, ref_text);"));
    REQUIRE(load());
    REQUIRE(dictionary.code(CodeKind::item, 1) != nullptr);
    CHECK(*dictionary.code(CodeKind::item, 1) == "MMP3");
    CHECK(dictionary.code(CodeKind::item, 2) == nullptr);
}
