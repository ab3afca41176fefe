// The tables of a patient, the box of an entry in error, and where a score comes from.
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableView>
#include <algorithm>
#include <catch2/catch.hpp>

#include "gui/history/error_dialog.hpp"
#include "gui/history/history_dialog.hpp"
#include "gui/record/chart_view.hpp"
#include "gui/record/decimal_delegate.hpp"
#include "gui/record/read_out_list.hpp"
#include "gui/record/read_out_panel.hpp"
#include "gui/record/record_page.hpp"
#include "gui/record/rows_page.hpp"
#include "gui/record/score_dialog.hpp"
#include "gui/widgets/elements.hpp"
#include "window_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

namespace {

const QString sampleCode = QStringLiteral("P-0042");

ScoreDialog* openDialog(WindowFixture& f) {
    ScoreDialog* found = nullptr;
    (void)waitFor([&] {
        found = f.window.recordPage().findChild<ScoreDialog*>();
        return found != nullptr;
    });
    return found;
}

const render::SceneMark* markOf(const render::Scene& scene, const char* panel, const RowId& row) {
    const auto found =
        std::find_if(scene.marks.begin(), scene.marks.end(), [&](const render::SceneMark& mark) {
            return mark.panel == QLatin1String(panel) && mark.row == row;
        });
    return found == scene.marks.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("an empty cell of the visits is a dash that says not recorded", "[tables]") {
    WindowFixture f;
    REQUIRE(f.openSample());
    REQUIRE(f.openPatient(sampleCode));
    f.window.recordPage().rows(RowTab::visits).show();  // a table that nobody sees reads nothing
    const RowsModel& model = f.window.recordPage().rows(RowTab::visits).model();
    int dashes = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            const QModelIndex at = model.index(row, column);
            const QString text = model.data(at, Qt::DisplayRole).toString();
            CHECK_FALSE(text.isEmpty());
            if (text == QStringLiteral("—")) {
                ++dashes;
                CHECK(model.data(at, Qt::AccessibleTextRole).toString()
                      == (model.scoreAt(column) ? QStringLiteral("not computed")
                                                : QStringLiteral("not recorded")));
            }
        }
    }
    CHECK(dashes > 0);
    QStringList heads;
    for (int column = 0; column < model.columnCount(); ++column) {
        heads << model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    }
    for (const char* score : {"DAS28-CRP", "DAS28-ESR", "CDAI", "SDAI"}) {
        CHECK(heads.contains(QString::fromLatin1(score)));
    }
}

TEST_CASE("numbers of the labs stand with their points below each other", "[tables]") {
    RowsModel model;
    RowTable table{{QStringLiteral("Value")}, {true}, {}, {}, 0};
    for (const char* text : {"111.1", "0.21", "<0.02", "240", "not done"}) {
        table.rows.push_back({{}, Note{}, {QString::fromLatin1(text)}, QStringLiteral("H")});
    }
    model.setTable(table);
    CHECK(model.decimals() == 2);
    const DecimalDelegate delegate(model, nullptr);
    const QFont font = QGuiApplication::font();
    const QFontMetrics metrics(font);
    const auto pointOf = [&](const QString& text) {
        const QString whole = text.section(QLatin1Char('.'), 0, 0);
        return delegate.textLeft(text, 200, font) + metrics.horizontalAdvance(whole);
    };
    const int point = pointOf(QStringLiteral("111.1"));
    for (const char* text : {"0.21", "<0.02", "240"}) {
        INFO(text);
        CHECK(std::abs(pointOf(QString::fromLatin1(text)) - point) <= 1);
    }
    CHECK(model.data(model.index(2, 0), Qt::DisplayRole).toString() == QStringLiteral("<0.02"));
    CHECK(model.data(model.index(2, 0), Qt::AccessibleTextRole).toString()
          == QStringLiteral("<0.02 H"));
}

TEST_CASE("the box of an entry in error names patient and row, and Enter marks it", "[error]") {
    const WindowFixture f;
    Patient patient;
    patient.code = "P-1";
    patient.name = "山田 花子";
    Note note;
    note.text = "phoned";
    note.date = parse_date("2024-09-02").value();
    ErrorDialog dialog(note, patient, *make_day(2024, 10, 1), nullptr);
    dialog.show();
    QStringList texts;
    for (const auto* label : dialog.findChildren<QLabel*>()) {
        texts << label->text();
    }
    CHECK(texts.contains(QStringLiteral("山田 花子")));
    CHECK(texts.contains(QStringLiteral("P-1")));
    CHECK(texts.contains(QStringLiteral("Note")));
    CHECK(texts.filter(QStringLiteral("phoned")).size() == 1);
    QTest::keyClick(dialog.words(), Qt::Key_Return);
    CHECK(dialog.isVisible());  // no reason, no mark
    CHECK(dialog.words()->text().isEmpty());
    dialog.words()->setText(QStringLiteral("twice"));
    QTest::keyClick(dialog.words(), Qt::Key_Return);
    CHECK_FALSE(dialog.isVisible());
    CHECK(dialog.result() == QDialog::Accepted);
    CHECK(dialog.reason() == "twice");
}

TEST_CASE("one click on a score of the chart says where it comes from", "[origin]") {
    WindowFixture f;
    REQUIRE(f.openSample());
    REQUIRE(f.openPatient(sampleCode));
    ChartView& chart = f.window.recordPage().chart();
    QTest::qWait(20);
    const auto scene = chart.scene();
    const auto* mark = markOf(scene, "das28_crp", f.window.workspace().scores().back().visit);
    REQUIRE(mark != nullptr);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, mark->rect.center().toPoint());
    ScoreDialog* dialog = openDialog(f);
    REQUIRE(dialog != nullptr);
    CHECK(dialog->index() == IndexId::das28_crp);
    CHECK(dialog->text().contains(QString::fromStdString(to_iso(mark->day))));
    CHECK(dialog->text().contains(QStringLiteral("das28_crp/1")));
    CHECK(dialog->text().contains(QStringLiteral("Sum")));
    const auto person = f.window.workspace().session().default_person();
    REQUIRE(person);
    REQUIRE(
        waitFor([&] { return dialog->text().contains(QString::fromStdString(*person) + ", 20"); }));
    // A value as entered leads to its versions.
    const auto buttons = dialog->findChildren<HintButton*>();
    const auto value = std::find_if(buttons.begin(), buttons.end(), [](const HintButton* button) {
        return button->accessibleName().endsWith(QStringLiteral(": history"));
    });
    REQUIRE(value != buttons.end());
    (*value)->click();
    HistoryDialog* history = nullptr;
    REQUIRE(waitFor([&] { return (history = f.window.findChild<HistoryDialog*>()) != nullptr; }));
    history->reject();
    dialog->reject();
}

TEST_CASE("keys and the read-out and the table of visits lead there too", "[origin]") {
    WindowFixture f;
    REQUIRE(f.openSample());
    REQUIRE(f.openPatient(sampleCode));
    RecordPage& page = f.window.recordPage();
    ReadOutList& list = page.readOut().list();
    QTest::qWait(20);
    REQUIRE(list.scoreLines().size() >= 3);
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Down);
    QTest::keyClick(&list, Qt::Key_Return);
    ScoreDialog* dialog = openDialog(f);
    REQUIRE(dialog != nullptr);
    CHECK(dialog->index() == list.scoreLines()[1].index);
    dialog->reject();
    REQUIRE(waitFor([&] { return page.findChild<ScoreDialog*>() == nullptr; }));
    QTest::mouseClick(&list, Qt::LeftButton, {}, list.scoreLines()[0].place.center());
    dialog = openDialog(f);
    REQUIRE(dialog != nullptr);
    CHECK(dialog->index() == IndexId::das28_crp);
    dialog->reject();
    REQUIRE(waitFor([&] { return page.findChild<ScoreDialog*>() == nullptr; }));

    ChartView& chart = page.chart();
    QTest::keyClick(&chart, Qt::Key_BracketRight);
    QTest::keyClick(&chart, Qt::Key_BracketRight);
    REQUIRE(chart.view().focusPanel == QStringLiteral("cdai"));
    QTest::keyClick(&chart, Qt::Key_I);
    dialog = openDialog(f);
    REQUIRE(dialog != nullptr);
    CHECK(dialog->index() == IndexId::cdai);
    dialog->reject();
    REQUIRE(waitFor([&] { return page.findChild<ScoreDialog*>() == nullptr; }));

    page.showTab(1);
    RowsPage& visits = page.rows(RowTab::visits);
    QTest::qWait(20);
    int sdai = 0;
    while (visits.model().scoreAt(sdai) != IndexId::sdai) {
        ++sdai;
    }
    const QModelIndex at = visits.model().index(0, sdai);
    visits.table().scrollTo(at);
    QTest::mouseClick(visits.table().viewport(), Qt::LeftButton, {},
                      visits.table().visualRect(at).center());
    dialog = openDialog(f);
    REQUIRE(dialog != nullptr);
    CHECK(dialog->index() == IndexId::sdai);
    dialog->reject();
}

TEST_CASE("a corrected input shows the score as it was known before", "[origin]") {
    WindowFixture f;
    REQUIRE(f.openSample());
    REQUIRE(f.openPatient(sampleCode));
    auto& workspace = f.window.workspace();
    const VisitScores scores = workspace.scores().back();
    const InputSource source = *scores.source(InputId::patient_global);
    const auto& rows = workspace.record()->observations;
    const auto row = std::find_if(rows.begin(), rows.end(),
                                  [&](const auto& one) { return one.meta.id == *source.row; });
    REQUIRE(row != rows.end());
    Observation corrected = row->value;
    corrected.value = parse_numeric("70").value();
    auto draft = workspace.session().draft(OperationKind::correct, sampleCode.toStdString());
    draft.reason = "typing_error";
    draft.who = "Ito";
    draft.correct(row->meta.id, row->meta.version, corrected);
    bool done = false;
    workspace.commit(std::move(draft),
                     [&](const Result<OperationInfo>& stored) { done = stored.has_value(); });
    REQUIRE(waitFor([&] {
        return done && workspace.scores().back().source(InputId::patient_global)->corrected;
    }));
    ScoreDialog dialog(workspace, scores.visit, IndexId::cdai, &f.window);
    const QString before = QString::fromStdString(
        display_text(*scores.computed(IndexId::cdai), &default_cutoffs(IndexId::cdai)));
    REQUIRE(waitFor([&] { return dialog.text().contains(QStringLiteral("As known from")); }));
    CHECK(dialog.text().contains(before + QStringLiteral(", ")));
    CHECK(dialog.text().contains(QStringLiteral(", Ito")));
    CHECK(dialog.text().contains(QStringLiteral("corrected")));
}
