#include <catch2/catch.hpp>

#include "support/cli_runner.hpp"

using namespace jointlog::test;

namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("an option with an empty value is a wrong call and changes nothing") {
    const TempFolder folder;
    const auto path = folder / "r.jointlog";
    for (const std::string who : {"", "  "}) {
        const auto made = run_cli({"new", path, "--who", who});
        CHECK(made.exit == 2);
        CHECK(has(made.err, "the value of --who is empty"));
    }
    CHECK(run_cli({"new", path, "--who="}).exit == 2);
    CHECK(read_file(path).empty());
    REQUIRE(run_cli({"new", path, "--who", "Tester"}).exit == 0);
    const auto before = read_file(path);
    write_file(folder / "patients.csv", "patient,name,sex,birth_date\nP-1,Test One,F,1960-01-01\n");
    CHECK(run_cli({"import", path, folder / "patients.csv", "--who", ""}).exit == 2);
    CHECK(read_file(path) == before);
}

TEST_CASE("import --help names the columns of every kind") {
    const auto help = run_cli({"import", "--help"});
    CHECK(help.exit == 0);
    for (const std::string part :
         {"patients", "adverse-events", "research_use", "ref_low", "ctcae"}) {
        INFO(part);
        CHECK(has(help.out, part));
    }
    CHECK_FALSE(has(run_cli({"export", "--help"}).out, "ref_low"));
}

TEST_CASE("import says how many remarks it counted and did not list") {
    const TempFolder folder;
    const auto path = folder / "r.jointlog";
    REQUIRE(run_cli({"new", path}).exit == 0);
    std::string rows = "patient,date,analyte,value,unit\n";
    for (int i = 0; i < 10003; ++i) {
        rows += "P-9,2024-01-05,CRP,1,mg/dL\n";
    }
    write_file(folder / "labs.csv", rows);
    const auto imported = run_cli({"import", path, folder / "labs.csv"});
    CHECK(imported.exit == 3);
    CHECK(has(imported.out, "10003 refused"));
    CHECK(has(imported.err, "3 more remarks are counted and not listed"));
}

#ifdef JOINTLOG_WITH_RENDER
TEST_CASE("a chart may show a single day, and none that ends before it begins") {
    const TempFolder folder;
    const auto path = folder / "r.jointlog";
    REQUIRE(run_cli({"sample", path}).exit == 0);
    const auto chart = [&](const std::string& from, const std::string& to) {
        return run_cli({"chart", path, "--patient", "P-0042", "--out", folder / "c.png", "--from",
                        from, "--to", to})
            .exit;
    };
    CHECK(chart("2024-09-02", "2024-09-02") == 0);
    CHECK(read_file(folder / "c.png").size() > 1000);
    CHECK(chart("2024-09-02", "2024-09-01") == 2);
}
#endif

TEST_CASE(
    "numbers stay as typed in show and in the package: full-width, with a sign, with their zeros") {
    const TempFolder folder;
    const auto path = folder / "r.jointlog";
    REQUIRE(run_cli({"new", path}).exit == 0);
    write_file(folder / "patients.csv", "patient,name,sex,birth_date\nP-1,Test One,F,1960-01-01\n");
    write_file(folder / "labs.csv",
               "patient,date,analyte,value,unit\nP-1,2024-01-10,CRP,+1,mg/dL\n"
               "P-1,2024-01-11,5C070000002306201,1.50,mg/dL\n");
    write_file(folder / "facts.csv",
               "patient,kind,start,value,unit\nP-1,weight,2024-01-10,５２．４,kg\n"
               "P-1,weight,2024-02-10,53.0,kg\n");
    const auto imported = run_cli(
        {"import", path, folder / "patients.csv", folder / "labs.csv", folder / "facts.csv"});
    INFO(imported.out << imported.err);
    REQUIRE(imported.exit == 0);
    const auto text = run_cli({"show", path, "--patient", "P-1"}).out;
    for (const std::string part : {"; +1 mg/dL", "; 1.50 mg/dL", "; ５２．４ kg", "; 53.0 kg"}) {
        INFO(part);
        CHECK(has(text, part));
    }
    REQUIRE(run_cli({"export", path, "--out", folder / "p"}).exit == 0);
    CHECK(has(read_file(folder / "p/observations.csv"), ",numeric,+1,,1,,mg/dL,"));
    CHECK(has(read_file(folder / "p/facts.csv"), ",５２．４,52.4,,kg,"));
}

#ifdef JOINTLOG_WITH_RENDER
TEST_CASE(
    "the text of a Japanese chart in PDF can be searched: no radicals in its character maps") {
    const TempFolder folder;
    const auto path = folder / "r.jointlog";
    REQUIRE(run_cli({"sample", path}).exit == 0);
    REQUIRE(
        run_cli({"chart", path, "--patient", "P-0042", "--out", folder / "c.pdf", "--lang", "ja"})
            .exit
        == 0);
    const std::string pdf = read_file(folder / "c.pdf");
    int maps = 0;
    for (auto at = pdf.find("begincmap"); at != std::string::npos;
         at = pdf.find("begincmap", at + 1)) {
        const std::string map = pdf.substr(at, pdf.find("endcmap", at) - at);
        CHECK_FALSE(has(map, " <2F"));
        ++maps;
    }
    CHECK(maps > 0);
}
#endif
