#include "jointlog/app/timeline.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "jointlog/app/timeline_read_out.hpp"
#include "support/timeline_fixture.hpp"

using namespace jointlog;
using app::PanelKind;

namespace {
Day day(const char* iso) {
    return parse_iso_day(iso).value();
}

app::TimelineModel model_of(const PatientRecord& record, app::TimelineOptions options = {}) {
    const ScoreSettings settings;
    return app::build_timeline(record, score_visits(record, settings), settings, options);
}

const app::Point* point_on(const app::Panel& panel, Day when) {
    for (const app::Series& series : panel.series) {
        for (const app::Point& point : series.points) {
            if (point.when.day == when)
                return &point;
        }
    }
    return nullptr;
}
}  // namespace

TEST_CASE("a clinic's overview starts with the seven panels of the paper, in their order",
          "[timeline]") {
    const auto model = model_of(test::timeline_patient());
    CHECK(model.default_panels()
          == std::vector<std::string>{"das28_crp", "cdai", "mmp3", "crp", "joints", "medication",
                                      "events"});
}

TEST_CASE("a person's own record starts with what they feel", "[timeline]") {
    app::TimelineOptions options;
    options.own_record = true;
    const auto ids = model_of(test::timeline_patient(), options).default_panels();
    CHECK(ids
          == std::vector<std::string>{"pain", "fatigue", "stiff", "joints", "mmp3", "crp",
                                      "das28_crp", "medication", "events"});
    CHECK(std::find(ids.begin(), ids.end(), "cdai") == ids.end());
}

TEST_CASE("CRP in mg/L is drawn in mg/dL exactly and keeps its text and unit", "[timeline]") {
    const auto model = model_of(test::timeline_patient());
    const app::Panel& crp = *model.panel("crp");
    CHECK(crp.unit == "mg/dL");
    REQUIRE(crp.series.size() == 1);
    const app::Point* point = point_on(crp, day("2024-03-16"));
    REQUIRE(point != nullptr);
    CHECK(point->value == 3.12);
    CHECK(point->text == "31.2");
    CHECK(point->unit == "mg/L");
    CHECK(crp.log_axis);
}

TEST_CASE(
    "the interval steps where the laboratory changed it, and 1.4 mg/L is the interval 0.14 mg/dL",
    "[timeline]") {
    const auto model = model_of(test::timeline_patient());
    const auto& steps = model.panel("crp")->intervals;
    REQUIRE(steps.size() == 2);
    CHECK(steps[0].interval.high == Decimal::parse("0.30").value());
    CHECK(steps[1].interval.high == Decimal::parse("0.14").value());
    CHECK(steps[0].to == steps[1].from);
    CHECK(steps[1].from == day("2023-09-16"));
    // In a record kept in mg/L the axis is of that unit.
    app::TimelineOptions options;
    options.crp_unit = "mg/L";
    const auto other = model_of(test::timeline_patient(), options);
    CHECK(other.panel("crp")->unit == "mg/L");
    REQUIRE(other.panel("crp")->intervals.size() == 2);
    CHECK(other.panel("crp")->intervals[1].interval.high == Decimal::parse("1.4").value());
}

TEST_CASE("a value below a limit stands on the limit as an open mark, with its text",
          "[timeline]") {
    const auto model = model_of(test::timeline_patient());
    const app::Point* point = point_on(*model.panel("crp"), day("2023-10-21"));
    REQUIRE(point != nullptr);
    CHECK(point->mark == app::Mark::below);
    CHECK(point->value == 0.02);
    CHECK(point->text == "<0.02");
}

TEST_CASE("a visit without a value leaves a tick and breaks the line", "[timeline]") {
    const auto model = model_of(test::timeline_patient());
    const app::Panel& das = *model.panel("das28_crp");
    std::vector<std::string> ticks;
    for (const auto& tick : das.missing)
        ticks.push_back(to_iso(tick.day));
    CHECK(ticks == std::vector<std::string>{"2024-01-20", "2024-04-27"});
    CHECK(point_on(das, day("2024-03-16"))->after_gap);
    CHECK(point_on(das, day("2024-06-08"))->after_gap);
    CHECK_FALSE(point_on(das, day("2024-07-20"))->after_gap);
    CHECK(point_on(das, day("2024-01-20")) == nullptr);
}

TEST_CASE("counts of the patient and counts of a clinician are never one line", "[timeline]") {
    test::RecordBuilder b;
    for (const char* date : {"2024-01-10", "2024-02-10", "2024-03-10", "2024-04-10"}) {
        b.visit(date);
        b.record().visits.back().value.assessor =
            std::string(date) == "2024-02-10" ? Voice::patient : Voice::clinician;
        for (const auto& [item, unit] :
             {std::pair("TJC28", "{joints}"), std::pair("SJC28", "{joints}"),
              std::pair("PTGA", "mm"), std::pair("EGA", "mm"), std::pair("PAIN", "mm"),
              std::pair("MDHAQ", "{score}")}) {
            b.value(item, "5", unit);
        }
    }
    const auto model = model_of(b.record());
    const app::Panel& cdai = *model.panel("cdai");
    REQUIRE(cdai.series.size() == 2);
    REQUIRE(cdai.series[0].points.size() == 3);
    CHECK(cdai.series[0].points[1].when.day == day("2024-03-10"));
    // The two sides are lines of their own: neither ends where the other has a value.
    CHECK_FALSE(cdai.series[0].points[1].after_gap);
    CHECK_FALSE(cdai.series[0].points[2].after_gap);
    REQUIRE(cdai.series[1].points.size() == 1);
    CHECK(cdai.series[1].points[0].when.day == day("2024-02-10"));
    CHECK(model.panel("rapid3")->series.size() == 1);  // always what the patient says
}

TEST_CASE("a visit without counts ends the line of its own side only", "[timeline]") {
    const auto gaps_with = [](Voice blank_visit) {
        test::RecordBuilder b;
        for (const char* date : {"2024-01-10", "2024-02-10", "2024-03-10"}) {
            const bool blank = std::string(date) == "2024-02-10";
            b.visit(date);
            b.record().visits.back().value.assessor = blank ? blank_visit : Voice::clinician;
            if (blank)
                continue;
            for (const auto& [item, unit] :
                 {std::pair("TJC28", "{joints}"), std::pair("SJC28", "{joints}"),
                  std::pair("PTGA", "mm"), std::pair("EGA", "mm")}) {
                b.value(item, "5", unit);
            }
        }
        const auto model = model_of(b.record());
        const app::Panel& cdai = *model.panel("cdai");
        REQUIRE(cdai.series.front().points.size() == 2);
        return cdai.series.front().points[1].after_gap;
    };
    CHECK(gaps_with(Voice::clinician));
    CHECK_FALSE(gaps_with(Voice::patient));
}

TEST_CASE("two methods are never one series", "[timeline]") {
    test::RecordBuilder b;
    b.lab("ALP", "2019-05-01", "210", "U/L", "106", "322", "JSCC");
    b.lab("ALP", "2021-05-01", "75", "U/L", "38", "113", "IFCC");
    b.lab("ALP", "2021-09-01", "71", "U/L", "38", "113", "IFCC");
    const auto model = model_of(b.record());
    const app::Panel& alp = *model.panel("alp");
    REQUIRE(alp.series.size() == 2);
    CHECK(alp.series[0].points.size() == 1);
    CHECK(alp.series[1].points.size() == 2);
}

TEST_CASE("the answers behind a questionnaire's result do not break its line", "[timeline]") {
    test::RecordBuilder b;
    b.lab("HAQDI", "2024-05-01", "0.5", "", {}, {}, "answers 10 00 000 10 100 10 000 000; x");
    b.lab("HAQDI", "2024-09-01", "0.25", "", {}, {}, "answers 10 00 000 10 000 00 000 000; x");
    const auto model = model_of(b.record());
    REQUIRE(model.panel("haqdi") != nullptr);
    REQUIRE(model.panel("haqdi")->series.size() == 1);
    CHECK(model.panel("haqdi")->series.front().points.size() == 2);
}

TEST_CASE("a unit that cannot be converted has a panel of its own", "[timeline]") {
    test::RecordBuilder b;
    b.lab("CRP", "2024-05-01", "0.4", "mg/dL");
    b.lab("CRP", "2024-06-01", "38", "nmol/L");
    const auto model = model_of(b.record());
    REQUIRE(model.panel("crp") != nullptr);
    REQUIRE(model.panel("crp@nmol/L") != nullptr);
    CHECK(point_on(*model.panel("crp"), day("2024-06-01")) == nullptr);
    CHECK(point_on(*model.panel("crp@nmol/L"), day("2024-06-01"))->value == 38);
}

TEST_CASE("the category of a point is the one that classify gives", "[timeline]") {
    const PatientRecord record = test::timeline_patient();
    const ScoreSettings settings;
    const auto scores = score_visits(record, settings);
    const auto model = app::build_timeline(record, scores, settings, {});
    int compared = 0;
    for (const VisitScores& visit : scores) {
        for (const IndexId id : {IndexId::das28_crp, IndexId::cdai, IndexId::sdai}) {
            const Computed* computed = visit.computed(id);
            if (computed == nullptr || computed->censored)
                continue;
            const app::Point* point = point_on(*model.panel(code(id)), visit.day);
            REQUIRE(point != nullptr);
            CHECK(point->classes == std::vector{classify(settings.set_for(id), *computed)});
            ++compared;
        }
    }
    CHECK(compared > 30);
}

TEST_CASE("a CDAI of exactly 10 is low: the cut-off belongs to the lower class", "[timeline]") {
    test::RecordBuilder b;
    b.visit("2024-05-01");
    b.value("TJC28", "3", "");
    b.value("SJC28", "2", "");
    b.value("PTGA", "30", "mm");
    b.value("EGA", "20", "mm");
    const auto model = model_of(b.record());
    const app::Point* point = point_on(*model.panel("cdai"), day("2024-05-01"));
    REQUIRE(point != nullptr);
    CHECK(point->text == "10.0");
    CHECK(point->classes == std::vector{Activity::low});
}

TEST_CASE("a reported score is a hollow mark over its whole month, without a category",
          "[timeline]") {
    const auto model = model_of(test::timeline_patient());
    const app::Panel& das = *model.panel("das28_crp");
    REQUIRE(das.reported.size() == 1);
    const app::Point& point = das.reported.front();
    CHECK(point.mark == app::Mark::reported);
    CHECK(point.when.first == day("2023-07-01"));
    CHECK(point.when.last == day("2023-07-31"));
    CHECK(point.classes.empty());
    CHECK(point.source == "letter");
}

TEST_CASE("rows entered in error appear nowhere", "[timeline]") {
    PatientRecord record = test::timeline_patient();
    for (auto& row : record.observations)
        row.meta.status = RowStatus::entered_in_error;
    for (auto& row : record.courses)
        row.meta.status = RowStatus::entered_in_error;
    for (auto& row : record.administrations)
        row.meta.status = RowStatus::entered_in_error;
    for (auto& row : record.adverse_events)
        row.meta.status = RowStatus::entered_in_error;
    for (auto& row : record.reported_scores)
        row.meta.status = RowStatus::entered_in_error;
    for (auto& row : record.facts)
        row.meta.status = RowStatus::entered_in_error;
    const auto model = model_of(record);
    CHECK(model.values.empty());
    CHECK(model.lanes.empty());
    CHECK(model.events.empty());
    CHECK(model.joint_counts.empty());
    CHECK(model.mark_rows.empty());
    CHECK(model.panel("das28_crp")->reported.empty());
    CHECK(model.visits.size() == 19);
}

TEST_CASE("the crosshair stands only on days with data in the panels shown", "[timeline]") {
    const auto model = model_of(test::timeline_patient());
    const std::vector<std::string> crp{"crp"};
    const auto days = app::snap_days(model, crp);
    CHECK(std::is_sorted(days.begin(), days.end()));
    CHECK(std::find(days.begin(), days.end(), day("2023-12-09")) != days.end());
    CHECK(std::find(days.begin(), days.end(), day("2023-06-14")) == days.end());
    CHECK(app::nearest_day(days, day("2023-12-11").number) == day("2023-12-09"));
    CHECK_FALSE(app::nearest_day({}, 0).has_value());
}

TEST_CASE("panels are named as on the command line", "[timeline]") {
    const auto model = model_of(test::timeline_patient());
    CHECK(app::parse_panels(model, "DAS28-CRP, MMP-3,joints").value()
          == std::vector<std::string>{"das28_crp", "mmp3", "joints"});
    CHECK(app::parse_panels(model, "default").value() == model.default_panels());
    const auto unknown = app::parse_panels(model, "crp,hrqol");
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().code == Errc::unknown_code);
    CHECK(unknown.error().detail.find("hrqol") != std::string::npos);
    CHECK(unknown.error().detail.find("it has das28_crp") != std::string::npos);
}

TEST_CASE("a value of an empty record gives an empty model, not a crash", "[timeline]") {
    const auto model = model_of(PatientRecord{});
    CHECK_FALSE(model.first.has_value());
    CHECK(model.panel("das28_crp") != nullptr);
    CHECK(app::read_out(model, Day{20000}).visit == std::nullopt);
}
