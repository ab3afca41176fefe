#include <fmt/format.h>

#include <algorithm>

#include "unit/app/export_support.hpp"

using namespace jointlog;
using namespace jointlog::app;

// Files of more rows than are read ahead, stored or written at a time (some thousand).

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

TEST_CASE("A long file whose patients lie together gives each one operation, and nothing again") {
    ImportFixture fixture;
    add_patients(fixture);
    const std::int64_t before = fixture.operations();
    std::vector<std::int64_t> rows;
    std::vector<std::int64_t> bytes;
    ImportRequest request;
    request.progress = [&](const ImportProgress& progress) {
        rows.push_back(progress.rows);
        bytes.push_back(progress.bytes_read);
        return true;
    };
    const auto first = fixture.import(together(), request);
    CHECK(counts(first) == fmt::format("{} 0 0 {}", patients * rows_each, patients * 2));
    CHECK(fixture.operations() == before + patients);
    CHECK(rows == std::vector<std::int64_t>{4096, 8192});
    CHECK(std::is_sorted(bytes.begin(), bytes.end()));
    for (const int p : {1, 5, patients}) {
        const auto record = fixture.load(fmt::format("P-{}", p));
        REQUIRE(record.observations.size() == rows_each);
        CHECK(record.observations[89]->text() == fmt::format("89.{:02}", p));
    }
    const auto again = fixture.import(together());
    CHECK(counts(again) == fmt::format("0 {} 0 {}", patients * rows_each, patients * 2));
    const auto verified = fixture.file->verify(true, {});
    REQUIRE(verified);
    CHECK(verified->findings.empty());
}

TEST_CASE("A patient who comes back far behind is compared with what was stored before") {
    ImportFixture fixture;
    add_patients(fixture);
    // the rows of the first patient wait in a group, or are stored, when they come again in another file
    const std::string late = header + row_of(1, 0) + row_of(1, rows_each);
    ImportRequest request;
    request.sources = {fixture.write("a.csv", together()), fixture.write("b.csv", late)};
    const auto both = fixture.run(request);
    REQUIRE(both);
    CHECK(counts(*both) == fmt::format("{} 1 0 {}", patients * rows_each + 1, patients * 2));
    // stored when they come again in the same file: equal rows of one file are as many rows
    const auto one = fixture.import(together() + row_of(2, 5) + row_of(2, rows_each + 1));
    CHECK(counts(one) == fmt::format("2 {} 0 {}", patients * rows_each, patients * 2));
    CHECK(fixture.load("P-1").observations.size() == rows_each + 1);
    CHECK(fixture.load("P-2").observations.size() == rows_each + 2);
    const auto verified = fixture.file->verify(true, {});
    REQUIRE(verified);
    CHECK(verified->findings.empty());
}

TEST_CASE("A long import that is stopped leaves nothing") {
    ImportFixture fixture;
    add_patients(fixture);
    const std::int64_t before = fixture.operations();
    ImportRequest request;
    request.sources = {fixture.write("a.csv", together())};
    request.progress = [](const ImportProgress& progress) {
        return progress.rows < 8192;
    };
    const auto stopped = fixture.run(request);
    REQUIRE(!stopped);
    CHECK(stopped.error().code == Errc::refused);
    CHECK(fixture.operations() == before);
    CHECK(fixture.load("P-1").observations.empty());
}

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
