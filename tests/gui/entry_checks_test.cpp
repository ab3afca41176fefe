// What the forms ask and say about scales, voices, doses, events and questionnaires.
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMessageBox>
#include <catch2/catch.hpp>

#include "gui/forms/administration_form.hpp"
#include "gui/forms/check_list.hpp"
#include "gui/forms/dose_form.hpp"
#include "gui/forms/dose_words.hpp"
#include "gui/forms/event_form.hpp"
#include "gui/forms/items_dialog.hpp"
#include "gui/forms/medication_form.hpp"
#include "gui/forms/patient_form.hpp"
#include "gui/forms/reported_form.hpp"
#include "gui/forms/score_panel.hpp"
#include "gui/forms/visit_form.hpp"
#include "gui/record/record_page.hpp"
#include "gui/text/names.hpp"
#include "window_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

namespace {

QString u(const char* text) {
    return QString::fromUtf8(text);
}

struct Forms : WindowFixture {
    explicit Forms(Mode mode = Mode::clinic) {
        if (mode == Mode::clinic) {
            makeRecord();
        } else {
            (void)window.workspace().create(path(QStringLiteral("own.jointlog")), mode);
            REQUIRE(waitFor([&] { return window.form() != nullptr; }));
            discard();
            Patient me;
            me.code = "P-1";
            add(me);
        }
        REQUIRE(openPatient(QStringLiteral("P-1")));
    }
    template <class Form>
    Form& form(NewRow what) {
        Q_EMIT window.recordPage().add(what);
        auto* made = dynamic_cast<Form*>(window.form());
        REQUIRE(made != nullptr);
        return *made;
    }
    void save() {
        stored([this] { window.form()->save(); });
    }
    /// Runs what stores the form and waits until the record has been read again.
    void stored(const std::function<void()>& store) {
        int readAgain = 0;
        const auto counting = QObject::connect(
            &window.workspace(), &Workspace::recordChanged, &window,
            [this, &readAgain] { readAgain += window.workspace().record() != nullptr ? 1 : 0; });
        store();
        REQUIRE(waitFor([&] { return window.form() == nullptr && readAgain > 0; }));
        QObject::disconnect(counting);
    }
    /// Saves and expects a question with these words; then stores as entered.
    void asked(const char* words) {
        window.form()->save();
        INFO(words);
        CHECK(window.form()->message() == QStringLiteral("Not stored yet."));
        CHECK(window.form()->questions().join(QLatin1Char('\n')).contains(u(words)));
    }
    void storeAsEntered() {
        stored([this] { window.form()->confirmWarnings(); });
    }
    const PatientRecord& record() { return *window.workspace().record(); }
    void discard() { Q_EMIT window.form()->closed(false); }
};

QStringList labels(const QWidget& of) {
    QStringList texts;
    for (const auto* label : of.findChildren<QLabel*>()) {
        if (label->isVisibleTo(&of)) {
            texts.append(label->text());
        }
    }
    return texts;
}

/// Clicks the button of that name in the question about the scale, which `change` raises; empty: Esc. The text asked.
QString answerScale(const char* name, const std::function<void()>& change) {
    QString told;
    QTimer::singleShot(50, qApp, [&] {
        auto* box = dynamic_cast<QMessageBox*>(QApplication::activeModalWidget());
        REQUIRE(box != nullptr);
        told = box->text();
        auto* button = box->findChild<QAbstractButton*>(QLatin1String(name));
        if (button != nullptr && *name != '\0') {
            button->click();
        } else {
            box->reject();
        }
    });
    change();
    return told;
}

/// Opens the answers of the HAQ-DI, lets `fill` type them and takes them over.
void answerHaq(VisitForm& form, const std::function<void(ItemsDialog&)>& fill) {
    QTimer::singleShot(50, qApp, [&] {
        auto* dialog = dynamic_cast<ItemsDialog*>(QApplication::activeModalWidget());
        REQUIRE(dialog != nullptr);
        fill(*dialog);
        dialog->accept();
    });
    for (auto* button : form.value("HAQDI")->findChildren<QAbstractButton*>()) {
        if (button->text() == u("Answers…")) {
            button->click();
            return;
        }
    }
    FAIL("no button for answers");
}

}  // namespace

TEST_CASE("a number of the other unit is asked about and changed by a click only", "[entry]") {
    Forms f;
    auto& form = f.form<VisitForm>(NewRow::visit);
    Field& global = *form.value("PTGA");
    global.setText(u("38"));
    CHECK(labels(global).contains(u("= 3.8")));
    CHECK(labels(global).contains(u("mm")));
    global.setText(u("3.8"));
    form.save();
    CHECK(form.questions().join(QLatin1Char('\n')).contains(u("3.8 mm is entered. Was 3.8 cm")));
    answerScale("relabel", [&] { form.scale()->setText(u("cm")); });
    CHECK(global.text() == u("3.8"));
    CHECK(labels(global).contains(u("cm")));
    CHECK(labels(global).contains(u("= 38 mm")));
    global.setText(u("38"));
    CHECK(global.problem() == u("38 cm is outside 0–10. Was 38 mm meant?"));
    form.save();
    CHECK(global.problem() == u("38 cm is outside 0–10. Was 38 mm meant?"));
    CHECK(global.text() == u("38"));
    REQUIRE(form.acceptGuess("PTGA"));
    CHECK(global.text() == u("3.8"));
    CHECK(global.problem().isEmpty());
    f.save();
    REQUIRE(f.record().observations.size() == 1);
    CHECK(f.record().observations.front()->text() == "3.8");
    CHECK(f.record().observations.front()->unit() == "cm");
    // The scale belongs to the record.
    CHECK(f.form<VisitForm>(NewRow::visit).scale()->text() == u("cm"));
    f.discard();
    // A stored value keeps its own unit.
    REQUIRE(f.window.workspace().session().set_setting("vas_unit", "mm"));
    Q_EMIT f.window.recordPage().correct(f.record().visits.front().meta.id);
    auto* correction = dynamic_cast<VisitForm*>(f.window.form());
    REQUIRE(correction != nullptr);
    CHECK(labels(*correction->value("PTGA")).contains(u("cm")));
    CHECK(labels(*correction->value("PAIN")).contains(u("mm")));
    f.discard();
}

TEST_CASE("another scale beside typed numbers asks: convert, keep the digits, or leave it",
          "[entry]") {
    Forms f;
    auto& form = f.form<VisitForm>(NewRow::visit);
    form.scale()->setText(u("cm"));  // nothing typed, nothing to ask
    CHECK(form.scale()->text() == u("cm"));
    form.scale()->setText(u("mm"));
    form.value("PTGA")->setText(u("38"));
    form.value("PAIN")->setText(u("3x"));
    QString told = answerScale("", [&] { form.scale()->setText(u("cm")); });
    CHECK(told.contains(u("38 mm would become 3.8 cm, or 38 cm")));
    CHECK(form.scale()->text() == u("mm"));
    CHECK(form.value("PTGA")->text() == u("38"));
    answerScale("convert", [&] { form.scale()->setText(u("cm")); });
    CHECK(form.scale()->text() == u("cm"));
    CHECK(form.value("PTGA")->text() == u("3.8"));
    CHECK(form.value("PAIN")->text() == u("3x"));
    CHECK(form.value("PAIN")->problem() == u("Not a number on the scale: not converted."));
    answerScale("relabel", [&] { form.scale()->setText(u("mm")); });
    CHECK(form.value("PTGA")->text() == u("3.8"));
    CHECK(labels(*form.value("PTGA")).contains(u("mm")));
    f.discard();
}

TEST_CASE("what is marked on a scale is stored with the words at its ends", "[entry]") {
    Forms f;
    auto& form = f.form<VisitForm>(NewRow::visit);
    form.value("PTGA")->setText(u("38"));
    form.value("PAIN")->setText(u("40"));
    form.value("EGA")->setText(u("20"));
    f.save();
    std::map<std::string, std::string> methods;
    for (const auto& row : f.record().observations) {
        methods[row->item] = row->basis->method;
    }
    CHECK(methods
          == std::map<std::string, std::string>{{"PTGA", "ends: very well / very unwell"},
                                                {"PAIN", "ends: no pain / worst pain imaginable"},
                                                {"EGA", ""}});
}

TEST_CASE("the answers of a HAQ stay with its value, and one of them is corrected", "[entry]") {
    Forms f;
    auto& form = f.form<VisitForm>(NewRow::visit);
    answerHaq(form, [](ItemsDialog& dialog) {
        for (auto* answer : dialog.answers()) {
            CHECK(answer->text().isEmpty());
            answer->setText(u("1"));
        }
    });
    f.save();
    const std::string first =
        "answers 11 11 111 11 111 11 111 111; with aids and help 8/8, without 8/8";
    REQUIRE(f.record().observations.size() == 1);
    CHECK(f.record().observations.front()->basis->method == first);
    CHECK(f.record().observations.front()->text() == "1");

    Q_EMIT f.window.recordPage().correct(f.record().visits.front().meta.id);
    auto* correction = dynamic_cast<VisitForm*>(f.window.form());
    REQUIRE(correction != nullptr);
    answerHaq(*correction, [](ItemsDialog& dialog) {
        CHECK(dialog.answers().front()->text() == u("1"));
        dialog.answers().front()->setText(
            u("0"));  // the category keeps its highest: the value stays
    });
    correction->fields().front()->setText(u("typing error"));
    f.save();
    REQUIRE(f.record().observations.size() == 1);
    CHECK(f.record().observations.front()->text() == "1");
    CHECK(f.record().observations.front()->basis->method
          == "answers 01 11 111 11 111 11 111 111; with aids and help 8/8, without 8/8");
    const auto versions = f.window.workspace().session().history(f.record().patient->code);
    REQUIRE(versions);
    CHECK(std::any_of(versions->begin(), versions->end(), [&](const auto& version) {
        const auto* row = std::get_if<Observation>(&version.value);
        return row != nullptr && row->basis->method == first;
    }));
}

TEST_CASE("the Boolean definitions are told as met, not met or unknown, with what is missing",
          "[entry]") {
    Forms f;
    auto& form = f.form<VisitForm>(NewRow::visit);
    form.value("TJC28")->setText(u("1"));
    form.value("SJC28")->setText(u("0"));
    form.value("PTGA")->setText(u("15"));
    const auto says = [&](const char* line) {
        return waitFor([&] { return form.scorePanel().text().split(u("\n")).contains(u(line)); });
    };
    CHECK(says("1.0 not met"));  // 15 mm decides without a CRP
    CHECK(says("2.0 unknown"));
    CHECK(says("not decided by: CRP"));
    CHECK(says("1.0 without CRP not met"));
    CHECK(says("2.0 without CRP met"));
    form.value("CRP")->setText(u("<2.0"));  // may be 1.9 as well as 0.1
    CHECK(says("2.0 unknown"));
    CHECK(says("not decided by: CRP"));
    form.value("CRP")->setText(u("1.0"));
    CHECK(says("2.0 met"));
    form.value("TJC28")->setText(u("2"));
    CHECK(says("2.0 not met"));
    f.discard();
    CHECK_FALSE(
        Forms(Mode::own).form<VisitForm>(NewRow::visit).scorePanel().text().contains(u("Boolean")));
}

TEST_CASE("each scale has one name and its ends in words", "[entry]") {
    Forms f;
    auto& form = f.form<VisitForm>(NewRow::visit);
    const auto labelled = [&](const char* item, const char* name, const char* ends) {
        CHECK(form.value(item)->label()->text() == u(name));
        CHECK(labels(*form.value(item)).contains(u(ends)));
    };
    labelled("PTGA", "Patient global (PtGA)", "very well – very unwell");
    labelled("PAIN", "Pain", "no pain – worst pain imaginable");
    f.appearance.setLanguage(LanguageChoice::japanese);
    QTest::qWait(1);
    labelled("PTGA", "患者による全般評価 (PtGA)", "とても調子がよい – とても調子がわるい");
    labelled("PAIN", "疼痛", "全く痛まない – 想像できる最悪の痛み");
    CHECK(form.value("EGA")->label()->text() == u("医師による全般評価 (PhGA)"));
    f.appearance.setLanguage(LanguageChoice::english);
    f.discard();
}

TEST_CASE("the live scores tell a refused value from one that is not there", "[entry]") {
    Forms f;
    auto& form = f.form<VisitForm>(NewRow::visit);
    form.value("TJC28")->setText(u("29"));
    CHECK(waitFor(
        [&] { return form.scorePanel().text().contains(u("TJC28: not taken. Outside 0–28.")); }));
    const QString text = form.scorePanel().text();
    CHECK_FALSE(text.contains(u("TJC28 not recorded")));
    CHECK(text.contains(u("SJC28 not recorded")));
    f.discard();
}

TEST_CASE("what the formula takes in another unit is shown converted", "[entry]") {
    Forms f;
    auto& form = f.form<VisitForm>(NewRow::visit);
    for (const auto& [item, value] : {std::pair{"TJC28", "4"}, {"SJC28", "3"}, {"PTGA", "38"}}) {
        form.value(item)->setText(u(value));
    }
    form.value("CRP")->setTyped({u("0.21"), u("mg/dL"), {}, {}});
    CHECK(
        waitFor([&] { return form.scorePanel().text().contains(u("CRP 0.21 mg/dL = 2.1 mg/L")); }));
    f.discard();
}

TEST_CASE("who counted may stay not stated, and a correction of another value leaves it so",
          "[entry]") {
    Forms f;
    auto& form = f.form<VisitForm>(NewRow::visit);
    form.countedByField()->setText(u("not_stated"));
    CHECK(form.useOfCounts()->isHidden());
    for (const auto& [item, value] :
         {std::pair{"TJC28", "4"}, {"SJC28", "3"}, {"PTGA", "38"}, {"EGA", "20"}}) {
        form.value(item)->setText(u(value));
    }
    CHECK(waitFor([&] { return form.scorePanel().text().contains(u("CDAI 12.8")); }));
    f.save();
    const auto voice_of = [&](const char* item) {
        for (const auto& row : f.record().observations) {
            if (row->item == item) {
                return std::string(code(row->voice));
            }
        }
        return std::string();
    };
    CHECK(f.record().visits.front()->assessor == Voice::not_stated);
    CHECK(voice_of("TJC28") == "not_stated");
    Q_EMIT f.window.recordPage().correct(f.record().visits.front().meta.id);
    auto* correction = dynamic_cast<VisitForm*>(f.window.form());
    REQUIRE(correction != nullptr);
    CHECK(correction->countedByField()->text() == u("not_stated"));
    correction->fields().front()->setText(u("typing error"));
    correction->value("TJC28")->setText(u("5"));
    f.save();
    CHECK(f.record().visits.front()->assessor == Voice::not_stated);
    CHECK(voice_of("TJC28") == "not_stated");
}

TEST_CASE("a patient's counts enter the scores where the visit says so, and the scores say why not",
          "[entry]") {
    Forms f;
    auto& form = f.form<VisitForm>(NewRow::visit);
    CHECK(form.useOfCounts()->isHidden());
    form.countedByField()->setText(u("patient"));
    CHECK_FALSE(form.useOfCounts()->isHidden());
    for (const auto& [item, value] :
         {std::pair{"TJC28", "4"}, {"SJC28", "3"}, {"PTGA", "38"}, {"EGA", "20"}}) {
        form.value(item)->setText(u(value));
    }
    CHECK(waitFor([&] {
        return form.scorePanel().text().contains(
            u("TJC28: not taken. Counted by the patient, stays out of the scores."));
    }));
    CHECK_FALSE(form.scorePanel().text().contains(u("CDAI 12.8")));
    form.useOfCounts()->setText(u("enter"));
    CHECK(waitFor([&] { return form.scorePanel().text().contains(u("CDAI 12.8")); }));
    form.useOfCounts()->setText(u("apart"));
    f.save();
    REQUIRE(f.record().visits.size() == 1);
    CHECK(f.record().visits.front()->assessor == Voice::clinician);
    CHECK(f.record().observations.front()->voice == Voice::patient);
    CHECK(f.window.workspace().scores().front().computed(IndexId::cdai) == nullptr);
    Q_EMIT f.window.recordPage().correct(f.record().visits.front().meta.id);
    auto* correction = dynamic_cast<VisitForm*>(f.window.form());
    REQUIRE(correction != nullptr);
    CHECK(correction->countedByField()->text() == u("patient"));
    CHECK(correction->useOfCounts()->text() == u("apart"));
    CHECK_FALSE(correction->changed());
    f.discard();
}

TEST_CASE("a course without start or dose is asked about, one that was going on is not",
          "[entry]") {
    Forms f;
    auto& form = f.form<MedicationForm>(NewRow::medication);
    form.drug()->setText(u("MTX"));
    f.asked("No start is typed.");
    CHECK(form.questions().join(QLatin1Char('\n')).contains(u("No dose is typed.")));
    CHECK(f.record().courses.empty());
    form.begin()->setText(u("already"));
    form.start()->setText(u("2024-06-01"));
    form.dose()->setText(u("8"));
    form.unit()->setText(u("mg"));
    form.frequency()->setText(u("OTHER"));
    form.save();
    CHECK(form.frequency()->problem() == u("Type in own words how often it is taken."));
    form.frequency()->setText(u("W1"));
    CHECK(labels(*form.frequency()).contains(u("= 8 mg per week")));
    f.save();
    REQUIRE(f.record().courses.size() == 1);
    const PartialDate start = f.record().courses.front()->start;
    CHECK_FALSE(start.first);
    CHECK(start.last == *make_day(2024, 6, 1));
}

TEST_CASE("a frequency that is another one than before is asked about", "[entry]") {
    Forms f;
    auto& first = f.form<MedicationForm>(NewRow::medication);
    first.drug()->setText(u("MTX"));
    first.start()->setText(u("2024-01-01"));
    first.dose()->setText(u("8"));
    first.unit()->setText(u("mg"));
    first.frequency()->setText(u("W1"));
    f.save();
    Q_EMIT f.window.recordPage().changeDose(f.record().courses.front().meta.id);
    auto* next = dynamic_cast<DoseForm*>(f.window.form());
    REQUIRE(next != nullptr);
    next->start()->setText(u("2024-03-01"));
    next->dose()->setText(u("8"));
    next->frequency()->setText(u("QD"));
    CHECK(labels(*next->frequency()).contains(u("= 56 mg per week")));
    f.asked("entered as once a day; the entry before is once a week");
    f.storeAsEntered();
    REQUIRE(f.record().dose_steps.size() == 2);
}

TEST_CASE("a systemic glucocorticoid shows its equivalent with factor and source", "[entry]") {
    const auto text = [](const char* drug, const char* route, const char* dose) {
        return prednisoloneText(drug, route, *Decimal::parse(dose), "mg");
    };
    CHECK(text("mpsl", "oral", "5").startsWith(u("= 6.25 mg prednisolone a dose (factor 1.25; ")));
    CHECK(text("betamethasone", "oral", "1").count(QLatin1Char('\n')) == 1);
    CHECK(text("mpsl", "intra_articular", "5").isEmpty());
    CHECK(text("mtx", "oral", "5").isEmpty());
    CHECK(text("psl", "oral", "5").isEmpty());
}

TEST_CASE("what is not approved says so in the form and in the list", "[entry]") {
    CHECK(regulatoryText("stem_cell_culture_supernatant_infusion") == u("unapproved"));
    CHECK(regulatoryText("mtx").isEmpty());
    CHECK(
        drugWithStatus("stem_cell_culture_supernatant_infusion", {}).endsWith(u(" (unapproved)")));
    Forms f;
    auto& form = f.form<AdministrationForm>(NewRow::administration);
    form.fields().front()->setText(u("stem-cell culture supernatant infusion"));
    CHECK(labels(*form.fields().front()).contains(u("unapproved")));
    f.discard();
}

TEST_CASE("what contradicts itself in an adverse event is asked about, an early end refused",
          "[entry]") {
    Forms f;
    auto& form = f.form<EventForm>(NewRow::event);
    form.term()->setText(u("nausea"));
    form.onset()->setText(u("2024-06-01"));
    form.end()->setText(u("2024-05-01"));
    form.save();
    CHECK(form.end()->problem() == u("The end lies before the onset."));
    form.end()->setText({});
    form.grade()->setText(u("5"));
    f.asked("Grade 5 is death");
    CHECK(form.questions().join(QLatin1Char('\n')).contains(u("serious is not yes")));
    form.grade()->setText(u("2"));
    form.outcome()->setText(u("fatal"));
    f.asked("the grade is not 5");
    form.outcome()->setText(u("recovered"));
    f.asked("no end is typed");
    form.end()->setText(u("2024-06-10"));
    form.causality()->setText(u("possible"));
    f.asked("nobody is named who judged it");
    form.assessedBy()->setText(u("treating physician"));
    form.version()->setText(u("6.0"));
    f.save();
    REQUIRE(f.record().adverse_events.size() == 1);
    CHECK(f.record().adverse_events.front()->ctcae_version == "6.0");
    CHECK(f.record().adverse_events.front()->assessed_by == "treating physician");
}

TEST_CASE("criteria of seriousness are ticked, stored, and shown when the event is corrected",
          "[entry]") {
    Forms f;
    auto& form = f.form<EventForm>(NewRow::event);
    form.term()->setText(u("pneumonia"));
    CHECK(form.seriousness()->text().isEmpty());
    form.seriousness()->checks()->box(u("medically_important"))->setChecked(true);
    form.seriousness()->checks()->box(u("hospitalisation"))->setChecked(true);
    f.asked("serious is not yes");
    form.serious()->setText(u("yes"));
    f.save();
    const auto stored = f.record().adverse_events.front();
    CHECK(stored->seriousness == "hospitalisation;medically_important");
    CHECK(seriousText(stored.value)
          == u("yes (hospitalisation or prolongation, other medically important)"));
    Q_EMIT f.window.recordPage().correct(stored.meta.id);
    auto& again = dynamic_cast<EventForm&>(*f.window.form());
    CHECK(again.seriousness()->checks()->box(u("hospitalisation"))->isChecked());
    again.seriousness()->checks()->box(u("hospitalisation"))->setChecked(false);
    CHECK(again.seriousness()->storedText().contains(u("hospitalisation or prolongation")));
    f.discard();
}

TEST_CASE("an own record speaks plainly and folds away what a clinic judges", "[entry]") {
    Forms f(Mode::own);
    auto& event = f.form<EventForm>(NewRow::event);
    CHECK(event.folded());
    CHECK(event.grade()->isHidden());
    CHECK(event.seriousness()->isHidden());
    CHECK_FALSE(labels(event).join(QLatin1Char('\n')).contains(u("CTCAE")));
    CHECK_FALSE(labels(event).join(QLatin1Char('\n')).contains(u("dverse")));
    f.appearance.setLanguage(LanguageChoice::japanese);
    QTest::qWait(1);
    CHECK(labels(event).contains(u("体調の変化・副作用と思うこと")));
    f.appearance.setLanguage(LanguageChoice::english);
    event.unfold();
    CHECK_FALSE(event.grade()->isHidden());
    f.discard();
    auto& visit = f.form<VisitForm>(NewRow::visit);
    CHECK(visit.countedByField()->text() == u("patient"));
    visit.value("TJC28")->setText(u("29"));
    CHECK(waitFor([&] {
        return visit.scorePanel().text().contains(u("Joints that hurt: not taken. Outside 0–28."));
    }));
    CHECK_FALSE(labels(visit).join(QLatin1Char('\n')).contains(u("TJC")));
    CHECK_FALSE(visit.scorePanel().text().contains(u("TJC")));
    f.discard();
}

TEST_CASE("HAQ-DI comes from its answers, with and without aids; too few categories give none",
          "[entry]") {
    ItemsDialog haq(ItemsDialog::Kind::haq, nullptr);
    REQUIRE(haq.answers().size() == 20);
    CHECK(haq.resultText() == u("not computed: 0 of 8 categories answered, 6 are needed"));
    for (const int item : {0, 2, 4, 7, 9}) {
        haq.answers()[static_cast<std::size_t>(item)]->setText(u("1"));
    }
    CHECK_FALSE(haq.outcome());
    CHECK(haq.resultText().contains(u("5 of 8")));
    haq.answers()[12]->setText(u("1"));
    haq.aid(0)->setChecked(true);
    REQUIRE(haq.outcome());
    CHECK(haq.outcome()->value == u("1.167"));
    CHECK(haq.outcome()->remark == u("without aids and help 1"));
    CHECK(haq.outcome()->method
          == u("answers 1-a 1- 1-- 1- 1-- 1- --- ---; with aids and help 7/6, without 6/6"));
    haq.answers()[12]->setText(u("4"));
    CHECK_FALSE(haq.outcome());
    CHECK(haq.resultText() == u("Each answer is 0, 1, 2 or 3."));

    ItemsDialog mhaq(ItemsDialog::Kind::mhaq, nullptr);
    ItemsDialog sum(ItemsDialog::Kind::mdhaq, nullptr);
    ItemsDialog mean(ItemsDialog::Kind::haq_ii, nullptr);
    for (auto* dialog : {&mhaq, &sum, &mean}) {
        CHECK(dialog->resultText().startsWith(u("not computed")));
        for (auto* answer : dialog->answers()) {
            CHECK_FALSE(dialog->outcome());
            answer->setText(u("2"));
        }
        REQUIRE(dialog->outcome());
    }
    CHECK(mhaq.outcome()->value == u("2"));
    CHECK(mean.outcome()->value == u("2"));
    CHECK(sum.outcome()->value == u("20"));
}

TEST_CASE("a score from answers is stored with how it was computed", "[entry]") {
    Forms f;
    auto& form = f.form<VisitForm>(NewRow::visit);
    form.takeOver("HAQDI", {u("1.167"), u("20 items, aids and help counted: 7/6"), u("without 1")});
    form.takeOver("MDHAQ", {u("20"), u("sum of 10 items"), {}});
    CHECK(labels(*form.value("HAQDI")).contains(u("without 1")));
    form.value("MDHAQ")->setText(u("21"));
    form.value("PTGA")->setText(u("38"));
    form.value("PAIN")->setText(u("40"));
    CHECK(waitFor([&] { return form.scorePanel().text().contains(u("RAPID3")); }));
    f.save();
    for (const auto& row : f.record().observations) {
        if (row->item == "HAQDI") {
            CHECK(row->basis->method == "20 items, aids and help counted: 7/6");
        } else if (row->item == "MDHAQ") {
            CHECK(row->basis->method.empty());  // another number than the answers came to
        }
    }
    CHECK(f.record().observations.size() == 4);
}

TEST_CASE("an mHAQ is recorded as a reported score, from its eight answers", "[entry]") {
    Forms f;
    auto& form = f.form<ReportedForm>(NewRow::reported);
    auto* answers = form.findChild<QAbstractButton*>(QStringLiteral("answers"));
    CHECK(answers->isHidden());
    form.index()->setText(u("mhaq"));
    REQUIRE_FALSE(answers->isHidden());
    QTimer::singleShot(50, qApp, [] {
        auto* dialog = dynamic_cast<ItemsDialog*>(QApplication::activeModalWidget());
        REQUIRE(dialog != nullptr);
        for (auto* answer : dialog->answers()) {
            answer->setText(u("1"));
        }
        dialog->answers().front()->setText(u("2"));
        dialog->accept();
    });
    answers->click();
    CHECK(form.value()->text() == u("1.125"));
    f.save();
    REQUIRE(f.record().reported_scores.size() == 1);
    CHECK(f.record().reported_scores.front()->index == "mhaq");
    CHECK(f.record().reported_scores.front()->source == "answers 21111111; mean 9/8");
}
