// The import page: the keyboard focus stays with what the person uses, whatever the page does meanwhile.
#include <catch2/catch.hpp>

#include <QtCore/QFile>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <fstream>

#include "gui/export/import_page.hpp"
#include "gui/import/column_table.hpp"
#include "gui/import/reading_form.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/nav_rail.hpp"
#include "window_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

namespace {

QString u(const char* text) {
    return QString::fromUtf8(text);
}

bool rest(ImportPage& page) {
    return waitFor([&] { return !page.running() && QApplication::focusWidget() != &page; });
}

/// The next entry, by the keyboard.
void chooseNext(QComboBox& combo) {
    combo.setFocus();
    QTest::keyClick(&combo, Qt::Key_Down);
}

}  // namespace

TEST_CASE("import: a choice keeps the keyboard focus, and each step hands it to the next",
          "[import]") {
    WindowFixture f;
    f.makeRecord();
    f.window.showPage(NavRail::import);
    ImportPage& page = f.window.importPage();
    ReadingForm& form = *page.reading();
    const QString csv = f.path(u("labs.csv"));
    std::ofstream(QFile::encodeName(csv).toStdString())
        << "patient,date,CRP,ESR\nP-1,2024-03-04,0.49,12\n";
    page.preview({csv});
    REQUIRE(waitFor([&] { return !page.running(); }));
    REQUIRE(form.isVisible());  // units are told nowhere

    QComboBox* const encoding = form.encoding()->combo();
    chooseNext(*encoding);
    REQUIRE(rest(page));
    CHECK(QApplication::focusWidget() == encoding);

    // the table of the columns is made anew: the focus is on what stands in the place
    chooseNext(*form.columns()->unit(2));
    REQUIRE(rest(page));
    CHECK(QApplication::focusWidget() == form.columns()->unit(2));
    chooseNext(*form.columns()->unit(3));
    REQUIRE(rest(page));
    CHECK(QApplication::focusWidget() == form.columns()->unit(3));

    form.doneButton()->setFocus();
    form.doneButton()->click();
    REQUIRE(rest(page));
    CHECK_FALSE(form.isVisible());
    auto* const confirm = qobject_cast<HintButton*>(QApplication::focusWidget());
    REQUIRE(confirm != nullptr);
    REQUIRE(confirm->text() == u("Store these rows"));
    confirm->click();
    REQUIRE(rest(page));
    auto* const back = qobject_cast<HintButton*>(QApplication::focusWidget());
    REQUIRE(back != nullptr);
    CHECK(back->text() == u("Take this import back"));
}

TEST_CASE("import: a focus that was moved elsewhere meanwhile is left there", "[import]") {
    WindowFixture f;
    f.makeRecord();
    f.window.showPage(NavRail::import);
    ImportPage& page = f.window.importPage();
    const QString csv = f.path(u("labs.csv"));
    std::ofstream(QFile::encodeName(csv).toStdString())
        << "patient,date,CRP\nP-1,2024-03-04,0.49\n";
    page.preview({csv});
    auto* const rail = f.window.findChild<NavRail*>();
    REQUIRE(rail != nullptr);
    rail->setFocus();
    REQUIRE(waitFor([&] { return !page.running(); }));
    QTest::qWait(20);
    CHECK(QApplication::focusWidget() == rail);
}
