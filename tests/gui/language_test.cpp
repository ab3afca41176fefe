// The language changes while something is typed or chosen: what was typed stays, what is said changes.
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableWidget>
#include <catch2/catch.hpp>
#include <fstream>

#include "gui/export/export_choices.hpp"
#include "gui/export/export_page.hpp"
#include "gui/export/import_page.hpp"
#include "gui/forms/form_factory.hpp"
#include "gui/record/record_page.hpp"
#include "gui/settings/settings_page.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/nav_rail.hpp"
#include "window_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

namespace {

QStringList typed(const FormPage& form) {
    QStringList texts;
    for (const Field* field : form.fields()) {
        texts.append(field->text());
    }
    return texts;
}

QStringList said(const QWidget& page) {
    QStringList texts;
    for (const auto* label : page.findChildren<QLabel*>()) {
        texts.append(label->text());
    }
    return texts;
}

/// Something in every field: text in lines, the last entry of every list.
void fill(FormPage& form) {
    int number = 0;
    for (Field* field : form.fields()) {
        if (auto* combo = qobject_cast<QComboBox*>(field->control())) {
            combo->setCurrentIndex(combo->count() - 1);
        } else {
            field->setText(QStringLiteral("typed %1").arg(++number));
        }
    }
}

}  // namespace

TEST_CASE("what was typed in a form survives the language, which its labels follow", "[language]") {
    WindowFixture f;
    f.makeRecord();
    REQUIRE(f.openPatient(QStringLiteral("P-1")));
    for (const NewRow what :
         {NewRow::visit, NewRow::laboratory, NewRow::medication, NewRow::administration,
          NewRow::event, NewRow::fact, NewRow::reported, NewRow::note}) {
        INFO(static_cast<int>(what));
        const std::unique_ptr<FormPage> form(newForm(f.window.workspace(), what, nullptr));
        form->show();
        fill(*form);
        const QStringList values = typed(*form);
        const QStringList english = said(*form);
        REQUIRE(values.size() > 1);
        f.speak(LanguageChoice::japanese);
        CHECK(typed(*form) == values);
        CHECK(said(*form) != english);
        f.speak(LanguageChoice::english);
        CHECK(typed(*form) == values);
        CHECK(said(*form) == english);
    }
}

TEST_CASE("a form waits behind the settings and comes back with all that was typed", "[language]") {
    WindowFixture f;
    f.makeRecord();
    REQUIRE(f.openPatient(QStringLiteral("P-1")));
    Q_EMIT f.window.recordPage().add(NewRow::event);
    FormPage* const form = f.window.form();
    REQUIRE(form != nullptr);
    fill(*form);
    const QStringList values = typed(*form);
    Field* const last = form->fields().back();
    last->takeFocus();

    f.window.showPage(NavRail::settings);
    SettingsPage& settings = f.window.settingsPage();
    REQUIRE(f.window.page() == &settings);
    CHECK(f.window.form() == form);
    CHECK(settings.backButton()->text() == QStringLiteral("Back to the form"));
    CHECK_FALSE(settings.crpUnit()->isEnabled());  // typed values depend on it
    auto* const language = qobject_cast<QComboBox*>(settings.language()->control());
    language->setCurrentIndex(2);
    Q_EMIT language->activated(2);
    QCoreApplication::sendPostedEvents();
    (void)f.appearance.setScale(125);
    CHECK(settings.backButton()->text() == QStringLiteral("入力に戻る"));

    QTest::keyClick(&settings, Qt::Key_Escape);
    CHECK(f.window.page() == form);
    CHECK(typed(*form) == values);
    CHECK(form->focusWidget() == last->control());
    f.speak(LanguageChoice::english);
    (void)f.appearance.setScale(100);
    CHECK(typed(*form) == values);
    CHECK(form->changed());
}

TEST_CASE("settings lead back to the page from which they were opened", "[settings]") {
    WindowFixture f;
    f.makeRecord();
    f.window.showPage(NavRail::import);
    f.window.showPage(NavRail::settings);
    SettingsPage& settings = f.window.settingsPage();
    CHECK(settings.crpUnit()->isEnabled());
    CHECK(settings.backButton()->text() == QStringLiteral("Back"));
    settings.backButton()->click();
    CHECK(f.window.page() == &f.window.importPage());
}

TEST_CASE("choices and outcome of import and export survive the language", "[language]") {
    WindowFixture f;
    f.makeRecord();
    REQUIRE(f.openPatient(QStringLiteral("P-1")));
    ExportPage& page = f.window.exportPage();
    page.folder()->setText(f.path(QStringLiteral("out")));
    page.choices()->scope()->setText(QStringLiteral("one"));
    page.choices()->notAsked()->setText(QStringLiteral("out"));
    page.exportPackage();
    REQUIRE(waitFor([&] { return !page.running(); }));
    const QString english = page.message();
    CHECK_FALSE(english.isEmpty());
    const QString csv = f.path(QStringLiteral("labs.csv"));
    std::ofstream(QFile::encodeName(csv).toStdString())
        << "patient,date,analyte,value,unit\nP-1,2024-02-01,MMP3,198,ng/"
           "mL\nP-9,2024-02-01,CRP,1,\n";
    ImportPage& import = f.window.importPage();
    import.preview({csv});
    REQUIRE(waitFor([&] { return !import.running(); }));
    const QString judged = import.message();

    f.speak(LanguageChoice::japanese);
    CHECK(page.folder()->text() == f.path(QStringLiteral("out")));
    CHECK(page.choices()->scope()->text() == QStringLiteral("one"));
    CHECK(page.choices()->notAsked()->text() == QStringLiteral("out"));
    CHECK(page.message() != english);
    CHECK(page.message().contains(QStringLiteral("ファイル")));
    CHECK(import.message() != judged);
    CHECK(import.confirmButton()->isEnabled());
    CHECK(import.remarks()->rowCount() > 0);
    f.speak(LanguageChoice::english);
    CHECK(page.message() == english);
    CHECK(import.message() == judged);
}
