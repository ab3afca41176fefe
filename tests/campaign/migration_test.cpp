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
    std::size_t patients;
};
const std::vector<Golden>& golden_files() {
    static const std::vector<Golden> files{
        {1, {119, "4ab70ff12925e24108058974605fd23f5a48245db4ae6dc7f7d3620639bfff97"}, 6},
        {2, {125, "77ff6fb1e8e031e6d3d88d5e108fa132c07c6ab73f9c29dd34d0fa0918837f23"}, 7},
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

/// An upgrade to interrupt: the newest one of the program, or one to a version after it.
struct Upgrade {
    int from;
    std::span<const Migration> steps;
    LogHead head;
    std::string counted;  // a count in the new version that is the number of operations
    bool readable;        // by this program, when it is done

    [[nodiscard]] int to() const { return static_cast<int>(steps.size()); }
};
Upgrade upgrade_to_newest() {
    return {newest() - 1, storage::known_migrations(),
            golden_files()[static_cast<std::size_t>(newest() - 2)].head,
            "SELECT COUNT(DISTINCT id) FROM operation", true};
}
Upgrade upgrade_beyond() {
    return {newest(), steps_beyond(), golden_files().back().head, "SELECT COUNT(*) FROM beyond",
            false};
}

std::filesystem::path backup_of(const std::filesystem::path& path, const Upgrade& upgrade) {
    return fmt::format("{}.v{}-backup", path.string(), upgrade.from);
}

/// Reads it with the program; upgrades it where it is older.
std::string verified(const std::filesystem::path& path, const LogHead& head) {
    Sources sources(1);
    auto opened = RecordFile::open(path, sources.environment());
    const auto report =
        opened ? (*opened)->verify(true, head) : Result<VerifyReport>(Unexpected{opened.error()});
    if (!report) {
        return report.error().detail;
    }
    return report->findings.empty() ? std::string() : report->findings.front().detail;
}

/// What is wrong with a file whose upgrade was interrupted: it must be wholly of the old version or of the new one, and
/// what bears the name of a backup must be one.
std::string judge_upgrade(const std::filesystem::path& path, const Upgrade& upgrade,
                          bool finished) {
    auto database = Database::open(path, {}, Access::read_write);
    if (!database) {
        return database.error().detail;
    }
    std::int64_t version = 0;
    const auto checked = (*database)->transaction([&](Tx& tx) -> Result<std::string> {
        version = tx.integer("PRAGMA user_version").value_or(0);
        if (version != upgrade.from && version != upgrade.to()) {
            return fmt::format("version {}", version);
        }
        const auto steps = upgrade.steps.first(static_cast<std::size_t>(version));
        if (storage::schema_objects(tx) != *storage::expected_schema(steps)) {
            return fmt::format("not the schema of version {}", version);
        }
        if (const auto problems = storage::integrity_problems(tx, false); !problems.empty()) {
            return problems.front();
        }
        const bool upgraded = version == upgrade.to();
        return tx.integer("SELECT COUNT(*) FROM operation") == upgrade.head.operation
                       && (!upgraded || tx.integer(upgrade.counted) == upgrade.head.operation)
                   ? std::string()
                   : std::string("rows are missing");
    });
    database->reset();
    if (!checked || !checked->empty()) {
        return checked ? *checked : checked.error().detail;
    }
    if (finished && version == upgrade.from) {
        return "the finished upgrade is gone";
    }
    std::string wrong;
    if (const auto backup = backup_of(path, upgrade); std::filesystem::exists(backup)) {
        wrong = verified(backup, upgrade.head);
    }
    return wrong.empty() && (version == upgrade.from || upgrade.readable)
               ? verified(path, upgrade.head)
               : wrong;
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
        CHECK((*file)->patients()->size() == golden.patients);
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

TEST_CASE("A read-only file of an older version is read from a copy, without a byte changed") {
    const TempFolder folder;
    const auto path = folder.file(record_name);
    make_golden(1, path);
    const std::string before = read_bytes(path);
    Sources sources(1);
    auto environment = sources.environment();
    environment.read_only = true;
    auto file = RecordFile::open(path, environment);
    INFO((file ? std::string() : file.error().detail));
    REQUIRE(file);
    CHECK((*file)->info().read_only);
    CHECK((*file)->patients()->size() == 6);
    CHECK((*file)->verify(true, golden_files().front().head)->findings.empty());
    file->reset();
    CHECK(read_bytes(path) == before);
    CHECK_FALSE(std::filesystem::exists(path.string() + ".v1-backup"));
}

TEST_CASE("A kill during an upgrade leaves the old version or the new one, and then a backup") {
    Random random(5);
    int upgraded[2] = {0, 0};  // to the newest, beyond
    for (int kill = 0; kill < 120; ++kill) {
        const Upgrade upgrade = kill % 2 == 0 ? upgrade_to_newest() : upgrade_beyond();
        const TempFolder folder;
        const auto path = folder.file(record_name);
        make_golden(upgrade.from, path);
        Victim victim([&](const Victim::Tell& tell) {
            auto database = Database::open(path, {}, Access::read_write);
            tell("begun");
            if (storage::back_up_before_upgrade(**database, path, upgrade.from)
                && storage::migrate(**database, upgrade.from, upgrade.steps)) {
                tell("done");
            }
        });
        victim.wait_for(1);
        ::usleep(static_cast<useconds_t>(random.below(20'000)));
        const bool finished = victim.kill().size() > 1;
        INFO("kill " << kill);
        const bool backup = std::filesystem::exists(backup_of(path, upgrade));
        CHECK(judge_upgrade(path, upgrade, finished) == "");
        upgraded[kill % 2] += finished ? 1 : 0;
        CHECK((!finished || backup));
    }
    WARN("60 kills each during an upgrade to the newest version and beyond: "
         << upgraded[0] << " and " << upgraded[1] << " after it was done, the others before");
}

TEST_CASE("A power cut during an upgrade leaves the old version or the new one") {
    for (const Upgrade& upgrade : {upgrade_to_newest(), upgrade_beyond()}) {
        const TempFolder folder;
        make_golden(upgrade.from, folder.file(record_name));
        Recorder recorder(folder.path(), true);
        {
            const ShimVfs vfs(recorder);
            auto database =
                Database::open(folder.file(record_name), ShimVfs::name, Access::read_write);
            REQUIRE(database);
            REQUIRE(storage::migrate(**database, upgrade.from, upgrade.steps));
            recorder.acknowledge({});
            (*database)->checkpoint_on_close();
        }
        CutReport report;
        cut_and_judge(
            recorder, 150, 9,
            [&](const std::filesystem::path& cut, std::size_t acknowledged) -> Judgement {
                const auto wrong = judge_upgrade(cut / record_name, upgrade, acknowledged > 0);
                return wrong.empty() ? Judgement{} : Judgement{Judgement::Kind::unsound, wrong};
            },
            report);
        WARN("upgrade to version " << upgrade.to() << ": " << report.summary());
        CHECK(report.of(Judgement::Kind::sound) == 150);
    }
}
