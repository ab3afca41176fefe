// Files of every version open for ever; an upgrade that is interrupted leaves the old version or the new one.
#include <unistd.h>

#include <fmt/format.h>
#include <sqlite3.h>
#include <catch2/catch.hpp>

#include "campaign/kill.hpp"
#include "campaign/power_cut.hpp"
#include "storage/migrate.hpp"
#include "storage/sqlite/checks.hpp"
#include "unit/storage/record_fixture.hpp"

using namespace jointlog;
using namespace jointlog::campaign;
using jointlog::storage::Access;
using jointlog::storage::Database;
using jointlog::storage::Migration;
using jointlog::storage::RecordFile;
using jointlog::storage::Tx;
using jointlog::storage::test::TempFolder;

namespace {

constexpr const char* record_name = "clinic.jointlog";

struct Golden {
    int version;
    LogHead head;  // as the program told it when it made the file
};
const std::vector<Golden>& golden_files() {
    static const std::vector<Golden> files{
        {1, {119, "4ab70ff12925e24108058974605fd23f5a48245db4ae6dc7f7d3620639bfff97"}},
    };
    return files;
}

std::string golden_path(int version) {
    return fmt::format("{}/tests/golden/record/version{}.sql", JOINTLOG_SOURCE_DIR, version);
}

void make_golden(int version, const std::filesystem::path& path) {
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &db) == SQLITE_OK);
    CHECK(sqlite3_exec(db, read_bytes(golden_path(version)).c_str(), nullptr, nullptr, nullptr)
          == SQLITE_OK);
    CHECK(sqlite3_exec(db, "PRAGMA journal_mode = WAL", nullptr, nullptr, nullptr) == SQLITE_OK);
    CHECK(sqlite3_close(db) == SQLITE_OK);
}

/// A version after the newest, for the tests alone: new objects, a changed table, every row of one written.
const std::vector<Migration>& steps_beyond() {
    static const std::vector<Migration> steps = [] {
        const auto known = storage::known_migrations();
        std::vector<Migration> all(known.begin(), known.end());
        all.push_back({static_cast<int>(all.size()) + 1, "beyond",
                       "CREATE TABLE beyond (op INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;"
                       "INSERT INTO beyond SELECT op, hex(zeroblob(400)) FROM operation;"
                       "ALTER TABLE observation ADD COLUMN beyond INTEGER;"
                       "UPDATE observation SET beyond = day;"
                       "CREATE INDEX beyond_text ON beyond (text, op);"});
        return all;
    }();
    return steps;
}
int newest() {
    return static_cast<int>(storage::known_migrations().size());
}

std::filesystem::path backup_of(const std::filesystem::path& path) {
    return fmt::format("{}.v{}-backup", path.string(), newest());
}

/// What is wrong with a file whose upgrade was interrupted: it must be wholly of the old version or of the new one, and
/// what bears the name of a backup must be one.
std::string judge_upgrade(const std::filesystem::path& path, bool finished) {
    auto database = Database::open(path, {}, Access::read_write);
    if (!database) {
        return database.error().detail;
    }
    std::int64_t version = 0;
    const auto checked = (*database)->transaction([&](Tx& tx) -> Result<std::string> {
        version = tx.integer("PRAGMA user_version").value_or(0);
        if (version != newest() && version != newest() + 1) {
            return fmt::format("version {}", version);
        }
        const auto steps = std::span(steps_beyond()).first(static_cast<std::size_t>(version));
        if (storage::schema_objects(tx) != *storage::expected_schema(steps)) {
            return fmt::format("not the schema of version {}", version);
        }
        if (const auto problems = storage::integrity_problems(tx, false); !problems.empty()) {
            return problems.front();
        }
        const bool upgraded = version > newest();
        const auto rows = upgraded ? tx.integer("SELECT COUNT(*) FROM beyond") : std::nullopt;
        return tx.integer("SELECT COUNT(*) FROM operation") == golden_files().back().head.operation
                       && (!upgraded || rows == golden_files().back().head.operation)
                   ? std::string()
                   : std::string("rows are missing");
    });
    database->reset();
    if (!checked || !checked->empty()) {
        return checked ? *checked : checked.error().detail;
    }
    if (finished && version == newest()) {
        return "the finished upgrade is gone";
    }
    for (const auto& whole : {path, backup_of(path)}) {
        if (std::filesystem::exists(whole) && (whole != path || version == newest())) {
            Sources sources(1);
            auto old = RecordFile::open(whole, sources.environment());
            const auto report = old ? (*old)->verify(true, golden_files().back().head)
                                    : Result<VerifyReport>(Unexpected{old.error()});
            if (!report || !report->findings.empty()) {
                return report ? report->findings.front().detail : report.error().detail;
            }
        }
    }
    return {};
}

}  // namespace

TEST_CASE("A file of every version opens, verifies against its noted head and equals a fresh one") {
    REQUIRE(static_cast<int>(golden_files().size()) == newest());
    for (const Golden& golden : golden_files()) {
        INFO("version " << golden.version);
        const TempFolder folder;
        make_golden(golden.version, folder.file(record_name));
        Sources sources(1);
        auto file = RecordFile::open(folder.file(record_name), sources.environment());
        INFO((file ? std::string() : file.error().detail));
        REQUIRE(file);
        const auto report = (*file)->verify(true, golden.head);
        REQUIRE(report);
        CHECK(storage::test::codes(*report) == "");
        CHECK(report->head.operation == golden.head.operation);
        CHECK((*file)->patients()->size() == 6);
        CHECK((*file)->info().schema_version == newest());
        file->reset();
        auto database = Database::open(folder.file(record_name), {}, Access::read_write);
        CHECK((*database)->transaction([](Tx& tx) -> Result<bool> {
            CHECK(storage::schema_objects(tx)
                  == *storage::expected_schema(storage::known_migrations()));
            CHECK(tx.integer("PRAGMA user_version") == newest());
            CHECK(tx.integer("PRAGMA application_id") == storage::application_id);
            return true;
        }));
    }
}

TEST_CASE("A kill during an upgrade leaves the old version or the new one, and then a backup") {
    Random random(5);
    int upgraded = 0;
    int old = 0;
    for (int kill = 0; kill < 60; ++kill) {
        const TempFolder folder;
        const auto path = folder.file(record_name);
        make_golden(newest(), path);
        Victim victim([&](const Victim::Tell& tell) {
            auto database = Database::open(path, {}, Access::read_write);
            tell("begun");
            if (storage::back_up_before_upgrade(**database, path, newest())
                && storage::migrate(**database, newest(), steps_beyond())) {
                tell("done");
            }
        });
        victim.wait_for(1);
        ::usleep(static_cast<useconds_t>(random.below(20'000)));
        const bool finished = victim.kill().size() > 1;
        INFO("kill " << kill);
        CHECK(judge_upgrade(path, finished) == "");
        (finished ? upgraded : old) += 1;
        CHECK((!finished || std::filesystem::exists(backup_of(path))));
    }
    WARN("60 kills during an upgrade: " << upgraded << " after it was done, " << old << " before");
}

TEST_CASE("A power cut during an upgrade leaves the old version or the new one") {
    const TempFolder folder;
    make_golden(newest(), folder.file(record_name));
    Recorder recorder(folder.path(), true);
    {
        const ShimVfs vfs(recorder);
        auto database = Database::open(folder.file(record_name), ShimVfs::name, Access::read_write);
        REQUIRE(database);
        REQUIRE(storage::migrate(**database, newest(), steps_beyond()));
        recorder.acknowledge({});
        (*database)->checkpoint_on_close();
    }
    CutReport report;
    cut_and_judge(
        recorder, 150, 9,
        [&](const std::filesystem::path& cut, std::size_t acknowledged) -> Judgement {
            const auto wrong = judge_upgrade(cut / record_name, acknowledged > 0);
            return wrong.empty() ? Judgement{} : Judgement{Judgement::Kind::unsound, wrong};
        },
        report);
    WARN("upgrade: " << report.summary());
    CHECK(report.of(Judgement::Kind::sound) == 150);
}
