// The table of a panel, and the look-up of values nearest to days.
#include "jointlog/app/timeline_table.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "support/timeline_fixture.hpp"

using namespace jointlog;

namespace {
Day day(const char* iso) {
    return parse_iso_day(iso).value();
}

app::TimelineModel fixture() {
    const PatientRecord record = test::timeline_patient();
    app::TimelineOptions options;
    options.today = day("2024-10-15");
    return app::build_timeline(record, score_visits(record, {}), {}, options);
}

const app::PanelRow* row_on(const std::vector<app::PanelRow>& rows, const char* iso) {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const app::PanelRow& row) {
        return row.when.day == day(iso);
    });
    return found == rows.end() ? nullptr : &*found;
}
}  // namespace

TEST_CASE("every panel that has something can be read as rows, by day", "[timeline][table]") {
    const auto model = fixture();
    for (const app::Panel& panel : model.panels) {
        INFO(panel.id);
        const auto rows = app::panel_rows(model, panel.id);
        std::size_t points = panel.reported.size();
        for (const app::Series& series : panel.series)
            points += series.points.size();
        if (panel.numeric())
            CHECK(rows.size() >= points);
        else
            CHECK_FALSE(rows.empty());
        CHECK(std::is_sorted(rows.begin(), rows.end(),
                             [](const app::PanelRow& a, const app::PanelRow& b) {
                                 return a.when.day < b.when.day;
                             }));
    }
    CHECK(app::panel_rows(model, "nothing").empty());
}

TEST_CASE("a row says what was typed; a visit without the value says so", "[timeline][table]") {
    const auto rows = app::panel_rows(fixture(), "crp");
    REQUIRE(row_on(rows, "2024-03-16") != nullptr);
    CHECK(row_on(rows, "2024-03-16")->line.text == "31.2");
    CHECK(row_on(rows, "2024-03-16")->line.unit == "mg/L");
    CHECK(row_on(rows, "2023-10-21")->line.text == "<0.02");
    REQUIRE(row_on(rows, "2024-04-27") != nullptr);
    CHECK(row_on(rows, "2024-04-27")->line.state == app::LineState::not_recorded);
    CHECK_FALSE(row_on(rows, "2024-04-27")->has_value());
}

TEST_CASE("rows of drugs and events know their end", "[timeline][table]") {
    const auto model = fixture();
    const auto drugs = app::panel_rows(model, "medication");
    const auto ada = std::find_if(drugs.begin(), drugs.end(), [](const app::PanelRow& row) {
        return row.line.name.en == "ADA";
    });
    REQUIRE(ada != drugs.end());
    REQUIRE(ada->end);
    CHECK(ada->end->day == day("2024-02-17"));
    CHECK_FALSE(ada->line.reason.empty());
    CHECK_FALSE(ada->when.exact());  // began in a month
    CHECK(std::any_of(drugs.begin(), drugs.end(), [](const auto& row) { return row.ongoing; }));
    const auto events = app::panel_rows(model, "events");
    REQUIRE(events.size() == 4);
    CHECK(events.back().line.grade == 3);
    CHECK(events.back().end->day == day("2024-03-22"));
}

TEST_CASE("values nearest to a day come with their date and the days between",
          "[timeline][nearest]") {
    const auto model = fixture();
    const std::vector<std::string> panels{"das28_crp", "crp", "joints", "medication", "esr"};
    const std::vector<Day> days{day("2023-12-01"), day("2024-10-01")};
    const auto lines = app::nearest_values(model, days, panels);
    REQUIRE(lines.size() == 5);  // the joints are two; medication has no number to look up
    CHECK(lines[0].panel_id == "das28_crp");
    REQUIRE(lines[0].values.size() == 2);
    REQUIRE(lines[0].values[0].row);
    CHECK(lines[0].values[0].row->when.day == day("2023-12-09"));
    CHECK(lines[0].values[0].days_off == 8);
    CHECK(lines[1].values[1].row->line.text == "2.1");
    CHECK(lines[1].values[1].days_off == -29);
    CHECK(lines[2].values[0].row->line.text == "2");  // tender
    CHECK(lines[3].values[0].row->line.text == "1");  // swollen
}

TEST_CASE("of two values equally near the earlier is taken; without a value there is none",
          "[timeline][nearest]") {
    test::RecordBuilder b;
    b.visit("2024-01-01");
    b.lab("CRP", "2024-01-01", "0.1", "mg/dL");
    b.lab("CRP", "2024-01-11", "0.2", "mg/dL");
    const auto model = app::build_timeline(b.record(), score_visits(b.record(), {}), {}, {});
    const std::vector<Day> days{day("2024-01-06")};
    const std::vector<std::string> panels{"crp", "mmp3"};
    const auto lines = app::nearest_values(model, days, panels);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].values[0].row->line.text == "0.1");
    CHECK(lines[0].values[0].days_off == -5);
    CHECK_FALSE(lines[1].values[0].row.has_value());
}

TEST_CASE("no band stands over results that were stored without an interval", "[timeline]") {
    test::RecordBuilder b;
    b.lab("ALT", "2024-01-01", "20", "U/L", "7", "23");
    b.lab("ALT", "2024-03-01", "30", "U/L");
    b.lab("ALT", "2024-05-01", "25", "U/L");
    b.lab("ALT", "2024-07-01", "22", "U/L", "7", "23");
    b.lab("ALT", "2024-10-01", "40", "U/L", {}, "35");
    const auto model = app::build_timeline(b.record(), {}, {}, {});
    const auto& steps = model.panel("alt")->intervals;
    REQUIRE(steps.size() == 3);
    CHECK(steps[0].to == day("2024-01-01"));
    CHECK(steps[1].from == day("2024-07-01"));
    CHECK(steps[1].to == day("2024-10-01"));
}

TEST_CASE("a visit without one of its own values leaves a tick and breaks the line", "[timeline]") {
    test::RecordBuilder b;
    for (const char* date : {"2024-01-01", "2024-03-01", "2024-05-01"}) {
        b.visit(date);
        b.value("PTGA", "20", "mm");
        if (std::string_view(date) != "2024-03-01")
            b.value("HAQDI", "1.500", "{score}");
    }
    const auto model = app::build_timeline(b.record(), {}, {}, {});
    const app::Panel& haq = *model.panel("haqdi");
    REQUIRE(haq.missing.size() == 1);
    CHECK(haq.missing[0].day == day("2024-03-01"));
    CHECK(haq.series[0].points[1].after_gap);
}
