#include "unit/app/import_support.hpp"

using namespace jointlog;
using jointlog::app::counts;
using jointlog::app::ImportFixture;
using jointlog::app::two_patients;

TEST_CASE("times of day are read as laboratory systems write them") {
    ImportFixture fixture;
    fixture.import(two_patients);
    std::string text = "patient,date,time,analyte,value,unit\n";
    const char* const times[] = {"8:47",     "08:47",   "08:47:33", "0847",
                                 "８：４７", "8時47分", "08時47分"};
    int day = 10;
    for (const char* time : times) {
        text += "P-1,2024-01-" + std::to_string(day++) + "," + time + ",CRP,0.5,mg/dL\n";
    }
    CHECK(counts(fixture.import(text)) == "7 0 0 0");
    for (const auto& row : fixture.load("P-1").observations) {
        CHECK(row->minute == 8 * 60 + 47);
    }
    const char* const wrong[] = {"24:00", "8:60", "8:47:60", "847",        "8",     "8:",
                                 ":47",   "8時",  "8:47 am", "08:47:33:1", "123:4", "08471"};
    std::string refused = "patient,date,time,analyte,value,unit\n";
    for (const char* time : wrong) {
        refused += std::string("P-1,2024-02-10,") + time + ",CRP,0.5,mg/dL\n";
    }
    CHECK(counts(fixture.import(refused)) == "0 0 0 12");
}

TEST_CASE("a titre may be told in times, and an analyte without a unit says so") {
    ImportFixture fixture;
    fixture.import(two_patients);
    CHECK(counts(fixture.import("patient,date,analyte,value,unit\n"
                                "P-1,2024-01-10,抗核抗体,160,倍\n"))
          == "1 0 0 0");
    const auto report =
        fixture.import("patient,date,analyte,value,unit\nP-1,2024-02-10,抗核抗体,160,mg/dL\n");
    CHECK(counts(report) == "0 0 0 1");
    CHECK(english(report.refused.at(0).remark) == "ANA has no unit");
}
