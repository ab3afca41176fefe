#include <catch2/catch.hpp>

#include <random>

#include "failing_vfs.hpp"
#include "record_fixture.hpp"

using namespace jointlog;
using namespace jointlog::storage;
using namespace jointlog::storage::test;

namespace {

std::size_t files_in(const std::filesystem::path& folder) {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

Result<std::filesystem::path> copy(RecordFile& file, const std::filesystem::path& path) {
    if (auto begun = file.begin_copy(path); !begun) {
        return Unexpected{begun.error()};
    }
    if (auto copied = file.step_copy(-1); !copied) {
        return Unexpected{copied.error()};
    }
    return file.finish_copy([&](const LogHead&) { return path; }, false);
}

/// A random small change of the record.
void change(RecordFixture& f, std::mt19937& random) {
    auto draft = f.draft(OperationKind::add, "P-1");
    const int values = 1 + static_cast<int>(random() % 3);
    for (int n = 0; n < values; ++n) {
        draft.add(crp(Day{static_cast<std::int32_t>(15'000 + random() % 4000)},
                      static_cast<std::int64_t>(random() % 900)));
    }
    f.store(draft);
}

}  // namespace

TEST_CASE("200 random states of a record, copied and opened again, are equal row by row") {
    RecordFixture f;
    f.add_patient("P-1");
    std::mt19937 random(11);
    for (int n = 0; n < 200; ++n) {
        change(f, random);
        const auto path = f.folder.file("copy" + std::to_string(n));
        REQUIRE(copy(*f.file, path));
        auto again = RecordFile::open(path, f.environment());
        REQUIRE(again);
        REQUIRE((*again)->info().head.chain_hex == f.file->info().head.chain_hex);
        const auto mine = f.file->history("P-1", {});
        const auto theirs = (*again)->history("P-1", {});
        REQUIRE(mine->size() == theirs->size());
        bool equal = true;
        for (std::size_t row = 0; row < mine->size(); ++row) {
            equal = equal && (*mine)[row].id == (*theirs)[row].id
                    && (*mine)[row].value == (*theirs)[row].value;
        }
        REQUIRE(equal);
        std::filesystem::remove(path);
    }
}

TEST_CASE("What is stored between the steps of a copy is in the copy") {
    RecordFixture f;
    f.add_patient("P-1");
    std::mt19937 random(12);
    const auto path = f.folder.file("copy");
    REQUIRE(f.file->begin_copy(path));
    int steps = 0;
    while (true) {
        const auto step = f.file->step_copy(4);
        REQUIRE(step);
        if (step->complete) {
            break;
        }
        if (++steps <= 5) {
            change(f, random);
        }
    }
    CHECK(steps > 5);
    const auto done = f.file->finish_copy([&](const LogHead&) { return path; }, false);
    REQUIRE(done);
    auto again = RecordFile::open(path, f.environment());
    REQUIRE(again);
    CHECK((*again)->info().head.chain_hex == f.file->info().head.chain_hex);
    CHECK((*again)->verify(true, f.file->info().head)->findings.empty());
}

TEST_CASE("A copy that is given up, by order or by closing, leaves no file") {
    RecordFixture f;
    f.add_patient("P-1");
    const auto before = files_in(f.folder.path());
    REQUIRE(f.file->begin_copy(f.folder.file("copy")));
    REQUIRE(f.file->step_copy(1));
    CHECK(files_in(f.folder.path()) > before);
    SECTION("by order") {
        f.file->abandon_copy();
        CHECK(files_in(f.folder.path()) == before);
        CHECK_FALSE(f.file->step_copy(1));
    }
    SECTION("by closing") {
        f.file.reset();
        CHECK(files_in(f.folder.path()) == 1);
    }
}

TEST_CASE("A copy over a file of that name is refused, and that file stays") {
    RecordFixture f;
    f.add_patient("P-1");
    const auto path = f.folder.file("copy");
    REQUIRE(copy(*f.file, path));
    const auto before = bytes_of(path);
    f.add_patient("P-2");
    const auto again = copy(*f.file, path);
    REQUIRE_FALSE(again);
    CHECK(again.error().code == Errc::already_exists);
    CHECK(bytes_of(path) == before);
}

TEST_CASE(
    "A disk that fills up at any write of a copy leaves the record, the old copy and no other") {
    RecordFixture f;
    f.add_patient("P-1");
    const auto old = f.folder.file("old");
    REQUIRE(copy(*f.file, old));
    const auto before = bytes_of(old);
    f.file.reset();
    bool reached = true;
    int failures = 0;
    for (int n = 1; reached; ++n) {
        {
            const FailingVfs disk(n, true);
            auto file = RecordFile::open(f.path, f.environment(FailingVfs::name));
            if (file) {
                const auto path = f.folder.file("new");
                const auto made = copy(**file, path);
                failures += made ? 0 : 1;
                CHECK(std::filesystem::exists(path) == made.has_value());
                std::filesystem::remove(path);
            }
            reached = FailingVfs::reached();
        }
        CHECK(bytes_of(old) == before);
        for (const auto& entry : std::filesystem::directory_iterator(f.folder.path())) {
            CHECK(entry.path().string().find("partial") == std::string::npos);
        }
        REQUIRE(n < 1000);
    }
    CHECK(failures > 3);
    CHECK(RecordFile::open(f.path, f.environment()));
}
