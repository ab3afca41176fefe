#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "support/cli_runner.hpp"

using namespace jointlog::test;

namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::vector<std::string> names_in(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::filesystem::path newest_in(const std::filesystem::path& folder) {
    std::filesystem::path newest;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (newest.empty() || entry.last_write_time() > std::filesystem::last_write_time(newest)) {
            newest = entry.path();
        }
    }
    return newest;
}

/// The anchor of the record that was used last.
std::string anchor_file() {
    return newest_in(std::string(std::getenv("XDG_STATE_HOME")) + "/jointlog/anchors").string();
}

struct Recorded {
    TempFolder folder;
    std::string path = folder / "r.jointlog";
    std::string labs = folder / "labs.csv";
    std::string copy = folder / "copy.jointlog-backup";

    Recorded() {
        REQUIRE(run_cli({"new", path, "--who", "Tester"}).exit == 0);
        write_file(folder / "patients.csv", "patient,name,sex\nP-1,Test One,F\n");
        REQUIRE(run_cli({"import", path, folder / "patients.csv"}).exit == 0);
        import("2024-01-05,CRP,0.42");
    }
    void import(const std::string& row) {
        write_file(labs, "patient,date,analyte,value,unit\nP-1," + row + ",mg/dL\n");
        REQUIRE(run_cli({"import", path, labs}).exit == 0);
    }
};

std::string history(const std::string& path) {
    return run_cli({"history", path, "--patient", "P-1"}).out;
}

}  // namespace

TEST_CASE("A backup is a private whole copy under the name asked for, and overwrites nothing") {
    Recorded f;
    const auto made = run_cli({"backup", f.path, f.copy});
    CHECK(made.exit == 0);
    CHECK(has(made.out, "opened again and compared; log head "));
    CHECK((std::filesystem::status(f.copy).permissions() & std::filesystem::perms::all)
          == (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
    CHECK(history(f.copy) == history(f.path));
    const std::string before = read_file(f.copy);
    const auto again = run_cli({"backup", f.path, f.copy});
    CHECK(again.exit == 1);
    CHECK(has(again.err, "a file of this name is there already"));
    CHECK(read_file(f.copy) == before);
    CHECK(run_cli({"backup", f.path, f.folder / "absent/x"}).exit == 1);
    CHECK(run_cli({"backup", f.path}).exit == 2);
}

TEST_CASE("A backup into a folder is named by file id, time and log head, not by the file") {
    Recorded f;
    const std::string folder = f.folder / "backups";
    std::filesystem::create_directory(folder);
    REQUIRE(run_cli({"backup", f.path, folder}).exit == 0);
    const auto names = names_in(folder);
    REQUIRE(names.size() == 1);
    const auto summary = run_cli({"verify", f.path}).err;
    const auto head = summary.substr(summary.find("log head ") + 9);
    const std::string number = head.substr(0, head.find(':'));
    const std::string hash = head.substr(number.size() + 1, 64);
    CHECK(has(names[0], ".op" + number + '-' + hash + ".jointlog-backup"));
    CHECK(names[0].rfind("jointlog-", 0) == 0);
}

TEST_CASE("A restore into a new file gives every version back") {
    Recorded f;
    REQUIRE(run_cli({"backup", f.path, f.copy}).exit == 0);
    const std::string fresh = f.folder / "fresh.jointlog";
    const auto done = run_cli({"restore", f.copy, fresh});
    CHECK(done.exit == 0);
    CHECK(has(done.out, "restored " + fresh));
    CHECK(history(fresh) == history(f.path));
    CHECK(run_cli({"verify", fresh, "--deep"}).exit == 0);
}

TEST_CASE("A backup or a restore beside what another file of the name left is refused") {
    Recorded f;
    REQUIRE(run_cli({"backup", f.path, f.copy}).exit == 0);
    for (const char* left : {"-wal", "-journal"}) {
        const auto name = f.folder / "new.jointlog";
        write_file(name + left, "left");
        const auto restored = run_cli({"restore", f.copy, name});
        CHECK(restored.exit == 1);
        CHECK(has(restored.err, std::string("new.jointlog") + left));
        CHECK(run_cli({"backup", f.path, name}).exit == 1);
        CHECK_FALSE(std::filesystem::exists(name));
        std::filesystem::remove(name + left);
    }
    CHECK(run_cli({"restore", f.copy, f.folder / "new.jointlog"}).exit == 0);
}

TEST_CASE("A restore over a file first keeps that file as a backup that opens") {
    Recorded f;
    REQUIRE(run_cli({"backup", f.path, f.copy}).exit == 0);
    const std::string old = history(f.path);
    f.import("2024-03-05,CRP,0.99");
    const std::string newer = history(f.path);
    REQUIRE(old != newer);
    const auto done = run_cli({"restore", f.copy, f.path});
    CHECK(done.exit == 0);
    CHECK(history(f.path) == old);
    const std::string says = "the file that was there is kept as ";
    REQUIRE(has(done.out, says));
    const auto start = done.out.find(says) + says.size();
    const std::string kept = done.out.substr(start, done.out.find('\n', start) - start);
    CHECK(history(kept) == newer);
}

TEST_CASE("A restore that must not be done leaves the present file byte for byte") {
    Recorded f;
    REQUIRE(run_cli({"backup", f.path, f.copy}).exit == 0);
    const std::string before = read_file(f.path);
    SECTION("from what is no record") {
        write_file(f.copy, "not a backup");
        CHECK(run_cli({"restore", f.copy, f.path}).exit == 5);
    }
    SECTION("from half a backup") {
        std::filesystem::resize_file(f.copy, std::filesystem::file_size(f.copy) / 2);
        CHECK(run_cli({"restore", f.copy, f.path}).exit == 5);
    }
    SECTION("from a backup that is not the one its name tells") {
        const std::string named =
            f.folder / "jointlog-00000000.2026-01-01T00-00-00Z.op2-00ff.jointlog-backup";
        std::filesystem::rename(f.copy, named);
        const auto done = run_cli({"restore", named, f.path});
        CHECK(done.exit == 5);
        CHECK(has(done.err, "the chain differs from the anchor"));
    }
    SECTION("onto itself") {
        CHECK(run_cli({"restore", f.path, f.path}).exit == 1);
    }
    CHECK(read_file(f.path) == before);
    CHECK(names_in(f.folder.path()).size() == 4);
}

TEST_CASE("A file that cannot be opened is not replaced, because it cannot be backed up") {
    Recorded f;
    REQUIRE(run_cli({"backup", f.path, f.copy}).exit == 0);
    write_file(f.path, "something else of the person's");
    const auto done = run_cli({"restore", f.copy, f.path});
    CHECK(done.exit == 1);
    CHECK(has(done.err, "restore to another name"));
    CHECK(read_file(f.path) == "something else of the person's");
}

TEST_CASE("Before an import the record is backed up once a day into its own folder") {
    Recorded f;  // two imports
    f.import("2024-04-05,CRP,0.11");
    const std::string record_folders =
        std::string(std::getenv("XDG_DATA_HOME")) + "/jointlog/backups";
    const std::filesystem::path folder = newest_in(record_folders);
    CHECK(names_in(folder).size() == 1);
    CHECK(run_cli({"list", (folder / names_in(folder)[0]).string()}).out.find("P-1")
          == std::string::npos);  // from before the first import
}

TEST_CASE("A copy that is older than the file last used here is told, and verify finds it") {
    Recorded f;
    std::filesystem::copy_file(f.path, f.folder / "older.jointlog");
    f.import("2024-05-05,CRP,0.31");
    CHECK(run_cli({"list", f.path}).err.find("older") == std::string::npos);
    const auto listed = run_cli({"list", f.folder / "older.jointlog"});
    CHECK(listed.exit == 0);
    CHECK(has(listed.err, "this copy is older than the one last used here: operation "));
    const auto verified = run_cli({"verify", f.folder / "older.jointlog"});
    CHECK(verified.exit == 3);
    CHECK(has(verified.err, "from this user's state folder"));
    CHECK(has(verified.out, "the log ends here; the anchor names operation"));
    CHECK(run_cli({"verify", f.path}).exit == 0);  // looking at the older copy moved nothing
}

TEST_CASE("The head of the log in the manifest of an export finds a copy that is older") {
    Recorded f;
    std::filesystem::copy_file(f.path, f.folder / "older.jointlog");
    f.import("2024-05-05,CRP,0.31");
    REQUIRE(run_cli({"export", f.path, "--out", f.folder / "package"}).exit == 0);
    const auto head =
        nlohmann::json::parse(read_file(f.folder / "package/manifest.json")).at("log_head");
    const std::string anchor =
        std::to_string(head.at("operation").get<int>()) + ":" + head.at("chain").get<std::string>();
    CHECK(run_cli({"verify", f.path, "--anchor", anchor}).exit == 0);
    const auto older = run_cli({"verify", f.folder / "older.jointlog", "--anchor", anchor});
    CHECK(older.exit == 3);
    CHECK(has(older.out, "the log ends here; the anchor names operation"));
}

TEST_CASE("A copy that went another way than the file last used here is told") {
    Recorded f;
    const std::string other = f.folder / "other.jointlog";
    std::filesystem::copy_file(f.path, other);
    f.import("2024-05-05,CRP,0.31");
    const auto kept = read_file(anchor_file());
    write_file(f.labs, "patient,date,analyte,value,unit\nP-1,2024-05-05,CRP,0.99,mg/dL\n");
    REQUIRE(run_cli({"import", other, f.labs}).exit == 0);
    write_file(anchor_file(), kept);
    const auto listed = run_cli({"list", other});
    CHECK(has(listed.err, "this copy is not the one last used here"));
    CHECK(read_file(anchor_file()) == kept);
}

TEST_CASE(
    "The anchor is one private line without names or paths, and a broken one counts as none") {
    Recorded f;
    const auto anchor = anchor_file();
    const auto text = read_file(anchor);
    CHECK(text.find_first_not_of("0123456789abcdef:\n") == std::string::npos);
    CHECK((std::filesystem::status(anchor).permissions() & std::filesystem::perms::all)
          == (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
    write_file(anchor, "12");
    const auto verified = run_cli({"verify", f.path});
    CHECK(verified.exit == 0);
    CHECK(has(verified.err, "tail not checkable"));
    CHECK(read_file(anchor) == text);
}

TEST_CASE("verify of a backup compares it with the head in its name") {
    Recorded f;
    const std::string folder = f.folder / "backups";
    std::filesystem::create_directory(folder);
    REQUIRE(run_cli({"backup", f.path, folder}).exit == 0);
    f.import("2024-05-05,CRP,0.31");
    const auto verified = run_cli({"verify", folder + '/' + names_in(folder)[0]});
    CHECK(verified.exit == 0);
    CHECK(has(verified.err, "from the name of the backup"));
}
