// The pictures of the README, from the sample data. With JOINTLOG_PICTURES set to a folder they are kept there:
// ./run pictures
#include <QtGui/QPainter>
#include <catch2/catch.hpp>

#include "gui/record/record_page.hpp"
#include "jointlog/app/report_request.hpp"
#include "jointlog/app/timeline_options.hpp"
#include "jointlog/render/report.hpp"
#include "window_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

namespace {

void keep(const QImage& image, const QString& name) {
    const QString folder = qEnvironmentVariable("JOINTLOG_PICTURES");
    if (!folder.isEmpty())
        REQUIRE(image.save(QDir(folder).filePath(name)));
}

/// How much of a picture is ink on its ground.
double inked(const QImage& image) {
    const QRgb ground = image.pixel(image.width() - 2, image.height() / 2);
    int ink = 0;
    int seen = 0;
    for (int y = 0; y < image.height(); y += 7) {
        for (int x = 0; x < image.width(); x += 7) {
            ink += image.pixel(x, y) != ground ? 1 : 0;
            ++seen;
        }
    }
    return static_cast<double>(ink) / seen;
}

/// Two years of the first patient, with the day of which the pictures of the design tell.
void show(WindowFixture& f) {
    f.window.timeWindow().setRange({static_cast<double>(make_day(2022, 9, 1)->number),
                                    static_cast<double>(make_day(2024, 10, 1)->number)});
    f.window.timeWindow().setDay(*make_day(2023, 12, 9));
    QTest::qWait(20);
}

QImage reportPage(WindowFixture& f, render::Language language) {
    auto& session = f.window.workspace().session();
    const auto& record = *f.window.workspace().record();
    auto model = app::build_report(record, f.window.workspace().scores(), session.score_settings(),
                                   app::timeline_options(f.window.workspace().info(), record,
                                                         f.window.workspace().operations()),
                                   app::report_options(session, app::ReportKind::visit));
    REQUIRE(model.has_value());
    const render::ReportPages pages(std::make_shared<const app::ReportModel>(std::move(*model)),
                                    render::ReportTexts::load(language), {});
    CHECK(pages.count() == 1);
    QImage image((pages.size() * 1.6).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(1.6, 1.6);
    pages.paint(painter, 0);
    return image;
}

}  // namespace

TEST_CASE("the README's pictures are drawn from the sample data", "[pictures]") {
    WindowFixture f;
    REQUIRE(f.openSample());
    REQUIRE(f.openPatient(QStringLiteral("P-0042")));
    show(f);
    const QImage light = f.window.grab().toImage();
    CHECK(inked(light) > 0.1);
    keep(light, QStringLiteral("overview-en.png"));
    const QImage page = reportPage(f, render::Language::en);
    CHECK(inked(page) > 0.02);
    keep(page, QStringLiteral("report-en.png"));

    f.speak(LanguageChoice::japanese);
    f.appearance.setTheme(ThemeChoice::dark);
    REQUIRE(f.openSample());  // its words are Japanese now
    REQUIRE(f.openPatient(QStringLiteral("P-0042")));
    show(f);
    const QImage dark = f.window.grab().toImage();
    CHECK(inked(dark) > 0.1);
    keep(dark, QStringLiteral("overview-ja.png"));
}
