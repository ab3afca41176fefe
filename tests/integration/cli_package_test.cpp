#include <cstdlib>

#include <fmt/format.h>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "support/cli_runner.hpp"

using namespace jointlog::test;

namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// A package with cells that a loader may trip over: line breaks, quotes, "NA", leading zeros, a formula.
std::string package(const TempFolder& folder, const std::string& preset) {
    const auto path = folder / "r.jointlog";
    REQUIRE(run_cli({"new", path}).exit == 0);
    write_file(folder / "patients.csv",
               "patient,name,sex,birth_date,note\n007,山田 花子,F,1960-01-01,\"a, \"\"b\"\"\nc\"\n"
               "NA,Test,M,1961-01-01,=1+1\n");
    write_file(folder / "labs.csv",
               "patient,date,analyte,value,unit\n007,2024-01-05,CRP,1.10,mg/dL\n"
               "007,2024-01-06,UPRO,（±）,\nNA,2024-01-05,CRP,<0.02,mg/dL\n");
    const auto imported = run_cli({"import", path, folder / "patients.csv", folder / "labs.csv"});
    INFO(imported.out << imported.err);
    REQUIRE(imported.exit == 0);
    REQUIRE(run_cli({"export", path, "--out", folder / "package", "--shape", "both", "--preset",
                     preset})
                .exit
            == 0);
    return folder / "package";
}

}  // namespace

TEST_CASE("load.py reads every table of a package with its rows, texts and exact numbers") {
    if (std::system("python3 -c '' >/dev/null 2>&1") != 0) {
        WARN("python3 is not installed: load.py was not run");
        return;
    }
    const std::string preset = GENERATE("research", "spreadsheet");
    const TempFolder folder;
    const std::string at = package(folder, preset);
    const std::string program =
        "import runpy, json\n"
        "t = runpy.run_path('load.py')['tables']\n"
        "assert [p['patient_id'] for p in t['patients']] == ['007', 'NA']\n"
        "assert t['patients'][0]['note'] == 'a, \"b\"\\nc', t['patients'][0]\n"
        "assert t['patients'][1]['note'] == '=1+1', t['patients'][1]\n"
        "assert str(t['observations'][0]['value_num']) == '1.10'\n"
        "assert t['observations'][0]['value_code'] is None\n"
        "print(json.dumps({name: len(rows) for name, rows in t.items()}))\n";
    write_file(folder / "check.py", program);
    const std::string command =
        fmt::format("cd {} && python3 {} > {} 2>&1", shell_quoted(at),
                    shell_quoted(folder / "check.py"), shell_quoted(folder / "out"));
    const bool ran = std::system(command.c_str()) == 0;
    const std::string out = read_file(folder / "out");
    INFO(out);
    REQUIRE(ran);
    const auto counted = nlohmann::json::parse(out);
    const auto manifest = nlohmann::json::parse(read_file(at + "/manifest.json"));
    std::size_t tables = 0;
    for (const auto& file : manifest.at("files")) {
        const auto name = file.at("name").get<std::string>();
        if (name.ends_with(".csv") && name != "data_dictionary.csv") {
            CHECK(counted.at(name.substr(0, name.size() - 4)) == file.at("rows"));
            ++tables;
        }
    }
    CHECK(tables == counted.size());
}

TEST_CASE("days of a gap (--gap-days) are a whole number") {
    const TempFolder folder;
    const auto path = folder / "r.jointlog";
    REQUIRE(run_cli({"new", path}).exit == 0);
    for (const std::string days : {"-1", "x", "7d", "1e2", "99999"}) {
        INFO(days);
        const auto refused = run_cli({"export", path, "--out", folder / "p", "--gap-days", days});
        CHECK(refused.exit == 2);
        CHECK(has(refused.err, "--gap-days is a number of days from 0 to 3650"));
    }
    CHECK(run_cli({"export", path, "--out", folder / "p", "--gap-days", "30"}).exit == 0);
    CHECK(has(read_file(folder / "p/manifest.json"), "\"gap_days\": 30"));
}

TEST_CASE(
    "export --deidentify: a dry run tells the columns, the package has study ids, the key is used "
    "again") {
    const TempFolder folder;
    const auto path = folder / "r.jointlog";
    REQUIRE(run_cli({"new", path}).exit == 0);
    write_file(folder / "patients.csv",
               "patient,name,sex,birth_date,note\nCLINIC-007,山田 花子,F,1960-01-01,knows me\n");
    write_file(folder / "labs.csv",
               "patient,date,analyte,value,unit\nCLINIC-007,2024-01-05,CRP,1.10,mg/dL\n");
    REQUIRE(run_cli({"import", path, folder / "patients.csv", folder / "labs.csv"}).exit == 0);

    const auto preview = run_cli({"export", path, "--deidentify", "--dry-run"});
    CHECK(preview.exit == 0);
    CHECK(has(preview.out, "patients.csv name: held back: who a person is"));
    CHECK(has(preview.out, "observations.csv obs_date: hidden date"));
    CHECK(has(preview.out, "observations.csv: 1 row\n"));
    CHECK(has(preview.err, "fewer than 5 persons: sex F (1)"));
    CHECK(has(run_cli({"export", path, "--dry-run"}).out, "patients.csv name: as recorded"));

    const auto out = folder / "p";
    CHECK(run_cli({"export", path, "--out", out, "--deidentify"}).exit == 2);
    CHECK(run_cli({"export", path, "--out", out, "--shift-dates"}).exit == 2);
    CHECK(
        run_cli({"export", path, "--out", out, "--deidentify", "--key-file", out + "/key.csv"}).exit
        == 2);
    CHECK_FALSE(std::filesystem::exists(out));

    const auto key = folder / "key.csv";
    const auto done = run_cli({"export", path, "--out", out, "--deidentify", "--key-file", key});
    INFO(done.err);
    REQUIRE(done.exit == 0);
    CHECK(has(done.err, "sex F (1), stands in the package"));
    CHECK_FALSE(has(read_file(out + "/patients.csv"), "CLINIC-007"));
    CHECK(has(read_file(out + "/observations.csv"), ",0,day,"));
    CHECK(has(read_file(out + "/manifest.json"), "Safe-Harbor-style"));
    REQUIRE(run_cli({"export", path, "--out", folder / "q", "--deidentify", "--key-file", key}).exit
            == 0);
    for (const std::string file : {"/patients.csv", "/observations.csv", "/manifest.json"}) {
        CHECK(read_file(out + file) == read_file(folder / "q" + file));
    }
}

TEST_CASE("export --cut: the same name again gives the same package, other options are refused") {
    const TempFolder folder;
    const auto path = folder / "r.jointlog";
    REQUIRE(run_cli({"new", path}).exit == 0);
    write_file(folder / "one.csv", "patient,name,sex,birth_date\nP-1,One,F,1960-01-01\n");
    write_file(folder / "two.csv", "patient,name,sex,birth_date\nP-2,Two,F,1960-01-01\n");
    REQUIRE(run_cli({"import", path, folder / "one.csv"}).exit == 0);
    const auto with = [&](const std::string& out, std::vector<std::string> more) {
        std::vector<std::string> words{"export", path, "--out", folder / out, "--cut", "2026"};
        words.insert(words.end(), more.begin(), more.end());
        return run_cli(words);
    };
    REQUIRE(with("a", {"--gap-days", "7"}).exit == 0);
    REQUIRE(run_cli({"import", path, folder / "two.csv"}).exit == 0);
    REQUIRE(with("b", {}).exit == 0);
    CHECK(read_file(folder / "a/manifest.json") == read_file(folder / "b/manifest.json"));
    const auto other = with("c", {"--gap-days", "8"});
    CHECK(other.exit == 2);
    CHECK(has(other.err, "the cut '2026' was made with other options"));
    CHECK(run_cli({"export", path, "--out", folder / "d", "--cut-date", "2026-01-01"}).exit == 2);
}
