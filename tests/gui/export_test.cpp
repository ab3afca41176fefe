#include <QtCore/QElapsedTimer>
#include <QtCore/QFileInfo>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableWidget>
#include <catch2/catch.hpp>

#include <chrono>
#include <future>

#include "app/session_access.hpp"
#include "gui/export/export_choices.hpp"
#include "gui/export/export_files_view.hpp"
#include "gui/export/export_page.hpp"
#include "gui/export/export_preview.hpp"
#include "gui/export/export_privacy.hpp"
#include "gui/record/record_page.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/nav_rail.hpp"
#include "painted.hpp"
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
    keepPainted(f.window, QStringLiteral("export-preview-en"));
    f.speak(LanguageChoice::japanese);
    keepPainted(f.window, QStringLiteral("export-preview-ja"));
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
    keepPainted(f.window, QStringLiteral("export-done-en"));
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
    keepPainted(f.window, QStringLiteral("export-warnings-narrow"));
}

TEST_CASE(
    "a package is chosen in shape, dialect and patients, and looked at row by row before it is "
    "written",
    "[export]") {
    WindowFixture f;
    f.makeRecord();
    QTest::keyClick(&f.window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(f.window.page() == &f.window.exportPage());
    ExportPage& page = f.window.exportPage();
    ExportChoices& choices = *page.choices();
    choices.shape()->setText(QStringLiteral("both"));
    choices.preset()->setText(QStringLiteral("spreadsheet"));
    choices.scope()->setText(QStringLiteral("several"));
    choices.codes()->setText(QStringLiteral("P-1, P-9"));
    page.previewPackage();
    CHECK(choices.codes()->problem() == QStringLiteral("No patient has the ID P-9."));
    choices.codes()->setText(QStringLiteral("P-1"));
    choices.gapDays()->setText(QStringLiteral("-1"));
    page.previewPackage();
    CHECK_FALSE(choices.gapDays()->problem().isEmpty());
    choices.gapDays()->setText(QStringLiteral("7"));
    choices.state()->setText(QStringLiteral("yesterday"));
    page.previewPackage();
    CHECK_FALSE(choices.state()->problem().isEmpty());
    CHECK_FALSE(page.running());
    choices.state()->setText({});
    page.previewPackage();
    REQUIRE(waitFor([&] { return !page.running(); }));
    QTableWidget& files = *page.filesView()->files();
    REQUIRE(files.rowCount() > 10);
    CHECK(files.item(0, 0)->text() == QStringLiteral("patients.csv"));
    CHECK(files.item(0, 1)->text() == QStringLiteral("1"));
    CHECK(page.filesView()->rows()->item(0, 0)->text() == QStringLiteral("P-1"));
    CHECK(page.previewView()->warnings()->text().contains(QStringLiteral("Names, dates of birth")));
    CHECK(page.message().contains(QStringLiteral("Nothing was written")));
    keepPainted(f.window, QStringLiteral("export-rows-en"));
    choices.shape()->setText(QStringLiteral("long"));
    CHECK(page.filesView()->isHidden());
    choices.shape()->setText(QStringLiteral("both"));

    page.folder()->setText(f.path(QStringLiteral("out")));
    choices.cut()->setText(QStringLiteral("spring"));
    choices.cutDay()->setText(QStringLiteral("2024-06-30"));
    page.exportPackage();
    REQUIRE(waitFor([&] { return page.files()->rowCount() > 0; }));
    QFile patients(f.path(QStringLiteral("out/patients.csv")));
    REQUIRE(patients.open(QIODevice::ReadOnly));
    CHECK(patients.read(3) == QByteArray("\xEF\xBB\xBF"));
    REQUIRE(waitFor([&] { return !choices.shape()->isEnabled(); }));
    CHECK(page.files()->rowCount() > 0);
    choices.cut()->setText({});
    CHECK(choices.shape()->isEnabled());
    choices.shape()->setText(QStringLiteral("wide"));
    choices.cut()->setText(QStringLiteral("spring"));
    CHECK(choices.shape()->text() == QStringLiteral("both"));
    CHECK(choices.gapDays()->text() == QStringLiteral("7"));
    CHECK(choices.cutDay()->text() == QStringLiteral("2024-06-30"));
    CHECK_FALSE(choices.state()->isEmpty());

    page.privacy()->keyFile()->setText(f.path(QStringLiteral("key.csv")));
    f.makeRecord(QStringLiteral("other.jointlog"));
    CHECK(page.privacy()->keyFile()->isEmpty());
    CHECK(choices.cut()->isEmpty());
    CHECK(page.folder()->text().contains(QStringLiteral("other-export")));
}

TEST_CASE(
    "while a package is written nothing waits for the storage thread: forms and settings are held "
    "back",
    "[export]") {
    WindowFixture f;
    f.makeRecord();
    REQUIRE(f.openPatient(QStringLiteral("P-1")));
    ExportPage& page = f.window.exportPage();
    std::promise<void> end;
    // no longer than this: what waits all the same fails the test and does not hang it
    app::Session::Access::start<void>(
        f.window.workspace().session(),
        [held = end.get_future().share()](storage::RecordFile&) {
            held.wait_for(std::chrono::seconds(5));
            return Result<void>();
        },
        [](const Result<void>&) {});
    page.folder()->setText(f.path(QStringLiteral("out")));
    page.exportPackage();
    REQUIRE(page.running());
    QElapsedTimer timer;
    timer.start();
    QWidget* const shown = f.window.page();
    Q_EMIT f.window.recordPage().add(NewRow::visit);
    f.window.showPage(NavRail::settings);
    QTest::keyClick(&f.window, Qt::Key_U, Qt::ControlModifier);
    CHECK(f.window.form() == nullptr);
    CHECK(f.window.page() == shown);
    CHECK(timer.elapsed() < 4000);
    const auto labels = f.window.findChildren<QLabel*>();
    CHECK(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->text().contains(QStringLiteral("An import or export is under way"));
    }));
    end.set_value();
    REQUIRE(waitFor([&] { return !page.running(); }));
    Q_EMIT f.window.recordPage().add(NewRow::visit);
    CHECK(f.window.form() != nullptr);
}
