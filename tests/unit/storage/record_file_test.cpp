#include <catch2/catch.hpp>

#include "record_fixture.hpp"

using namespace jointlog;
using namespace jointlog::storage;
using namespace jointlog::storage::test;

namespace {
const Day june_first = *make_day(2024, 6, 1);
}

TEST_CASE("A batch stores all its operations under one id, or none") {
    RecordFixture f;
    f.add_patient("P-1");
    const BatchInfo info{"labs.csv", "abc", "{}"};
    const auto note = [&](const std::string& patient, const std::string& text) {
        auto draft = f.draft(OperationKind::import, patient);
        draft.add(Note{PartialDate::exactly(june_first), text});
        return draft;
    };
    SECTION("all") {
        auto batch = f.file->commit_batch(info, true, [&](const auto& write) -> Result<void> {
            CHECK(write(note("P-1", "a")));
            // What was written before is seen inside the batch.
            CHECK(f.file->load_patient("P-1")->notes.size() == 1);
            CHECK(write(note("P-1", "b")));
            return {};
        });
        REQUIRE(batch);
        CHECK(f.file->load_patient("P-1")->notes.size() == 2);
        const auto operations = f.file->operations("P-1");
        CHECK(operations->back().batch == batch->to_string());
        CHECK(operations->front().batch.empty());
    }
    SECTION("none after a failure that the caller overlooks") {
        auto batch = f.file->commit_batch(info, true, [&](const auto& write) -> Result<void> {
            static_cast<void>(write(note("P-1", "a")));
            static_cast<void>(write(note("P-9", "b")));
            return {};
        });
        CHECK(batch.error().code == Errc::not_found);
        CHECK(f.file->load_patient("P-1")->notes.empty());
    }
    SECTION("none when the caller gives up") {
        auto batch = f.file->commit_batch(info, true, [&](const auto& write) -> Result<void> {
            static_cast<void>(write(note("P-1", "a")));
            return fail(Errc::malformed, "line 3");
        });
        CHECK(batch.error().detail == "line 3");
        CHECK(f.file->load_patient("P-1")->notes.empty());
    }
    SECTION("a dry run succeeds and stores nothing, also no new code") {
        auto batch = f.file->commit_batch(info, false, [&](const auto& write) -> Result<void> {
            auto draft = f.draft(OperationKind::import, "P-1");
            draft.add(crp(june_first, 49));
            CHECK(write(draft));
            return {};
        });
        CHECK(batch);
        CHECK(f.file->load_patient("P-1")->observations.empty());
        auto draft = f.draft(OperationKind::add, "P-1");
        draft.add(crp(june_first, 50));
        f.store(draft);
        f.reopen();
        CHECK(f.file->load_patient("P-1")->observations.size() == 1);
    }
    CHECK(codes(*f.file->verify(true, {})) == "");
}

TEST_CASE("The person is the one named, else the default; a new name is added once") {
    RecordFixture f;
    f.add_patient("P-1");
    CHECK(f.file->operations("P-1")->front().person.empty());
    REQUIRE(f.file->set_default_person("鈴木"));
    auto add = f.draft(OperationKind::add, "P-1");
    add.add(Note{PartialDate::exactly(june_first), "a"});
    CHECK(f.store(add).person == "鈴木");
    auto other = f.draft(OperationKind::add, "P-1");
    other.add(Note{PartialDate::exactly(june_first), "b"});
    other.who = "Dr. Sato";
    CHECK(f.store(other).person == "Dr. Sato");
    f.reopen();
    CHECK(*f.file->default_person() == "鈴木");
    const auto persons = f.file->persons();
    REQUIRE(persons->size() == 2);
    CHECK((*persons)[0].name == "鈴木");
    CHECK(f.file->operations("P-1")->back().person == "Dr. Sato");
}

TEST_CASE("Settings are listed by prefix, as they stand and as they stood, with who wrote them") {
    RecordFixture f;
    REQUIRE(f.file->set_setting("lab/A", "1", {"Sato", "first"}));
    const auto before = f.file->info().head.operation;
    REQUIRE(f.file->set_setting("lab/B", "2"));
    REQUIRE(f.file->set_setting("lab/A", "3", {"鈴木", ""}));
    REQUIRE(f.file->set_setting("labour", "4"));
    using Listed = std::vector<std::pair<std::string, std::string>>;
    CHECK(*f.file->settings("lab/") == Listed{{"lab/A", "3"}, {"lab/B", "2"}});
    CHECK(*f.file->settings("lab/", before) == Listed{{"lab/A", "1"}});
    CHECK(f.file->settings("none/")->empty());
    const auto history = f.file->setting_history("lab/");
    REQUIRE(history->size() == 3);
    CHECK(history->front().value == "1");
    CHECK(history->front().operation.person == "Sato");
    CHECK(history->front().operation.why == "first");
    CHECK((*history)[1].name == "lab/B");
    CHECK(history->back().operation.person == "鈴木");
    CHECK(codes(*f.file->verify(true, {})) == "");
}

TEST_CASE("Settings are versioned operations on the file; an unchanged value is none") {
    RecordFixture f;
    CHECK_FALSE(f.file->setting("crp_unit")->has_value());
    REQUIRE(f.file->set_setting("crp_unit", "mg/dL"));
    REQUIRE(f.file->set_setting("crp_unit", "mg/L"));
    const auto head = f.file->info().head.operation;
    REQUIRE(f.file->set_setting("crp_unit", "mg/L"));
    CHECK(f.file->info().head.operation == head);
    CHECK(**f.file->setting("crp_unit") == "mg/L");
    const auto operations = f.file->operations("");
    CHECK(operations->size() == 3);  // mode, and two values
    CHECK(operations->back().kind == OperationKind::settings);
    CHECK(codes(*f.file->verify(true, {})) == "");
}

TEST_CASE("Drafts of forms come back, are replaced and removed, and are no operation") {
    RecordFixture f;
    const auto head = f.file->info().head.operation;
    REQUIRE(f.file->put_draft("visit/P-1", "{\"tjc28\":\"3"));
    REQUIRE(f.file->put_draft("visit/P-1", "{\"tjc28\":\"30"));
    f.reopen();
    CHECK(**f.file->draft("visit/P-1") == "{\"tjc28\":\"30");
    REQUIRE(f.file->put_draft("visit/P-1", ""));
    CHECK_FALSE(f.file->draft("visit/P-1")->has_value());
    CHECK(f.file->info().head.operation == head);
}

TEST_CASE("The operation at an instant is the last one at or before it") {
    RecordFixture f;
    f.add_patient("P-1");
    const auto operations = f.file->operations("P-1");
    const auto& last = operations->back();
    CHECK(*f.file->operation_at(last.at.utc_ms) == last.number);
    CHECK(*f.file->operation_at(last.at.utc_ms - 1) < last.number);
    CHECK(*f.file->operation_at(0) == 0);
    CHECK(last.at.offset_min == 540);
    CHECK(f.file->load_patient("P-1", last.number - 1).error().code == Errc::not_found);
}

TEST_CASE("The patient list tells the newest values and skips rows in error") {
    RecordFixture f;
    f.add_patient("P-2");
    f.add_patient("P-1");
    auto add = f.draft(OperationKind::add, "P-1");
    const RowId late = add.add(crp(june_first.plus_days(60), 99));
    add.add(crp(june_first, 49));
    add.add(crp(june_first, 50));
    Observation undated = crp(june_first, 77);
    undated.date = {};
    add.add(undated);
    add.add(Visit{PartialDate::exactly(june_first), "", Voice::clinician, "", ""});
    add.add(Note{PartialDate::exactly(june_first), "a"});
    Fact planned;
    planned.kind = "planned_visit";
    planned.text = "2024-09-01";
    add.add(planned);
    const auto stored = f.store(add);
    auto mark = f.draft(OperationKind::mark_error, "P-1");
    mark.set_status(late, stored.number, RowStatus::entered_in_error);
    mark.reason = "wrong_patient";
    f.store(mark);

    const auto list = f.file->patients();
    REQUIRE(list->size() == 2);
    const PatientSummary& first = list->front();
    CHECK(first.patient == patient("P-1"));
    CHECK(first.fold_key.find("ヤマダ") != std::string::npos);
    CHECK(first.last_visit == june_first);
    CHECK(first.planned_visit == parse_date("2024-09-01").value());
    CHECK(first.notes == 1);
    REQUIRE(first.last_crp);
    CHECK(first.last_crp->text() == "0.50");  // the last entered of that day
    CHECK_FALSE(first.last_mmp3);
    CHECK(first.scores_stale);
    CHECK_FALSE(list->back().last_crp);
}

TEST_CASE("An import that adds nothing leaves no batch behind") {
    RecordFixture f;
    const auto nothing = [](const auto&) -> Result<void> {
        return {};
    };
    REQUIRE(f.file->commit_batch({"labs.csv", "ab", ""}, true, nothing));
    f.file.reset();
    tamper(f.path,
           "INSERT INTO batch (batch, uuid) VALUES (1, x'00')");  // the first number is free
}

TEST_CASE("A planned visit is shown as it was entered, never as the day it was written") {
    const auto shown = [](const std::vector<std::string>& texts) {
        RecordFixture f;
        f.add_patient("P-1");
        auto add = f.draft(OperationKind::add, "P-1");
        for (const std::string& text : texts) {
            Fact planned;
            planned.kind = "planned_visit";
            planned.start = PartialDate::exactly(june_first);
            planned.text = text;
            add.add(planned);
        }
        f.store(add);
        const auto list = f.file->patients();
        REQUIRE(list);
        REQUIRE(list->front().planned_visit);
        return *list->front().planned_visit;
    };
    CHECK(to_iso(shown({"2024-10"})) == "2024-10");
    CHECK(to_iso(shown({"2024-10", "2024-09-20"})) == "2024-10");  // the later of two
    CHECK(shown({"next spring"}) == PartialDate{{}, {}, "next spring"});
    CHECK(to_iso(shown({"next spring", "2024-10"})) == "2024-10");
    CHECK(to_iso(shown({""})) == "2024-06-01");
}

TEST_CASE("Cached scores hold until the next operation on the patient or a changed setting") {
    RecordFixture f;
    f.add_patient("P-1");
    f.add_patient("P-2");
    const LatestScore score{IndexId::cdai, june_first, 12.5, "12.5"};
    const auto of = [&](std::size_t row) {
        return (*f.file->patients())[row];
    };
    REQUIRE(f.file->put_scores("P-1", std::span(&score, 1)));
    REQUIRE(f.file->put_scores("P-2", {}));
    CHECK_FALSE(of(0).scores_stale);
    REQUIRE(of(0).scores.size() == 1);
    CHECK(of(0).scores[0].index == IndexId::cdai);
    CHECK(of(0).scores[0].value == 12.5);
    CHECK(of(0).scores[0].text == "12.5");
    CHECK_FALSE(of(1).scores_stale);
    CHECK(of(1).scores.empty());

    auto add = f.draft(OperationKind::add, "P-1");
    add.add(crp(june_first, 49));
    f.store(add);
    CHECK(of(0).scores_stale);
    CHECK(of(0).scores.empty());
    CHECK_FALSE(of(1).scores_stale);
    REQUIRE(f.file->set_setting("das28_crp_set", "x"));
    CHECK(of(1).scores_stale);
    CHECK(f.file->put_scores("P-9", {}).error().code == Errc::not_found);
}

TEST_CASE("A value entered in error can be entered again on the same day and joint") {
    RecordFixture f;
    f.add_patient("P-1");
    auto add = f.draft(OperationKind::add, "P-1");
    const RowId visit =
        add.add(Visit{PartialDate::exactly(june_first), "", Voice::clinician, "", ""});
    const RowId joint = add.add(JointFinding{visit, "MCP2_R", JointState::examined, true, false});
    const auto stored = f.store(add);
    auto mark = f.draft(OperationKind::mark_error, "P-1");
    mark.set_status(joint, stored.number, RowStatus::entered_in_error);
    mark.reason = "wrong_joint";
    f.store(mark);
    auto again = f.draft(OperationKind::add, "P-1");
    again.add(JointFinding{visit, "MCP2_R", JointState::replaced, {}, {}});
    f.store(again);
    CHECK(f.file->load_patient("P-1")->joints.size() == 2);
}
