// Dates that are not known to the day, and what lies beyond the data.
#include <algorithm>
#include <catch2/catch.hpp>

#include "jointlog/app/timeline_read_out.hpp"
#include "support/timeline_fixture.hpp"

using namespace jointlog;

namespace {
Day day(const char* iso) {
    return parse_iso_day(iso).value();
}

app::TimelineModel model_of(const PatientRecord& record, std::optional<Day> today = {}) {
    app::TimelineOptions options;
    options.today = today;
    return app::build_timeline(record, score_visits(record, {}), {}, options);
}

const app::ReadOutLine* line_of(const app::ReadOut& out, app::ReadOutSection section,
                                const std::string& name) {
    const auto found = std::find_if(out.lines.begin(), out.lines.end(), [&](const auto& line) {
        return line.section == section && line.name.en == name;
    });
    return found == out.lines.end() ? nullptr : &*found;
}
}  // namespace

TEST_CASE("a day on which only uncertain dates stand is named by what is known of them",
          "[timeline]") {
    test::RecordBuilder b;
    b.visit("2023-07");
    b.value("PTGA", "40", "mm");
    b.visit("2023-09-16");
    b.value("PTGA", "30", "mm");
    const auto model = model_of(b.record());
    const auto july = app::extent_on(model, day("2023-07-16"));
    REQUIRE(july);
    CHECK(july->first == day("2023-07-01"));
    CHECK(july->last == day("2023-07-31"));
    CHECK_FALSE(app::extent_on(model, day("2023-09-16")));
    CHECK(app::read_out(model, day("2023-07-16")).extent.has_value());
    b.lab("CRP", "2023-07-16", "0.2", "mg/dL");
    CHECK_FALSE(app::extent_on(model_of(b.record()), day("2023-07-16")));  // one is dated there
}

TEST_CASE("reported scores, doses and other rows of an uncertain date have their extent too",
          "[timeline]") {
    test::RecordBuilder b;
    b.reported("das28", "crp", "2.9", "2023-07", "letter");
    b.fact("vaccination", "2022-11", "influenza");
    b.course("mtx", "2021-06-01");
    b.dose("2021-06-01", "6", "W1");
    b.dose("2022-02", "8", "W1");
    const auto model = model_of(b.record());
    for (const char* middle : {"2023-07-16", "2022-11-15", "2022-02-14"}) {
        INFO(middle);
        CHECK(app::extent_on(model, day(middle)));
    }
    CHECK_FALSE(app::extent_on(model, day("2021-06-01")));
}

TEST_CASE("the last value comes with what is known of its date", "[timeline]") {
    test::RecordBuilder b;
    b.visit("2023-04");
    b.value("HAQDI", "0.750", "{score}");
    b.visit("2023-09-16");
    b.value("PTGA", "30", "mm");
    const auto out = app::read_out(model_of(b.record()), day("2023-09-16"));
    const app::ReadOutLine* haq = line_of(out, app::ReadOutSection::joints_and_globals, "HAQ-DI");
    REQUIRE(haq != nullptr);
    CHECK(haq->state == app::LineState::not_recorded);
    REQUIRE(haq->last);
    CHECK(haq->last->when.first == day("2023-04-01"));
    CHECK(haq->last->when.last == day("2023-04-30"));
}

TEST_CASE("a dose of an uncertain date carries that date, an exact one none", "[timeline]") {
    test::RecordBuilder b;
    b.course("mtx", "2021-06-01");
    b.dose("2021-06-01", "6", "W1");
    b.dose("2022-02", "8", "W1");
    const auto model = model_of(b.record(), day("2023-01-01"));
    const auto& segments = model.lanes.front().bars.front().segments;
    REQUIRE(segments.size() == 2);
    CHECK(segments[0].start->exact());
    CHECK_FALSE(segments[1].start->exact());
    CHECK(segments[1].start->last == day("2022-02-28"));
    const auto later = app::read_out(model, day("2022-06-01"));
    const app::ReadOutLine* line = line_of(later, app::ReadOutSection::medication, "MTX");
    REQUIRE(line != nullptr);
    CHECK(line->uncertain);
    CHECK_FALSE(
        line_of(app::read_out(model, day("2021-07-01")), app::ReadOutSection::medication, "MTX")
            ->uncertain);
}

TEST_CASE("an event without any date is named, and placed nowhere", "[timeline]") {
    test::RecordBuilder b;
    b.visit("2023-09-16");
    const RowId row = b.event("rash", 1, "2023-09-20");
    b.record().adverse_events.back().value.onset = {};
    const auto model = model_of(b.record());
    CHECK(model.events.empty());
    REQUIRE(model.undated_events.size() == 1);
    CHECK(model.undated_events.front().en == "rash");
    CHECK(std::find(model.undated.begin(), model.undated.end(), row) != model.undated.end());
    CHECK(model.last == day("2023-09-16"));
    const std::vector<std::string> events{"events"};
    CHECK(app::snap_days(model, events).empty());
}

TEST_CASE("a visit planned far ahead does not push the record into a corner", "[timeline]") {
    test::RecordBuilder b;
    b.visit("2022-09-01");
    b.visit("2024-09-01");
    b.fact("planned_visit", "2034-09-01", "");
    const Day today = day("2024-10-01");
    auto model = model_of(b.record(), today);
    CHECK(model.first == day("2022-09-01"));
    CHECK(model.last == today.plus_days((today.number - day("2022-09-01").number) / 8));
    REQUIRE(model.mark_rows.size() == 1);  // it is still there
    CHECK(model.mark_rows.front().items.front().when.day == day("2034-09-01"));
    const std::vector<std::string> facts{"facts"};
    CHECK(app::snap_days(model, facts).empty());  // nothing can point there

    b.record().facts.back().value.start = parse_date("2024-11-05").value();
    model = model_of(b.record(), today);
    CHECK(model.last == day("2024-11-05"));
    CHECK(app::snap_days(model, facts) == std::vector{day("2024-11-05")});
}
