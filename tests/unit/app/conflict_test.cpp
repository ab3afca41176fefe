#include "jointlog/app/conflict.hpp"

#include <catch2/catch.hpp>

#include "jointlog/app/dependants.hpp"
#include "support/temp_folder.hpp"

using namespace jointlog;
using jointlog::test::TempFolder;

namespace {

struct OpenRecord {
    TempFolder folder;
    std::unique_ptr<app::Session> session;
    RowId note;
    std::int64_t version = 0;

    OpenRecord() {
        session =
            app::Session::create(folder / "a.jointlog", Mode::clinic,
                                 {std::make_shared<ManualClock>(Instant{1'725'260'400'000, 540}),
                                  std::make_shared<SeededIds>(5),
                                  {},
                                  {}})
                .value();
        auto draft = session->draft(OperationKind::create, "P-1");
        Patient patient;
        patient.code = "P-1";
        draft.add(patient);
        note = draft.add(Note{{}, "first"});
        draft.who = "Sato";
        version = session->commit(std::move(draft))->number;
    }
    OperationDraft correction(const char* words, const char* who) const {
        auto draft = session->draft(OperationKind::correct, "P-1");
        draft.reason = "typing_error";
        draft.who = who;
        draft.correct(note, version, Note{{}, words});
        return draft;
    }
};

}  // namespace

TEST_CASE("a refused correction knows what is stored, by whom, and what was typed") {
    OpenRecord f;
    REQUIRE(f.session->commit(f.correction("second", "Suzuki")));
    const auto mine = f.correction("mine", "Sato");
    REQUIRE(f.session->commit(mine).error().code == Errc::conflict);
    const auto rows = app::disagreements(*f.session, mine);
    REQUIRE(rows);
    REQUIRE(rows->size() == 1);
    CHECK(std::get<Note>(rows->front().stored).text == "second");
    CHECK(std::get<Note>(*rows->front().typed).text == "mine");
    CHECK(rows->front().written.person == "Suzuki");

    REQUIRE(f.session->commit(app::on_top(mine, *rows)));
    const auto versions = f.session->history("P-1", f.note);
    REQUIRE(versions->size() == 3);
    CHECK(std::get<Note>((*versions)[1].value).text == "second");
    CHECK(std::get<Note>((*versions)[2].value).text == "mine");
    CHECK((*versions)[2].operation.reason == "typing_error");
    CHECK((*versions)[2].operation.person == "Sato");
}

TEST_CASE("a draft that nobody overtook has no disagreement") {
    OpenRecord f;
    CHECK(app::disagreements(*f.session, f.correction("mine", "Sato"))->empty());
}

TEST_CASE("taking a visit back takes back what was marked with it, and nothing else") {
    OpenRecord f;
    auto add = f.session->draft(OperationKind::add, "P-1");
    Visit visit;
    visit.date = PartialDate::exactly(*make_day(2024, 6, 1));
    const RowId id = add.add(visit);
    JointFinding finding;
    finding.visit = id;
    finding.joint = "MCP2_R";
    const RowId early = add.add(finding);
    finding.joint = "MCP3_R";
    const RowId late = add.add(finding);
    const auto added = f.session->commit(std::move(add))->number;
    const auto mark = [&](std::vector<std::pair<RowId, std::int64_t>> rows) {
        auto draft = f.session->draft(OperationKind::mark_error, "P-1");
        draft.reason = "typing_error";
        for (const auto& [row, version] : rows) {
            draft.set_status(row, version, RowStatus::entered_in_error);
        }
        return f.session->commit(std::move(draft))->number;
    };
    mark({{early, added}});
    mark({{id, added}, {late, added}});
    const auto record = f.session->load_patient("P-1");
    const auto together = app::marked_with(*record, record->visits.front().meta);
    REQUIRE(together.size() == 1);
    CHECK(together.front().id == late);
    CHECK(app::entry_of(*record, late) == app::entry_of(*record, id));
    CHECK(app::entry_of(*record, id).front() == id);
    CHECK(app::entry_of(*record, f.note) == std::vector<RowId>{f.note});
}
