#include <catch2/catch.hpp>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <fstream>
#include <mutex>

#include "jointlog/app/backup.hpp"
#include "jointlog/app/import.hpp"
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
    std::filesystem::create_directory(chosen);
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

TEST_CASE("A chosen folder that is gone is not made anew: its medium may be away") {
    Opened f;
    const auto chosen = std::filesystem::path(f.folder / "stick/backups");
    REQUIRE(f.session->set_setting(std::string(backup_folder_setting), chosen));
    const auto made = back_up_automatically(*f.session);
    REQUIRE_FALSE(made);
    CHECK(made.error().code == Errc::not_found);
    CHECK_FALSE(std::filesystem::exists(f.folder / "stick"));
}

TEST_CASE("A backup says what it holds before anything is written") {
    Opened f;
    const auto made = back_up_automatically(*f.session);
    REQUIRE(made);
    const auto held = look_into(made->path, system_environment());
    REQUIRE(held);
    CHECK(held->made_ms == made->made_ms);
    CHECK(held->patients == f.session->patient_codes()->size());
    CHECK(held->head.operation == f.session->info().head.operation);
    CHECK(held->head.chain_hex == f.session->info().head.chain_hex);
    REQUIRE(held->last_entry);
    CHECK(held->last_entry->utc_ms <= made->made_ms + 1000);

    std::filesystem::resize_file(made->path, std::filesystem::file_size(made->path) - 4096);
    CHECK_FALSE(look_into(made->path, system_environment()));
}

TEST_CASE(
    "A restore over the file keeps the backup it came from, though a newer one of that day is "
    "made") {
    Opened o;
    const auto first = back_up_automatically(*o.session).value();
    REQUIRE(o.session->set_setting("panel", "crp"));  // another head, so another name
    Environment environment = system_environment();
    environment.state_folder = o.folder.path() / "state";
    environment.data_folder = o.folder.path() / "data";
    o.session.reset();
    const auto restored = restore(first.path, o.folder / "r.jointlog", environment);
    REQUIRE(restored);
    REQUIRE(restored->previous);
    CHECK(std::filesystem::exists(first.path));
    CHECK(std::filesystem::exists(restored->previous->path));
}

TEST_CASE("The backups at hand are those of every record, newest first") {
    Opened f;
    const auto made = back_up_automatically(*f.session);
    REQUIRE(made);
    Environment environment;
    environment.data_folder = f.folder.path() / "data";
    const auto other = environment.data_folder / "backups" / Uuid{}.to_string();
    std::filesystem::create_directory(other);
    const auto older = other / backup_name(Uuid{}, 1'700'000'000'000, {3, "ab"});
    std::filesystem::copy_file(made->path, older);
    const auto found = backups_at_hand(environment);
    REQUIRE(found.size() == 2);
    CHECK(found.front().path == made->path);
    CHECK(found.back().path == older);
}

TEST_CASE("Corrections from a file begin with a backup, and do without none") {
    Opened f;
    const auto csv = f.folder / "c.csv";
    std::ofstream(csv) << "id,value,reason\n";
    REQUIRE(apply_corrections(*f.session, CorrectionKind::correct, csv, "Dr S", ""));
    CHECK(f.files() == 1);
    REQUIRE(f.session->set_setting(std::string(backup_folder_setting), f.folder / "gone"));
    const auto refused = apply_corrections(*f.session, CorrectionKind::correct, csv, "Dr S", "");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Errc::io);
    CHECK(refused.error().detail.find("no backup could be made first") != std::string::npos);
    CHECK_FALSE(refused.error().remark.empty());
}

TEST_CASE("of a record that is open elsewhere the newest backup is named, without its lock") {
    Opened opened;
    Environment other = system_environment();
    other.data_folder = opened.folder.path() / "data";
    const auto path = opened.folder / "r.jointlog";
    CHECK_FALSE(last_backup_of(path, other));  // none was made yet
    REQUIRE(back_up_automatically(*opened.session));
    const auto expected = last_backup(*opened.session);
    REQUIRE(expected);
    REQUIRE_FALSE(Session::open(path, other));
    const auto found = last_backup_of(path, other);
    REQUIRE(found);
    CHECK(found->path == expected->path);
    const auto backup = Session::open(found->path, other, true);
    REQUIRE(backup);
    CHECK((*backup)->info().read_only);
    CHECK_FALSE(last_backup_of(opened.folder / "none.jointlog", other));
    std::ofstream(opened.folder / "text.jointlog") << "no record";
    CHECK_FALSE(last_backup_of(opened.folder / "text.jointlog", other));
}
