// How entry goes on: what is asked and answered by keys, the next patient, the way back from the settings.
#include <QtGui/QAccessible>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableView>
#include <catch2/catch.hpp>

#include "gui/forms/brand.hpp"
#include "gui/forms/comma_offer.hpp"
#include "gui/forms/event_form.hpp"
#include "gui/forms/lab_slip_form.hpp"
#include "gui/forms/medication_form.hpp"
#include "gui/forms/score_panel.hpp"
#include "gui/forms/visit_form.hpp"
#include "gui/forms/word_proposals.hpp"
#include "gui/joints/joint_entry.hpp"
#include "gui/joints/joint_map_widget.hpp"
#include "gui/joints/shorthand_line.hpp"
#include "gui/patients/day_choice.hpp"
#include "gui/patients/patient_list_page.hpp"
#include "gui/record/record_page.hpp"
#include "gui/settings/settings_page.hpp"
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

struct Flow : WindowFixture {
    explicit Flow(std::initializer_list<const char*> others = {}) {
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        makeRecord();
        for (const char* code : others) {
            Patient patient;
            patient.code = code;
            add(patient);
        }
    }
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
        REQUIRE(QApplication::focusWidget() != nullptr);
        QTest::keyClick(QApplication::focusWidget(), key, with);
    }
    void type(const char* text) { QTest::keyClicks(QApplication::focusWidget(), u(text)); }
    VisitForm& visit() {
        if (window.workspace().record() == nullptr) {
            REQUIRE(openPatient(u("P-1")));
        }
        Q_EMIT window.recordPage().add(NewRow::visit);
        auto* form = dynamic_cast<VisitForm*>(window.form());
        REQUIRE(form != nullptr);
        return *form;
    }
    bool saved() {
        return waitFor([&] { return window.form() == nullptr; });
    }
    QWidget* store() { return window.form()->findChild<QWidget*>(u("storeAsEntered")); }
    std::string shown() {
        const auto* record = window.workspace().record();
        return record == nullptr ? std::string() : record->patient->code;
    }
};

}  // namespace

TEST_CASE("a word of the shorthand that was not read stands in the way of the rest and of saving",
          "[flow]") {
    Flow f;
    VisitForm& form = f.visit();
    f.press(Qt::Key_J, Qt::AltModifier);
    f.type("t: rw lk xx9 s: rw");
    const JointMap before = form.joints().map();
    f.press(Qt::Key_A, Qt::AltModifier);  // it may name one of the others
    CHECK(form.joints().map() == before);
    CHECK(form.joints().line().hasFocus());
    form.joints().mapWidget().setFocus();
    f.press(Qt::Key_A);
    CHECK(form.joints().map() == before);
    f.press(Qt::Key_S, Qt::ControlModifier);
    CHECK(form.message() == u("Nothing was stored."));
    CHECK(form.joints().line().hasFocus());
    // Undo takes back what was read; the word stays until somebody corrects it.
    form.joints().edit().undoStack().undo();
    CHECK(form.joints().line().text() == u("xx9"));
    CHECK_FALSE(form.joints().line().problem().isEmpty());
    form.joints().line().setFocus();
    form.joints().line().selectAll();
    f.type("t: rw");
    f.press(Qt::Key_A, Qt::AltModifier);
    CHECK(form.joints().examinedText() == u("28 / 28 examined"));
    f.press(Qt::Key_S, Qt::ControlModifier);
    CHECK(f.saved());
}

TEST_CASE("a rare value is asked about with the keys in the question", "[flow][entry]") {
    Flow f;
    VisitForm& form = f.visit();
    form.value("CRP")->setText(u("49.2"));
    form.value("CRP")->takeFocus();
    f.press(Qt::Key_S, Qt::ControlModifier);
    CHECK(f.store()->hasFocus());
    f.press(Qt::Key_Escape);  // back to where one typed, the form stays
    REQUIRE(f.window.form() == &form);
    CHECK_FALSE(f.store()->isVisible());
    CHECK(form.value("CRP")->line()->hasFocus());
    f.press(Qt::Key_S, Qt::ControlModifier);
    f.press(Qt::Key_S, Qt::AltModifier);
    CHECK(f.saved());
    // In another language the question is asked again, not shown in the old one.
    REQUIRE(waitFor([&] { return f.window.workspace().record() != nullptr; }));
    VisitForm& other = f.visit();
    other.value("CRP")->setText(u("49.3"));
    other.save();
    CHECK(f.store()->isVisible());
    f.speak(LanguageChoice::japanese);
    CHECK_FALSE(f.store()->isVisible());
    other.save();
    CHECK(f.store()->isVisible());
    CHECK_FALSE(other.questions().front().contains(u("rare")));
    Q_EMIT other.closed(false);
}

TEST_CASE("a comma is asked about with the number that was typed, and taken by a key only",
          "[flow][entry]") {
    CHECK(withPoint(u("0,492")) == u("0.492"));
    CHECK(withPoint(u("０，４９２")) == u("0.492"));
    CHECK(withPoint(u("<0,02")) == u("<0.02"));
    CHECK(withPoint(u("1,234,567")).isEmpty());
    CHECK(withPoint(u("a,b")).isEmpty());
    Flow f;
    VisitForm& form = f.visit();
    Field* mmp3 = form.value("MMP3");
    for (const char* typed : {"55,6", "５５，６"}) {
        mmp3->setText(u(typed));
        form.save();
        CHECK(mmp3->problem().contains(u("Is 55.6 meant?")));
        CHECK(mmp3->text() == u(typed));
        auto* offer = mmp3->findChild<HintButton*>(u("commaOffer"));
        REQUIRE(offer != nullptr);
        CHECK(offer->isVisible());
        mmp3->takeFocus();
        f.press(Qt::Key_P, Qt::AltModifier);
        CHECK(mmp3->text() == u("55.6"));
        CHECK_FALSE(offer->isVisible());
        CHECK(mmp3->problem().isEmpty());
    }
    Q_EMIT form.closed(false);
}

TEST_CASE("Enter into a field selects what stands there, as Tab does, and a long number is whole",
          "[flow][entry]") {
    Flow f;
    VisitForm& form = f.visit();
    form.value("PTGA")->setText(u("3"));
    form.value("PTGA")->takeFocus();
    f.type("8");
    CHECK(form.value("PTGA")->text() == u("8"));
    Field* crp = form.value("CRP");
    const int least = crp->line()->width();
    crp->setText(u("１１１．１０"));
    QTest::qWait(10);
    CHECK(crp->line()->width() > crp->line()->fontMetrics().horizontalAdvance(crp->line()->text()));
    crp->setText(u("1"));
    QTest::qWait(10);
    CHECK(crp->line()->width() == least);
    Q_EMIT form.closed(false);
}

TEST_CASE("the live scores name the inputs that they are from", "[flow][entry]") {
    Flow f;
    VisitForm& form = f.visit();
    (void)form.joints().edit().readLine(u("t: rw s: rw"));
    form.joints().edit().restWithoutFindings();
    form.value("PTGA")->setText(u("38"));
    form.value("EGA")->setText(u("7"));
    form.value("CRP")->setTyped({u("0.21"), u("mg/dL"), {}, {}});
    const auto* panel = form.findChild<ScorePanel*>();
    REQUIRE(waitFor([&] { return panel->text().contains(u("from: ")); }));
    const QString text = panel->text();
    CHECK(text.contains(u("38 mm")));
    CHECK(text.contains(u("2.1 mg/L")));
    CHECK(text.contains(u("3.8")));
    // Nothing of it is cut or drawn over something else.
    CHECK(waitFor([&] { return panel->height() >= panel->minimumSizeHint().height(); }));
    Q_EMIT form.closed(false);
}

TEST_CASE("the note that a draft was saved moves nothing under the hand", "[flow][draft]") {
    Flow f;
    f.window.resize(1440, 900);
    VisitForm& form = f.visit();
    QTest::qWait(50);
    const QPoint before = form.joints().mapWidget().mapTo(&f.window, QPoint());
    form.showDraftSaved(QDateTime::currentDateTime());
    QTest::qWait(50);
    CHECK(form.joints().mapWidget().mapTo(&f.window, QPoint()) == before);
    Q_EMIT form.closed(false);
}

TEST_CASE("after the last one of a list the search is ready for the next name", "[flow][list]") {
    Flow f{"P-2"};
    f.window.showPage(NavRail::patients);
    f.window.listPage().search().setFocus();
    f.type("p-2");
    f.press(Qt::Key_Return);
    REQUIRE(waitFor([&] { return f.shown() == "P-2"; }));
    VisitForm& form = f.visit();
    form.value("PTGA")->setText(u("38"));
    f.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(f.saved());
    REQUIRE(waitFor([&] { return f.window.page() == &f.window.listPage(); }));
    CHECK(f.window.listPage().search().text().isEmpty());
    CHECK(f.window.listPage().search().hasFocus());
    f.type("p-1");
    f.press(Qt::Key_Return);
    CHECK(waitFor([&] { return f.shown() == "P-1"; }));
}

TEST_CASE("save and next goes through the planned of a day, and leaves nobody out",
          "[flow][day list]") {
    Flow f{"P-2", "P-3", "P-4"};
    const Day today = f.window.workspace().today();
    for (const char* code : {"P-2", "P-3", "P-4"}) {
        auto draft = f.window.workspace().session().draft(OperationKind::add, code);
        Fact plan;
        plan.kind = "planned_visit";
        plan.start = PartialDate::exactly(today);
        draft.add(plan);
        REQUIRE(f.window.workspace().session().commit(std::move(draft)));
    }
    f.window.showStart();
    REQUIRE(f.window.openFile(f.path(u("test.jointlog"))));
    REQUIRE(waitFor([&] { return f.window.workspace().patients().size() == 4; }));
    // A window that was left open over night goes on to the new day.
    f.window.listPage().dayChoice().setToday(today.plus_days(-1));
    f.window.listPage().toggleToday();
    CHECK(f.window.listPage().dayChoice().today() == today);
    REQUIRE(waitFor([&] { return f.window.listPage().model().rowCount() == 3; }));
    auto& table = f.window.listPage().table();
    table.setFocus();
    table.selectRow(f.window.listPage().model().rowOf("P-3"));
    f.press(Qt::Key_Return);
    std::vector<std::string> seen;
    for (int i = 0; i < 3; ++i) {
        REQUIRE(waitFor([&] { return !f.shown().empty() && f.window.form() == nullptr; }));
        const std::string now = f.shown();
        seen.push_back(now);
        VisitForm& form = f.visit();
        form.value("PTGA")->setText(u("38"));
        f.press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(f.saved());
        REQUIRE(
            waitFor([&] { return f.shown() != now || f.window.page() == &f.window.listPage(); }));
    }
    std::sort(seen.begin(), seen.end());
    CHECK(seen == std::vector<std::string>{"P-2", "P-3", "P-4"});
    CHECK(f.window.page() == &f.window.listPage());
}

TEST_CASE("a date that has two readings names both", "[flow][dates]") {
    Flow f;
    VisitForm& form = f.visit();
    form.date()->setText(u("03/04/2024"));
    form.save();
    CHECK(form.date()->problem().contains(u("2024-03-04 or 2024-04-03")));
    Q_EMIT form.closed(false);
}

TEST_CASE("the second click on Save hits nothing, and a jump key brings its field into view",
          "[flow][entry]") {
    Flow f;
    f.window.resize(960, 500);
    VisitForm& form = f.visit();
    f.press(Qt::Key_J, Qt::AltModifier);
    QTest::qWait(1);
    const QWidget* line = QApplication::focusWidget();
    REQUIRE(dynamic_cast<const QLineEdit*>(line) != nullptr);
    CHECK(line->visibleRegion().boundingRect().height() == line->height());
    form.value("PTGA")->setText(u("38"));
    auto* save = form.findChild<HintButton*>(u("saveForm"));
    REQUIRE(save != nullptr);
    const QPoint at = save->mapToGlobal(save->rect().center());
    QTest::mouseClick(save, Qt::LeftButton);
    REQUIRE(f.saved());
    auto* under = f.window.childAt(f.window.mapFromGlobal(at));
    REQUIRE(under != nullptr);
    QTest::mouseClick(under, Qt::LeftButton, {}, under->mapFromGlobal(at));
    CHECK(f.window.page() == &f.window.recordPage());
}

TEST_CASE("what a proposal means is shown and not typed", "[flow][entry]") {
    QLineEdit line;
    QCompleter* proposals = proposalsFor(&line);
    setProposals(proposals, {u("MTX\tmethotrexate"), u("folic acid")});
    proposals->setCompletionPrefix(u("mt"));
    REQUIRE(proposals->completionCount() == 1);
    CHECK(proposals->currentCompletion() == u("MTX"));
    CHECK(proposals->completionModel()->index(0, 0).data().toString() == u("MTX — methotrexate"));
}

TEST_CASE("a brand that is typed as the drug stays recorded as the product", "[flow][entry]") {
    CHECK(isBrand(u("エンブレル")));
    CHECK_FALSE(isBrand(u("etanercept")));
    CHECK_FALSE(isBrand(u("my own tea")));
    Flow f;
    REQUIRE(f.openPatient(u("P-1")));
    Q_EMIT f.window.recordPage().add(NewRow::medication);
    auto* form = dynamic_cast<MedicationForm*>(f.window.form());
    REQUIRE(form != nullptr);
    form->drug()->setText(u("エンブレル"));
    CHECK(form->product()->text() == u("エンブレル"));
    form->drug()->setText(u("etanercept"));
    CHECK(form->product()->isEmpty());
    form->product()->setText(u("biosimilar X"));
    form->drug()->setText(u("エンブレル"));
    CHECK(form->product()->text() == u("biosimilar X"));
    Q_EMIT form->closed(false);
}

TEST_CASE("back from the settings the keys are where one typed", "[flow][settings]") {
    Flow f;
    REQUIRE(f.openPatient(u("P-1")));
    Q_EMIT f.window.recordPage().add(NewRow::slip);
    auto* form = dynamic_cast<LabSlipForm*>(f.window.form());
    REQUIRE(form != nullptr);
    Field* line = form->line("CRP");
    line->takeFocus();
    f.type("0.2");
    f.press(Qt::Key_Comma, Qt::ControlModifier);
    REQUIRE(f.window.page() == &f.window.settingsPage());
    f.press(Qt::Key_Escape);
    REQUIRE(f.window.page() == form);
    QTest::qWait(20);
    CHECK(line->line()->hasFocus());
    f.type("1");
    CHECK(line->text() == u("0.21"));
    Q_EMIT form->closed(false);
}

TEST_CASE("a grade without the version of its grades is asked about", "[flow][entry]") {
    Flow f;
    REQUIRE(f.openPatient(u("P-1")));
    Q_EMIT f.window.recordPage().add(NewRow::event);
    auto* form = dynamic_cast<EventForm*>(f.window.form());
    REQUIRE(form != nullptr);
    form->term()->setText(u("nausea"));
    form->grade()->setText(u("2"));
    form->onset()->setText(u("2024-06"));
    form->save();
    CHECK(form->questions().contains(u("No CTCAE version is chosen for the grade.")));
    Q_EMIT form->closed(false);
}

TEST_CASE("swelling that nobody looked for is not recorded, and not 0", "[flow][overview]") {
    Flow f;
    VisitForm& form = f.visit();
    (void)form.joints().edit().readLine(u("t: lk"));
    f.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(f.saved());
    REQUIRE(waitFor([&] {
        const auto* timeline = f.window.workspace().timeline();
        return timeline != nullptr && !timeline->joint_counts.empty();
    }));
    const auto& counts = f.window.workspace().timeline()->joint_counts.front();
    CHECK(counts.tender.count == 1);
    CHECK(counts.tender.partial);
    CHECK_FALSE(counts.swollen.count.has_value());
}

TEST_CASE("a drop-down tells a screen reader its name, and what is chosen as its value",
          "[flow][access]") {
    Flow f;
    VisitForm& form = f.visit();
    int choices = 0;
    for (auto* choice : form.findChildren<QComboBox*>()) {
        if (!choice->isVisible() || choice->isEditable()) {
            continue;
        }
        ++choices;
        auto* access = QAccessible::queryAccessibleInterface(choice);
        REQUIRE(access != nullptr);
        INFO(choice->currentText().toStdString());
        CHECK(access->role() == QAccessible::ComboBox);
        CHECK_FALSE(choice->accessibleName().isEmpty());
        CHECK(access->text(QAccessible::Name) == choice->accessibleName());
        CHECK(access->text(QAccessible::Value) == choice->currentText());
    }
    CHECK(choices >= 4);
    Q_EMIT form.closed(false);
}
