#include <catch2/catch.hpp>

#include "jointlog/domain/score_course.hpp"
#include "record_builder.hpp"

using namespace jointlog;

TEST_CASE("a visit's own values and the laboratory value in the window make its scores") {
    RecordBuilder b = visit_with_counts();
    b.observe("CRP", "0.492", "2024-06-13");
    const VisitScores scores = b.scores();
    REQUIRE(scores.results.size() == all_indices.size());
    CHECK(scores.computed(IndexId::cdai)->exact->numerator == Decimal{13, 0});
    CHECK(scores.computed(IndexId::sdai)->exact->numerator == Decimal{13492, 3});
    CHECK(scores.computed(IndexId::das28_esr) == nullptr);
    CHECK(std::get<NotComputed>(scores.result(IndexId::das28_esr)).missing[0].input
          == InputId::esr);
    const InputSource* const crp = scores.source(InputId::crp);
    REQUIRE(crp != nullptr);
    CHECK(crp->days_from_visit == -2);
    CHECK(crp->unit == "mg/dL");
    CHECK(crp->row == b.record.observations.back().meta.id);
    CHECK(scores.source(InputId::esr) == nullptr);
    CHECK(scores.source(InputId::tjc28)->days_from_visit == 0);
}

TEST_CASE("the window includes both its ends and nothing beyond") {
    for (const auto& [date, expected] : {std::pair{"2024-06-01", "1.0"},
                                         {"2024-06-29", "1.0"},
                                         {"2024-05-31", "none"},
                                         {"2024-06-30", "none"}}) {
        INFO(date);
        RecordBuilder b = visit_with_counts();
        b.observe("CRP", "1.0", date);
        CHECK(b.crp_taken() == expected);
    }
    RecordBuilder b = visit_with_counts();
    b.observe("CRP", "1.0", "2024-06-16");
    ScoreSettings same_day;
    same_day.window_days = 0;
    CHECK(b.scores(same_day).source(InputId::crp) == nullptr);
}

TEST_CASE("the nearest laboratory value is taken; of two at one distance the earlier day") {
    RecordBuilder b = visit_with_counts();
    b.observe("CRP", "3", "2024-06-18");
    b.observe("CRP", "1", "2024-06-10");
    CHECK(b.crp_taken() == "3");
    b.observe("CRP", "2", "2024-06-12");
    CHECK(b.crp_taken() == "2");
    b.observe("CRP", "4", "2024-06-15");
    CHECK(b.crp_taken() == "4");
}

TEST_CASE("of two values on one day the later time is taken, else the last entered") {
    RecordBuilder b = visit_with_counts();
    b.observe("CRP", "1", "2024-06-14");
    b.observe("CRP", "2", "2024-06-14");
    CHECK(b.crp_taken() == "2");
    b.observe("CRP", "3", "2024-06-14").value.words = "３";
    b.record.observations.back().value.minute = 600;
    b.observe("CRP", "4", "2024-06-14");
    b.record.observations.back().value.minute = 480;
    b.observe("CRP", "5", "2024-06-14");
    CHECK(b.crp_taken() == "３");
}

TEST_CASE("rows in error, other units and values without a number are passed over") {
    RecordBuilder b = visit_with_counts();
    b.observe("CRP", "1", "2024-06-10");
    b.observe("CRP", "2", "2024-06-14").meta.status = RowStatus::entered_in_error;
    auto basis = std::make_shared<Basis>();
    basis->unit = "furlong";
    b.observe("CRP", "3", "2024-06-15").value.basis = basis;
    b.observe("CRP", "4", "2024-06-15").value.value = Missing::not_done;
    CHECK(b.crp_taken() == "1");
    basis = std::make_shared<Basis>();
    basis->unit = "mg/L";
    b.observe("CRP", "4.92", "2024-06-15").value.basis = basis;
    CHECK(b.scores().inputs.crp->mg_l().value() == Decimal{492, 2});
}

TEST_CASE("a censored laboratory value enters with its comparator") {
    RecordBuilder b = visit_with_counts();
    b.observe("CRP", "<0.02", "2024-06-15");
    CHECK(b.scores().computed(IndexId::das28_crp)->censored);
    b.observe("ESR", ">140", "2024-06-15");
    CHECK(b.scores().computed(IndexId::das28_esr) == nullptr);
}

TEST_CASE("a visit with only a month takes laboratory values of its own entry alone") {
    RecordBuilder b = visit_with_counts("2024-06");
    b.observe("CRP", "1", "2024-06-15");
    CHECK(b.crp_taken() == "none");
    b.observe("CRP", "2", "2024-06", b.record.visits.front().meta.id);
    CHECK(b.crp_taken() == "2");
    CHECK(b.scores().computed(IndexId::sdai) != nullptr);
    CHECK_FALSE(b.scores().source(InputId::crp)->date.has_value());
    CHECK(b.scores().day == *make_day(2024, 6, 1));
}

TEST_CASE("a laboratory value known only by month belongs to no visit but its own") {
    RecordBuilder b = visit_with_counts();
    b.observe("CRP", "1", "2024-06");
    CHECK(b.crp_taken() == "none");
    b.observe("CRP", "2", "2024-06", b.record.visits.front().meta.id);
    CHECK(b.crp_taken() == "2");
    b.observe("CRP", "3", "2024-06-20");
    CHECK(b.crp_taken() == "3");
}

TEST_CASE("values of another visit never enter") {
    RecordBuilder b = visit_with_counts();
    const RowId other = b.visit("2024-06-15");
    b.count(other, "PAIN", "50", Voice::patient);
    CHECK(b.scores().source(InputId::pain) == nullptr);
}

TEST_CASE("the last entered of two values of a visit is taken, and cm become mm") {
    RecordBuilder b = visit_with_counts();
    const RowId visit = b.record.visits.front().meta.id;
    b.count(visit, "TJC28", "5");
    CHECK(b.scores().inputs.tjc28->value() == Decimal{5, 0});
    b.record.observations.back().meta.status = RowStatus::entered_in_error;
    CHECK(b.scores().inputs.tjc28->value() == Decimal{4, 0});
    auto basis = std::make_shared<Basis>();
    basis->unit = "cm";
    b.observe("PTGA", "4.5", "2024-06-15", visit, Voice::patient).value.basis = basis;
    CHECK(b.scores().inputs.patient_global->value() == Decimal{45, 0});
}

TEST_CASE("a patient's own counts do not enter a clinician's index") {
    RecordBuilder b = visit_with_counts();
    const RowId visit = b.record.visits.front().meta.id;
    b.count(visit, "TJC28", "20", Voice::patient);
    b.count(visit, "EGA", "99", Voice::patient);
    CHECK(b.scores().inputs.tjc28->value() == Decimal{4, 0});
    CHECK(b.scores().inputs.evaluator_global->value() == Decimal{30, 0});

    RecordBuilder alone;
    const RowId own = alone.visit("2024-06-15");
    alone.count(own, "TJC28", "20", Voice::patient);
    alone.count(own, "PTGA", "40", Voice::patient);
    CHECK_FALSE(alone.scores().inputs.tjc28.has_value());
    CHECK(alone.scores().inputs.patient_global.has_value());
}

TEST_CASE("where the patient is the assessor, the patient's counts make the index") {
    RecordBuilder b;
    const RowId visit = b.visit("2024-06-15", Voice::patient);
    for (const auto& [item, value] :
         {std::pair{"TJC28", "6"}, {"SJC28", "2"}, {"PTGA", "40"}, {"EGA", "30"}}) {
        b.count(visit, item, value, Voice::patient);
    }
    CHECK(b.scores().computed(IndexId::cdai)->exact->numerator == Decimal{15, 0});
}

TEST_CASE("a complete joint map gives the counts; a replaced joint counts as nothing") {
    RecordBuilder b;
    const RowId visit = b.visit("2024-06-15");
    int i = 0;
    for (const auto& code : joints_of_28()) {
        const bool replaced = code == "KNE_L";
        b.joint(visit, code, replaced ? JointState::replaced : JointState::examined,
                !replaced && i < 4, !replaced && i < 1);
        ++i;
    }
    b.joint(visit, "MTP1_L", JointState::examined, true, true);  // not one of the 28
    const auto counts = count_joints(b.record.joints, visit);
    REQUIRE(counts.has_value());
    CHECK(counts->tender.count == 4);
    CHECK(counts->tender.assessed == 27);
    CHECK(counts->tender.not_assessable == 1);
    CHECK(counts->tender.complete());
    CHECK(counts->swollen.count == 1);
    const VisitScores scores = b.scores();
    CHECK(scores.inputs.tjc28->value() == Decimal{4, 0});
    CHECK(scores.source(InputId::tjc28)->text == "4");
    CHECK_FALSE(scores.source(InputId::tjc28)->row.has_value());
    CHECK(scores.sources.front().input == InputId::tjc28);
}

TEST_CASE("one joint not examined leaves a partial count and no index") {
    RecordBuilder b;
    const RowId visit = b.visit("2024-06-15");
    for (const auto& code : joints_of_28()) {
        if (code != "SHO_R") {
            b.joint(visit, code, JointState::examined, code == "WRI_L", false);
        }
    }
    VisitScores scores = b.scores();
    REQUIRE(scores.map.has_value());
    CHECK(scores.map->tender.count == 1);
    CHECK(scores.map->tender.assessed == 27);
    CHECK(scores.map->tender.not_examined == 1);
    CHECK_FALSE(scores.inputs.tjc28.has_value());
    // Tenderness alone: the swollen count stays partial.
    b.joint(visit, "SHO_R").value.swollen.reset();
    scores = b.scores();
    CHECK(scores.inputs.tjc28->value() == Decimal{1, 0});
    CHECK_FALSE(scores.inputs.sjc28.has_value());
    // A row in error is as if not there.
    b.record.joints.back().meta.status = RowStatus::entered_in_error;
    CHECK_FALSE(b.scores().inputs.tjc28.has_value());
    CHECK_FALSE(count_joints(b.record.joints, RowId{Uuid{}, 999}).has_value());
}

TEST_CASE("a typed count stands before the map") {
    RecordBuilder b = visit_with_counts();
    const RowId visit = b.record.visits.front().meta.id;
    for (const auto& code : joints_of_28()) {
        b.joint(visit, code, JointState::examined, true, true);
    }
    const VisitScores scores = b.scores();
    CHECK(scores.inputs.tjc28->value() == Decimal{4, 0});
    CHECK(scores.map->tender.count == 28);
}

TEST_CASE("a drug start between result and visit is marked") {
    const auto changed = [](std::string_view result, std::string_view start,
                            std::string_view stop = {}) {
        RecordBuilder b = visit_with_counts();
        b.observe("CRP", "1", result);
        b.course(start, stop);
        return b.scores().source(InputId::crp)->course_changed_between;
    };
    CHECK(changed("2024-06-10", "2024-06-12"));
    CHECK(changed("2024-06-20", "2024-06-15"));        // started after the visit of that day
    CHECK_FALSE(changed("2024-06-10", "2024-06-15"));  // started after both examinations
    CHECK_FALSE(changed("2024-06-10", "2024-06-09"));
    CHECK_FALSE(changed("2024-06-15", "2024-06-15"));
    CHECK(changed("2024-06-10", "2024-06"));        // may lie between
    CHECK_FALSE(changed("2024-06-15", "2024-06"));  // of one day: nothing lies between
    CHECK(changed("2024-06-10", "2020-01-01", "2024-06-11"));
    CHECK_FALSE(changed("2024-06-10", "", ""));
}

TEST_CASE("a dose change between result and visit is marked, unless it is in error") {
    RecordBuilder b = visit_with_counts();
    b.observe("CRP", "1", "2024-06-10");
    b.course("2020-01-01");
    DoseStep step;
    step.course = b.record.courses.back().meta.id;
    step.start = parse_date("2024-06-12").value();
    b.record.dose_steps.push_back({step, b.meta()});
    CHECK(b.scores().source(InputId::crp)->course_changed_between);
    b.record.dose_steps.back().meta.status = RowStatus::entered_in_error;
    CHECK_FALSE(b.scores().source(InputId::crp)->course_changed_between);
    b.record.dose_steps.back().meta.status = RowStatus::recorded;
    b.record.courses.back().meta.status = RowStatus::entered_in_error;
    CHECK_FALSE(b.scores().source(InputId::crp)->course_changed_between);
}

TEST_CASE("all visits are scored by date; those in error or without a day are left out") {
    RecordBuilder b;
    b.visit("2024-07-01");
    b.visit("2024-05-01");
    b.visit("2024-06-01");
    b.record.visits.back().meta.status = RowStatus::entered_in_error;
    b.visit("2024-06-01");
    b.record.visits.back().value.date = PartialDate{{}, {}, "some time ago"};
    const auto scores = score_visits(b.record, {});
    REQUIRE(scores.size() == 2);
    CHECK(scores[0].day == *make_day(2024, 5, 1));
    CHECK(scores[1].day == *make_day(2024, 7, 1));
    for (const IndexId id : all_indices) {
        CHECK(std::holds_alternative<NotComputed>(scores[0].result(id)));
    }
}

TEST_CASE("settings choose the cut-off set; an unknown or foreign id falls back to the default") {
    ScoreSettings settings;
    CHECK(settings.set_for(IndexId::das28_crp).id == "das28_crp/eular");
    settings.das28_crp_set = "das28_crp/inoue";
    CHECK(settings.set_for(IndexId::das28_crp).id == "das28_crp/inoue");
    CHECK(settings.set_for(IndexId::das28_crp3).id == "das28_crp3/eular");
    CHECK(settings.set_for(IndexId::cdai).id == "cdai/acr2012");
    settings.das28_crp_set = "das28_esr/acr2012";
    CHECK(settings.set_for(IndexId::das28_crp).id == "das28_crp/eular");
}

TEST_CASE("the scores of a course are those of its visits, without what explains them") {
    RecordBuilder b = visit_with_counts();
    b.observe("CRP", "2.1", "2024-06-20");
    const auto explained = score_visits(b.record, {});
    const auto course = score_course(b.record, {});
    REQUIRE(course.size() == explained.size());
    for (const IndexId id : all_indices) {
        INFO(code(id));
        const Computed* const whole = explained.front().computed(id);
        const Computed* const plain = course.front().computed(id);
        REQUIRE((plain != nullptr) == (whole != nullptr));
        if (plain == nullptr) {
            continue;
        }
        CHECK(plain->value == whole->value);
        CHECK(plain->addends.empty());
        CHECK_FALSE(whole->addends.empty());
    }
    CHECK(course.front().computed(IndexId::das28_crp) != nullptr);
    CHECK(course.front().sources.size() == explained.front().sources.size());
}
