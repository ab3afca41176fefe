#include "unit/app/export_support.hpp"

using namespace jointlog;
using jointlog::app::exported;
using jointlog::app::ImportFixture;
using jointlog::app::package_table;
using jointlog::app::two_patients;

namespace {

/// value and value_possible of a level of ACR with CRP at the second visit.
std::string acr(ImportFixture& fixture, const std::string& package, const std::string& level) {
    for (const auto& row : package_table(exported(fixture, package).folder / "responses.csv")) {
        if (row.at("measure") == level && row.at("variant") == "crp") {
            return row.at("value") + "|" + row.at("value_possible");
        }
    }
    return "no row";
}

/// Both joint counts, pain and the evaluator's global fall by 60 %; the patient's global and HAQ stay as they are.
void fill(ImportFixture& fixture, const std::string& before, const std::string& after) {
    fixture.import(two_patients);
    fixture.import(
        "patient,date,tjc28,sjc28,ega_mm,pain_mm,ptga_mm,haq_di\n"
        "P-1,2023-07-01,10,10,60,70,50,1.5\nP-1,2024-01-20,4,4,24,28,50,1.5\n");
    fixture.import("patient,date,analyte,value,unit\nP-1,2023-07-01,CRP," + before
                   + ",mg/dL\nP-1,2024-01-20,CRP," + after + ",mg/dL\n");
}

}  // namespace

TEST_CASE("an ACR response is met where all that a censored CRP may be meets it") {
    ImportFixture fixture;
    fill(fixture, "3.40", "<0.02");
    CHECK(acr(fixture, "p20", "acr20_28") == "1|");
    CHECK(acr(fixture, "p50", "acr50_28") == "1|");
    CHECK(acr(fixture, "p70", "acr70_28") == "0|");
}

TEST_CASE("where a censored CRP leaves an ACR response open both answers are named") {
    ImportFixture fixture;
    fill(fixture, "0.30", "<0.20");  // 33 % to 100 % less
    CHECK(acr(fixture, "p20", "acr20_28") == "1|");
    CHECK(acr(fixture, "p50", "acr50_28") == "|1;0");
    CHECK(acr(fixture, "p70", "acr70_28") == "0|");
}

TEST_CASE("a CRP above a limit may be any greater value") {
    ImportFixture fixture;
    fill(fixture, "30.00", ">15.00");  // at most 50 % less
    CHECK(acr(fixture, "p20", "acr20_28") == "|1;0");
    CHECK(acr(fixture, "p70", "acr70_28") == "0|");
}
