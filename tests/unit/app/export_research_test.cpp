#include <algorithm>

#include <catch2/catch.hpp>

#include "exchange/package_documents.hpp"
#include "jointlog/domain/catalog.hpp"
#include "unit/app/export_support.hpp"

using namespace jointlog;
using namespace jointlog::app;

namespace {

using Row = std::map<std::string, std::string>;

ExportRequest with_gap(int days) {
    ExportRequest request;
    request.gap_days = days;
    return request;
}

/// The value of a measure at the visit of a day; "-" where there is no such row.
std::string response(const std::vector<Row>& rows, const std::string& day,
                     const std::string& measure, const std::string& variant = {}) {
    for (const Row& row : rows) {
        if (row.at("response_date") == day && row.at("measure") == measure
            && row.at("variant") == variant) {
            return row.at("value");
        }
    }
    return "-";
}

const Row* score_row(const std::vector<Row>& rows, const std::string& index) {
    for (const Row& row : rows) {
        if (row.at("index") == index) {
            return &row;
        }
    }
    return nullptr;
}

}  // namespace

TEST_CASE("responses stand against the first visit with the same variant") {
    ImportFixture fixture;
    fixture.import(two_patients);
    fixture.import(
        "patient,date,tjc28,sjc28,ptga_mm,ega_mm,pain_mm,haq_di\n"
        "P-1,2024-01-10,,4,50,40,50,1\nP-1,2024-02-10,10,8,60,50,60,1\nP-1,2024-06-10,1,1,8,5,10,"
        "0.125\nP-1,2024-09-10,9,8,60,50,,\n");
    fixture.import(
        "patient,date,analyte,value,unit\nP-1,2024-02-10,CRP,3.0,mg/dL\nP-1,2024-06-10,CRP,0.2,mg/"
        "dL\nP-1,2024-06-10,ESR,20,mm/h\n");
    const auto rows = package_table(exported(fixture, "p").folder / "responses.csv");
    // no score at the first visit, none of ESR before the third, and nothing against the baseline itself
    CHECK(response(rows, "2024-01-10", "eular", "das28_crp") == "-");
    CHECK(response(rows, "2024-02-10", "eular", "das28_crp") == "-");
    CHECK(response(rows, "2024-06-10", "eular", "das28_esr") == "-");
    CHECK(response(rows, "2024-06-10", "eular", "das28_crp") == "good");
    CHECK(response(rows, "2024-06-10", "cdai_resp", "cdai") == "major");
    CHECK(response(rows, "2024-06-10", "sdai_resp", "sdai") == "major");
    for (const char* level : {"acr20_28", "acr50_28", "acr70_28"}) {
        CHECK(response(rows, "2024-06-10", level, "crp") == "1");
        CHECK(response(rows, "2024-06-10", level, "esr") == "-");
    }
    CHECK(response(rows, "2024-09-10", "cdai_resp", "cdai") == "none");
    CHECK(response(rows, "2024-09-10", "eular", "das28_crp").empty());  // no CRP near
    CHECK(response(rows, "2024-09-10", "acr20_28", "crp") == "0");      // whatever is missing
    CHECK(response(rows, "2024-06-10", "bool_1_0") == "1");
    CHECK(response(rows, "2024-06-10", "bool_2_0_noapr") == "1");
    CHECK(response(rows, "2024-02-10", "bool_1_0") == "0");
    CHECK(response(rows, "2024-01-10", "bool_1_0") == "0");
    for (const Row& row : rows) {
        const bool boolean = row.at("measure").rfind("bool", 0) == 0;
        const bool esr = contains(row.at("variant"), "esr");  // first measured at the third visit
        CHECK(row.at("baseline_date") == (boolean ? "" : esr ? "2024-06-10" : "2024-02-10"));
        CHECK(row.at("baseline_visit_id").empty() == boolean);
        CHECK(row.at("formula_id").ends_with("/1"));
        CHECK(contains(row.at("inputs"), "tjc28=") == (row.at("response_date") != "2024-01-10"));
        CHECK(row.at("baseline_inputs").empty() == boolean);
        if (row.at("measure") == "acr20_28" && row.at("response_date") == "2024-06-10") {
            CHECK(row.at("formula_id") == "acr20/1");
            CHECK(row.at("input_days")
                  == "tjc28=0;sjc28=0;pain=0;patient_global=0;evaluator_global=0;haq_di=0;crp=0");
            CHECK(contains(row.at("baseline_input_days"), "crp=0"));
        }
    }
}

TEST_CASE(
    "exposures of one drug and dose are one row where no more than the given days lie between") {
    ImportFixture fixture;
    fixture.import(two_patients);
    fixture.import(
        "patient,course,drug,route,dose,dose_unit,frequency,start,stop,stop_reason\n"
        "P-1,a,MTX,oral,8,mg,W1,2024-01-01,2024-02-10,adverse_event\n"
        "P-1,b,MTX,oral,8,mg,W1,2024-02-21,2024-03-31,remission\n"
        "P-1,c,MTX,oral,6,mg,W1,2024-04-01,2024-05-31,\n"
        "P-1,d,PSL,oral,5,mg,QD,2024-02-11,2024-02-20,\n");
    const auto exposures = [&](int days) {
        return package_table(exported(fixture, "p" + std::to_string(days), with_gap(days)).folder
                             / "exposures.csv");
    };
    CHECK(exposures(0).size() == 4);
    CHECK(exposures(9).size() == 4);  // ten days lie between
    const auto joined = exposures(10);
    REQUIRE(joined.size() == 3);
    CHECK(joined[0].at("start") == "2024-01-01");
    CHECK(joined[0].at("stop") == "2024-03-31");
    CHECK(joined[0].at("stop_reason") == "remission");
    const std::string manifest = ImportFixture::read(fixture.folder / "p10" / "manifest.json");
    CHECK(contains(manifest, "\"gap_days\": 10"));
}

TEST_CASE("exposures count the days of a course: dose after dose, to its end or the last visit") {
    ImportFixture fixture;
    fixture.import(two_patients);
    fixture.import(
        "patient,course,kind,drug,route,dose,dose_unit,frequency,start,stop,stop_reason\n"
        "P-1,a,,ADA,subcutaneous,40,mg,Q2W,2024-01-01,2024-02-09,\n"
        "P-1,a,held,ADA,subcutaneous,,,,2024-02-10,2024-02-20,\n"
        "P-1,a,,ADA,subcutaneous,40,mg,Q2W,2024-02-21,2024-03-31,infection\n"
        "P-1,b,,ETN,subcutaneous,50,mg,W1,2024-05-01,,\n"
        "P-1,c,,MTX,oral,8,mg,W1,2023,2024-03-01,adverse_event\n"
        "P-2,d,,ADA,subcutaneous,40,mg,Q2W,2024-05-01,,\n");
    fixture.import("patient,date,tjc28\nP-1,2024-06-10,1\nP-2,2024-04-01,1\n");
    fixture.import("patient,date,analyte,value,unit\nP-1,2024-07-10,CRP,1,mg/dL\n");
    const auto days_of = [&](const ExportRequest& request, const std::string& name) {
        std::vector<std::string> rows;
        for (const Row& row :
             package_table(exported(fixture, name, request).folder / "exposures.csv")) {
            rows.push_back(row.at("drug") + ' ' + row.at("at_risk_from") + ' '
                           + row.at("at_risk_to") + ' ' + row.at("course_ended"));
        }
        return rows;
    };
    // the held days are days of the course; a start in a year has no days; P-2 was not seen since the start
    CHECK(days_of({}, "p")
          == std::vector<std::string>{"mtx   1", "ada 0 40 0", "ada 40 51 0", "ada 51 90 1",
                                      "etn 0 70 0", "ada 0  0"});
    ExportRequest cut;
    cut.cut = "spring";
    cut.cut_day = make_day(2024, 5, 31);
    CHECK(days_of(cut, "cut")[4] == "etn 0 30 0");
    CHECK(days_of(cut, "again")[5] == "ada 0 30 0");
}

TEST_CASE(
    "exposures cover every day of a course: the dose after a pause, and days without a dose") {
    ImportFixture fixture;
    fixture.import(two_patients);
    fixture.import(
        "patient,course,kind,drug,route,dose,dose_unit,frequency,start,stop\n"
        "P-1,t,,TCZ,subcutaneous,162,mg,Q2W,2024-01-01,\n"
        "P-1,t,held,TCZ,subcutaneous,,,,2024-02-01,2024-02-15\n");
    fixture.import("patient,date,tjc28\nP-1,2024-06-10,1\n");
    std::vector<std::string> rows;
    for (const Row& row : package_table(exported(fixture, "p").folder / "exposures.csv")) {
        rows.push_back(row.at("kind") + ' ' + row.at("dose") + ' ' + row.at("start") + ' '
                       + row.at("end_kind") + ' ' + row.at("at_risk_to"));
    }
    CHECK(rows
          == std::vector<std::string>{"dose 162 2024-01-01 dose_changed 31",
                                      "held  2024-02-01 dose_changed 45",
                                      "dose 162 2024-02-15 ongoing_at_cut 161"});
}

TEST_CASE("courses that are joined count their days from the first of them") {
    ImportFixture fixture;
    fixture.import(two_patients);
    fixture.import(
        "patient,course,drug,route,dose,dose_unit,frequency,start,stop\n"
        "P-1,a,ADA,subcutaneous,40,mg,Q2W,2024-01-01,2024-01-31\n"
        "P-1,b,ADA,subcutaneous,40,mg,Q2W,2024-02-10,2024-03-01\n"
        "P-1,b,ADA,subcutaneous,80,mg,Q2W,2024-03-01,2024-03-31\n");
    const auto rows = package_table(exported(fixture, "p", with_gap(30)).folder / "exposures.csv");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].at("at_risk_to") == "60");
    CHECK(rows[1].at("at_risk_from") == "60");
    CHECK(rows[1].at("at_risk_to") == "90");
}

TEST_CASE("a date is told as text with its extent, and as a day where it is one") {
    ImportFixture fixture;
    fixture.import(two_patients);
    fixture.import(
        "patient,date,analyte,value,unit\nP-1,2024-02,CRP,1,mg/dL\nP-1,2024-03-05,CRP,2,mg/dL\n");
    const auto rows = package_table(exported(fixture, "p").folder / "observations.csv");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].at("obs_date") == "2024-02");
    CHECK(rows[0].at("obs_day").empty());
    CHECK(rows[1].at("obs_date") == "2024-03-05");
    CHECK(rows[1].at("obs_day") == "2024-03-05");
}

TEST_CASE(
    "overlapping doses stay as recorded and name each other; joining gaps never shortens them") {
    ImportFixture fixture;
    fixture.import(two_patients);
    fixture.import(
        "patient,course,drug,route,dose,dose_unit,frequency,start,stop\n"
        "P-1,a,PSL,oral,5,mg,QD,2024-01-01,2024-06-30\n"
        "P-1,a,PSL,oral,10,mg,QD,2024-03-01,2024-04-30\n"
        "P-1,a,PSL,oral,7.5,mg,QD,2024-06-30,\n"
        "P-1,b,MTX,oral,8,mg,W1,2024-01-01,2024-12-31\n"
        "P-1,c,MTX,oral,8,mg,W1,2024-03-01,2024-03-31\n");
    const auto rows = package_table(exported(fixture, "p", with_gap(30)).folder / "exposures.csv");
    REQUIRE(rows.size() == 5);
    const auto row = [&rows](const std::string& start, const std::string& dose) {
        const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& r) {
            return r.at("start") == start && r.at("dose") == dose;
        });
        REQUIRE(found != rows.end());
        return *found;
    };
    const Row base = row("2024-01-01", "5");
    const Row pulse = row("2024-03-01", "10");
    CHECK(base.at("stop") == "2024-06-30");
    CHECK(base.at("overlaps") == pulse.at("dose_id"));
    CHECK(pulse.at("overlaps") == base.at("dose_id"));
    CHECK(row("2024-06-30", "7.5").at("overlaps").empty());  // begins on the day the other ends
    CHECK(row("2024-01-01", "8").at("stop") == "2024-12-31");
    CHECK(row("2024-01-01", "8").at("overlaps") == row("2024-03-01", "8").at("dose_id"));
}

TEST_CASE("a patient's own counts are no baseline of an examiner's, and a score names its voice") {
    ImportFixture fixture;
    fixture.import(two_patients);
    fixture.import(
        "patient,date,tjc28,sjc28,ptga_mm,ega_mm,assessor\n"
        "P-1,2024-01-10,20,20,90,90,patient\nP-1,2024-02-10,10,8,60,50,clinician\n"
        "P-1,2024-05-10,4,4,30,20,patient\nP-1,2024-06-10,9,8,60,50,clinician\n");
    const auto folder = exported(fixture, "p").folder;
    const auto rows = package_table(folder / "responses.csv");
    CHECK(response(rows, "2024-02-10", "cdai_resp", "cdai") == "-");
    CHECK(response(rows, "2024-05-10", "cdai_resp", "cdai") == "moderate");
    CHECK(response(rows, "2024-06-10", "cdai_resp", "cdai") == "none");
    for (const Row& score : package_table(folder / "scores.csv")) {
        const bool own =
            score.at("score_date") == "2024-01-10" || score.at("score_date") == "2024-05-10";
        CHECK(score.at("voice") == (own ? "patient" : "clinician"));
    }
}

TEST_CASE("a step of a semi-quantitative scale has one code however it was typed") {
    ImportFixture fixture;
    fixture.import(two_patients);
    fixture.import(
        "patient,date,analyte,value,unit\nP-1,2024-01-10,UPRO,（±）,\nP-1,2024-01-11,UPRO,+/-,\n"
        "P-1,2024-01-12,UPRO,1+,\nP-1,2024-01-13,HBSAG,陰性,\nP-1,2024-01-13,CRP,0.2,mg/dL\n");
    const auto rows = package_table(exported(fixture, "p").folder / "observations.csv");
    REQUIRE(rows.size() == 5);
    CHECK(rows[0].at("value_text") == "（±）");
    CHECK(rows[0].at("value_code") == "+/-");
    CHECK(rows[1].at("value_code") == "+/-");
    CHECK(rows[2].at("value_code") == "1+");
    for (const Row& row : rows) {
        CHECK(row.at("value_code").empty() == (row.at("value_type") != "ordinal"));
        CHECK((row.at("variable") != "HBSAG" || row.at("value_code") == "negative"));
    }
}

TEST_CASE("a count of the joint map names its visit and the joints assessed; a typed one its row") {
    ImportFixture fixture;
    fixture.import(two_patients);
    std::string joints = "patient,date,joint,tender,swollen,state\n";
    bool first = true;
    for (const catalog::Joint& joint : catalog::joints()) {
        if (joint.in_28) {
            joints +=
                "P-1,2024-01-10," + joint.code + (first ? ",,,replaced\n" : ",1,0,examined\n");
            first = false;
        }
    }
    fixture.import("patient,date,sjc28,ptga_mm,ega_mm\nP-1,2024-01-10,3,30,20\n");
    fixture.import(joints);
    fixture.import(
        "patient,date,time,analyte,value,unit\nP-1,2024-01-10,09:00,CRP,1,mg/dL\n"
        "P-1,2024-01-10,10:00,CRP,2,mg/dL\n");
    const auto scores = package_table(exported(fixture, "p").folder / "scores.csv");
    const Row* cdai = score_row(scores, "cdai");
    REQUIRE(cdai != nullptr);
    CHECK(cdai->at("tender_n_assessed") == "27");
    CHECK(cdai->at("swollen_n_assessed").empty());
    CHECK(contains(cdai->at("inputs"), "tjc28=" + cdai->at("visit_id") + ";sjc28="));
    CHECK_FALSE(contains(cdai->at("inputs"), "sjc28=" + cdai->at("visit_id") + ";"));
    CHECK(cdai->at("chosen_among").empty());
    CHECK(score_row(scores, "sdai")->at("chosen_among") == "crp=2");
}

TEST_CASE("an intervention that no authority has approved says so in the package") {
    ImportFixture fixture;
    fixture.import(two_patients);
    fixture.import(
        "patient,kind,drug,route,dose,dose_unit,date\n"
        "P-1,administration,stem_cell_culture_supernatant_infusion,intravenous,,,2024-02-03\n");
    const auto rows = package_table(exported(fixture, "p").folder / "administrations.csv");
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].at("drug_class") == "other_intervention");
    CHECK_FALSE(rows[0].at("regulatory_status").empty());
}

TEST_CASE("datapackage.json names the dictionary and what each key refers to") {
    const std::string both = exchange::datapackage_json(exchange::PackageShape::both);
    CHECK(contains(both, "\"path\": \"data_dictionary.csv\""));
    CHECK(contains(both, "\"fields\": \"baseline_visit_id\""));
    CHECK(contains(both, "\"resource\": \"medications\""));
    // visits.csv is not in a wide package: nothing may refer to it
    const std::string wide = exchange::datapackage_json(exchange::PackageShape::wide);
    CHECK_FALSE(contains(wide, "\"resource\": \"visits\""));
    CHECK(contains(wide, "\"resource\": \"patients\""));
}

TEST_CASE("a package has the eGFR of each creatinine, or what it lacks") {
    ImportFixture fixture;
    fixture.import(
        "patient,sex,birth_date\nP-1,M,1960-05-05\nP-2,F,\nP-3,M,1960\nP-4,M,2010-01-01\n");
    fixture.import(
        "patient,date,analyte,value,unit\nP-1,2024-02-10,CRE,0.80,mg/dL\n"
        "P-2,2024-02-10,CRE,0.80,mg/dL\nP-3,2024-02-10,CRE,0.80,mg/dL\n"
        "P-4,2024-02-10,CRE,0.80,mg/dL\n");
    const auto rows = package_table(exported(fixture, "p").folder / "egfr.csv");
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].at("value_text") == "75.4");  // 194*0.8^-1.094*63^-0.287
    CHECK(rows[0].at("value").rfind("75.40", 0) == 0);
    CHECK(rows[0].at("formula_id") == "egfr_jp/1");
    CHECK(rows[0].at("missing").empty());
    CHECK(rows[1].at("value").empty());
    CHECK(rows[1].at("missing") == "birth_date");
    CHECK(rows[2].at("missing") == "age");  // 63 or 64 years print different values
    CHECK(rows[3].at("missing") == "age");  // 14 years
}

TEST_CASE("a response that a censored input leaves open has no class, and names those possible") {
    ImportFixture fixture;
    fixture.import(two_patients);
    fixture.import(
        "patient,date,tjc28,sjc28,ptga_mm,ega_mm\nP-1,2024-01-10,12,10,60,60\n"
        "P-1,2024-04-10,3,2,20,20\nP-1,2024-07-10,0,0,5,5\n");
    fixture.import(
        "patient,date,analyte,value,unit\nP-1,2024-01-10,CRP,3.0,mg/dL\n"
        "P-1,2024-04-10,CRP,<3,mg/dL\nP-1,2024-07-10,CRP,<0.02,mg/dL\n");
    const auto rows = package_table(exported(fixture, "p").folder / "responses.csv");
    const auto row_of = [&](const char* day) {
        return *std::find_if(rows.begin(), rows.end(), [&](const Row& row) {
            return row.at("response_date") == day && row.at("measure") == "eular"
                   && row.at("variant") == "das28_crp";
        });
    };
    // At CRP 0 the score is 2.88 or so, at 30 mg/L above 3.2
    CHECK(row_of("2024-04-10").at("value").empty());
    CHECK(row_of("2024-04-10").at("value_possible") == "good;moderate");
    CHECK(row_of("2024-07-10").at("value") == "good");  // whatever lies below the limit
    CHECK(row_of("2024-07-10").at("value_possible").empty());
    CHECK(row_of("2024-07-10").at("voice") == row_of("2024-07-10").at("baseline_voice"));
}

TEST_CASE("every class between those at the ends of a censored score is possible") {
    ImportFixture fixture;
    fixture.import(two_patients);
    fixture.import(
        "patient,date,tjc28,sjc28,ptga_mm\nP-1,2024-01-10,5,2,50\nP-1,2024-04-10,1,0,50\n");
    fixture.import(
        "patient,date,analyte,value,unit\nP-1,2024-01-10,CRP,1,mg/dL\n"
        "P-1,2024-04-10,CRP,<30,mg/dL\n");
    for (const Row& row : package_table(exported(fixture, "p").folder / "responses.csv")) {
        if (row.at("measure") == "eular" && row.at("variant") == "das28_crp") {
            INFO(row.at("baseline_value"));
            CHECK(row.at("value").empty());
            CHECK(row.at("value_possible") == "good;moderate;none");
            return;
        }
    }
    FAIL("no response");
}

TEST_CASE("equivalents of prednisolone have a number whatever the factor, for single doses too") {
    ImportFixture fixture;
    fixture.import(two_patients);
    fixture.import(
        "patient,course,kind,drug,route,dose,dose_unit,frequency,start,date\n"
        "P-1,a,,dexamethasone,oral,0.5,mg,QD,2024-01-10,\n"
        "P-1,b,,prednisolone,oral,5000,ug,QD,2024-02-10,\n"
        "P-1,c,administration,methylprednisolone,intravenous,500,mg,,,2024-03-10\n");
    const auto report = exported(fixture, "p");
    const auto exposures = package_table(report.folder / "exposures.csv");
    REQUIRE(exposures.size() == 2);
    CHECK(exposures[0].at("prednisolone_eq_mg_per_day") == "3.3333333333333335");
    CHECK(exposures[0].at("prednisolone_factor") == "20/3");
    CHECK(exposures[1].at("prednisolone_eq_mg_per_day") == "5");
    const auto single = package_table(report.folder / "administrations.csv");
    REQUIRE(single.size() == 1);
    CHECK(single[0].at("prednisolone_eq_mg") == "625");
    CHECK(single[0].at("prednisolone_factor") == "1.25");
}

TEST_CASE("doses of one drug overlap where the route of one is not recorded: it may be the same") {
    ImportFixture fixture;
    fixture.import(two_patients);
    fixture.import(
        "patient,course,drug,route,dose,dose_unit,frequency,start,stop\n"
        "P-1,a,methotrexate,oral,8,mg,W1,2024-01-01,2024-12-31\n"
        "P-1,b,methotrexate,,8,mg,QD,2024-06-01,2024-06-30\n"
        "P-2,a,methotrexate,oral,8,mg,W1,2024-01-01,2024-12-31\n"
        "P-2,b,methotrexate,subcutaneous,8,mg,W1,2024-06-01,2024-06-30\n");
    for (const Row& row : package_table(exported(fixture, "p").folder / "exposures.csv")) {
        CHECK(row.at("overlaps").empty() == (row.at("patient_id") == "P-2"));
    }
}
