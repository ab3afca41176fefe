// Nothing is deleted or overwritten without trace: whatever writes to a record file leaves, in the same transaction, the
// operation and the version before.
#include <fstream>
#include <regex>
#include <set>

#include <catch2/catch.hpp>

#include "random_entities.hpp"
#include "record_fixture.hpp"
#include "storage/row_writer.hpp"
#include "trail_watch.hpp"

using namespace jointlog;
using namespace jointlog::storage;
using namespace jointlog::storage::test;

namespace {

const Day june_first = *make_day(2024, 6, 1);

/// A record watched from before its first byte.
struct WatchedRecord {
    TrailWatch watch;
    RecordFixture f;

    /// The tables written since the last call, without the counts that move with every operation.
    std::string written() {
        std::string names;
        for (const auto& [table, rows] : watch.written()) {
            if (table != "counter" && table != "file_head") {
                names += (names.empty() ? "" : " ") + table;
            }
        }
        return names;
    }
    OperationInfo add(const Entity& value, RowId& id) {
        auto draft = f.draft(OperationKind::add, "P-1");
        id = draft.add(value);
        return f.store(draft);
    }
};

/// Every method of the interface that may write.
std::set<std::string> writing_methods() {
    std::ifstream file(std::string(JOINTLOG_SOURCE_DIR)
                       + "/include/jointlog/storage/record_file.hpp");
    std::stringstream text;
    text << file.rdbuf();
    static const std::set<std::string> only_read{
        "act",           "batch",           "default_person", "draft",
        "find_row",      "head_at",         "history",        "info",
        "load_patient",  "operation_at",    "operations",     "origins",
        "patient_codes", "patients",        "persons",        "planned_visits",
        "setting",       "setting_history", "settings",       "verify",
        "verify_patient"};
    const std::string source = text.str();
    const std::regex method(R"(virtual [^;(~]*?(\w+)\()");
    std::set<std::string> names;
    for (std::sregex_iterator at(source.begin(), source.end(), method), end; at != end; ++at) {
        const std::string name = (*at)[1];
        if (only_read.count(name) == 0) {
            names.insert(name);
        }
    }
    return names;
}

}  // namespace

TEST_CASE("Every write leaves its trail in the same transaction and deletes nothing") {
    WatchedRecord w;
    RecordFixture& f = w.f;
    CHECK(w.written() == "file_setting operation");
    f.add_patient("P-1");
    CHECK(w.written() == "operation patient");
    RowId row;
    const OperationInfo added = w.add(crp(june_first, 49), row);
    CHECK(w.written() == "basis item observation operation unit");

    // The writes of the interface, each tried here; a new one must be added.
    std::set<std::string> tried;
    const auto trying = [&](const std::string& method) {
        tried.insert(method);
    };

    trying("commit");
    auto correct = f.draft(OperationKind::correct, "P-1");
    correct.reason = "typing_error";
    correct.who = "Dr. Sato";
    correct.correct(row, added.number, crp(june_first.plus_days(1), 94));
    const auto corrected = f.store(correct);
    CHECK(w.written() == "observation observation_past operation person");
    auto mistake = f.draft(OperationKind::mark_error, "P-1");
    mistake.reason = "other_patient";
    mistake.set_status(row, corrected.number, RowStatus::entered_in_error);
    const auto struck = f.store(mistake);
    CHECK(w.written() == "observation observation_past operation");
    auto restore = f.draft(OperationKind::restore, "P-1");
    restore.set_status(row, struck.number, RowStatus::recorded);
    f.store(restore);
    CHECK(w.written() == "observation observation_past operation");
    auto stale = f.draft(OperationKind::correct, "P-1");
    stale.reason = "typing_error";
    stale.correct(row, added.number, crp(june_first, 1));
    CHECK(f.file->commit(stale).error().code == Errc::conflict);
    CHECK(w.written() == "");

    trying("commit_batch");
    const auto import = [&](bool keep) {
        const BatchInfo info{"labs.csv", "ab12", ""};
        static_cast<void>(f.file->commit_batch(info, keep, [&](const auto& write) -> Result<void> {
            for (int k = 0; k < 2; ++k) {
                auto draft = f.draft(OperationKind::import, "P-1");
                draft.add(crp(june_first.plus_days(20 + k), k));
                REQUIRE(write(draft));
            }
            return {};
        }));
    };
    import(false);
    CHECK(w.written() == "");
    import(true);
    CHECK(w.written() == "batch observation operation");

    trying("set_default_person");
    REQUIRE(f.file->set_default_person("Dr. Mori"));
    CHECK(w.written() == "file_setting operation person");
    trying("add_person");
    REQUIRE(f.file->add_person("Dr. Abe"));
    CHECK(w.written() == "person");
    trying("set_setting");
    REQUIRE(f.file->set_setting("cutoffs.cdai", "2011"));
    REQUIRE(f.file->set_setting("cutoffs.cdai", "2024"));
    CHECK(w.written() == "file_setting file_setting_past operation");

    // Outside of the log, and nothing of it is touched.
    trying("put_scores");
    const LatestScore score{IndexId::das28_crp, june_first, 2.5, "2.50"};
    REQUIRE(f.file->put_scores("P-1", std::span(&score, 1)));
    REQUIRE(f.file->put_scores("P-1", std::span(&score, 1)));
    CHECK(w.written() == "score_cache score_cache_value");
    trying("put_draft");
    REQUIRE(f.file->put_draft("visit", "{}"));
    REQUIRE(f.file->put_draft("visit", "{\"tjc28\":\"4\"}"));
    REQUIRE(f.file->put_draft("visit", ""));
    CHECK(w.written() == "draft");

    // Copies write another file, of pages as they are; in this one no row is touched.
    for (const char* method : {"begin_copy", "step_copy", "finish_copy", "abandon_copy"}) {
        trying(method);
    }
    const auto copy = f.folder.file("copy.jointlog");
    REQUIRE(f.file->begin_copy(copy));
    REQUIRE(f.file->step_copy(1'000'000));
    REQUIRE(f.file->finish_copy([&](const LogHead&) { return copy; }, false));
    REQUIRE(f.file->begin_copy(f.folder.file("other.jointlog")));
    f.file->abandon_copy();
    CHECK(w.written() == "");

    CHECK(w.watch.broken() == "");
    CHECK(tried == writing_methods());
}

TEST_CASE(
    "A thousand random operations: what the file holds is what they wrote, and nothing else") {
    WatchedRecord w;
    RecordFixture& f = w.f;
    RandomEntities random(17);
    struct Expected {
        Entity value;
        RowStatus status = RowStatus::recorded;
        std::int64_t version = 0;
        int versions = 1;
    };
    std::map<RowId, Expected> rows;
    std::vector<RowId> visits;
    std::vector<RowId> courses;
    const auto add = [&](const Entity& value) {
        RowId id;
        const std::int64_t number = w.add(value, id).number;
        rows[id] = {value, RowStatus::recorded, number, 1};
        return id;
    };
    f.add_patient("P-1");
    visits.push_back(add(random.visit()));
    courses.push_back(add(random.course()));
    for (int operation = 0; operation < 1000; ++operation) {
        if (random.below(2) == 0) {
            add(random.row(visits, courses));
            continue;
        }
        auto& [id, expected] =
            *std::next(rows.begin(), random.below(static_cast<int>(rows.size())));
        const bool status = random.below(3) == 0;
        auto draft = f.draft(status ? OperationKind::mark_error : OperationKind::correct, "P-1");
        draft.reason = "typing_error";
        if (status) {
            expected.status = expected.status == RowStatus::recorded ? RowStatus::entered_in_error
                                                                     : RowStatus::recorded;
            draft.set_status(id, expected.version, expected.status);
        } else {
            Entity other = random.row(visits, courses);
            while (other.index() != expected.value.index()) {
                other = random.row(visits, courses);
            }
            expected.value = other;
            draft.correct(id, expected.version, expected.value);
        }
        expected.version = f.store(draft).number;
        ++expected.versions;
    }
    CHECK(w.watch.broken() == "");
    f.reopen();
    std::map<RowId, std::vector<RowVersion>> found;
    auto history = f.file->history("P-1");
    for (RowVersion& version : *history) {
        found[version.id].push_back(std::move(version));
    }
    REQUIRE(found.size() == rows.size() + 1);  // and the patient
    for (const auto& [id, expected] : rows) {
        INFO(table_name(expected.value) << " " << id.to_string());
        REQUIRE(found.count(id) == 1);
        CHECK(found[id].size() == static_cast<std::size_t>(expected.versions));
        const RowVersion& last = found[id].back();
        CHECK(row_digest(id, last.status, last.value)
              == row_digest(id, expected.status, expected.value));
    }
    CHECK(codes(*f.file->verify(true, {})) == "");
}
