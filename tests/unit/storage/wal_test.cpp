#include <algorithm>
#include <fstream>
#include <functional>

#include <sys/wait.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include "record_fixture.hpp"

using namespace jointlog;
using namespace jointlog::storage;
using namespace jointlog::storage::test;

namespace {

constexpr std::size_t header = 32;
constexpr std::size_t frame = 24 + 4096;

/// Does `work` in a process that ends without closing the file.
void in_dying_process(const std::function<bool()>& work) {
    const pid_t child = ::fork();
    if (child == 0) {
        std::_Exit(work() ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    REQUIRE(status == 0);
}

/// A record with a -wal that holds the patients P-1, P-2 and P-3, each in a commit of its own.
struct WalFixture : RecordFixture {
    std::filesystem::path wal = path.string() + "-wal";
    std::string sound;
    std::vector<std::size_t> commits;  // the frames that end a transaction

    WalFixture() {
        file.reset();
        in_dying_process([this] {
            auto held = RecordFile::open(path, environment());
            bool stored = held.has_value();
            for (const char* code : {"P-1", "P-2", "P-3"}) {
                OperationDraft create(ids.next(), OperationKind::create, code);
                create.add(patient(code));
                stored = stored && (*held)->commit(create);
            }
            if (stored) {
                static_cast<void>(held->release());  // not even at the end of this function
            }
            return stored;
        });
        sound = bytes_of(wal);
        for (std::size_t k = 0; k < (sound.size() - header) / frame; ++k) {
            const std::string size = sound.substr(header + k * frame + 4, 4);
            if (size != std::string(4, '\0')) {
                commits.push_back(k);
            }
        }
        REQUIRE(commits.size() == 3);
        REQUIRE(commits[1] > commits[0] + 1);
        REQUIRE(commits[2] > commits[1] + 1);
    }
    void put(const std::string& bytes) const {
        std::ofstream(wal, std::ios::binary)
            .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }
    void put_flipped(std::size_t at) const {
        std::string flipped = sound;
        flipped[at] = static_cast<char>(flipped[at] ^ 1);
        put(flipped);
    }
    void expect_damaged() {
        const std::string before = bytes_of(path) + bytes_of(wal);
        const auto opened = RecordFile::open(path, environment());
        REQUIRE_FALSE(opened);
        CHECK(std::string(to_string(opened.error().code)) == "damaged");
        CHECK_THAT(opened.error().detail, Catch::Contains("-wal"));
        CHECK(bytes_of(path) + bytes_of(wal) == before);
    }
    void expect_patients(const std::vector<std::string>& codes_there) {
        reopen();
        CHECK(*file->patient_codes() == codes_there);
        CHECK(codes(*file->verify(true, {})) == "");
    }
};

}  // namespace

TEST_CASE("A flipped bit anywhere in the header of a -wal is damage, not an empty -wal") {
    WalFixture f;
    for (std::size_t at = 0; at < header; ++at) {
        INFO("byte " << at);
        f.put_flipped(at);
        f.expect_damaged();
    }
    f.put(f.sound);
    f.expect_patients({"P-1", "P-2", "P-3"});
}

TEST_CASE("A flipped bit in a frame that later commits follow is damage, not an early end") {
    WalFixture f;
    for (std::size_t k = 0; k <= f.commits[1]; ++k) {
        // Page number, size after commit, salts, checksum, page. (A size of one bit would turn to none.)
        for (const std::size_t in : {0, 8, 12, 16, 20, 24, 2000, 4119}) {
            INFO("frame " << k << ", byte " << in);
            f.put_flipped(header + k * frame + in);
            f.expect_damaged();
        }
    }
}

TEST_CASE(
    "A power loss in the middle of a commit loses that commit alone, whichever frames arrived") {
    const auto arrived = GENERATE(0, 512, 1000);  // bytes of the frame that arrived
    const bool cut = GENERATE(false, true);
    const WalFixture f;
    for (std::size_t k = f.commits[1] + 1; k <= f.commits[2]; ++k) {
        INFO("frame " << k << ", its first " << arrived << " bytes" << (cut ? ", cut" : ""));
        WalFixture torn;
        std::string bytes = torn.sound;
        const std::size_t at = header + k * frame + static_cast<std::size_t>(arrived);
        const std::size_t end = header + (k + 1) * frame;
        std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(at),
                  bytes.begin() + static_cast<std::ptrdiff_t>(end), '\0');
        torn.put(cut ? bytes.substr(0, at) : bytes);
        torn.expect_patients({"P-1", "P-2"});
    }
}

TEST_CASE("A -wal begun anew over older frames opens, also when only its header was written") {
    RecordFixture f;
    f.add_patient("P-1");
    f.file.reset();
    in_dying_process([&f] {
        const std::string insert = "INSERT INTO draft (kind, body) VALUES ";
        return leave_in_wal(f.path, insert + "('a', '{}');" + insert + "('b', '{}');"
                                        + "PRAGMA wal_checkpoint(RESTART);" + insert
                                        + "('c', '{}');");
    });
    const auto wal = f.path.string() + "-wal";
    const std::string bytes = bytes_of(wal);
    const std::size_t last = (bytes.size() - header) / frame - 1;
    REQUIRE(bytes.substr(header + 8, 8) == bytes.substr(16, 8));
    REQUIRE(bytes.substr(header + last * frame + 8, 8) != bytes.substr(16, 8));
    SECTION("with its first commit") {}
    SECTION("the header alone, before frames of other salts") {
        const std::string older = bytes.substr(header + last * frame);
        std::ofstream(wal, std::ios::binary) << bytes.substr(0, header) << older << older;
    }
    f.reopen();
    CHECK(*f.file->patient_codes() == std::vector<std::string>{"P-1"});
    CHECK(codes(*f.file->verify(true, {})) == "");
}
