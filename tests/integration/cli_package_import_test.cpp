#include <filesystem>

#include <catch2/catch.hpp>

#include "support/cli_runner.hpp"

using namespace jointlog::test;

namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::string batch_of(const CliResult& done) {
    const auto at = done.out.find("batch ");
    REQUIRE(at != std::string::npos);
    return done.out.substr(at + 6, 36);
}

struct Packaged {
    TempFolder folder;
    std::string origin = folder / "origin.jointlog";
    std::string target = folder / "target.jointlog";
    std::string package = folder / "package";

    explicit Packaged(const std::string& preset = "research") {
        REQUIRE(run_cli({"new", origin, "--who", "Dr. Sato"}).exit == 0);
        REQUIRE(run_cli({"new", target, "--who", "Tester"}).exit == 0);
        write_file(folder / "patients.csv", "patient,name,sex\nP-1,'=1+1,F\nP-2,Test Two,M\n");
        write_file(folder / "labs.csv",
                   "patient,date,analyte,value,unit\nP-1,2024-01-05,CRP,0.420,mg/dL\n"
                   "P-1,2024-02-05,CRP,<0.02,mg/dL\nP-2,2024-01-09,CRP,1.10,mg/dL\n");
        write_file(folder / "visits.csv",
                   "patient,date,tjc28,sjc28,ptga_mm,ega_mm\nP-1,2024-01-05,4,3,50,40\n");
        REQUIRE(run_cli({"import", origin, folder / "patients.csv", folder / "labs.csv",
                         folder / "visits.csv"})
                    .exit
                == 0);
        REQUIRE(run_cli({"export", origin, "--out", package, "--preset", preset}).exit == 0);
    }
    std::string shown(const std::string& file) {
        return run_cli({"show", file, "--patient", "P-1", "--json"}).out;
    }
    std::string table(const std::string& record, const std::string& name, const std::string& file) {
        REQUIRE(run_cli({"export", record, "--out", folder / name}).exit == 0);
        return read_file(folder / (name + "/" + file));
    }
};

}  // namespace

TEST_CASE("import of a package makes the same record, and undo-import takes it back as a whole") {
    Packaged f(GENERATE("research", "spreadsheet"));
    const auto done = run_cli({"import", f.target, f.package});
    INFO(done.out << done.err);
    REQUIRE(done.exit == 0);
    CHECK(has(done.out, "patients.csv (package): 2 added, 0 identical, 0 conflicting, 0 refused"));
    CHECK(run_cli({"verify", f.target, "--deep"}).exit == 0);
    CHECK(f.table(f.target, "again", "scores.csv") == f.table(f.origin, "plain", "scores.csv"));

    const auto undone = run_cli({"undo-import", f.target, batch_of(done)});
    INFO(undone.out << undone.err);
    CHECK(undone.exit == 0);
    CHECK(run_cli({"list", f.target}).out.find("P-1") == std::string::npos);
    CHECK(run_cli({"verify", f.target, "--deep"}).exit == 0);
    const auto again = run_cli({"import", f.target, f.package});
    INFO(again.out << again.err);
    CHECK(again.exit == 0);
    CHECK(has(again.out, "patients.csv (package): 2 added"));
    CHECK(f.table(f.target, "third", "scores.csv") == f.table(f.target, "fourth", "scores.csv"));
    CHECK(f.table(f.target, "fifth", "scores.csv") == read_file(f.folder / "again/scores.csv"));
    CHECK(run_cli({"verify", f.target, "--deep"}).exit == 0);
    CHECK(run_cli({"undo-import", f.target, batch_of(again)}).exit == 0);
}

TEST_CASE("a changed package changes nothing, and a package is imported alone") {
    Packaged f;
    const std::string before = read_file(f.target);
    std::string labs = read_file(f.package + "/observations.csv");
    labs.replace(labs.find("0.420"), 5, "0.024");
    write_file(f.package + "/observations.csv", labs);
    const auto changed = run_cli({"import", f.target, f.package});
    CHECK(changed.exit == 1);
    CHECK(has(changed.err, "observations.csv: was changed since the package was written"));
    CHECK(read_file(f.target) == before);
    std::filesystem::remove(f.package + "/manifest.json");
    const auto half = run_cli({"import", f.target, f.package});
    CHECK(half.exit != 0);
    CHECK(has(half.err, "no manifest.json: not a research package, or half of one"));
    const auto mixed = run_cli({"import", f.target, f.package, f.folder / "labs.csv"});
    CHECK(mixed.exit != 0);
    CHECK(has(mixed.err, "a research package is imported alone"));
    CHECK(read_file(f.target) == before);
}

TEST_CASE("what conflicts with a package is listed with file and line, exit 3") {
    Packaged f;
    REQUIRE(run_cli({"import", f.target, f.package}).exit == 0);
    CHECK(has(run_cli({"import", f.target, f.package}).out, "nothing was stored"));
    const std::string labs = read_file(f.package + "/observations.csv");
    const auto number = labs.find("0.420");
    const std::string row = labs.substr(labs.rfind('\n', number) + 1);
    const std::string line = row.substr(0, row.find('\n'));
    const auto last = line.rfind(',');
    const auto id_at = line.rfind(',', last - 1) + 1;
    write_file(f.folder / "corrections.csv", "id,value,unit,reason\n"
                                                 + line.substr(id_at, last - id_at)
                                                 + ",0.520,mg/dL,typing_error\n");
    const auto corrected = run_cli({"correct", f.target, "--from", f.folder / "corrections.csv"});
    INFO(corrected.out << corrected.err);
    REQUIRE(corrected.exit == 0);
    const auto told = run_cli({"import", f.target, f.package});
    CHECK(told.exit == 3);
    CHECK(has(told.err, "observations.csv:"));
    CHECK(has(told.err, "conflicting: recorded here with another value"));
    CHECK(has(told.err, "score: das28_crp: "));
}
