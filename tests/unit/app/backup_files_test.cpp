#include <catch2/catch.hpp>

#include <fstream>

#include "jointlog/app/backup_files.hpp"
#include "support/temp_folder.hpp"

using namespace jointlog;
using namespace jointlog::app;

namespace {

constexpr std::int64_t hour = 3'600'000;
constexpr std::int64_t day = 24 * hour;
constexpr std::int64_t start = 1'764'165'751'000;  // 2025-11-26T14:02:31Z, a Wednesday

std::size_t count_kept(const std::vector<std::int64_t>& made) {
    const auto kept = kept_backups(made);
    return static_cast<std::size_t>(std::count(kept.begin(), kept.end(), true));
}

}  // namespace

TEST_CASE("A backup's name tells when it was made and the head of the log, and is read back") {
    const Uuid id = *Uuid::parse("0a1b2c3d-0000-4000-8000-000000000001");
    const std::string name = backup_name(id, start + 999, {4188, "9f2c"});
    CHECK(name == "jointlog-0a1b2c3d.2025-11-26T14-02-31Z.op4188-9f2c.jointlog-backup");
    const auto read = parse_backup_name("/some/where/" + name);
    REQUIRE(read);
    CHECK(read->made_ms == start);
    CHECK(read->head.operation == 4188);
    CHECK(read->head.chain_hex == "9f2c");
    for (const std::string wrong :
         {"clinic.jointlog", "jointlog-0a1b2c3d.2025-02-30T14-02-31Z.op1-9f.jointlog-backup",
          "jointlog-0a1b2c3d.2025-11-26T25-02-31Z.op1-9f.jointlog-backup",
          "jointlog-0a1b2c3d.2025-11-26T14-02-31Z.op1-9f.jointlog-backup.partial-aBcDeF"}) {
        INFO(wrong);
        CHECK_FALSE(parse_backup_name(wrong));
    }
}

TEST_CASE("The backups of a record are found newest first, without those of others") {
    const jointlog::test::TempFolder folder;
    const Uuid id = *Uuid::parse("0a1b2c3d-0000-4000-8000-000000000001");
    const Uuid other = *Uuid::parse("ffffffff-0000-4000-8000-000000000001");
    for (const auto& name :
         {backup_name(id, start, {1, "aa"}), backup_name(id, start + day, {2, "bb"}),
          backup_name(other, start + 2 * day, {3, "cc"}), std::string("notes.txt")}) {
        std::ofstream(folder / name) << "x";
    }
    const auto found = backups_in(folder.path(), id);
    REQUIRE(found.size() == 2);
    CHECK(found[0].head.operation == 2);
    CHECK(found[1].head.operation == 1);
    CHECK(backups_in(folder / "absent", id).empty());
}

TEST_CASE("Seven days, four weeks and twelve months of backups stay") {
    SECTION("of one day the newest") {
        const auto kept = kept_backups(std::vector{start, start + 2 * hour, start + hour});
        CHECK(kept == std::vector{false, true, false});
    }
    SECTION("up to seven days all of them, across a pause of years") {
        std::vector<std::int64_t> made;
        for (int n = 0; n < 7; ++n) {
            made.push_back(start + n * 400 * day);
        }
        CHECK(count_kept(made) == 7);
    }
    SECTION("a backup a day for three years leaves 7 days, 4 weeks and 12 months") {
        std::vector<std::int64_t> made;
        for (int n = 0; n < 3 * 365; ++n) {
            made.push_back(start + n * day);
        }
        const auto kept = kept_backups(made);
        const auto count = count_kept(made);
        CHECK(count >= 7 + 11);      // the newest day is also the newest of its week and month
        CHECK(count <= 7 + 3 + 11);  // 7 days span 2 weeks at least
        for (std::size_t n = made.size() - 7; n < made.size(); ++n) {
            CHECK(kept[n]);
        }
        CHECK_FALSE(kept.front());
    }
    SECTION("the same rule applied day after day never keeps more, and keeps eleven months") {
        std::vector<std::int64_t> left;
        for (int n = 0; n < 500; ++n) {
            left.push_back(start + n * day);
            const auto kept = kept_backups(left);
            std::vector<std::int64_t> staying;
            for (std::size_t place = 0; place < left.size(); ++place) {
                if (kept[place]) {
                    staying.push_back(left[place]);
                }
            }
            left = staying;
        }
        CHECK(left.size() <= 7 + 4 + 12);
        CHECK(left.front() <= start + (500 - 300) * day);
        CHECK(left.back() == start + 499 * day);
    }
    CHECK(kept_backups({}).empty());
}
