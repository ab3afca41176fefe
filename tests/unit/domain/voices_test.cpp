// What the patient says never becomes what the clinician found, unless the visit says so.
#include <random>

#include <catch2/catch.hpp>

#include "record_builder.hpp"

using namespace jointlog;

namespace {

constexpr std::array examined{"TJC28", "SJC28", "EGA"};

std::string values(const VisitScores& scores) {
    std::string text;
    for (const IndexResult& result : scores.results) {
        const auto* const score = std::get_if<Computed>(&result);
        text += (score == nullptr ? std::string("none") : std::to_string(score->value)) + " ";
    }
    return text;
}

}  // namespace

TEST_CASE("voices: whatever a patient counts, a clinician's scores stay as they are") {
    std::mt19937 random(31);
    for (int i = 0; i < 300; ++i) {
        RecordBuilder b = visit_with_counts();
        const RowId visit = b.record.visits.front().meta.id;
        b.observe("CRP", "1.2", "2024-06-14");
        b.observe("ESR", "30", "2024-06-14");
        for (const char* const item : examined) {
            if (random() % 3 == 0) {  // with and without the clinician's own value
                for (auto& row : b.record.observations) {
                    if (row->item == item) {
                        row.meta.status = RowStatus::entered_in_error;
                    }
                }
            }
        }
        const std::string before = values(b.scores());
        for (const char* const item : examined) {
            b.count(visit, item, std::to_string(random() % 29), Voice::patient);
        }
        REQUIRE(values(b.scores()) == before);
        CHECK(b.scores().voice == Voice::clinician);
    }
}

TEST_CASE("voices: a patient's joint map belongs to the patient's visit alone") {
    RecordBuilder b;
    const RowId own = b.visit("2024-06-15", Voice::patient);
    const RowId clinic = b.visit("2024-06-15");
    for (const auto& code : joints_of_28()) {
        b.joint(own, code, JointState::examined, true, true);
    }
    b.count(clinic, "PTGA", "40", Voice::patient);
    b.observe("CRP", "1.2", "2024-06-15");
    const auto all = score_visits(b.record, {});
    REQUIRE(all.size() == 2);
    for (const VisitScores& scores : all) {
        const bool is_own = scores.visit == own;
        CHECK(scores.voice == (is_own ? Voice::patient : Voice::clinician));
        CHECK(scores.inputs.tjc28.has_value() == is_own);
        CHECK((scores.computed(IndexId::das28_crp3) != nullptr) == is_own);
        CHECK(scores.computed(IndexId::das28_crp) == nullptr);  // neither has both
    }
}

TEST_CASE("voices: counts of which nobody said who made them are scored, and stay so marked") {
    RecordBuilder b;
    const RowId visit = b.visit("2024-06-15", Voice::not_stated);
    for (const auto& [item, value] :
         {std::pair{"TJC28", "4"}, {"SJC28", "2"}, {"PTGA", "40"}, {"EGA", "20"}}) {
        b.count(visit, item, value, Voice::not_stated);
    }
    CHECK(b.scores().voice == Voice::not_stated);
    CHECK(b.scores().computed(IndexId::cdai)->value == 12.0);
    b.count(visit, "TJC28", "20", Voice::patient);  // the person's own is still kept out
    CHECK(b.scores().computed(IndexId::cdai)->value == 12.0);
}

TEST_CASE("voices: the patient's own answers enter every index that asks for them") {
    RecordBuilder b = visit_with_counts();
    const RowId visit = b.record.visits.front().meta.id;
    b.count(visit, "PAIN", "45", Voice::patient);
    b.count(visit, "MDHAQ", "9", Voice::patient);
    CHECK(b.scores().computed(IndexId::cdai) != nullptr);
    CHECK(b.scores().computed(IndexId::rapid3)->value == 3.0 + 4.5 + 4.0);
}
