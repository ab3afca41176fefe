#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "support/cli_runner.hpp"

using namespace jointlog::test;

namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// A record with one patient, P-1, born 1960-01-01.
std::string record_with_patient(const TempFolder& folder) {
    const auto path = folder / "r.jointlog";
    REQUIRE(run_cli({"new", path}).exit == 0);
    write_file(folder / "patients.csv",
               "patient,name,name_kana,sex,birth_date\nP-1,山田 花子,ヤマダ ハナコ,F,1960-01-01\n");
    REQUIRE(run_cli({"import", path, folder / "patients.csv", "--who", "Tester"}).exit == 0);
    return path;
}

std::string show(const std::string& path) {
    return run_cli({"show", path, "--patient", "P-1"}).out;
}

/// Imports one bad row between two good ones: the bad one is refused with its place, the good ones are stored.
void check_refused_row(const std::string& header, const std::string& good_1, const std::string& bad,
                       const std::string& good_2, const std::string& part_of_reason,
                       const std::string& kept = {}) {
    const TempFolder folder;
    const auto path = record_with_patient(folder);
    write_file(folder / "rows.csv", header + "\n" + good_1 + "\n" + bad + "\n" + good_2 + "\n");
    const auto imported =
        run_cli({"import", path, folder / "rows.csv", "--refused", folder / "refused.csv"});
    INFO(bad << " -> " << imported.err);
    CHECK(imported.exit == 3);
    CHECK(has(imported.out, "2 added, 0 identical, 0 conflicting, 1 refused"));
    CHECK(has(imported.err, "rows.csv:3:"));
    CHECK(has(imported.err, part_of_reason));
    CHECK(has(read_file(folder / "refused.csv"), kept.empty() ? bad : kept));
    CHECK(run_cli({"verify", path, "--deep"}).exit == 0);
}

const std::string lab_head = "patient,date,analyte,value,unit";

}  // namespace

TEST_CASE("a bad laboratory row is refused with its place; the other rows are stored") {
    const std::string good_1 = "P-1,2024-01-10,CRP,0.21,mg/dL";
    const std::string good_2 = "P-1,2024-02-10,MMP-3,55.60,ng/mL";
    check_refused_row(lab_head, good_1, "P-1,2024-01-11,CRP,0.3,mmol/L", good_2, "mmol/L");
    check_refused_row(lab_head, good_1, "P-1,2024-01-11,CRP,0.3,", good_2, "unit");
    check_refused_row(lab_head, good_1, "P-1,2099-01-11,CRP,0.3,mg/dL", good_2, "future");
    check_refused_row(lab_head, good_1, "P-1,1959-12-31,CRP,0.3,mg/dL", good_2, "birth");
    check_refused_row(lab_head, good_1, "P-1,2024-01-11,CRP,\"0,492\",mg/dL", good_2, "0,492");
    check_refused_row(lab_head, good_1, "P-1,2024-01-11,XYZ,0.3,mg/dL", good_2, "XYZ");
    check_refused_row(lab_head, good_1, "P-1,2024-01-11,CRP,492,mg/dL", good_2, "492");
    check_refused_row(lab_head, good_1, "P-1,03/04/2024,CRP,0.3,mg/dL", good_2, "03/04/2024");
    check_refused_row(lab_head, good_1, "P-9,2024-01-11,CRP,0.3,mg/dL", good_2, "P-9");
    check_refused_row(lab_head, good_1, "P-1,2024-01-11,CRP,0.3", good_2, "cell");
    check_refused_row(lab_head, good_1, "P-1,2024-01-11,CRP,\"0.3\"x,mg/dL", good_2, "quote",
                      "CRP,\"\"0.3\"\"x");  // the row could not be split: it is kept as one cell
    check_refused_row(lab_head, good_1, "P-1,2024-02-30,CRP,0.3,mg/dL", good_2, "2024-02-30");
}

TEST_CASE("a joint count of 29 is refused; the visit is not stored in part") {
    check_refused_row("patient,date,tjc28,sjc28,ptga_mm,ega_mm", "P-1,2024-01-10,4,3,38,20",
                      "P-1,2024-01-11,29,3,38,20", "P-1,2024-02-10,2,1,22,15", "29");
}

TEST_CASE("values stay as typed, in any spelling, and are scored") {
    const TempFolder folder;
    const auto path = record_with_patient(folder);
    write_file(folder / "labs.csv", lab_head +
                                        "\nP-1,2024-01-10,C反応性蛋白,０．４９２,mg/dL\nP-1,R6.1.10,MMP-3,55.60,ng/mL\n"
                                        "P-1,2024/1/12,血沈,<2,mm/h\nP-1,20240113,UPRO,（±）,\nP-1,2024-01-14,ANA,×40,\n");
    const auto imported = run_cli({"import", path, folder / "labs.csv"});
    INFO(imported.err);
    REQUIRE(imported.exit == 0);
    const auto text = show(path);
    CHECK(has(text, "０．４９２ mg/dL"));
    CHECK(has(text, "MMP3 2024-01-10  2024-01-10; 55.60 ng/mL"));
    CHECK(has(text, "<2 mm/h"));
    CHECK(has(text, "（±）"));
    CHECK(has(text, "×40"));
    write_file(folder / "visits.csv",
               "patient,date,tjc28,sjc28,ptga_mm,ega_mm\nP-1,2024-01-10,4,3,38,20\n");
    REQUIRE(run_cli({"import", path, folder / "visits.csv"}).exit == 0);
    CHECK(has(show(path), "DAS28-CRP: "));
}

TEST_CASE(
    "importing the same file twice adds nothing; an equal value twice in one file is two rows") {
    const TempFolder folder;
    const auto path = record_with_patient(folder);
    const std::string rows = lab_head +
                             "\nP-1,2024-01-10,CRP,0.21,mg/dL\nP-1,2024-01-10,CRP,0.21,mg/dL\nP-1,2024-01-10,CRP,0.3,mg/dL\n";
    write_file(folder / "labs.csv", rows);
    CHECK(has(run_cli({"import", path, folder / "labs.csv", "--dry-run"}).out, "3 added"));
    CHECK(has(run_cli({"import", path, folder / "labs.csv"}).out, "3 added"));
    CHECK(has(run_cli({"import", path, folder / "labs.csv"}).out, "0 added, 3 identical"));
    write_file(folder / "more.csv", lab_head + "\nP-1,2024-02-10,CRP,0.4,mg/dL\n");
    const auto twice = run_cli({"import", path, folder / "more.csv", folder / "more.csv"}).out;
    CHECK(has(twice, "1 added, 0 identical"));
    CHECK(has(twice, "0 added, 1 identical"));
}

TEST_CASE("correct and mark-error write new versions with who, when and why") {
    const TempFolder folder;
    const auto path = record_with_patient(folder);
    write_file(folder / "labs.csv",
               lab_head + "\nP-1,2024-01-10,CRP,2.1,mg/dL\nP-1,2024-01-11,CRP,9.9,mg/dL\n");
    REQUIRE(run_cli({"import", path, folder / "labs.csv"}).exit == 0);
    const auto id_of = [&](const std::string& value) {
        const auto text = show(path);
        const auto at = text.find(value);
        const auto open = text.find('[', at);
        return text.substr(open + 1, text.find(']', open) - open - 1);
    };
    const auto first = id_of("2.1 mg/dL");
    write_file(folder / "c.csv", "id,value,unit,reason\n" + first + ",0.21,mg/dL,typing error\n");
    REQUIRE(run_cli({"correct", path, "--from", folder / "c.csv", "--who", "Dr Sato"}).exit == 0);
    write_file(folder / "e.csv", "id,reason\n" + id_of("9.9 mg/dL") + ",belongs to someone else\n");
    REQUIRE(run_cli({"mark-error", path, "--from", folder / "e.csv", "--who", "Dr Sato"}).exit
            == 0);
    write_file(folder / "bad.csv",
               "id,value,unit,reason\n" + first + ",0.3,mg/dL,\nnonsense,1,mg/dL,x\n");
    const auto refused = run_cli({"correct", path, "--from", folder / "bad.csv"});
    CHECK(refused.exit == 3);
    CHECK(has(refused.err, "bad.csv:2:"));
    CHECK(has(refused.err, "bad.csv:3:"));
    const auto history = run_cli({"history", path, "--patient", "P-1", "--value", first}).out;
    CHECK(has(history, "2.1 mg/dL"));
    CHECK(has(history, "0.21 mg/dL"));
    CHECK(has(history, "typing error"));
    CHECK(has(history, "Dr Sato"));
    CHECK(has(show(path), "(entered in error)"));
    CHECK(run_cli({"verify", path, "--deep"}).exit == 0);
}

TEST_CASE(
    "an export has the same bytes every time but for the manifest's time, and never overwrites") {
    const TempFolder folder;
    const auto path = folder / "s.jointlog";
    REQUIRE(run_cli({"sample", path}).exit == 0);
    REQUIRE(run_cli({"export", path, "--out", folder / "a", "--shape", "both"}).exit == 0);
    REQUIRE(run_cli({"export", path, "--out", folder / "b", "--shape", "both"}).exit == 0);
    for (const auto& file : std::filesystem::directory_iterator(folder / "a")) {
        const auto name = file.path().filename().string();
        INFO(name);
        if (name != "manifest.json") {
            CHECK(read_file(folder / ("a/" + name)) == read_file(folder / ("b/" + name)));
        }
    }
    for (const char* name :
         {"patients.csv", "visits.csv", "joints.csv", "observations.csv", "scores.csv",
          "medications.csv", "medication_doses.csv", "administrations.csv", "adverse_events.csv",
          "facts.csv", "exposures.csv", "visits_wide.csv", "catalog.csv", "settings.csv",
          "data_dictionary.csv", "datapackage.json", "manifest.json"}) {
        INFO(name);
        CHECK(std::filesystem::exists(folder / (std::string("a/") + name)));
    }
    CHECK(run_cli({"export", path, "--out", folder / "a"}).exit == 1);
    CHECK(run_cli({"export", path, "--out", folder / "c", "--deidentify"}).exit == 2);
    CHECK_FALSE(std::filesystem::exists(folder / "c"));
    CHECK(has(read_file(folder / "a/observations.csv"), "<0.02"));
    CHECK(has(read_file(folder / "a/observations.csv"), "55.60"));
}

TEST_CASE(
    "batch scores read standard input; an invalid cell is missing for its indices and named with "
    "its place") {
    const auto scored =
        run_cli({"score"},
                "id,tjc28,sjc28,crp_mg_dl,ptga_mm,ega_mm\na,4,3,0.21,38,20\nb,29,3,0.21,38,20\n");
    CHECK(scored.exit == 3);
    CHECK(has(scored.err, ":3: tjc28"));
    CHECK(has(scored.out, "\na,"));
    CHECK(has(scored.out, ",12.8,moderate,"));
    CHECK(has(scored.out, "cdai:tjc28"));
    CHECK(run_cli({"score", "--kind", "nonsense"}, "id\n").exit == 2);
    CHECK(run_cli({"score"}, "tjc28,sjc28\n1,2\n").exit == 1);
    const auto same =
        run_cli({"score"}, "id,tjc28,sjc28,crp_mg_l,ptga_mm,ega_mm\na,4,3,2.1,38,20\n");
    CHECK(same.exit == 0);
    CHECK(scored.out.find(same.out.substr(same.out.find("\na,"))) != std::string::npos);
}

TEST_CASE("a Japanese patients header is recognised, and its columns are read") {
    const TempFolder folder;
    const auto path = folder / "r.jointlog";
    REQUIRE(run_cli({"new", path}).exit == 0);
    write_file(folder / "p.csv",
               "患者,氏名,性別,生年月日,抗CCP抗体,状態\nP-1,佐藤 誠,M,昭和30年3月4日,neg,paused\n");
    const auto imported = run_cli({"import", path, folder / "p.csv"});
    INFO(imported.err);
    REQUIRE(imported.exit == 0);
    const auto text = run_cli({"show", path, "--patient", "P-1"}).out;
    CHECK(has(text, "born 1955-03-04"));
    CHECK(has(text, "acpa neg"));
    CHECK(has(text, "status paused"));
}

TEST_CASE("a visit entered in error takes its values with it, and importing again adds them") {
    const TempFolder folder;
    const auto path = record_with_patient(folder);
    write_file(folder / "v.csv", "patient,date,tjc28,sjc28,ptga_mm\nP-1,2024-01-10,4,3,38\n");
    REQUIRE(run_cli({"import", path, folder / "v.csv"}).exit == 0);
    const auto text = show(path);
    const auto at = text.find('[', text.find("\nVisits"));
    const auto visit = text.substr(at + 1, text.find(']', at) - at - 1);
    write_file(folder / "e.csv", "id,reason\n" + visit + ",wrong patient\n");
    CHECK(has(run_cli({"mark-error", path, "--from", folder / "e.csv"}).out, "4 stored"));
    REQUIRE(run_cli({"export", path, "--out", folder / "x"}).exit == 0);
    CHECK_FALSE(has(read_file(folder / "x/observations.csv"), "TJC28"));
    CHECK(has(run_cli({"import", path, folder / "v.csv"}).out, "1 added"));
    REQUIRE(run_cli({"export", path, "--out", folder / "y"}).exit == 0);
    const auto rows = read_file(folder / "y/observations.csv");
    CHECK(rows.find("TJC28") == rows.rfind("TJC28"));
}

TEST_CASE("a pause does not end a course, and one drug may be named in two ways") {
    const TempFolder folder;
    const auto path = record_with_patient(folder);
    write_file(folder / "m.csv",
               "patient,kind,course,drug,route,dose,dose_unit,frequency,start,stop\n"
               "P-1,,c1,MTX,oral,6,mg,W1,2023-01,\n"
               "P-1,held,c1,methotrexate,,,,,2023-06-01,2023-06-14\n"
               "P-1,,c1,メトトレキサート,oral,8,mg,W1,2023-06-15,\n");
    const auto imported = run_cli({"import", path, folder / "m.csv"});
    INFO(imported.err);
    REQUIRE(imported.exit == 0);
    const auto text = show(path);
    CHECK(has(text, "methotrexate; route oral; start 2023-01; stop ongoing"));
    CHECK(has(text, "held; from 2023-06-01; to 2023-06-14"));
    CHECK(has(text, "8 mg once a week; from 2023-06-15"));
}

TEST_CASE("self-test computes the vectors that the program carries and prints the formula hash") {
    const auto text = run_cli({"self-test"});
    INFO(text.out << text.err);
    CHECK(text.exit == 0);
    CHECK(has(text.out, "vectors_public.csv: 47 rows, 0 mismatches"));
    CHECK(has(text.out, "formula table: "));
    const auto json = nlohmann::json::parse(run_cli({"self-test", "--json"}).out);
    CHECK(json.at("passed") == true);
    CHECK(json.at("files").size() == 6);
    CHECK(json.at("formula_table_hash").get<std::string>().size() == 64);
}

TEST_CASE("score --json is an array; a row with a wrong number of cells is named, exit 3") {
    const auto scored =
        run_cli({"score", "--json"}, "id,tjc28,sjc28,ptga_mm,ega_mm\na,1,1,10\nb,1,1,10,10\n");
    CHECK(scored.exit == 3);
    CHECK(has(scored.err, "standard input:2: ega_mm: 4 cells, but the header has 5"));
    const auto json = nlohmann::json::parse(scored.out);
    REQUIRE(json.size() == 1);
    CHECK(json[0].at("cdai") == 4);
    const auto none = run_cli({"score"}, "id\n");
    CHECK(none.exit == 0);
    CHECK(has(none.out, "id,das28_esr,"));
}

TEST_CASE("check names rows to look at and counts, and changes nothing") {
    const TempFolder folder;
    const auto path = record_with_patient(folder);
    write_file(folder / "visits.csv", "patient,date,tjc28,sjc28,ptga_mm\nP-1,2024-01-10,4,3,35\n");
    REQUIRE(run_cli({"import", path, folder / "visits.csv"}).exit == 0);
    const auto before = read_file(path);
    const auto checked = run_cli({"check", path});
    CHECK(checked.exit == 3);
    CHECK(has(checked.out, "no_laboratory_value,P-1,2024-01-10,visit,"));
    CHECK(has(checked.out, "completeness,,2024,PTGA,,1,1,"));
    CHECK(has(checked.out, "vas_ending_in_0_or_5,,,PTGA,,1,1,"));
    CHECK(has(checked.err, "1 patient, 1 visit, 1 finding"));
    const auto json = nlohmann::json::parse(run_cli({"check", path, "--json"}).out);
    CHECK(json.at("findings").at(0).at("kind") == "no_laboratory_value");
    CHECK(json.at("completeness").size() == 10);
    CHECK(read_file(path) == before);
    write_file(folder / "labs.csv", lab_head + "\nP-1,2024-01-11,CRP,0.1,mg/dL\n");
    REQUIRE(run_cli({"import", path, folder / "labs.csv"}).exit == 0);
    CHECK(run_cli({"check", path}).exit == 0);
}
