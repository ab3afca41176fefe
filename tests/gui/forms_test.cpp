#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableView>
#include <catch2/catch.hpp>

#include "gui/forms/dose_form.hpp"
#include "gui/forms/fact_form.hpp"
#include "gui/forms/lab_form.hpp"
#include "gui/forms/medication_form.hpp"
#include "gui/forms/patient_form.hpp"
#include "gui/forms/score_panel.hpp"
#include "gui/forms/visit_form.hpp"
#include "gui/history/conflict_dialog.hpp"
#include "gui/patients/patient_list_page.hpp"
#include "gui/record/read_out_panel.hpp"
#include "gui/record/record_page.hpp"
#include "gui/record/rows_page.hpp"
#include "window_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

namespace {

struct OpenPatient : WindowFixture {
    OpenPatient() {
        makeRecord();
        REQUIRE(openPatient(QStringLiteral("P-1")));
    }
    template <class Form>
    Form& form(NewRow what) {
        Q_EMIT window.recordPage().add(what);
        auto* made = dynamic_cast<Form*>(window.form());
        REQUIRE(made != nullptr);
        return *made;
    }
    bool saveAndClose() {
        window.form()->save();
        return waitFor([&] { return window.form() == nullptr; });
    }
    const PatientRecord& record() { return *window.workspace().record(); }
    void discard() { Q_EMIT window.form()->closed(false); }
};

}  // namespace

TEST_CASE("a new visit presets no number and names what each score lacks", "[forms]") {
    OpenPatient f;
    auto& form = f.form<VisitForm>(NewRow::visit);
    for (const VisitValue& value : visitValues) {
        INFO(value.item);
        CHECK(form.value(value.item)->isEmpty());
    }
    CHECK(form.scorePanel().text().contains(QStringLiteral("not computed")));
    CHECK_FALSE(form.changed());
    f.discard();
}

TEST_CASE("a visit is scored while typing, saved once and seen in the overview", "[forms]") {
    OpenPatient f;
    auto& form = f.form<VisitForm>(NewRow::visit);
    form.date()->setText(QStringLiteral("2024-09-02"));
    const std::pair<const char*, const char*> typed[] = {
        {"TJC28", "4"}, {"SJC28", "3"}, {"PTGA", "38"}, {"EGA", "20"}};
    for (const auto& [item, text] : typed) {
        form.value(item)->setText(QString::fromLatin1(text));
    }
    form.value("CRP")->setText(QStringLiteral("2.1"));  // mg/dL in a new file
    CHECK(waitFor([&] { return form.scorePanel().text().contains(QStringLiteral("CDAI 12.8")); }));
    CHECK_FALSE(form.value("PTGA")->problem().size() > 0);
    form.save();
    form.save();  // a double click
    REQUIRE(waitFor([&] { return f.window.form() == nullptr; }));
    REQUIRE(waitFor([&] { return !f.record().visits.empty(); }));
    CHECK(f.record().visits.size() == 1);
    CHECK(f.record().observations.size() == 5);
    f.window.timeWindow().setDay(*make_day(2024, 9, 2));
    CHECK(f.window.recordPage().readOut().text().contains(QStringLiteral("12.8")));
    CHECK(f.window.workspace().lastSaved().isValid());
}

TEST_CASE("what cannot be recorded is refused beside its field and nothing is stored", "[forms]") {
    OpenPatient f;
    auto& form = f.form<VisitForm>(NewRow::visit);
    const struct {
        const char* item;
        const char* text;
        const char* message;
    } refused[] = {{"TJC28", "29", "Outside 0–28."},
                   {"SJC28", "-1", "Outside 0–28."},
                   {"PTGA", "101", "Outside 0–100 mm."},
                   {"CRP", "492", "Outside 0–100 mg/dL."},
                   {"MMP3", "0,492", "0,492: write a point, not a comma. Is 0.492 meant?"},
                   {"ESR", "high", "Not a result: high"}};
    for (const auto& one : refused) {
        INFO(one.item << " " << one.text);
        form.value(one.item)->setText(QString::fromLatin1(one.text));
        form.save();
        CHECK(form.value(one.item)->problem() == QString::fromUtf8(one.message));
        CHECK(form.value(one.item)->text() == QString::fromLatin1(one.text));
        CHECK(form.message() == QStringLiteral("Nothing was stored."));
        form.value(one.item)->setText({});
    }
    form.date()->setText(QStringLiteral("2199-01-01"));
    form.save();
    CHECK(form.date()->problem() == QStringLiteral("This date lies in the future."));
    form.date()->setText(QStringLiteral("1950-01-01"));
    form.save();
    CHECK(form.date()->problem() == QStringLiteral("This date lies before the birth date."));
    form.date()->setText(QStringLiteral("2023-02-29"));
    form.save();
    CHECK(form.date()->problem() == QStringLiteral("There is no such day."));
    form.date()->setText(QStringLiteral("03/04/2024"));
    form.save();
    CHECK(form.date()->problem().contains(QStringLiteral("2024-03-04 or 2024-04-03")));
    QTest::qWait(50);
    CHECK(f.record().visits.empty());
    f.discard();
}

TEST_CASE("a rare value is asked about, then stored as entered", "[forms]") {
    OpenPatient f;
    auto& form = f.form<LabForm>(NewRow::laboratory);
    form.analyte()->setText(QStringLiteral("CRP"));
    form.value()->setText(QStringLiteral("49.2"));
    form.date()->setText(QStringLiteral("2024-06-01"));
    form.save();
    CHECK(form.message() == QStringLiteral("Not stored yet."));
    CHECK(f.record().observations.empty());
    form.confirmWarnings();
    REQUIRE(
        waitFor([&] { return f.window.form() == nullptr && !f.record().observations.empty(); }));
    CHECK(f.record().observations.front()->text() == "49.2");
    CHECK(f.record().observations.front()->unit() == "mg/dL");
}

TEST_CASE("a laboratory value keeps what was typed, full width and comparator", "[forms]") {
    OpenPatient f;
    auto& form = f.form<LabForm>(NewRow::laboratory);
    form.analyte()->setText(QStringLiteral("no such analyte"));
    form.save();
    CHECK(form.analyte()->problem() == QStringLiteral("This analyte is not in the catalogue."));
    form.analyte()->setText(QStringLiteral("C反応性蛋白"));
    form.value()->setText(QStringLiteral("＜０．０２"));
    form.date()->setText(QStringLiteral("令和6年3月1日"));
    form.flag()->setText(QStringLiteral("L"));
    REQUIRE(f.saveAndClose());
    REQUIRE(waitFor([&] { return !f.record().observations.empty(); }));
    const Observation& stored = *f.record().observations.front();
    CHECK(to_string(stored.value) == "<0.02");
    CHECK(stored.words == "＜０．０２");
    CHECK(to_iso(stored.date) == "2024-03-01");
    CHECK(stored.flag_reported == "L");
}

TEST_CASE("a change of dose is a new step and a correction asks for its reason", "[forms]") {
    OpenPatient f;
    auto& drug = f.form<MedicationForm>(NewRow::medication);
    drug.drug()->setText(QStringLiteral("MTX"));
    drug.start()->setText(QStringLiteral("2023-01"));
    drug.dose()->setText(QStringLiteral("6"));
    drug.unit()->setText(QStringLiteral("mg"));
    drug.frequency()->setText(QStringLiteral("W1"));
    REQUIRE(f.saveAndClose());
    REQUIRE(waitFor([&] { return f.record().courses.size() == 1; }));
    Q_EMIT f.window.recordPage().changeDose(f.record().courses.front().meta.id);
    auto* dose = dynamic_cast<DoseForm*>(f.window.form());
    REQUIRE(dose != nullptr);
    CHECK(dose->dose()->isEmpty());
    dose->start()->setText(QStringLiteral("2023-06-01"));
    dose->dose()->setText(QStringLiteral("8"));
    REQUIRE(f.saveAndClose());
    REQUIRE(waitFor([&] { return f.record().dose_steps.size() == 2; }));
    CHECK(f.record().dose_steps[0]->dose->to_string() == "6");
    CHECK(f.record().dose_steps[1]->dose->to_string() == "8");

    Q_EMIT f.window.recordPage().correct(f.record().dose_steps[1].meta.id);
    auto* correction = dynamic_cast<DoseForm*>(f.window.form());
    REQUIRE(correction != nullptr);
    correction->dose()->setText(QStringLiteral("7.5"));
    correction->save();
    CHECK(correction->fields().front()->problem()
          == QStringLiteral("A correction is stored with its reason."));
    correction->fields().front()->setText(QStringLiteral("typing error"));
    REQUIRE(f.saveAndClose());
    REQUIRE(waitFor([&] { return f.record().dose_steps[1].meta.corrected; }));
    CHECK(f.record().dose_steps[1]->dose->to_string() == "7.5");
    const auto history =
        f.window.workspace().session().history("P-1", f.record().dose_steps[1].meta.id);
    REQUIRE(history);
    REQUIRE(history->size() == 2);
    CHECK(std::get<DoseStep>(history->front().value).dose->to_string() == "8");
    CHECK(history->back().operation.reason == "typing_error");
}

TEST_CASE("an edit of what changed meanwhile is refused with both values", "[forms]") {
    OpenPatient f;
    auto& lab = f.form<LabForm>(NewRow::laboratory);
    lab.analyte()->setText(QStringLiteral("MMP-3"));
    lab.value()->setText(QStringLiteral("198"));
    lab.date()->setText(QStringLiteral("2024-02-01"));
    REQUIRE(f.saveAndClose());
    REQUIRE(waitFor([&] { return f.record().observations.size() == 1; }));
    const auto row = f.record().observations.front();
    Q_EMIT f.window.recordPage().correct(row.meta.id);
    auto* mine = dynamic_cast<LabForm*>(f.window.form());
    REQUIRE(mine != nullptr);
    mine->value()->setText(QStringLiteral("189"));
    mine->fields().front()->setText(QStringLiteral("typing error"));
    auto theirs = f.window.workspace().session().draft(OperationKind::correct, "P-1");
    Observation other = row.value;
    other.value = Numeric{*Decimal::parse("200")};
    theirs.reason = "typing_error";
    theirs.correct(row.meta.id, row.meta.version, other);
    REQUIRE(f.window.workspace().session().commit(theirs));
    mine->save();
    ConflictDialog* both = nullptr;
    REQUIRE(waitFor([&] { return (both = mine->findChild<ConflictDialog*>()) != nullptr; }));
    CHECK(both->text().contains(QStringLiteral("200")));
    CHECK(both->text().contains(QStringLiteral("189")));
    both->reject();
    CHECK(mine->value()->text() == QStringLiteral("189"));
    f.discard();
}

TEST_CASE("a fact follows its catalogue row, and a planned visit may lie ahead", "[forms]") {
    OpenPatient f;
    auto& form = f.form<FactForm>(NewRow::fact);
    form.kind()->setText(QStringLiteral("weight"));
    CHECK_FALSE(form.number()->isHidden());
    CHECK(form.words()->isHidden());
    form.number()->setText(QStringLiteral("58.0"));
    form.start()->setText(QStringLiteral("2024-09-02"));
    REQUIRE(f.saveAndClose());
    REQUIRE(waitFor([&] { return f.record().facts.size() == 1; }));
    CHECK(f.record().facts.front()->number->to_string() == "58.0");
    CHECK(f.record().facts.front()->unit == "kg");
}

TEST_CASE("two of the same name and birth date are asked about; an ID is there once", "[forms]") {
    OpenPatient f;
    f.window.showPage(0);
    Q_EMIT f.window.listPage().newPatient();
    auto* form = dynamic_cast<PatientForm*>(f.window.form());
    REQUIRE(form != nullptr);
    form->save();
    CHECK(form->code()->problem() == QStringLiteral("A patient needs an ID."));
    form->code()->setText(QStringLiteral("P-1"));
    form->save();
    CHECK(form->code()->problem() == QStringLiteral("This ID is already in the file."));
    form->code()->setText(QStringLiteral("P-2"));
    form->name()->setText(QStringLiteral("山田　花子"));
    form->birth()->setText(QStringLiteral("昭和37年3月14日"));
    form->save();
    CHECK(form->message() == QStringLiteral("Not stored yet."));
    form->confirmWarnings();
    REQUIRE(waitFor([&] { return f.window.form() == nullptr; }));
    REQUIRE(waitFor([&] { return f.window.workspace().patients().size() == 2; }));
}
