#include "app/import_corrections.hpp"
#include "unit/app/import_support.hpp"

using namespace jointlog;
using namespace jointlog::app;

namespace {

const std::string one_value = "patient,date,analyte,value,unit\nP-1,2024-06-01,CRP,0.5,mg/dL\n";

void mark_in_error(ImportFixture& fixture, const std::string& code) {
    const RowMeta meta = fixture.load(code).patient.meta;
    OperationDraft draft(fixture.ids.next(), OperationKind::mark_error, code);
    draft.set_status(meta.id, meta.version, RowStatus::entered_in_error);
    draft.reason = "wrong_patient";
    REQUIRE(fixture.file->commit(draft));
}

}  // namespace

TEST_CASE("a patient entered in error counts as not recorded: an import adds nothing to it") {
    ImportFixture fixture;
    fixture.import(two_patients);
    mark_in_error(fixture, "P-1");
    CHECK(counts(fixture.import(one_value)) == "0 0 0 1");
    const RowId before = fixture.load("P-1").patient.meta.id;
    ImportRequest both;
    both.sources = {fixture.write("patients.csv", two_patients),
                    fixture.write("labs.csv", one_value)};
    const auto report = fixture.run(both);
    REQUIRE(report);
    CHECK(counts(*report) == "2 1 0 0");  // P-1 and its value are new, P-2 is recorded
    const PatientRecord record = fixture.load("P-1");
    CHECK_FALSE(record.patient.in_error());
    CHECK(record.patient.meta.id != before);
    CHECK(record.observations.size() == 1);
}

TEST_CASE("the open record is refused as a source of its own import, by whatever name") {
    ImportFixture fixture;
    const auto record = fixture.folder / "record.jointlog";
    std::filesystem::create_hard_link(record, fixture.folder / "hard.csv");
    std::filesystem::create_symlink(record, fixture.folder / "soft.csv");
    std::vector<std::filesystem::path> names{record, fixture.folder / "hard.csv",
                                             fixture.folder / "soft.csv"};
    REQUIRE(std::filesystem::exists(record.string() + "-wal"));
    names.emplace_back(record.string() + "-wal");
    for (const auto& name : names) {
        INFO(name);
        ImportRequest source;
        source.sources = {name};
        CHECK(fixture.run(source).error().code == Errc::refused);
        ImportRequest mapping;
        mapping.sources = {fixture.write("patients.csv", two_patients)};
        mapping.mapping = name;
        CHECK(fixture.run(mapping).error().code == Errc::refused);
        const CorrectionCall call{CorrectionKind::correct, name, "", ""};
        CHECK(correct_into(*fixture.file, fixture.ids, call).error().code == Errc::refused);
    }
    // Nothing was opened, so nothing let go of the lock.
    const auto second = storage::RecordFile::open(record, {fixture.clock, fixture.ids, {}, false});
    CHECK(second.error().code == Errc::in_use);
}
