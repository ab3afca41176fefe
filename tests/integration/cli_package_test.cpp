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
