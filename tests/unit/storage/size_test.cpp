#include <array>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "random_entities.hpp"
#include "record_fixture.hpp"

using namespace jointlog;
using namespace jointlog::storage;
using namespace jointlog::storage::test;

namespace {

constexpr int patients = 60;
constexpr int visits = 24;
constexpr std::array<const char*, 10> items{"CRP",  "MMP3", "ESR", "TJC28", "SJC28",
                                            "PTGA", "EGA",  "RF",  "HAQ",   "PAIN"};

/// A visit with ten values of its day; about every 20th is corrected afterwards, in an operation of its own.
int record_visit(RecordFixture& f, RandomEntities& random, const std::string& code, Day day,
                 const std::function<Result<OperationInfo>(const OperationDraft&)>& write) {
    auto add = f.draft(OperationKind::add, code);
    const RowId visit = add.add(Visit{PartialDate::exactly(day), "", Voice::clinician, "", ""});
    std::vector<std::pair<RowId, Observation>> rows;
    for (const char* item : items) {
        Observation value = crp(day, random.below(5000));
        value.item = item;
        value.visit = visit;
        rows.emplace_back(add.add(value), value);
    }
    const auto stored = write(add);
    REQUIRE(stored);
    int corrected = 0;
    for (auto& [id, value] : rows) {
        if (random.below(20) == 0) {
            value.value = Numeric{{random.below(5000), 2}};
            auto correct = f.draft(OperationKind::correct, code);
            correct.reason = "typing_error";
            correct.correct(id, stored->number, value);
            REQUIRE(write(correct));
            ++corrected;
        }
    }
    return corrected;
}

}  // namespace

// Measured with 1,000 patients and 240,000 observations: 75.9 bytes.
TEST_CASE("An observation takes at most 80 bytes, operations and corrections included") {
    RecordFixture f;
    f.file.reset();
    const auto empty = std::filesystem::file_size(f.path);
    f.reopen();
    RandomEntities random(5);
    int corrected = 0;
    for (int k = 0; k < patients; ++k) {
        f.add_patient(fmt::format("P-{:03}", k));
    }
    const Day start = *make_day(2019, 1, 7);
    for (int v = 0; v < visits; ++v) {
        REQUIRE(f.file->commit_batch(
            {"visits.csv", "", ""}, true, [&](const auto& write) -> Result<void> {
                for (int k = 0; k < patients; ++k) {
                    corrected += record_visit(f, random, fmt::format("P-{:03}", k),
                                              start.plus_days(v * 56 + k % 5), write);
                }
                return {};
            }));
    }
    f.file.reset();
    const auto count = patients * visits * static_cast<int>(items.size());
    CHECK(corrected > count / 25);
    const double bytes = static_cast<double>(std::filesystem::file_size(f.path) - empty) / count;
    INFO(bytes << " bytes per observation, " << corrected << " of " << count << " corrected");
    CHECK(bytes <= 80);
    CHECK(bytes > 30);
}
