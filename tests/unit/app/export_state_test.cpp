#include <set>

#include "jointlog/domain/catalog.hpp"
#include "jointlog/domain/row_acts.hpp"
#include "unit/app/export_support.hpp"

using namespace jointlog;
using namespace jointlog::app;

namespace {

void change_patient(ImportFixture& fixture, const std::string& code, ResearchUse consent) {
    const PatientRecord record = fixture.load(code);
    OperationDraft draft(fixture.ids.next(), OperationKind::correct, code);
    draft.reason = "consent";
    Patient patient = record.patient.value;
    patient.research_use = consent;
    draft.correct(record.patient.meta.id, record.patient.meta.version, patient);
    REQUIRE(fixture.file->commit(draft));
}

void mark_error(ImportFixture& fixture, const std::string& code, const RowMeta& row) {
    OperationDraft draft(fixture.ids.next(), OperationKind::mark_error, code);
    draft.reason = "typing_error";
    draft.set_status(row.id, row.version, RowStatus::entered_in_error);
    REQUIRE(fixture.file->commit(draft));
}

ExportRequest as_of(std::int64_t operation) {
    ExportRequest request;
    request.as_of = operation;
    return request;
}

}  // namespace

TEST_CASE("consent withdrawn since then leaves a person out of an export of an earlier state") {
    ImportFixture fixture;
    fixture.import(
        "patient,name,sex,birth_date,research_use\nP-1,One,F,1950,agreed\nP-2,Two,M,1961,agreed\n"
        "P-3,Three,M,1961,declined\n");
    const std::int64_t before = fixture.file->info().head.operation;
    change_patient(fixture, "P-1", ResearchUse::withdrawn);
    change_patient(fixture, "P-3", ResearchUse::agreed);
    const ExportReport report = exported(fixture, "then", as_of(before));
    CHECK(report.patients == 2);
    CHECK(report.left_out_withdrawn == 1);
    CHECK_FALSE(contains(ImportFixture::read(report.folder / "patients.csv"), "P-1"));
}

TEST_CASE("consent withdrawn by a merged patient holds for the duplicate of an earlier state") {
    ImportFixture fixture;
    fixture.import(
        "patient,name,sex,birth_date,research_use\nP-1,One,F,1950,agreed\nP-2,One,F,1950,agreed\n");
    const std::int64_t before = fixture.file->info().head.operation;
    const RowMeta duplicate = fixture.load("P-2").patient.meta;
    OperationDraft merge(fixture.ids.next(), OperationKind::merge, "P-2");
    merge.reason = reason_text(TransferReason::merged_into, "P-1");
    merge.set_status(duplicate.id, duplicate.version, RowStatus::entered_in_error);
    REQUIRE(fixture.file->commit(merge));
    CHECK(exported(fixture, "agreed", as_of(before)).patients == 2);
    change_patient(fixture, "P-1", ResearchUse::withdrawn);
    const ExportReport report = exported(fixture, "withdrawn", as_of(before));
    CHECK(report.patients == 0);
    CHECK(report.left_out_withdrawn == 2);
}

TEST_CASE("an earlier state holds the patients of then, those marked as entered in error since") {
    ImportFixture fixture;
    fixture.import("patient,name,sex,birth_date,research_use\nP-1,One,F,1950,agreed\n");
    const std::int64_t before = fixture.file->info().head.operation;
    fixture.import("patient,name,sex,birth_date,research_use\nP-2,Two,M,1961,agreed\n");
    const std::int64_t both = fixture.file->info().head.operation;
    mark_error(fixture, "P-1", fixture.load("P-1").patient.meta);
    const auto codes = [&](std::int64_t operation) {
        return *fixture.file->patient_codes(operation);
    };
    CHECK(codes(before) == std::vector<std::string>{"P-1"});
    CHECK(codes(both) == std::vector<std::string>{"P-1", "P-2"});
    CHECK(codes(both + 1) == std::vector<std::string>{"P-2"});
    CHECK(exported(fixture, "before", as_of(before)).patients == 1);
    CHECK(exported(fixture, "both", as_of(both)).patients == 2);
    CHECK(exported(fixture, "now").patients == 1);
    ExportRequest request = as_of(before);
    request.patients = {"P-2"};
    request.out = fixture.folder / "none";
    CHECK(export_from(*fixture.file, {}, request).error().code == Errc::not_found);
}

TEST_CASE("an earlier state is classified with the cut-off sets of then") {
    ImportFixture fixture;
    fixture.import(two_patients);
    const std::int64_t before = fixture.file->info().head.operation;
    const std::string other = cutoff_set_of_scale("das28_crp_inoue")->id;
    REQUIRE(fixture.file->set_setting("das28_crp_set", other));
    const std::int64_t after = fixture.file->info().head.operation;
    CHECK_FALSE(fixture.file->setting("das28_crp_set", before)->has_value());
    CHECK(*fixture.file->setting("das28_crp_set", after) == other);
    const auto settings = [&](const std::string& name, std::int64_t operation) {
        return ImportFixture::read(exported(fixture, name, as_of(operation)).folder
                                   / "settings.csv");
    };
    CHECK(contains(settings("before", before), "das28_crp/eular"));
    CHECK(contains(settings("after", after), other));
}

TEST_CASE("every visit and course that a table names stands in its table; the rest is counted") {
    ImportFixture fixture;
    fixture.import(two_patients);
    fixture.import(
        "patient,date,tjc28,sjc28,ptga_mm,ega_mm\nP-1,2024-06-01,4,2,30,20\nP-1,2024-07-01,1,0,10,"
        "5\n");
    fixture.import("patient,date,joint,tender,swollen\nP-1,2024-06-01,MCP2_R,1,1\n");
    fixture.import(
        "patient,kind,course,drug,dose,dose_unit,start,stop\nP-1,,c,MTX,6,mg,2024-01-01,\n"
        "P-1,,d,PSL,5,mg,2024-01-01,\n");
    fixture.import(
        "patient,kind,course,drug,dose,dose_unit,date\nP-1,administration,c,MTX,6,mg,2024-01-01\n");
    const PatientRecord record = fixture.load("P-1");
    mark_error(fixture, "P-1", record.visits[0].meta);
    for (const auto& course : record.courses) {
        if (course->label == "c") {
            mark_error(fixture, "P-1", course.meta);
        }
    }
    ExportRequest request;
    request.shape = ExportShape::both;
    const ExportReport report = exported(fixture, "package", request);
    const auto ids = [&](const char* file, const char* column) {
        std::set<std::string> found;
        for (auto& row : package_table(report.folder / file)) {
            found.insert(row[column]);
        }
        return found;
    };
    const auto visits = ids("visits.csv", "visit_id");
    const auto courses = ids("medications.csv", "course_id");
    CHECK(visits.size() == 1);
    CHECK(courses.size() == 1);
    for (const ExportedFile& file : report.files) {
        if (file.name.find(".csv") == std::string::npos) {
            continue;
        }
        for (auto& row : package_table(report.folder / file.name)) {
            INFO(file.name);
            CHECK((row["visit_id"].empty() || visits.count(row["visit_id"]) == 1));
            CHECK((row["course_id"].empty() || courses.count(row["course_id"]) == 1));
        }
    }
    CHECK(package_table(report.folder / "observations.csv").size() == 4);
    CHECK(package_table(report.folder / "joints.csv").empty());
    CHECK(package_table(report.folder / "administrations.csv").empty());
    CHECK(contains(ImportFixture::read(report.folder / "manifest.json"),
                   "\"left_out_rows_of_visits_and_courses_in_error\": 7"));
}

TEST_CASE("wide rows hold what the scores took: counts of the joint map, and no limit as a value") {
    ImportFixture fixture;
    fixture.import(two_patients);
    fixture.import("patient,date,ptga_mm,ega_mm\nP-1,2024-06-01,30,20\nP-1,2024-07-01,<5,20\n");
    std::string joints = "patient,date,joint,tender,swollen\n";
    for (const catalog::Joint& joint : catalog::joints()) {
        joints += "P-1,2024-06-01," + joint.code + (joint.code == "MCP2_R" ? ",1,1\n" : ",0,0\n");
    }
    fixture.import(joints);
    ExportRequest request;
    request.shape = ExportShape::wide;
    auto rows = package_table(exported(fixture, "wide", request).folder / "visits_wide.csv");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0]["tjc28"] == "1");
    CHECK(rows[0]["sjc28"] == "1");
    CHECK(rows[0]["cdai"] == "7");
    CHECK(rows[0]["ptga_mm"] == "30");
    CHECK(rows[0]["ptga_mm_cmp"].empty());
    CHECK(rows[1]["ptga_mm"] == "5");
    CHECK(rows[1]["ptga_mm_cmp"] == "<");
    CHECK(rows[1]["cdai"].empty());
}
