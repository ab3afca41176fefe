#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "support/cli_runner.hpp"

using namespace jointlog::test;
using Json = nlohmann::json;

namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// One patient with two visits: at the first two CRP results of one day and a drug started between them and the visit,
/// at the second a CRP below the limit.
std::string record(const TempFolder& folder) {
    const auto path = folder / "r.jointlog";
    REQUIRE(run_cli({"new", path, "--who", "Dr Test"}).exit == 0);
    write_file(folder / "patients.csv", "patient,name,sex,birth_date\nP-1,Test One,F,1960-01-01\n");
    write_file(folder / "visits.csv",
               "patient,date,tjc28,sjc28,ptga_mm,ega_mm\nP-1,2024-01-10,4,3,38,20\n"
               "P-1,2024-03-10,4,0,79.9,20\n");
    write_file(folder / "labs.csv",
               "patient,date,time,analyte,value,unit\nP-1,2024-01-05,09:00,CRP,1.10,mg/dL\n"
               "P-1,2024-01-05,15:00,CRP,1.2,mg/dL\nP-1,2024-03-10,,CRP,<0.2,mg/dL\n"
               "P-1,2024-01-10,,ESR,>140,mm/h\n");
    write_file(folder / "drugs.csv",
               "patient,course,drug,route,dose,dose_unit,frequency,start\n"
               "P-1,a,methotrexate,oral,8,mg,W1,2024-01-07\n");
    const auto imported = run_cli({"import", path, folder / "patients.csv", folder / "visits.csv",
                                   folder / "labs.csv", folder / "drugs.csv"});
    INFO(imported.out << imported.err);
    REQUIRE(imported.exit == 0);
    return path;
}

Json shown(const std::string& path) {
    return Json::parse(run_cli({"show", path, "--patient", "P-1", "--json"}).out);
}

const Json& score(const Json& record, std::size_t visit, const std::string& index) {
    for (const Json& score : record.at("visits").at(visit).at("scores")) {
        if (score.at("index") == index) {
            return score;
        }
    }
    FAIL(index);
    return record;
}

}  // namespace

TEST_CASE("show --json explains a score: value, category and set, formula, inputs, addends") {
    const TempFolder folder;
    const auto path = record(folder);
    const Json record = shown(path);
    CHECK(record.at("patient") == "P-1");
    const Json& das = score(record, 0, "das28_crp");
    CHECK(das.at("computed") == true);
    CHECK(das.at("text") == "4.02");
    CHECK(das.at("category") == "moderate");
    CHECK(das.at("cutoff_set").at("id") == "das28_crp/eular");
    CHECK_FALSE(das.at("cutoff_set").at("source").get<std::string>().empty());
    CHECK(das.at("formula").at("id") == "das28_crp/1");
    CHECK(has(das.at("formula").at("text"), "0.36*ln(crp_mg_l + 1)"));
    double sum = 0;
    for (const Json& addend : das.at("addends")) {
        sum += addend.at("points").get<double>();
    }
    CHECK(sum == Approx(das.at("value").get<double>()).epsilon(1e-14));
    REQUIRE(das.at("inputs").size() == 4);
    const Json& crp = das.at("inputs").at(2);
    CHECK(crp.at("input") == "crp");
    CHECK(crp.at("text") == "1.2");
    CHECK(crp.at("unit") == "mg/dL");
    CHECK(crp.at("in_formula").at("value") == 12);
    CHECK(crp.at("in_formula").at("unit") == "mg/L");
    CHECK(crp.at("date") == "2024-01-05");
    CHECK(crp.at("days_from_visit") == -5);
    CHECK(crp.at("course_changed_between") == true);
    CHECK(crp.at("chosen_among_of_day") == 2);
    CHECK(crp.at("entered_by") == "Dr Test");
    CHECK(crp.at("entered_at").get<std::string>().size() > 20);
    CHECK(crp.at("corrected") == false);
    CHECK_FALSE(das.contains("as_first_known"));
    const auto text = run_cli({"show", path, "--patient", "P-1"}).out;
    CHECK(has(text, "CRP 1.2 chosen among 2 of the day"));
    CHECK(has(text, "course changed between CRP and the visit"));
    const auto row = crp.at("row").get<std::string>();
    CHECK(has(text, "[" + row + "]"));
}

TEST_CASE(
    "show tells where a result lies in its interval beside the laboratory's own flag, and whose a "
    "value is") {
    const TempFolder folder;
    const auto path = folder / "r.jointlog";
    REQUIRE(run_cli({"new", path, "--who", "Dr Test"}).exit == 0);
    write_file(folder / "patients.csv", "patient,sex\nP-1,F\n");
    write_file(folder / "visits.csv", "patient,date,assessor,sjc28\nP-1,2024-01-10,patient,3\n");
    write_file(folder / "labs.csv",
               "patient,date,analyte,value,unit,ref_low,ref_high,flag\n"
               "P-1,2024-01-05,CRP,1.10,mg/dL,,0.14,H\nP-1,2024-02-05,CRP,0.10,mg/dL,,0.14,\n");
    REQUIRE(run_cli({"import", path, folder / "patients.csv", folder / "visits.csv",
                     folder / "labs.csv"})
                .exit
            == 0);
    const auto text = run_cli({"show", path, "--patient", "P-1"}).out;
    CHECK(has(text, "above the interval; flag of the laboratory H"));
    CHECK(has(text, "inside the interval"));
    CHECK(has(text, "; by the patient"));
}

TEST_CASE("results whose conversion does not end are one series, with their eGFR") {
    const TempFolder folder;
    const auto path = folder / "r.jointlog";
    REQUIRE(run_cli({"new", path, "--who", "Dr Test"}).exit == 0);
    write_file(folder / "patients.csv", "patient,sex,birth_date\nP-1,F,1960-03-05\n");
    write_file(folder / "labs.csv",
               "patient,date,analyte,value,unit\nP-1,2024-03-10,Cr,71,umol/L\n"
               "P-1,2024-04-10,Cr,0.8,mg/dL\nP-1,2024-05-10,Cr,88.4,umol/L\n");
    REQUIRE(run_cli({"import", path, folder / "patients.csv", folder / "labs.csv"}).exit == 0);
    const auto text = run_cli({"show", path, "--patient", "P-1"}).out;
    CHECK(has(text, "2024-03-10  55.2 mL/min/1.73 m2, from creatinine 71"));
    REQUIRE(run_cli({"export", path, "--out", folder / "x"}).exit == 0);
    CHECK(has(read_file(folder / "x/observations.csv"), "0.80316742081448"));
    CHECK(run_cli({"chart", path, "--patient", "P-1", "--panels", "cre", "--out", folder / "c.svg"})
              .exit
          == 0);
    const auto unknown =
        run_cli({"chart", path, "--patient", "P-1", "--panels", "x", "--out", folder / "d.svg"});
    CHECK(has(unknown.err, "cre"));
    CHECK_FALSE(has(unknown.err, "cre@"));
}

TEST_CASE("show tells criteria of seriousness, and that nobody said who examined") {
    const TempFolder folder;
    const auto path = record(folder);
    write_file(folder / "events.csv",
               "patient,term,onset,serious,seriousness\nP-1,pneumonia,2024-02-01,yes,"
               "medically_important;hospitalisation\n");
    REQUIRE(run_cli({"import", path, folder / "events.csv"}).exit == 0);
    const auto text = run_cli({"show", path, "--patient", "P-1"}).out;
    CHECK(has(text, "serious yes; because of hospitalisation, medically_important"));
    CHECK(has(text, "2024-01-10; assessor not stated"));
    CHECK(has(run_cli({"history", path, "--patient", "P-1"}).out,
              "because of hospitalisation, medically_important"));
}

TEST_CASE("show --json tells what is missing and how far a censored score is known") {
    const TempFolder folder;
    const Json record = shown(::record(folder));
    const Json& esr = score(record, 0, "das28_esr");
    CHECK(esr.at("computed") == false);
    CHECK(esr.at("value").is_null());
    CHECK(esr.at("missing").at(0).at("input") == "esr");
    CHECK(esr.at("missing").at(0).at("problem") == "above_range");
    CHECK(esr.at("lower_bound").get<double>() > 5);
    CHECK(score(record, 0, "pas").at("missing").size() == 2);
    CHECK(score(record, 0, "pas").at("lower_bound").is_null());
    const Json& das = score(record, 1, "das28_crp");
    CHECK(das.at("censored") == true);
    CHECK(das.at("low").get<double>() < das.at("high").get<double>());
    CHECK(das.at("categories_possible") == Json({"low", "moderate"}));
    CHECK(record.at("visits").at(0).at("joint_map").is_null());
}

TEST_CASE("beside a score whose input was corrected stands the score as it was first known") {
    const TempFolder folder;
    const auto path = record(folder);
    const Json before = shown(path);
    const auto first = score(before, 0, "cdai").at("value");
    const auto id = score(before, 0, "cdai").at("inputs").at(0).at("row").get<std::string>();
    write_file(folder / "c.csv", "id,value,unit,reason\n" + id + ",14,,typing_error\n");
    const auto corrected = run_cli({"correct", path, "--from", folder / "c.csv", "--who", "B"});
    INFO(corrected.err);
    REQUIRE(corrected.exit == 0);
    const Json after = shown(path);
    const Json& cdai = score(after, 0, "cdai");
    CHECK(cdai.at("value") == first.get<double>() + 10);
    CHECK(cdai.at("as_first_known").at("value") == first);
    CHECK(cdai.at("as_first_known").at("entered_by") == "Dr Test");
    CHECK(cdai.at("inputs").at(0).at("corrected") == true);
    CHECK(cdai.at("inputs").at(0).at("entered_by") == "B");
    CHECK_FALSE(score(after, 1, "cdai").contains("as_first_known"));
}

TEST_CASE("show --json gives the joint map's counts: assessed, not assessable, not examined") {
    const TempFolder folder;
    const auto path = folder / "r.jointlog";
    REQUIRE(run_cli({"new", path}).exit == 0);
    write_file(folder / "patients.csv", "patient,name,sex,birth_date\nP-1,Test One,F,1960-01-01\n");
    write_file(folder / "visits.csv", "patient,date,ptga_mm\nP-1,2024-01-10,38\n");
    write_file(folder / "joints.csv",
               "patient,date,joint,state,tender,swollen\nP-1,2024-01-10,KNE_L,examined,1,0\n"
               "P-1,2024-01-10,KNE_R,replaced,,\n");
    const auto imported = run_cli(
        {"import", path, folder / "patients.csv", folder / "visits.csv", folder / "joints.csv"});
    INFO(imported.out << imported.err);
    REQUIRE(imported.exit == 0);
    const Json map = shown(path).at("visits").at(0).at("joint_map");
    CHECK(map.at("tender")
          == Json({{"count", 1}, {"assessed", 1}, {"not_assessable", 1}, {"not_examined", 26}}));
    CHECK(map.at("swollen").at("count") == 0);
}

TEST_CASE("show answers the Boolean definitions and says whose counts a score is from") {
    const TempFolder folder;
    const auto path = record(folder);
    write_file(folder / "own.csv",
               "patient,date,tjc28,sjc28,ptga_mm,assessor\nP-1,2024-05-10,0,0,15,patient\n");
    REQUIRE(run_cli({"import", path, folder / "own.csv"}).exit == 0);
    const Json own = shown(path).at("visits").at(2).at("boolean_remission");
    CHECK(own.at("bool_1_0") == false);
    CHECK(own.at("bool_2_0").is_null());  // no CRP
    CHECK(own.at("bool_2_0_noapr") == true);
    const auto text = run_cli({"show", path, "--patient", "P-1"}).out;
    CHECK(has(text,
              "2024-05-10 (counts by the patient)  Boolean remission (published definitions): "
              "bool_1_0 no (above the limit: patient_global), bool_2_0 not known (not decided by: "
              "crp), bool_1_0_noapr no (above the limit: patient_global), bool_2_0_noapr yes"));
    const Json why = shown(path).at("visits").at(2).at("boolean_inputs");
    CHECK(why.at("bool_1_0")
          == Json({{"undecided", Json::array()}, {"above_limit", {"patient_global"}}}));
    CHECK(why.at("bool_2_0") == Json({{"undecided", {"crp"}}, {"above_limit", Json::array()}}));
    CHECK_FALSE(has(text, "2024-01-10 (counts by the patient)"));
}

TEST_CASE("show gives the eGFR of each creatinine, or what it lacks") {
    const TempFolder folder;
    const auto path = folder / "egfr.jointlog";
    REQUIRE(run_cli({"new", path}).exit == 0);
    write_file(folder / "patients.csv",
               "patient,sex,birth_date\nP-1,F,1960-01-01\nP-2,U,1960-01-01\n");
    write_file(folder / "labs.csv",
               "patient,date,analyte,value,unit\nP-1,2024-01-10,CRE,0.62,mg/dL\n"
               "P-1,2024-02-10,CRE,<0.2,mg/dL\nP-2,2024-01-10,CRE,0.62,mg/dL\n");
    REQUIRE(run_cli({"import", path, folder / "patients.csv", folder / "labs.csv"}).exit == 0);
    const Json egfr = shown(path).at("egfr");
    REQUIRE(egfr.size() == 2);
    CHECK(egfr.at(0).at("text") == "73.3");  // 194*0.62^-1.094*64^-0.287*0.739 = 73.316
    CHECK(egfr.at(0).at("value").get<double>() == Approx(73.31553).epsilon(1e-4));
    CHECK(egfr.at(0).at("unit") == "mL/min/{1.73_m2}");
    CHECK(egfr.at(0).at("missing").is_null());
    CHECK(egfr.at(0).at("formula").at("id") == "egfr_jp/1");
    CHECK(egfr.at(0).at("creatinine").at("text") == "0.62");
    CHECK(egfr.at(1).at("value").is_null());
    CHECK(egfr.at(1).at("missing") == "censored");
    const auto text = run_cli({"show", path, "--patient", "P-1"}).out;
    CHECK(has(text, "2024-01-10  73.3 mL/min/1.73 m2, from creatinine 0.62 mg/dL"));
    CHECK(has(text, "2024-02-10  not computed: censored, from creatinine <0.2 mg/dL"));
    CHECK(has(run_cli({"show", path, "--patient", "P-2"}).out, "not computed: sex"));
}
