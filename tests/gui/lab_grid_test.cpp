// Laboratory results as dates by analytes, and a block pasted from a spreadsheet.
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QTableView>

#include "gui/forms/result_form.hpp"
#include "gui/labs/column_unit_dialog.hpp"
#include "gui/labs/lab_grid_page.hpp"
#include "gui/labs/lab_paste_dialog.hpp"
#include "gui/record/rows_page.hpp"
#include "gui/state/era_choice.hpp"
#include "gui/text/names.hpp"
#include "gui/widgets/elements.hpp"
#include "lab_fixture.hpp"
#include "painted.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

namespace {

struct Grid : LabRecord {
    LabGridPage& page() { return window.recordPage().labGrid(); }
    void result(const char* item, const char* date, const char* typed, const char* unit,
                const char* high = nullptr, const char* flag = "") {
        auto draft = session().draft(OperationKind::add, "P-1");
        auto read = typedObservation(*catalog::item(item), u(typed), unit);
        REQUIRE(read);
        Basis basis = *read->value.basis;
        if (high != nullptr) {
            basis.interval.high = *Decimal::parse(high);
        }
        read->value.basis = std::make_shared<const Basis>(basis);
        read->value.date = *parse_date(date);
        read->value.flag_reported = flag;
        draft.add(read->value);
        REQUIRE(session().commit(std::move(draft)));
    }
    void reload() {
        page().show();  // a grid that nobody sees reads nothing
        const std::size_t before = record().observations.size();
        window.workspace().openPatient("P-1");
        REQUIRE(waitFor([&] {
            const auto* now = window.workspace().record();
            return now != nullptr && now->observations.size() > before;
        }));
    }
    std::unique_ptr<LabPasteDialog> pasted(const char* text, int row = 0, int column = 0) {
        return std::make_unique<LabPasteDialog>(window.workspace(), page().model().grid(), row,
                                                column, u(text), &window);
    }
    /// Presses the button that stores and waits until the record has been read again.
    void store(LabPasteDialog& dialog) {
        int readAgain = 0;
        const auto counting = QObject::connect(
            &window.workspace(), &Workspace::recordChanged, &window,
            [this, &readAgain] { readAgain += window.workspace().record() != nullptr ? 1 : 0; });
        dialog.storeButton().click();
        REQUIRE(waitFor([&] { return readAgain > 0; }));
        QObject::disconnect(counting);
    }
};

}  // namespace

TEST_CASE("the grid shows results as entered, flagged, and never cuts a number", "[lab grid]") {
    Grid f;
    f.result("CRP", "2024-06-01", "0.21", "mg/dL", "0.14");
    f.result("CRP", "2024-07-01", "<0.02", "mg/dL");
    f.result("CRP", "2024-07-01", "0.3", "mg/dL");
    f.result("MMP3", "2024-06-01", "1234.55", "ng/mL", nullptr, "HH");
    f.result("ESR", "2024-05-01", "18", "mm/h");
    f.reload();
    f.window.recordPage().showTab(RecordPage::gridTab);
    const LabGrid& grid = f.page().model().grid();
    REQUIRE(grid.rows.size() == 4);  // two results of one day stand on two rows
    REQUIRE(grid.columns.size() == 3);
    CHECK(f.page().countText() == u("3 of 3 dates"));
    const auto text = [&](int row, int column) {
        const QModelIndex at = f.page().model().index(row, column);
        return f.page().model().data(at, Qt::DisplayRole).toString().simplified();
    };
    const auto columnOf = [&](const char* item) {
        int at = 0;
        while (grid.columns[static_cast<std::size_t>(at)].item != item) {
            ++at;
        }
        return at;
    };
    const auto flag = [&](int row, int column) {
        return f.page().model().index(row, column).data(LabGridModel::flagRole).toString();
    };
    CHECK(text(2, columnOf("CRP")) == u("0.21"));
    CHECK(flag(2, columnOf("CRP")) == u("(H)"));
    CHECK(text(0, columnOf("CRP")) == u("<0.02"));
    CHECK(flag(2, columnOf("MMP3")) == u("HH"));
    CHECK(f.page().model().index(1, columnOf("CRP")).data(LabGridModel::lackingRole) == 1);
    CHECK(text(3, columnOf("MMP3")).isEmpty());
    const auto wideEnough = [&] {
        const QFontMetrics metrics(f.page().table().font());
        for (int column = 0; column < 3; ++column) {
            for (int row = 0; row < 4; ++row) {
                const QString shown =
                    f.page().model().index(row, column).data().toString() + u(" (HH)");
                CHECK(f.page().table().columnWidth(column) > metrics.horizontalAdvance(shown));
            }
        }
    };
    wideEnough();
    REQUIRE(f.appearance.setScale(200));
    QTest::qWait(30);
    wideEnough();
    REQUIRE(f.appearance.setScale(100));
    QTest::qWait(30);
    CHECK(f.page().table().textElideMode() == Qt::ElideNone);
    // By keys: down, right, Enter corrects.
    QTableView& table = f.page().table();
    table.setFocus();
    table.setCurrentIndex(f.page().model().index(1, columnOf("CRP")));
    QTest::keyClick(&table, Qt::Key_Down);
    CHECK(table.currentIndex().row() == 2);
    QTest::keyClick(&table, Qt::Key_Return);
    REQUIRE(f.window.form() != nullptr);
    f.discard();
    f.window.recordPage().showTab(RecordPage::gridTab);
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    CHECK(QGuiApplication::clipboard()->text() == u("Date\tCRP (mg/dL)\n2024-06-01\t0.21\n"));
    QTest::keyClick(&table, Qt::Key_G);
    CHECK(f.window.recordPage().rows(RowTab::labs).isVisible());
    QTest::keyClick(&f.window.recordPage().rows(RowTab::labs).table(), Qt::Key_G);
    CHECK(f.page().isVisible());
}

TEST_CASE("the filter row keeps what it names and counts it", "[lab grid]") {
    Grid f;
    f.result("CRP", "2024-06-01", "0.21", "mg/dL", "0.14");
    f.result("CRP", "2024-07-01", "0.1", "mg/dL", "0.14");
    f.result("ESR", "2024-05-01", "18", "mm/h");
    f.reload();
    CHECK(f.page().countText() == u("3 of 3 dates"));
    f.page().analytes().setText(u("crp"));
    CHECK(f.page().countText() == u("2 of 3 dates"));
    CHECK(f.page().model().columnCount() == 1);
    f.page().flagged().setChecked(true);
    CHECK(f.page().countText() == u("1 of 3 dates"));
    f.page().flagged().setChecked(false);
    f.page().from().setText(u("2024-06-15"));
    CHECK(f.page().countText() == u("1 of 3 dates"));
    f.page().from().setText(u("soon"));
    CHECK_FALSE(f.page().from().accessibleDescription().isEmpty());
    f.page().from().clear();
    f.page().analytes().setText(u("nothing"));
    CHECK(f.page().countText() == u("0 of 3 dates"));
}

TEST_CASE("a block of 5 x 4 cells with one bad cell: it is named, nothing is stored before",
          "[lab grid]") {
    Grid f;
    auto dialog = f.pasted(
        "Date\tCRP (mg/dL)\tMMP-3 ng/mL\tESR\tWBC\n"
        "2024-01-05\t0.21\t111.1\t18\t\n"
        "2024-02-05\t0,49\t98.0\t20\t-\n"
        "2024-03-05\t<0.02\t87.5 H\t15\t\n"
        "2024-04-05\t0.037\t55.60\t12\t\n"
        "2024-05-05\t1.2\t60\t9\t\n");
    CHECK(dialog->block().count(PasteState::bad) == 1);
    CHECK(dialog->block().count(PasteState::good) == 14);
    CHECK(dialog->remarks().contains(
        u("Row 2 (2024-02-05), CRP (mg/dL): “0,49” — 0,49: write a point")));
    CHECK(f.record().observations.empty());
    dialog->reject();
    CHECK(f.record().observations.empty());
    const auto before = f.session().operations("P-1")->size();
    f.store(*dialog);
    CHECK(f.record().observations.size() == 14);
    CHECK(f.session().operations("P-1")->size() == before + 1);
    const auto found =
        std::find_if(f.record().observations.begin(), f.record().observations.end(),
                     [](const auto& row) { return row->item == "MMP3" && row->text() == "87.5"; });
    REQUIRE(found != f.record().observations.end());
    CHECK((*found)->flag_reported == "H");
    CHECK(std::any_of(f.record().observations.begin(), f.record().observations.end(),
                      [](const auto& row) { return row->text() == "55.60"; }));
    // A second time everything is recorded already.
    auto again = f.pasted("Date\tCRP (mg/dL)\n2024-01-05\t0.21\n2024-03-05\t0.5\n");
    CHECK(again->block().count(PasteState::known) == 1);
    CHECK(again->block().count(PasteState::differs) == 1);
    CHECK_FALSE(again->storeButton().isEnabled());
    again->alsoDiffering().setChecked(true);
    CHECK(again->storeButton().isEnabled());
}

TEST_CASE("names, units and dates that cannot be read are named; none is guessed", "[lab grid]") {
    Grid f;
    auto dialog = f.pasted(
        "Date\tCRP (mol)\tXYZ\tESR (mm/h)\n"
        "03/04/2024\t1\t2\t3\n"
        "2999-01-01\t1\t2\t3\n"
        "1950-01-01\t1\t2\t3\n"
        "2024-01-01\t1\t2\t3\n");
    CHECK(dialog->block().count(PasteState::good) == 1);
    CHECK(dialog->remarks().contains(u("CRP has no unit “mol”.")));
    CHECK(dialog->remarks().contains(u("No analyte is called “XYZ”.")));
    CHECK(dialog->remarks().contains(u("can be read in more than one way")));
    CHECK(dialog->remarks().contains(u("2999-01-01 lies in the future.")));
    CHECK(dialog->remarks().contains(u("1950-01-01 lies before the birth date.")));
    // A unit row under the names; and a unit that nobody names is said.
    auto units = f.pasted("Date\tCRP\tMMP3\n\tmg/L\tng/mL\n2024-01-01\t2.1\t50\n");
    CHECK(units->block().columns[0].unit == "mg/L");
    CHECK(units->block().count(PasteState::good) == 2);
    auto silent = f.pasted("Date\tCRP\n2024-01-01\t2.1\n");
    // Nothing is read without a unit that somebody confirms; the record's own is proposed.
    CHECK(silent->remarks().contains(u("CRP: no unit is named. Is it mg/dL?")));
    CHECK(silent->block().count(PasteState::good) == 0);
    CHECK_FALSE(silent->storeButton().isEnabled());
    f.window.workspace().setCrpUnit(u("mg/L"));
    auto asked = f.pasted("Date\tCRP\n2024-01-01\t2.1\n");
    REQUIRE(asked->unitOf("CRP") != nullptr);
    CHECK(asked->unitOf("CRP")->currentData().toString() == u("mg/L"));
    asked->unitsRight().setChecked(true);
    CHECK(asked->block().count(PasteState::good) == 1);
    CHECK(asked->block().rows[0].cells[0].value->unit() == "mg/L");
    asked->unitOf("CRP")->setCurrentIndex(asked->unitOf("CRP")->findData(u("mg/dL")));
    CHECK(asked->block().rows[0].cells[0].value->unit() == "mg/dL");
    CHECK(f.pasted("")->block().problem == u("The clipboard holds no cells."));
}

TEST_CASE("a block without names goes to the cell under the keys", "[lab grid]") {
    Grid f;
    f.defineLaboratory("ESR");
    f.result("CRP", "2024-06-01", "0.21", "mg/dL");
    f.result("ESR", "2024-05-01", "18", "mm/h");
    f.reload();
    const auto& grid = f.page().model().grid();
    const int esr = grid.columns[0].item == "ESR" ? 0 : 1;
    auto dialog = f.pasted("22\t5\n", 0, esr);
    CHECK(dialog->block().rows[0].head == u("2024-06-01"));
    CHECK(dialog->block().rows[0].cells[0].state == PasteState::good);
    auto beyond = f.pasted("1\n2\n3\n", 0, esr);
    CHECK(beyond->remarks().contains(u("It has no date")));
    auto dated = f.pasted("2024-09-01\t25\n", 0, esr);
    CHECK(dated->block().rows[0].cells[0].state == PasteState::good);
    CHECK(dated->laboratory().text() == u("Central laboratory"));
    CHECK(dated->block().rows[0].cells[0].value->basis->laboratory == "Central laboratory");
}

TEST_CASE("what the grid copies comes back as it was: time, method, why there is no value",
          "[lab grid]") {
    Grid f;
    setEraChoice(EraChoice::shown);
    auto draft = f.session().draft(OperationKind::add, "P-1");
    auto read = typedObservation(*catalog::item("ALP"), u("210"), "U/L");
    REQUIRE(read);
    Basis basis = *read->value.basis;
    basis.method = "own method";
    read->value.basis = std::make_shared<const Basis>(basis);
    read->value.date = *parse_date("2024-06-01");
    read->value.minute = 9 * 60 + 30;
    draft.add(read->value);
    Observation none = read->value;
    none.value = Missing::not_done;
    none.words.clear();
    none.minute = 17 * 60;
    draft.add(none);
    REQUIRE(f.session().commit(std::move(draft)));
    f.reload();
    const QString copied = f.page().model().asText(0, 0, 1, 0);
    INFO(copied.toStdString());
    CHECK(copied.contains(u("2024-06-01 09:30\t210")));
    CHECK(f.pasted(copied.toUtf8().constData())->block().count(PasteState::known) == 2);
    auto later = f.pasted(QString(copied).replace(u("06-01"), u("06-02")).toUtf8().constData());
    INFO(later->remarks().toStdString());
    REQUIRE(later->block().count(PasteState::good) == 2);
    const auto& values = later->block().rows;
    CHECK(values[1].cells[0].value->minute == 9 * 60 + 30);
    CHECK(values[1].cells[0].value->basis->method == "own method");
    CHECK(std::holds_alternative<Missing>(values[0].cells[0].value->value));
    setEraChoice(EraChoice::as_language);
}

TEST_CASE("two units of one column, and two columns of one analyte, are named and stay out",
          "[lab grid]") {
    Grid f;
    auto units = f.pasted("Date\tCRP (mg/dL)\n\tmg/L\n2024-01-01\t2.1\n");
    CHECK(units->block().count(PasteState::good) == 0);
    CHECK(units->remarks().contains(u("CRP: the name says mg/dL, the row below it mg/L.")));
    auto twice = f.pasted("Date\tCRP mg/dL\tCRP (mg/dL)\n2024-01-01\t2.1\t2.2\n");
    CHECK(twice->block().count(PasteState::good) == 1);
    CHECK(twice->remarks().contains(u("stands in two columns of the block.")));
    // What is being stored is waited for.
    twice->show();
    twice->storeButton().click();
    twice->reject();
    CHECK(twice->isVisible());
    CHECK(waitFor([&] { return !twice->isVisible(); }));
    CHECK(twice->result() == QDialog::Accepted);
}

TEST_CASE("a dash is a result of a dipstick, and elsewhere not done, which is said", "[lab grid]") {
    Grid f;
    auto dialog =
        f.pasted("Date\tUPRO\tESR\n2024-01-05\t-\t-\n2024-02-05\t−\t51\n2024-03-05\t1+\t\n");
    CHECK(dialog->block().count(PasteState::good) == 4);
    CHECK(dialog->remarks().contains(u("Row 1 (2024-01-05), ESR: “-” — a dash: not done")));
    f.store(*dialog);
    int negative = 0;
    for (const auto& row : f.record().observations) {
        negative += row->item == "UPRO" && row->text() == "-" ? 1 : 0;
    }
    CHECK(negative == 2);
}

TEST_CASE("a head that names a method, and a column of one, keep it", "[lab grid]") {
    Grid f;
    f.page().show();
    auto dialog = f.pasted("Date\tALP(JSCC)\tLD（IFCC） U/L\n2024-01-05\t210\t180\n");
    REQUIRE(dialog->block().count(PasteState::good) == 2);
    CHECK(dialog->block().rows[0].cells[0].value->basis->method == "JSCC");
    CHECK(dialog->block().rows[0].cells[1].value->basis->method == "IFCC");
    f.store(*dialog);
    auto other = f.pasted("Date\tALP (IFCC法)\n2024-01-06\t74\n");
    INFO(other->remarks().toStdString() << dialog->remarks().toStdString());
    CHECK(other->storeButton().isEnabled());
    f.store(*other);
    const auto& columns = f.page().model().grid().columns;
    const auto ifcc = std::find_if(columns.begin(), columns.end(), [](const LabColumn& column) {
        return column.item == "ALP" && column.method == "IFCC";
    });
    REQUIRE(ifcc != columns.end());
    auto below = f.pasted("2024-02-05\t80\n", 0, static_cast<int>(ifcc - columns.begin()));
    REQUIRE(below->block().count(PasteState::good) == 1);
    CHECK(below->block().rows[0].cells[0].value->basis->method == "IFCC");
}

TEST_CASE("another unit for a column is asked once: converted, or the label was wrong",
          "[lab grid]") {
    Grid f;
    f.result("CRP", "2024-06-01", "0.21", "mg/dL", "0.14");
    f.result("CRP", "2024-07-01", "<0.02", "mg/dL");
    f.result("CRP", "2024-08-01", "30.0", "mg/dL");
    f.result("CRP", "2024-09-01", "4.4", "mg/L");
    f.reload();
    const auto& columns = f.page().model().grid().columns;
    const auto crp = std::find_if(columns.begin(), columns.end(), [](const LabColumn& column) {
        return column.item == "CRP" && column.unit == "mg/dL";
    });
    REQUIRE(crp != columns.end());
    const LabColumn column = *crp;
    const auto texts = [&] {
        QStringList found;
        for (const auto& row : f.record().observations) {
            found << qs(row->text()) + u(" ") + qs(row->unit());
        }
        found.sort();
        return found;
    };
    ColumnUnitDialog dialog(f.window.workspace(), column, &f.window);
    dialog.unit().setCurrentIndex(dialog.unit().findData(u("mg/L")));
    CHECK_FALSE(dialog.storeButton().isEnabled());  // nothing is decided for the person
    dialog.relabelButton().setChecked(true);
    CHECK(dialog.preview().contains(u("2024-06-01: 0.21 mg/dL → 0.21 mg/L")));
    dialog.convertButton().setChecked(true);
    CHECK(dialog.preview().contains(u("2024-06-01: 0.21 mg/dL → 2.1 mg/L")));
    CHECK(dialog.preview().contains(u("2024-07-01: <0.02 mg/dL → <0.2 mg/L")));
    CHECK_FALSE(dialog.preview().contains(u("2024-09-01")));
    dialog.reason().clear();
    dialog.store();
    CHECK(dialog.message() == u("A correction needs a reason."));
    CHECK(texts().contains(u("0.21 mg/dL")));
    dialog.reason().setText(u("slip of the other laboratory"));
    const auto before = f.session().operations("P-1")->size();
    dialog.store();
    REQUIRE(waitFor([&] { return dialog.result() == QDialog::Accepted; }));
    REQUIRE(waitFor([&] { return texts().contains(u("2.1 mg/L")); }));
    CHECK(texts() == QStringList{u("2.1 mg/L"), u("300 mg/L"), u("4.4 mg/L"), u("<0.2 mg/L")});
    const auto operations = f.session().operations("P-1");
    CHECK(operations->size() == before + 1);
    const auto& rows = f.record().observations;
    const auto first = std::find_if(rows.begin(), rows.end(),
                                    [](const auto& row) { return row->text() == "2.1"; });
    CHECK((*first)->basis->interval.high->to_string() == "1.4");
}

TEST_CASE("a column keeps what another unit does not hold, and says it", "[lab grid]") {
    Grid f;
    f.result("CRP", "2024-06-01", "200", "mg/L");
    f.result("CRP", "2024-07-01", "2.1", "mg/L");
    f.reload();
    const auto change =
        inOtherUnit(f.record(), f.page().model().grid().columns[0], "mg/dL", UnitAnswer::relabel);
    CHECK(change.rows.size() == 1);  // 200 mg/dL lies beyond what CRP can be
    REQUIRE(change.left.size() == 1);
    CHECK(change.left.front().startsWith(u("2024-06-01: 200 — ")));
}

TEST_CASE("grid and paste preview are painted", "[screens]") {
    Grid f;
    REQUIRE(f.openSample());
    REQUIRE(f.openPatient(u("P-0042")));
    f.window.recordPage().showTab(RecordPage::gridTab);
    keepPainted(f.window, u("grid-en-light"));
    auto dialog = f.pasted(
        "Date\tCRP (mg/dL)\tMMP-3\tXYZ\n2024-01-05\t0,21\t111.1\t1\n2024-02-05\t0.4\t98.0\t2\n");
    dialog->show();
    keepPainted(*dialog, u("paste-en-light"));
    dialog.reset();
    f.speak(LanguageChoice::japanese);
    f.appearance.setTheme(ThemeChoice::dark);
    keepPainted(f.window, u("grid-ja-dark"));
    REQUIRE(f.appearance.setScale(200));
    keepPainted(f.window, u("grid-ja-dark-200"));
    REQUIRE(f.appearance.setScale(100));
    f.speak(LanguageChoice::english);
    f.appearance.setTheme(ThemeChoice::light);
}
