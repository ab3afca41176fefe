#include "jointlog/domain/joint_map.hpp"

#include <catch2/catch.hpp>

#include "record_builder.hpp"

using namespace jointlog;

namespace {
const int wrist = joint_index("WRI_R");
const int hip = joint_index("HIP_L");
const int knee = joint_index("KNE_L");
}  // namespace

TEST_CASE("each sign of a joint is said by itself, and unsaid it was not examined") {
    JointMap map;
    CHECK(map.blank());
    map.set_sign(wrist, JointSign::tender, true);
    CHECK(map[wrist].state == JointState::examined);
    CHECK(map[wrist].tender == std::optional(true));
    CHECK_FALSE(map[wrist].swollen.has_value());
    map.set_sign(wrist, JointSign::tender, {});
    CHECK(map.blank());
    map.set(wrist, {JointState::replaced, {}, {}});
    CHECK(map[wrist].not_assessable());
    map.set_sign(wrist, JointSign::swollen, false);
    CHECK(map[wrist].state == JointState::examined);
}

TEST_CASE("the rest is without findings only where nothing was said") {
    for (const JointSet set : {JointSet::of_28, JointSet::of_66_68}) {
        JointMap map;
        map.set_sign(wrist, JointSign::tender, true);
        map.set(knee, {JointState::replaced, {}, {}});
        map.rest_without_findings(set);
        CHECK(map[wrist] == JointMark{JointState::examined, true, false});
        CHECK(map[knee].state == JointState::replaced);
        const JointMapCounts counts = count_map(map, set);
        CHECK(counts.tender.complete());
        CHECK(counts.swollen.complete());
        CHECK(counts.tender.count == 1);
        CHECK(counts.tender.assessed == (set == JointSet::of_28 ? 27 : 67));
        CHECK(counts.swollen.assessed == (set == JointSet::of_28 ? 27 : 65));
        CHECK(counts.tender.not_assessable == 1);
        CHECK_FALSE(map[hip].swollen.has_value());
        CHECK(map[hip].tender.has_value() == (set == JointSet::of_66_68));
    }
}

TEST_CASE("one joint not examined leaves a partial count") {
    JointMap map;
    map.rest_without_findings(JointSet::of_28);
    map.set(wrist, {});
    const JointMapCounts counts = count_map(map, JointSet::of_28);
    CHECK_FALSE(counts.tender.complete());
    CHECK(counts.tender.assessed == 27);
    CHECK(counts.tender.not_examined == 1);
}

TEST_CASE("a map is read back from its text, from rows, and mirrored by joint") {
    JointMap map;
    map.set_sign(wrist, JointSign::tender, true);
    map.set_sign(wrist, JointSign::swollen, false);
    map.set_sign(hip, JointSign::tender, false);
    map.set(knee, {JointState::amputated, {}, {}});
    CHECK(to_text(map) == "WRI_R=yn;HIP_L=n-;KNE_L=amputated");
    CHECK(joint_map_of_text(to_text(map)) == map);
    CHECK(joint_map_of_text("").blank());
    CHECK(joint_map_of_text("NOPE=yy;WRI_R;=;KNE_L=zzz;KNE_L=").blank());

    RecordBuilder b;
    const RowId visit = b.visit("2024-06-01");
    const RowId other = b.visit("2024-07-01");
    b.joint(visit, "WRI_R", JointState::examined, true, false);
    b.joint(other, "KNE_R", JointState::examined, true, false);
    b.joint(visit, "ELB_R", JointState::fused).meta.status = RowStatus::entered_in_error;
    const JointMap read = joint_map(b.record.joints, visit);
    CHECK(to_text(read) == "WRI_R=yn");

    for (int at = 0; at < map.size(); ++at) {
        CHECK(other_side(other_side(at)) == at);
        CHECK(other_side(at) != at);
    }
    CHECK(other_side(wrist) == joint_index("WRI_L"));
}

TEST_CASE("a tally counts visits in which the sign was looked for") {
    RecordBuilder b;
    const RowId later = b.visit("2024-07-01");
    const RowId first = b.visit("2024-06-01");
    const RowId none = b.visit("2024-08-01");
    const RowId wrong = b.visit("2024-05-01");
    const RowId counted = b.visit("2024-04-01");
    b.joint(later, "WRI_R", JointState::examined, false, true);
    b.joint(first, "WRI_R", JointState::examined, true, false);
    b.joint(none, "WRI_R", JointState::not_examined);
    b.joint(none, "KNE_R", JointState::replaced);
    b.joint(wrong, "WRI_R", JointState::examined, true, true);
    b.record.visits[3].meta.status = RowStatus::entered_in_error;
    b.count(counted, "TJC28", "4");
    const auto history = joint_history(b.record);
    REQUIRE(history.size() == 3);
    CHECK(history[0].visit == first);
    CHECK(history[1].visit == later);
    CHECK(history[2].visit == none);
    const JointTally swollen = tally(history, wrist, JointSign::swollen);
    CHECK(swollen.seen == 1);
    CHECK(swollen.examined == 2);
    CHECK(tally(history, joint_index("KNE_R"), JointSign::tender).examined == 0);
    CHECK(set_of(history) == JointSet::of_28);
    b.joint(first, "DIP2_R");
    CHECK(set_of(joint_history(b.record)) == JointSet::of_66_68);
}
