// What a package would hold, before it is written.
#include <catch2/catch.hpp>

#include "app/export_log.hpp"
#include "unit/app/export_support.hpp"

using namespace jointlog;
using namespace jointlog::app;

namespace {

const PreviewedFile& file_of(const ExportPreview& preview, const std::string& name) {
    const auto found = std::find_if(preview.files.begin(), preview.files.end(),
                                    [&](const PreviewedFile& file) { return file.name == name; });
    REQUIRE(found != preview.files.end());
    return *found;
}

}  // namespace

TEST_CASE(
    "a look at a package counts the rows of every file and shows the first as they are written") {
    ImportFixture fixture;
    fixture.import("patient,name,sex,birth_date,note\nP-1,\"One, Test\",F,1950-05-01,=1+1\n");
    std::string labs = "patient,date,analyte,value,unit\n";
    for (int day = 1; day <= 25; ++day) {
        labs += "P-1,2024-01-" + std::string(day < 10 ? "0" : "") + std::to_string(day)
                + ",CRP,0.5,mg/dL\n";
    }
    fixture.import(labs);
    ExportRequest request;
    request.shape = ExportShape::both;
    request.preset = "spreadsheet";
    const std::int64_t before = fixture.operations();
    const ExportContext context{ScoreSettings(), Instant{1'760'000'000'000, 540}, false};
    const auto preview = preview_from(*fixture.file, context, request);
    REQUIRE(preview);
    CHECK(fixture.operations() == before);
    const ExportReport written = exported(fixture, "out", request);
    for (const PreviewedFile& file : preview->files) {
        INFO(file.name);
        const auto there =
            std::find_if(written.files.begin(), written.files.end(),
                         [&](const ExportedFile& other) { return other.name == file.name; });
        REQUIRE(there != written.files.end());
        CHECK(there->rows == file.rows);
    }
    const PreviewedFile& values = file_of(*preview, "observations.csv");
    CHECK(values.rows == 25);
    REQUIRE(values.first_rows.size() == 21);
    CHECK(values.first_rows[0][0] == "patient_id");
    CHECK(values.first_rows[1][0] == "P-1");
    const auto& patient = file_of(*preview, "patients.csv").first_rows;
    REQUIRE(patient.size() == 2);
    CHECK(std::find(patient[1].begin(), patient[1].end(), "One, Test") != patient[1].end());
    CHECK(std::find(patient[1].begin(), patient[1].end(), "'=1+1") != patient[1].end());
    CHECK(preview->risky_cells == written.risky_cells);
    CHECK(preview->risky_cells == 1);
    CHECK(preview->small_cells.front().persons == 1);
    CHECK_FALSE(preview->small_cells.front().held_back);
}

TEST_CASE("the cuts of a record are told with their day and their options") {
    ImportFixture fixture;
    fixture.import(two_patients);
    ExportRequest request;
    request.cut = "spring";
    request.cut_day = make_day(2024, 5, 31);
    request.shape = ExportShape::wide;
    request.gap_days = 7;
    static_cast<void>(exported(fixture, "out", request));
    const auto cuts = stored_cuts(*fixture.file);
    REQUIRE(cuts);
    REQUIRE(cuts->size() == 1);
    const StoredCut& cut = cuts->front();
    CHECK(cut.name == "spring");
    CHECK(cut.options.cut_day == make_day(2024, 5, 31));
    CHECK(cut.options.shape == ExportShape::wide);
    CHECK(cut.options.gap_days == 7);
    CHECK(cut.options.as_of.value_or(0) > 0);
}
