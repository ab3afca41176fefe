#include <catch2/catch.hpp>

#include <cstdlib>

#include "jointlog/domain/entity_fields.hpp"
#include "jointlog/exchange/package_reader.hpp"
#include "jointlog/exchange/research_package.hpp"
#include "support/generated_record.hpp"
#include "support/temp_folder.hpp"

using namespace jointlog;
using namespace jointlog::exchange;
using jointlog::test::GeneratedRecord;
using jointlog::test::TempFolder;

namespace {

constexpr int rows_of_a_patient = 50;

/// 100,000 records; JOINTLOG_ROUND_TRIP_RECORDS asks for another number.
int wanted_records() {
    const char* text = std::getenv("JOINTLOG_ROUND_TRIP_RECORDS");
    return text == nullptr ? 100'000 : std::max(1000, std::atoi(text));
}

/// Codes of every kind of beginning, in binary order.
std::string code_of(int patient, int patients) {
    static const std::vector<std::string> beginnings{"\t", "'", "''", "+", "-",
                                                     "0",  "=", "@",  "é", "＝"};
    const auto kinds = static_cast<long>(beginnings.size());
    return fmt::format("{}{:07}\"",
                       beginnings[static_cast<std::size_t>(patient * kinds / patients)], patient);
}

PatientRecord patient_number(int patient, int patients) {
    GeneratedRecord generated(static_cast<std::uint64_t>(patient) + 1);
    return generated.patient(code_of(patient, patients), rows_of_a_patient);
}

std::size_t write_package(const std::filesystem::path& folder, PackagePreset preset, int patients) {
    const ScoreSettings settings;
    auto writer = PackageWriter::begin(folder, {PackageShape::long_rows, preset});
    REQUIRE(writer);
    std::size_t records = 0;
    for (int i = 0; i < patients; ++i) {
        const PatientRecord record = patient_number(i, patients);
        records += GeneratedRecord::rows_of(record);
        REQUIRE((*writer)->add({record, score_visits(record, settings), settings}));
    }
    PackageInfo info;
    info.form.preset = preset;
    info.persons = {{"=Dr. 山田", "", true}, {"'x\r\n", "", true}};
    info.catalog_settings = {{"laboratory/L1", "{ \"name\": \"検査\" }"}};
    const auto summary = (*writer)->finish(info);
    REQUIRE(summary);
    return records;
}

/// Every row with its identity and version; digits as typed.
template <class T>
bool same_rows(const std::vector<Recorded<T>>& a, const std::vector<Recorded<T>>& b) {
    return a.size() == b.size()
           && std::equal(a.begin(), a.end(), b.begin(), [](const auto& x, const auto& y) {
                  return x.value == y.value && fields_of(x.value) == fields_of(y.value)
                         && x.meta.id == y.meta.id && x.meta.version == y.meta.version;
              });
}

bool same_record(const PatientRecord& a, const PatientRecord& b) {
    return same_rows(std::vector{a.patient}, std::vector{b.patient})
           && same_rows(a.visits, b.visits) && same_rows(a.observations, b.observations)
           && same_rows(a.joints, b.joints) && same_rows(a.courses, b.courses)
           && same_rows(a.dose_steps, b.dose_steps)
           && same_rows(a.administrations, b.administrations)
           && same_rows(a.adverse_events, b.adverse_events) && same_rows(a.facts, b.facts)
           && same_rows(a.reported_scores, b.reported_scores) && same_rows(a.notes, b.notes);
}

void check_round_trip(PackagePreset preset) {
    const TempFolder folder;
    const int patients =
        wanted_records() / rows_of_a_patient * 10 / 9;  // not every turn adds a row
    const std::size_t records = write_package(folder / "p", preset, patients);
    CHECK(records >= static_cast<std::size_t>(wanted_records()));
    auto reader = PackageReader::open(folder / "p");
    INFO((reader ? std::string() : reader.error().detail));
    REQUIRE(reader);
    PackagedPatient read;
    int unequal = 0;
    std::size_t differences = 0;
    for (int i = 0; i < patients; ++i) {
        const auto any = (*reader)->next(read);
        INFO((any ? std::string() : any.error().detail));
        REQUIRE(any);
        REQUIRE(*any);
        const PatientRecord expected = patient_number(i, patients);
        if (!same_record(read.record, expected)) {
            UNSCOPED_INFO("patient " << i << ", " << expected.patient->code);
            ++unequal;
        }
        differences += compare_scores(read.scores, score_visits(read.record, {}), {}).size();
    }
    CHECK(unequal == 0);
    CHECK(differences == 0);
    const auto more = (*reader)->next(read);
    REQUIRE(more);
    CHECK_FALSE(*more);
    const auto persons = (*reader)->persons();
    REQUIRE(persons);
    CHECK(*persons == std::vector<std::string>{"'x\r\n", "=Dr. 山田"});
    const auto settings = (*reader)->settings();
    REQUIRE(settings);
    CHECK(settings->back().value == "{ \"name\": \"検査\" }");
}

}  // namespace

TEST_CASE("a hundred thousand generated records come back equal from a research package") {
    check_round_trip(PackagePreset::research);
}

TEST_CASE("a hundred thousand generated records come back equal from a spreadsheet package") {
    check_round_trip(PackagePreset::spreadsheet);
}
