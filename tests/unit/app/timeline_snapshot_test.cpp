// Everything that a chart draws, as values: a change of what is drawn shows as a change of a golden file.
// JOINTLOG_WRITE_GOLDEN=1 writes the files anew.
#include <cstdlib>
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

#include "support/timeline_fixture.hpp"
#include "timeline_text.hpp"

using namespace jointlog;

namespace {
std::string golden(const std::string& name, const std::string& now) {
    const std::string path =
        std::string(JOINTLOG_SOURCE_DIR) + "/tests/golden/timeline/" + name + ".txt";
    if (std::getenv("JOINTLOG_WRITE_GOLDEN") != nullptr)
        std::ofstream(path, std::ios::binary) << now;
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

std::string text_of(const PatientRecord& record, app::TimelineOptions options = {}) {
    options.today = parse_iso_day("2024-10-15").value();
    return test::timeline_text(app::build_timeline(record, score_visits(record, {}), {}, options));
}
}  // namespace

TEST_CASE("the timeline of a clinic's patient is the golden text", "[timeline][golden]") {
    const std::string now = text_of(test::timeline_patient());
    CHECK(now == golden("clinic", now));
}

TEST_CASE("the timeline of a person's own record is the golden text", "[timeline][golden]") {
    app::TimelineOptions options;
    options.own_record = true;
    const std::string now = text_of(test::timeline_patient(), options);
    CHECK(now == golden("own", now));
}

TEST_CASE("the timeline of a patient without any row is the golden text", "[timeline][golden]") {
    const std::string now = text_of(test::RecordBuilder().record());
    CHECK(now == golden("empty", now));
}
