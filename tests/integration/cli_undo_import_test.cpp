#include <regex>

#include <catch2/catch.hpp>

#include "support/cli_runner.hpp"

using namespace jointlog::test;

namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

struct Imported {
    TempFolder folder;
    std::string path = folder / "r.jointlog";
    std::string labs = folder / "labs.csv";
    std::string batch;

    Imported() {
        REQUIRE(run_cli({"new", path, "--who", "Tester"}).exit == 0);
        write_file(folder / "patients.csv", "patient,name,sex\nP-1,Test One,F\nP-2,Test Two,M\n");
        write_file(labs,
                   "patient,date,analyte,value,unit\nP-1,2024-01-05,CRP,0.42,mg/dL\n"
                   "P-1,2024-02-05,CRP,0.21,mg/dL\nP-2,2024-01-09,CRP,1.10,mg/dL\n");
        REQUIRE(run_cli({"import", path, folder / "patients.csv"}).exit == 0);
        batch = import();
    }
    std::string import() {
        const auto done = run_cli({"import", path, labs});
        REQUIRE(done.exit == 0);
        const auto at = done.out.find("batch ");
        REQUIRE(at != std::string::npos);
        return done.out.substr(at + 6, 36);
    }
    std::string first_row() {
        const auto history = run_cli({"history", path, "--patient", "P-1"}).out;
        const auto line = history.find(",observation,");
        return history.substr(history.rfind('\n', line) + 1, line - history.rfind('\n', line) - 1);
    }
    std::string shown() { return run_cli({"show", path, "--patient", "P-1"}).out; }
};

}  // namespace

TEST_CASE("undo-import marks the rows of the batch; the same file then adds them again") {
    Imported f;
    CHECK(has(run_cli({"import", f.path, f.labs}).out, "0 added, 3 identical"));
    const auto undone = run_cli({"undo-import", f.path, f.batch, "--why", "wrong file"});
    CHECK(undone.exit == 0);
    CHECK(undone.out == "3 rows of 2 patients entered in error\n");
    const auto history = run_cli({"history", f.path, "--patient", "P-1"}).out;
    CHECK(has(history, "undo_import,entered_in_error"));
    CHECK(has(history, "undo_of " + f.batch + ",wrong file"));
    CHECK(run_cli({"verify", f.path, "--deep"}).exit == 0);
    CHECK(has(run_cli({"import", f.path, f.labs}).out, "3 added, 0 identical"));
    const auto again = run_cli({"undo-import", f.path, f.batch});
    CHECK(again.exit == 1);
    CHECK(has(again.err, "nothing is left to take back"));
}

TEST_CASE("undo-import changes nothing where a row was corrected since, and lists it") {
    Imported f;
    const auto row = f.first_row();
    write_file(f.folder / "fix.csv", "id,value,unit,reason\n" + row + ",0.24,mg/dL,typing_error\n");
    REQUIRE(run_cli({"correct", f.path, "--from", f.folder / "fix.csv"}).exit == 0);
    const auto before = read_file(f.path);
    const auto undone = run_cli({"undo-import", f.path, f.batch});
    CHECK(undone.exit == 1);
    CHECK(has(undone.out, "P-1," + row + ",observation,CRP 2024-0"));
    CHECK(has(undone.out, "changed_since"));
    CHECK(has(undone.err, "nothing was taken back"));
    CHECK(read_file(f.path) == before);
}

TEST_CASE("a code given again hides nothing of who bore it before") {
    const TempFolder folder;
    const auto path = folder / "r.jointlog";
    REQUIRE(run_cli({"new", path, "--who", "Tester"}).exit == 0);
    write_file(folder / "p.csv", "patient,sex\nP-1,F\n");
    write_file(folder / "labs.csv",
               "patient,date,analyte,value,unit\nP-1,2024-01-05,CRP,0.42,mg/dL\n");
    const auto import = [&] {
        const auto done = run_cli({"import", path, folder / "p.csv", folder / "labs.csv"});
        REQUIRE(done.exit == 0);
        return done.out.substr(done.out.find("batch ") + 6, 36);
    };
    const auto batch = import();
    const auto head = run_cli({"verify", path}).err;
    const auto at = head.find("log head ") + 9;
    const auto last = head.substr(at, head.find(':', at) - at);
    const auto shown = run_cli({"show", path, "--patient", "P-1", "--as-of", last}).out;
    REQUIRE(has(shown, "0.42 mg/dL"));
    REQUIRE(run_cli({"export", path, "--out", folder / "first", "--cut", "paper"}).exit == 0);
    const auto row = shown.substr(shown.find("0.42 mg/dL"));
    const auto id = row.substr(row.find('[') + 1, row.find(']') - row.find('[') - 1);

    REQUIRE(run_cli({"undo-import", path, batch}).exit == 0);
    REQUIRE(import() != batch);
    CHECK(run_cli({"show", path, "--patient", "P-1", "--as-of", last}).out == shown);
    REQUIRE(run_cli({"export", path, "--out", folder / "again", "--cut", "paper"}).exit == 0);
    CHECK(read_file(folder / "again/observations.csv")
          == read_file(folder / "first/observations.csv"));
    const auto history = run_cli({"history", path, "--patient", "P-1", "--value", id});
    CHECK(history.exit == 0);
    CHECK(has(history.out, "0.42"));
    CHECK(run_cli({"undo-import", path, batch}).exit == 1);  // of who bears the code now, nothing
    CHECK(run_cli({"verify", path, "--deep"}).exit == 0);
}

TEST_CASE("undo-import leaves a row that was marked since, and takes back the others") {
    Imported f;
    write_file(f.folder / "ids.csv", "id,reason\n" + f.first_row() + ",wrong sample\n");
    REQUIRE(run_cli({"mark-error", f.path, "--from", f.folder / "ids.csv"}).exit == 0);
    const auto undone = run_cli({"undo-import", f.path, f.batch});
    CHECK(undone.exit == 0);
    CHECK(undone.out == "2 rows of 2 patients entered in error\n");
}

TEST_CASE("undo-import takes a batch of an import only") {
    Imported f;
    CHECK(run_cli({"undo-import", f.path, "nonsense"}).exit == 2);
    CHECK(run_cli({"undo-import", f.path, "00000000-0000-4000-8000-000000000000"}).exit == 1);
    write_file(f.folder / "ids.csv", "id,reason\n" + f.first_row() + ",wrong sample\n");
    REQUIRE(run_cli({"mark-error", f.path, "--from", f.folder / "ids.csv"}).exit == 0);
    const auto history = run_cli({"history", f.path, "--patient", "P-1"}).out;
    const auto line = history.substr(history.find("mark_error"));
    std::smatch batch;  // the one in the line that is no row id
    const std::regex uuid("[0-9a-f-]{36}(?![.0-9a-f-])");
    const auto marked = line.substr(0, line.find('\n'));
    REQUIRE(std::regex_search(marked, batch, uuid));
    const auto other = run_cli({"undo-import", f.path, batch.str()});
    CHECK(other.exit == 1);
    CHECK(has(other.err, "not an import"));
}
