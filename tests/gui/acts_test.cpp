// Moves, merges and undo from the keyboard.
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <catch2/catch.hpp>

#include "gui/acts/patient_picker.hpp"
#include "gui/acts/transfer_dialog.hpp"
#include "gui/patients/patient_list_page.hpp"
#include "gui/record/record_page.hpp"
#include "gui/record/rows_page.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/window_status.hpp"
#include "window_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

namespace {

struct TwoPatients : WindowFixture {
    TwoPatients() {
        makeRecord();
        Patient other;
        other.code = "P-2";
        other.name = "鈴木 一郎";
        other.kana = "スズキ イチロウ";
        add(other);
        auto draft = window.workspace().session().draft(OperationKind::add, "P-1");
        const PartialDate day = PartialDate::exactly(*make_day(2024, 6, 1));
        const RowId visit = draft.add(Visit{day, "", Voice::clinician, "", ""});
        draft.add(JointFinding{visit, "MCP2_R", JointState::examined, true, false});
        store(std::move(draft));
        REQUIRE(openPatient(QStringLiteral("P-1")));
    }
    void store(OperationDraft draft) {
        bool stored = false;
        window.workspace().commit(
            std::move(draft), [&](const Result<OperationInfo>& result) { stored = bool(result); });
        REQUIRE(waitFor([&] { return stored; }));
    }
    PatientRecord record(const char* code) {
        return *window.workspace().session().load_patient(code);
    }
    /// Presses keys in the dialog that opens next; closes it where it is still open then.
    template <class Dialog>
    void inNextDialog(std::function<void(Dialog&)> keys) {
        QTimer::singleShot(50, qApp, [this, keys = std::move(keys)] {
            auto* dialog = dynamic_cast<Dialog*>(QApplication::activeModalWidget());
            seen = dialog != nullptr;
            if (dialog == nullptr) {
                return;
            }
            const QPointer<Dialog> open(dialog);
            keys(*dialog);
            (void)waitFor([&] { return open.isNull() || !open->isVisible() || stays; });
            if (!open.isNull() && open->isVisible()) {
                open->reject();
            }
        });
    }
    QString said() {
        QStringList texts;
        for (const auto* label : window.findChild<WindowStatus*>()->findChildren<QLabel*>()) {
            if (label->isVisible()) {
                texts << label->text();
            }
        }
        return texts.join(QLatin1Char('|'));
    }
    /// After a dialog the window has the keys again.
    void front() {
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }
    /// The visits of the patient on screen, with the keys on the table.
    QTableView& visits() {
        window.recordPage().showTab(1);
        auto& table = window.recordPage().rows(RowTab::visits).table();
        table.setFocus();
        return table;
    }
    bool seen = false;
    bool stays = false;  // the dialog is expected to refuse
};

std::size_t standing(const std::vector<Recorded<Visit>>& rows) {
    return static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [](const auto& row) { return !row.in_error(); }));
}

}  // namespace

TEST_CASE("a visit is moved to another patient with keys alone, and Ctrl+Z brings it back",
          "[acts]") {
    TwoPatients f;
    QTableView& table = f.visits();
    f.inNextDialog<MoveDialog>([](MoveDialog& dialog) {
        CHECK(dialog.what().text()
              == QStringLiteral("Moves: Visit 2024-06-01, and 1 that belong to it"));
        CHECK_FALSE(dialog.act().isEnabled());
        CHECK(waitFor([&] { return dialog.picker().search().hasFocus(); }));
        QTest::keyClicks(&dialog.picker().search(), QStringLiteral("P-2"));
        QTest::keyClick(&dialog.picker().search(), Qt::Key_Return);
        CHECK(waitFor([&] { return dialog.reason().hasFocus(); }));
        CHECK_FALSE(dialog.act().isEnabled());  // no reason yet
        QTest::keyClicks(&dialog.reason(), QStringLiteral("wrong patient"));
        QTest::keyClick(&dialog.reason(), Qt::Key_Return);
    });
    QTest::keyClick(&table, Qt::Key_M);
    REQUIRE(f.seen);
    CHECK(standing(f.record("P-1").visits) == 0);
    CHECK(standing(f.record("P-2").visits) == 1);
    CHECK(f.record("P-2").joints.size() == 1);
    CHECK(f.said().contains(QStringLiteral("Moved to P-2: Visit 2024-06-01 and 1 more")));
    REQUIRE(waitFor([&] { return table.model()->rowCount() == 0; }));  // and is off the screen
    f.front();
    QTest::keyClick(&f.window, Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return f.said().contains(QStringLiteral("Undone: Visit")); }));
    CHECK(standing(f.record("P-1").visits) == 1);
    CHECK(standing(f.record("P-2").visits) == 0);
    QTest::keyClick(&f.window, Qt::Key_Z, Qt::ControlModifier);
    CHECK(f.said().contains(QStringLiteral("taken back already")));
    QTest::keyClick(&f.window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(waitFor([&] { return f.said().contains(QStringLiteral("Brought again: Visit")); }));
    CHECK(standing(f.record("P-2").visits) == 1);
}

TEST_CASE("a duplicate is merged from the list with keys alone, after a look at both", "[acts]") {
    TwoPatients f;
    f.window.showPage(0);
    auto& list = f.window.listPage();
    REQUIRE(waitFor([&] { return list.model().rowCount() == 2; }));
    list.search().setText(QStringLiteral("P-1"));
    f.inNextDialog<MergeDialog>([](MergeDialog& dialog) {
        dialog.picker().search().setText(
            QStringLiteral("すずき"));  // as an input method commits it
        REQUIRE(waitFor([&] { return !dialog.what().text().isEmpty(); }));
        CHECK(dialog.what().text().contains(QStringLiteral("Visits: 1 move, 0 recorded already")));
        CHECK(dialog.what().text().contains(QStringLiteral("Name: 山田 花子 / 鈴木 一郎")));
        QTest::keyClick(&dialog.picker().search(), Qt::Key_Return);
        QTest::keyClicks(&dialog.reason(), QStringLiteral("one person"));
        QTest::keyClick(&dialog.reason(), Qt::Key_Return);
    });
    QTest::keyClick(&f.window, Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(f.seen);
    CHECK(f.said().contains(QStringLiteral("P-1 was merged into P-2.")));
    CHECK(f.record("P-1").patient.in_error());
    CHECK(standing(f.record("P-2").visits) == 1);
    list.search().clear();
    REQUIRE(waitFor([&] { return list.model().rowCount() == 1; }));
    f.front();
    // The search has no text to take back: the key is the window's.
    list.search().setText(QString());
    QTest::keyClick(&list.search(), Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return list.model().rowCount() == 2; }));
    CHECK(standing(f.record("P-1").visits) == 1);
}

TEST_CASE("a move of an earlier session is taken back from the row that it left", "[acts]") {
    TwoPatients f;
    const RowMeta visit = f.record("P-1").visits.front().meta;
    REQUIRE(app::move_rows(f.window.workspace().session(),
                           {"P-1", "P-2", {visit}, "Dr Mori", "wrong patient"})
                ->done());
    f.window.showStart();
    REQUIRE(f.window.openFile(f.path(QStringLiteral("test.jointlog"))));
    REQUIRE(f.openPatient(QStringLiteral("P-2")));
    QTableView& table = f.visits();
    f.inNextDialog<QMessageBox>([](QMessageBox& box) {
        CHECK(box.informativeText().startsWith(QStringLiteral(
            "Visit 2024-06-01\nmove · moved from P-1 · wrong patient · Dr Mori · 20")));
        QTest::keyClick(box.button(QMessageBox::Yes), Qt::Key_Space);
    });
    const auto buttons = f.window.recordPage().rows(RowTab::visits).findChildren<HintButton*>();
    const auto at = std::find_if(buttons.begin(), buttons.end(), [](const HintButton* button) {
        return button->text() == QStringLiteral("Take back…");
    });
    REQUIRE(at != buttons.end());
    REQUIRE(table.currentIndex().isValid());
    QTest::keyClick(*at, Qt::Key_Space);
    REQUIRE(f.seen);
    REQUIRE(waitFor([&] { return f.said().contains(QStringLiteral("Undone: Visit")); }));
    CHECK(standing(f.record("P-1").visits) == 1);
    CHECK(standing(f.record("P-2").visits) == 0);
}

TEST_CASE("a move that something forbids says what, and the dialog keeps what was typed",
          "[acts]") {
    TwoPatients f;
    auto birth = f.window.workspace().session().draft(OperationKind::correct, "P-2");
    auto patient = f.record("P-2").patient;
    patient.value.birth = PartialDate::exactly(*make_day(2024, 6, 2));
    birth.correct(patient.meta.id, patient.meta.version, patient.value);
    birth.reason = "typing_error";
    f.store(std::move(birth));
    QTableView& table = f.visits();
    f.stays = true;
    f.inNextDialog<MoveDialog>([](MoveDialog& dialog) {
        QTest::keyClicks(&dialog.picker().search(), QStringLiteral("P-2"));
        QTest::keyClicks(&dialog.reason(), QStringLiteral("wrong patient"));
        QTest::keyClick(&dialog.reason(), Qt::Key_Return);
        REQUIRE(waitFor([&] { return dialog.problem().isVisible(); }));
        CHECK(dialog.problem().text()
              == QStringLiteral("Nothing was changed.\nVisit 2024-06-01: before the birth date of "
                                "the other patient"));
        CHECK(dialog.reason().text() == QStringLiteral("wrong patient"));
        CHECK(dialog.act().isEnabled());
    });
    QTest::keyClick(&table, Qt::Key_M);
    REQUIRE(f.seen);
    CHECK(standing(f.record("P-1").visits) == 1);
}

TEST_CASE("Ctrl+Z takes back only what this recorder did last, and only unchanged", "[acts]") {
    TwoPatients f;
    f.visits();
    SECTION("another recorder") {
        f.window.workspace().setRecorder(QStringLiteral("Dr Mori"));
        QTest::keyClick(&f.window, Qt::Key_Z, Qt::ControlModifier);
        CHECK(f.said().contains(QStringLiteral("made by another recorder")));
    }
    SECTION("a row that another window changed since") {
        const auto visit = f.record("P-1").visits.front();
        auto draft = f.window.workspace().session().draft(OperationKind::correct, "P-1");
        Visit changed = visit.value;
        changed.note = "later";
        draft.correct(visit.meta.id, visit.meta.version, changed);
        draft.reason = "typing_error";
        REQUIRE(f.window.workspace().session().commit(std::move(draft)));
        QTest::keyClick(&f.window, Qt::Key_Z, Qt::ControlModifier);
        REQUIRE(waitFor([&] { return f.said().contains(QStringLiteral("Not undone.")); }));
        CHECK(f.said().contains(QStringLiteral("changed since")));
    }
    SECTION("a file that was opened anew") {
        f.window.showStart();
        REQUIRE(f.window.openFile(f.path(QStringLiteral("test.jointlog"))));
        REQUIRE(f.openPatient(QStringLiteral("P-1")));
        QTest::keyClick(&f.window, Qt::Key_Z, Qt::ControlModifier);
        CHECK(f.said().contains(QStringLiteral("Nothing was saved in this session")));
    }
    CHECK(standing(f.record("P-1").visits) == 1);
}

TEST_CASE("a patient whose entry is taken back leaves the screen", "[acts]") {
    TwoPatients f;
    Patient third;
    third.code = "P-3";
    f.add(third);
    REQUIRE(f.openPatient(QStringLiteral("P-3")));
    QTest::keyClick(&f.window, Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return f.window.workspace().record() == nullptr; }));
    CHECK(f.window.page() == &f.window.listPage());
    CHECK(f.said().contains(QStringLiteral("Undone: Patient P-3")));
}

TEST_CASE("in a form Ctrl+Z is the text's own", "[acts]") {
    TwoPatients f;
    QTest::keyClick(&f.window, Qt::Key_N, Qt::ControlModifier);
    REQUIRE(f.window.form() != nullptr);
    QTest::keyClick(&f.window, Qt::Key_Z, Qt::ControlModifier);
    QTest::qWait(50);
    CHECK_FALSE(f.said().contains(QStringLiteral("Undone")));
    CHECK(standing(f.record("P-1").visits) == 1);
}
