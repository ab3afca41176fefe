// Moving rows, merging duplicates, taking acts back: each is one act with one way back.
#include <catch2/catch.hpp>

#include "jointlog/app/row_acts.hpp"
#include "support/temp_folder.hpp"

using namespace jointlog;
using jointlog::test::TempFolder;

namespace {

const Day june_first = *make_day(2024, 6, 1);

Observation result(const std::string& item, std::int64_t hundredths,
                   std::optional<RowId> visit = {}) {
    Observation value;
    value.item = item;
    value.date = PartialDate::exactly(june_first);
    value.visit = visit;
    value.voice = Voice::laboratory;
    value.value = Numeric{Decimal{hundredths, 2}, Comparator::equal};
    Basis basis;
    basis.unit = "mg/dL";
    value.basis = std::make_shared<const Basis>(basis);
    return value;
}

struct Clinic {
    TempFolder folder;
    std::unique_ptr<app::Session> session;

    Clinic() {
        const app::Environment environment{
            std::make_shared<ManualClock>(Instant{1'725'260'400'000, 540}),
            std::make_shared<SeededIds>(5),
            {},
            {}};
        session = *app::Session::create(folder / "a.jointlog", Mode::clinic, environment);
        add_patient("P-1");
        add_patient("P-2");
    }
    OperationInfo add_patient(const std::string& code) {
        auto draft = session->draft(OperationKind::create, code);
        Patient patient;
        patient.code = code;
        patient.name = "山田 花子";
        draft.add(patient);
        return *session->commit(std::move(draft));
    }
    /// A visit with a joint and two values, a course with a step.
    OperationInfo add_course_of_things(const std::string& code, std::int64_t crp = 49) {
        auto draft = session->draft(OperationKind::add, code);
        const RowId visit =
            draft.add(Visit{PartialDate::exactly(june_first), "", Voice::clinician, "Dr Sato", ""});
        draft.add(result("CRP", crp, visit));
        draft.add(result("PTGA", 3800, visit));
        draft.add(JointFinding{visit, "MCP2_R", JointState::examined, true, false});
        MedicationCourse course;
        course.drug = "methotrexate";
        const RowId taken = draft.add(course);
        DoseStep step;
        step.course = taken;
        step.dose = Decimal::from_int(8);
        draft.add(step);
        return *session->commit(std::move(draft));
    }
    PatientRecord record(const std::string& code) { return *session->load_patient(code); }
    std::string verified() {
        std::string found;
        const auto report = session->verify(true, std::nullopt);
        for (const Finding& finding : report->findings) {
            found += finding.place + " " + finding.detail + "; ";
        }
        return found;
    }
    app::MoveRequest move_visit() {
        return {"P-1", "P-2", {record("P-1").visits.front().meta}, "", "wrong patient"};
    }
};

std::string codes(const std::vector<Obstacle>& obstacles) {
    std::string text;
    for (const Obstacle& obstacle : obstacles) {
        text += std::string(text.empty() ? "" : " ") + std::string(code(obstacle.kind));
    }
    return text;
}

template <class T>
std::size_t standing(const std::vector<Recorded<T>>& rows) {
    return static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [](const auto& row) { return !row.in_error(); }));
}

}  // namespace

TEST_CASE("a visit moves with its values and joints, and back again as one act") {
    Clinic c;
    c.add_course_of_things("P-1");
    const auto moved = app::move_rows(*c.session, c.move_visit());
    REQUIRE(moved);
    CHECK(moved->done());
    CHECK(moved->rows == 4);
    CHECK(standing(c.record("P-1").observations) == 0);
    CHECK(standing(c.record("P-1").courses) == 1);
    CHECK(standing(c.record("P-2").observations) == 2);
    CHECK(standing(c.record("P-2").joints) == 1);
    const auto back = app::undo_act(*c.session, moved->operations.front().number, "");
    REQUIRE(back);
    CHECK(back->undone.size() == 2);
    CHECK(standing(c.record("P-1").observations) == 2);
    CHECK(standing(c.record("P-1").visits) == 1);
    CHECK(standing(c.record("P-2").visits) == 0);
    const auto again = app::undo_act(*c.session, back->operations.front().number, "");
    REQUIRE(again);
    CHECK(standing(c.record("P-2").observations) == 2);
    CHECK(c.verified() == "");
}

TEST_CASE("a move is refused where it would leave something without its place") {
    Clinic c;
    c.add_course_of_things("P-1");
    auto request = c.move_visit();
    SECTION("without a reason") {
        request.why = " ";
        CHECK(app::move_rows(*c.session, request).error().remark.id == RemarkId::reason_needed);
    }
    SECTION("to the same patient") {
        request.to = "P-1";
        CHECK(app::move_rows(*c.session, request).error().remark.id == RemarkId::both_the_same);
    }
    SECTION("a joint or a dose on its own") {
        request.rows = {c.record("P-1").joints.front().meta,
                        c.record("P-1").dose_steps.front().meta};
        CHECK(codes(app::move_rows(*c.session, request)->obstacles)
              == "without_owner without_owner");
    }
    SECTION("a version that is not the one seen") {
        request.rows.front().version -= 1;
        CHECK(codes(app::move_rows(*c.session, request)->obstacles) == "changed_since");
    }
    SECTION("before the other patient was born") {
        auto draft = c.session->draft(OperationKind::correct, "P-2");
        auto patient = c.record("P-2").patient;
        patient.value.birth = PartialDate::exactly(june_first.plus_days(1));
        draft.correct(patient.meta.id, patient.meta.version, patient.value);
        draft.reason = "typing_error";
        REQUIRE(c.session->commit(std::move(draft)));
        CHECK(codes(app::move_rows(*c.session, request)->obstacles)
              == "before_birth before_birth before_birth");
    }
    CHECK(standing(c.record("P-1").visits) == 1);
    CHECK(c.record("P-2").visits.empty());
}

TEST_CASE("a single result moves without its visit") {
    Clinic c;
    c.add_course_of_things("P-1");
    auto request = c.move_visit();
    request.rows = {c.record("P-1").observations.front().meta};
    REQUIRE(app::move_rows(*c.session, request)->done());
    REQUIRE(c.record("P-2").observations.size() == 1);
    CHECK_FALSE(c.record("P-2").observations.front()->visit);
    CHECK(standing(c.record("P-1").visits) == 1);
}

TEST_CASE("what changed after a move is named, and the move then stays") {
    Clinic c;
    c.add_course_of_things("P-1");
    const auto moved = app::move_rows(*c.session, c.move_visit());
    const auto operation = moved->operations.front().number;
    SECTION("a correction") {
        auto draft = c.session->draft(OperationKind::correct, "P-2");
        const auto row = c.record("P-2").observations.front();
        draft.correct(row.meta.id, row.meta.version, result("CRP", 94, row->visit));
        draft.reason = "typing_error";
        REQUIRE(c.session->commit(std::move(draft)));
        const auto back = app::undo_act(*c.session, operation, "");
        REQUIRE(codes(back->obstacles) == "changed_since");
        CHECK(back->obstacles.front().row == row.meta.id);
        CHECK(back->obstacles.front().patient_code == "P-2");
    }
    SECTION("a value added to the visit") {
        auto draft = c.session->draft(OperationKind::add, "P-2");
        draft.add(result("ESR", 1200, c.record("P-2").visits.front().meta.id));
        REQUIRE(c.session->commit(std::move(draft)));
        CHECK(codes(app::undo_act(*c.session, operation, "")->obstacles) == "added_since");
    }
    const auto head = c.session->info().head.operation;
    CHECK_FALSE(app::undo_act(*c.session, operation, "")->done());
    CHECK(c.session->info().head.operation == head);
    CHECK(standing(c.record("P-2").visits) == 1);
}

TEST_CASE("a merge keeps what both hold single, and comes apart again as one act") {
    Clinic c;
    c.add_course_of_things("P-1");
    c.add_course_of_things("P-2");
    auto more = c.session->draft(OperationKind::add, "P-2");
    more.add(result("MMP3", 12000));
    more.add(result("CRP", 49));  // once more, as a laboratory's own file has it
    Note note;
    note.text = "seen";
    more.add(note);
    REQUIRE(c.session->commit(std::move(more)));
    const auto preview = app::preview_merge(*c.session, "P-2", "P-1");
    REQUIRE(preview);
    std::string counted;
    for (const auto& count : preview->counts) {
        counted += count.table + " " + std::to_string(count.moved) + "+"
                   + std::to_string(count.identical) + " ";
    }
    CHECK(counted
          == "visit 0+1 observation 2+2 joint_finding 0+1 course 0+1 dose_step 0+1 note 1+0 ");
    const auto merged = app::merge_patients(*c.session, {"P-2", "P-1", "", "one person"});
    REQUIRE(merged);
    CHECK(merged->identical == 7);  // the patient, a visit with three, a course with one
    CHECK(c.record("P-2").patient.in_error());
    CHECK(standing(c.record("P-1").visits) == 1);
    CHECK(standing(c.record("P-1").observations) == 4);
    CHECK(standing(c.record("P-1").notes) == 1);
    CHECK(c.session->patient_codes()->size() == 1);
    CHECK(c.verified() == "");
    const auto apart = app::undo_act(*c.session, merged->operations.front().number, "");
    REQUIRE(apart->done());
    CHECK(c.session->patient_codes()->size() == 2);
    CHECK(standing(c.record("P-1").observations) == 2);
    CHECK(standing(c.record("P-2").observations) == 4);
    CHECK(c.verified() == "");
}

TEST_CASE("visits that differ in a value stay two visits after a merge") {
    Clinic c;
    c.add_course_of_things("P-1", 49);
    c.add_course_of_things("P-2", 94);
    REQUIRE(app::merge_patients(*c.session, {"P-2", "P-1", "", "one person"})->done());
    const auto record = c.record("P-1");
    CHECK(standing(record.visits) == 2);
    CHECK(standing(record.observations) == 4);
    CHECK(standing(record.courses) == 1);
}

TEST_CASE("a merge is not taken back once the code belongs to another patient") {
    Clinic c;
    const auto merged = app::merge_patients(*c.session, {"P-2", "P-1", "", "one person"});
    REQUIRE(merged);
    c.add_patient("P-2");
    const auto back = app::undo_act(*c.session, merged->operations.front().number, "");
    REQUIRE_FALSE(back);
    CHECK(back.error().remark.id == RemarkId::code_in_use);
}

TEST_CASE("an undo brings back the value before a correction, and a second one the correction") {
    Clinic c;
    c.add_course_of_things("P-1");
    auto draft = c.session->draft(OperationKind::correct, "P-1");
    const auto row = c.record("P-1").observations.front();
    draft.correct(row.meta.id, row.meta.version, result("CRP", 94, row->visit));
    draft.reason = "typing_error";
    const auto corrected = c.session->commit(std::move(draft));
    const auto undone = app::undo_act(*c.session, corrected->number, "Dr Mori");
    REQUIRE(undone->done());
    CHECK(undone->operations.front().person == "Dr Mori");
    CHECK(undone->operations.front().reason == "undo_of " + std::to_string(corrected->number));
    CHECK(c.record("P-1").observations.front()->text() == "0.49");
    const auto redone = app::undo_act(*c.session, undone->operations.front().number, "");
    CHECK(redone->done());
    CHECK(c.record("P-1").observations.front()->text() == "0.94");
    CHECK(c.session->history("P-1", row.meta.id)->size() == 4);
    CHECK_FALSE(app::undo_act(*c.session, 1, ""));  // the settings of the file
}
