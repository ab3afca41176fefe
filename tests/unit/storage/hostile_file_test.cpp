// A file that only looks like a record: what stands in its schema is compared before anything in it is used.
#include <set>

#include <fmt/format.h>
#include <sqlite3.h>
#include <catch2/catch.hpp>

#include "record_fixture.hpp"

using namespace jointlog;
using namespace jointlog::storage;
using namespace jointlog::storage::test;

namespace {

/// Every statement that runs on any file while this lives, its parameters left out.
class Traced {
public:
    Traced() {
        statements().clear();
        sqlite3_auto_extension(reinterpret_cast<void (*)()>(install));
    }
    ~Traced() { sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(install)); }
    Traced(const Traced&) = delete;
    Traced& operator=(const Traced&) = delete;

    static std::vector<std::string>& statements() {
        static std::vector<std::string> run;
        return run;
    }

private:
    static int install(sqlite3* db, char** /*error*/, const void* /*api*/) {
        return sqlite3_trace_v2(db, SQLITE_TRACE_STMT, traced, db);
    }
    static int traced(unsigned /*kind*/, void* db, void* statement, void* /*text*/) {
        const char* file = sqlite3_db_filename(static_cast<sqlite3*>(db), "main");
        if (file != nullptr && *file != '\0') {
            statements().emplace_back(sqlite3_sql(static_cast<sqlite3_stmt*>(statement)));
        }
        return 0;
    }
};

bool only_looks_at_schema(const std::string& sql) {
    return sql.find("PRAGMA") == 0 || sql == "BEGIN" || sql == "ROLLBACK"
           || sql == "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name";
}

/// Changes the schema past SQLite's own rules.
void rewrite_schema(const std::filesystem::path& path, const std::string& set) {
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &db) == SQLITE_OK);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    CHECK(
        sqlite3_exec(db, ("PRAGMA writable_schema = ON;" + set).c_str(), nullptr, nullptr, nullptr)
        == SQLITE_OK);
    CHECK(sqlite3_total_changes(db) > 0);
    sqlite3_close(db);
}

}  // namespace

TEST_CASE("A file with another schema is refused before anything in it is used, and unchanged") {
    const bool rollback_journal = GENERATE(false, true);
    const bool read_only = GENERATE(false, true);
    RecordFixture f;
    f.add_patient("P-1");
    f.file.reset();
    const std::string touch = "UPDATE counter SET value = value;";
    std::string names;
    SECTION("a trigger") {
        tamper(f.path, touch
                           + "CREATE TRIGGER spy AFTER INSERT ON operation BEGIN"
                             " UPDATE patient SET name = 'x'; END;");
        names = "trigger spy";
    }
    SECTION("a view in place of a table") {
        tamper(f.path, touch
                           + "PRAGMA foreign_keys = OFF; DROP TABLE file_head;"
                             "CREATE VIEW file_head AS SELECT 1 AS one, x'00' AS file_id, 0 AS op,"
                             " x'00' AS chain;");
        names = "file_head";
    }
    SECTION("an index on an expression") {
        tamper(f.path, touch + "CREATE INDEX spy ON patient (hex(name));");
        names = "index spy";
    }
    SECTION("a virtual table") {
        tamper(f.path, touch + "CREATE VIRTUAL TABLE spy USING fts5 (text);");
        names = "spy";
    }
    SECTION("a column with another type") {
        rewrite_schema(f.path,
                       "UPDATE sqlite_schema SET sql = replace(sql, 'value INTEGER', 'value"
                       " ANY') WHERE name = 'counter';");
        names = "table counter";
    }
    SECTION("a check that computes") {
        rewrite_schema(f.path,
                       "UPDATE sqlite_schema SET sql = replace(sql, 'op INTEGER NOT NULL,', 'op"
                       " INTEGER NOT NULL CHECK (randomblob(1) IS NOT NULL),') WHERE name ="
                       " 'file_head';");
        names = "table file_head";
    }
    if (rollback_journal) {
        tamper(f.path, touch + "PRAGMA journal_mode = DELETE;");
    }
    INFO(names << (rollback_journal ? ", with a rollback journal" : ", with a -wal"));
    const std::string before = bytes_of(f.path);
    const Traced traced;
    Environment environment = f.environment();
    environment.read_only = read_only;
    auto opened = RecordFile::open(f.path, environment);
    REQUIRE_FALSE(opened);
    CHECK(std::string(to_string(opened.error().code)) == "damaged");
    CHECK_THAT(opened.error().detail, Catch::Contains("schema") && Catch::Contains(names));
    CHECK_FALSE(Traced::statements().empty());
    for (const std::string& sql : Traced::statements()) {
        INFO(sql);
        CHECK(only_looks_at_schema(sql));
    }
    CHECK((bytes_of(f.path) == before));
    CHECK(bytes_of(f.path.string() + "-wal").empty());
    CHECK_FALSE(std::filesystem::exists(f.path.string() + "-journal"));
}

TEST_CASE("A sound record in rollback mode, as a copy by other tools may be, opens and verifies") {
    RecordFixture f;
    f.add_patient("P-1");
    f.file.reset();
    tamper(f.path, "UPDATE counter SET value = value; PRAGMA journal_mode = DELETE;");
    f.reopen();
    CHECK(f.file->patient_codes()->size() == 1);
    CHECK(codes(*f.file->verify(true, {})) == "");
}
