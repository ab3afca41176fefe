#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtPrintSupport/QPrinter>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <catch2/catch.hpp>
#include <set>

#include "gui/forms/field.hpp"
#include "gui/record/record_page.hpp"
#include "gui/report/page_view.hpp"
#include "gui/report/report_page.hpp"
#include "window_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

namespace {
struct SampleFixture : WindowFixture {
    SampleFixture() {
        REQUIRE(window.openSample());
        REQUIRE(waitFor([this] { return window.workspace().record() != nullptr; }));
    }
};
}  // namespace

TEST_CASE("report page: Ctrl+P shows the patient's visit summary; keys turn its pages and zoom") {
    SampleFixture f;
    QTest::keyClick(&f.window, Qt::Key_P, Qt::ControlModifier);
    ReportPage& page = f.window.reportPage();
    REQUIRE(f.window.page() == &page);
    CHECK(page.kind()->text() == "visit");
    PageView& preview = *page.preview();
    CHECK(preview.accessibleName() == "Page 1 of 1 of the report");
    page.kind()->combo()->setFocus();
    QTest::keyClick(page.kind()->combo(), Qt::Key_Down);
    CHECK(page.kind()->text() == "trend");
    CHECK(page.parts()->text().split(';').contains("results"));
    preview.setFocus();
    QTest::keyClick(&preview, Qt::Key_PageDown);
    CHECK(preview.page() == 1);
    QTest::keyClick(&preview, Qt::Key_Home);
    CHECK(preview.page() == 0);
    const int width = preview.width();
    QTest::keyClick(&preview, Qt::Key_Plus);
    CHECK(preview.width() > width);
    QTest::keyClick(&preview, Qt::Key_0);
    CHECK(preview.width() == width);
}

TEST_CASE("report page: a PDF is saved, the tables are copied, a printer gets the same pages") {
    SampleFixture f;
    QTest::keyClick(&f.window, Qt::Key_P, Qt::ControlModifier);
    ReportPage& page = f.window.reportPage();
    const QString path = f.path("r.pdf");
    CHECK(page.savePdf(path) == "Saved: " + path);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.read(5) == "%PDF-");
    page.copyText();
    const QString text = QGuiApplication::clipboard()->text();
    CHECK(text.contains("DAS28-CRP\t3.50\tmoderate"));
    CHECK_FALSE(text.contains("山田"));
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(f.path("printed.pdf"));
    page.print(printer);
    CHECK(QFileInfo(f.path("printed.pdf")).size() > 10000);
    CHECK(page.message() == "Sent to the printer.");
}

TEST_CASE("report page: a date that is none says so and leaves no page to print") {
    SampleFixture f;
    QTest::keyClick(&f.window, Qt::Key_P, Qt::ControlModifier);
    ReportPage& page = f.window.reportPage();
    page.from()->takeFocus();
    QTest::keyClicks(page.from()->line(), "03/04/2024");
    CHECK_FALSE(page.from()->problem().isEmpty());
    CHECK(page.preview()->accessibleName() == "Preview of the report");
    page.from()->line()->clear();
    QTest::keyClicks(page.from()->line(), "2024");
    CHECK(page.from()->problem().isEmpty());
    CHECK(page.preview()->accessibleName() == "Page 1 of 1 of the report");
}

TEST_CASE("report page: how a value came into the record is told as on the overview") {
    WindowFixture f;
    f.makeRecord();
    Workspace& workspace = f.window.workspace();
    Observation crp;
    crp.item = "CRP";
    crp.date = parse_date("2020-03-02").value();
    crp.value = parse_numeric("0.21").value();
    Basis basis;
    basis.unit = "mg/dL";
    crp.basis = std::make_shared<const Basis>(basis);
    auto draft = workspace.session().draft(OperationKind::create, "P-1");
    draft.add(crp);
    bool stored = false;
    workspace.commit(std::move(draft), [&](const auto& done) { stored = done.has_value(); });
    REQUIRE(waitFor([&] { return stored; }));
    REQUIRE(f.openPatient(QStringLiteral("P-1")));
    REQUIRE(waitFor([&] { return workspace.timeline() != nullptr; }));
    QTest::keyClick(&f.window, Qt::Key_P, Qt::ControlModifier);
    REQUIRE(f.window.reportPage().pages() != nullptr);
    const auto origins = [](const app::TimelineModel& model) {
        std::multiset<app::ValueOrigin> all;
        for (const app::RecordedValue& value : model.values)
            all.insert(value.origin);
        return all;
    };
    const auto shown = origins(*f.window.workspace().timeline());
    CHECK(shown.count(app::ValueOrigin::entered_later) + shown.count(app::ValueOrigin::imported)
          > 0);
    CHECK(origins(f.window.reportPage().pages()->model().timeline) == shown);
}

TEST_CASE(
    "copy to the chart: Ctrl+Shift+C puts the last visit into the clipboard without the name") {
    SampleFixture f;
    QTest::keyClick(&f.window, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QString text = QGuiApplication::clipboard()->text();
    CHECK(text.startsWith("2024-09-02 TJC28 4 SJC28 3 PtGA 38mm PhGA 20mm CRP 0.21mg/dL"));
    CHECK_FALSE(text.contains("山田"));
}
