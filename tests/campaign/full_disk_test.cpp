// A full disk: the save that does not fit says so, everything before it stays, reading goes on, and with space again so
// does saving.
#include <map>

#include <fcntl.h>
#include <sched.h>
#include <sqlite3.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "campaign/clinic_work.hpp"
#include "campaign/recorder.hpp"
#include "unit/storage/record_fixture.hpp"

using namespace jointlog;
using namespace jointlog::campaign;
using jointlog::storage::RecordFile;
using jointlog::storage::test::TempFolder;

namespace {

/// A disk of a certain size; half of the write that passes it arrives.
class SmallDisk final : public DiskObserver {
public:
    explicit SmallDisk(std::int64_t bytes) : m_free(bytes) {}
    void make_space(std::int64_t bytes) { m_free += bytes; }

    Answer before(const Request& request) override {
        return {.code = request.call == Call::write && growth(request) > m_free ? SQLITE_FULL
                                                                                : SQLITE_OK,
                .half = true};
    }
    void done(const Request& request) override {
        std::int64_t& size = m_sizes[std::string(request.path)];
        if (request.call == Call::write) {
            m_free -= growth(request);
            size = std::max(size, end_of(request));
        } else if (request.call == Call::truncate || request.call == Call::remove) {
            const std::int64_t left = request.call == Call::remove ? 0 : request.offset;
            m_free += size - left;
            size = left;
        }
    }

private:
    static std::int64_t end_of(const Request& request) {
        return request.offset + static_cast<std::int64_t>(request.bytes.size());
    }
    std::int64_t growth(const Request& request) {
        return std::max<std::int64_t>(0, end_of(request) - m_sizes[std::string(request.path)]);
    }

    std::int64_t m_free;
    std::map<std::string, std::int64_t> m_sizes;
};

struct Filled {
    int saved = 0;
    Acknowledged last;
    std::string error;
    std::size_t read = 0;  // visits that could still be read afterwards
};

/// Saves visits until one does not fit.
Result<Filled> fill(RecordFile& file, Sources& sources) {
    Filled filled;
    ClinicWork work(6, sources.ids);
    if (auto made = work.new_patient(file); !made) {
        return Unexpected{made.error()};
    }
    for (;;) {
        filled.last = *content_of(file);
        if (const auto saved = work.save_visit(file); !saved) {
            filled.error = saved.error().detail;
            if (saved.error().code != Errc::io) {
                return Unexpected{saved.error()};
            }
            break;
        }
        ++filled.saved;
    }
    auto record = file.load_patient("P-0001");
    if (!record) {
        return Unexpected{record.error()};
    }
    filled.read = record->visits.size();
    return filled;
}

/// What went wrong on a disk of its own; empty when nothing did.
std::string fill_folder(const std::filesystem::path& folder) {
    const auto path = folder / "clinic.jointlog";
    Sources sources(8);
    auto made = RecordFile::create(path, Mode::clinic, sources.environment());
    if (!made) {
        return made.error().detail;
    }
    const auto filled = fill(**made, sources);
    if (!filled) {
        return filled.error().detail;
    }
    made->reset();
    if (filled->saved < 50 || filled->error.empty()
        || filled->read != static_cast<std::size_t>(filled->saved)) {
        return fmt::format("{} saved, {} read, '{}'", filled->saved, filled->read, filled->error);
    }
    return judge(path, {filled->last}).detail;
}

/// A disk of 3 MB that only this process sees; false where the system does not allow it.
bool mount_small(const std::filesystem::path& at) {
    const int own = ::geteuid() == 0 ? CLONE_NEWNS : CLONE_NEWNS | CLONE_NEWUSER;
    return ::unshare(own) == 0 && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
           && ::mount("tmpfs", at.c_str(), "tmpfs", 0, "size=3m") == 0;
}

}  // namespace

TEST_CASE("On a full disk the save that does not fit says so, and everything before it stays") {
    const std::int64_t kilobytes = GENERATE(900, 1500, 3000, 6000);
    const TempFolder folder;
    const auto path = folder.file("clinic.jointlog");
    Sources sources(8);
    SmallDisk disk(kilobytes * 1024);
    const ShimVfs vfs(disk);
    auto made = RecordFile::create(path, Mode::clinic, sources.environment(ShimVfs::name));
    REQUIRE(made);
    const auto filled = fill(**made, sources);
    REQUIRE(filled);
    INFO(kilobytes << " kB: " << filled->saved << " saved, then: " << filled->error);
    CHECK(filled->saved > 3);
    CHECK_THAT(filled->error, Catch::Contains("no room is left on the disk"));
    CHECK(filled->read == static_cast<std::size_t>(filled->saved));
    Acknowledged last = filled->last;
    SECTION("and it is closed full") {}
    SECTION("and saving goes on when there is space again") {
        disk.make_space(4 << 20);
        ClinicWork work(7, sources.ids);
        REQUIRE(work.save_visit(**made));
        last = *content_of(**made);
        CHECK(last.head.operation == filled->last.head.operation + 1);
    }
    made->reset();
    const Judgement judgement = judge(path, {last});
    CHECK(judgement.detail == "");
    CHECK(judgement.kind == Judgement::Kind::sound);
}

TEST_CASE("A record on a real disk of 3 MB fills it and loses nothing") {
    const TempFolder folder;
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    const pid_t child = ::fork();
    if (child == 0) {  // the mount goes with this process
        const std::string told =
            mount_small(folder.path()) ? "mounted" + fill_folder(folder.path()) : "not allowed";
        static_cast<void>(::write(ends[1], told.data(), told.size()));
        std::_Exit(0);
    }
    ::close(ends[1]);
    std::string told(1000, '\0');
    const ssize_t size = ::read(ends[0], told.data(), told.size());
    ::close(ends[0]);
    ::waitpid(child, nullptr, 0);
    REQUIRE(size > 0);
    told.resize(static_cast<std::size_t>(size));
    if (told == "not allowed") {
        WARN("skipped: this system lets no test mount a small disk");
        return;
    }
    CHECK(told == "mounted");
}
