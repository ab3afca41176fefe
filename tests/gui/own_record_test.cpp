// A person's own record: the check-in of a day, several days at once, the own log of medicines.
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>
#include <catch2/catch.hpp>

#include "gui/own/answer_slider.hpp"
#include "gui/own/check_in_form.hpp"
#include "gui/own/days_form.hpp"
#include "gui/own/last_days.hpp"
#include "gui/own/own_medicines.hpp"
#include "gui/record/record_page.hpp"
#include "gui/text/names.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/nav_rail.hpp"
#include "jointlog/app/visit_questions.hpp"
#include "painted.hpp"
#include "window_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

namespace {

QString u(const char* text) {
    return QString::fromUtf8(text);
}

/// An own record of one person with a weekly, a daily and an as-needed medicine.
struct OwnRecord : WindowFixture {
    int keys = 0;

    int readAgain = 0;

    explicit OwnRecord(bool medicines = false) {
        QObject::connect(&window.workspace(), &Workspace::recordChanged, &window,
                         [this] { readAgain += window.workspace().record() != nullptr ? 1 : 0; });
        REQUIRE(window.workspace().create(path(u("own.jointlog")), Mode::own));
        REQUIRE(waitFor([&] { return window.form() != nullptr; }));
        Q_EMIT window.form()->closed(false);
        Patient me;
        me.code = "me";
        me.name = "山田 花子";
        add(me);
        if (medicines) {
            addMedicines();
        }
        reopen();
    }
    Day today() { return window.workspace().today(); }
    const PatientRecord& record() { return *window.workspace().record(); }
    CheckInForm& day() {
        auto* form = dynamic_cast<CheckInForm*>(window.form());
        REQUIRE(form != nullptr);
        return *form;
    }
    void reopen() {
        window.showStart();
        REQUIRE(window.openFile(path(u("own.jointlog"))));
        REQUIRE(waitFor([&] { return dynamic_cast<CheckInForm*>(window.form()) != nullptr; }));
        (void)QTest::qWaitForWindowActive(&window);
    }
    void addMedicines() {
        auto draft = window.workspace().session().draft(OperationKind::add, "me");
        const auto course = [&](const char* drug, const char* frequency, int dose) {
            MedicationCourse one;
            one.drug = drug;
            one.route = "oral";
            one.start = PartialDate::exactly(today().plus_days(-100));
            const RowId id = draft.add(one);
            DoseStep step;
            step.course = id;
            step.dose = Decimal::from_int(dose);
            step.unit = "mg";
            step.frequency = frequency;
            step.start = one.start;
            draft.add(step);
        };
        course("mtx", "W1", 8);
        course("folic_acid", "QD", 5);
        course("loxoprofen", "PRN", 60);
        const auto stored = window.workspace().session().commit(std::move(draft));
        INFO((stored ? std::string() : stored.error().detail));
        REQUIRE(stored);
    }
    /// One key event on whatever holds the focus.
    void key(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
        REQUIRE(QApplication::focusWidget() != nullptr);
        QTest::keyClick(QApplication::focusWidget(), key, with);
        ++keys;
    }
    void digits(const char* text) {
        for (const char* c = text; *c != 0; ++c) {
            QTest::keyClick(QApplication::focusWidget(), *c);
            ++keys;
        }
    }
    /// Waits until the form is stored and the record has been read again.
    void saved() {
        readAgain = 0;
        REQUIRE(waitFor([&] { return window.form() == nullptr && readAgain > 0; }));
    }
    const Observation* value(const char* item) {
        const auto& rows = record().observations;
        const auto at = std::find_if(rows.begin(), rows.end(), [&](const auto& row) {
            return !row.in_error() && row->item == item;
        });
        return at == rows.end() ? nullptr : &at->value;
    }
    std::vector<Fact> facts(const char* kind) {
        std::vector<Fact> found;
        for (const auto& row : record().facts) {
            if (!row.in_error() && row->kind == kind) {
                found.push_back(row.value);
            }
        }
        return found;
    }
};

}  // namespace

TEST_CASE("the short day takes at most eight key events, and stores what was typed", "[own]") {
    OwnRecord f;
    CHECK(f.window.page() == f.window.form());
    CHECK_FALSE(f.day().changed());
    f.digits("5");
    f.key(Qt::Key_Return);
    f.digits("4");
    f.key(Qt::Key_Return);
    f.digits("30");
    f.key(Qt::Key_Return);
    CHECK(f.day().saveButton()->hasFocus());
    f.key(Qt::Key_Return);
    CHECK(f.keys == 8);
    f.saved();
    CHECK(f.window.page() == &f.window.recordPage());
    REQUIRE(f.record().observations.size() == 3);
    REQUIRE(f.record().visits.size() == 1);
    const auto& visit = f.record().visits.front();
    CHECK(visit->assessor == Voice::patient);
    CHECK(visit->date == PartialDate::exactly(f.today()));
    REQUIRE(f.value("PAIN") != nullptr);
    CHECK(f.value("PAIN")->text() == "5");
    CHECK(f.value("PAIN")->unit() == "cm");
    CHECK(f.value("PAIN")->voice == Voice::patient);
    CHECK(f.value("PAIN")->basis->method == "ends: no pain / worst pain imaginable");
    CHECK(f.value("FATIGUE")->text() == "4");
    CHECK(f.value("STIFF")->text() == "30");
    CHECK(f.value("STIFF")->unit() == "min");
    CHECK(f.facts("bad_day").empty());
}

TEST_CASE("every row of the day may be skipped; a day without an answer stores nothing", "[own]") {
    OwnRecord f;
    CHECK_FALSE(f.day().painSlider()->answer().has_value());
    f.key(Qt::Key_S, Qt::ControlModifier);
    CHECK(f.day().pain()->problem() == u("Nothing is answered yet."));
    CHECK(f.record().visits.empty());
    f.key(Qt::Key_Return);  // pain is skipped
    f.digits("3.5");
    f.key(Qt::Key_S, Qt::ControlModifier);
    f.saved();
    CHECK(f.value("PAIN") == nullptr);
    CHECK(f.value("FATIGUE")->text() == "3.5");
    // The same day again: what is recorded is shown, the rest can be added to the same check-in.
    f.window.showPage(NavRail::patients);
    CHECK_FALSE(f.day().tired()->line()->isEnabled());
    f.digits("2");
    f.key(Qt::Key_S, Qt::ControlModifier);
    f.saved();
    CHECK(f.record().visits.size() == 1);
    CHECK(f.value("PAIN")->text() == "2");
    CHECK(f.record().observations.size() == 2);
}

TEST_CASE("numbers beyond the scale are refused and a comma is asked about", "[own]") {
    OwnRecord f;
    f.day().pain()->setText(u("38"));
    f.day().save();
    CHECK(f.day().pain()->problem() == u("A number from 0 to 10."));
    f.day().pain()->setText(u("0,5"));
    f.day().save();
    CHECK(f.day().pain()->problem() == u("0,5: write a point, not a comma. Is 0.5 meant?"));
    CHECK(f.day().message() == u("Nothing was stored."));
    f.day().pain()->setText(u("４"));  // full width, as an input method commits it
    f.day().save();
    f.saved();
    CHECK(to_string(f.value("PAIN")->value) == "4");
}

TEST_CASE("the slider holds nothing until it is touched, and never follows the wheel", "[own]") {
    OwnRecord f;
    AnswerSlider& slider = *f.day().painSlider();
    CHECK(slider.accessibleName().contains(u("not answered")));
    QWheelEvent wheel({10, 10}, slider.mapToGlobal(QPointF(10, 10)), {}, {0, 120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&slider, &wheel);
    CHECK(f.day().pain()->isEmpty());
    QTest::mouseClick(&slider, Qt::LeftButton, {}, {slider.width() / 2, 16});
    CHECK(f.day().pain()->text() == u("5.0"));
    QTest::keyClick(&slider, Qt::Key_Right);
    CHECK(f.day().pain()->text() == u("5.5"));
    f.day().pain()->setText(u("3.7"));
    CHECK(slider.answer() == 37);
    f.day().pain()->setText({});
    CHECK_FALSE(slider.answer().has_value());
    QTest::keyClick(&slider, Qt::Key_Left);
    CHECK(f.day().pain()->text() == u("10.0"));
    Q_EMIT f.window.form()->closed(false);
}

TEST_CASE("the log of medicines: taken, not taken with the reason, times, the own weekday",
          "[own]") {
    OwnRecord f(true);
    REQUIRE(f.day().took().size() == 3);
    f.digits("6");
    for (int skip = 0; skip < 3; ++skip) {
        f.key(Qt::Key_Return);
    }
    f.key(Qt::Key_N);
    TookRow& weekly = *f.day().took()[0];
    CHECK(weekly.answer().said == Intake::Said::not_taken);
    REQUIRE(weekly.reason()->isVisible());
    weekly.reason()->setText(u("felt sick"));
    weekly.chooseWeekday(u("tue"));
    f.key(Qt::Key_Return);
    f.key(Qt::Key_Y);
    f.key(Qt::Key_Return);
    f.digits("x");
    f.key(Qt::Key_S, Qt::ControlModifier);
    CHECK(f.day().message() == u("Nothing was stored."));
    f.day().took()[2]->times()->setText(u("2"));
    f.day().save();
    f.saved();
    REQUIRE(f.facts("medicine_not_taken").size() == 1);
    CHECK(f.facts("medicine_not_taken")[0].text == "methotrexate");
    CHECK(f.facts("medicine_not_taken")[0].note == "felt sick");
    REQUIRE(f.facts("medicine_taken").size() == 1);
    CHECK(f.facts("medicine_taken")[0].text == "folic acid");
    REQUIRE(f.facts("medicine_times").size() == 1);
    CHECK(f.facts("medicine_times")[0].number->to_string() == "2");
    REQUIRE(f.facts("medicine_weekday").size() == 1);
    CHECK(f.facts("medicine_weekday")[0].text == "tue");
    // In the other language the same rows are found again: nothing is asked twice.
    f.speak(LanguageChoice::japanese);
    const auto list = medicinesOn(f.record(), f.today());
    REQUIRE(list.size() == 3);
    CHECK(list[0].weekday == u("tue"));
    CHECK(intakeOn(f.record(), list[0], f.today()).said == Intake::Said::not_taken);
    CHECK(intakeOn(f.record(), list[1], f.today()).said == Intake::Said::taken);
    CHECK(intakeOn(f.record(), list[2], f.today()).times == u("2"));
    CHECK(intakeOn(f.record(), list[1], f.today().plus_days(-1)).said == Intake::Said::nothing);
    f.speak(LanguageChoice::english);
}

TEST_CASE("two courses of one medicine are one row of the log with both doses", "[own]") {
    PatientRecord record;
    const Day day = *make_day(2024, 6, 1);
    const auto course = [&](std::int32_t number, const char* frequency, int dose) {
        Recorded<MedicationCourse> one;
        one.meta.id.ordinal = number;
        one.value.drug = "psl";
        one.value.start = PartialDate::exactly(day);
        one.value.ongoing = true;
        record.courses.push_back(one);
        Recorded<DoseStep> step;
        step.meta.id.ordinal = 10 + number;
        step.value.course = one.meta.id;
        step.value.dose = Decimal::from_int(dose);
        step.value.unit = "mg";
        step.value.frequency = frequency;
        step.value.start = one.value.start;
        record.dose_steps.push_back(step);
    };
    course(1, "QD", 5);
    course(2, "BID", 2);
    course(3, "PRN", 1);
    const auto list = medicinesOn(record, day);
    REQUIRE(list.size() == 2);
    CHECK(list[0].dose.contains(u("5 mg, once a day + 2 mg, twice a day")));
    REQUIRE(list[1].asNeeded);
    Recorded<Fact> taken;
    taken.value = takenFact(list[0], day);
    record.facts.push_back(taken);
    CHECK(intakeOn(record, list[0], day).said == Intake::Said::taken);
    CHECK(intakeOn(record, list[1], day).said == Intake::Said::nothing);
}

TEST_CASE("a bad day, a note, joints and questions are kept in the person's words", "[own]") {
    OwnRecord f;
    f.day().badDay()->setChecked(true);
    f.day().noteField()->setText(u("rain all day"));
    f.day().questions()[0]->setText(u("Ask about the tablet day"));
    JointMap map;
    map.set_sign(joint_index("MCP2_R"), JointSign::tender, true);
    f.day().setJoints(map);
    f.day().save();
    f.saved();
    CHECK(f.facts("bad_day").size() == 1);
    REQUIRE(f.record().notes.size() == 1);
    CHECK(f.record().notes[0]->text == "rain all day");
    REQUIRE(f.record().joints.size() == 1);
    CHECK(f.record().joints[0]->tender == true);
    REQUIRE(app::open_questions(f.record()).size() == 1);
    f.window.showPage(NavRail::patients);
    CHECK(f.day().questions().size() == 4);
    CHECK_FALSE(f.day().badDay()->isEnabled());
}

TEST_CASE("own reminders stand in the person's words until ticked off, and stay in the history",
          "[own]") {
    OwnRecord f;
    CHECK(f.day().reminders().empty());  // the program adds none
    f.day().newReminder()->setText(u("Blood & urine test on Monday"));
    f.day().save();
    f.saved();
    f.reopen();
    REQUIRE(f.day().reminders().size() == 1);
    CHECK(f.day().reminders()[0]->text() == u("Blood && urine test on Monday"));
    CHECK_FALSE(f.day().reminders()[0]->isChecked());
    f.day().reminders()[0]->setChecked(true);
    CHECK(f.day().changed());
    f.day().save();
    f.saved();
    const auto kept = f.facts("own_reminder");
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].text == "Blood & urine test on Monday");
    CHECK(kept[0].end == PartialDate::exactly(f.today()));
    f.reopen();
    CHECK(f.day().reminders().empty());
}

TEST_CASE("a question stands until somebody else than the person recorded", "[own]") {
    PatientRecord record;
    const auto day = [](int n) {
        return PartialDate::exactly(*make_day(2024, 9, n));
    };
    Fact question;
    question.kind = "visit_question";
    question.text = "why";
    question.start = day(2);
    record.facts.push_back({question, {}});
    Visit own{day(3), {}, Voice::patient, {}, {}};
    record.visits.push_back({own, {}});
    CHECK(app::open_questions(record).size() == 1);
    Visit clinic{day(4), {}, Voice::clinician, {}, {}};
    record.visits.push_back({clinic, {}});
    CHECK(app::open_questions(record).empty());
}

TEST_CASE("what is typed belongs to its day; another day is refused until it is stored", "[own]") {
    OwnRecord f;
    f.day().goTo(f.today().plus_days(1));
    CHECK(f.day().day() == f.today());
    f.digits("5");
    f.day().goTo(f.today().plus_days(-1));
    CHECK(f.day().day() == f.today());
    CHECK_FALSE(f.day().pain()->problem().isEmpty());
    f.day().pain()->setText({});
    f.day().goTo(f.today().plus_days(-1));
    CHECK(f.day().day() == f.today().plus_days(-1));
    f.digits("7");
    f.key(Qt::Key_S, Qt::ControlModifier);
    f.saved();
    CHECK(f.value("PAIN")->date == PartialDate::exactly(f.today().plus_days(-1)));
}

TEST_CASE("the page of the day shows the last weeks, and what was not answered as a gap", "[own]") {
    OwnRecord f(true);
    f.digits("5");
    f.key(Qt::Key_S, Qt::ControlModifier);
    f.saved();
    const auto days = answeredDays(f.record(), f.today(), 28);
    REQUIRE(days.size() == 28);
    CHECK(days.back().pain == 5.0);
    CHECK_FALSE(days.back().tired.has_value());
    CHECK_FALSE(days[26].pain.has_value());
    const auto taken = takenDays(f.record(), f.today(), 28, 2);
    REQUIRE(taken.size() == 2);
    CHECK(taken.front().said.size() == 28);
    CHECK(taken.front().said.back() == Intake::Said::nothing);
    f.window.showPage(NavRail::patients);
    const auto* last = f.day().findChild<LastDays*>();
    REQUIRE(last != nullptr);
    CHECK(last->accessibleName() == u("Last 28 days"));
    CHECK(last->accessibleDescription() == qs(to_iso(f.today())) + u(": Pain 5"));
    CHECK(last->focusPolicy() == Qt::NoFocus);
}

TEST_CASE("several days at once are one operation, and what is recorded stays", "[own]") {
    OwnRecord f(true);
    f.digits("5");
    f.key(Qt::Key_S, Qt::ControlModifier);
    f.saved();
    Q_EMIT f.window.recordPage().add(NewRow::days);
    auto* form = dynamic_cast<DaysForm*>(f.window.form());
    REQUIRE(form != nullptr);
    REQUIRE(form->lines().size() == 7);
    CHECK_FALSE(form->lines()[0].pain->line()->isEnabled());
    CHECK(form->lines()[0].tired->hasFocus());
    CHECK(form->lines()[0].took.size() == 2);
    f.digits("3");
    f.key(Qt::Key_Return);
    f.key(Qt::Key_Return);
    f.digits("6");
    form->lines()[2].stiffness->setText(u("x"));
    form->lines()[1].took[1]->setCurrentIndex(2);
    form->save();
    CHECK(form->message() == u("Nothing was stored."));
    form->lines()[2].stiffness->setText(u("15"));
    // Of several bad ones in a line each is marked and named.
    const auto& third = form->lines()[3];
    third.pain->setText(u("12"));
    third.tired->setText(u("０，５"));
    third.stiffness->setText(u("1h"));
    form->save();
    CHECK(third.pain->problem().contains(u("Pain: A number from 0 to 10.")));
    CHECK(third.pain->problem().contains(u("Tiredness: ０，５: write a point")));
    CHECK(third.pain->problem().contains(u("Stiffness: Not a result: 1h")));
    for (QWidget* cell :
         std::initializer_list<QWidget*>{third.pain->line(), third.tired, third.stiffness}) {
        CHECK(cell->property("state").toString() == u("error"));
    }
    CHECK(third.pain->line()->hasFocus());
    third.pain->setText({});
    third.tired->clear();
    third.stiffness->clear();
    const auto before = f.window.workspace().session().operations("me")->size();
    form->save();
    f.saved();
    CHECK(f.window.workspace().session().operations("me")->size() == before + 1);
    CHECK(f.record().visits.size() == 3);
    CHECK(f.record().observations.size() == 4);
    REQUIRE(f.facts("medicine_not_taken").size() == 1);
    CHECK(f.facts("medicine_not_taken")[0].text == "folic acid");
    CHECK(f.facts("medicine_not_taken")[0].start == PartialDate::exactly(f.today().plus_days(-1)));
}

TEST_CASE("in the own record every target of the day has 44 px and a name", "[own]") {
    OwnRecord f(true);
    QTest::qWait(50);  // until the form is laid out
    CHECK(f.window.form()->fields().size() > 3);
    int targets = 0;
    for (const auto* widget : f.day().findChildren<QWidget*>()) {
        const bool target = qobject_cast<const QAbstractButton*>(widget) != nullptr
                            || qobject_cast<const QLineEdit*>(widget) != nullptr
                            || qobject_cast<const QAbstractSlider*>(widget) != nullptr;
        if (!target || !widget->isVisible() || widget->focusPolicy() == Qt::NoFocus) {
            continue;
        }
        INFO(widget->metaObject()->className() << " " << widget->accessibleName().toStdString());
        CHECK(widget->height() >= 44);
        CHECK(widget->width() >= 44);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        CHECK((!widget->accessibleName().isEmpty()
               || (button != nullptr && !button->text().isEmpty())));
        ++targets;
    }
    CHECK(targets > 15);
}

TEST_CASE("in the own record the targets of every form and page have 44 px", "[own]") {
    OwnRecord f(true);
    const auto small = [&](const QWidget& root) {
        QStringList names;
        for (const auto* widget : root.findChildren<QWidget*>()) {
            const bool target = qobject_cast<const QAbstractButton*>(widget) != nullptr
                                || qobject_cast<const QLineEdit*>(widget) != nullptr
                                || qobject_cast<const QComboBox*>(widget) != nullptr
                                || qobject_cast<const QAbstractSlider*>(widget) != nullptr;
            const bool part = qobject_cast<const QScrollBar*>(widget) != nullptr
                              || qobject_cast<const QComboBox*>(widget->parentWidget()) != nullptr;
            if (target && !part && widget->isVisible() && widget->focusPolicy() != Qt::NoFocus
                && std::min(widget->height(), widget->width()) < 44) {
                names << QStringLiteral("%1 %2 %3x%4")
                             .arg(QString::fromLatin1(widget->metaObject()->className()),
                                  widget->accessibleName())
                             .arg(widget->width())
                             .arg(widget->height());
            }
        }
        return names;
    };
    QTest::qWait(50);  // until the form is laid out
    CHECK(small(*f.window.form()) == QStringList());
    Q_EMIT f.window.form()->closed(false);
    for (const auto what :
         {NewRow::days, NewRow::visit, NewRow::laboratory, NewRow::medication, NewRow::event}) {
        Q_EMIT f.window.recordPage().add(what);
        REQUIRE(f.window.form() != nullptr);
        QTest::qWait(20);
        INFO("form " << static_cast<int>(what));
        CHECK(small(*f.window.form()) == QStringList());
        Q_EMIT f.window.form()->closed(false);
    }
    for (int tab = 0; tab < 7; ++tab) {
        f.window.recordPage().showTab(tab);
        QTest::qWait(20);
        INFO("tab " << tab);
        CHECK(small(f.window.recordPage()) == QStringList());
    }
}

TEST_CASE("the day of an own record is painted in both languages, themes and sizes", "[screens]") {
    OwnRecord f(true);
    f.day().pain()->setText(u("5.0"));
    f.day().took()[1]->choose(Intake::Said::not_taken);
    for (const auto language : {LanguageChoice::english, LanguageChoice::japanese}) {
        for (const auto theme : {ThemeChoice::light, ThemeChoice::dark}) {
            f.speak(language);
            f.appearance.setTheme(theme);
            keepPainted(f.window, u("checkin-%1-%2")
                                      .arg(language == LanguageChoice::english ? u("en") : u("ja"),
                                           theme == ThemeChoice::light ? u("light") : u("dark")));
        }
    }
    REQUIRE(f.appearance.setScale(200));
    keepPainted(f.window, u("checkin-ja-dark-200"));
    f.window.resize(960, 700);
    keepPainted(f.window, u("checkin-ja-dark-200-small"));
    f.window.resize(1440, 900);
    REQUIRE(f.appearance.setScale(100));
    f.speak(LanguageChoice::english);
    f.appearance.setTheme(ThemeChoice::light);
    f.window.resize(960, 700);
    keepPainted(f.window, u("checkin-en-small"));
    f.window.resize(1440, 900);
    Q_EMIT f.window.form()->closed(false);
    Q_EMIT f.window.recordPage().add(NewRow::days);
    keepPainted(f.window, u("days-en"));
    f.speak(LanguageChoice::japanese);
    REQUIRE(f.appearance.setScale(200));
    keepPainted(f.window, u("days-ja-200"));
    REQUIRE(f.appearance.setScale(100));
    f.speak(LanguageChoice::english);
    Q_EMIT f.window.form()->closed(false);
}
