// "Saved" means on the disk: whatever a power cut leaves of what was not yet synced, the file opens, verifies, and holds
// every acknowledged operation and none by halves.
#include <catch2/catch.hpp>

#include "campaign/extent.hpp"
#include "campaign/power_cut.hpp"

using namespace jointlog::campaign;
using Kind = Judgement::Kind;

namespace {

void require_all_sound(const CutReport& report, int states) {
    WARN(report.summary());
    CHECK(report.states == states);
    CHECK(report.of(Kind::sound) == states);
}

}  // namespace

TEST_CASE("Power cuts during everyday work lose nothing that was acknowledged") {
    require_all_sound(cut_daily_work(1, short_run(1000)), short_run(1000));
}

TEST_CASE("Power cuts during the creation of a file leave it sound or not there") {
    require_all_sound(cut_creation(1, short_run(100)), short_run(100));
}

TEST_CASE("Without syncs the same power cuts do harm: the engine bites") {
    const CutReport report = cut_daily_work(1, 120, false);
    CHECK(report.states == 120);
    CHECK(report.of(Kind::sound) < 60);
    CHECK(report.of(Kind::lost) + report.of(Kind::half) > 0);
    CHECK(report.of(Kind::unopenable) + report.of(Kind::unsound) > 0);
    CHECK(cut_creation(1, 50, false).of(Kind::sound) < 50);
}

TEST_CASE("Ten thousand power cuts during everyday work and a thousand during creation",
          "[.long]") {
    require_all_sound(cut_daily_work(2, 10000), 10000);
    require_all_sound(cut_creation(2, 1000), 1000);
}
