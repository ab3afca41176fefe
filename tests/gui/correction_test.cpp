#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <catch2/catch.hpp>

#include "gui/forms/administration_form.hpp"
#include "gui/forms/dose_form.hpp"
#include "gui/forms/event_form.hpp"
#include "gui/forms/fact_form.hpp"
#include "gui/forms/lab_form.hpp"
#include "gui/forms/medication_form.hpp"
#include "gui/forms/patient_form.hpp"
#include "gui/forms/reported_form.hpp"
#include "gui/forms/score_panel.hpp"
#include "gui/forms/visit_form.hpp"
#include "gui/record/record_page.hpp"
#include "window_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

namespace {

struct StoredRows : WindowFixture {
    StoredRows() {
        makeRecord();
        REQUIRE(openPatient(QStringLiteral("P-1")));
    }
    const PatientRecord& record() { return *window.workspace().record(); }
    void reload() {
        bool read = false;
        const auto link = QObject::connect(&window.workspace(), &Workspace::recordChanged,
                                           [&] { read = window.workspace().record() != nullptr; });
        window.openPatient(QStringLiteral("P-1"));
        REQUIRE(waitFor([&] { return read; }));
        QObject::disconnect(link);
    }
    /// Stores rows as an import would, and waits for them to be on screen.
    void store(const std::vector<Entity>& rows) {
        auto draft = window.workspace().session().draft(OperationKind::add, "P-1");
        for (const Entity& row : rows) {
            draft.add(row);
        }
        store(std::move(draft));
    }
    void store(OperationDraft draft) {
        bool stored = false;
        window.workspace().commit(
            std::move(draft), [&](const Result<OperationInfo>& result) { stored = bool(result); });
        REQUIRE(waitFor([&] { return stored; }));
        reload();
    }
    template <class Form>
    Form& correct(const RowMeta& row) {
        Q_EMIT window.recordPage().correct(row.id);
        auto* form = dynamic_cast<Form*>(window.form());
        REQUIRE(form != nullptr);
        form->fields().front()->setText(QStringLiteral("typing error"));
        return *form;
    }
    template <class Form>
    Form& add(NewRow what) {
        Q_EMIT window.recordPage().add(what);
        auto* form = dynamic_cast<Form*>(window.form());
        REQUIRE(form != nullptr);
        return *form;
    }
    void save() {
        window.form()->save();
        REQUIRE(waitFor([&] { return window.form() == nullptr; }));
        reload();
    }
    void discard() { Q_EMIT window.form()->closed(false); }
};

PartialDate day(int year, int month, int number) {
    return PartialDate::exactly(*make_day(year, month, number));
}

Observation observation(const char* item, const char* number, const char* unit, RowId visit) {
    Observation row;
    row.item = item;
    row.date = day(2024, 6, 1);
    row.visit = visit;
    row.value = Numeric{*Decimal::parse(number)};
    row.basis = std::make_shared<const Basis>(Basis{unit, {}, {}, {}});
    return row;
}

}  // namespace

TEST_CASE("a form stores for the patient in its band, and none opens while one is loaded",
          "[forms]") {
    StoredRows f;
    Patient other;
    other.code = "P-2";
    other.birth = day(1990, 1, 1);
    f.WindowFixture::add(other);
    f.window.openPatient(QStringLiteral("P-2"));
    CHECK(f.window.workspace().record() == nullptr);
    Q_EMIT f.window.recordPage().add(NewRow::note);
    CHECK(f.window.form() == nullptr);
    REQUIRE(f.openPatient(QStringLiteral("P-1")));

    auto& note = f.add<NoteForm>(NewRow::note);
    note.words()->setText(QStringLiteral("of P-1"));
    f.window.workspace().openPatient("P-2");
    REQUIRE(waitFor([&] {
        return f.window.workspace().record() != nullptr && f.record().patient->code == "P-2";
    }));
    f.save();
    REQUIRE(f.record().notes.size() == 1);
    CHECK(f.record().notes.front()->text == "of P-1");
}

TEST_CASE("a stored code that this build does not know survives a change of language", "[forms]") {
    StoredRows f;
    MedicationCourse course;
    course.drug_text = "A";
    course.route = "unknown_route";
    f.store({course});
    auto& form = f.correct<MedicationForm>(f.record().courses.front().meta);
    f.appearance.setLanguage(LanguageChoice::japanese);
    form.note()->setText(QStringLiteral("n"));
    form.fields().front()->setText(QStringLiteral("r"));
    f.save();
    f.appearance.setLanguage(LanguageChoice::english);
    CHECK(f.record().courses.front()->note == "n");
    CHECK(f.record().courses.front()->route == "unknown_route");
}

TEST_CASE("a corrected fact keeps no words of the value before", "[forms]") {
    StoredRows f;
    Fact fact;
    fact.kind = "weight";
    fact.number = *Decimal::parse("58");
    fact.unit = "kg";
    fact.words = "58キロ";
    fact.start = day(2024, 6, 1);
    f.store({fact});
    auto& form = f.correct<FactForm>(f.record().facts.front().meta);
    form.number()->setText(QStringLiteral("-5"));
    form.save();
    CHECK_FALSE(form.number()->problem().isEmpty());
    form.number()->setText(QStringLiteral("59"));
    f.save();
    CHECK(f.record().facts.front()->number->to_string() == "59");
    CHECK(f.record().facts.front()->words.empty());
}

TEST_CASE("words of a fact stay when only its date is corrected", "[forms]") {
    StoredRows f;
    Fact fact;
    fact.kind = "weight";
    fact.number = *Decimal::parse("58");
    fact.unit = "kg";
    fact.words = "58キロ";
    fact.start = day(2024, 6, 1);
    f.store({fact});
    auto& form = f.correct<FactForm>(f.record().facts.front().meta);
    form.start()->setText(QStringLiteral("2024-06-02"));
    f.save();
    CHECK(f.record().facts.front()->words == "58キロ");
}

TEST_CASE("a visit form shows the row that the scores read and moves all of its day", "[forms]") {
    StoredRows f;
    auto draft = f.window.workspace().session().draft(OperationKind::add, "P-1");
    Visit visit;
    visit.date = day(2024, 6, 1);
    const RowId id = draft.add(visit);
    Observation first = observation("CRP", "1.1", "mg/dL", id);
    Observation last = observation("CRP", "2.2", "mg/dL", id);
    last.flag_reported = "H";
    Observation other = observation("WBC", "5.5", "10*3/uL", id);
    Observation elsewhere = observation("HB", "12", "g/dL", id);
    elsewhere.date = day(2024, 5, 28);
    for (const Observation& row : {first, last, other, elsewhere}) {
        draft.add(row);
    }
    f.store(std::move(draft));
    const auto* crp = f.window.workspace().scores().front().source(InputId::crp);
    REQUIRE(crp != nullptr);
    auto& form = f.correct<VisitForm>(f.record().visits.front().meta);
    CHECK(form.value("CRP")->text().toStdString() == crp->text);
    form.value("CRP")->setText(QStringLiteral("2.3"));
    form.date()->setText(QStringLiteral("2024-06-03"));
    f.save();
    int moved = 0;
    for (const auto& row : f.record().observations) {
        moved += row->date == day(2024, 6, 3) ? 1 : 0;
        if (row->item == "HB") {
            CHECK(row->date == day(2024, 5, 28));
        }
        if (row->text() == "2.3") {
            CHECK(row->flag_reported.empty());
        }
        CHECK(row->text() != "2.2");
    }
    CHECK(moved == 3);
}

TEST_CASE("a course stopped on no recorded date keeps its reason", "[forms]") {
    StoredRows f;
    MedicationCourse course;
    course.drug = "mtx";
    course.ongoing = false;
    course.stop_reason = catalog::stop_reasons().front().code;
    f.store({course});
    auto& form = f.correct<MedicationForm>(f.record().courses.front().meta);
    CHECK(form.stopReason()->text().toStdString() == course.stop_reason);
    form.note()->setText(QStringLiteral("n"));
    f.save();
    CHECK(f.record().courses.front()->note == "n");
    CHECK(f.record().courses.front()->stop_reason == course.stop_reason);
    CHECK_FALSE(f.record().courses.front()->ongoing);

    auto& made = f.add<MedicationForm>(NewRow::medication);
    made.drug()->setText(QStringLiteral("B"));
    made.state()->setText(QStringLiteral("ended"));
    made.save();  // asks about the start and the dose
    made.confirmWarnings();
    REQUIRE(waitFor([&] { return f.window.form() == nullptr; }));
    f.reload();
    REQUIRE(f.record().courses.size() == 2);
    CHECK_FALSE(f.record().courses.back()->ongoing);
    CHECK(f.record().courses.back()->stop.empty());
}

TEST_CASE("a stop reason may be typed in words of one's own", "[forms]") {
    StoredRows f;
    MedicationCourse course;
    course.drug = "mtx";
    course.ongoing = false;
    course.stop_reason = catalog::stop_reasons().front().code;
    f.store({course});
    auto& form = f.correct<MedicationForm>(f.record().courses.front().meta);
    auto* words = form.stopReason()->combo()->lineEdit();
    REQUIRE(words != nullptr);
    words->selectAll();
    QTest::keyClicks(words, QStringLiteral("moved abroad"));
    CHECK(form.stopReason()->text() == QStringLiteral("moved abroad"));
    f.save();
    CHECK(f.record().courses.front()->stop_reason == "moved abroad");

    auto& again = f.correct<MedicationForm>(f.record().courses.front().meta);
    CHECK(again.stopReason()->text() == QStringLiteral("moved abroad"));
    auto* other = again.stopReason()->combo()->lineEdit();
    other->selectAll();
    QTest::keyClicks(other, again.stopReason()->combo()->itemText(2).toUpper());
    CHECK(again.stopReason()->text().toStdString() == catalog::stop_reasons()[1].code);
}

TEST_CASE("a corrected dose keeps no words of the dose before, and its unit", "[forms]") {
    StoredRows f;
    auto draft = f.window.workspace().session().draft(OperationKind::add, "P-1");
    MedicationCourse course;
    course.drug = "mtx";
    course.start = day(2024, 1, 1);
    DoseStep step;
    step.course = draft.add(course);
    step.start = course.start;
    step.dose_text = "three tablets";
    step.unit = "mg";
    draft.add(step);
    Administration given;
    given.drug_text = "A";
    given.date = day(2024, 2, 1);
    given.dose_text = "one vial";
    given.unit = "mg";
    draft.add(given);
    f.store(std::move(draft));

    auto& noted = f.correct<DoseForm>(f.record().dose_steps.front().meta);
    noted.note()->setText(QStringLiteral("n"));
    f.save();
    CHECK(f.record().dose_steps.front()->unit == "mg");
    CHECK(f.record().dose_steps.front()->dose_text == "three tablets");
    auto& dose = f.correct<DoseForm>(f.record().dose_steps.front().meta);
    dose.dose()->setText(QStringLiteral("6"));
    f.save();
    CHECK(f.record().dose_steps.front()->dose->to_string() == "6");
    CHECK(f.record().dose_steps.front()->dose_text.empty());

    auto& moved = f.correct<AdministrationForm>(f.record().administrations.front().meta);
    moved.date()->setText(QStringLiteral("2024-02-02"));
    f.save();
    CHECK(f.record().administrations.front()->unit == "mg");
    CHECK(f.record().administrations.front()->dose_text == "one vial");
    auto& one = f.correct<AdministrationForm>(f.record().administrations.front().meta);
    one.dose()->setText(QStringLiteral("40"));
    f.save();
    CHECK(f.record().administrations.front()->dose_text.empty());
}

TEST_CASE("no CTCAE version and no unit of a dose is stored that nobody chose", "[forms]") {
    StoredRows f;
    auto& event = f.add<EventForm>(NewRow::event);
    event.term()->setText(QStringLiteral("nausea"));
    event.grade()->setText(QStringLiteral("2"));
    event.save();
    CHECK(event.questions().contains(QStringLiteral("No CTCAE version is chosen for the grade.")));
    event.confirmWarnings();
    REQUIRE(waitFor([&] { return f.window.form() == nullptr; }));
    f.reload();
    CHECK(f.record().adverse_events.front()->grade == 2);
    CHECK(f.record().adverse_events.front()->ctcae_version.empty());

    auto& drug = f.add<MedicationForm>(NewRow::medication);
    CHECK(drug.unit()->isEmpty());
    drug.drug()->setText(QStringLiteral("no such drug"));
    drug.dose()->setText(QStringLiteral("5"));
    drug.save();
    CHECK(drug.unit()->problem() == QStringLiteral("Choose the unit of the dose."));
    drug.drug()->setText(QStringLiteral("MTX"));
    drug.save();
    CHECK(drug.unit()->problem() == QStringLiteral("Choose the unit of the dose."));
    CHECK(drug.unit()->combo()->itemText(1) == QStringLiteral("mg"));  // offered first
    drug.unit()->setText(QStringLiteral("g"));
    drug.drug()->setText(QStringLiteral("SASP"));
    CHECK(drug.unit()->text() == QStringLiteral("g"));
    f.discard();
}

TEST_CASE("a reported score outside its published range is refused, its variant is not dropped",
          "[forms]") {
    StoredRows f;
    auto& form = f.add<ReportedForm>(NewRow::reported);
    form.index()->setText(QStringLiteral("das28"));
    form.variant()->setText(QStringLiteral("esr"));
    form.value()->setText(QStringLiteral("29"));
    form.save();
    CHECK_FALSE(form.value()->problem().isEmpty());
    form.value()->setText(QStringLiteral("2.9"));
    form.index()->setText(QStringLiteral("cdai"));
    form.save();
    CHECK_FALSE(form.variant()->problem().isEmpty());
    CHECK(form.variant()->text() == QStringLiteral("esr"));
    f.discard();
}

TEST_CASE("a date of which only the end is known may not lie ahead", "[forms]") {
    StoredRows f;
    auto& form = f.add<LabForm>(NewRow::laboratory);
    form.analyte()->setText(QStringLiteral("CRP"));
    form.value()->setText(QStringLiteral("1"));
    form.date()->setText(QStringLiteral("../2099-01-01"));
    form.save();
    CHECK(form.date()->problem() == QStringLiteral("This date lies in the future."));
    form.analyte()->setText(QStringLiteral("TJC28"));
    form.save();
    CHECK(form.analyte()->problem() == QStringLiteral("This analyte is not in the catalogue."));
    f.discard();
}

TEST_CASE("the birth date may be corrected to an earlier one", "[forms]") {
    StoredRows f;
    auto& form = f.correct<PatientForm>(f.record().patient.meta);
    form.birth()->setText(QStringLiteral("1952-03-14"));
    f.save();
    CHECK(f.record().patient->birth == day(1952, 3, 14));
}

TEST_CASE("a score from a value below a limit says so", "[forms]") {
    StoredRows f;
    auto& form = f.add<VisitForm>(NewRow::visit);
    const std::pair<const char*, const char*> typed[] = {
        {"TJC28", "1"}, {"SJC28", "1"}, {"PTGA", "10"}, {"EGA", "10"}, {"CRP", "<0.3"}};
    for (const auto& [item, text] : typed) {
        form.value(item)->setText(QString::fromLatin1(text));
    }
    CHECK(waitFor([&] {
        return form.scorePanel().text().contains(QStringLiteral("below or above a limit"));
    }));
    f.discard();
}

TEST_CASE("neither a course in error nor a stopped one takes another dose or stop", "[forms]") {
    StoredRows f;
    MedicationCourse stopped;
    stopped.drug = "mtx";
    stopped.ongoing = false;
    stopped.stop = day(2024, 3, 1);
    f.store({stopped});
    const RowMeta row = f.record().courses.front().meta;
    Q_EMIT f.window.recordPage().stopCourse(row.id);
    CHECK(f.window.form() == nullptr);
    auto draft = f.window.workspace().session().draft(OperationKind::mark_error, "P-1");
    draft.reason = "typing_error";
    draft.set_status(row.id, row.version, RowStatus::entered_in_error);
    f.store(std::move(draft));
    Q_EMIT f.window.recordPage().changeDose(row.id);
    CHECK(f.window.form() == nullptr);
}

TEST_CASE("a correction shows what was stored beside what is typed instead", "[forms]") {
    StoredRows f;
    auto draft = f.window.workspace().session().draft(OperationKind::add, "P-1");
    Visit visit;
    visit.date = day(2024, 6, 1);
    const RowId id = draft.add(visit);
    draft.add(observation("CRP", "0.21", "mg/dL", id));
    f.store(std::move(draft));
    auto& form = f.correct<VisitForm>(f.record().visits.front().meta);
    Field& crp = *form.value("CRP");
    CHECK(crp.storedText().isEmpty());
    crp.setText(QStringLiteral("2.1"));
    CHECK(crp.storedText() == QStringLiteral("was 0.21 mg/dL"));
    crp.setText(QStringLiteral("0.21"));
    CHECK(crp.storedText().isEmpty());
    form.value("ESR")->setText(QStringLiteral("12"));
    CHECK(form.value("ESR")->storedText() == QStringLiteral("was empty"));
    f.discard();
}

TEST_CASE("one key is a whole reason within a day, for who wrote what is corrected", "[forms]") {
    OperationInfo written;
    written.person = "A";
    written.at.utc_ms = 1'000'000;
    const auto after = [](std::int64_t ms) {
        return Instant{1'000'000 + ms, 0};
    };
    constexpr std::int64_t day = 24 * 60 * 60 * 1000;
    CHECK(typingErrorSuffices(written, "A", after(day)));
    CHECK_FALSE(typingErrorSuffices(written, "A", after(day + 1)));
    CHECK_FALSE(typingErrorSuffices(written, "B", after(1)));
    CHECK_FALSE(typingErrorSuffices(written, "A", after(-1)));

    StoredRows f;
    f.window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&f.window));
    f.window.workspace().setRecorder(QStringLiteral("A"));
    Note note;
    note.text = "n";
    f.store({note});
    const RowMeta row = f.record().notes.front().meta;
    const auto offered = [&] {
        Q_EMIT f.window.recordPage().correct(row.id);
        auto* key = f.window.form()->findChild<QAbstractButton*>(QStringLiteral("typingError"));
        const bool shown = QTest::qWaitFor([&] { return !key->isHidden(); }, 300);
        if (shown) {
            QTest::keyClick(f.window.form(), Qt::Key_T, Qt::AltModifier);
            CHECK(waitFor([&] {
                return f.window.form()->fields().front()->text() == QStringLiteral("typing error");
            }));
        }
        f.discard();
        return shown;
    };
    CHECK(offered());
    f.window.workspace().setRecorder(QStringLiteral("B"));
    CHECK_FALSE(offered());
}

TEST_CASE("a laboratory interval that cannot be stored is told beside its value", "[forms]") {
    StoredRows f;
    auto& form = f.add<VisitForm>(NewRow::visit);
    Field& crp = *form.value("CRP");
    const struct {
        const char* value;
        const char* low;
        const char* high;
        const char* message;
    } refused[] = {
        {"0.21", "0", "O.3", "The ends of the interval are numbers, not: O.3"},
        {"0.21", "0", "0,3", "0,3: write a point, not a comma. Is 0.3 meant?"},
        {"0.21", "0.3", "0", "The upper end lies below the lower end."},
        {"", "0", "0.3", "An interval is typed, and no value."},
    };
    for (const auto& one : refused) {
        crp.setTyped({QString::fromLatin1(one.value), QStringLiteral("mg/dL"),
                      QString::fromLatin1(one.low), QString::fromLatin1(one.high)});
        form.save();
        CHECK(crp.problem() == QString::fromLatin1(one.message));
    }
    CHECK(f.record().visits.empty());
    f.discard();
}

TEST_CASE("the correction of a visit is never wider than the window", "[forms]") {
    StoredRows f;
    Visit visit;
    visit.date = day(2024, 6, 1);
    f.store({visit});
    for (const QSize size : {QSize(1440, 900), QSize(1180, 800), QSize(960, 700)}) {
        f.window.resize(size);
        auto& form = f.correct<VisitForm>(f.record().visits.front().meta);
        QTest::qWait(50);
        auto* area = form.findChild<QScrollArea*>();
        INFO(size.width());
        CHECK(area->widget()->width() <= area->viewport()->width());
        CHECK(area->horizontalScrollBar()->maximum() == 0);
        f.discard();
        QTest::qWait(1);
    }
}
