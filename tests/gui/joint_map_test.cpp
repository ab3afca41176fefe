#include <QtGui/QAccessible>
#include <QtGui/QContextMenuEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <catch2/catch.hpp>

#include "gui/forms/visit_form.hpp"
#include "gui/joints/joint_entry.hpp"
#include "gui/joints/joint_map_widget.hpp"
#include "gui/joints/shorthand_line.hpp"
#include "gui/widgets/elements.hpp"
#include "window_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

namespace {

int joint(const char* code) {
    return joint_index(code);
}

struct Entry {
    Appearance appearance;
    JointEntry entry{false, nullptr};

    Entry() {
        WindowFixture::prepare(appearance);
        entry.resize(640, 760);
        entry.show();
        entry.activateWindow();
        (void)QTest::qWaitForWindowActive(&entry);
        map().setFocus();
    }
    JointMapWidget& map() { return entry.mapWidget(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(&map(), key, modifiers);
    }
    void go(const char* code) { map().setCurrent(joint(code)); }
    [[nodiscard]] std::string text() const { return to_text(entry.map()); }
    QPoint at(const char* code) { return map().rectOf(joint(code)).center(); }
    void type(const char* line) {
        entry.line().clear();
        QTest::keyClicks(&entry.line(), QString::fromUtf8(line));
    }
};

}  // namespace

TEST_CASE("a click says what the mode says, dragging says it of each joint passed", "[joints]") {
    Entry f;
    QTest::mouseClick(&f.map(), Qt::LeftButton, {}, f.at("WRI_R"));
    CHECK(f.text() == "WRI_R=y-");
    QTest::mouseClick(&f.map(), Qt::LeftButton, {}, f.at("WRI_R"));
    CHECK(f.text() == "WRI_R=n-");
    f.map().setMode(JointMapEdit::Say::both);
    QTest::mousePress(&f.map(), Qt::LeftButton, {}, f.at("MCP5_R"));
    for (const char* const code : {"MCP4_R", "MCP3_R"}) {
        QTest::mouseMove(&f.map(), f.at(code));
        QMouseEvent move(QEvent::MouseMove, f.at(code), f.map().mapToGlobal(f.at(code)),
                         Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&f.map(), &move);
    }
    QTest::mouseRelease(&f.map(), Qt::LeftButton, {}, f.at("MCP3_R"));
    CHECK(f.text() == "WRI_R=n-;MCP3_R=yy;MCP4_R=yy;MCP5_R=yy");
    // Beside every joint nothing happens.
    QTest::mouseClick(&f.map(), Qt::LeftButton, {}, QPoint(2, 2));
    CHECK(f.text() == "WRI_R=n-;MCP3_R=yy;MCP4_R=yy;MCP5_R=yy");
}

TEST_CASE("the joints are examined by keys alone, and undone joint by joint", "[joints]") {
    Entry f;
    f.press(Qt::Key_Home);
    CHECK(f.map().current() == f.map().layoutOfSet().places.front().joint);
    f.go("MCP4_R");
    f.press(Qt::Key_T);
    CHECK(f.text() == "MCP4_R=y-");
    f.press(Qt::Key_Right);
    f.press(Qt::Key_S);
    f.press(Qt::Key_2);
    f.press(Qt::Key_B);
    CHECK(f.text() == "MCP2_R=yy;MCP3_R=-y;MCP4_R=y-");
    f.press(Qt::Key_M);
    CHECK(f.text() == "MCP2_L=yy;MCP2_R=yy;MCP3_R=-y;MCP4_R=y-");
    f.press(Qt::Key_N);
    CHECK(f.text() == "MCP2_L=yy;MCP3_R=-y;MCP4_R=y-");
    f.press(Qt::Key_0);
    CHECK(f.text() == "MCP2_L=yy;MCP2_R=nn;MCP3_R=-y;MCP4_R=y-");
    f.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(f.text() == "MCP2_L=yy;MCP3_R=-y;MCP4_R=y-");
    f.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(f.text() == "MCP2_L=yy;MCP2_R=yy;MCP3_R=-y;MCP4_R=y-");
    f.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(f.text() == "MCP2_L=yy;MCP3_R=-y;MCP4_R=y-");
    f.press(Qt::Key_A);
    CHECK(count_map(f.entry.map(), JointSet::of_28).tender.complete());
    CHECK(f.entry.countsText() == QStringLiteral("Tender 2   Swollen 2"));
    f.press(Qt::Key_End);
    CHECK(f.map().current() == f.map().layoutOfSet().places.back().joint);
    f.press(Qt::Key_Return);
    CHECK(f.map().current() == f.map().layoutOfSet().places.back().joint);
    f.press(Qt::Key_Return, Qt::ShiftModifier);
    CHECK(f.map().current() != f.map().layoutOfSet().places.back().joint);
}

TEST_CASE("undo on the map is the map's own, whatever else the window undoes", "[joints]") {
    Entry f;
    QKeyEvent undo(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
    undo.ignore();
    QCoreApplication::sendEvent(&f.map(), &undo);
    CHECK(undo.isAccepted());
    QKeyEvent save(QEvent::ShortcutOverride, Qt::Key_S, Qt::ControlModifier);
    save.ignore();
    QCoreApplication::sendEvent(&f.map(), &save);
    CHECK_FALSE(save.isAccepted());
}

TEST_CASE("single keys live under a Japanese input method", "[joints]") {
    Entry f;
    CHECK_FALSE(f.map().testAttribute(Qt::WA_InputMethodEnabled));
    CHECK_FALSE(f.map().inputMethodQuery(Qt::ImEnabled).toBool());
}

TEST_CASE("a replaced joint stays one until it is said not to be", "[joints]") {
    Entry f;
    f.go("KNE_L");
    f.entry.edit().put(joint("KNE_L"), {JointState::replaced, {}, {}});
    f.press(Qt::Key_T);
    CHECK(f.text() == "KNE_L=replaced");
    f.press(Qt::Key_A);
    const JointMapCounts counts = count_map(f.entry.map(), JointSet::of_28);
    CHECK(counts.tender.assessed == 27);
    CHECK(f.entry.examinedText() == QStringLiteral("27 / 27 examined, 1 not assessable"));
    f.press(Qt::Key_N);
    CHECK_FALSE(f.entry.map()[joint("KNE_L")].not_assessable());
}

TEST_CASE("the menu of a joint holds what no key says", "[joints]") {
    Entry f;
    f.go("ELB_R");
    QTimer::singleShot(20, qApp, [] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        REQUIRE(menu != nullptr);
        for (QAction* action : menu->actions()) {
            if (action->text() == QStringLiteral("fused")) {
                action->trigger();
            }
        }
        menu->close();
    });
    QContextMenuEvent ask(QContextMenuEvent::Keyboard, QPoint(0, 0), QPoint(0, 0));
    QCoreApplication::sendEvent(&f.map(), &ask);
    CHECK(f.text() == "ELB_R=fused");
}

TEST_CASE("nothing is counted before a joint was examined", "[joints]") {
    Entry f;
    CHECK(f.entry.countsText() == QStringLiteral("Tender —   Swollen —"));
    CHECK(f.entry.examinedText() == QStringLiteral("0 / 28 examined"));
    f.go("WRI_R");
    f.press(Qt::Key_T);
    CHECK(f.entry.countsText() == QStringLiteral("Tender 1   Swollen —"));
    CHECK(f.entry.examinedText() == QStringLiteral("T 1 / 28 · S 0 / 28 examined"));
}

TEST_CASE("the shorthand line fills the map while typed; unread words are told and change nothing",
          "[joints]") {
    Entry f;
    f.type("t: rw rm2-3 s: rw");
    CHECK(f.text() == "WRI_R=yy;MCP2_R=y-;MCP3_R=y-");
    CHECK(f.entry.line().problem().isEmpty());
    CHECK(f.entry.echoText()
          == QStringLiteral(
              "tender: Right wrist · Right MCP 2 · Right MCP 3    swollen: Right wrist"));
    QTest::keyClicks(&f.entry.line(), QStringLiteral(" zz"));
    CHECK(f.entry.line().problem() == QStringLiteral("Not read: word 6 “zz”"));
    CHECK(f.text() == "WRI_R=yy;MCP2_R=y-;MCP3_R=y-");
    for (int i = 0; i < 6; ++i) {  // "rw zz" away: swelling of the wrist was only said there
        QTest::keyClick(&f.entry.line(), Qt::Key_Backspace);
    }
    CHECK(f.text() == "WRI_R=y-;MCP2_R=y-;MCP3_R=y-");
    // A whole line is one step back.
    f.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(f.entry.map().blank());
    CHECK(f.entry.line().text().isEmpty());
}

TEST_CASE("what a click said outlives the shorthand line", "[joints]") {
    Entry f;
    f.type("t: rw");
    f.entry.edit().say(joint("KNE_L"), JointMapEdit::Say::swollen);
    f.entry.edit().restWithoutFindings();
    CHECK(f.entry.line().text() == QStringLiteral("t: rw"));
    QTest::keyClick(&f.entry.line(), Qt::Key_Backspace);
    CHECK(f.entry.map()[joint("WRI_R")] == JointMark{JointState::examined, {}, false});
    CHECK(f.entry.map()[joint("KNE_L")] == JointMark{JointState::examined, false, true});
}

TEST_CASE("66/68 joints: other places, and hips are not asked about swelling", "[joints]") {
    Entry f;
    f.entry.edit().setSet(JointSet::of_66_68);
    CHECK(f.map().layoutOfSet().places.size() == 68);
    f.go("HIP_R");
    f.press(Qt::Key_S);
    CHECK(f.entry.map().blank());
    f.press(Qt::Key_B);
    CHECK(f.text() == "HIP_R=y-");
    f.press(Qt::Key_B);
    CHECK(f.text() == "HIP_R=n-");
    f.press(Qt::Key_A);
    CHECK(f.entry.examinedText() == QStringLiteral("T 68 / 68 · S 66 / 66 examined"));
}

TEST_CASE("counts only is said, and only where no map stands against it", "[joints]") {
    Entry f;
    f.entry.countsButton().click();
    CHECK(f.entry.countsOnly());
    CHECK_FALSE(f.map().isVisible());
    f.entry.setCountsOnly(false);
    CHECK(f.map().isVisible());
    f.press(Qt::Key_T);
    CHECK_FALSE(f.entry.countsButton().isEnabled());
    f.entry.setCountsOnly(true);
    CHECK_FALSE(f.entry.countsOnly());
}

TEST_CASE("every joint is a check box to a screen reader, with its name and signs",
          "[joints][access]") {
    Entry f;
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&f.map());
    REQUIRE(spoken != nullptr);
    CHECK(spoken->text(QAccessible::Name) == QStringLiteral("Joint map"));
    REQUIRE(spoken->childCount() == 28);
    f.go("MCP3_L");
    f.press(Qt::Key_B);
    f.press(Qt::Key_S);
    const int order = f.map().layoutOfSet().order(joint("MCP3_L"));
    QAccessibleInterface* child = spoken->child(order);
    REQUIRE(child != nullptr);
    CHECK(child->role() == QAccessible::CheckBox);
    CHECK(child->text(QAccessible::Name) == QStringLiteral("Left MCP 3, tender: yes, swollen: no"));
    CHECK(child->state().checked);
    CHECK(child->state().focused);
    CHECK(spoken->indexOfChild(child) == order);
    CHECK(spoken->focusChild() == child);
    CHECK(child->parent() == spoken);
    CHECK(spoken->childAt(child->rect().center().x(), child->rect().center().y()) == child);
    CHECK(child->rect().width() >= 32);
    child->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    CHECK(child->text(QAccessible::Name) == QStringLiteral("Left MCP 3, tender: no, swollen: no"));
    f.appearance.setLanguage(LanguageChoice::japanese);
    QCoreApplication::sendPostedEvents();
    CHECK(child->text(QAccessible::Name)
          == QStringLiteral("左中指MCP関節、圧痛: なし · 腫脹: なし"));
    f.appearance.setLanguage(LanguageChoice::english);
    QCoreApplication::sendPostedEvents();
}

TEST_CASE("targets stay large enough at every text size", "[joints][access]") {
    Entry f;
    for (const int percent : {100, 200}) {
        REQUIRE(f.appearance.setScale(percent));
        for (const JointSet set : {JointSet::of_28, JointSet::of_66_68}) {
            f.entry.edit().setSet(set);
            f.map().resize(f.map().minimumSizeHint());
            for (const render::JointPlace& place : f.map().layoutOfSet().places) {
                CHECK(f.map().rectOf(place.joint).width() >= 32);
                CHECK(f.map().rect().contains(f.map().rectOf(place.joint).adjusted(4, 4, -4, -4)));
            }
        }
    }
    REQUIRE(f.appearance.setScale(100));
}
