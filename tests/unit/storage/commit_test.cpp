#include <algorithm>

#include <catch2/catch.hpp>

#include "record_fixture.hpp"

using namespace jointlog;
using namespace jointlog::storage;
using namespace jointlog::storage::test;

namespace {
const Day june_first = *make_day(2024, 6, 1);

std::int64_t hundredths(const Observation& row) {
    return std::get<Numeric>(row.value).value.mantissa;
}
}  // namespace

TEST_CASE("A new file is empty, knows its mode and survives being closed and opened") {
    RecordFixture f;
    CHECK(f.file->info().mode == Mode::clinic);
    CHECK(f.file->info().schema_version == 2);
    const LogHead head = f.file->info().head;
    f.reopen();
    CHECK(f.file->patient_codes()->empty());
    CHECK(f.file->info().head.operation == head.operation);
    CHECK(f.file->info().head.chain_hex == head.chain_hex);
    CHECK(f.file->info().head.chain_hex.size() == 64);
}

TEST_CASE("What was committed is there after reopening, with its identity and version") {
    RecordFixture f;
    const RowId patient_row = f.add_patient("P-1");
    auto add = f.draft(OperationKind::add, "P-1");
    const RowId visit =
        add.add(Visit{PartialDate::exactly(june_first), "外来", Voice::clinician, "Dr. Sato", ""});
    Observation value = crp(june_first, 49);
    value.visit = visit;
    const RowId row = add.add(value);
    add.who = "Dr. Sato";
    const OperationInfo stored = f.store(add);
    f.reopen();
    auto record = f.file->load_patient("P-1");
    REQUIRE(record);
    CHECK(record->patient.meta.id == patient_row);
    REQUIRE(record->observations.size() == 1);
    CHECK(*record->observations[0] == value);
    CHECK(record->observations[0].meta.id == row);
    CHECK(record->observations[0].meta.version == stored.number);
    CHECK_FALSE(record->observations[0].meta.corrected);
    CHECK(record->visits[0]->examiner == "Dr. Sato");
    CHECK(f.file->find_row(row)->patient_code == "P-1");
    CHECK(f.file->find_row(RowId{row.operation, 99}).error().code == Errc::not_found);
}

TEST_CASE("A row can keep the identity it has in another record, gaps included, and never twice") {
    RecordFixture f;
    f.add_patient("P-1");
    auto add = f.draft(OperationKind::import, "P-1");
    const RowId fifth = add.add_as(5, crp(june_first, 49));
    const RowId second = add.add_as(2, crp(june_first, 50));
    const RowId next = add.add(crp(june_first, 51));
    CHECK(fifth == RowId{add.id(), 5});
    CHECK(second == RowId{add.id(), 2});
    CHECK(next == RowId{add.id(), 6});
    f.store(add);
    f.reopen();
    CHECK(f.file->find_row(fifth)->patient_code == "P-1");
    CHECK(f.file->find_row(second)->patient_code == "P-1");
    CHECK(f.file->verify(true, {})->findings.empty());
    auto twice = f.draft(OperationKind::import, "P-1");
    static_cast<void>(twice.add_as(1, crp(june_first, 49)));
    static_cast<void>(twice.add_as(1, crp(june_first, 50)));
    const auto refused = f.file->commit(twice);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Errc::refused);
}

TEST_CASE("A person can be known before a row names them, once") {
    RecordFixture f;
    REQUIRE(f.file->add_person("Dr. Sato"));
    REQUIRE(f.file->add_person("Dr. Sato"));
    f.reopen();
    const auto persons = f.file->persons();
    REQUIRE(persons);
    CHECK(std::count(persons->begin(), persons->end(), Person{"Dr. Sato", "", true}) == 1);
    CHECK(f.file->verify(true, {})->findings.empty());
}

TEST_CASE("A correction keeps the earlier version, its reason and its person") {
    RecordFixture f;
    f.add_patient("P-1");
    auto add = f.draft(OperationKind::add, "P-1");
    const RowId row = add.add(crp(june_first, 49));
    const auto first = f.store(add);
    auto correct = f.draft(OperationKind::correct, "P-1");
    correct.correct(row, first.number, crp(june_first, 94));
    correct.reason = "typing_error";
    correct.who = "鈴木";
    const auto second = f.store(correct);

    const auto now = f.file->load_patient("P-1");
    CHECK(hundredths(*now->observations[0]) == 94);
    CHECK(now->observations[0].meta.id == row);
    CHECK(now->observations[0].meta.version == second.number);
    CHECK(now->observations[0].meta.corrected);
    const auto before = f.file->load_patient("P-1", first.number);
    CHECK(hundredths(*before->observations[0]) == 49);
    CHECK_FALSE(before->observations[0].meta.corrected);

    const auto versions = f.file->history("P-1", row);
    REQUIRE(versions->size() == 2);
    CHECK((*versions)[0].until == second.number);
    CHECK_FALSE((*versions)[1].until.has_value());
    CHECK((*versions)[1].operation.reason == "typing_error");
    CHECK((*versions)[1].operation.person == "鈴木");
    CHECK(codes(*f.file->verify(true, {})) == "");
}

TEST_CASE("A correction of an observation's item and date moves it and keeps its identity") {
    RecordFixture f;
    f.add_patient("P-1");
    auto add = f.draft(OperationKind::add, "P-1");
    const RowId row = add.add(crp(june_first, 49));
    const RowId other = add.add(crp(june_first.plus_days(1), 50));
    const auto first = f.store(add);
    auto correct = f.draft(OperationKind::correct, "P-1");
    correct.reason = "wrong date";
    correct.correct(row, first.number, crp(june_first.plus_days(1), 49));
    f.store(correct);
    auto record = f.file->load_patient("P-1");
    REQUIRE(record->observations.size() == 2);
    CHECK(record->observations[0].meta.id == row);
    CHECK(record->observations[1].meta.id == other);
    CHECK(record->observations[0]->date == record->observations[1]->date);

    Observation esr = crp(june_first, 20);
    esr.item = "ESR";
    auto again = f.draft(OperationKind::correct, "P-1");
    again.reason = "wrong item";
    again.correct(row, record->observations[0].meta.version, esr);
    f.store(again);
    record = f.file->load_patient("P-1");
    CHECK(record->observations[0]->item == "ESR");
    CHECK(record->observations[0].meta.id == row);
    CHECK(f.file->history("P-1", row)->size() == 3);
    CHECK(codes(*f.file->verify(true, {})) == "");
}

TEST_CASE("A stale change is a conflict that names both versions and stores nothing") {
    RecordFixture f;
    f.add_patient("P-1");
    auto add = f.draft(OperationKind::add, "P-1");
    const RowId row = add.add(crp(june_first, 49));
    const auto first = f.store(add);
    auto correct = f.draft(OperationKind::correct, "P-1");
    correct.correct(row, first.number, crp(june_first, 94));
    correct.reason = "typing_error";
    const auto second = f.store(correct);

    auto stale = f.draft(OperationKind::correct, "P-1");
    stale.add(Note{PartialDate::exactly(june_first), "must not be stored"});
    stale.correct(row, first.number, crp(june_first, 11));
    stale.reason = "typing_error";
    const auto refused = f.file->commit(stale);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Errc::conflict);
    CHECK_THAT(refused.error().detail, Catch::Contains("version " + std::to_string(second.number)));
    CHECK_THAT(refused.error().detail, Catch::Contains("version " + std::to_string(first.number)));
    const auto record = f.file->load_patient("P-1");
    CHECK(record->notes.empty());
    CHECK(hundredths(*record->observations[0]) == 94);
    CHECK(f.file->info().head.operation == second.number);
}

TEST_CASE("A row entered in error keeps its value, needs a reason and can be recorded again") {
    RecordFixture f;
    f.add_patient("P-1");
    auto add = f.draft(OperationKind::add, "P-1");
    const RowId row = add.add(crp(june_first, 49));
    const auto first = f.store(add);
    auto mark = f.draft(OperationKind::mark_error, "P-1");
    mark.set_status(row, first.number, RowStatus::entered_in_error);
    const auto refused = f.file->commit(mark);
    CHECK(refused.error().code == Errc::refused);
    mark.reason = " \t";
    CHECK(f.file->commit(mark).error().code == Errc::refused);
    mark.reason = "wrong_patient";
    const auto second = f.store(mark);
    auto record = f.file->load_patient("P-1");
    CHECK(record->observations[0].in_error());
    CHECK(hundredths(*record->observations[0]) == 49);

    auto restore = f.draft(OperationKind::restore, "P-1");
    restore.set_status(row, second.number, RowStatus::recorded);
    f.store(restore);
    CHECK_FALSE(f.file->load_patient("P-1")->observations[0].in_error());
    CHECK(f.file->history("P-1", row)->size() == 3);
}

TEST_CASE("Drafts that break a rule of the record are refused and leave no trace") {
    RecordFixture f;
    f.add_patient("P-1");
    f.add_patient("P-2");
    auto add = f.draft(OperationKind::add, "P-1");
    const RowId row = add.add(crp(june_first, 49));
    const auto first = f.store(add);
    const auto expect = [&](const OperationDraft& draft, Errc code) {
        const auto head = f.file->info().head;
        const auto refused = f.file->commit(draft);
        REQUIRE_FALSE(refused);
        INFO(refused.error().detail);
        CHECK(refused.error().detail.find("INSERT") == std::string::npos);
        CHECK(std::string(to_string(refused.error().code)) == to_string(code));
        CHECK(f.file->info().head.chain_hex == head.chain_hex);
    };
    SECTION("nothing to do") {
        expect(f.draft(OperationKind::add, "P-1"), Errc::refused);
    }
    SECTION("the same operation twice") {
        expect(add, Errc::already_exists);
    }
    SECTION("an unknown patient") {
        auto draft = f.draft(OperationKind::add, "P-9");
        draft.add(Note{});
        expect(draft, Errc::not_found);
    }
    SECTION("a patient code that is taken") {
        auto draft = f.draft(OperationKind::create, "P-1");
        draft.add(patient("P-1"));
        expect(draft, Errc::already_exists);
    }
    SECTION("a code changed to one that is taken") {
        const auto second = f.file->load_patient("P-2");
        auto draft = f.draft(OperationKind::correct, "P-2");
        draft.correct(second->patient.meta.id, second->patient.meta.version, patient("P-1"));
        draft.reason = "typing_error";
        expect(draft, Errc::already_exists);
    }
    SECTION("a patient without a code") {
        auto draft = f.draft(OperationKind::create, "");
        draft.add(patient(""));
        expect(draft, Errc::malformed);
    }
    SECTION("a value of another kind") {
        auto draft = f.draft(OperationKind::correct, "P-1");
        draft.correct(row, first.number, Note{});
        draft.reason = "typing_error";
        expect(draft, Errc::refused);
    }
    SECTION("a row of another patient") {
        auto draft = f.draft(OperationKind::correct, "P-2");
        draft.correct(row, first.number, crp(june_first, 1));
        draft.reason = "typing_error";
        expect(draft, Errc::not_found);
    }
    SECTION("a row changed twice") {
        auto draft = f.draft(OperationKind::correct, "P-1");
        draft.correct(row, first.number, crp(june_first, 1));
        draft.correct(row, first.number, crp(june_first, 2));
        draft.reason = "typing_error";
        expect(draft, Errc::refused);
    }
    SECTION("a visit that does not exist") {
        auto draft = f.draft(OperationKind::add, "P-1");
        Observation value = crp(june_first, 49);
        value.visit = RowId{draft.id(), 7};
        draft.add(value);
        expect(draft, Errc::unknown_code);
    }
    SECTION("an observation without a basis") {
        auto draft = f.draft(OperationKind::add, "P-1");
        Observation value = crp(june_first, 49);
        value.basis = nullptr;
        draft.add(value);
        expect(draft, Errc::malformed);
    }
    SECTION("a minute that no day has") {
        auto draft = f.draft(OperationKind::add, "P-1");
        Observation value = crp(june_first, 49);
        value.minute = 1440;
        draft.add(value);
        expect(draft, Errc::out_of_range);
    }
    SECTION("a date that ends before it starts") {
        auto draft = f.draft(OperationKind::add, "P-1");
        draft.add(Note{{june_first, june_first.plus_days(-1), ""}, ""});
        expect(draft, Errc::malformed);
    }
    SECTION("text that is not UTF-8, or holds NUL") {
        for (const std::string& text : {std::string("\x8e\x52"), std::string("a\0b", 3)}) {
            auto draft = f.draft(OperationKind::add, "P-1");
            draft.add(Note{PartialDate::exactly(june_first), text});
            expect(draft, Errc::malformed);
        }
    }
}

TEST_CASE("A patient entered in error frees the code for a new entry") {
    RecordFixture f;
    const RowId row = f.add_patient("P-1");
    const auto record = f.file->load_patient("P-1");
    auto mark = f.draft(OperationKind::mark_error, "P-1");
    mark.set_status(row, record->patient.meta.version, RowStatus::entered_in_error);
    mark.reason = "duplicate";
    const auto marked = f.store(mark);
    CHECK(f.file->patient_codes()->empty());
    CHECK(f.file->patients()->empty());
    CHECK(f.file->load_patient("P-1")->patient.in_error());
    const RowId second = f.add_patient("P-1");
    CHECK(f.file->load_patient("P-1")->patient.meta.id == second);
    CHECK(f.file->patient_codes()->size() == 1);
    CHECK(f.file->find_row(row)->meta.version == marked.number);
}
