// Every key of the sheet is pressed at its place: a shortcut is heard by one object and no other, any other key is
// taken by what has the keys.
#include <QtGui/QShortcut>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTableView>
#include <catch2/catch.hpp>

#include "gui/backup/backup_banner.hpp"
#include "gui/backup/backup_section.hpp"
#include "gui/backup/place_banner.hpp"
#include "gui/export/import_page.hpp"
#include "gui/forms/form_page.hpp"
#include "gui/forms/visit_form.hpp"
#include "gui/history/as_of_banner.hpp"
#include "gui/history/conflict_dialog.hpp"
#include "gui/history/history_dialog.hpp"
#include "gui/joints/joint_entry.hpp"
#include "gui/joints/joint_map_widget.hpp"
#include "gui/keys/key_book.hpp"
#include "gui/labs/lab_grid_page.hpp"
#include "gui/own/answer_slider.hpp"
#include "gui/own/took_row.hpp"
#include "gui/patients/patient_list_page.hpp"
#include "gui/record/chart_view.hpp"
#include "gui/record/record_page.hpp"
#include "gui/record/rows_page.hpp"
#include "gui/report/page_view.hpp"
#include "gui/start/restore_page.hpp"
#include "gui/start/start_page.hpp"
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

/// Hears shortcuts and keys before anything happens.
class Ear : public QObject {
public:
    Ear() { qApp->installEventFilter(this); }
    ~Ear() override { qApp->removeEventFilter(this); }
    int shortcuts = 0;
    bool ambiguous = false;
    bool key = false;

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Shortcut) {
            ++shortcuts;
            ambiguous = ambiguous || static_cast<QShortcutEvent*>(event)->isAmbiguous();
            return true;
        }
        key = key || event->type() == QEvent::KeyPress;
        return event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease;
    }
};

struct Places : WindowFixture {
    QTimer closer;

    Places() {
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        QObject::connect(&closer, &QTimer::timeout, [] {
            if (QWidget* dialog = QApplication::activeModalWidget()) {
                dialog->close();
            }
            if (QWidget* menu = QApplication::activePopupWidget()) {
                menu->close();
            }
        });
        closer.start(15);
    }
    /// A button that is there at times only, and what it stands in.
    void show(QWidget& root) {
        for (auto* button : root.findChildren<QAbstractButton*>()) {
            for (QWidget* at = button; at != &window && at != nullptr; at = at->parentWidget()) {
                if (!at->isWindow() && at->parentWidget() != nullptr
                    && !at->parentWidget()->inherits("QStackedWidget")) {
                    at->setVisible(true);
                }
                at->setEnabled(true);
            }
        }
        root.setVisible(true);
    }
    /// The keys are heard by one shortcut, or taken by the widget that has the focus.
    void check(const KeyRow& row, const QKeySequence& keys, QWidget* focus) {
        INFO(row.says << ": " << keyWords(keys).toStdString());
        REQUIRE(focus != nullptr);
        focus->setFocus();
        const auto key = keys[0].key();
        const auto with = keys[0].keyboardModifiers();
        {
            const Ear ear;
            QTest::keyClick(focus, key, with);
            CHECK_FALSE(ear.ambiguous);
            CHECK(ear.shortcuts <= 1);
            if (ear.shortcuts == 1) {
                return;
            }
            REQUIRE(ear.key);
        }
        const char sign =
            key > Qt::Key_Space && key <= Qt::Key_AsciiTilde ? static_cast<char>(key) : '\0';
        QKeyEvent event(
            QEvent::KeyPress, key, with,
            sign != '\0' && with == Qt::NoModifier ? QString(QLatin1Char(sign)) : QString());
        QApplication::sendEvent(focus, &event);
        CHECK(event.isAccepted());
        QKeyEvent release(QEvent::KeyRelease, key, with);
        QApplication::sendEvent(focus, &release);
    }
    /// Every row of a place; `begin` puts the place on screen and says what has the keys.
    void checkAll(KeyPlace place, const std::function<QWidget*(const KeyRow&)>& begin) {
        int rows = 0;
        for (const KeyRow& row : keyRows()) {
            if (row.place == place) {
                ++rows;
                for (const QKeySequence& keys : KeyBook::instance().keysOf(row)) {
                    QWidget* focus = begin(row);
                    window.privacy().uncover();
                    check(row, keys, focus);
                }
            }
        }
        CHECK(rows > 0);
    }
    bool is(const KeyRow& row, const char* keys) const { return u(row.keys) == u(keys); }
    QWidget* chart() {
        if (window.form() != nullptr) {
            Q_EMIT window.form()->closed(false);
        }
        window.showPage(NavRail::record);
        window.recordPage().showTab(0);
        return &window.recordPage().chart();
    }
    QWidget* visitMap() {
        if (window.form() == nullptr) {
            Q_EMIT window.recordPage().add(NewRow::visit);
        }
        auto* form = dynamic_cast<VisitForm*>(window.form());
        REQUIRE(form != nullptr);
        return &form->joints().mapWidget();
    }
    QWidget* table(int tab) {
        chart();
        window.recordPage().showTab(tab);
        auto* view =
            tab == 7
                ? window.recordPage().findChild<LabGridPage*>()->findChild<QTableView*>()
                : window.recordPage().rows(static_cast<RowTab>(tab - 1)).findChild<QTableView*>();
        view->setCurrentIndex(view->model()->index(0, tab == 1 ? 8 : 0));
        return view;
    }
};

}  // namespace

TEST_CASE("every key of the sheet works at its place, and no two are heard at once: start",
          "[keys]") {
    Places f;
    f.checkAll(KeyPlace::start, [&](const KeyRow&) -> QWidget* {
        f.window.showStart();
        return f.window.startPage().findChild<QPushButton*>();
    });
    f.checkAll(KeyPlace::restore, [&](const KeyRow&) -> QWidget* {
        f.window.showStart();
        Q_EMIT f.window.startPage().restoreBackup();
        f.show(f.window.restorePage());
        return f.window.restorePage().findChild<QPushButton*>();
    });
}

TEST_CASE("every key of the sheet works at its place, and no two are heard at once: record",
          "[keys]") {
    Places f;
    REQUIRE(f.openSample());
    REQUIRE(f.openPatient(u("P-0042")));
    const auto onRecord = [&](const KeyRow& row) -> QWidget* {
        QWidget* chart = f.chart();
        if (f.is(row, "Alt+C")) {  // while a backup is made
            auto* stop = f.window.findChildren<QShortcut*>().back();
            for (auto* one :
                 f.window.findChildren<QShortcut*>(QString(), Qt::FindDirectChildrenOnly)) {
                stop = one->key() == QKeySequence(u("Alt+C")) ? one : stop;
            }
            stop->setEnabled(true);
        }
        if (f.is(row, "Alt+Left Alt+Right")) {
            f.show(*f.window.recordPage().findChild<AsOfBanner*>());
        }
        return chart;
    };
    f.checkAll(KeyPlace::everywhere, onRecord);
    f.checkAll(KeyPlace::record, onRecord);
    for (auto* one : f.window.findChildren<QShortcut*>(QString(), Qt::FindDirectChildrenOnly)) {
        one->setEnabled(one->key() != QKeySequence(u("Alt+C")));
    }
    f.window.recordPage().findChild<AsOfBanner*>()->hide();
    f.checkAll(KeyPlace::chart, onRecord);
    f.checkAll(KeyPlace::list, [&](const KeyRow& row) -> QWidget* {
        f.chart();
        f.window.showPage(NavRail::patients);
        auto* list = f.window.listPage().findChild<QTableView*>();
        if (f.is(row, "Alt+O")) {
            f.window.listPage().search().setText(u("nobody"));
            f.show(*f.window.listPage().findChild<QWidget*>(u("openInError")));
            f.window.listPage().findChild<QWidget*>(u("openInError"))->show();
            return &f.window.listPage().search();
        }
        f.window.listPage().search().clear();
        list->selectRow(0);
        return list;
    });
    f.checkAll(KeyPlace::rows, [&](const KeyRow& row) -> QWidget* {
        REQUIRE(f.openPatient(u("P-0042")));
        return f.table(f.is(row, "Ctrl+C Ctrl+V") || f.is(row, "U") ? 7 : f.is(row, "I") ? 1 : 2);
    });
    f.checkAll(KeyPlace::report, [&](const KeyRow&) -> QWidget* {
        f.chart();
        f.window.showPage(NavRail::reports);
        return f.window.findChild<PageView*>();
    });
    f.checkAll(KeyPlace::importing, [&](const KeyRow&) -> QWidget* {
        f.chart();
        f.window.showPage(NavRail::import);
        f.show(f.window.importPage());
        return f.window.importPage().findChild<QPushButton*>();
    });
}

TEST_CASE("every key of the sheet works at its place, and no two are heard at once: forms",
          "[keys]") {
    Places f;
    REQUIRE(f.openSample());
    REQUIRE(f.openPatient(u("P-0042")));
    f.checkAll(KeyPlace::visit, [&](const KeyRow&) { return f.visitMap(); });
    f.checkAll(KeyPlace::joints, [&](const KeyRow&) { return f.visitMap(); });
    f.checkAll(KeyPlace::forms, [&](const KeyRow& row) -> QWidget* {
        f.chart();
        Q_EMIT f.window.recordPage().correct(f.window.workspace().record()->visits.back().meta.id);
        auto* form = f.window.form();
        REQUIRE(form != nullptr);
        f.show(*form->findChild<QWidget*>(u("typingError")));
        form->findChild<QWidget*>(u("typingError"))->show();
        for (QWidget* at = form->findChild<QWidget*>(u("storeAsEntered")); at != form;
             at = at->parentWidget()) {
            at->show();
        }
        return u(row.keys).startsWith(u("Ctrl+Tab"))
                   ? static_cast<QWidget*>(form->findChild<QPlainTextEdit*>())
                   : static_cast<QWidget*>(form->findChild<QLineEdit*>());
    });
    f.chart();
    HistoryDialog history(f.window.workspace(),
                          f.window.workspace().record()->visits.back().meta.id, &f.window);
    ConflictDialog conflict({}, true, &f.window);
    f.closer.stop();
    f.checkAll(KeyPlace::history, [&](const KeyRow& row) -> QWidget* {
        QDialog& dialog = f.is(row, "Alt+K Alt+S") ? static_cast<QDialog&>(conflict) : history;
        (&dialog == &history ? static_cast<QDialog&>(conflict) : history).hide();
        dialog.show();
        f.show(dialog);
        REQUIRE(QTest::qWaitForWindowActive(&dialog));
        return dialog.findChild<QPushButton*>();
    });
    history.hide();
    conflict.hide();
    f.window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&f.window));
    f.checkAll(KeyPlace::notices, [&](const KeyRow& row) -> QWidget* {
        f.window.showPage(NavRail::settings);
        for (QWidget* banner : std::initializer_list<QWidget*>{
                 &f.window.backupBanner(), &f.window.anchorBanner(), &f.window.placeBanner()}) {
            f.show(*banner);
        }
        if (u(row.says).startsWith(u("settings"))) {
            auto* section = f.window.findChild<BackupSection*>();
            f.show(*section);
        }
        return f.window.backupBanner().findChild<QPushButton*>();
    });
}

TEST_CASE("every key of the sheet works at its place, and no two are heard at once: own record",
          "[keys]") {
    Places f;
    REQUIRE(f.window.workspace().create(f.path(u("own.jointlog")), Mode::own));
    REQUIRE(waitFor([&] { return f.window.form() != nullptr; }));
    Q_EMIT f.window.form()->closed(false);
    Patient me;
    me.code = "me";
    f.add(me);
    auto draft = f.window.workspace().session().draft(OperationKind::add, "me");
    MedicationCourse course;
    course.drug = "mtx";
    course.start = PartialDate::exactly(f.window.workspace().today().plus_days(-9));
    DoseStep step;
    step.course = draft.add(course);
    step.dose = Decimal::from_int(8);
    step.unit = "mg";
    step.frequency = "QD";
    step.start = course.start;
    draft.add(step);
    REQUIRE(f.window.workspace().session().commit(std::move(draft)));
    REQUIRE(f.openPatient(u("me")));
    f.checkAll(KeyPlace::own, [&](const KeyRow& row) -> QWidget* {
        if (f.window.form() != nullptr) {
            Q_EMIT f.window.form()->closed(false);
        }
        if (f.is(row, "Alt+M")) {
            Q_EMIT f.window.recordPage().add(NewRow::event);
            return f.window.form()->findChild<QLineEdit*>();
        }
        f.window.showPage(NavRail::patients);
        REQUIRE(f.window.form() != nullptr);
        auto* took = f.window.form()->findChild<TookRow*>();
        REQUIRE(took != nullptr);
        return f.is(row, "Y N Del")
                   ? took->control()
                   : static_cast<QWidget*>(f.window.form()->findChild<AnswerSlider*>());
    });
}
