// The screen that hides itself: by key, after a while, over dialogs too; and what the program remembers of files.
#include <QtGui/QClipboard>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMessageBox>
#include <catch2/catch.hpp>

#include "gui/forms/visit_form.hpp"
#include "gui/patients/patient_list_page.hpp"
#include "gui/record/record_page.hpp"
#include "gui/settings/settings_page.hpp"
#include "gui/state/privacy_choices.hpp"
#include "gui/state/user_files.hpp"
#include "gui/widgets/elements.hpp"
#include "window_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

namespace {

constexpr auto lockKeys = Qt::ControlModifier | Qt::ShiftModifier;

struct PrivacyFixture : WindowFixture {
    PrivacyFixture() {
        setHideAfterMinutes(0);
        makeRecord();
        REQUIRE(openPatient(QStringLiteral("P-1")));
        window.activateWindow();
        (void)QTest::qWaitForWindowActive(&window);
    }
    ~PrivacyFixture() { setHideAfterMinutes(0); }
    VisitForm& newVisit() {
        Q_EMIT window.recordPage().add(NewRow::visit);
        auto* form = dynamic_cast<VisitForm*>(window.form());
        REQUIRE(form != nullptr);
        return *form;
    }
};

/// Everything that a widget and its parts show in words.
QString shownText(const QWidget& root) {
    QString all = root.windowTitle();
    for (const auto* label : root.findChildren<QLabel*>()) {
        all += label->isVisible() ? QLatin1Char('\n') + label->text() : QString();
    }
    for (const auto* line : root.findChildren<QLineEdit*>()) {
        all += line->isVisible() ? QLatin1Char('\n') + line->text() : QString();
    }
    return all;
}

}  // namespace

TEST_CASE("Ctrl+Shift+L hides all that is on screen, and Enter brings back what was typed",
          "[privacy]") {
    PrivacyFixture f;
    VisitForm& form = f.newVisit();
    Field* crp = form.value("CRP");
    crp->takeFocus();
    QTest::keyClicks(crp->line(), QStringLiteral("0.21"));
    REQUIRE(shownText(f.window).contains(QStringLiteral("山田 花子")));
    QTest::keyClick(crp->line(), Qt::Key_L, lockKeys);
    REQUIRE(f.window.privacy().covered());
    const QString covered = shownText(f.window);
    CHECK_FALSE(covered.contains(QStringLiteral("山田")));
    CHECK_FALSE(covered.contains(QStringLiteral("P-1")));
    CHECK_FALSE(covered.contains(QStringLiteral("0.21")));
    CHECK_FALSE(covered.contains(QStringLiteral("test.jointlog")));
    // No key reaches what is hidden.
    QWidget* at = QApplication::focusWidget();
    REQUIRE(at != nullptr);
    QTest::keyClick(at, Qt::Key_S, Qt::ControlModifier);
    QTest::keyClick(at, Qt::Key_9);
    CHECK(f.window.privacy().covered());
    QTest::keyClick(at, Qt::Key_Return);
    CHECK_FALSE(f.window.privacy().covered());
    CHECK(f.window.form() == &form);
    CHECK(crp->text() == QStringLiteral("0.21"));
    CHECK(crp->line()->hasFocus());
    CHECK(f.window.windowTitle().contains(QStringLiteral("test.jointlog")));
    CHECK(shownText(f.window).contains(QStringLiteral("山田 花子")));
}

TEST_CASE("a dialog is hidden with its window, and one that opens meanwhile too", "[privacy]") {
    PrivacyFixture f;
    QMessageBox box(QMessageBox::NoIcon, QStringLiteral("P-1"), QStringLiteral("山田 花子"),
                    QMessageBox::Ok, &f.window);
    box.open();
    QTest::keyClick(&box, Qt::Key_L, lockKeys);
    REQUIRE(f.window.privacy().covered());
    CHECK_FALSE(shownText(box).contains(QStringLiteral("山田")));
    CHECK_FALSE(shownText(box).contains(QStringLiteral("P-1")));
    QMessageBox later(QMessageBox::NoIcon, QStringLiteral("P-1"), QStringLiteral("山田 花子"),
                      QMessageBox::Ok, &f.window);
    later.open();
    CHECK_FALSE(shownText(later).contains(QStringLiteral("山田")));
    QTest::keyClick(&box, Qt::Key_Return);  // shows again; it is no answer to the box
    CHECK_FALSE(f.window.privacy().covered());
    CHECK(box.isVisible());
    CHECK(box.windowTitle() == QStringLiteral("P-1"));
    CHECK(shownText(box).contains(QStringLiteral("山田 花子")));
    CHECK(shownText(later).contains(QStringLiteral("山田 花子")));
}

TEST_CASE("a tool tip or a dialog that ends by itself does not bring the hidden screen back",
          "[privacy]") {
    PrivacyFixture f;
    QMessageBox box(QMessageBox::NoIcon, QStringLiteral("P-1"), QStringLiteral("山田 花子"),
                    QMessageBox::Ok, &f.window);
    box.open();
    QLabel tip(QStringLiteral("tip"), nullptr, Qt::ToolTip);
    tip.show();
    QTest::keyClick(&box, Qt::Key_L, lockKeys);
    REQUIRE(f.window.privacy().covered());
    tip.close();
    CHECK(f.window.privacy().covered());
    box.accept();
    CHECK(f.window.privacy().covered());
    CHECK_FALSE(shownText(f.window).contains(QStringLiteral("山田")));
    QTest::keyClick(&f.window, Qt::Key_Return);
    CHECK_FALSE(f.window.privacy().covered());
    CHECK(shownText(f.window).contains(QStringLiteral("山田 花子")));
}

TEST_CASE("the screen hides itself after the chosen time without a key, and not before",
          "[privacy]") {
    PrivacyFixture f;
    f.window.privacy().coverAfter(std::chrono::milliseconds(400));
    for (int i = 0; i < 5; ++i) {
        QTest::qWait(150);
        QTest::keyClick(&f.window, Qt::Key_F15);
        CHECK_FALSE(f.window.privacy().covered());
    }
    CHECK(waitFor([&] { return f.window.privacy().covered(); }));
    f.window.privacy().coverAfter(std::chrono::milliseconds(0));
    f.window.privacy().uncover();
    QTest::qWait(50);
    CHECK_FALSE(f.window.privacy().covered());
}

TEST_CASE("the settings keep when the screen hides itself and whether files are remembered",
          "[privacy]") {
    PrivacyFixture f;
    auto& page = f.window.settingsPage();
    f.window.showPage(5);
    const auto choose = [](Field* field, const QString& code) {
        field->combo()->setCurrentIndex(field->combo()->findData(code));
        Q_EMIT field->combo()->activated(field->combo()->currentIndex());
    };
    choose(page.hideAfter(), QStringLiteral("10"));
    CHECK(hideAfterMinutes() == 10);
    REQUIRE_FALSE(recentFiles().empty());
    choose(page.recentFiles(), QStringLiteral("0"));
    CHECK(recentFiles().empty());
    f.window.showStart();
    REQUIRE(f.window.openFile(f.path(QStringLiteral("test.jointlog"))));
    CHECK(recentFiles().empty());
    setKeepsRecentFiles(true);
    f.window.showStart();
    REQUIRE(f.window.openFile(f.path(QStringLiteral("test.jointlog"))));
    CHECK(recentFiles().size() == 1);
}

TEST_CASE("the settings of the program go back to those of a first start, the record's stay",
          "[privacy][settings]") {
    PrivacyFixture f;
    auto& page = f.window.settingsPage();
    f.window.workspace().setCrpUnit(QStringLiteral("mg/L"));
    f.window.showPage(5);
    f.speak(LanguageChoice::japanese);
    f.appearance.setTheme(ThemeChoice::dark);
    REQUIRE(f.appearance.setScale(150));
    setHideAfterMinutes(5);
    setKeepsRecentFiles(false);
    page.resetButton()->click();
    CHECK(f.appearance.languageChoice() == LanguageChoice::system);
    CHECK(f.appearance.themeChoice() == ThemeChoice::system);
    CHECK(f.appearance.scale() == 100);
    CHECK(hideAfterMinutes() == 0);
    CHECK(keepsRecentFiles());
    CHECK(page.hideAfter()->text() == QStringLiteral("0"));
    CHECK(f.window.workspace().crpUnit() == QStringLiteral("mg/L"));
}
