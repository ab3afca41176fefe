// Acts of every kind in any order: the file holds what the operations say, and nothing that was entered is lost.
#include <map>
#include <set>

#include <catch2/catch.hpp>

#include "jointlog/domain/row_acts.hpp"
#include "random_entities.hpp"
#include "record_fixture.hpp"
#include "storage/hash.hpp"
#include "storage/row_writer.hpp"

using namespace jointlog;
using namespace jointlog::storage;
using namespace jointlog::storage::test;

namespace {

struct ModelRow {
    Entity value;
    RowStatus status = RowStatus::recorded;
    std::int64_t version = 0;
};
using ModelRows = std::map<RowId, ModelRow>;

/// One run: two patients of its own, and whatever happens to them. The model repeats each draft on its own.
class Run {
public:
    Run(RecordFixture& fixture, std::uint64_t seed)
        : m_f(fixture), m_random(seed), m_codes{code(seed, 'A'), code(seed, 'B')} {}

    void play(int acts) {
        for (const std::string& patient : m_codes) {
            create(patient);
        }
        for (int act = 0; act < acts; ++act) {
            one_act();
        }
        check();
    }

    void check() {
        for (const std::string& patient : m_codes) {
            const auto versions = m_f.file->history(patient);
            REQUIRE(versions);
            ModelRows found;
            std::set<Digest> kept;
            for (const RowVersion& version : *versions) {
                kept.insert(row_digest(version.id, version.status, version.value));
                if (!version.until) {
                    found[version.id] = {version.value, version.status, version.since};
                }
            }
            CHECK(equal(found, m_rows[patient]));
            for (const Digest& digest : m_written[patient]) {
                CHECK(kept.contains(digest));
            }
        }
    }

    std::map<std::string, int> told;  // acts that were done, by name

private:
    static std::string code(std::uint64_t seed, char letter) {
        return "P" + std::to_string(seed) + letter;
    }
    static bool equal(const ModelRows& a, const ModelRows& b) {
        return a.size() == b.size()
               && std::equal(a.begin(), a.end(), b.begin(), [](auto& x, auto& y) {
                      return x.first == y.first && x.second.value == y.second.value
                             && x.second.status == y.second.status
                             && x.second.version == y.second.version;
                  });
    }

    /// What a stored draft must have left behind.
    void repeat(const OperationDraft& draft, std::int64_t number) {
        ModelRows& rows = m_rows[draft.patient_code()];
        std::int32_t added = 0;
        const auto write = [&](const RowId& id, const Entity& value, RowStatus status) {
            rows[id] = {value, status, number};
            m_written[draft.patient_code()].insert(row_digest(id, status, value));
        };
        for (const Change& change : draft.changes()) {
            if (const auto* add = std::get_if<AddRow>(&change)) {
                write({draft.id(), ++added}, add->value, RowStatus::recorded);
            } else if (const auto* correct = std::get_if<CorrectRow>(&change)) {
                const RowStatus before = rows[correct->id].status;
                write(correct->id, correct->value, correct->status.value_or(before));
            } else if (const auto* status = std::get_if<SetRowStatus>(&change)) {
                write(status->id, rows[status->id].value, status->status);
            }
        }
    }

    void store(std::vector<OperationDraft> drafts, bool as_batch) {
        m_before = m_rows;
        m_last.clear();
        const auto keep = [&](const OperationDraft& draft, const OperationInfo& stored) {
            repeat(draft, stored.number);
            m_last[draft.patient_code()].insert(stored.number);
        };
        if (!as_batch) {
            keep(drafts.front(), m_f.store(drafts.front()));
            return;
        }
        const auto batch =
            m_f.file->commit_batch({}, true, [&](const auto& commit) -> Result<void> {
                for (const OperationDraft& draft : drafts) {
                    const auto stored = commit(draft);
                    INFO((stored ? "" : stored.error().detail));
                    REQUIRE(stored);
                    keep(draft, *stored);
                }
                return {};
            });
        REQUIRE(batch);
    }

    OperationDraft draft(OperationKind kind, const std::string& patient) {
        auto made = m_f.draft(kind, patient);
        made.reason = "a reason";
        return made;
    }

    void create(const std::string& patient) {
        auto made = draft(OperationKind::create, patient);
        Patient person = m_random.patient(patient);
        person.birth = {};  // no row is before it
        made.add(person);
        const RowId visit = made.add(m_random.visit());
        const RowId course = made.add(m_random.course());
        for (int k = 0; k < 6; ++k) {
            made.add(m_random.row({visit}, {course}));
        }
        store({made}, false);
    }

    /// The rows of a patient that stand, of one table or of all.
    std::vector<RowId> standing(const std::string& patient, std::string_view table = {}) {
        std::vector<RowId> ids;
        for (const auto& [id, row] : m_rows[patient]) {
            if (row.status == RowStatus::recorded && !std::holds_alternative<Patient>(row.value)
                && (table.empty() || table_name(row.value) == table)) {
                ids.push_back(id);
            }
        }
        return ids;
    }

    OperationDraft added_rows(OperationKind kind, const std::string& patient) {
        auto made = draft(kind, patient);
        std::vector<RowId> visits = standing(patient, "visit");
        std::vector<RowId> courses = standing(patient, "course");
        visits.push_back(made.add(m_random.visit()));
        courses.push_back(made.add(m_random.course()));
        for (int k = m_random.below(6); k >= 0; --k) {
            made.add(m_random.row(visits, courses));
        }
        return made;
    }

    Entity changed(const Entity& of) {
        Entity value = of;
        for (int tries = 0; tries < 200; ++tries) {
            const auto owner = owner_of(of);
            value = m_random.row({owner.value_or(RowId{})}, {owner.value_or(RowId{})});
            if (value.index() == of.index() && owner_of(value) == owner) {
                return value;
            }
        }
        return of;
    }

    void correct(const std::string& patient) {
        auto made = draft(OperationKind::correct, patient);
        for (const RowId& id : standing(patient)) {
            if (m_random.below(5) == 0) {
                const ModelRow& row = m_rows[patient][id];
                made.correct(id, row.version, changed(row.value));
            }
        }
        if (!made.changes().empty()) {
            store({made}, false);
            ++told["correct"];
        }
    }

    void mark_error(const std::string& patient) {
        const auto rows = standing(patient);
        if (rows.empty()) {
            return;
        }
        const RowId chosen =
            rows[static_cast<std::size_t>(m_random.below(static_cast<int>(rows.size())))];
        auto made = draft(OperationKind::mark_error, patient);
        for (const RowId& id : rows) {
            const ModelRow& row = m_rows[patient][id];
            if (id == chosen || owner_of(row.value) == chosen) {
                made.set_status(id, row.version, RowStatus::entered_in_error);
            }
        }
        store({made}, false);
        ++told["mark_error"];
    }

    bool transfer(const TransferPlan& plan, OperationKind kind, const std::string& from,
                  const std::string& to) {
        if (!plan.obstacles.empty() || plan.rows.empty()) {
            return false;
        }
        auto at_source = draft(kind, from);
        auto at_destination = draft(kind, to);
        fill_transfer(plan, at_source, at_destination);
        store({at_destination, at_source}, true);
        m_links += plan.rows.size();
        return true;
    }

    void move(const std::string& from, const std::string& to) {
        const auto versions = m_f.file->history(from);
        std::vector<RowMeta> rows;
        for (const RowId& id : standing(from)) {
            if (m_random.below(4) == 0) {
                rows.push_back({id, m_rows[from][id].version, RowStatus::recorded, false});
            }
        }
        told["move"] +=
            transfer(plan_move(*versions, rows, Patient{}), OperationKind::move, from, to);
    }

    /// Nothing goes on for a patient entered in error: a merge is taken back at once.
    void merge(const std::string& duplicate, const std::string& kept) {
        const auto from = m_f.file->history(duplicate);
        const auto to = m_f.file->history(kept);
        if (transfer(plan_merge(*from, *to), OperationKind::merge, duplicate, kept)) {
            ++told["merge"];
            check();
            undo(RowsInError::stop);
        }
    }

    /// Takes the last act back; the rows that it touched must stand as before it.
    void undo(RowsInError rule) {
        std::vector<OperationDraft> drafts;
        for (const auto& [patient, operations] : m_last) {
            const auto versions = m_f.file->history(patient);
            UndoPlan plan = plan_undo(*versions, operations, rule);
            REQUIRE(plan.obstacles.empty());
            auto made = m_f.draft(OperationKind::undo, patient);  // needs no reason
            for (const Change& change : plan.changes) {
                if (const auto* correct = std::get_if<CorrectRow>(&change)) {
                    made.correct(correct->id, correct->version, correct->value, correct->status);
                } else if (const auto* status = std::get_if<SetRowStatus>(&change)) {
                    made.set_status(status->id, status->version, status->status);
                }
            }
            if (!made.changes().empty()) {
                drafts.push_back(std::move(made));
            }
        }
        if (drafts.empty()) {
            return;
        }
        auto wanted = m_before;  // without a patient who was created by the act
        auto now = m_rows;
        store(drafts, drafts.size() > 1);
        for (const std::string& patient : m_codes) {
            for (const auto& [id, row] : m_rows[patient]) {
                const auto before = wanted[patient].find(id);
                const bool was_there = before != wanted[patient].end();
                CHECK(row.status
                      == (was_there ? before->second.status : RowStatus::entered_in_error));
                CHECK(row.value == (was_there ? before->second : now[patient][id]).value);
            }
        }
        ++told["undo"];
    }

    void one_act() {
        const std::string& patient = m_codes[static_cast<std::size_t>(m_random.below(2))];
        const std::string& other = &patient == &m_codes[0] ? m_codes[1] : m_codes[0];
        switch (m_random.below(8)) {
            case 0:
            case 1:
                store({added_rows(OperationKind::add, patient)}, false);
                break;
            case 2:
                store({added_rows(OperationKind::import, patient),
                       added_rows(OperationKind::import, other)},
                      true);
                ++told["import"];
                break;
            case 3:
                correct(patient);
                break;
            case 4:
                mark_error(patient);
                break;
            case 5:
                move(patient, other);
                break;
            case 6:
                merge(patient, other);
                break;
            default:
                undo(RowsInError::stop);
        }
    }

    RecordFixture& m_f;
    RandomEntities m_random;
    std::vector<std::string> m_codes;
    std::map<std::string, ModelRows> m_rows;
    std::map<std::string, ModelRows> m_before;  // the last act
    std::map<std::string, std::set<std::int64_t>> m_last;
    std::map<std::string, std::set<Digest>> m_written;
    std::size_t m_links = 0;
};

}  // namespace

TEST_CASE("A thousand runs of acts: the file holds what the operations say, and nothing is lost") {
    std::map<std::string, int> told;
    std::uint64_t seed = 0;
    for (int file = 0; file < 40; ++file) {
        RecordFixture f;
        for (int run = 0; run < 25; ++run) {
            INFO("run of seed " << seed);
            Run acts(f, seed++);
            acts.play(6);
            for (const auto& [act, count] : acts.told) {
                told[act] += count;
            }
        }
        f.reopen();
        const auto report = f.file->verify(true, f.file->info().head);
        REQUIRE(report);
        CHECK(codes(*report) == "");
    }
    for (const char* act : {"correct", "mark_error", "import", "move", "merge", "undo"}) {
        INFO(act);
        CHECK(told[act] > 100);
    }
}
