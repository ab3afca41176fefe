// Killing the program loses nothing that it had told to be saved.
#include <catch2/catch.hpp>

#include "campaign/extent.hpp"
#include "campaign/kill.hpp"

using namespace jointlog::campaign;

namespace {

void require_nothing_lost(const KillReport& report) {
    WARN(report.summary());
    CHECK(report.bad.empty());
}

}  // namespace

TEST_CASE("Kills of a working program lose nothing that was acknowledged") {
    const KillReport report = kill_workers(1, short_run(500));
    require_nothing_lost(report);
    CHECK(report.kills == short_run(500));
    CHECK(report.acknowledged >= short_run(1000));
    CHECK(report.in_creation >= short_run(10));
}

TEST_CASE("A program that tells before it saves is found out by kills") {
    CHECK_FALSE(kill_workers(3, 30, false).bad.empty());
}

TEST_CASE("Ten thousand kills of a working program", "[.long]") {
    const KillReport report = kill_workers(2, 10'000);
    require_nothing_lost(report);
    CHECK(report.kills == 10'000);
    CHECK(report.acknowledged >= 25'000);
}
