#include <catch2/catch.hpp>

#include "jointlog/app/timeline.hpp"
#include "jointlog/app/timeline_read_out.hpp"
#include "support/timeline_fixture.hpp"

using namespace jointlog;

namespace {
Day day(const char* iso) {
    return parse_iso_day(iso).value();
}

app::TimelineModel model_of(const PatientRecord& record) {
    app::TimelineOptions options;
    options.today = day("2024-10-15");
    return app::build_timeline(record, score_visits(record, {}), {}, options);
}
}  // namespace

TEST_CASE("each drug has one lane; infusions have their own", "[timeline]") {
    const auto model = model_of(test::timeline_patient());
    std::vector<std::string> labels;
    for (const app::Lane& lane : model.lanes)
        labels.push_back(lane.label.en + (lane.administrations ? " *" : ""));
    CHECK(labels == std::vector<std::string>{"MTX", "PSL", "ADA", "TCZ *"});
    CHECK(model.lanes[0].drug_class == app::DrugClass::csdmard);
    CHECK(model.lanes[1].drug_class == app::DrugClass::glucocorticoid);
    CHECK(model.lanes[3].diamonds.size() == 5);
}

TEST_CASE("dose steps meet, a hold stands between them, an ongoing course reaches today",
          "[timeline]") {
    const auto model = model_of(test::timeline_patient());
    const auto& segments = model.lanes[0].bars.front().segments;
    REQUIRE(segments.size() == 4);
    for (std::size_t i = 1; i < segments.size(); ++i)
        CHECK(segments[i - 1].to == segments[i].from);
    CHECK(segments[2].held);
    CHECK(segments[2].dose.empty());
    CHECK(segments[3].to == day("2024-10-16"));
    CHECK(segments[1].height == 1.0);
    CHECK(segments[0].height == 0.75);
}

TEST_CASE("heights compare a dose a day with a dose a week by the week", "[timeline]") {
    test::RecordBuilder b;
    b.course("psl", "2024-01-01");
    b.dose("2024-01-01", "5", "QD");
    b.dose("2024-02-01", "5", "QOD");
    const auto model = model_of(b.record());
    CHECK(model.lanes[0].bars[0].segments[0].height == 1.0);
    CHECK(model.lanes[0].bars[0].segments[1].height == 0.5);
}

TEST_CASE("doses in words or with an unknown frequency keep full height", "[timeline]") {
    test::RecordBuilder b;
    b.course("psl", "2024-01-01");
    b.dose("2024-01-01", "5", "QD");
    b.dose("2024-02-01", "2", "PRN");
    const auto model = model_of(b.record());
    for (const auto& segment : model.lanes[0].bars[0].segments)
        CHECK(segment.height == 1.0);
}

TEST_CASE("overlapping courses of one drug stand on two lanes, later ones return to the first",
          "[timeline]") {
    test::RecordBuilder b;
    b.course("mtx", "2020-01-01", "2021-01-01");
    b.course("mtx", "2020-06-01", "2021-06-01");
    b.course("mtx", "2022-01-01");
    const auto model = model_of(b.record());
    REQUIRE(model.lanes.size() == 2);
    CHECK(model.lanes[0].bars.size() == 2);
    CHECK(model.lanes[1].bars.size() == 1);
    CHECK(model.lanes[1].label.en == "MTX");
    PatientRecord routes = b.record();
    routes.courses[0].value.route = "oral";
    routes.courses[1].value.route = "subcutaneous";
    routes.courses[2].value.route = "oral";
    const auto named = model_of(routes);  // two lanes of one drug are told apart by their routes
    CHECK(named.lanes[0].label.en == "MTX oral");
    CHECK(named.lanes[1].label.ja == "MTX 皮下注射");
}

TEST_CASE("an unknown start is unknown: drawn from the first recorded day, never dated",
          "[timeline]") {
    test::RecordBuilder b;
    b.visit("2024-03-01");
    b.course("mtx", "");
    const auto model = model_of(b.record());
    const app::LaneBar& bar = model.lanes[0].bars[0];
    CHECK_FALSE(bar.start.has_value());
    CHECK(bar.segments.front().from == day("2024-03-01"));
}

TEST_CASE("a month as a start keeps its extent for the whisker", "[timeline]") {
    const auto model = model_of(test::timeline_patient());
    const app::LaneBar& bar = model.lanes[2].bars[0];
    REQUIRE(bar.start.has_value());
    CHECK_FALSE(bar.start->exact());
    CHECK(bar.start->first == day("2023-05-01"));
    CHECK(bar.start->last == day("2023-05-31"));
    CHECK(bar.stop->day == day("2024-02-17"));
    CHECK(bar.stop_reason.en == "infection");
}

TEST_CASE("a course goes on after a pause, and each course has its own route", "[timeline]") {
    test::RecordBuilder b;
    b.course("mtx", "2021-01-01");
    b.dose("2021-01-01", "16", "W1");
    b.dose("2021-05-01", "", "", "2021-06-15");
    const auto model = model_of(b.record());
    const auto& segments = model.lanes[0].bars[0].segments;
    REQUIRE(segments.size() == 3);
    CHECK(segments[1].held);
    CHECK(segments[1].stop->day == day("2021-06-15"));
    CHECK(segments[2].from == day("2021-06-15"));
    CHECK(segments[2].to == day("2024-10-16"));
    CHECK(segments[2].dose.number == "16");
    CHECK_FALSE(segments[2].stop);
    CHECK(segments[2].height == 1.0);
}

TEST_CASE("the read-out stops on no day that nobody recorded, and says that a start is unknown",
          "[timeline]") {
    test::RecordBuilder b;
    b.visit("2024-03-01");
    b.course("mtx", "", "2024-06-01");
    const auto model = model_of(b.record());
    const auto out = app::read_out(model, day("2024-04-01"));
    const auto lines = out.section(app::ReadOutSection::medication);
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().start_unknown);
    CHECK(lines.front().change == app::DoseChange::none);
    const auto first = app::read_out(model, day("2024-03-01"));
    CHECK(first.section(app::ReadOutSection::medication).front().change == app::DoseChange::none);
}
