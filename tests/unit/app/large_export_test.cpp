#include <fmt/format.h>

#include "unit/app/export_support.hpp"

using namespace jointlog;
using namespace jointlog::app;

// More rows than a package is written in at a time (some thousand).

namespace {

constexpr int patients = 9;
constexpr int rows_each = 1300;

void add_patients(ImportFixture& fixture) {
    std::string text = "patient,name,sex,birth_date,research_use\n";
    for (int p = 1; p <= patients; ++p) {
        text += fmt::format("P-{},Test,F,1950,agreed\n", p);
    }
    fixture.import(text);
}

std::string row_of(int patient, int row) {
    const Day day = make_day(2000, 1, 1)->plus_days(row);
    return fmt::format("P-{},{},CRP,{}.{:02},mg/dL\n", patient, to_iso(day), row % 90, patient);
}

const std::string header = "patient,date,analyte,value,unit\n";

/// Patient by patient, with a row that is refused amidst those of each.
std::string together() {
    std::string text = header;
    for (int p = 1; p <= patients; ++p) {
        for (int i = 0; i < rows_each; ++i) {
            text += row_of(p, i);
            text += i == 700 ? ",2000-01-01,CRP,1,mg/dL\nNOBODY,2000-01-01,CRP,1,mg/dL\n" : "";
        }
    }
    return text;
}

}  // namespace

TEST_CASE("Many patients are exported in their order, every row once") {
    ImportFixture fixture;
    add_patients(fixture);
    fixture.import(together());
    exported(fixture, "out");
    const auto rows = package_table(fixture.folder / "out" / "observations.csv");
    REQUIRE(rows.size() == patients * rows_each);
    for (std::size_t i = 0; i < rows.size(); i += 97) {
        const int patient = 1 + static_cast<int>(i) / rows_each;
        CHECK(rows[i].at("patient_id") == fmt::format("P-{}", patient));
        CHECK(rows[i].at("value_text")
              == fmt::format("{}.{:02}", static_cast<int>(i) % rows_each % 90, patient));
    }
}
