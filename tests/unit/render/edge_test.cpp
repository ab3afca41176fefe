// What must not be lost at the edges: censored marks, reported scores, undated events, plans, empty records.
#include <QtCore/QBuffer>
#include <QtSvg/QSvgGenerator>
#include <algorithm>
#include <catch2/catch.hpp>

#include "view_fixture.hpp"

using namespace jointlog;
using namespace jointlog::render;
using test::day;
using test::draw;
using test::fixture_model;
using test::fixture_view;

namespace {
QString svg_of(const app::TimelineModel& model, const TimelineView& view) {
    QBuffer out;
    QSvgGenerator svg;
    svg.setOutputDevice(&out);
    svg.setSize(view.size.toSize());
    {
        QPainter painter(&svg);
        (void)paintTimeline(painter, model, view, theme(ThemeId::light), Texts::load(Language::en));
    }
    return QString::fromUtf8(out.data());
}

app::TimelineModel dense_crp(int every) {
    test::RecordBuilder b;
    for (int i = 0; i < 3000; ++i) {
        const std::string date = to_iso(day("2010-01-01").plus_days(i));
        b.lab("CRP", date, i % every == 1 ? "<0.02" : "0.5", "mg/dL");
    }
    return app::build_timeline(b.record(), {}, {}, {});
}
}  // namespace

TEST_CASE("a mark that says below the limit is never thinned out", "[edges]") {
    const auto model = dense_crp(250);
    TimelineView view = defaultView(model);
    view.panels = {"crp"};
    const Scene scene = draw(model, view).scene;
    CHECK(scene.marks.size() == 12);  // of 3,000 values: those below the limit, and no other
    for (const SceneMark& mark : scene.marks) {
        CHECK((mark.day.number - day("2010-01-01").number) % 250 == 1);
    }
}

TEST_CASE("the words of a reported score stand where the line is farther away", "[edges]") {
    const auto place = [](const char* measured) {
        test::RecordBuilder b;
        for (const char* date : {"2023-05-10", "2023-07-16", "2023-09-20"}) {
            b.visit(date);
            b.value("TJC28", measured, "");
            b.value("SJC28", "0", "");
            b.value("PTGA", "10", "mm");
            b.value("EGA", "10", "mm");
            b.lab("CRP", date, "0.1", "mg/dL");
        }
        b.reported("das28", "crp", "3.4", "2023-07-16", "letter");
        const PatientRecord record = b.record();
        const auto model = app::build_timeline(record, score_visits(record, {}), {}, {});
        TimelineView view = defaultView(model);
        view.panels = {"das28_crp"};
        view.size = {1064, 500};
        const QString svg = svg_of(model, view);
        const qsizetype at = svg.indexOf(QStringLiteral("reported, letter"));
        REQUIRE(at > 0);
        const qsizetype y = svg.lastIndexOf(QStringLiteral(" y=\""), at) + 4;
        double mark = 0;
        const Scene scene = draw(model, view).scene;
        for (const SceneMark& one : scene.marks) {
            if (one.row == record.reported_scores.front().meta.id)
                mark = one.rect.center().y();
        }
        return svg.mid(y, svg.indexOf(QLatin1Char('"'), y) - y).toDouble() - mark;
    };
    CHECK(place("16") > 0);  // measured 3.6, above the reported 3.4: the words stand below
    CHECK(place("9") < 0);   // measured 3.0, below it: above
}

TEST_CASE("an event without a date is named in its lane", "[edges]") {
    test::RecordBuilder b;
    b.visit("2023-09-16");
    b.event("rash", 1, "2023-09-20");
    b.record().adverse_events.back().value.onset = {};
    const auto model = app::build_timeline(b.record(), {}, {}, {});
    TimelineView view = defaultView(model);
    view.panels = {"events"};
    CHECK(svg_of(model, view).contains(QStringLiteral("without a date: rash")));
    CHECK_FALSE(draw(model, view).scene.panels.front().empty);
}

TEST_CASE("a visit planned beyond the axis is named at its edge", "[edges]") {
    test::RecordBuilder b;
    b.visit("2022-09-01");
    b.visit("2024-09-01");
    b.fact("planned_visit", "2034-09-01", "");
    app::TimelineOptions options;
    options.today = day("2024-10-01");
    const auto model = app::build_timeline(b.record(), {}, {}, options);
    TimelineView view = defaultView(model);
    view.panels = {"facts"};
    CHECK(svg_of(model, view).contains(QStringLiteral("2034-09-01")));
    CHECK(fullRange(model).to < day("2025-06-01").number);
}

TEST_CASE("a record without a day has no axis of days", "[edges]") {
    const auto model = app::build_timeline(PatientRecord{}, {}, {}, {});
    const TimelineView view = defaultView(model);
    const Scene scene = draw(model, view).scene;
    CHECK(scene.axisLabels.empty());
    CHECK(scene.strip.isEmpty());
    CHECK_FALSE(svg_of(model, view).contains(QStringLiteral("1970")));
}

TEST_CASE("the date under the crosshair is what is known of it", "[edges]") {
    test::RecordBuilder b;
    b.visit("2023-07");
    b.value("PTGA", "40", "mm");
    b.visit("2023-12-09");
    b.value("PTGA", "30", "mm");
    const auto model = app::build_timeline(b.record(), {}, {}, {});
    TimelineView view = defaultView(model);
    view.panels = {"ptga"};
    view.crosshair = day("2023-07-16");
    const QString svg = svg_of(model, view);
    CHECK_FALSE(svg.contains(QStringLiteral("2023-07-16")));
    CHECK(svg.contains(QStringLiteral(">2023-07<")));
}

TEST_CASE("the names of the categories stand whole in a narrow window, in both languages",
          "[edges]") {
    const auto model = fixture_model();
    for (const auto language : {Language::en, Language::ja}) {
        TimelineView view = fixture_view(model, 490, 900);
        view.panels = {"das28_crp", "cdai"};
        QBuffer out;
        QSvgGenerator svg;
        svg.setOutputDevice(&out);
        svg.setSize(view.size.toSize());
        {
            QPainter painter(&svg);
            (void)paintTimeline(painter, model, view, theme(ThemeId::light), Texts::load(language));
        }
        const QString text = QString::fromUtf8(out.data());
        const Texts texts = Texts::load(language);
        for (const auto activity : {Activity::remission, Activity::low, Activity::moderate})
            CHECK(text.contains(texts.activity(activity)));
    }
}

TEST_CASE("marks of days at the edge of the window are drawn whole", "[edges]") {
    test::RecordBuilder b;
    b.visit("2024-01-01");
    b.value("TJC28", "4", "");
    b.event("rash", 2, "2024-06-01", "2024-06-20");
    b.visit("2024-12-01");
    b.value("TJC28", "4", "");
    const auto model = app::build_timeline(b.record(), {}, {}, {});
    TimelineView view = defaultView(model);
    view.range.to = day("2024-06-01").number;
    const test::Drawn cut = draw(model, view);
    const auto mark =
        std::find_if(cut.scene.marks.begin(), cut.scene.marks.end(),
                     [](const SceneMark& m) { return m.panel == QLatin1String("events"); });
    REQUIRE(mark != cut.scene.marks.end());
    const double middle = mark->rect.center().y();
    // The right half of the box stands over the frame, its bar does not.
    CHECK(cut.at(cut.scene.x.right + 7, middle + 7) == theme(ThemeId::light).event);
    CHECK(cut.at(cut.scene.x.right + 11, middle + 7) == theme(ThemeId::light).card);
    view.range.to = day("2024-05-31").number;  // a day before: nothing of it
    const test::Drawn before = draw(model, view);
    CHECK(before.at(before.scene.x.right + 7, middle + 7) == theme(ThemeId::light).card);
}

TEST_CASE("bars of joint counts never stand over each other, however narrow the window",
          "[edges]") {
    const auto model = fixture_model();
    for (const double width : {400.0, 640.0, 960.0, 1440.0}) {
        TimelineView view = defaultView(model);
        view.range.from = day("1984-01-01").number;
        view.size.setWidth(width);
        const Scene scene = draw(model, view).scene;
        std::vector<double> middles;
        for (const SceneMark& m : scene.marks) {
            if (m.panel == QLatin1String("joints"))
                middles.push_back(m.rect.center().x());
        }
        std::sort(middles.begin(), middles.end());
        INFO(width);
        REQUIRE(!middles.empty());
        for (std::size_t i = 1; i < middles.size(); ++i)
            CHECK(middles[i] - middles[i - 1] > 5.9);
    }
}

TEST_CASE("the curves use the height of a tall window", "[edges]") {
    const auto model = fixture_model();
    const TimelineView view = fixture_view(model, 3840, 1900);
    const Scene scene = draw(model, view).scene;
    CHECK(scene.viewport.bottom() > 0.85 * view.size.height());
}

TEST_CASE("both bars of a day at the edge of the window are whole", "[edges]") {
    test::RecordBuilder b;
    for (const char* date : {"2024-01-01", "2024-12-01"}) {
        b.visit(date);
        b.value("TJC28", "9", "");
        b.value("SJC28", "8", "");
    }
    const PatientRecord record = b.record();
    const auto model = app::build_timeline(record, score_visits(record, {}), {}, {});
    TimelineView view = defaultView(model);
    view.panels = {"joints"};
    view.range = {static_cast<double>(day("2024-01-01").number),
                  static_cast<double>(day("2024-12-01").number)};
    const test::Drawn drawn = draw(model, view);
    const QRectF plot = drawn.scene.panels.front().plot;
    CHECK(drawn.at(plot.left() - 4, plot.bottom() - 6) == theme(ThemeId::light).tender);
    CHECK(drawn.at(plot.right() + 30, plot.bottom() - 6) == theme(ThemeId::light).card);
    CHECK(drawn.at(plot.right() + 8, plot.bottom() - 1.5) != theme(ThemeId::light).card);
}

TEST_CASE("an event that began before the window shows its grade at the edge", "[edges]") {
    test::RecordBuilder b;
    b.visit("2020-01-01");
    b.value("TJC28", "4", "");
    b.event("rash", 4, "2020-05-20");
    b.visit("2024-12-01");
    b.value("TJC28", "4", "");
    app::TimelineOptions options;
    options.today = day("2024-12-01");
    const auto model = app::build_timeline(b.record(), {}, {}, options);
    TimelineView view = defaultView(model);
    view.panels = {"events"};
    view.range.from = day("2023-01-01").number;
    const test::Drawn drawn = draw(model, view);
    REQUIRE(!drawn.scene.marks.empty());
    const double middle = drawn.scene.marks.front().rect.center().y();
    const QRectF plot = drawn.scene.panels.front().plot;
    CHECK(drawn.at(plot.left() + 5, middle + 7) == theme(ThemeId::light).event);
    // The bar is seen up to its arrow, whatever the name covers.
    const double today = drawn.scene.x.toX(day("2024-12-01").number);
    CHECK(drawn.at(today - 20, middle) == theme(ThemeId::light).event);
}

TEST_CASE("the dates of intervals beside a panel are never cut", "[edges]") {
    test::RecordBuilder b;
    b.lab("MMP3", "2021-03-05", "50", "ng/mL", "17.3", "59.7");
    b.lab("MMP3", "2022-01", "40", "ng/mL", "36.9", "121.0");
    const auto model = app::build_timeline(b.record(), {}, {}, {});
    TimelineView view = defaultView(model);
    view.panels = {"mmp3"};
    for (const double width : {640.0, 1112.0}) {
        view.size = QSizeF(width, 200);
        const QString svg = svg_of(model, view);
        CHECK_FALSE(svg.contains(QStringLiteral("2022-01-")));
        CHECK(svg.contains(QStringLiteral("2022-01")));
        CHECK_FALSE(svg.contains(QChar(0x2026)));
    }
}
