#include "gui/import/column_table.hpp"

#include <QtWidgets/QHeaderView>
#include <algorithm>

#include "gui/import/steady_combo.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"
#include "jointlog/domain/catalog.hpp"

namespace jointlog::gui {
namespace {

enum ColumnPlace { headerPlace, cellsPlace, meaningPlace, unitPlace };

QString firstCells(const app::ImportColumnView& column) {
    QStringList cells;
    for (const std::string& cell : column.cells) {
        if (!cell.empty() && cells.size() < 3) {
            cells.append(qs(cell).simplified());
        }
    }
    const QString text = cells.join(QStringLiteral("  ·  "));
    constexpr int longest = 60;
    return text.size() > longest ? text.left(longest) + QChar(0x2026) : text;
}

void select(QComboBox* combo, const QString& code) {
    combo->setCurrentIndex(std::max(0, combo->findData(code)));
}

}  // namespace

ColumnTable::ColumnTable(QWidget* parent) : Spoken<QTableWidget>(parent) {
    setColumnCount(4);
    verticalHeader()->hide();
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::NoSelection);
    setShowGrid(false);
    setTabKeyNavigation(false);
    say([this] {
        setHorizontalHeaderLabels(
            {tr("Column of the file"), tr("First cells"), tr("Read as"), tr("Unit")});
        setAccessibleName(tr("Columns of the file and what they are read as"));
    });
}

void ColumnTable::setPreview(const app::ImportPreview& preview) {
    m_preview = preview;
    fill();
}

void ColumnTable::retranslate() {
    fill();
}

void ColumnTable::fill() {
    const int rows = std::min(static_cast<int>(m_preview.columns.size()), mostColumns);
    clearContents();
    setRowCount(rows);
    for (int row = 0; row < rows; ++row) {
        const app::ImportColumnView& column = m_preview.columns[static_cast<std::size_t>(row)];
        setItem(row, headerPlace, new QTableWidgetItem(qs(column.header).simplified()));
        setItem(row, cellsPlace, new QTableWidgetItem(firstCells(column)));
        addMeaning(row, column);
        addUnit(row, column);
    }
    resizeColumnsToContents();
    widenForCombos(meaningPlace);
    widenForCombos(unitPlace);
    resizeRowsToContents();
    horizontalHeader()->setStretchLastSection(true);
}

/// The arrow and the borders of a combo box stand beside its text, and every box of the column is as wide as the widest.
void ColumnTable::widenForCombos(int place) {
    int widest = columnWidth(place);
    for (int row = 0; row < rowCount(); ++row) {
        if (const QWidget* combo = cellWidget(row, place)) {
            widest = std::max(widest, combo->sizeHint().width() + px(16));
        }
    }
    setColumnWidth(place, widest);
}

void ColumnTable::addMeaning(int row, const app::ImportColumnView& column) {
    auto* combo = new SteadyCombo(this);
    combo->addItem(tr("not read"), QString());
    for (const app::ImportColumnName& name : app::import_column_names(m_preview.kind)) {
        combo->addItem(qs(speaksJapanese() ? name.ja : name.name), qs(name.name));
    }
    if (m_preview.kind == "labs") {
        combo->insertSeparator(combo->count());
        for (const catalog::Item& item : catalog::items()) {
            if (item.laboratory) {
                combo->addItem(itemName(item.code), qs(item.code));
            }
        }
    }
    select(combo, qs(column.analyte.empty() ? column.column : column.analyte));
    combo->setEnabled(!m_preview.kind.empty());
    combo->setAccessibleName(tr("%1: read as").arg(qs(column.header).simplified()));
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(combo, &QComboBox::activated, this, [this, combo, header = qs(column.header)] {
        Q_EMIT meaningChosen(header, combo->currentData().toString());
    });
    combo->ensurePolished();  // its width counts below
    setCellWidget(row, meaningPlace, combo);
}

void ColumnTable::addUnit(int row, const app::ImportColumnView& column) {
    if (column.analyte.empty() || column.units.empty()) {
        return;
    }
    auto* combo = new SteadyCombo(this);
    combo->addItem(column.unit_open ? tr("choose the unit") : QString(), QString());
    for (const std::string& unit : column.units) {
        combo->addItem(qs(unit), qs(unit));
    }
    select(combo, qs(column.unit));
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    combo->setProperty("state", column.unit_open ? QVariant(QStringLiteral("error")) : QVariant());
    combo->setAccessibleName(tr("%1: unit").arg(qs(column.header).simplified()));
    connect(combo, &QComboBox::activated, this, [this, combo, header = qs(column.header)] {
        Q_EMIT unitChosen(header, combo->currentData().toString());
    });
    combo->ensurePolished();
    setCellWidget(row, unitPlace, combo);
}

QComboBox* ColumnTable::meaning(int row) const {
    return qobject_cast<QComboBox*>(cellWidget(row, meaningPlace));
}
QComboBox* ColumnTable::unit(int row) const {
    return qobject_cast<QComboBox*>(cellWidget(row, unitPlace));
}

}  // namespace jointlog::gui
