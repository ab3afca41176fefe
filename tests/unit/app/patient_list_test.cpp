#include <catch2/catch.hpp>

#include <algorithm>

#include "app/patient_list.hpp"
#include "app/session_access.hpp"
#include "jointlog/app/sample.hpp"
#include "jointlog/app/session.hpp"
#include "support/temp_folder.hpp"
#include "support/timeline_fixture.hpp"
#include "unit/storage/failing_vfs.hpp"

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

TEST_CASE("on a full disk the list still comes to rest with every score") {
    using storage::test::FailingVfs;
    const TempFolder folder;
    make_long_list(folder / "a.jointlog");
    int seen = 0;
    for (int n = 1; n < 60 && seen < 3; ++n) {
        const auto copy = folder / ("copy" + std::to_string(n) + ".jointlog");
        std::filesystem::copy_file(folder / "a.jointlog", copy);
        const FailingVfs vfs(n, true);
        app::Environment environment = seeded();
        environment.vfs_name = FailingVfs::name;
        auto session = app::Session::open(copy, environment);
        if (!session) {
            continue;  // the disk was full before the file was open
        }
        int rounds = 0;
        while (stale_rows(**session) > 0 && rounds < 6) {
            REQUIRE((*session)->refresh_scores());
            ++rounds;
        }
        INFO("change " << n << " failed, and all after it");
        CHECK(stale_rows(**session) == 0);
        session->reset();
        seen += FailingVfs::reached() ? 1 : 0;
    }
    CHECK(seen > 0);
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

TEST_CASE(
    "the list shows the newest score of an examiner, never one from the patient's own counts") {
    const auto newest = [](const PatientRecord& record, IndexId id) {
        for (const LatestScore& score : app::latest_scores(record, {})) {
            if (score.index == id) {
                return to_iso(score.day);
            }
        }
        return std::string("none");
    };
    test::RecordBuilder b;
    const auto visit = [&b](const char* date, Voice assessor) {
        b.visit(date);
        b.record().visits.back().value.assessor = assessor;
        for (const char* item : {"TJC28", "SJC28"}) {
            b.value(item, "5", "{joints}");
        }
        for (const char* item : {"PTGA", "EGA", "PAIN"}) {
            b.value(item, "20", "mm");
        }
        b.value("HAQDI", "1", "{score}");
    };
    visit("2024-03-10", Voice::patient);
    CHECK(newest(b.record(), IndexId::cdai) == "none");
    visit("2024-01-10", Voice::clinician);
    CHECK(newest(b.record(), IndexId::cdai) == "2024-01-10");
    CHECK(newest(b.record(), IndexId::pas) == "2024-03-10");  // always what the patient says
}
