#include <catch2/catch.hpp>

#include "failing_vfs.hpp"
#include "record_fixture.hpp"

using namespace jointlog;
using namespace jointlog::storage;
using namespace jointlog::storage::test;

namespace {

const Day june_first = *make_day(2024, 6, 1);

/// Adds, corrects and imports on a disk that fails; returns the last operation acknowledged.
std::int64_t work(RecordFixture& f, RecordFile& file) {
    std::int64_t acknowledged = 0;
    auto add = f.draft(OperationKind::add, "P-1");
    const RowId row = add.add(crp(june_first, 49));
    const auto added = file.commit(add);
    if (added) {
        acknowledged = added->number;
        auto correct = f.draft(OperationKind::correct, "P-1");
        correct.correct(row, added->number, crp(june_first, 94));
        correct.reason = "typing_error";
        if (const auto corrected = file.commit(correct)) {
            acknowledged = corrected->number;
        }
    }
    return acknowledged;
}

/// One run with the n-th change failing; false when there was no n-th change.
bool survives(int n, bool lasting) {
    RecordFixture f;
    f.add_patient("P-1");
    f.file.reset();
    std::int64_t acknowledged = 0;
    bool reached = false;
    {
        FailingVfs vfs(n, lasting);
        auto file = RecordFile::open(f.path, f.environment(FailingVfs::name));
        if (file) {
            acknowledged = work(f, **file);
            CHECK((*file)->load_patient("P-1").has_value());  // reading goes on
            file->reset();
        }
        reached = FailingVfs::reached();
    }
    INFO("change " << n << (lasting ? " and all after it" : " alone") << " failed");
    f.reopen();
    const auto record = f.file->load_patient("P-1");
    CHECK(f.file->info().head.operation >= acknowledged);
    CHECK(f.file->operations("P-1")->back().number == f.file->info().head.operation);
    CHECK(codes(*f.file->verify(true, {})) == "");
    const auto count = static_cast<std::int64_t>(f.file->operations("P-1")->size());
    CHECK(static_cast<std::int64_t>(f.file->history("P-1")->size())
          == count);  // a row version each
    return reached;
}

}  // namespace

TEST_CASE(
    "Whichever write fails, once or for good: nothing acknowledged is lost, nothing half is "
    "stored") {
    const bool lasting = GENERATE(false, true);
    int n = 1;
    while (survives(n, lasting)) {
        ++n;
        REQUIRE(n < 500);
    }
    CHECK(n > 8);
}

TEST_CASE("A creation that fails at any write leaves no file behind") {
    int n = 1;
    for (bool reached = true; reached; ++n) {
        TempFolder folder;
        ManualClock clock{{0, 0}};
        SeededIds ids{1};
        FailingVfs vfs(n, true);
        {
            auto made =
                RecordFile::create(folder.file("new"), Mode::own, {clock, ids, FailingVfs::name});
            // What was made before the failure came with closing may stay; it is then a sound record.
            INFO("change " << n);
            CHECK((made || !std::filesystem::exists(folder.file("new"))));
            CHECK((made || std::filesystem::is_empty(folder.path())));
        }
        reached = FailingVfs::reached();
        REQUIRE(n < 500);
    }
    CHECK(n > 8);
}
