// Whatever the disk or the memory refuses, it is said, nothing acknowledged is lost, and what is read is whole.
#include <catch2/catch.hpp>

#include "campaign/faults.hpp"

using namespace jointlog::campaign;

namespace {

FaultReport fail_disk(int stride, std::uint64_t seed) {
    FaultyDisk disk;
    const ShimVfs vfs(disk);
    FaultReport report = fail_everywhere(disk, stride, seed);
    WARN(report.summary("requests to the disk"));
    CHECK(report.bad.empty());
    return report;
}

FaultReport fail_memory(int stride, std::uint64_t seed) {
    FaultyDisk sound;
    const ShimVfs vfs(sound);
    FaultReport report = fail_everywhere(FaultyMemory::instance(), stride, seed);
    WARN(report.summary("allocations of SQLite"));
    CHECK(report.bad.empty());
    return report;
}

}  // namespace

TEST_CASE("Whatever request to the disk fails is told, and nothing acknowledged is lost") {
    CHECK(fail_disk(4, 1).points >= 250);
}

TEST_CASE("Whatever allocation of SQLite fails is told, and nothing acknowledged is lost") {
    CHECK(fail_memory(400, 1).points >= 250);
}

TEST_CASE("Every request to the disk and every allocation of SQLite fails once and for good",
          "[.long]") {
    CHECK(fail_disk(1, 1).points > 1000);
    CHECK(fail_memory(1, 1).points > 5000);
}
