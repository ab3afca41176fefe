// Values that are computed and not entered, and how a value came into the record.
#include <catch2/catch.hpp>

#include "jointlog/app/timeline_read_out.hpp"
#include "support/timeline_fixture.hpp"

using namespace jointlog;

namespace {
Day day(const char* iso) {
    return parse_iso_day(iso).value();
}

app::TimelineModel model_of(const PatientRecord& record, app::TimelineOptions options = {}) {
    options.today = day("2024-10-15");
    return app::build_timeline(record, score_visits(record, {}), {}, options);
}

const app::Panel& panel(const app::TimelineModel& model, const char* id) {
    REQUIRE(model.panel(id) != nullptr);
    return *model.panel(id);
}

OperationInfo operation(OperationKind kind, const char* iso, std::uint8_t id = 1) {
    OperationInfo info;
    info.id.bytes[15] = id;
    info.kind = kind;
    info.at.utc_ms = static_cast<std::int64_t>(day(iso).number) * 86'400'000 + 3'600'000;
    return info;
}
}  // namespace

TEST_CASE("eGFR is computed from each creatinine by the Japanese equation", "[timeline][derived]") {
    test::RecordBuilder b;
    b.record().patient.value.birth = parse_date("1962-03-14").value();
    b.lab("CRE", "2023-01-10", "0.71", "mg/dL");
    b.lab("CRE", "2023-05-10", "<0.2", "mg/dL");
    b.lab("CRE", "2023-09-10", "0.80", "mg/dL");
    const auto model = model_of(b.record());
    const app::Panel& egfr = panel(model, "egfr_computed");
    CHECK_FALSE(egfr.by_default);
    REQUIRE(egfr.series.size() == 1);
    const auto& points = egfr.series.front().points;
    REQUIRE(points.size() == 2);
    // 194 x 0.71^-1.094 x 60^-0.287 x 0.739
    CHECK(points[0].value == Approx(64.4).margin(0.05));
    CHECK(points[0].text == "64.4");
    CHECK(points[1].after_gap);  // what the equation cannot take is missing, not joined over
    CHECK(egfr.missing.size() == 1);
    const std::vector<std::string> shown{"egfr_computed"};
    const auto lines =
        app::read_out(model, day("2023-01-10"), shown).section(app::ReadOutSection::laboratory);
    CHECK(std::count_if(lines.begin(), lines.end(),
                        [](const app::ReadOutLine& line) {
                            return line.text == "64.4" && !line.derived_from.empty();
                        })
          == 1);
}

TEST_CASE("without a birth date or a sex there is no eGFR", "[timeline][derived]") {
    test::RecordBuilder b;
    b.lab("CRE", "2023-01-10", "0.71", "mg/dL");
    CHECK(model_of(b.record()).panel("egfr_computed") == nullptr);
    b.record().patient.value.birth = parse_date("1962-03-14").value();
    CHECK(model_of(b.record()).panel("egfr_computed") != nullptr);
    b.record().patient.value.sex = Sex::unknown;
    CHECK(model_of(b.record()).panel("egfr_computed") == nullptr);
}

TEST_CASE("the daily dose of glucocorticoids is summed as prednisolone, day by day",
          "[timeline][derived]") {
    test::RecordBuilder b;
    b.course("psl", "2023-01-01", "2023-07-01");
    b.record().courses.back().value.route = "oral";
    b.dose("2023-01-01", "10", "QD");
    b.dose("2023-03-01", "5", "QD");
    b.course("mpsl", "2023-03-01", "2023-04-01");
    b.record().courses.back().value.route = "oral";
    b.dose("2023-03-01", "8", "QD");
    const auto model = model_of(b.record());
    const auto& spans = panel(model, "psl_dose").spans;
    REQUIRE(spans.size() == 3);
    CHECK(spans[0].text == "10");
    CHECK(spans[1].text == "15");  // 5 + 8 x 1.25
    CHECK(spans[1].from == day("2023-03-01"));
    CHECK(spans[2].text == "5");
    CHECK(spans[2].to == day("2023-07-01"));
}

TEST_CASE("a dose that is not known leaves the day without a sum", "[timeline][derived]") {
    test::RecordBuilder b;
    b.course("psl", "2023-01-01", "2023-07-01");
    b.record().courses.back().value.route = "oral";
    b.dose("2023-01-01", "10", "QD");
    b.course("mpsl", "2023-03-01", "2023-04-01");
    b.record().courses.back().value.route = "oral";
    b.dose("2023-03-01", "4", "PRN");
    const auto model = model_of(b.record());
    const auto& spans = panel(model, "psl_dose").spans;
    REQUIRE(spans.size() == 2);
    CHECK(spans[0].to == day("2023-03-01"));
    CHECK(spans[1].from == day("2023-04-01"));
}

TEST_CASE("an injection into a joint is no daily dose", "[timeline][derived]") {
    test::RecordBuilder b;
    b.course("triamcinolone", "2023-01-01", "2023-02-01");
    b.record().courses.back().value.route = "intraarticular";
    b.dose("2023-01-01", "40", "QD");
    CHECK(model_of(b.record()).panel("psl_dose") == nullptr);
}

TEST_CASE("a line ends where a value by another method lies between", "[timeline]") {
    test::RecordBuilder b;
    b.lab("ALP", "2023-01-10", "210", "U/L", {}, {}, "JSCC");
    b.lab("ALP", "2023-02-10", "70", "U/L", {}, {}, "IFCC");
    b.lab("ALP", "2023-03-10", "220", "U/L", {}, {}, "JSCC");
    b.lab("ALP", "2023-04-10", "215", "U/L", {}, {}, "JSCC");
    const auto model = model_of(b.record());
    const auto& series = panel(model, "alp").series;
    REQUIRE(series.size() == 2);
    CHECK(series[0].points[1].after_gap);
    CHECK_FALSE(series[0].points[2].after_gap);
}

TEST_CASE("how a value came into the record is told apart", "[timeline][origin]") {
    test::RecordBuilder b;
    b.visit("2024-03-10");
    b.value("PAIN", "20", "mm");
    b.lab("CRP", "2024-03-10", "0.2", "mg/dL");
    const auto origin = [&](const std::vector<OperationInfo>& operations) {
        app::TimelineOptions options;
        options.operations = operations;
        return model_of(b.record(), options).panel("crp")->series.front().points.front().origin;
    };
    CHECK(origin({}) == app::ValueOrigin::clinic);
    CHECK(origin({operation(OperationKind::add, "2024-03-12")}) == app::ValueOrigin::clinic);
    CHECK(origin({operation(OperationKind::add, "2024-04-09")}) == app::ValueOrigin::clinic);
    CHECK(origin({operation(OperationKind::add, "2024-04-10")}) == app::ValueOrigin::entered_later);
    CHECK(origin({operation(OperationKind::import, "2024-03-12")}) == app::ValueOrigin::imported);
    CHECK(origin({operation(OperationKind::import, "2024-03-12", 2)}) == app::ValueOrigin::clinic);
    b.record().observations.back().value.voice = Voice::patient;
    CHECK(origin({operation(OperationKind::import, "2024-03-12")}) == app::ValueOrigin::patient);
}

TEST_CASE("an answer that only the patient can give is drawn as usual", "[timeline][origin]") {
    test::RecordBuilder b;
    b.visit("2024-03-10");
    b.value("PAIN", "20", "mm");
    b.value("EGA", "20", "mm");
    for (auto& row : b.record().observations)
        row.value.voice = Voice::patient;
    const auto model = model_of(b.record());
    CHECK(panel(model, "pain").series.front().points.front().origin == app::ValueOrigin::clinic);
    CHECK(panel(model, "ega").series.front().points.front().origin == app::ValueOrigin::patient);
}

TEST_CASE("a value entered later is read out with the day of its entry", "[timeline][origin]") {
    test::RecordBuilder b;
    b.lab("CRP", "2024-03-10", "0.2", "mg/dL");
    app::TimelineOptions options;
    options.operations = {operation(OperationKind::add, "2024-06-01")};
    const auto lines = app::read_out(model_of(b.record(), options), day("2024-03-10"))
                           .section(app::ReadOutSection::laboratory);
    const auto crp = std::find_if(lines.begin(), lines.end(), [](const app::ReadOutLine& line) {
        return line.panel_id == "crp";
    });
    REQUIRE(crp != lines.end());
    CHECK(crp->origin == app::ValueOrigin::entered_later);
    CHECK(crp->entered == day("2024-06-01"));
}
