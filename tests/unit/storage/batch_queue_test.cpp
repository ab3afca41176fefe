#include <catch2/catch.hpp>

#include "record_fixture.hpp"

using namespace jointlog;
using namespace jointlog::storage;
using namespace jointlog::storage::test;

// Groups of a batch: hashed by a helper thread, stored in their order.

namespace {

// six operations are more rows than are hashed together
constexpr int rows_each = 900;

const Day first_of_june = *make_day(2024, 6, 1);

OperationDraft results(RecordFixture& f, const std::string& patient, int first, int count) {
    auto draft = f.draft(OperationKind::import, patient);
    for (int i = 0; i < count; ++i) {
        draft.add(crp(first_of_june.plus_days((first + i) % 900), first + i));
    }
    return draft;
}

using Write = std::function<Result<void>(const BatchCommit&, std::vector<OperationDraft>)>;

/// The head of the log after the same operations, written as told.
std::string head_after(const Write& write) {
    RecordFixture f;
    f.add_patient("P-1");
    f.add_patient("P-2");
    REQUIRE(f.file->commit_batch({"labs.csv", "", ""}, true, [&](const BatchCommit& commit) {
        std::vector<OperationDraft> drafts;
        for (int i = 0; i < 6; ++i) {
            drafts.push_back(results(f, i % 2 == 0 ? "P-1" : "P-2", i * rows_each, rows_each));
        }
        return write(commit, std::move(drafts));
    }));
    CHECK(f.file->load_patient("P-1")->observations.size() == 3 * rows_each);
    CHECK(codes(*f.file->verify(true, {})) == "");
    return f.file->info().head.chain_hex;
}

}  // namespace

TEST_CASE("Operations given in groups leave the same log as one by one") {
    const std::string one_by_one = head_after(
        [](const BatchCommit& commit, const std::vector<OperationDraft>& drafts) -> Result<void> {
            for (const OperationDraft& draft : drafts) {
                REQUIRE(commit(draft));
            }
            return {};
        });
    const std::string in_groups = head_after(
        [](const BatchCommit& commit, std::vector<OperationDraft> drafts) -> Result<void> {
            for (OperationDraft& draft : drafts) {
                REQUIRE(commit.later(std::move(draft)));
            }
            return {};  // the end of the batch stores what waits
        });
    const std::string mixed = head_after(
        [](const BatchCommit& commit, std::vector<OperationDraft> drafts) -> Result<void> {
            const OperationDraft last = std::move(drafts.back());
            drafts.pop_back();
            for (OperationDraft& draft : drafts) {
                REQUIRE(commit.later(std::move(draft)));
            }
            REQUIRE(commit(last));
            return commit.settle();
        });
    CHECK(in_groups == one_by_one);
    CHECK(mixed == one_by_one);
}

TEST_CASE("What waits in a batch is not read yet; what fails ends the batch") {
    RecordFixture f;
    f.add_patient("P-1");
    const auto head = f.file->info().head.operation;
    SECTION("waiting") {
        REQUIRE(f.file->commit_batch({}, true, [&](const BatchCommit& commit) -> Result<void> {
            REQUIRE(commit.later(results(f, "P-1", 0, 5)));
            CHECK(f.file->load_patient("P-1")->observations.empty());
            REQUIRE(commit.settle());
            CHECK(f.file->load_patient("P-1")->observations.size() == 5);
            return {};
        }));
    }
    SECTION("failing at the end of the batch") {
        const auto batch = f.file->commit_batch({}, true, [&](const BatchCommit& commit) {
            REQUIRE(commit.later(results(f, "P-1", 0, 5)));
            return commit.later(results(f, "P-9", 0, 5));
        });
        REQUIRE(!batch);
        CHECK(batch.error().code == Errc::not_found);
        CHECK(f.file->load_patient("P-1")->observations.empty());
        CHECK(f.file->info().head.operation == head);
    }
    SECTION("given up while it waits") {
        const auto batch =
            f.file->commit_batch({}, true, [&](const BatchCommit& commit) -> Result<void> {
                REQUIRE(commit.later(results(f, "P-1", 0, 5)));
                return fail(Errc::malformed, "line 3");
            });
        CHECK(batch.error().detail == "line 3");
        CHECK(f.file->load_patient("P-1")->observations.empty());
    }
    CHECK(codes(*f.file->verify(true, {})) == "");
}

TEST_CASE(
    "Results of one item and day are kept beside each other, also where an earlier one moved "
    "away") {
    RecordFixture f;
    f.add_patient("P-1");
    auto draft = f.draft(OperationKind::add, "P-1");
    const RowId moved = draft.add(crp(first_of_june, 1));
    draft.add(crp(first_of_june, 2));
    const auto stored = f.store(draft);
    auto correction = f.draft(OperationKind::correct, "P-1");
    correction.reason = "typing_error";
    correction.correct(moved, stored.number, crp(first_of_june.plus_days(1), 1));
    f.store(correction);
    auto more = f.draft(OperationKind::add, "P-1");
    more.add(crp(first_of_june, 3));
    more.add(crp(first_of_june, 4));
    more.add(crp(first_of_june.plus_days(1), 5));
    f.store(more);
    f.reopen();
    const auto record = f.file->load_patient("P-1");
    REQUIRE(record);
    std::string found;
    for (const auto& row : record->observations) {
        found += to_iso(row->date) + " " + row->text() + "; ";
    }
    CHECK(found
          == "2024-06-01 0.02; 2024-06-01 0.03; 2024-06-01 0.04; 2024-06-02 0.01; "
             "2024-06-02 0.05; ");
    CHECK(codes(*f.file->verify(true, {})) == "");
}
