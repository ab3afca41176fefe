#include "jointlog/render/read_out_text.hpp"

#include <catch2/catch.hpp>

#include "view_fixture.hpp"

using namespace jointlog;
using namespace jointlog::render;
using test::day;

namespace {
QString text_on(const PatientRecord& record, const char* iso) {
    app::TimelineOptions options;
    options.today = day("2024-10-15");
    const auto model = app::build_timeline(record, score_visits(record, {}), {}, options);
    return plainText(app::read_out(model, day(iso)), Texts::load(Language::en));
}
}  // namespace

TEST_CASE("no sentence says this day of a date that is not known to the day", "[readout]") {
    test::RecordBuilder b;
    b.course("mtx", "2021-06", "2022-03");
    b.dose("2021-06", "6", "W1");
    b.dose("2021-10", "8", "W1");
    b.infusion("tcz", "2022-05", "400");
    b.event("nausea", 1, "2022-07");
    const PatientRecord record = b.record();
    const QString began = text_on(record, "2021-06-15");
    CHECK(began.startsWith(QStringLiteral("2021-06\n")));
    CHECK(began.contains(QStringLiteral("MTX 6 mg/wk (since 2021-06)")));
    CHECK(text_on(record, "2021-10-16").contains(QStringLiteral("MTX 8 mg/wk (since 2021-10)")));
    CHECK(text_on(record, "2022-03-16").contains(QStringLiteral("MTX 8 mg/wk (stopped 2022-03)")));
    CHECK(text_on(record, "2022-05-16").contains(QStringLiteral("400 mg (date: 2022-05)")));
    CHECK(text_on(record, "2022-07-16").contains(QStringLiteral("since 2022-07)")));
    for (const char* middle :
         {"2021-06-15", "2021-10-16", "2022-03-16", "2022-05-16", "2022-07-16"}) {
        INFO(text_on(record, middle).toStdString());
        CHECK_FALSE(text_on(record, middle).contains(QStringLiteral("his day)")));
        CHECK_FALSE(text_on(record, middle).contains(QLatin1String(middle)));
    }
}

TEST_CASE("a known day is still named as the day", "[readout]") {
    test::RecordBuilder b;
    b.course("mtx", "2021-06-01", "2022-03-04");
    b.dose("2021-06-01", "6", "W1");
    b.infusion("tcz", "2022-05-06", "400");
    const PatientRecord record = b.record();
    CHECK(text_on(record, "2021-06-01").contains(QStringLiteral("MTX 6 mg/wk (from this day)")));
    CHECK(text_on(record, "2022-03-04").contains(QStringLiteral("(stopped this day)")));
    CHECK(text_on(record, "2022-05-06").contains(QStringLiteral("400 mg (given on this day)")));
}

TEST_CASE("a last value is said with what is known of its date", "[readout]") {
    test::RecordBuilder b;
    b.visit("2023-04");
    b.value("HAQDI", "0.750", "{score}");
    b.visit("2023-09-16");
    b.value("PTGA", "30", "mm");
    CHECK(text_on(b.record(), "2023-09-16")
              .contains(QStringLiteral("HAQ-DI — not recorded (last 0.750 on 2023-04)")));
}

TEST_CASE("a last value keeps its unit, also one that is not the unit of its panel", "[readout]") {
    test::RecordBuilder b;
    b.visit("2023-04-10");
    b.lab("CRP", "2023-04-10", "12.5", "mg/L");
    b.lab("MMP3", "2023-04-10", "61.4", "ng/mL");
    b.visit("2023-09-16");
    b.value("PTGA", "30", "mm");
    const QString said = text_on(b.record(), "2023-09-16");
    CHECK(said.contains(QStringLiteral("(last 12.5 mg/L on 2023-04-10)")));
    CHECK(said.contains(QStringLiteral("(last 61.4 ng/mL on 2023-04-10)")));
}
