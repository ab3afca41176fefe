#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "jointlog/render/chart.hpp"
#include "render/polyline.hpp"
#include "render/value_scale.hpp"
#include "view_fixture.hpp"

using namespace jointlog;
using namespace jointlog::render;
using test::day;
using test::draw;
using test::fixture_model;
using test::fixture_view;

namespace {
std::filesystem::path in(const QTemporaryDir& folder, const char* name) {
    return std::filesystem::path(folder.path().toStdString()) / name;
}

Result<int> write(const std::filesystem::path& path, Language language = Language::en,
                  bool sample = false, ThemeId id = ThemeId::light) {
    const PatientRecord record = test::timeline_patient();
    ChartRequest request;
    request.path = path;
    request.language = language;
    request.theme = id;
    request.options.sample = sample;
    request.options.today = day("2024-10-15");
    return writeChart(record, score_visits(record, {}), {}, request);
}

QByteArray bytes(const std::filesystem::path& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}
}  // namespace

TEST_CASE("each band has its colour between its cut-offs", "[picture]") {
    const auto model = fixture_model();
    for (const ThemeId id : {ThemeId::light, ThemeId::dark, ThemeId::print}) {
        const auto drawn = draw(model, fixture_view(model), id);
        const QRectF plot = drawn.scene.panels[0].plot;
        ValueScale scale = valueScale(*model.panel("das28_crp"), false);
        scale.top = plot.top() + 8;
        scale.bottom = plot.bottom() - 8;
        // A day without grid line or mark.
        const double x = std::floor(drawn.scene.x.toX(day("2024-02-10").number)) + 0.5;
        const Theme& t = theme(id);
        CHECK(drawn.at(x, scale.y(2.4)) == t.bands[0]);
        CHECK(drawn.at(x, scale.y(3.0)) == t.bands[1]);
        CHECK(drawn.at(x, scale.y(4.9)) == t.bands[2]);
        CHECK(drawn.at(x, scale.y(5.5)) == t.bands[3]);
        CHECK(drawn.at(x, std::floor(scale.y(5.1)) + 0.5) == t.boundary);
    }
}

TEST_CASE("bands switched off leave the card and no category names", "[picture]") {
    const auto model = fixture_model();
    TimelineView view = fixture_view(model);
    view.unbanded = {"das28_crp", "cdai"};
    const auto drawn = draw(model, view);
    const QRectF plot = drawn.scene.panels[0].plot;
    CHECK(drawn.at(drawn.scene.x.toX(day("2024-02-10").number), plot.top() + 12)
          == theme(ThemeId::light).card);
}

TEST_CASE("the line is broken at a visit without the value", "[picture]") {
    const auto model = fixture_model();
    TimelineView view = fixture_view(model);
    view.unbanded = {"das28_crp"};
    const auto drawn = draw(model, view);
    const QRectF plot = drawn.scene.panels[0].plot;
    const QColor line = theme(ThemeId::light).das28.colour;
    const auto column = [&](const char* iso) {
        const int x = static_cast<int>(drawn.scene.x.toX(day(iso).number));
        for (int y = static_cast<int>(plot.top()) + 2; y < plot.bottom() - 9; ++y) {
            if (drawn.image.pixelColor(x, y) == line)
                return true;
        }
        return false;
    };
    CHECK(column("2023-10-05"));        // between two visits with a score
    CHECK_FALSE(column("2024-02-20"));  // after the visit of 2024-01-20, which has none
    CHECK_FALSE(column("2024-05-20"));
}

TEST_CASE("the print theme is grey in every pixel", "[picture]") {
    const auto model = fixture_model();
    TimelineView view = fixture_view(model);
    view.strip = false;
    const auto drawn = draw(model, view, ThemeId::print);
    int coloured = 0;
    for (int y = 0; y < drawn.image.height(); ++y) {
        for (int x = 0; x < drawn.image.width(); ++x) {
            const QColor c = drawn.image.pixelColor(x, y);
            if (std::max({c.red(), c.green(), c.blue()}) - std::min({c.red(), c.green(), c.blue()})
                > 2)
                ++coloured;
        }
    }
    CHECK(coloured == 0);
}

TEST_CASE("the same arguments give the same pixels", "[picture]") {
    const auto model = fixture_model();
    CHECK(draw(model, fixture_view(model)).image == draw(model, fixture_view(model)).image);
}

TEST_CASE("an SVG holds the words and numbers as text", "[picture]") {
    QTemporaryDir folder;
    REQUIRE(write(in(folder, "a.svg")));
    const QByteArray svg = bytes(in(folder, "a.svg"));
    for (const char* word :
         {"DAS28-CRP", "EULAR", "17.3–59.7", "8 mg/wk", "pneumonia", "2023-01", "remission"}) {
        INFO(word);
        CHECK(svg.contains(word));
    }
    CHECK_FALSE(svg.contains("P-0042"));
}

TEST_CASE("a chart is drawn in Japanese while the program runs in English", "[picture]") {
    QTemporaryDir folder;
    REQUIRE(write(in(folder, "a.svg"), Language::ja));
    const QByteArray svg = bytes(in(folder, "a.svg"));
    for (const char* word : {"中等度疾患活動性", "基準範囲", "有害事象", "薬剤"}) {
        INFO(word);
        CHECK(svg.contains(word));
    }
    CHECK_FALSE(svg.contains("Adverse events"));
}

TEST_CASE("every text of this layer has a Japanese translation", "[texts]") {
    const Texts en = Texts::load(Language::en);
    const Texts ja = Texts::load(Language::ja);
    int translated = 0;
    for (int i = 0; i < static_cast<int>(TextId::count); ++i) {
        const auto id = static_cast<TextId>(i);
        INFO(en(id).toStdString());
        CHECK_FALSE(ja(id).isEmpty());
        CHECK(en(id).count(QLatin1Char('%')) == ja(id).count(QLatin1Char('%')));
        if (en(id) != ja(id))
            ++translated;
    }
    // Abbreviations such as "csDMARD" are the same in both.
    CHECK(translated > static_cast<int>(TextId::count) * 3 / 4);
}

TEST_CASE("sample data say so in every format", "[picture]") {
    QTemporaryDir folder;
    REQUIRE(write(in(folder, "a.svg"), Language::en, true));
    CHECK(bytes(in(folder, "a.svg")).contains("SAMPLE DATA"));
    REQUIRE(write(in(folder, "a.png"), Language::en, true));
    REQUIRE(write(in(folder, "b.png"), Language::en, false));
    CHECK(bytes(in(folder, "a.png")) != bytes(in(folder, "b.png")));
}

TEST_CASE("a PDF carries its text as text", "[picture]") {
    QTemporaryDir folder;
    REQUIRE(write(in(folder, "a.pdf"), Language::en, true, ThemeId::print));
    CHECK(bytes(in(folder, "a.pdf")).startsWith("%PDF-"));
    QProcess pdftotext;
    pdftotext.start(QStringLiteral("pdftotext"),
                    {folder.filePath(QStringLiteral("a.pdf")), QStringLiteral("-")});
    if (!pdftotext.waitForStarted() || !pdftotext.waitForFinished()) {
        WARN("pdftotext is not installed: the text layer was not read");
        return;
    }
    const QByteArray text = pdftotext.readAllStandardOutput();
    for (const char* word :
         {"DAS28-CRP", "17.3", "59.7", "8 mg/wk", "2023-01", "SAMPLE DATA", "> 5.1"}) {
        INFO(word);
        CHECK(text.contains(word));
    }
}

TEST_CASE("a chart that cannot be written leaves nothing behind", "[picture]") {
    QTemporaryDir folder;
    const auto missing = write(in(folder, "no-such-folder/a.png"));
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == Errc::io);
    const auto other = write(in(folder, "a.bmp"));
    REQUIRE_FALSE(other);
    CHECK(other.error().code == Errc::malformed);
    CHECK(std::filesystem::is_empty(folder.path().toStdString()));
}

TEST_CASE("a wrong range, width or panel is refused", "[picture]") {
    QTemporaryDir folder;
    const PatientRecord record = test::timeline_patient();
    ChartRequest request;
    request.path = in(folder, "a.png");
    request.width = 100;
    CHECK(writeChart(record, {}, {}, request).error().code == Errc::out_of_range);
    request.width = 800;
    request.from = day("2024-02-01");
    request.to = day("2024-01-01");
    CHECK(writeChart(record, {}, {}, request).error().code == Errc::out_of_range);
    request.to.reset();
    request.panels = "nothing";
    CHECK(writeChart(record, {}, {}, request).error().code == Errc::unknown_code);
    request.panels.clear();
    request.from.reset();
    request.to.reset();
    request.height = 100;  // too low: the height that was drawn is told
    CHECK(writeChart(record, {}, {}, request).value() > 100);
    request.height = 2000;
    CHECK(writeChart(record, {}, {}, request).value() == 2000);
}

TEST_CASE("decimation keeps the extremes of every pixel column", "[polyline]") {
    std::vector<app::Spot> spots;
    for (int i = 0; i < 100000; ++i)
        spots.push_back({i, app::Mark::measured, false, static_cast<double>((i * 7919) % 1000)});
    const auto few = decimate(spots, 200);
    CHECK(few.size() <= 4 * 500);
    CHECK(std::is_sorted(few.begin(), few.end()));
    const auto extremes = [&](auto from, auto to, auto index) {
        double low = 1e9;
        double high = -1e9;
        for (auto at = from; at != to; ++at) {
            const app::Spot& spot = spots[index(at)];
            if (spot.day / 200 != 250)
                continue;
            low = std::min(low, spot.value);
            high = std::max(high, spot.value);
        }
        return std::pair{low, high};
    };
    const auto all = extremes(std::size_t{0}, spots.size(), [](std::size_t i) { return i; });
    const auto kept = extremes(few.begin(), few.end(), [](auto at) { return *at; });
    CHECK(all == kept);
    CHECK(few.front() == 0);
    CHECK(few.back() == spots.size() - 1);
}

TEST_CASE("a logarithmic axis has a place for zero and labels every decade", "[scale]") {
    app::Panel panel;
    app::Point zero;
    app::Point high;
    high.value = 20;
    app::Point low;
    low.value = 0.02;
    panel.series.push_back({"", false, {zero, low, high}, {}});
    app::prepare(panel);
    ValueScale scale = valueScale(panel, true);
    scale.top = 0;
    scale.bottom = 100;
    CHECK(scale.y(0) == 100);
    CHECK(scale.y(0.02) < 100);
    std::vector<std::string> labels;
    for (const ValueTick& tick : valueTicks(scale, 24))
        labels.push_back(tick.label.toStdString());
    CHECK(labels == std::vector<std::string>{"0.01", "0.1", "1", "10"});
}

TEST_CASE("a logarithmic axis within one decade has more than one number", "[scale]") {
    app::Panel panel;
    app::Point low;
    low.value = 0.17;
    app::Point high;
    high.value = 0.36;
    panel.series.push_back({"", false, {low, high}, {}});
    app::prepare(panel);
    for (const double height : {46.0, 90.0, 200.0}) {
        ValueScale scale = valueScale(panel, true);
        scale.top = 0;
        scale.bottom = height;
        const auto ticks = valueTicks(scale, 15);
        INFO(height);
        CHECK(ticks.size() >= 2);
        for (std::size_t i = 1; i < ticks.size(); ++i) {
            CHECK(scale.y(ticks[i - 1].value) - scale.y(ticks[i].value) >= 10);
            CHECK(ticks[i].label.toDouble() == Approx(ticks[i].value));
        }
    }
}

TEST_CASE("a dense line covers each column of pixels from its least to its greatest value",
          "[polyline]") {
    for (const int scale : {1, 2}) {
        QImage image(100 * scale, 60 * scale, QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(scale);
        image.fill(Qt::white);
        std::vector<QPointF> points;
        for (int i = -400; i < 1200; ++i)  // from far left of the picture to far right of it
            points.emplace_back(i / 8.0, i % 2 == 0 ? 20 : 40);
        {
            QPainter painter(&image);
            painter.setClipRect(QRectF(10, 0, 80, 60));
            strokeLine(painter, points, {Qt::black, 2, false, true});
        }
        const auto inked = [&](double x, double y) {
            return image.pixelColor(static_cast<int>(x * scale), static_cast<int>(y * scale))
                   == Qt::black;
        };
        for (int x = 10; x < 90; ++x) {
            INFO(scale << " " << x);
            CHECK(inked(x + 0.5, 19.5));  // the pen is 2 px wide
            CHECK(inked(x + 0.5, 30.5));
            CHECK(inked(x + 0.5, 40.5));
            CHECK_FALSE(inked(x + 0.5, 18.5));
            CHECK_FALSE(inked(x + 0.5, 41.5));
        }
        CHECK_FALSE(inked(9.5, 30.5));
        CHECK_FALSE(inked(90.5, 30.5));
    }
}
