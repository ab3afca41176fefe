#include <catch2/catch.hpp>

#include <sys/stat.h>

#include "support/cli_runner.hpp"

using namespace jointlog::test;

namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("help and version work without a file, for every command too") {
    REQUIRE(run_cli({"--version"}).exit == 0);
    REQUIRE(run_cli({"--help"}).exit == 0);
    for (const char* command :
         {"new", "sample", "import", "correct", "mark-error", "score", "list", "show", "history",
          "export", "chart", "verify", "synth", "check", "self-test"}) {
        const auto help = run_cli({command, "--help"});
        INFO(command);
        REQUIRE(help.exit == 0);
        REQUIRE(has(help.out, command));
        REQUIRE(help.err.empty());
    }
    REQUIRE(run_cli({"no-such-command"}).exit == 2);
    REQUIRE(run_cli({"list"}).exit == 2);
    REQUIRE(run_cli({"list", "--no-such-option", "x"}).exit == 2);
}

TEST_CASE("new makes a file that only its owner reads, and never overwrites") {
    const TempFolder folder;
    const auto path = folder / "a.jointlog";
    REQUIRE(run_cli({"new", path, "--mode", "own"}).exit == 0);
    struct stat info {};
    REQUIRE(stat(path.c_str(), &info) == 0);
    REQUIRE((info.st_mode & 0777) == 0600);
    const auto before = read_file(path);
    REQUIRE(run_cli({"new", path}).exit == 1);
    REQUIRE(read_file(path) == before);
    REQUIRE(run_cli({"new", folder / "b.jointlog", "--mode", "other"}).exit == 2);
    REQUIRE_FALSE(std::filesystem::exists(folder / "b.jointlog"));
}

TEST_CASE("the sample record has the same bytes every time and verifies deeply") {
    const TempFolder folder;
    REQUIRE(run_cli({"sample", folder / "a.jointlog"}).exit == 0);
    REQUIRE(run_cli({"sample", folder / "b.jointlog"}).exit == 0);
    REQUIRE(read_file(folder / "a.jointlog") == read_file(folder / "b.jointlog"));
    REQUIRE(run_cli({"sample", folder / "c.jointlog", "--lang", "ja"}).exit == 0);
    REQUIRE(run_cli({"sample", folder / "d.jointlog", "--lang", "ja"}).exit == 0);
    CHECK(read_file(folder / "c.jointlog") == read_file(folder / "d.jointlog"));
    CHECK(read_file(folder / "a.jointlog") != read_file(folder / "c.jointlog"));
    CHECK(run_cli({"sample", folder / "e.jointlog", "--lang", "fr"}).exit == 2);
    const auto verified = run_cli({"verify", folder / "a.jointlog", "--deep"});
    CHECK(has(verified.err, "0 findings (deep)"));
    REQUIRE(verified.exit == 0);
}

TEST_CASE(
    "the sample holds what it promises: gaps, corrections, switches, events, limits, the article's "
    "cases") {
    const TempFolder folder;
    const auto path = folder / "s.jointlog";
    REQUIRE(run_cli({"sample", path}).exit == 0);
    const auto list = run_cli({"list", path});
    REQUIRE(list.exit == 0);
    for (const char* code : {"P-0042", "P-0107", "P-0526", "A-01", "A-02", "A-03"}) {
        REQUIRE(has(list.out, code));
    }
    const auto show = run_cli({"show", path, "--patient", "P-0042"}).out;
    REQUIRE(has(show, "<0.02 mg/dL"));
    REQUIRE(has(show, "55.60 ng/mL"));
    REQUIRE(has(show, "(corrected)"));
    REQUIRE(has(show, "grade 3 (CTCAE 5.0)"));
    REQUIRE(has(show, "held"));
    REQUIRE(has(show, "not computed: esr missing"));
    const auto case_1 = run_cli({"show", path, "--patient", "A-01"}).out;
    REQUIRE(has(case_1, "0.492 mg/dL; unit inferred; date inferred"));
    REQUIRE(has(case_1, "36, as stated"));
    REQUIRE(has(case_1, "2024-06/2025-01"));
}

#ifdef JOINTLOG_WITH_RENDER
TEST_CASE("show --text is one line without the name; a missing value is said, not zero") {
    const TempFolder folder;
    const auto path = folder / "s.jointlog";
    REQUIRE(run_cli({"sample", path}).exit == 0);
    const auto text = run_cli({"show", path, "--patient", "P-0042", "--text"});
    REQUIRE(text.exit == 0);
    REQUIRE(text.out
            == "2024-09-02 TJC28 4 SJC28 3 PtGA 38mm PhGA 20mm CRP 0.21mg/dL ESR not recorded"
               " / DAS28-CRP 3.50 (published category: moderate; EULAR) CDAI 12.8 SDAI 13.01"
               " / DAS28-ESR not computed (ESR)\n");
}
#endif

TEST_CASE("as-of reading and history show what a value was before its correction") {
    const TempFolder folder;
    const auto path = folder / "s.jointlog";
    REQUIRE(run_cli({"sample", path}).exit == 0);
    const auto before =
        run_cli({"show", path, "--patient", "P-0042", "--as-of", "2022-09-30T12:00:00+09:00"});
    REQUIRE(before.exit == 0);
    REQUIRE(has(before.out, "2030 ng/mL"));
    REQUIRE_FALSE(has(before.out, "203 ng/mL"));
    const auto history = run_cli({"history", path, "--patient", "P-0042"});
    const auto at = history.out.find("one digit too many was typed");
    REQUIRE(at != std::string::npos);
    const auto line_start = history.out.rfind('\n', at) + 1;
    const auto line = history.out.substr(line_start, at - line_start);
    CHECK(has(line, "2022-09-30; 2030 ng/mL"));  // old
    CHECK(has(line, "2022-09-30; 203 ng/mL"));   // new
    REQUIRE(run_cli({"show", path, "--patient", "P-0042", "--as-of", "999999"}).exit == 1);
    REQUIRE(run_cli({"show", path, "--patient", "P-0042", "--as-of", "yesterday"}).exit == 2);
    REQUIRE(run_cli({"show", path, "--patient", "P-9999"}).exit == 1);
}

TEST_CASE("files that are not usable are refused with distinct messages and identical bytes") {
    const TempFolder folder;
    const auto good = folder / "good.jointlog";
    REQUIRE(run_cli({"sample", good}).exit == 0);
    const auto bytes = read_file(good);

    write_file(folder / "text.jointlog", "patient,date\nP-1,2024-01-01\n");
    write_file(folder / "cut.jointlog", bytes.substr(0, bytes.size() / 2));
    std::string newer = bytes;
    newer[63] = 99;  // user_version, big endian at offset 60
    write_file(folder / "newer.jointlog", newer);
    std::string foreign = bytes;
    foreign[68] = 1;  // application_id at offset 68
    write_file(folder / "foreign.jointlog", foreign);

    std::vector<std::string> messages;
    for (const char* name :
         {"text.jointlog", "cut.jointlog", "newer.jointlog", "foreign.jointlog"}) {
        const auto path = folder / name;
        const auto before = read_file(path);
        const auto refused = run_cli({"list", path});
        INFO(name << ": " << refused.err);
        CHECK(refused.exit == 5);
        CHECK(refused.out.empty());
        CHECK(read_file(path) == before);
        CHECK_FALSE(std::filesystem::exists(path + "-wal"));
        messages.push_back(refused.err);
    }
    CHECK(has(messages[2], "newer"));
    CHECK(messages[0] != messages[1]);
    CHECK(messages[1] != messages[2]);
    CHECK(run_cli({"list", folder / "absent.jointlog"}).exit == 1);
    CHECK_FALSE(std::filesystem::exists(folder / "absent.jointlog"));
}

TEST_CASE("verify finds a cut tail only against an anchor, and says so without one") {
    const TempFolder folder;
    const auto path = folder / "s.jointlog";
    REQUIRE(run_cli({"sample", path}).exit == 0);
    // As on a machine where the file was never used.
    std::filesystem::remove_all(std::string(std::getenv("XDG_STATE_HOME")) + "/jointlog/anchors");
    const auto plain = run_cli({"verify", path});
    REQUIRE(plain.exit == 0);
    REQUIRE(has(plain.err, "tail not checkable"));
    const auto at = plain.err.find("log head ") + 9;
    const auto head = plain.err.substr(at, plain.err.find('\n', at) - at);
    REQUIRE(run_cli({"verify", path, "--anchor", head}).exit == 0);
    REQUIRE(run_cli({"verify", path, "--anchor", "99999:abcdef"}).exit == 3);
    REQUIRE(run_cli({"verify", path, "--anchor", "nonsense"}).exit == 2);
}

TEST_CASE("an older copy is told, whatever is stored in it, until somebody goes on with it") {
    const TempFolder folder;
    const auto path = folder / "r.jointlog";
    REQUIRE(run_cli({"new", path, "--who", "A"}).exit == 0);
    write_file(folder / "p.csv", "patient,sex\nP-1,F\n");
    write_file(folder / "a.csv", "patient,date,tjc28\nP-1,2024-01-10,4\n");
    write_file(folder / "b.csv", "patient,date,tjc28\nP-1,2024-02-10,5\n");
    REQUIRE(run_cli({"import", path, folder / "p.csv"}).exit == 0);
    std::filesystem::copy_file(path, folder / "older.jointlog");
    REQUIRE(run_cli({"import", path, folder / "a.csv"}).exit == 0);
    std::filesystem::copy_file(folder / "older.jointlog", path,
                               std::filesystem::copy_options::overwrite_existing);
    const auto stored = run_cli({"import", path, folder / "b.csv"});
    CHECK(stored.exit == 0);
    CHECK(has(stored.err, "older than the one last used here"));
    REQUIRE(run_cli({"import", path, folder / "b.csv"}).exit == 0);
    const auto checked = run_cli({"verify", path});
    CHECK(checked.exit == 3);
    const auto at = checked.err.find("remove /");
    REQUIRE(at != std::string::npos);
    const auto note = checked.err.substr(at + 7, checked.err.find('\n', at) - at - 7);
    REQUIRE(std::filesystem::remove(note));
    CHECK(run_cli({"verify", path}).exit == 0);
}

TEST_CASE("a record behind a link is the record itself") {
    const TempFolder folder;
    REQUIRE(run_cli({"new", folder / "r.jointlog"}).exit == 0);
    std::filesystem::create_directory(folder / "elsewhere");
    std::filesystem::create_symlink(folder / "r.jointlog", folder / "elsewhere/link.jointlog");
    write_file(folder / "p.csv", "patient,sex\nP-1,F\n");
    REQUIRE(run_cli({"import", folder / "elsewhere/link.jointlog", folder / "p.csv"}).exit == 0);
    CHECK(has(run_cli({"list", folder / "r.jointlog"}).out, "P-1"));
    CHECK(std::filesystem::is_symlink(folder / "elsewhere/link.jointlog"));
}

TEST_CASE("a chart replaces a chart, and no file of another kind") {
    const TempFolder folder;
    const auto path = folder / "r.jointlog";
    REQUIRE(run_cli({"sample", path}).exit == 0);
    const auto chart = [&](const std::string& out) {
        return run_cli({"chart", path, "--patient", "P-0042", "--out", out});
    };
    CHECK(chart(folder / "c.png").exit == 0);
    CHECK(chart(folder / "c.png").exit == 0);
    write_file(folder / "letter.pdf", "a letter");
    CHECK(chart(folder / "letter.pdf").exit == 1);
    CHECK(read_file(folder / "letter.pdf") == "a letter");
}

TEST_CASE("synth gives the same content for the same seed") {
    const TempFolder folder;
    REQUIRE(
        run_cli({"synth", folder / "a.jointlog", "--patients", "5", "--visits", "4", "--seed", "9"})
            .exit
        == 0);
    REQUIRE(
        run_cli({"synth", folder / "b.jointlog", "--patients", "5", "--visits", "4", "--seed", "9"})
            .exit
        == 0);
    REQUIRE(
        run_cli({"synth", folder / "c.jointlog", "--patients", "5", "--visits", "4", "--seed", "8"})
            .exit
        == 0);
    REQUIRE(read_file(folder / "a.jointlog") == read_file(folder / "b.jointlog"));
    REQUIRE(run_cli({"show", folder / "a.jointlog", "--patient", "S-000001"}).out
            != run_cli({"show", folder / "c.jointlog", "--patient", "S-000001"}).out);
    REQUIRE(run_cli({"verify", folder / "a.jointlog", "--deep"}).exit == 0);
    REQUIRE(run_cli({"synth", folder / "d.jointlog", "--patients", "0", "--visits", "4"}).exit
            == 2);
}
