#include <catch2/catch.hpp>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>

#include "jointlog/app/backup.hpp"
#include "jointlog/app/sample.hpp"
#include "support/temp_folder.hpp"

using namespace jointlog;
using namespace jointlog::app;
using jointlog::test::TempFolder;

namespace {

/// A window's event loop: what the storage thread posts runs on this thread.
class Loop {
public:
    void post(std::function<void()> function) {
        const std::lock_guard lock(m_mutex);
        m_posted.push_back(std::move(function));
        m_wake.notify_one();
    }
    void run_one() {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return !m_posted.empty(); });
        const auto function = std::move(m_posted.front());
        m_posted.pop_front();
        lock.unlock();
        function();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_posted;
};

struct Opened {
    TempFolder folder;
    Loop loop;
    std::unique_ptr<Session> session;

    Opened() {
        REQUIRE(make_sample_record(folder / "r.jointlog", SampleLanguage::english));
        Environment environment = system_environment();
        environment.state_folder = folder.path() / "state";
        environment.data_folder = folder.path() / "data";
        environment.dispatch = [this](std::function<void()> function) {
            loop.post(std::move(function));
        };
        session = std::move(Session::open(folder / "r.jointlog", environment).value());
    }
    std::size_t files() {
        const auto backups = backup_folder(*session).value();
        return std::filesystem::exists(backups) ? static_cast<std::size_t>(
                   std::distance(std::filesystem::directory_iterator(backups), {}))
                                                : 0;
    }
};

}  // namespace

TEST_CASE("A backup in slices tells its progress, lets other work through and ends verified") {
    Opened f;
    std::int64_t told = 0;
    bool stored = false;
    std::optional<Result<BackupFile>> made;
    BackupRun run(
        *f.session,
        [&](std::int64_t done, std::int64_t total) {
            CHECK(done <= total);
            told = done;
            if (!stored) {
                stored = true;
                REQUIRE(f.session->set_setting("language", "ja"));
            }
        },
        [&](Result<BackupFile> outcome) { made = std::move(outcome); });
    while (!made) {
        f.loop.run_one();
    }
    REQUIRE(*made);
    CHECK((*made)->head.chain_hex == f.session->info().head.chain_hex);
    CHECK(stored == (told > 0));
    const auto last = last_backup(*f.session);
    REQUIRE(last);
    CHECK(last->path == (*made)->path);
    CHECK(f.files() == 1);
}

TEST_CASE("A backup that is cancelled leaves nothing and tells nothing more") {
    Opened f;
    bool told = false;
    {
        BackupRun run(
            *f.session, [](std::int64_t, std::int64_t) {},
            [&](Result<BackupFile>) { told = true; });
        run.cancel();
    }
    CHECK(f.session->patient_codes());  // behind what the run left on the storage thread
    for (int n = 0; n < 2; ++n) {
        f.loop.run_one();
    }
    CHECK_FALSE(told);
    CHECK(f.files() == 0);
}

TEST_CASE(
    "The record's setting says where its backups go; the rule removes only what it does not keep") {
    Opened f;
    const auto chosen = f.folder / "elsewhere";
    REQUIRE(f.session->set_setting(std::string(backup_folder_setting), chosen));
    REQUIRE(back_up_automatically(*f.session));
    const auto first = last_backup(*f.session);
    REQUIRE(first);
    CHECK(first->path.parent_path() == chosen);
    REQUIRE(f.session->set_setting("language", "ja"));
    REQUIRE(back_up_automatically(*f.session));
    const auto second = last_backup(*f.session);
    CHECK(second->head.operation > first->head.operation);
    CHECK_FALSE(std::filesystem::exists(first->path));  // the same day: the newest stays
}

TEST_CASE("A folder that is a file makes no backup, with the place in the message") {
    Opened f;
    REQUIRE(f.session->set_setting(std::string(backup_folder_setting), f.folder / "r.jointlog"));
    const auto made = back_up_automatically(*f.session);
    REQUIRE_FALSE(made);
    CHECK(made.error().detail.find("r.jointlog") != std::string::npos);
}
