#include <algorithm>

#include "unit/app/import_support.hpp"

using namespace jointlog;
using namespace jointlog::app;

// What becomes of a row does not depend on how many rows wait in memory before patients are stored.

namespace {

struct Outcome {
    std::string counts;
    std::string again;  // the same file once more
    std::vector<std::int64_t> refused_lines;
    std::size_t labs = 0;  // of the first patient
    std::size_t facts = 0;

    bool operator==(const Outcome&) const = default;
};

std::vector<std::int64_t> lines(const std::vector<RowRemark>& remarks) {
    std::vector<std::int64_t> list;
    std::transform(remarks.begin(), remarks.end(), std::back_inserter(list),
                   [](const RowRemark& remark) { return remark.line; });
    return list;
}

Outcome outcome_of(const std::string& recorded, const std::string& text, std::size_t most_rows) {
    ImportFixture fixture;
    fixture.import(two_patients);
    fixture.import(recorded);
    const auto report = fixture.import(text, {}, most_rows);
    const auto again = fixture.import(text, {}, most_rows);
    const auto record = fixture.load("P-1");
    CHECK(fixture.file->verify(true, {})->findings.empty());
    return {counts(report), counts(again), lines(report.refused), record.observations.size(),
            record.facts.size()};
}

}  // namespace

TEST_CASE("Equal rows of one file are as many rows, however few wait to be stored") {
    const std::string labs = "patient,date,analyte,value,unit\n";
    const std::string one = "P-1,2024-06-01,CRP,1,mg/dL\n";
    const std::string other = "P-2,2024-06-01,CRP,2,mg/dL\n";
    const std::string unborn = "P-1,1900-01-01,CRP,1,mg/dL\n";  // found out when it is stored
    const std::string unread = "P-1,2024-06-01,CRP,one,mg/dL\n";
    const std::string text = labs + one + other + unborn + one + unread + other + one;
    const Outcome expected{"4 1 0 2", "0 5 0 2", {4, 6}, 3, 0};
    for (const std::size_t most_rows : {1U, 2U, 3U, 4U, 1000U}) {
        CAPTURE(most_rows);
        CHECK((outcome_of(labs + one, text, most_rows) == expected));
    }
    const std::string facts = "patient,kind,start,value,unit\n";
    const std::string weight = "P-1,weight,2024-01-01,52,kg\n";
    const std::string height = "P-2,height,2024-01-01,160,cm\n";
    const Outcome expected_facts{"3 1 0 0", "0 4 0 0", {}, 0, 2};
    for (const std::size_t most_rows : {1U, 2U, 1000U}) {
        CAPTURE(most_rows);
        CHECK((outcome_of(facts + weight, facts + weight + height + weight + height, most_rows)
               == expected_facts));
    }
}

TEST_CASE("The same file twice in one call adds nothing again, however few rows wait") {
    const std::string text =
        "patient,date,analyte,value,unit\n"
        "P-1,2024-06-01,CRP,1,mg/dL\nP-2,2024-06-01,CRP,1,mg/dL\nP-1,2024-06-01,CRP,1,mg/dL\n";
    for (const std::size_t most_rows : {1U, 2U, 4U, 1000U}) {
        CAPTURE(most_rows);
        ImportFixture fixture;
        fixture.import(two_patients);
        ImportRequest request;
        request.sources = {fixture.write("a.csv", text), fixture.write("b.csv", text)};
        const auto both = fixture.run(request, most_rows);
        REQUIRE(both);
        CHECK(counts(*both) == "3 3 0 0");
    }
}
