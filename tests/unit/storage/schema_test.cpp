#include <regex>
#include <set>

#include <catch2/catch.hpp>

#include "record_fixture.hpp"
#include "storage/migrate.hpp"
#include "storage/sqlite/checks.hpp"
#include "storage/table.hpp"

using namespace jointlog;
using namespace jointlog::storage;
using namespace jointlog::storage::test;

namespace {

std::set<std::string> columns_of(Tx& tx, const std::string& table) {
    std::set<std::string> names;
    auto rows = tx.query("SELECT name FROM pragma_table_info('" + table + "')");
    while (rows.step()) {
        names.emplace(rows->text(0));
    }
    return names;
}

Result<void> open_with_schema(const std::function<void(Tx&)>& check) {
    auto database = Database::in_memory();
    return (*database)->transaction([&](Tx& tx) -> Result<void> {
        for (const Migration& step : known_migrations()) {
            tx.script(step.sql);
        }
        check(tx);
        return {};
    });
}

constexpr const char* two_steps =
    "CREATE TABLE note (note INTEGER PRIMARY KEY, visit INTEGER REFERENCES visit (visit))"
    " STRICT; CREATE TABLE visit (visit INTEGER PRIMARY KEY) STRICT;";

}  // namespace

TEST_CASE("Each table described has exactly its columns in the schema, and a twin with until") {
    const auto done = open_with_schema([](Tx& tx) {
        for (const Table& table : tables()) {
            INFO(table.name);
            std::set<std::string> expected(table.columns.begin(), table.columns.end());
            expected.insert({"patient", "born", "born_n", "since", "status"});
            if (table.numbered) {
                expected.insert("n");
            }
            CHECK(columns_of(tx, table.name) == expected);
            expected.insert("until");
            CHECK(columns_of(tx, table.name + "_past") == expected);
        }
    });
    CHECK(done);
}

TEST_CASE("Every table is STRICT and there is no trigger and no view") {
    const auto done = open_with_schema([](Tx& tx) {
        int count = 0;
        for (const std::string& object : schema_objects(tx)) {
            INFO(object);
            CHECK((object.starts_with("table") || object.starts_with("index")));
            if (object.starts_with("table")) {
                ++count;
                CHECK(object.find("STRICT") != std::string::npos);
            }
        }
        CHECK(count == 38);
    });
    CHECK(done);
}

TEST_CASE("Steps run in one transaction, in order, from the version of the file") {
    TempFolder folder;
    const auto path = folder.file("old.db");
    const std::vector<Migration> steps{{1, "first", two_steps},
                                       {2, "second", "ALTER TABLE note ADD COLUMN text TEXT;"}};
    tamper(path, std::string(two_steps)
                     + "INSERT INTO visit VALUES (1); INSERT INTO note VALUES (5, 1);");
    auto database = Database::open(path, {}, Access::read_write);
    REQUIRE(database);
    SECTION("a sound file") {
        REQUIRE(migrate(**database, 1, steps));
        CHECK(*(*database)->transaction([](Tx& tx) -> Result<std::int64_t> {
            return tx.integer("SELECT COUNT(*) FROM note WHERE text IS NULL").value_or(0)
                   + tx.integer("PRAGMA user_version").value_or(0);
        }) == 3);
    }
    SECTION("a row that names nothing stops it, and nothing is changed") {
        REQUIRE((*database)->enforce_foreign_keys(false));
        REQUIRE((*database)->transaction([](Tx& tx) -> Result<void> {
            tx.run("INSERT INTO note (note, visit) VALUES (6, 99)");
            return {};
        }));
        const auto refused = migrate(**database, 1, steps);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == Errc::damaged);
        CHECK_THAT(refused.error().detail, Catch::Contains("note -> visit"));
        const auto columns = (*database)->transaction(
            [](Tx& tx) -> Result<std::set<std::string>> { return columns_of(tx, "note"); });
        CHECK(columns->count("text") == 0);
    }
    SECTION("a step that fails leaves the version before") {
        const std::vector<Migration> broken{
            {2, "second", "ALTER TABLE note ADD COLUMN text TEXT; SELECT nonsense;"}};
        CHECK_FALSE(migrate(**database, 1, broken));
        const auto version = (*database)->transaction([](Tx& tx) -> Result<std::int64_t> {
            return tx.integer("PRAGMA user_version").value_or(-1);
        });
        CHECK(*version == 0);
    }
}

TEST_CASE("The backup before an upgrade is a sound copy, private, and overwrites none") {
    RecordFixture f;
    f.add_patient("P-1");
    f.file.reset();
    auto database = Database::open(f.path, {}, Access::read_write);
    REQUIRE(database);
    const auto first = back_up_before_upgrade(**database, f.path, 1);
    const auto second = back_up_before_upgrade(**database, f.path, 1);
    REQUIRE(first);
    REQUIRE(second);
    CHECK(*first != *second);
    CHECK(bytes_of(*first) == bytes_of(*second));
    CHECK((std::filesystem::status(*first).permissions() & std::filesystem::perms::all)
          == (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
    auto copy = RecordFile::open(*first, f.environment());
    REQUIRE(copy);
    CHECK((*copy)->patient_codes()->front() == "P-1");
}

TEST_CASE(
    "The record's connection refuses deletion, changed pasts, other files and other schemas") {
    RecordFixture f;
    f.add_patient("P-1");
    f.file.reset();
    auto database = Database::open(f.path, {}, Access::read_write);
    REQUIRE(database);
    (*database)->set_policy(Policy::sealed);
    const auto refused = [&](const std::string& sql) {
        const auto done = (*database)->transaction([&](Tx& tx) -> Result<void> {
            tx.run(sql);
            return {};
        });
        INFO(sql);
        CHECK_FALSE(done);
        CHECK(std::string(to_string(done ? Errc::internal : done.error().code)) == "refused");
    };
    for (const Table& table : tables()) {
        refused("DELETE FROM " + table.name);
        refused("DELETE FROM " + table.name + "_past");
        refused("UPDATE " + table.name + "_past SET status = 1");
    }
    refused("UPDATE operation SET reason = 'x'");
    refused("DELETE FROM operation");
    refused("UPDATE item SET code = 'x'");
    refused("DROP TABLE note");
    refused("CREATE TABLE other (a INTEGER)");
    refused("CREATE TRIGGER t AFTER INSERT ON note BEGIN SELECT 1; END");
    refused("PRAGMA writable_schema = ON");
    refused("PRAGMA journal_mode = DELETE");
    refused("ATTACH DATABASE ':memory:' AS other");
    CHECK((*database)->transaction([&](Tx& tx) -> Result<void> {
        tx.run("DELETE FROM draft");
        tx.run("DELETE FROM score_cache");
        return {};
    }));
}
