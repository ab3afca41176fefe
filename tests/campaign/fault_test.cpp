// Whatever the disk or the memory refuses, it is said, nothing acknowledged is lost, and what is read is whole.
#include <catch2/catch.hpp>

#include "campaign/extent.hpp"
#include "campaign/faults.hpp"

using namespace jointlog::campaign;

namespace {

FaultReport fail_disk(Points points) {
    FaultyDisk disk;
    const ShimVfs vfs(disk);
    FaultReport report = fail_everywhere(disk, points);
    WARN(report.summary("requests to the disk"));
    CHECK(report.bad.empty());
    return report;
}

FaultReport fail_memory(Points points) {
    FaultyDisk sound;
    const ShimVfs vfs(sound);
    FaultReport report = fail_everywhere(FaultyMemory::instance(), points);
    WARN(report.summary("allocations of SQLite"));
    CHECK(report.bad.empty());
    return report;
}

constexpr int parts = 10;

}  // namespace

TEST_CASE("Whatever request to the disk fails is told, and nothing acknowledged is lost") {
    CHECK(fail_disk({.first = 3, .stride = instrumented ? 40 : 4}).points >= short_run(250));
}

TEST_CASE("Whatever allocation of SQLite fails is told, and nothing acknowledged is lost") {
    CHECK(fail_memory({.first = 17, .stride = instrumented ? 4000 : 400}).points >= short_run(250));
}

TEST_CASE("Every request to the disk fails once and for good", "[.long]") {
    CHECK(fail_disk({}).points > 1000);
}

// In parts, which can be run one by one: test_campaign "Every allocation*" -c "part 3".
TEST_CASE("Every allocation of SQLite fails once and for good", "[.long]") {
    const int part = GENERATE(range(0, parts));
    DYNAMIC_SECTION("part " << part) {
        CHECK(fail_memory({.first = part + 1, .stride = parts}).points > 5000);
    }
}
