// Laboratory values of a visit: the laboratory's profile, the computed flag, a change of unit; counts beside a map.
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <catch2/catch.hpp>

#include "gui/forms/date_echo.hpp"
#include "gui/forms/lab_form.hpp"
#include "gui/forms/lab_slip_form.hpp"
#include "gui/forms/score_panel.hpp"
#include "gui/forms/unit_change.hpp"
#include "gui/forms/visit_form.hpp"
#include "gui/joints/joint_entry.hpp"
#include "lab_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

namespace {

struct VisitLabs : LabRecord {
    /// LAB1 states CRP < 0.30 mg/dL (exclusive) by latex, from 2024-04-01.
    void defineCrp() {
        defineLaboratory("CRP");
        auto dialog = definition(CatalogSection::profiles);
        type(*dialog,
             {{"analyte", "CRP"}, {"from", "2024-04-01"}, {"unit", "mg/dL"}, {"method", "latex"}});
        dialog->field(u("high"))->setTyped({u("0.30"), u("exclusive")});
        store(*dialog);
    }
    const Observation* stored(std::string_view item) {
        for (const auto& row : record().observations) {
            if (row->item == item && !row.in_error()) {
                return &row.value;
            }
        }
        return nullptr;
    }
    VisitForm& visit(const char* date = "2024-09-02") {
        auto& form = LabRecord::form<VisitForm>(NewRow::visit);
        form.date()->setText(u(date));
        return form;
    }
};

/// Parts after the number: unit, lower end, upper end.
QStringList parts(const Field* field) {
    return field->typed().mid(1);
}

/// Presses a key on the unit, and answers the question with the button of that name; empty: no question comes.
QString changeUnit(QComboBox* unit, Qt::Key key, const char* button) {
    QString question;
    QTimer::singleShot(0, [&] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (box == nullptr) {
            return;
        }
        question = box->text();
        QAbstractButton* chosen = box->findChild<QPushButton*>(u(button));
        if (chosen == nullptr) {
            chosen = box->button(QMessageBox::Cancel);
        }
        chosen->click();
    });
    QTest::keyClick(unit, key);
    QCoreApplication::processEvents();
    return question;
}

QComboBox* unitOf(const Field* field) {
    return field->findChildren<QComboBox*>().front();
}

}  // namespace

TEST_CASE(
    "a visit takes unit, interval and method from the laboratory's profile and shows the flag",
    "[visit labs]") {
    VisitLabs f;
    f.defineCrp();
    VisitForm& form = f.visit();
    REQUIRE(form.laboratory()->isVisibleTo(&form));
    CHECK(form.laboratory()->isEmpty());  // nothing is preset
    form.laboratory()->setText(u("Central laboratory"));
    CHECK(parts(form.value("CRP")) == QStringList{u("mg/dL"), u(""), u("0.30")});
    CHECK(form.value("CRP")->isEmpty());  // an interval is no value
    form.value("CRP")->setText(u("0.29"));
    CHECK(form.flag("CRP").isEmpty());
    form.value("CRP")->setText(u("0.30"));  // the bound is exclusive
    CHECK(form.flag("CRP") == u("(H)"));
    f.save();
    REQUIRE(f.stored("CRP") != nullptr);
    const Basis& basis = *f.stored("CRP")->basis;
    CHECK(basis.laboratory == "Central laboratory");
    CHECK(basis.method == "latex");
    CHECK_FALSE(basis.interval.high_inclusive);
    CHECK(f.record().observations.size() == 1);  // intervals that were filled in store nothing
    // Before the profile was in force nothing is filled in.
    VisitForm& earlier = f.visit("2024-03-01");
    earlier.laboratory()->setText(u("Central laboratory"));
    CHECK(parts(earlier.value("CRP")) == QStringList{u("mg/dL"), u(""), u("")});
    f.discard();
}

TEST_CASE("an interval typed by a person stays and is the one that is stored", "[visit labs]") {
    VisitLabs f;
    f.defineCrp();
    VisitForm& form = f.visit();
    form.value("CRP")->setTyped({u("0.21"), u("mg/dL"), u("0.05"), u("0.14")});
    CHECK(form.flag("CRP") == u("(H)"));
    form.date()->setText(u("2024-09-03"));
    CHECK(parts(form.value("CRP")) == QStringList{u("mg/dL"), u("0.05"), u("0.14")});
    form.value("CRP")->setText(u("0.04"));
    CHECK(form.flag("CRP") == u("(L)"));
    f.save();
    const ReferenceInterval& interval = f.stored("CRP")->basis->interval;
    CHECK(interval.low->to_string() == "0.05");
    CHECK(interval.high->to_string() == "0.14");
    CHECK(interval.high_inclusive);
}

TEST_CASE("another unit beside a typed number asks: converted, kept, or nothing happened",
          "[visit labs]") {
    VisitLabs f;
    VisitForm& form = f.visit();
    Field* crp = form.value("CRP");
    QComboBox* unit = unitOf(crp);
    REQUIRE(unit->currentData() == u("mg/dL"));
    const Qt::Key other = unit->currentIndex() == 0 ? Qt::Key_Down : Qt::Key_Up;
    const Qt::Key back = other == Qt::Key_Down ? Qt::Key_Up : Qt::Key_Down;
    unit->setFocus();
    CHECK(changeUnit(unit, other, "convert").isEmpty());  // no number, no question
    CHECK(changeUnit(unit, back, "convert").isEmpty());
    crp->setTyped({u("0.21"), u("mg/dL"), u(""), u("0.14")});
    const QString question = changeUnit(unit, other, "convert");
    CHECK(question.contains(u("0.21 mg/dL would become 2.1 mg/L, or 0.21 mg/L")));
    CHECK(crp->typed() == QStringList{u("2.1"), u("mg/L"), u(""), u("1.4")});
    CHECK_FALSE(changeUnit(unit, back, "").isEmpty());
    CHECK(crp->typed() == QStringList{u("2.1"), u("mg/L"), u(""), u("1.4")});
    CHECK_FALSE(changeUnit(unit, back, "relabel").isEmpty());
    CHECK(crp->typed() == QStringList{u("2.1"), u("mg/dL"), u(""), u("1.4")});
    f.discard();
}

TEST_CASE("a converted number gives the same score to the last bit", "[visit labs]") {
    VisitLabs f;
    std::vector<double> values;
    for (const bool convert : {false, true}) {
        VisitForm& form = f.visit();
        form.value("TJC28")->setText(u("4"));
        form.value("SJC28")->setText(u("3"));
        form.value("PTGA")->setText(u("38"));
        form.value("CRP")->setTyped({u("0.21"), u("mg/dL"), u(""), u("")});
        if (convert) {
            QComboBox* unit = unitOf(form.value("CRP"));
            unit->setFocus();
            REQUIRE_FALSE(
                changeUnit(unit, unit->currentIndex() == 0 ? Qt::Key_Down : Qt::Key_Up, "convert")
                    .isEmpty());
            REQUIRE(form.value("CRP")->typed()[1] == u("mg/L"));
        }
        form.date()->setText(convert ? u("2024-10-02") : u("2024-09-02"));
        f.save();
        REQUIRE(waitFor([&] { return f.window.workspace().scores().size() == values.size() + 1; }));
        const Computed* score = f.window.workspace().scores().back().computed(IndexId::das28_crp);
        REQUIRE(score != nullptr);
        values.push_back(score->value);
    }
    CHECK(values[0] == values[1]);
}

TEST_CASE("a limit keeps its comparator when it is converted, and what does not convert says so",
          "[visit labs]") {
    const catalog::Item* crp = catalog::item("CRP");
    CHECK(inOtherUnit(*crp, u("<0.02"), u("mg/dL"), u("mg/L")) == u("<0.2"));
    CHECK(inOtherUnit(*crp, u("0.20"), u("mg/dL"), u("mg/L")) == u("2.0"));
    CHECK(inOtherUnit(*crp, u("2.0"), u("mg/L"), u("mg/dL")) == u("0.20"));
    CHECK(inOtherUnit(*crp, u("12"), u("mg/dL"), u("mg/L")) == u("120"));
    CHECK(inOtherUnit(*crp, u("０．２１"), u("mg/dL"), u("mg/L")) == u("2.1"));
    CHECK_FALSE(inOtherUnit(*crp, u("0,21"), u("mg/dL"), u("mg/L")));
    CHECK_FALSE(inOtherUnit(*crp, u("0.21"), u("mg/dL"), u("mm/h")));
}

TEST_CASE("a single laboratory value asks about its unit too, and forgets nothing on a cancel",
          "[visit labs]") {
    VisitLabs f;
    auto& form = f.form<LabForm>(NewRow::laboratory);
    form.analyte()->setText(u("CRP"));
    form.value()->setText(u("0.21"));
    QComboBox* unit = form.unit()->combo();
    const QString before = form.unit()->text();
    unit->setFocus();
    const Qt::Key other = unit->currentIndex() == 0 ? Qt::Key_Down : Qt::Key_Up;
    CHECK_FALSE(changeUnit(unit, other, "").isEmpty());
    CHECK(form.unit()->text() == before);
    CHECK(form.value()->text() == u("0.21"));
    f.discard();
}

TEST_CASE("a long name of a laboratory is whole in its choice", "[visit labs]") {
    VisitLabs f;
    const char* const name = "Central laboratory of the city hospital, 2nd floor";
    auto dialog = f.definition(CatalogSection::laboratories);
    type(*dialog, {{"code", "LAB1"}, {"name", name}, {"slip", "CRP"}});
    f.store(*dialog);
    auto& form = f.visit();
    QTest::qWait(20);
    QComboBox* choice = nullptr;
    for (auto* box : form.findChildren<QComboBox*>()) {
        choice = box->findText(u(name)) >= 0 && box->isVisible() ? box : choice;
    }
    REQUIRE(choice != nullptr);
    const int needed = choice->fontMetrics().horizontalAdvance(u(name));
    CHECK((choice->width() > needed + 20 || choice->toolTip().contains(u(name))));
    CHECK(choice->width() > 180);
    CHECK(choice->view()->minimumWidth() > needed);
    f.discard();
}

TEST_CASE("a typed count that the joint map does not come to is asked about before it is stored",
          "[visit labs]") {
    VisitLabs f;
    VisitForm& form = f.visit();
    (void)form.joints().edit().readLine(u("t: rw rm2 s: rw"));
    form.value("TJC28")->setText(u("1"));  // fewer than the map has already
    form.save();
    REQUIRE(form.questions().size() == 1);
    CHECK(form.questions().front().contains(u("1 is typed, the joint map comes to 2–28")));
    form.value("TJC28")->setText(u("2"));
    form.joints().edit().restWithoutFindings();
    form.value("SJC28")->setText(u("4"));
    form.save();
    REQUIRE(f.window.form() == &form);
    REQUIRE(form.questions().size() == 1);
    CHECK(form.questions().front().contains(u("4 is typed, the joint map comes to 1.")));
    form.confirmWarnings();
    REQUIRE(waitFor([&] { return f.window.form() == nullptr; }));
    REQUIRE(waitFor([&] { return f.stored("SJC28") != nullptr; }));
    CHECK(f.stored("SJC28")->text() == "4");
}

TEST_CASE("20 values of a slip take at most 45 key events beyond their digits", "[lab slip]") {
    VisitLabs f;
    f.defineLaboratory(
        "ESR\nCRP\nMMP3\nRF\nWBC\nHB\nHCT\nPLT\nAST\nALT\nLD\nALP\nGGT\nALB\nTP\nBUN\nCRE\nUA\nGLU"
        "\nCK");
    f.window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&f.window));
    int keys = 0;
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
        QWidget* to = QApplication::focusWidget();
        REQUIRE(to != nullptr);
        QTest::keyClick(to, key, with);
        ++keys;
    };
    press(Qt::Key_K, Qt::ControlModifier);
    auto* form = dynamic_cast<LabSlipForm*>(f.window.form());
    REQUIRE(form != nullptr);
    const auto analytes = form->analytes();
    REQUIRE(analytes.size() >= 15);
    REQUIRE(waitFor([&] { return form->findChild<Field*>() != nullptr; }));
    press(Qt::Key_Return);  // the date of today
    press(Qt::Key_Return);  // the one laboratory
    const std::size_t count = std::min<std::size_t>(20, analytes.size());
    for (std::size_t i = 0; i < count; ++i) {
        QTest::keyClicks(QApplication::focusWidget(), u("5"));  // digits
        if (i + 1 < count) {
            press(Qt::Key_Return);
        }
    }
    press(Qt::Key_S, Qt::ControlModifier);
    CHECK(count == 20);
    INFO(keys << " key events");
    CHECK(keys <= 45);
    if (f.window.form() != nullptr && !form->questions().isEmpty()) {
        form->confirmWarnings();  // 5 is rare for some of them
    }
    REQUIRE(waitFor([&] { return f.window.form() == nullptr; }));
    CHECK(waitFor([&] { return f.record().observations.size() == count; }));
}

TEST_CASE("a date is read back in the other calendar while it is typed", "[dates]") {
    WindowFixture f;
    CHECK(dateEcho(u("R6.9.2")) == u("= 2024-09-02"));
    CHECK(dateEcho(u("2024-09-02")).isEmpty());
    CHECK(dateEcho(u("03/04/2024")).isEmpty());
    f.speak(LanguageChoice::japanese);
    CHECK(dateEcho(u("2024-09-02")) == u("令和6年9月2日"));
    CHECK(dateEcho(u("2019-05-01")) == u("令和元年5月1日"));
    CHECK(dateEcho(u("1989-01-07")) == u("昭和64年1月7日"));
    CHECK(dateEcho(u("2024-09")).isEmpty());
    f.speak(LanguageChoice::english);
}
