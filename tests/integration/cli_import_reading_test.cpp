// How the import command reads other people's files: encodings, delimiters, decimals, samples as rows, memory.
#include <catch2/catch.hpp>

#include <filesystem>

#include "support/cli_runner.hpp"

using namespace jointlog::test;

namespace {

/// A record with two patients.
std::string record_in(const TempFolder& folder) {
    const std::string record = folder / "r.jointlog";
    REQUIRE(run_cli({"new", record, "--who", "Tester"}).exit == 0);
    write_file(folder / "patients.csv", "patient,name\nP-1,Test One\nP-2,Test Two\n");
    REQUIRE(run_cli({"import", record, folder / "patients.csv"}).exit == 0);
    return record;
}

bool says(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

// 患者番号, 検査日 in CP932
const std::string cp932_header =
    "\x8a\xb3\x8e\xd2\x94\xd4\x8d\x86,\x8c\x9f\x8d\xb8\x93\xfa,CRP(mg/dL),MMP-3(ng/mL)\r\n";

}  // namespace

TEST_CASE("a laboratory export in CP932 is asked about, read, and known the next time") {
    const TempFolder folder;
    const std::string record = record_in(folder);
    const std::string labs = folder / "labs.csv";
    write_file(labs,
               cp932_header + "P-1,R6.6.1,0.49,<10\r\nP-2,2024/6/1,0.5,\r\nP-2,2024/6/2,x,1\r\n");
    const auto unread = run_cli({"import", record, labs});
    CHECK(unread.exit == 1);
    CHECK(says(unread.err, "labs.csv: header: line 1, column 1"));
    CHECK(says(unread.err, "--encoding"));
    CHECK_FALSE(says(unread.err, "Shift_JIS"));
    const auto tried = run_cli({"import", record, labs, "--encoding", "CP932", "--dry-run"});
    CHECK(tried.exit == 3);
    CHECK(says(tried.out, "2 added, 0 identical, 0 conflicting, 1 refused"));
    CHECK(says(tried.out, "nothing was stored"));
    const std::string refused = folder / "refused.csv";
    const auto done =
        run_cli({"import", record, labs, "--encoding", "CP932", "--refused", refused});
    CHECK(done.exit == 3);
    CHECK(says(done.out, "labs, one row a sample, CP932"));
    CHECK(says(read_file(refused), "P-2,2024/6/2,x,1,labs.csv,4,"));
    const auto again = run_cli({"import", record, labs});
    CHECK(says(again.out, "as remembered for this header): 0 added, 2 identical"));
    const std::string batch = done.out.substr(done.out.find("batch ") + 6, 36);
    const auto undone = run_cli({"undo-import", record, batch});
    CHECK(undone.exit == 0);
    CHECK(says(run_cli({"import", record, labs}).out, "2 added, 0 identical"));
    CHECK(run_cli({"verify", record, "--deep"}).exit == 0);
}

TEST_CASE("delimiter, decimal mark and units are asked for by the name of their option") {
    const TempFolder folder;
    const std::string record = record_in(folder);
    const std::string labs = folder / "labs.csv";
    write_file(labs, "patient;date;CRP\nP-1;2024-06-01;0,49\n");
    const auto split = run_cli({"import", record, labs});
    CHECK(split.exit == 1);
    CHECK(says(split.err, "--delimiter"));
    CHECK(says(split.err, "labs.csv: header: line 1, column 1"));
    const auto units = run_cli({"import", record, labs, "--delimiter", "semicolon"});
    CHECK(units.exit == 1);
    CHECK(says(units.err, "CRP: a unit is needed (mg/dL, mg/L)"));
    CHECK(says(units.err, "--mapping"));
    write_file(folder / "map.json", R"({"unit": {"CRP": "mg/dL"}, "delimiter": "semicolon"})");
    const auto decimal = run_cli({"import", record, labs, "--mapping", folder / "map.json"});
    CHECK(decimal.exit == 3);
    CHECK(says(decimal.err, "labs.csv:2: column 3 (CRP) refused"));
    const auto done =
        run_cli({"import", record, labs, "--mapping", folder / "map.json", "--decimal", "comma"});
    CHECK(done.exit == 0);
    CHECK(says(done.out, "1 added"));
    CHECK(says(run_cli({"show", record, "--patient", "P-1", "--json"}).out, "0,49 mg/dL"));
    CHECK(run_cli({"import", record, labs, "--decimal", "dot"}).exit == 2);
    CHECK(run_cli({"import", record, labs, "--delimiter", "|"}).exit == 2);
}

TEST_CASE("what never ends is refused soon: devices, pipes, a line without an end") {
    const TempFolder folder;
    const std::string record = record_in(folder);
    const std::string before = read_file(record);
    for (const char* const device : {"/dev/zero", "/dev/urandom", "/dev/full"}) {
        const auto read = run_cli({"import", record, device});
        CHECK(read.exit == 1);
        CHECK(says(read.err, std::string("a pipe or device, not a file")));
        CHECK(says(read.err, device));
        CHECK(run_cli({"correct", record, "--from", device}).exit == 1);
    }
    const auto standard_input = run_cli({"import", record, "-"});
    CHECK(standard_input.exit == 2);
    CHECK(
        says(standard_input.err, "no standard input: save what comes from there as a file first"));
    const std::string holes = folder / "holes.csv";
    write_file(holes, "");
    std::filesystem::resize_file(holes, std::uintmax_t{20} << 30);
    const auto read = run_cli({"import", record, holes, "--kind", "visits"});
    CHECK(read.exit == 1);
    CHECK(says(read.err, "holes.csv: line 1: no line end within"));
    CHECK(read_file(record) == before);
}

TEST_CASE("whose rows without a code are is answered by the mapping that the message names") {
    const TempFolder folder;
    const std::string record = record_in(folder);
    write_file(folder / "born.csv", "patient,name,birth_date\nP-7,山田花子,1960-05-01\n");
    REQUIRE(run_cli({"import", record, folder / "born.csv"}).exit == 0);
    const std::string labs = folder / "labs.csv";
    write_file(labs, "氏名,生年月日,採血日,CRP(mg/dL)\n山田花子,S35.5.1,2024-01-05,0.5\n");
    const auto asked = run_cli({"import", record, labs});
    CHECK(asked.exit == 3);
    CHECK(says(asked.err, "labs.csv:2: "));
    CHECK(says(asked.err, "recorded with the same name and date of birth: P-7"));
    const std::string map = R"({"patients": {"山田花子 1960-05-01": "CODE"}})";
    CHECK(says(asked.err, "--mapping"));
    CHECK(says(asked.err, map));
    CHECK(says(asked.out, "nothing was stored"));
    std::string answer = map;
    write_file(folder / "map.json", answer.replace(answer.find("CODE"), 4, "P-7"));
    const auto done = run_cli({"import", record, labs, "--mapping", folder / "map.json"});
    CHECK(done.exit == 0);
    CHECK(says(run_cli({"show", record, "--patient", "P-7", "--json"}).out, "0.5 mg/dL"));
    CHECK(says(run_cli({"import", record, labs, "--mapping", folder / "map.json"}).out,
               "0 added, 1 identical"));
    CHECK(run_cli({"import", record, labs}).exit == 3);  // another file may mean somebody else
}

TEST_CASE("a file that is refused is no wrong call, whatever options stand beside it") {
    const TempFolder folder;
    const std::string record = record_in(folder);
    write_file(folder / "odd.csv", "a,b\n1,2\n");
    CHECK(run_cli({"import", record, folder / "odd.csv"}).exit == 1);
    CHECK(run_cli({"import", record, folder / "odd.csv", "--encoding", "UTF-8"}).exit == 1);
    CHECK(run_cli({"import", record, folder / "odd.csv", "--kind", "nonsense"}).exit == 2);
}
