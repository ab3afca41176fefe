#include <QtCore/QFileInfo>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableWidget>
#include <catch2/catch.hpp>

#include "gui/export/export_page.hpp"
#include "gui/export/export_preview.hpp"
#include "gui/export/export_privacy.hpp"
#include "gui/widgets/elements.hpp"
#include "window_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

namespace {

QString cells(const QTableWidget& table, int row) {
    return QStringLiteral("%1 %2: %3")
        .arg(table.item(row, 0)->text(), table.item(row, 1)->text(), table.item(row, 2)->text());
}

bool has_row(const QTableWidget& table, const QString& text) {
    for (int row = 0; row < table.rowCount(); ++row) {
        if (cells(table, row) == text) {
            return true;
        }
    }
    return false;
}

/// With JOINTLOG_SHOTS set to a folder the picture is kept there.
void keep(QWidget& widget, const QString& name) {
    QTest::qWait(20);
    const QString folder = qEnvironmentVariable("JOINTLOG_SHOTS");
    if (!folder.isEmpty()) {
        widget.grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
    }
}

}  // namespace

TEST_CASE("a pseudonymised package is looked at, needs a key file, and warns of small cells",
          "[export]") {
    WindowFixture f;
    f.makeRecord();
    f.window.showPage(3);
    REQUIRE(f.window.page() == &f.window.exportPage());
    ExportPage& page = f.window.exportPage();
    ExportPrivacy& privacy = *page.privacy();
    CHECK(privacy.keyFile()->isHidden());
    privacy.identity()->setText(QStringLiteral("days"));
    CHECK_FALSE(privacy.keyFile()->isHidden());

    page.previewPackage();
    REQUIRE(waitFor([&] { return page.previewView()->columns()->rowCount() > 0; }));
    const QTableWidget& columns = *page.previewView()->columns();
    CHECK(has_row(columns, QStringLiteral("patients.csv name: held back: who a person is")));
    CHECK(has_row(columns, QStringLiteral("visits.csv visit_date: day hidden")));
    CHECK(page.previewView()->warnings()->text().contains(QStringLiteral("female (1)")));
    CHECK(page.message().contains(QStringLiteral("Nothing was written")));
    keep(f.window, QStringLiteral("export-preview-en"));
    f.speak(LanguageChoice::japanese);
    keep(f.window, QStringLiteral("export-preview-ja"));
    CHECK(has_row(columns, QStringLiteral("patients.csv name: 出力しない：個人を示す項目")));
    CHECK(page.message().contains(QStringLiteral("まだ何も")));
    f.speak(LanguageChoice::english);

    page.folder()->setText(f.path(QStringLiteral("out")));
    page.exportPackage();
    CHECK(privacy.keyFile()->problem() == QStringLiteral("Choose a key file."));
    privacy.keyFile()->setText(f.path(QStringLiteral("out/key.csv")));
    page.exportPackage();
    REQUIRE(waitFor([&] { return !page.running(); }));
    CHECK(privacy.keyFile()->problem().contains(QStringLiteral("must not lie within")));
    CHECK_FALSE(QFileInfo::exists(f.path(QStringLiteral("out"))));
    privacy.keyFile()->setText(f.path(QStringLiteral("key.csv")));
    page.exportPackage();
    REQUIRE(waitFor([&] { return page.files()->rowCount() > 0; }));
    CHECK(privacy.keyFile()->problem().isEmpty());
    CHECK(QFileInfo::exists(f.path(QStringLiteral("key.csv"))));
    CHECK_FALSE(QFileInfo::exists(f.path(QStringLiteral("out/notes.csv"))));
    CHECK(page.previewView()->warnings()->text().contains(QStringLiteral("female (1)")));
    CHECK(columns.rowCount() == 0);
    keep(f.window, QStringLiteral("export-done-en"));
}

TEST_CASE("long warnings of an export are scrolled to, never cut", "[export]") {
    WindowFixture f;
    REQUIRE(f.openSample());
    f.window.resize(960, 700);
    f.window.showPage(3);
    ExportPage& page = f.window.exportPage();
    page.privacy()->identity()->setText(QStringLiteral("days"));
    page.previewPackage();
    REQUIRE(waitFor([&] { return page.previewView()->columns()->rowCount() > 0; }));
    const QLabel& warnings = *page.previewView()->warnings();
    REQUIRE(warnings.text().size() > 500);
    CHECK(waitFor([&] { return warnings.height() >= warnings.heightForWidth(warnings.width()); }));
    CHECK(page.previewView()->columns()->height() >= 100);
    keep(f.window, QStringLiteral("export-warnings-narrow"));
}
