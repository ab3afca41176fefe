#include <fstream>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include "record_fixture.hpp"

using namespace jointlog;
using namespace jointlog::storage;
using namespace jointlog::storage::test;

namespace {

void write(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

/// Opening must fail so, leave every byte as it was, and leave nothing beside the file.
std::string expect_refused(RecordFixture& f, const std::filesystem::path& path, Errc code) {
    const std::string before = bytes_of(path);
    const std::string wal = bytes_of(path.string() + "-wal");
    auto opened = RecordFile::open(path, f.environment());
    REQUIRE_FALSE(opened);
    CHECK(std::string(to_string(opened.error().code)) == to_string(code));
    CHECK_THAT(opened.error().detail, Catch::Contains(path.string()));
    CHECK(bytes_of(path) == before);
    CHECK(bytes_of(path.string() + "-wal") == wal);
    CHECK_FALSE(std::filesystem::exists(path.string() + "-shm"));
    return opened.error().detail;
}

std::size_t files_in(const std::filesystem::path& folder) {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

/// The bytes of a file with several pages that was closed cleanly.
std::string closed_record(RecordFixture& f) {
    f.add_patient("P-1");
    f.file.reset();
    return bytes_of(f.path);
}

}  // namespace

TEST_CASE("A new file is private, one file at rest, and never overwrites") {
    RecordFixture f;
    struct stat status {};
    REQUIRE(::stat(f.path.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0600U);
    f.add_patient("P-1");
    f.file.reset();
    CHECK(files_in(f.folder.path()) == 1);
    const std::string before = bytes_of(f.path);
    auto again = RecordFile::create(f.path, Mode::own, f.environment());
    CHECK(again.error().code == Errc::already_exists);
    CHECK(bytes_of(f.path) == before);
}

TEST_CASE("A file that cannot be made leaves nothing behind") {
    RecordFixture f;
    auto nowhere =
        RecordFile::create(f.folder.file("no/such/folder.jointlog"), Mode::own, f.environment());
    CHECK(nowhere.error().code == Errc::io);
    auto strange =
        RecordFile::create(f.folder.file("new.jointlog"), Mode::own, f.environment("no-such-vfs"));
    CHECK_FALSE(strange);
    CHECK_FALSE(std::filesystem::exists(f.folder.file("new.jointlog")));
}

TEST_CASE("A new file is not made where the -wal of a lost one of its name still lies") {
    RecordFixture f;
    f.file.reset();
    const auto path = f.folder.file("new.jointlog");
    for (const std::string beside : {"-wal", "-journal"}) {
        write(path.string() + beside, "what was acknowledged");
        auto made = RecordFile::create(path, Mode::own, f.environment());
        REQUIRE_FALSE(made);
        CHECK(made.error().code == Errc::already_exists);
        CHECK_THAT(made.error().detail, Catch::Contains(path.string() + beside));
        CHECK(bytes_of(path.string() + beside) == "what was acknowledged");
        std::filesystem::remove(path.string() + beside);
    }
    CHECK(files_in(f.folder.path()) == 1);
}

TEST_CASE("The same work from the same seed gives the same bytes") {
    RecordFixture a;
    RecordFixture b;
    CHECK(closed_record(a) == closed_record(b));
}

TEST_CASE("Files that are not a sound record are refused, each with its own kind, unchanged") {
    RecordFixture f;
    const std::string record = closed_record(f);
    const auto path = f.folder.file("other");
    SECTION("no file") {
        CHECK(RecordFile::open(path, f.environment()).error().code == Errc::not_found);
    }
    SECTION("a folder") {
        CHECK(RecordFile::open(f.folder.path(), f.environment()).error().code
              == Errc::not_a_record);
    }
    SECTION("an empty file") {
        write(path, "");
        expect_refused(f, path, Errc::not_a_record);
    }
    SECTION("a text") {
        write(path, "patient,date,crp\nP-1,2024-06-01,0.49\n");
        expect_refused(f, path, Errc::not_a_record);
    }
    SECTION("a database of another program") {
        tamper(path, "CREATE TABLE t (a); INSERT INTO t VALUES (1);");
        CHECK_THAT(expect_refused(f, path, Errc::not_a_record), Catch::Contains("another program"));
    }
    SECTION("cut inside the header") {
        write(path, record.substr(0, 60));
        expect_refused(f, path, Errc::truncated);
    }
    SECTION("cut inside the pages") {
        write(path, record.substr(0, record.size() - 4096));
        expect_refused(f, path, Errc::truncated);
        write(path, record.substr(0, record.size() - 1));
        CHECK_THAT(expect_refused(f, path, Errc::truncated), Catch::Contains("page"));
    }
    SECTION("a newer version") {
        tamper(f.path, "UPDATE counter SET value = value; PRAGMA user_version = 3;");
        CHECK_THAT(expect_refused(f, f.path, Errc::newer_version), Catch::Contains("schema 3"));
    }
    SECTION("a foreign trigger in the schema") {
        tamper(f.path,
               "UPDATE counter SET value = value; CREATE TRIGGER t AFTER INSERT ON note BEGIN "
               "SELECT 1; END;");
        CHECK_THAT(expect_refused(f, f.path, Errc::damaged), Catch::Contains("trigger t"));
    }
    SECTION("pages overwritten with zeros") {
        std::string damaged = record;
        std::fill(damaged.begin() + 4096 * 2, damaged.begin() + 4096 * 6, '\0');
        write(path, damaged);
        expect_refused(f, path, Errc::damaged);
    }
    SECTION("the head of the log points elsewhere") {
        tamper(f.path, "UPDATE file_head SET op = op + 1;");
        CHECK_THAT(expect_refused(f, f.path, Errc::damaged), Catch::Contains("log"));
    }
}

TEST_CASE("A newer version that stands in the -wal only is refused, both files unchanged") {
    RecordFixture f;
    f.file.reset();
    const pid_t child = ::fork();
    if (child == 0) {  // writes the version into the -wal and dies before it is moved into the file
        std::_Exit(leave_in_wal(f.path, "PRAGMA user_version = 3") ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    REQUIRE(status == 0);
    REQUIRE(std::filesystem::file_size(f.path.string() + "-wal") > 0);
    const std::string before = bytes_of(f.path) + bytes_of(f.path.string() + "-wal");
    auto opened = RecordFile::open(f.path, f.environment());
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == Errc::newer_version);
    CHECK(bytes_of(f.path) + bytes_of(f.path.string() + "-wal") == before);
}

TEST_CASE("A file open in this program cannot be opened twice, and stays usable") {
    RecordFixture f;
    auto second = RecordFile::open(f.path, f.environment());
    REQUIRE_FALSE(second);
    CHECK(second.error().code == Errc::in_use);
    CHECK_THAT(second.error().detail, Catch::Contains("this program"));
    f.add_patient("P-1");
    CHECK(f.file->patient_codes()->size() == 1);
}

TEST_CASE(
    "A file open in another process is named as such, also after a refused second opening here") {
    RecordFixture f;
    f.file.reset();
    int ready[2];
    int finish[2];
    REQUIRE(::pipe(ready) == 0);
    REQUIRE(::pipe(finish) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        auto held = RecordFile::open(f.path, f.environment());
        // A second opening in the holder must not drop the holder's lock.
        static_cast<void>(RecordFile::open(f.path, f.environment()));
        char byte = held ? '1' : '0';
        static_cast<void>(::write(ready[1], &byte, 1));
        static_cast<void>(::read(finish[0], &byte, 1));
        std::_Exit(0);
    }
    char byte = 0;
    REQUIRE(::read(ready[0], &byte, 1) == 1);
    CHECK(byte == '1');
    auto refused = RecordFile::open(f.path, f.environment());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Errc::in_use);
    CHECK_THAT(refused.error().detail, Catch::Contains("process " + std::to_string(child) + " of ")
                                           && Catch::Contains("running since 20"));
    CHECK_FALSE(refused.error().remark.empty());
    static_cast<void>(::write(finish[1], &byte, 1));
    ::waitpid(child, nullptr, 0);
    f.reopen();
}

TEST_CASE("A commit acknowledged before a kill is there afterwards") {
    RecordFixture f;
    f.file.reset();
    const pid_t child = ::fork();
    if (child == 0) {
        auto held = RecordFile::open(f.path, f.environment());
        OperationDraft draft(f.ids.next(), OperationKind::create, "P-7");
        draft.add(patient("P-7"));
        std::_Exit(held && (*held)->commit(draft) ? 0 : 1);  // no close, no checkpoint
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    REQUIRE(status == 0);
    SECTION("opened for writing") {
        f.reopen();
        CHECK(f.file->patient_codes()->front() == "P-7");
        CHECK(codes(*f.file->verify(true, {})) == "");
    }
    SECTION("a torn end is no damage: the commits before it stand") {
        const auto wal = f.path.string() + "-wal";
        const std::string sound = bytes_of(wal);
        write(wal, sound.substr(0, sound.size() - 1000));
        f.reopen();
        CHECK(f.file->patient_codes()->empty());
        CHECK(codes(*f.file->verify(true, {})) == "");
    }
    SECTION("opened read-only, without a byte changed") {
        const std::string before = bytes_of(f.path) + bytes_of(f.path.string() + "-wal");
        Environment reading = f.environment();
        reading.read_only = true;
        auto opened = RecordFile::open(f.path, reading);
        REQUIRE(opened);
        CHECK((*opened)->patient_codes()->front() == "P-7");
        CHECK(bytes_of(f.path) + bytes_of(f.path.string() + "-wal") == before);
    }
}

TEST_CASE("A file opened for reading shows everything and takes nothing") {
    RecordFixture f;
    closed_record(f);
    Environment reading = f.environment();
    reading.read_only = true;
    auto opened = RecordFile::open(f.path, reading);
    REQUIRE(opened);
    CHECK((*opened)->info().read_only);
    CHECK((*opened)->patient_codes()->size() == 1);
    OperationDraft draft(f.ids.next(), OperationKind::add, "P-1");
    draft.add(Note{{}, "x"});
    CHECK((*opened)->commit(draft).error().code == Errc::refused);
    CHECK((*opened)->put_draft("visit", "{}").error().code == Errc::refused);
    CHECK(codes(*(*opened)->verify(true, {})) == "");
}
