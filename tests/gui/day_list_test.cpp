// The day list: who is planned for a day, or was last seen on it.
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableView>
#include <catch2/catch.hpp>

#include "gui/forms/visit_form.hpp"
#include "gui/patients/day_choice.hpp"
#include "gui/patients/patient_list_page.hpp"
#include "gui/record/record_page.hpp"
#include "window_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

namespace {

struct DayFixture : WindowFixture {
    DayFixture() {
        makeRecord();
        for (const char* const code : {"P-2", "P-3", "P-4"}) {
            Patient patient;
            patient.code = code;
            add(patient);
        }
        window.showPage(0);
    }
    PatientListPage& list() { return window.listPage(); }
    Day today() { return window.workspace().today(); }
    void plan(const char* code, Day day) {
        Fact fact;
        fact.kind = "planned_visit";
        fact.start = PartialDate::exactly(Day{day.number - 28});
        fact.text = to_iso(day);
        auto draft = window.workspace().session().draft(OperationKind::add, code);
        draft.add(fact);
        bool done = false;
        window.workspace().commit(
            std::move(draft), [&done](const Result<OperationInfo>& info) { done = bool(info); });
        REQUIRE(waitFor([&] { return done; }));
    }
    QStringList shown() {
        QStringList codes;
        for (int row = 0; row < list().model().rowCount(); ++row) {
            codes << QString::fromStdString(list().model().at(row).patient.code);
        }
        codes.sort();
        return codes;
    }
    bool shows(const QStringList& codes) {
        return waitFor([&] { return shown() == codes; });
    }
};

}  // namespace

TEST_CASE("Ctrl+D lists who is planned for today, every plan of a patient counted", "[day list]") {
    DayFixture f;
    f.plan("P-1", f.today());
    f.plan("P-1", Day{f.today().number + 30});  // a later plan hides no earlier one
    f.plan("P-2", Day{f.today().number + 3});
    f.plan("P-3", f.today());
    f.list().search().setFocus();
    QTest::keyClick(&f.list().search(), Qt::Key_D, Qt::ControlModifier);
    CHECK(f.shows({"P-1", "P-3"}));
    CHECK(waitFor(
        [&] { return f.list().dayChoice().currentText() == QStringLiteral("Today: 2 planned"); }));
    f.list().dayChoice().choose(Day{f.today().number + 3});
    CHECK(f.shows({"P-2"}));
    CHECK(f.list().dayChoice().currentText().endsWith(QStringLiteral(": 1 planned")));
    f.list().dayChoice().choose(Day{f.today().number + 1});
    CHECK(f.shows({}));
    const auto labels = f.list().findChildren<QLabel*>();
    CHECK(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->text().startsWith(QStringLiteral("Nobody is planned for"));
    }));
    QTest::keyClick(&f.list().search(), Qt::Key_D, Qt::ControlModifier);
    CHECK(f.shows({"P-1", "P-2", "P-3", "P-4"}));
}

TEST_CASE(
    "the day goes on from patient to patient, and a next visit entered with a visit is planned",
    "[day list]") {
    DayFixture f;
    f.plan("P-2", f.today());
    f.plan("P-4", f.today());
    f.list().model().sort(0, Qt::AscendingOrder);
    f.list().toggleToday();
    REQUIRE(f.shows({"P-2", "P-4"}));
    REQUIRE(f.openPatient(QStringLiteral("P-2")));
    Q_EMIT f.window.recordPage().add(NewRow::visit);
    auto* form = dynamic_cast<VisitForm*>(f.window.form());
    REQUIRE(form != nullptr);
    const Day next{f.today().number + 84};
    form->nextVisit()->setText(QString::fromStdString(to_iso(f.today())));
    form->save();
    CHECK_FALSE(form->nextVisit()->problem().isEmpty());  // not the same day
    form->nextVisit()->setText(QString::fromStdString(to_iso(next)));
    form->saveAndNext();
    REQUIRE(waitFor([&] {
        const auto* record = f.window.workspace().record();
        return f.window.form() == nullptr && record != nullptr && record->patient->code == "P-4";
    }));
    f.window.showPage(0);
    CHECK(f.shows({"P-2", "P-4"}));  // seen today: stays
    f.list().dayChoice().choose(next);
    CHECK(f.shows({"P-2"}));
}

TEST_CASE("another file begins with all days", "[day list]") {
    DayFixture f;
    f.list().toggleToday();
    REQUIRE(f.shows({}));
    f.window.showStart();
    f.makeRecord(QStringLiteral("other.jointlog"));
    CHECK_FALSE(f.list().dayChoice().chosen());
    CHECK(f.shows({"P-1"}));
}
