// Moves, merges and undo as the file keeps them.
#include <catch2/catch.hpp>

#include "jointlog/domain/row_acts.hpp"
#include "record_fixture.hpp"

using namespace jointlog;
using namespace jointlog::storage;
using namespace jointlog::storage::test;

namespace {

const Day june_first = *make_day(2024, 6, 1);

/// P-1 with a visit and its CRP, moved to P-2.
struct MovedVisit : RecordFixture {
    RowId visit;
    RowId value;
    LogHead anchor;

    MovedVisit() {
        add_patient("P-1");
        add_patient("P-2");
        auto add = draft(OperationKind::add, "P-1");
        visit = add.add(Visit{PartialDate::exactly(june_first), "", Voice::clinician, "", ""});
        Observation observation = crp(june_first, 49);
        observation.visit = visit;
        value = add.add(observation);
        const auto stored = store(add);
        const auto versions = file->history("P-1");
        const std::vector<RowMeta> rows{{visit, stored.number, RowStatus::recorded, false}};
        auto at_source = draft(OperationKind::move, "P-1");
        auto at_destination = draft(OperationKind::move, "P-2");
        at_source.reason = reason_text(TransferReason::moved_to, "P-2");
        at_destination.reason = reason_text(TransferReason::moved_from, "P-1");
        fill_transfer(plan_move(*versions, rows, Patient{}), at_source, at_destination);
        REQUIRE(file->commit_batch({}, true, [&](const auto& commit) -> Result<void> {
            const auto there = commit(at_destination);
            const auto here = there ? commit(at_source) : there;
            return here ? Result<void>() : Result<void>(Unexpected{here.error()});
        }));
        anchor = file->info().head;
    }
    std::string found_after(const std::string& sql) {
        file.reset();
        tamper(path, sql);
        reopen();
        const auto report = file->verify(true, anchor);
        REQUIRE(report);
        return codes(*report);
    }
};

}  // namespace

TEST_CASE("A moved visit keeps its values together and says where each row came from") {
    MovedVisit f;
    const auto from = f.file->load_patient("P-1");
    const auto to = f.file->load_patient("P-2");
    REQUIRE(to->visits.size() == 1);
    REQUIRE(to->observations.size() == 1);
    CHECK(to->observations.front()->visit == to->visits.front().meta.id);
    CHECK(to->observations.front()->text() == "0.49");
    CHECK(from->visits.front().in_error());
    CHECK(from->observations.front().in_error());
    const auto origins = f.file->origins("P-2");
    REQUIRE(origins->size() == 2);
    CHECK((*origins)[0].row == to->visits.front().meta.id);
    CHECK((*origins)[0].from == f.visit);
    CHECK((*origins)[1].from == f.value);
    CHECK(f.file->origins("P-1")->empty());
    const auto act = f.file->act(f.anchor.operation);
    REQUIRE(act->size() == 2);
    CHECK((*act)[0].patient_code == "P-2");
    CHECK((*act)[1].patient_code == "P-1");
    CHECK(parse_transfer_reason((*act)[1].reason)->patient_code == "P-2");
    CHECK(code((*act)[0].kind) == "move");
    const auto report = f.file->verify(true, f.anchor);
    CHECK(codes(*report) == "");
}

TEST_CASE("A changed, removed or invented origin is found") {
    MovedVisit f;
    SECTION("another origin") {
        CHECK(f.found_after("UPDATE row_origin SET n = n + 7 WHERE n = 2") == "content");
    }
    SECTION("none any more") {
        CHECK(f.found_after("DELETE FROM row_origin WHERE n = 2") == "content");
    }
    SECTION("one that nobody wrote") {
        CHECK(f.found_after("INSERT INTO row_origin VALUES (1, zeroblob(16), 1, 4, 4, 1)")
              == "content");
    }
    SECTION("another row") {
        CHECK(f.found_after("UPDATE row_origin SET born_n = 1 WHERE n = 2") == "content");
    }
}

TEST_CASE("A link needs a row, and one origin has one row in an operation") {
    MovedVisit f;
    const RowId elsewhere{f.ids.next(), 3};
    auto unknown = f.draft(OperationKind::merge, "P-2");
    unknown.reason = "x";
    unknown.link(elsewhere, f.value);
    CHECK(f.file->commit(unknown).error().code == Errc::not_found);
    auto twice = f.draft(OperationKind::merge, "P-2");
    twice.reason = "x";
    twice.add(crp(june_first, 1), elsewhere);
    twice.add(crp(june_first, 2), elsewhere);
    CHECK(f.file->commit(twice).error().code == Errc::refused);
    CHECK(f.file->info().head.operation == f.anchor.operation);
}

TEST_CASE("Value and status change in one version; an undo needs no reason, a move does") {
    RecordFixture f;
    f.add_patient("P-1");
    auto add = f.draft(OperationKind::add, "P-1");
    const RowId row = add.add(crp(june_first, 49));
    const auto stored = f.store(add);
    auto undo = f.draft(OperationKind::undo, "P-1");
    undo.correct(row, stored.number, crp(june_first, 50), RowStatus::entered_in_error);
    f.store(undo);
    const auto record = f.file->load_patient("P-1");
    CHECK(record->observations.front().in_error());
    CHECK(record->observations.front()->text() == "0.50");
    CHECK(f.file->history("P-1", row)->size() == 2);
    auto move = f.draft(OperationKind::move, "P-1");
    move.set_status(row, record->observations.front().meta.version, RowStatus::recorded);
    CHECK(f.file->commit(move).error().code == Errc::refused);
}
