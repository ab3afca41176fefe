// The joint map on the visit form: saved, corrected, kept in a draft, and the reference visit by keys.
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <catch2/catch.hpp>

#include "gui/forms/score_panel.hpp"
#include "gui/forms/visit_form.hpp"
#include "gui/joints/joint_entry.hpp"
#include "gui/joints/joint_map_widget.hpp"
#include "gui/joints/shorthand_line.hpp"
#include "gui/patients/patient_list_page.hpp"
#include "gui/record/record_page.hpp"
#include "window_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

namespace {

struct MapFixture : WindowFixture {
    MapFixture() {
        makeRecord();
        REQUIRE(openPatient(QStringLiteral("P-1")));
    }
    const PatientRecord& record() { return *window.workspace().record(); }
    VisitForm& newVisit() {
        Q_EMIT window.recordPage().add(NewRow::visit);
        auto* form = dynamic_cast<VisitForm*>(window.form());
        REQUIRE(form != nullptr);
        return *form;
    }
    VisitForm& correct(const RowId& visit) {
        Q_EMIT window.recordPage().correct(visit);
        auto* form = dynamic_cast<VisitForm*>(window.form());
        REQUIRE(form != nullptr);
        return *form;
    }
    bool saved() {
        return waitFor([&] { return window.form() == nullptr; });
    }
    bool visits(std::size_t count) {
        return waitFor([&] { return record().visits.size() == count; });
    }
    void say(VisitForm& form, const char* line) {
        const auto read = form.joints().edit().readLine(QString::fromUtf8(line));
        REQUIRE(read.unread.empty());
    }
};

/// Counts what a person presses.
struct Keys {
    int events = 0;

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWidget* to = QApplication::focusWidget();
        REQUIRE(to != nullptr);
        QTest::keyClick(to, key, modifiers);
        ++events;
    }
    void type(const char* text) {
        for (const char* c = text; *c != 0; ++c) {
            QTest::keyClick(QApplication::focusWidget(), *c);
            ++events;
        }
    }
};

}  // namespace

TEST_CASE("the reference visit is entered in at most 50 key events, without a mouse",
          "[visit map]") {
    MapFixture f;
    f.window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&f.window));
    VisitForm& form = f.newVisit();
    REQUIRE(waitFor([&] { return form.joints().mapWidget().hasFocus(); }));
    Keys keys;
    keys.press(Qt::Key_J, Qt::AltModifier);  // the shorthand line
    keys.type("t:rw rm2-4 lk s:rw rm2-3");   // eight marks
    keys.press(Qt::Key_A, Qt::AltModifier);  // the rest without findings
    keys.press(Qt::Key_Return);              // to the patient's global
    keys.type("38");
    keys.press(Qt::Key_Return);
    keys.type("20");
    keys.press(Qt::Key_L, Qt::AltModifier);  // to the laboratory values
    keys.type("0.21");
    keys.press(Qt::Key_Return);
    keys.type("111.1");
    keys.press(Qt::Key_Return);
    keys.type("22");
    keys.press(Qt::Key_U, Qt::AltModifier);  // medication unchanged
    keys.press(Qt::Key_V, Qt::AltModifier);  // no adverse event
    keys.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(f.saved());
    INFO(keys.events << " key events");
    CHECK(keys.events <= 50);
    REQUIRE(f.visits(1));
    const PatientRecord& record = f.record();
    REQUIRE(record.joints.size() == 28);
    const JointMapCounts counts = *count_joints(record.joints, record.visits.front().meta.id);
    CHECK(counts.tender.count == 5);
    CHECK(counts.swollen.count == 3);
    CHECK(counts.tender.complete());
    std::map<std::string, std::string> values;
    for (const auto& row : record.observations) {
        values[row->item] = row->text() + row->unit();
    }
    CHECK(values
          == std::map<std::string, std::string>{{"PTGA", "38mm"},
                                                {"EGA", "20mm"},
                                                {"CRP", "0.21mg/dL"},
                                                {"MMP3", "111.1ng/mL"},
                                                {"ESR", "22mm/h"}});
    std::set<std::string> stated;
    for (const auto& row : record.facts) {
        stated.insert(row->kind + " " + row->text);
        CHECK(row->start == record.visits.front()->date);
    }
    CHECK(stated == std::set<std::string>{"medication_unchanged yes", "no_adverse_event yes"});
    for (const IndexId index :
         {IndexId::das28_crp, IndexId::das28_esr, IndexId::cdai, IndexId::sdai}) {
        CHECK(f.window.workspace().scores().front().computed(index) != nullptr);
    }
    // One operation: everything or nothing.
    std::set<std::int64_t> operations;
    for (const auto& row : record.joints) {
        operations.insert(row.meta.version);
    }
    CHECK(operations == std::set<std::int64_t>{record.visits.front().meta.version});
}

TEST_CASE("a new visit presets no joint, and an unexamined joint leaves no index", "[visit map]") {
    MapFixture f;
    VisitForm& form = f.newVisit();
    CHECK(form.joints().map().blank());
    form.value("PTGA")->setText(QStringLiteral("38"));
    form.value("EGA")->setText(QStringLiteral("20"));
    form.joints().edit().restWithoutFindings();
    REQUIRE(waitFor([&] { return form.scorePanel().text().contains(QStringLiteral("CDAI 5.8")); }));
    form.joints().edit().put(joint_index("WRI_R"), {});
    REQUIRE(waitFor([&] { return form.scorePanel().text().contains(QStringLiteral("CDAI —")); }));
    CHECK(form.joints().examinedText() == QStringLiteral("27 / 28 examined"));
}

TEST_CASE("a corrected map gives new versions to the joints that changed, and to no other",
          "[visit map]") {
    MapFixture f;
    VisitForm& form = f.newVisit();
    f.say(form, "t: rw lk s: rw");
    form.joints().edit().restWithoutFindings();
    form.save();
    REQUIRE(f.saved());
    REQUIRE(f.visits(1));
    const auto before = f.record().joints;
    VisitForm& again = f.correct(f.record().visits.front().meta.id);
    CHECK(to_text(again.joints().map())
          == to_text(joint_map(before, f.record().visits.front().meta.id)));
    CHECK_FALSE(again.changed());
    again.joints().edit().say(joint_index("KNE_L"), JointMapEdit::Say::tender);
    again.joints().edit().say(joint_index("ELB_R"), JointMapEdit::Say::clear);
    CHECK(again.changed());
    again.fields().at(3)->takeFocus();
    for (Field* field : again.fields()) {
        if (field->label()->text() == QStringLiteral("Reason for the correction")) {
            field->setText(QStringLiteral("typing error"));
        }
    }
    again.save();
    REQUIRE(f.saved());
    REQUIRE(waitFor([&] {
        return std::any_of(f.record().joints.begin(), f.record().joints.end(),
                           [](const auto& row) { return row.meta.corrected; });
    }));
    REQUIRE(f.record().joints.size() == before.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
        const auto& row = f.record().joints[i];
        const bool changed = row->joint == "KNE_L" || row->joint == "ELB_R";
        INFO(row->joint);
        CHECK(row.meta.corrected == changed);
        CHECK((row.meta.version == before[i].meta.version) != changed);
    }
    const JointMap now = joint_map(f.record().joints, f.record().visits.front().meta.id);
    CHECK(now[joint_index("KNE_L")] == JointMark{JointState::examined, false, false});
    CHECK(now[joint_index("ELB_R")].blank());
}

TEST_CASE("a draft keeps the map, and closing asks about it", "[visit map]") {
    MapFixture f;
    VisitForm& form = f.newVisit();
    CHECK_FALSE(form.changed());
    f.say(form, "t: rw s: lk");
    CHECK(form.changed());
    const FormTexts kept = form.typed();
    form.joints().edit().load({});
    CHECK_FALSE(form.changed());
    form.setTyped(kept);
    CHECK(to_text(form.joints().map()) == "WRI_R=y-;KNE_L=-y");
    f.window.drafts().keepNow();
    REQUIRE(waitFor([&] { return !form.draftText().isEmpty(); }));
    const auto body = f.window.workspace().session().form_draft("visit_form/1");
    REQUIRE(body);
    CHECK(body->value_or("").find("WRI_R=y-;KNE_L=-y") != std::string::npos);
}

TEST_CASE("the visit before is shown when asked for and never copied", "[visit map]") {
    MapFixture f;
    VisitForm& first = f.newVisit();
    first.date()->setText(QStringLiteral("2024-07-20"));
    CHECK_FALSE(first.joints().beforeBox().isVisibleTo(&first));
    f.say(first, "t: rw");
    first.save();
    REQUIRE(f.saved());
    REQUIRE(f.visits(1));
    VisitForm& next = f.newVisit();
    QCheckBox& box = next.joints().beforeBox();
    CHECK(box.isVisibleTo(&next));
    CHECK(box.text().contains(QStringLiteral("2024-07-20")));
    CHECK_FALSE(box.isChecked());
    const QImage plain = next.joints().mapWidget().grab().toImage();
    box.click();
    CHECK(next.joints().mapWidget().grab().toImage() != plain);
    CHECK(next.joints().map().blank());
    CHECK_FALSE(next.changed());
    // Before the first visit there is none to show.
    next.date()->setText(QStringLiteral("2024-07-01"));
    CHECK_FALSE(box.isVisibleTo(&next));
}

TEST_CASE("the set of joints is chosen once per record; a map of more joints is shown whole",
          "[visit map]") {
    MapFixture f;
    VisitForm& form = f.newVisit();
    CHECK(form.joints().edit().set() == JointSet::of_28);
    QComboBox& choice = form.joints().setChoice();
    choice.setCurrentIndex(1);
    Q_EMIT choice.activated(1);
    f.say(form, "t: rd2");
    form.save();
    REQUIRE(f.saved());
    REQUIRE(f.visits(1));
    VisitForm& next = f.newVisit();
    CHECK(next.joints().edit().set() == JointSet::of_66_68);
    next.joints().setChoice().setCurrentIndex(0);
    Q_EMIT next.joints().setChoice().activated(0);
    next.requestClose();
    VisitForm& again = f.correct(f.record().visits.front().meta.id);
    CHECK(again.joints().edit().set() == JointSet::of_66_68);
}

TEST_CASE("a patient's map enters the scores of its visit, and the form says so", "[visit map]") {
    MapFixture f;
    VisitForm& form = f.newVisit();
    f.say(form, "t: rw");
    form.countedByField()->setText(QStringLiteral("patient"));
    CHECK(form.useOfCounts()->isHidden());  // a map cannot stay apart: there is no choice
    const auto labels = form.findChildren<QLabel*>();
    CHECK(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return !label->isHidden()
               && label->text().startsWith(QStringLiteral("A joint map by the patient enters"));
    }));
    form.save();
    REQUIRE(f.saved());
    REQUIRE(f.visits(1));
    CHECK(f.record().visits.front()->assessor == Voice::patient);
}

TEST_CASE("statements of a visit are corrected with it", "[visit map]") {
    MapFixture f;
    VisitForm& form = f.newVisit();
    form.date()->setText(QStringLiteral("2024-07-20"));
    form.statements()->setText(QStringLiteral("no_adverse_event"));
    form.save();
    REQUIRE(f.saved());
    REQUIRE(f.visits(1));
    REQUIRE(f.record().facts.size() == 1);
    VisitForm& again = f.correct(f.record().visits.front().meta.id);
    CHECK(again.statements()->text() == QStringLiteral("no_adverse_event"));
    again.date()->setText(QStringLiteral("2024-07-21"));
    for (Field* field : again.fields()) {
        if (field->label()->text() == QStringLiteral("Reason for the correction")) {
            field->setText(QStringLiteral("typing error"));
        }
    }
    again.save();
    REQUIRE(f.saved());
    REQUIRE(waitFor([&] { return f.record().facts.front().meta.corrected; }));
    CHECK(to_iso(*f.record().facts.front()->start.first) == "2024-07-21");
}

TEST_CASE("a result of these days is offered with its date and copied nowhere", "[visit map]") {
    MapFixture f;
    VisitForm& first = f.newVisit();
    first.date()->setText(QStringLiteral("2024-08-30"));
    first.value("MMP3")->setText(QStringLiteral("111.1"));
    first.save();
    REQUIRE(f.saved());
    REQUIRE(f.visits(1));
    VisitForm& next = f.newVisit();
    next.date()->setText(QStringLiteral("2024-09-02"));
    const auto labels = next.findChildren<QLabel*>();
    CHECK(std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
        return label->isVisibleTo(&next)
               && label->text() == QStringLiteral("recorded: 111.1 ng/mL, 2024-08-30");
    }));
    CHECK(next.value("MMP3")->isEmpty());
    next.date()->setText(QStringLiteral("2024-12-02"));
    CHECK(std::none_of(labels.begin(), labels.end(), [&](const QLabel* label) {
        return label->isVisibleTo(&next) && label->text().startsWith(QStringLiteral("recorded:"));
    }));
}

TEST_CASE(
    "save and next patient goes on in the order of the list, and stays where nothing was stored",
    "[visit map]") {
    MapFixture f;
    Patient other;
    other.code = "P-2";
    other.name = "鈴木 一郎";
    f.add(other);
    f.window.listPage().model().sort(0, Qt::AscendingOrder);
    REQUIRE(f.openPatient(QStringLiteral("P-1")));
    VisitForm& form = f.newVisit();
    form.date()->setText(QStringLiteral("2999-01-01"));
    form.saveAndNext();
    CHECK(f.window.form() == &form);
    CHECK_FALSE(form.wantsNext());
    form.date()->setText(QStringLiteral("2024-09-02"));
    QTest::keyClick(&form, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(f.saved());
    REQUIRE(waitFor([&] {
        const auto* record = f.window.workspace().record();
        return record != nullptr && record->patient->code == "P-2";
    }));
    // After the last one the list.
    f.newVisit().saveAndNext();
    REQUIRE(f.saved());
    CHECK(f.window.page() == &f.window.listPage());
}

TEST_CASE("the live scores say how many joints a partial map leaves open", "[visit map]") {
    MapFixture f;
    VisitForm& form = f.newVisit();
    f.say(form, "t: rw s: rw");
    REQUIRE(waitFor([&] {
        return form.scorePanel().text().contains(QStringLiteral("Not examined: 27 of 28 joints."));
    }));
    form.joints().edit().restWithoutFindings();
    REQUIRE(waitFor(
        [&] { return !form.scorePanel().text().contains(QStringLiteral("Not examined")); }));
}
