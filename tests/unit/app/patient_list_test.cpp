#include <catch2/catch.hpp>

#include <algorithm>

#include "app/session_access.hpp"
#include "jointlog/app/sample.hpp"
#include "jointlog/app/session.hpp"
#include "support/temp_folder.hpp"

using namespace jointlog;
using jointlog::test::TempFolder;

namespace {

app::Environment seeded() {
    return {std::make_shared<ManualClock>(Instant{1'725'260'400'000, 540}),
            std::make_shared<SeededIds>(5),
            {},
            {}};
}

std::size_t stale_rows(app::Session& session) {
    const auto rows = session.patients();
    REQUIRE(rows);
    return static_cast<std::size_t>(std::count_if(
        rows->begin(), rows->end(), [](const auto& row) { return row.scores_stale; }));
}

/// A record with more patients than a list computes at once.
void make_long_list(const std::filesystem::path& path) {
    auto session = app::Session::create(path, Mode::clinic, seeded());
    REQUIRE(session);
    const auto stored =
        app::Session::Access::run<Uuid>(**session, [&](storage::RecordFile& file) -> Result<Uuid> {
            return file.commit_batch({}, true, [&](const auto& commit) -> Result<void> {
                for (int k = 1; k <= 450; ++k) {
                    auto draft = (*session)->draft(OperationKind::add, "P-" + std::to_string(k));
                    Patient patient;
                    patient.code = draft.patient_code();
                    draft.add(patient);
                    if (const auto done = commit(draft); !done) {
                        return Unexpected{done.error()};
                    }
                }
                return {};
            });
        });
    REQUIRE(stored);
}

}  // namespace

TEST_CASE("the scores of a long list are refreshed until none is stale, also in a read-only file") {
    const TempFolder folder;
    make_long_list(folder / "a.jointlog");
    const bool read_only = GENERATE(false, true);
    auto session = app::Session::open(folder / "a.jointlog", seeded(), read_only);
    REQUIRE(session);
    CHECK((*session)->info().read_only == read_only);
    CHECK(stale_rows(**session) == 250);
    CHECK(*(*session)->refresh_scores() == 200);
    CHECK(*(*session)->refresh_scores() == 50);
    CHECK(*(*session)->refresh_scores() == 0);
    CHECK(stale_rows(**session) == 0);
}

TEST_CASE("a read-only file shows computed scores, from memory the second time as the first") {
    const TempFolder folder;
    REQUIRE(app::make_sample_record(folder / "s.jointlog"));
    auto session = app::Session::open(folder / "s.jointlog", seeded(), true);
    REQUIRE(session);
    for (int round = 0; round < 2; ++round) {
        const auto rows = (*session)->patients();
        REQUIRE(rows);
        const auto known = std::find_if(rows->begin(), rows->end(), [](const auto& row) {
            return row.patient.code == "P-0042";
        });
        REQUIRE(known != rows->end());
        CHECK_FALSE(known->scores_stale);
        CHECK_FALSE(known->scores.empty());
    }
}

TEST_CASE("only the setting 1 says that a record holds sample data") {
    const TempFolder folder;
    auto session = app::Session::create(folder / "a.jointlog", Mode::clinic, seeded());
    REQUIRE(session);
    REQUIRE((*session)->set_setting("sample", "0"));
    CHECK_FALSE((*session)->info().sample);
    REQUIRE((*session)->set_setting("sample", "1"));
    CHECK((*session)->info().sample);
}
