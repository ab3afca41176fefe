#include <map>
#include <set>

#include <catch2/catch.hpp>

#include "random_entities.hpp"
#include "record_fixture.hpp"
#include "storage/row_writer.hpp"

using namespace jointlog;
using namespace jointlog::storage;
using namespace jointlog::storage::test;

namespace {

using Rows = std::map<RowId, Entity>;

template <class T>
void collect(const std::vector<Recorded<T>>& rows, Rows& into) {
    for (const Recorded<T>& row : rows) {
        into.emplace(row.meta.id, row.value);
    }
}

Rows all_rows(const PatientRecord& record) {
    Rows rows;
    rows.emplace(record.patient.meta.id, record.patient.value);
    collect(record.visits, rows);
    collect(record.observations, rows);
    collect(record.joints, rows);
    collect(record.courses, rows);
    collect(record.dose_steps, rows);
    collect(record.administrations, rows);
    collect(record.adverse_events, rows);
    collect(record.facts, rows);
    collect(record.reported_scores, rows);
    collect(record.notes, rows);
    return rows;
}

/// Equal in value, and in every digit and field that is hashed.
void check_equal(const Rows& found, const Rows& expected) {
    REQUIRE(found.size() == expected.size());
    for (const auto& [id, value] : expected) {
        REQUIRE(found.count(id) == 1);
        const Entity& stored = found.at(id);
        INFO(table_name(value) << " " << id.to_string());
        CHECK(stored == value);
        CHECK(row_digest(id, RowStatus::recorded, stored)
              == row_digest(id, RowStatus::recorded, value));
    }
}

/// A model of what the file must hold, changed along with it.
struct Model {
    RecordFixture& f;
    RandomEntities random;
    Rows rows;
    std::map<RowId, std::int64_t> versions;
    std::vector<RowId> visits;
    std::vector<RowId> courses;
    std::map<std::int64_t, Rows> as_of;  // by operation

    void remember(const OperationInfo& stored, const Rows& written) {
        for (const auto& [id, value] : written) {
            rows[id] = value;
            versions[id] = stored.number;
        }
        as_of[stored.number] = rows;
    }

    void create() {
        auto draft = f.draft(OperationKind::create, "P-1");
        Rows written;
        const auto add = [&](const Entity& value) {
            const RowId id = draft.add(value);
            written[id] = value;
            return id;
        };
        add(random.patient("P-1"));
        visits = {add(random.visit()), add(random.visit())};
        courses = {add(random.course()), add(random.course())};
        remember(f.store(draft), written);
    }

    void add_rows(int count) {
        auto draft = f.draft(OperationKind::add, "P-1");
        Rows written;
        for (int k = 0; k < count; ++k) {
            const Entity value = random.row(visits, courses);
            written[draft.add(value)] = value;
        }
        remember(f.store(draft), written);
    }

    Entity another(const Entity& of) {
        if (std::holds_alternative<Patient>(of)) {
            return random.patient("P-1");
        }
        for (;;) {
            Entity value = random.row(visits, courses);
            if (value.index() == of.index()) {
                return value;
            }
        }
    }

    void correct_some() {
        auto draft = f.draft(OperationKind::correct, "P-1");
        draft.reason = "typing_error";
        Rows written;
        for (const auto& [id, value] : rows) {
            if (random.below(6) == 0) {
                written[id] = another(value);
                draft.correct(id, versions[id], written[id]);
            }
        }
        if (!written.empty()) {
            remember(f.store(draft), written);
        }
    }
};

}  // namespace

TEST_CASE("Rows of every kind come back exactly, now and as of every operation") {
    const std::uint64_t seed = GENERATE(1U, 2U, 3U);
    RecordFixture f;
    Model model{f, RandomEntities(seed), {}, {}, {}, {}, {}};
    model.create();
    for (int step = 0; step < 12; ++step) {
        model.add_rows(12);
        model.correct_some();
    }
    check_equal(all_rows(*f.file->load_patient("P-1")), model.rows);
    f.reopen();
    check_equal(all_rows(*f.file->load_patient("P-1")), model.rows);
    for (const auto& [operation, rows] : model.as_of) {
        INFO("as of " << operation);
        check_equal(all_rows(*f.file->load_patient("P-1", operation)), rows);
    }
    CHECK(codes(*f.file->verify(true, {})) == "");
}

TEST_CASE("Observations that share a basis share one value in memory") {
    RecordFixture f;
    f.add_patient("P-1");
    auto add = f.draft(OperationKind::add, "P-1");
    const Day day = *make_day(2024, 6, 1);
    add.add(crp(day, 1));
    add.add(crp(day.plus_days(1), 2));
    f.store(add);
    f.reopen();
    const auto record = f.file->load_patient("P-1");
    CHECK(record->observations[0]->basis == record->observations[1]->basis);
    CHECK(*record->observations[0]->basis == *crp(day, 1).basis);
}

TEST_CASE("Lists are in a fixed order: undated first, by date, then by entry") {
    RecordFixture f;
    f.add_patient("P-1");
    const Day day = *make_day(2024, 6, 1);
    auto add = f.draft(OperationKind::add, "P-1");
    add.add(Note{PartialDate::exactly(day.plus_days(9)), "third"});
    add.add(Note{PartialDate::exactly(day), "first"});
    add.add(Note{{std::nullopt, day.plus_days(3), ""}, "second"});
    add.add(Note{{std::nullopt, std::nullopt, "some time"}, "undated"});
    add.add(Note{PartialDate::exactly(day.plus_days(9)), "fourth"});
    f.store(add);
    std::string order;
    const auto record = f.file->load_patient("P-1");
    for (const auto& note : record->notes) {
        order += note->text + " ";
    }
    CHECK(order == "undated first second third fourth ");
}
