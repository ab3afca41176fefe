// The entry screens as small pictures for the eye: ./run shots keeps them in tests/gui/shots. Each run checks that they
// are painted and that nothing a person reads is cut.
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>
#include <catch2/catch.hpp>

#include "gui/forms/visit_form.hpp"
#include "gui/joints/joint_entry.hpp"
#include "gui/patients/day_choice.hpp"
#include "gui/patients/patient_list_page.hpp"
#include "gui/record/record_page.hpp"
#include "gui/shortcut_sheet.hpp"
#include "painted.hpp"
#include "window_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

namespace {

struct Shots : WindowFixture {
    void keep(QWidget& widget, const char* name) {
        keepPainted(widget, QString::fromUtf8(name),
                    true);  // half: small enough to be kept with the source
    }
    void look(LanguageChoice language, ThemeChoice theme, int percent, QSize size) {
        REQUIRE(appearance.setScale(percent));
        appearance.setTheme(theme);
        speak(language);
        window.resize(size);
        QTest::qWait(20);
    }
    void plain() { look(LanguageChoice::english, ThemeChoice::light, 100, {1440, 900}); }
    VisitForm& visit() {
        Q_EMIT window.recordPage().add(NewRow::visit);
        auto* form = dynamic_cast<VisitForm*>(window.form());
        REQUIRE(form != nullptr);
        (void)form->joints().edit().readLine(QStringLiteral("t: rw rm2-4 lk  s: rw rm2-3"));
        form->joints().edit().restWithoutFindings();
        form->value("PTGA")->setText(QStringLiteral("38"));
        form->value("CRP")->setTyped(
            {QStringLiteral("0.21"), QStringLiteral("mg/dL"), QString(), QStringLiteral("0.14")});
        form->value("MMP3")->setTyped({QStringLiteral("111.1"), QStringLiteral("ng/mL"),
                                       QStringLiteral("17.3"), QStringLiteral("59.7")});
        form->statements()->setText(QStringLiteral("medication_unchanged;no_adverse_event"));
        QTest::qWait(120);
        return *form;
    }
};

}  // namespace

TEST_CASE("start page, settings and the sheet of keys are painted whole", "[shots]") {
    Shots f;
    f.keep(f.window, "start-en");
    REQUIRE(f.openSample());
    f.window.showPage(5);
    f.keep(f.window, "settings-en");
    ShortcutSheet sheet(&f.window);
    sheet.show();
    f.keep(sheet, "keys-en");
    sheet.close();
    f.window.privacy().cover();
    f.keep(f.window, "hidden-en");
    f.window.privacy().uncover();
}

TEST_CASE("the list of a day is painted whole", "[shots]") {
    Shots f;
    REQUIRE(f.openSample());
    f.window.showPage(0);
    f.keep(f.window, "list-en");
    f.window.listPage().toggleToday();
    f.look(LanguageChoice::japanese, ThemeChoice::dark, 100, {960, 700});
    f.keep(f.window, "day-ja-dark-960");
    f.plain();
}

TEST_CASE("the visit form is painted whole in both languages, themes and sizes", "[shots]") {
    Shots f;
    REQUIRE(f.openSample());
    f.window.workspace().setRecorder(QStringLiteral("Sato"));
    REQUIRE(f.openPatient(QStringLiteral("P-0042")));
    VisitForm& form = f.visit();
    f.keep(f.window, "visit-en");
    f.look(LanguageChoice::japanese, ThemeChoice::dark, 100, {1440, 900});
    f.keep(f.window, "visit-ja-dark");
    f.look(LanguageChoice::japanese, ThemeChoice::light, 100, {1366, 768});
    f.keep(f.window, "visit-ja-1366");
    f.window.resize(960, 700);
    f.keep(f.window, "visit-ja-960");
    f.look(LanguageChoice::english, ThemeChoice::dark, 200, {1440, 900});
    f.keep(f.window, "visit-en-dark-200");
    f.plain();
    Q_EMIT form.closed(false);
}

TEST_CASE("laboratory slip, medication and adverse event forms are painted whole", "[shots]") {
    Shots f;
    REQUIRE(f.openSample());
    REQUIRE(f.openPatient(QStringLiteral("P-0042")));
    f.look(LanguageChoice::japanese, ThemeChoice::light, 100, {1440, 900});
    const std::pair<NewRow, const char*> forms[] = {{NewRow::slip, "slip-ja"},
                                                    {NewRow::medication, "medication-ja"},
                                                    {NewRow::event, "event-ja"}};
    for (const auto& [what, name] : forms) {
        Q_EMIT f.window.recordPage().add(what);
        REQUIRE(f.window.form() != nullptr);
        f.keep(f.window, name);
        Q_EMIT f.window.form()->closed(false);
    }
    f.plain();
}

TEST_CASE("the pages of an own record are painted whole", "[shots]") {
    Shots f;
    REQUIRE(f.window.workspace().create(f.path(QStringLiteral("own.jointlog")), Mode::own));
    REQUIRE(waitFor([&] { return f.window.form() != nullptr; }));
    Q_EMIT f.window.form()->closed(false);
    Patient me;
    me.code = "me";
    me.name = "山田 花子";
    me.birth = PartialDate::exactly(*make_day(1962, 3, 14));
    f.add(me);
    auto draft = f.window.workspace().session().draft(OperationKind::add, "me");
    const Day today = f.window.workspace().today();
    for (int ago = 1; ago < 60; ago += 3) {
        Visit visit;
        visit.date = PartialDate::exactly(today.plus_days(-ago));
        visit.assessor = Voice::patient;
        const RowId id = draft.add(visit);
        Observation pain;
        pain.item = "PAIN";
        pain.value = Numeric{Decimal{20 + (ago * 7) % 50, 1}, Comparator::equal};
        pain.date = visit.date;
        pain.visit = id;
        pain.voice = Voice::patient;
        Basis basis;
        basis.unit = "cm";
        pain.basis = std::make_shared<const Basis>(basis);
        draft.add(pain);
    }
    Fact reminder;
    reminder.kind = "own_reminder";
    reminder.start = PartialDate::exactly(today);
    reminder.text = "月曜に採血";
    draft.add(reminder);
    REQUIRE(f.window.workspace().session().commit(std::move(draft)));
    f.window.showStart();
    REQUIRE(f.window.openFile(f.path(QStringLiteral("own.jointlog"))));
    REQUIRE(waitFor([&] { return f.window.form() != nullptr; }));
    f.look(LanguageChoice::japanese, ThemeChoice::light, 100, {1440, 900});
    f.keep(f.window, "own-day-ja");
    Q_EMIT f.window.form()->closed(false);
    f.keep(f.window, "own-overview-ja");
    f.look(LanguageChoice::english, ThemeChoice::dark, 100, {960, 700});
    f.keep(f.window, "own-overview-en-dark-960");
    Q_EMIT f.window.recordPage().add(NewRow::visit);
    f.look(LanguageChoice::english, ThemeChoice::light, 100, {1440, 900});
    f.keep(f.window, "own-visit-en");
    Q_EMIT f.window.form()->closed(false);
    f.plain();
}
