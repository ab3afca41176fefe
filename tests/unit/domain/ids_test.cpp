#include "jointlog/domain/ids.hpp"

#include <set>

#include <catch2/catch.hpp>

#include "jointlog/domain/operation.hpp"

using namespace jointlog;

TEST_CASE("identifiers print and read back") {
    SeededIds ids(1);
    const Uuid uuid = ids.next();
    CHECK(uuid.to_string().size() == 36);
    CHECK(Uuid::parse(uuid.to_string()) == uuid);
    const RowId row{uuid, 12};
    CHECK(row.to_string() == uuid.to_string() + ".12");
    CHECK(RowId::parse(row.to_string()) == row);
}

TEST_CASE("text that is not exactly an identifier is refused") {
    const std::string good = SeededIds(2).next().to_string();
    CHECK_FALSE(Uuid::parse("").has_value());
    CHECK_FALSE(Uuid::parse(good + "0").has_value());
    CHECK_FALSE(Uuid::parse(std::string(36, '0')).has_value());
    CHECK_FALSE(Uuid::parse("g" + good.substr(1)).has_value());
    for (const char* ordinal : {"", ".", ".0", ".-1", ".01", ".1x", ".99999999999"}) {
        INFO(ordinal);
        CHECK_FALSE(RowId::parse(good + ordinal).has_value());
    }
}

TEST_CASE("a seed gives one fixed sequence of version 4 identifiers") {
    SeededIds a(42);
    SeededIds b(42);
    SeededIds other(43);
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) {
        const std::string text = a.next().to_string();
        CHECK(text == b.next().to_string());
        CHECK(text != other.next().to_string());
        CHECK(text[14] == '4');
        CHECK(std::string("89ab").find(text[19]) != std::string::npos);
        seen.insert(text);
    }
    CHECK(seen.size() == 1000);
}

TEST_CASE("an instant prints local time with its offset") {
    CHECK(to_iso(Instant{1725253351250, 540}) == "2024-09-02T14:02:31.250+09:00");
    CHECK(to_iso(Instant{0, -210}) == "1969-12-31T20:30:00.000-03:30");
    CHECK(to_iso(Instant{-1, 0}) == "1969-12-31T23:59:59.999+00:00");
    CHECK(to_iso(Instant{1725231599999, 540}.local_day()) == "2024-09-02");
    CHECK(to_iso(Instant{1725202799999, 540}.local_day()) == "2024-09-01");
}

TEST_CASE("a manual clock stands still but for its own readings") {
    ManualClock clock(Instant{1000, 540});
    CHECK(clock.now().utc_ms == 1000);
    CHECK(clock.now().utc_ms == 1001);
    clock.set(Instant{5000, 0});
    CHECK(clock.now() == Instant{5000, 0});
}

TEST_CASE("a draft numbers the rows it adds and keeps its changes in order") {
    const Uuid id = SeededIds(3).next();
    OperationDraft draft(id, OperationKind::add, "P1");
    const RowId visit = draft.add(Visit{});
    draft.correct(visit, 7, Visit{});
    const RowId note = draft.add(Note{});
    draft.set_status(note, 8, RowStatus::entered_in_error);
    CHECK(visit == RowId{id, 1});
    CHECK(note == RowId{id, 2});
    REQUIRE(draft.changes().size() == 4);
    CHECK(std::get<CorrectRow>(draft.changes()[1]).version == 7);
    CHECK(std::get<SetRowStatus>(draft.changes()[3]).id == note);
    CHECK(table_name(Entity{Visit{}}) == "visit");
    CHECK(table_name(Entity{Note{}}) == "note");
    CHECK(table_name(Entity{MedicationCourse{}}) == "course");
    CHECK(code(OperationKind::undo_import) == "undo_import");
}
