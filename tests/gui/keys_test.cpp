// The sheet of keys: it names every key of the program, each of its keys does something where it says, and those that a
// person may change are changed, refused by name and reset.
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QSettings>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTableWidget>
#include <catch2/catch.hpp>

#include "gui/forms/form_factory.hpp"
#include "gui/keys/key_book.hpp"
#include "gui/keys/key_line.hpp"
#include "gui/keys/keys_dialog.hpp"
#include "gui/patients/patient_list_page.hpp"
#include "gui/record/chart_view.hpp"
#include "gui/record/record_page.hpp"
#include "gui/settings/settings_page.hpp"
#include "gui/shortcut_sheet.hpp"
#include "gui/state/user_files.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/nav_rail.hpp"
#include "gui/window_status.hpp"
#include "window_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

namespace {

QString u(const char* text) {
    return QString::fromUtf8(text);
}

/// Keys with a modifier and function keys that the code of the window names, outside of the sheet's own list.
QStringList keysInSource() {
    static const QRegularExpression keys(
        u("\"((?:(?:Ctrl|Alt|Shift)\\+){1,3}(?:[A-Z0-9,=+\\-]|[A-Z][a-z]+)|F[0-9]+)\""));
    QStringList found;
    QDirIterator files(u(JOINTLOG_SOURCE_DIR) + u("/src/gui"), {u("*.cpp"), u("*.hpp")},
                       QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QFile file(path);
        if (path.contains(u("/gui/keys/")) || !file.open(QIODevice::ReadOnly)) {
            continue;
        }
        for (auto at = keys.globalMatch(QString::fromUtf8(file.readAll())); at.hasNext();) {
            found << at.next().captured(1);
        }
    }
    return found;
}

bool onSheet(QKeySequence keys) {
    if (keys == QKeySequence(u("Ctrl+Enter"))) {  // the other Enter
        keys = QKeySequence(u("Ctrl+Return"));
    }
    const auto rows = keyRows();
    return std::any_of(rows.begin(), rows.end(), [&](const KeyRow& row) {
        return KeyBook::instance().keysOf(row).contains(keys);
    });
}

/// Keys as at first, whatever a test did to them.
struct Keys : WindowFixture {
    Keys() {
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }
    ~Keys() { KeyBook::instance().reset(); }
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
        QWidget* to = QApplication::focusWidget();
        QTest::keyClick(to != nullptr ? to : &window, key, with);
    }
    /// Whether keys open the sheet; it is closed again.
    bool opensSheet(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
        bool opened = false;
        QTimer::singleShot(150, qApp, [&opened] {
            opened = qobject_cast<ShortcutSheet*>(QApplication::activeModalWidget()) != nullptr;
            if (opened) {
                QApplication::activeModalWidget()->close();
            }
        });
        press(key, with);
        QTest::qWait(200);
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        return opened;
    }
};

QStringList labels(const QWidget& page) {
    QStringList texts;
    for (const auto* label : page.findChildren<QLabel*>()) {
        texts << label->text();
    }
    return texts;
}

}  // namespace

TEST_CASE("the sheet of keys names every key that the window knows, and writes each", "[keys]") {
    const QStringList inSource = keysInSource();
    REQUIRE(inSource.size() > 30);
    for (const QString& keys : inSource) {
        INFO(keys.toStdString());
        CHECK(onSheet(QKeySequence(keys)));
    }
    Keys f;
    const ShortcutSheet sheet(&f.window);
    const QStringList texts = labels(sheet);
    for (const KeyRow& row : keyRows()) {
        INFO(row.says);
        CHECK(texts.contains(keyRowWords(row)));
    }
    CHECK(texts.contains(u("Ctrl+1 … 6")));
    CHECK(texts.contains(u("Alt+F  Alt+O")));  // the import page
    CHECK(texts.contains(u("Ctrl+Enter")));
}

TEST_CASE("no two keys of one place, and no two actions, have the same keys", "[keys]") {
    const KeyBook& book = KeyBook::instance();
    for (const KeyRow& row : keyRows()) {
        CHECK_FALSE(book.keysOf(row).contains(QKeySequence()));
        for (const KeyRow& other : keyRows()) {
            const bool meet = &row != &other && other.place != KeyPlace::joints
                              && (row.place == other.place || row.place == KeyPlace::everywhere
                                  || *row.action != '\0');
            for (const QKeySequence& keys : book.keysOf(row)) {
                INFO(row.says << " / " << other.says);
                // One stops a backup, only while it is made; others stop, copy or convert.
                CHECK((keys == QKeySequence(u("Alt+C")) || !meet
                       || !book.keysOf(other).contains(keys)));
            }
        }
    }
}

TEST_CASE("F1 and ? open the sheet; in a text field ? is typed", "[keys]") {
    Keys f;
    CHECK(f.opensSheet(Qt::Key_F1));
    CHECK(f.opensSheet(Qt::Key_Question, Qt::ShiftModifier));  // start page
    REQUIRE(f.openSample());
    REQUIRE(f.openPatient(u("P-0042")));
    f.window.recordPage().chart().setFocus();
    CHECK(f.opensSheet(Qt::Key_Question, Qt::ShiftModifier));
    CHECK(f.opensSheet(Qt::Key_Question));
    f.window.showPage(NavRail::patients);
    auto* search = &f.window.listPage().search();
    search->setFocus();
    QTest::keyClick(search, '?', Qt::ShiftModifier);
    CHECK(QApplication::activeModalWidget() == nullptr);
    CHECK(search->text() == u("?"));
}

TEST_CASE("F6 goes through the parts of every page and back, and keeps the place in each",
          "[keys][access]") {
    Keys f;
    REQUIRE(f.openSample());
    REQUIRE(f.openPatient(u("P-0042")));
    auto* chart = &f.window.recordPage().chart();
    chart->setFocus();
    std::vector<QWidget*> seen{chart};
    for (int i = 0; i < 12; ++i) {
        f.press(Qt::Key_F6);
        if (QApplication::focusWidget() == chart) {
            break;
        }
        seen.push_back(QApplication::focusWidget());
    }
    CHECK(QApplication::focusWidget() == chart);
    CHECK(seen.size() >= 5);  // read-out, foot, rail, band, bar
    const auto below = [&](const QWidget* part) {
        return std::any_of(seen.begin(), seen.end(),
                           [&](const QWidget* one) { return part->isAncestorOf(one); });
    };
    CHECK(below(f.window.findChild<NavRail*>()));
    CHECK(below(f.window.findChild<WindowStatus*>()));
    for (std::size_t i = seen.size() - 1; i > 0; --i) {
        f.press(Qt::Key_F6, Qt::ShiftModifier);
        CHECK(QApplication::focusWidget() == seen[i]);
    }
    // A form: its cards, one after the other, at the place that was left.
    Q_EMIT f.window.recordPage().add(NewRow::visit);
    QWidget* first = QApplication::focusWidget();
    f.press(Qt::Key_F6);
    QWidget* globals = QApplication::focusWidget();
    CHECK(globals != first);
    f.press(Qt::Key_Tab);
    QWidget* left = QApplication::focusWidget();
    CHECK(left != globals);
    f.press(Qt::Key_F6, Qt::ShiftModifier);
    f.press(Qt::Key_F6);
    CHECK(QApplication::focusWidget() == left);
    Q_EMIT f.window.form()->closed(false);
}

TEST_CASE("Ctrl+Tab leaves a note, and writes nothing into it", "[keys][access]") {
    Keys f;
    f.makeRecord();
    REQUIRE(f.openPatient(u("P-1")));
    Q_EMIT f.window.recordPage().add(NewRow::visit);
    auto* note = f.window.form()->findChild<QPlainTextEdit*>();
    REQUIRE(note != nullptr);
    note->setFocus();
    f.press(Qt::Key_Tab, Qt::ControlModifier);
    CHECK(QApplication::focusWidget() != note);
    CHECK(note->toPlainText().isEmpty());
    note->setFocus();
    f.press(Qt::Key_Tab, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(QApplication::focusWidget() != note);
    CHECK(note->toPlainText().isEmpty());
    Q_EMIT f.window.form()->closed(false);
}

TEST_CASE("keys are changed in a table, work at once, and are kept without patient data",
          "[keys]") {
    Keys f;
    f.makeRecord();
    KeysDialog dialog(&f.window);
    dialog.show();
    dialog.activateWindow();
    REQUIRE(waitFor([&] { return QApplication::activeWindow() == &dialog; }));
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
        QTest::keyClick(dialog.line(), key, with);
    };
    const auto choose = [&](const char* says) {
        const auto found = dialog.table()->findItems(u(says), Qt::MatchExactly);
        REQUIRE(found.size() == 1);
        dialog.table()->setCurrentItem(found.front());
        return found.front()->row();
    };
    const int row = choose("settings");
    CHECK(dialog.line()->text() == u("Ctrl+,"));
    dialog.line()->setFocus();
    press(Qt::Key_K, Qt::ControlModifier);
    CHECK(dialog.line()->text() == u("Ctrl+K"));
    press(Qt::Key_Return);
    CHECK(dialog.message() == u("Ctrl+K is taken: laboratory slip: many values of one day"));
    dialog.line()->setText(u("Alt+J"));
    dialog.takeButton()->click();
    CHECK(dialog.message()
          == u("Alt+J is taken: joint shorthand, remaining joints without findings"));
    for (const auto& [typed, says] :
         {std::pair{"K", "K alone is needed for typing"}, std::pair{"Ctrl+A", "text fields"},
          std::pair{"Ctrl+K, Ctrl+B", "no keys"}, std::pair{"", "no keys"}}) {
        dialog.line()->setText(u(typed));
        dialog.takeButton()->click();
        CHECK(dialog.message().contains(u(says)));
        CHECK(KeyBook::instance().keys(u("settings")) == QKeySequence(u("Ctrl+,")));
    }
    dialog.line()->setFocus();
    press(Qt::Key_F9);
    press(Qt::Key_Return);
    CHECK(dialog.message().isEmpty());
    CHECK(dialog.table()->item(row, 1)->text() == u("F9"));
    dialog.line()->setFocus();
    press(Qt::Key_Tab);  // nobody is caught in the line
    CHECK_FALSE(dialog.line()->hasFocus());
    dialog.close();
    f.window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&f.window));
    f.press(Qt::Key_Comma, Qt::ControlModifier);
    CHECK(f.window.page() != &f.window.settingsPage());
    f.press(Qt::Key_F9);
    CHECK(f.window.page() == &f.window.settingsPage());
    CHECK(labels(ShortcutSheet(&f.window)).contains(u("F9")));
    // A second start reads them; what cannot be taken is as at first.
    QSettings settings(settingsFile(), QSettings::IniFormat);
    CHECK(settings.value(u("shortcuts/settings")).toString() == u("F9"));
    settings.setValue(u("shortcuts/open"), u("F9"));
    settings.setValue(u("shortcuts/report"), u("nonsense"));
    settings.sync();
    KeyBook::instance().read();
    CHECK(KeyBook::instance().keys(u("settings")) != KeyBook::instance().keys(u("open")));
    CHECK(KeyBook::instance().keys(u("report")) == QKeySequence(u("Ctrl+P")));
}

TEST_CASE("sentences and buttons name the keys that are chosen; a reset brings the first ones back",
          "[keys]") {
    Keys f;
    REQUIRE(KeyBook::instance().choose(u("recorder"), QKeySequence(u("Ctrl+Alt+R"))));
    f.makeRecord();
    const auto* status = f.window.findChild<WindowStatus*>();
    const auto says = [&](const char* words) {
        const auto buttons = status->findChildren<HintButton*>();
        return std::any_of(buttons.begin(), buttons.end(), [&](const HintButton* button) {
            return button->text().contains(u(words));
        });
    };
    CHECK(says("Ctrl+Alt+R"));
    REQUIRE(KeyBook::instance().choose(u("hide"), QKeySequence(u("F8"))));
    f.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK_FALSE(f.window.privacy().covered());
    f.press(Qt::Key_F8);
    CHECK(f.window.privacy().covered());
    f.press(Qt::Key_F8);
    CHECK_FALSE(f.window.privacy().covered());
    f.window.settingsPage().resetButton()->click();
    CHECK(says("Ctrl+U"));
    CHECK(KeyBook::instance().keys(u("hide")) == QKeySequence(u("Ctrl+Shift+L")));
    CHECK_FALSE(QSettings(settingsFile(), QSettings::IniFormat).contains(u("shortcuts/hide")));
}
