#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "view_fixture.hpp"

using namespace jointlog;
using namespace jointlog::render;
using test::day;
using test::draw;
using test::fixture_model;
using test::fixture_view;

namespace {
const ScenePanel& panel(const Scene& scene, const char* id) {
    const auto found = std::find_if(scene.panels.begin(), scene.panels.end(),
                                    [&](const ScenePanel& p) { return p.id == QLatin1String(id); });
    REQUIRE(found != scene.panels.end());
    return *found;
}

const SceneMark* mark(const Scene& scene, const char* id, Day when) {
    for (const SceneMark& candidate : scene.marks) {
        if (candidate.panel == QLatin1String(id) && candidate.day == when)
            return &candidate;
    }
    return nullptr;
}
}  // namespace

TEST_CASE("all panels have the same two edges, whatever the window, the range or the type size",
          "[scene]") {
    const auto model = fixture_model();
    for (const double width : {640.0, 960.0, 1064.0, 1440.0, 1923.0, 3840.0}) {
        for (const double font : {0.8, 1.0, 2.0}) {
            TimelineView view = fixture_view(model, width, 756);
            for (const app::Panel& p : model.panels)
                view.panels.push_back(p.id);
            view.fontScale = font;
            view.range = {view.range.from + 13.37, view.range.to - 100.2};
            const Scene scene = draw(model, view).scene;
            for (const ScenePanel& p : scene.panels) {
                CHECK(p.plot.left() == scene.x.left);
                CHECK(p.plot.right() == scene.x.right);
                CHECK(p.plot.left() == std::floor(p.plot.left()));
            }
            CHECK(scene.strip.left() == scene.x.left);
            CHECK(scene.strip.right() == scene.x.right);
        }
    }
}

TEST_CASE("panels stand below each other without overlap, 8 px apart", "[scene]") {
    const auto model = fixture_model();
    const Scene scene = draw(model, fixture_view(model)).scene;
    REQUIRE(scene.panels.size() == 7);
    for (std::size_t i = 1; i < scene.panels.size(); ++i) {
        CHECK(scene.panels[i].frame.top() - scene.panels[i - 1].frame.bottom()
              == Approx(8).margin(1));
    }
    CHECK(scene.axis.bottom() <= scene.strip.top());
    CHECK(scene.strip.bottom() <= 756);
}

TEST_CASE("gutters and the first panel have the designed sizes", "[scene]") {
    const auto model = fixture_model();
    TimelineView view = fixture_view(model);
    view.size.setHeight(naturalHeight(model, view));
    const Scene scene = draw(model, view).scene;
    CHECK(scene.x.left == 160);
    CHECK(scene.x.right == 1064 - 152);
    CHECK(panel(scene, "das28_crp").frame.height() == 132);
    CHECK(panel(scene, "cdai").frame.height() == 104);
    CHECK(panel(scene, "mmp3").frame.height() == 84);
    CHECK(panel(scene, "joints").frame.height() == 60);
    CHECK(panel(scene, "medication").frame.height() == 4 * 28);
    CHECK(panel(scene, "events").frame.height() == 52);
    CHECK(scene.strip.height() == 32);
}

TEST_CASE("labels of the time axis never overlap, and a year is always in sight", "[scene]") {
    const auto model = fixture_model();
    for (double width = 640; width <= 3840; width += 160) {
        for (const double days : {7.0, 30.0, 91.0, 365.0, 761.0, 3650.0, 14600.0}) {
            TimelineView view = fixture_view(model, width, 700);
            view.range.to = view.range.from + days;
            const Scene scene = draw(model, view).scene;
            INFO(width << " px, " << days << " days, " << scene.axisLabels.size() << " labels");
            CHECK_FALSE(scene.axisLabels.empty());
            for (std::size_t i = 1; i < scene.axisLabels.size(); ++i) {
                CHECK(scene.axisLabels[i].left() >= scene.axisLabels[i - 1].right() + 8);
            }
        }
    }
}

TEST_CASE("a mark is found under the pointer, and its row opens", "[scene]") {
    const auto model = fixture_model();
    const Scene scene = draw(model, fixture_view(model)).scene;
    const SceneMark* wanted = mark(scene, "das28_crp", day("2023-12-09"));
    REQUIRE(wanted != nullptr);
    const SceneMark* hit = scene.markAt(wanted->rect.center() + QPointF(3, -3));
    REQUIRE(hit != nullptr);
    CHECK(hit->day == day("2023-12-09"));
    CHECK(hit->row == wanted->row);
    CHECK(scene.markAt(QPointF(5, 5)) == nullptr);
    CHECK(scene.panelAt(wanted->rect.center())->id == QLatin1String("das28_crp"));
}

TEST_CASE("the transform goes from day to pixel and back", "[scene]") {
    const auto model = fixture_model();
    const Scene scene = draw(model, fixture_view(model)).scene;
    for (const double x : {160.0, 400.5, 912.0})
        CHECK(scene.x.toX(scene.x.toDay(x)) == Approx(x));
    CHECK(scene.x.toX(day("2022-09-01").number) == Approx(160));
}

TEST_CASE("every mark is at least 14 px for the pointer", "[scene]") {
    const auto model = fixture_model();
    for (const SceneMark& m : draw(model, fixture_view(model)).scene.marks) {
        CHECK(m.rect.width() >= 14);
        CHECK(m.rect.height() >= 14);
    }
}

TEST_CASE("a mark speaks its value, its category with the set, and its day", "[scene]") {
    const auto model = fixture_model();
    const Scene scene = draw(model, fixture_view(model)).scene;
    const Texts en = Texts::load(Language::en);
    const SceneMark* das = mark(scene, "das28_crp", day("2023-12-09"));
    REQUIRE(das != nullptr);
    CHECK(markText(model, *das, en)
          == QLatin1String("DAS28-CRP 2.45, remission (EULAR), 2023-12-09"));
    const SceneMark* low = mark(scene, "crp", day("2023-10-21"));
    REQUIRE(low != nullptr);
    CHECK(markText(model, *low, en) == QLatin1String("CRP <0.02 mg/dL, 2023-10-21"));
    for (const SceneMark& m : scene.marks)
        CHECK_FALSE(markText(model, m, en).isEmpty());
}

TEST_CASE("a value that was not done and a course of one day have their place and their words",
          "[scene]") {
    test::RecordBuilder b;
    b.lab("CRP", "2024-01-10", "1.0", "mg/dL");
    const RowId undone = b.lab("CRP", "2024-02-01", "1.0", "mg/dL");  // outside of a visit
    b.record().observations.back().value.value = Missing::not_done;
    b.course("lef", "2024-02-05", "2024-02-05");
    b.course("mtx", "2024-01-01");
    b.dose("2024-01-01", "6", "QW");
    app::TimelineOptions options;
    options.today = day("2024-03-01");
    const auto model = app::build_timeline(b.record(), {}, {}, options);
    const Scene scene = draw(model, fixture_view(model)).scene;
    const Texts en = Texts::load(Language::en);
    const SceneMark* tick = mark(scene, "crp", day("2024-02-01"));
    REQUIRE(tick != nullptr);
    CHECK(tick->row == undone);
    CHECK(markText(model, *tick, en).contains(QLatin1String("not done")));
    const SceneMark* once = mark(scene, "medication", day("2024-02-05"));
    REQUIRE(once != nullptr);
    CHECK(once->rect.width() >= 14);
    const SceneMark* ongoing = mark(scene, "medication", day("2024-01-01"));
    REQUIRE(ongoing != nullptr);
    CHECK(markText(model, *ongoing, en).endsWith(QLatin1String(", 2024-01-01, ongoing")));
}

TEST_CASE("panels that do not fit scroll under a fixed axis", "[scene]") {
    const auto model = fixture_model();
    TimelineView view = fixture_view(model, 900, 400);
    const Scene top = draw(model, view).scene;
    CHECK(top.contentHeight > top.viewport.height());
    CHECK(top.strip.bottom() <= 400);
    view.scrollY = 100;
    const Scene scrolled = draw(model, view).scene;
    CHECK(scrolled.axis == top.axis);
    CHECK(scrolled.panels[0].frame.top() == top.panels[0].frame.top() - 100);
}

TEST_CASE("a taller window gives its height to the curves, not to the lanes", "[scene]") {
    const auto model = fixture_model();
    const Scene low = draw(model, fixture_view(model, 1064, 760)).scene;
    const Scene high = draw(model, fixture_view(model, 1064, 1000)).scene;
    CHECK(panel(high, "das28_crp").frame.height() > panel(low, "das28_crp").frame.height());
    CHECK(panel(high, "medication").frame.height() == panel(low, "medication").frame.height());
}

TEST_CASE("events that overlap get rows of their own, and what finds no room is counted",
          "[scene]") {
    for (const int count : {4, 9}) {
        test::RecordBuilder b;
        for (int i = 1; i <= count; ++i)
            b.event("a long name of an event", 1, "2024-05-0" + std::to_string(i), "2024-06-01");
        const auto model = app::build_timeline(b.record(), {}, {}, {});
        TimelineView view = defaultView(model);
        view.range = {static_cast<double>(day("2023-06-01").number),
                      static_cast<double>(day("2024-10-01").number)};
        view.folds = true;  // on a screen, which zooms in; a file has more rows
        const Scene scene = draw(model, view).scene;
        const double rows = count > 4 ? 5 : 4;
        CHECK(panel(scene, "events").frame.height() >= rows * 24);
        CHECK(panel(scene, "events").frame.height() < (rows + 1) * 24);
        std::vector<QRectF> rects;
        for (const SceneMark& m : scene.marks) {
            if (m.panel == QLatin1String("events"))
                rects.push_back(m.rect);
        }
        REQUIRE(rects.size() == static_cast<std::size_t>(rows));  // the fifth says "+5"
        for (std::size_t i = 0; i < rects.size(); ++i) {
            for (std::size_t k = i + 1; k < rects.size(); ++k)
                CHECK_FALSE(rects[i].intersects(rects[k]));
        }
    }
}

TEST_CASE("visits closer than their bars share them, and marks on a limit do not hide each other",
          "[scene]") {
    test::RecordBuilder b;
    for (int i = 0; i < 1200; ++i) {
        const std::string date = to_iso(day("2015-01-01").plus_days(3 * i));
        b.visit(date);
        b.value("TJC28", std::to_string(i % 9), "");
        b.value("SJC28", std::to_string(i % 7), "");
        b.lab("CRP", date, "<0.02", "mg/dL");
    }
    const auto model = app::build_timeline(b.record(), {}, {}, {});
    std::map<QString, std::vector<double>> places;
    const Scene scene = draw(model, defaultView(model)).scene;
    for (const SceneMark& m : scene.marks)
        places[m.panel].push_back(m.rect.center().x());
    const double width = scene.x.right - scene.x.left;
    for (const char* id : {"joints", "crp"}) {
        std::vector<double>& at = places[QLatin1String(id)];
        INFO(id << " " << at.size());
        CHECK(at.size() > 100);
        CHECK(static_cast<double>(at.size()) <= width / 5 + 2);
        std::sort(at.begin(), at.end());
        for (std::size_t i = 1; i < at.size(); ++i)
            CHECK(at[i] - at[i - 1] > 4.9);
    }
    TimelineView near = defaultView(model);
    near.range.from = day("2016-01-01").number;
    near.range.to = near.range.from + 150;
    places.clear();
    for (const SceneMark& m : draw(model, near).scene.marks)
        places[m.panel].push_back(m.rect.center().x());
    CHECK(places[QStringLiteral("joints")].size() > 40);  // each visit again
}

TEST_CASE("a frame holds nothing for the points that are out of sight", "[scene]") {
    const auto marks = [](int points) {
        app::TimelineModel model;
        app::Panel panel;
        panel.id = "crp";
        panel.by_default = true;
        app::Series series;
        for (int i = 0; i < points; ++i) {
            app::Point point;
            point.when.day = point.when.first = point.when.last = Day{20000 - points + i};
            point.value = 1 + i % 7;
            series.points.push_back(point);
        }
        panel.series.push_back(series);
        app::prepare(panel);
        model.panels.push_back(panel);
        model.first = Day{20000 - points};
        model.last = Day{20000};
        TimelineView view = defaultView(model);
        view.range = {19900, 20000};
        const Scene scene = draw(model, view).scene;
        return scene.marks.size();
    };
    CHECK(marks(300) > 80);
    CHECK(marks(300) == marks(15'000));
}

TEST_CASE("an empty panel is one line of text", "[scene]") {
    const auto model = app::build_timeline(PatientRecord{}, {}, {}, {});
    const Scene scene = draw(model, defaultView(model)).scene;
    for (const ScenePanel& p : scene.panels) {
        CHECK(p.empty);
        CHECK(p.frame.height() == 28);
    }
}
