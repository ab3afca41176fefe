// The joint maps of the sample patients say what their counts say.
#include <catch2/catch.hpp>

#include "jointlog/app/sample.hpp"
#include "jointlog/app/session.hpp"
#include "jointlog/domain/joint_map.hpp"
#include "support/temp_folder.hpp"

using namespace jointlog;

TEST_CASE("sample: every joint map agrees with the counts of its visit", "[sample]") {
    const test::TempFolder folder;
    REQUIRE(app::make_sample_record(folder / "s.jointlog"));
    auto session = app::Session::open(folder / "s.jointlog", app::system_environment());
    REQUIRE(session);
    int maps = 0;
    int replaced = 0;
    int open = 0;
    for (const char* patient : {"P-0042", "P-0107", "P-0526"}) {
        const auto record = (*session)->load_patient(patient);
        REQUIRE(record);
        const auto scores = score_visits(*record, {});
        for (const VisitMap& visit : joint_history(*record)) {
            INFO(patient << " " << to_iso(visit.date));
            const JointMapCounts counts = count_map(visit.map, JointSet::of_28);
            for (const VisitScores& scored : scores) {
                if (scored.visit != visit.visit)
                    continue;
                CHECK(scored.inputs.tjc28->value().to_string()
                      == std::to_string(counts.tender.count));
                CHECK(scored.inputs.sjc28->value().to_string()
                      == std::to_string(counts.swollen.count));
            }
            replaced += counts.tender.not_assessable;
            open += counts.tender.not_examined;
            ++maps;
        }
    }
    CHECK(maps == 57);
    CHECK(replaced > 0);
    CHECK(open == 1);
}
