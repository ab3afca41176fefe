// History of a value, log, earlier states, conflicts and the recorder, by keyboard.
#include <QtCore/QFile>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTableWidget>
#include <catch2/catch.hpp>

#include "gui/forms/reported_form.hpp"
#include "gui/history/as_of_banner.hpp"
#include "gui/history/conflict_dialog.hpp"
#include "gui/history/error_dialog.hpp"
#include "gui/history/history_dialog.hpp"
#include "gui/history/log_dialog.hpp"
#include "gui/history/recorder_dialog.hpp"
#include "gui/history/settings_history_dialog.hpp"
#include "gui/history/version_words.hpp"
#include "gui/record/chart_view.hpp"
#include "gui/record/record_page.hpp"
#include "gui/record/row_table.hpp"
#include "gui/record/rows_page.hpp"
#include "gui/report/report_page.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/nav_rail.hpp"
#include "window_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

namespace {

struct StoredValues : WindowFixture {
    RowId crp;
    RowId note;

    StoredValues() {
        makeRecord();
        window.workspace().setRecorder(QStringLiteral("Dr Sato"));
        auto draft = workspace().session().draft(OperationKind::add, "P-1");
        Observation row;
        row.item = "CRP";
        row.date = PartialDate::exactly(*make_day(2024, 6, 1));
        row.value = Numeric{*Decimal::parse("0.037")};
        row.basis = std::make_shared<const Basis>(Basis{"mg/dL", {}, {}, {}});
        crp = draft.add(row);
        note = draft.add(Note{PartialDate::exactly(*make_day(2024, 6, 2)), "phoned"});
        store(std::move(draft));
        REQUIRE(openPatient(QStringLiteral("P-1")));
    }
    Workspace& workspace() { return window.workspace(); }
    const PatientRecord& record() { return *workspace().record(); }
    void store(OperationDraft draft) {
        bool done = false;
        workspace().commit(std::move(draft), [&](const Result<OperationInfo>& result) {
            REQUIRE(result);
            done = true;
        });
        REQUIRE(waitFor([&] { return done; }));
        QTest::qWait(20);
    }
    /// As another session would: a new version of the laboratory value.
    void correctCrp(const char* number) {
        const auto place = workspace().session().find_row(crp);
        auto draft = workspace().session().draft(OperationKind::correct, "P-1");
        auto row = std::get<Observation>(place->value);
        row.value = Numeric{*Decimal::parse(number)};
        draft.reason = "typing_error";
        draft.correct(crp, place->meta.version, row);
        store(std::move(draft));
        REQUIRE(openPatient(QStringLiteral("P-1")));
    }
    RowsPage& labs() {
        window.recordPage().showTab(2);
        return window.recordPage().rows(RowTab::labs);
    }
    template <class Dialog>
    Dialog* opened() {
        Dialog* found = nullptr;
        (void)waitFor([&] {
            for (auto* dialog : window.findChildren<Dialog*>()) {
                found = dialog->isVisible() ? dialog : found;
            }
            return found != nullptr;
        });
        return found;
    }
    HistoryDialog* history(const RowId& row) {
        Q_EMIT window.recordPage().history(row);
        auto* dialog = opened<HistoryDialog>();
        REQUIRE(dialog != nullptr);
        REQUIRE(waitFor([&] { return dialog->list().count() > 0; }));
        REQUIRE(waitFor([&] { return dialog->checkText().startsWith(QStringLiteral("Checked")); }));
        return dialog;
    }
};

void press(QWidget& on, int key, Qt::KeyboardModifiers with = {}) {
    on.window()->activateWindow();
    (void)QTest::qWaitForWindowActive(on.window());
    QTest::keyClick(&on, static_cast<Qt::Key>(key), with);
}

}  // namespace

TEST_CASE("Alt+H on a row of a table shows its versions, what changed, and the check",
          "[history]") {
    StoredValues f;
    f.correctCrp("0.37");
    RowsPage& labs = f.labs();
    labs.table().setFocus();
    press(labs.table(), Qt::Key_H, Qt::AltModifier);
    auto* dialog = f.opened<HistoryDialog>();
    REQUIRE(dialog != nullptr);
    REQUIRE(waitFor([&] { return dialog->list().count() == 2; }));
    REQUIRE(waitFor([&] { return dialog->text().contains(QStringLiteral("checked now")); }));
    CHECK(dialog->list().item(0)->text().contains(QStringLiteral("0.37 mg/dL (now)")));
    CHECK(dialog->list().item(1)->text().contains(QStringLiteral("0.037 mg/dL")));
    const QString text = dialog->text();
    CHECK(text.contains(QStringLiteral("Value: 0.037 mg/dL → 0.37 mg/dL")));
    CHECK(text.contains(QStringLiteral("Why: typing error")));
    CHECK(text.contains(QStringLiteral("Who: Dr Sato")));
    CHECK(text.contains(QStringLiteral("Source: typed")));
    CHECK(text.contains(QStringLiteral("Log: matches the log (checked now)")));
    press(dialog->list(), Qt::Key_Down);
    CHECK(dialog->text().contains(QStringLiteral("0.037 mg/dL")));
    CHECK_FALSE(dialog->text().contains(QStringLiteral("→")));
    press(*dialog, Qt::Key_Escape);
    CHECK_FALSE(dialog->isVisible());
}

TEST_CASE("an earlier version is restored as a new one, with a reason", "[history]") {
    StoredValues f;
    f.correctCrp("0.37");
    HistoryDialog* dialog = f.history(f.crp);
    press(dialog->list(), Qt::Key_Down);
    press(dialog->list(), Qt::Key_V, Qt::AltModifier);
    auto* reason = f.opened<ErrorDialog>();
    REQUIRE(reason != nullptr);
    press(*reason->words(), Qt::Key_Return);
    CHECK(reason->isVisible());  // refused without a reason
    QTest::keyClicks(reason->words(), QStringLiteral("slip of paper read again"));
    press(*reason->words(), Qt::Key_Return);
    REQUIRE(waitFor([&] { return dialog->list().count() == 3; }));
    CHECK(dialog->list().item(0)->text().contains(QStringLiteral("0.037 mg/dL (now)")));
    CHECK(dialog->text().contains(QStringLiteral("Why: slip of paper read again")));
    CHECK(dialog->text().contains(QStringLiteral("Value: 0.37 mg/dL → 0.037 mg/dL")));
}

TEST_CASE("a restore over a row that changed meanwhile shows both values and stores nothing itself",
          "[history]") {
    StoredValues f;
    f.correctCrp("0.37");
    HistoryDialog* dialog = f.history(f.crp);
    press(dialog->list(), Qt::Key_Down);
    press(dialog->list(), Qt::Key_V, Qt::AltModifier);
    auto* reason = f.opened<ErrorDialog>();
    REQUIRE(reason != nullptr);
    auto other = f.workspace().session().draft(OperationKind::correct, "P-1");
    auto row = std::get<Observation>(f.workspace().session().find_row(f.crp)->value);
    row.value = Numeric{*Decimal::parse("3.7")};
    other.reason = "typing_error";
    other.who = "Dr Abe";
    other.correct(f.crp, f.workspace().session().find_row(f.crp)->meta.version, row);
    REQUIRE(f.workspace().session().commit(std::move(other)));
    reason->words()->setText(QStringLiteral("r"));
    press(*reason->words(), Qt::Key_Return);
    auto* conflict = f.opened<ConflictDialog>();
    REQUIRE(conflict != nullptr);
    CHECK(conflict->text().contains(QStringLiteral("3.7 mg/dL")));
    CHECK(conflict->text().contains(QStringLiteral("stored by Dr Abe")));
    CHECK(conflict->text().contains(QStringLiteral("0.037 mg/dL")));
    CHECK(f.workspace().session().history("P-1", f.crp)->size() == 3);
    conflict->store().click();
    REQUIRE(waitFor([&] { return f.workspace().session().history("P-1", f.crp)->size() == 4; }));
}

TEST_CASE("an entry in error is struck through, has its history, and is taken back with a reason",
          "[history]") {
    StoredValues f;
    RowsPage& labs = f.labs();
    labs.table().setFocus();
    press(labs.table(), Qt::Key_Delete);
    auto* mark = f.opened<ErrorDialog>();
    REQUIRE(mark != nullptr);
    press(*mark->words(), Qt::Key_T, Qt::AltModifier);
    press(*mark->words(), Qt::Key_Return);
    REQUIRE(waitFor([&] { return f.record().observations.front().in_error(); }));
    CHECK(labs.model().rowCount() == 0);
    labs.findChild<QCheckBox*>()->setChecked(true);
    REQUIRE(labs.model().rowCount() == 1);
    CHECK(labs.model().data(labs.model().index(0, 1), Qt::FontRole).value<QFont>().strikeOut());
    labs.table().setFocus();
    press(labs.table(), Qt::Key_H, Qt::AltModifier);
    auto* dialog = f.opened<HistoryDialog>();
    REQUIRE(dialog != nullptr);
    REQUIRE(waitFor([&] { return dialog->list().count() == 2; }));
    CHECK(dialog->text().contains(QStringLiteral("State: recorded → entered in error")));
    press(*dialog, Qt::Key_Escape);
    press(labs.table(), Qt::Key_Delete);
    ErrorDialog* back = nullptr;
    REQUIRE(waitFor([&] {
        back = f.opened<ErrorDialog>();
        return back != nullptr && back->windowTitle() == QStringLiteral("Take back as recorded");
    }));
    back->words()->setText(QStringLiteral("was right"));
    press(*back->words(), Qt::Key_Return);
    REQUIRE(waitFor([&] { return !f.record().observations.front().in_error(); }));
    CHECK(f.workspace().session().history("P-1", f.crp)->back().operation.kind
          == OperationKind::restore);
}

TEST_CASE("a reason that is empty is refused with a sentence", "[history]") {
    ErrorDialog dialog(Note{}, Patient{}, *make_day(2024, 10, 1), nullptr);
    dialog.show();
    press(*dialog.words(), Qt::Key_Return);
    QStringList shown;
    for (const auto* label : dialog.findChildren<QLabel*>()) {
        if (!label->isHidden()) {
            shown << label->text();
        }
    }
    CHECK(shown.contains(
        QStringLiteral("Write why: it is stored with its reason. Nothing was stored.")));
}

TEST_CASE("the log lists every operation, filters, and leads to the record as of then",
          "[history]") {
    StoredValues f;
    f.correctCrp("0.37");
    press(f.window, Qt::Key_H, Qt::ControlModifier);
    auto* log = f.opened<LogDialog>();
    REQUIRE(log != nullptr);
    REQUIRE(waitFor([&] { return log->table().rowCount() == 3; }));
    CHECK(log->table().item(0, 3)->text() == QStringLiteral("correction"));
    CHECK(log->table().item(0, 4)->text().contains(QStringLiteral("0.37 mg/dL")));
    CHECK(log->table().item(0, 5)->text() == QStringLiteral("typing error"));
    QTest::keyClicks(&log->filter(), QStringLiteral("phoned"));
    CHECK(log->table().isRowHidden(0));
    CHECK_FALSE(log->table().isRowHidden(1));
    press(log->filter(), Qt::Key_Return);
    press(log->table(), Qt::Key_A, Qt::AltModifier);
    REQUIRE(waitFor([&] { return f.workspace().asOf().has_value(); }));
    CHECK(f.record().observations.front()->text() == "0.037");
    CHECK(f.window.recordPage().asOfBanner().text().contains(QStringLiteral("As recorded on")));
    CHECK_FALSE(f.workspace().editable());
    RowsPage& labs = f.labs();
    for (const char* name : {"Correct…", "Entered in error…"}) {
        for (auto* button : labs.findChildren<HintButton*>()) {
            CHECK_FALSE((button->text() == QString::fromUtf8(name) && button->isEnabled()));
        }
    }
    press(f.window, Qt::Key_L, Qt::ControlModifier);
    CHECK(f.window.form() == nullptr);
    press(f.window.recordPage(), Qt::Key_Right, Qt::AltModifier);
    REQUIRE(waitFor([&] { return f.record().observations.front()->text() == "0.37"; }));
    CHECK(f.workspace().asOf().has_value());
    Q_EMIT f.window.recordPage().chart().leave();  // Esc with the keys in the chart
    REQUIRE(waitFor([&] { return !f.workspace().asOf().has_value(); }));
    CHECK(f.window.recordPage().isVisible());
    f.workspace().showAsOf(f.workspace().session().operations("P-1")->back());
    REQUIRE(waitFor([&] { return f.workspace().asOf().has_value(); }));
    // An earlier state is looked at, not handed on.
    QString told;
    QObject::connect(&f.window.recordPage(), &RecordPage::told, &f.window,
                     [&told](const QString& sentence) { told = sentence; });
    f.window.recordPage().copyToChart();
    CHECK(told.contains(QStringLiteral("earlier state")));
    f.window.showPage(NavRail::reports);
    CHECK(f.window.reportPage().savePdf(f.path(QStringLiteral("earlier.pdf"))).isEmpty());
    CHECK_FALSE(QFile::exists(f.path(QStringLiteral("earlier.pdf"))));
    f.window.showPage(NavRail::record);
    press(f.window.recordPage(), Qt::Key_Escape);
    REQUIRE(waitFor([&] { return !f.workspace().asOf().has_value(); }));
    CHECK(f.window.recordPage().asOfBanner().isHidden());
    CHECK(f.workspace().editable());
}

TEST_CASE("a moment is typed as a day, a minute or an operation, and refused in words otherwise",
          "[history]") {
    CHECK(momentText(QStringLiteral("１１８")) == QStringLiteral("118"));
    CHECK(momentText(QStringLiteral("yesterday")).isEmpty());
    CHECK(momentText(QStringLiteral("2024-02-30")).isEmpty());
    CHECK(momentText(QStringLiteral("2024-03-01 14:02")).contains(QStringLiteral(":02:59.999Z")));
    StoredValues f;
    press(f.window, Qt::Key_H, Qt::ControlModifier);
    auto* log = f.opened<LogDialog>();
    REQUIRE(log != nullptr);
    REQUIRE(waitFor([&] { return log->table().rowCount() == 2; }));
    log->moment().setText(QStringLiteral("yesterday"));
    press(log->moment(), Qt::Key_Return);
    CHECK(log->problem().startsWith(QStringLiteral("Write a date")));
    log->moment().setText(QStringLiteral("1999-01-01"));
    press(log->moment(), Qt::Key_Return);
    CHECK(log->problem() == QStringLiteral("Nothing of this patient was recorded by then."));
    log->moment().setText(
        QString::number(f.workspace().session().operations("P-1")->front().number));
    press(log->moment(), Qt::Key_Return);
    REQUIRE(waitFor([&] { return f.workspace().asOf().has_value(); }));
    CHECK(f.record().observations.empty());
    f.window.showPage(NavRail::patients);
    REQUIRE(waitFor([&] { return !f.workspace().asOf().has_value(); }));
}

TEST_CASE("scores of an earlier state are computed with the settings of that time", "[history]") {
    WindowFixture f;
    REQUIRE(f.openSample());
    REQUIRE(f.openPatient(QStringLiteral("P-0042")));
    Workspace& workspace = f.window.workspace();
    const auto last = workspace.session().operations("P-0042")->back();
    const std::string before = workspace.scoreSettings().das28_crp_set;
    workspace.setCutoffs(IndexId::das28_crp, QStringLiteral("das28_crp/inoue"));
    REQUIRE(waitFor([&] { return workspace.scoreSettings().das28_crp_set != before; }));
    workspace.showAsOf(last);
    REQUIRE(waitFor([&] { return workspace.asOf().has_value(); }));
    CHECK(workspace.scoreSettings().das28_crp_set == before);
}

TEST_CASE("a form whose row changed meanwhile lets the person choose, and loses nothing",
          "[history]") {
    StoredValues f;
    Q_EMIT f.window.recordPage().correct(f.note);
    auto* form = dynamic_cast<NoteForm*>(f.window.form());
    REQUIRE(form != nullptr);
    form->words()->setText(QStringLiteral("mine"));
    form->fields().front()->setText(QStringLiteral("why"));
    auto other = f.workspace().session().draft(OperationKind::correct, "P-1");
    other.reason = "typing_error";
    other.who = "Dr Abe";
    other.correct(f.note, f.workspace().session().find_row(f.note)->meta.version,
                  Note{PartialDate::exactly(*make_day(2024, 6, 2)), "theirs"});
    REQUIRE(f.workspace().session().commit(std::move(other)));
    form->save();
    auto* conflict = f.opened<ConflictDialog>();
    REQUIRE(conflict != nullptr);
    CHECK(conflict->text().contains(QStringLiteral("theirs")));
    CHECK(conflict->text().contains(QStringLiteral("mine")));
    CHECK(conflict->text().contains(QStringLiteral("stored by Dr Abe")));

    SECTION("go on editing") {
        press(*conflict, Qt::Key_Escape);
        CHECK(f.window.form() == form);
        CHECK(form->words()->text() == QStringLiteral("mine"));
        CHECK(f.workspace().session().history("P-1", f.note)->size() == 2);
    }
    SECTION("keep the stored one") {
        press(*conflict, Qt::Key_K, Qt::AltModifier);
        REQUIRE(waitFor([&] { return f.window.form() == nullptr; }));
        CHECK(f.workspace().session().history("P-1", f.note)->size() == 2);
    }
    SECTION("store mine on top") {
        press(*conflict, Qt::Key_S, Qt::AltModifier);
        REQUIRE(waitFor([&] { return f.window.form() == nullptr; }));
        const auto versions = f.workspace().session().history("P-1", f.note);
        REQUIRE(versions->size() == 3);
        CHECK(std::get<Note>((*versions)[1].value).text == "theirs");
        CHECK(std::get<Note>((*versions)[2].value).text == "mine");
        CHECK((*versions)[2].operation.reason == "why");
    }
}

TEST_CASE("Alt+H in a correction shows the versions of its row", "[history]") {
    StoredValues f;
    Q_EMIT f.window.recordPage().correct(f.note);
    REQUIRE(f.window.form() != nullptr);
    press(*f.window.form(), Qt::Key_H, Qt::AltModifier);
    auto* dialog = f.opened<HistoryDialog>();
    REQUIRE(dialog != nullptr);
    REQUIRE(waitFor([&] { return dialog->list().count() == 1; }));
    CHECK(dialog->list().item(0)->text().contains(QStringLiteral("phoned")));
}

TEST_CASE("the history of a visit leads to each of its values", "[history]") {
    WindowFixture f;
    REQUIRE(f.openSample());
    REQUIRE(f.openPatient(QStringLiteral("P-0042")));
    const RowId visit = f.window.workspace().record()->visits.back().meta.id;
    HistoryDialog dialog(f.window.workspace(), visit, &f.window);
    REQUIRE(dialog.choice().count() > 3);
    dialog.choice().setCurrentIndex(1);
    Q_EMIT dialog.choice().activated(1);
    REQUIRE(waitFor([&] {
        return dialog.list().count() > 0
               && dialog.text().startsWith(
                   dialog.choice().itemText(1).section(QStringLiteral(": "), 1));
    }));
}

TEST_CASE("Alt+H in the overview asks which value of the day, the patient's own data among them",
          "[history]") {
    StoredValues f;
    f.window.recordPage().showTab(0);
    press(f.window.recordPage(), Qt::Key_H, Qt::AltModifier);
    QMenu* menu = nullptr;
    REQUIRE(waitFor([&] {
        menu = f.window.recordPage().findChild<QMenu*>();
        return menu != nullptr && menu->isVisible();
    }));
    CHECK(menu->actions().back()->text() == QStringLiteral("The patient's own data"));
    menu->actions().back()->trigger();
    menu->close();
    auto* dialog = f.opened<HistoryDialog>();
    REQUIRE(dialog != nullptr);
    REQUIRE(waitFor([&] { return dialog->list().count() == 1; }));
    CHECK(dialog->list().item(0)->text().contains(QStringLiteral("山田 花子")));
}

TEST_CASE("the settings of the record have their history", "[history]") {
    StoredValues f;
    f.workspace().setCutoffs(IndexId::das28_crp, QStringLiteral("das28_crp/inoue"));
    f.window.showPage(NavRail::settings);
    press(f.window, Qt::Key_H, Qt::AltModifier);
    auto* dialog = f.opened<SettingsHistoryDialog>();
    REQUIRE(dialog != nullptr);
    REQUIRE(dialog->table().rowCount() > 0);
    CHECK(dialog->table().item(0, 3)->text() == QStringLiteral("das28_crp_set"));
    CHECK(dialog->table().item(0, 5)->text() == QStringLiteral("das28_crp/inoue"));
}

TEST_CASE("the recorder is switched by keys, and the next save is theirs", "[history]") {
    StoredValues f;
    press(f.window, Qt::Key_U, Qt::ControlModifier);
    auto* dialog = f.opened<RecorderDialog>();
    REQUIRE(dialog != nullptr);
    CHECK(dialog->list().currentItem()->text().contains(QStringLiteral("at the keyboard now")));
    QTest::keyClicks(&dialog->words(), QStringLiteral("Nurse Abe"));
    CHECK(dialog->list().currentItem()->text() == QStringLiteral("New: Nurse Abe"));
    press(dialog->words(), Qt::Key_Return);
    REQUIRE(waitFor([&] { return f.workspace().recorder() == QStringLiteral("Nurse Abe"); }));
    f.correctCrp("0.5");
    CHECK(f.workspace().session().history("P-1", f.crp)->back().operation.person == "Nurse Abe");

    press(f.window, Qt::Key_U, Qt::ControlModifier);
    dialog = f.opened<RecorderDialog>();
    REQUIRE(dialog != nullptr);
    dialog->words().setText(QStringLiteral("ｓａｔｏ"));
    CHECK(dialog->list().item(0)->text() == QStringLiteral("Dr Sato"));
    press(dialog->words(), Qt::Key_Escape);
    CHECK(f.workspace().recorder() == QStringLiteral("Nurse Abe"));
}

TEST_CASE("a kind of operation without a word is shown by its code, every known one has a word",
          "[history]") {
    for (const OperationKind kind :
         {OperationKind::create, OperationKind::add, OperationKind::correct,
          OperationKind::mark_error, OperationKind::restore, OperationKind::import,
          OperationKind::undo_import, OperationKind::settings, OperationKind::undo,
          OperationKind::move, OperationKind::merge}) {
        const auto name = code(kind);
        INFO(std::string(name));
        const bool same = kind == OperationKind::import;
        CHECK((kindWord(kind).toStdString() == std::string(name)) == same);
    }
    CHECK(fieldName("no_such_field") == QStringLiteral("no_such_field"));
}

TEST_CASE("a visit in error still shows its values where entries in error are shown", "[history]") {
    PatientRecord record;
    Recorded<Visit>& visit = record.visits.emplace_back();
    visit.value.date = PartialDate::exactly(*make_day(2024, 1, 10));
    visit.meta.status = RowStatus::entered_in_error;
    Recorded<Observation>& count = record.observations.emplace_back();
    count.value.visit = visit.meta.id;
    count.value.item = "TJC28";
    count.value.value = Numeric{Decimal::from_int(7)};
    count.value.words = "7";
    count.meta.status = RowStatus::entered_in_error;
    const RowTable table = rowTable(RowTab::visits, record, {}, {}, true);
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows.front().cells.contains(QStringLiteral("7")));
    CHECK(rowTable(RowTab::visits, record, {}, {}, false).rows.empty());
}
