#include "gui/record/word_table_view.hpp"

#include <QtWidgets/QHeaderView>

namespace jointlog::gui {

WordTableView::WordTableView(QWidget* parent) : QTableView(parent) {
    setModel(&m_model);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setShowGrid(false);
    verticalHeader()->hide();
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    connect(this, &QTableView::activated, this, [this](const QModelIndex& index) {
        const auto row = static_cast<std::size_t>(index.row());
        if (row < m_rows.size() && m_rows[row]) {
            Q_EMIT open(*m_rows[row]);
        }
    });
}

void WordTableView::show(const render::WordTable& table) {
    m_model.clear();
    m_model.setHorizontalHeaderLabels(table.heads);
    m_rows.clear();
    for (const render::WordTable::Row& row : table.rows) {
        QList<QStandardItem*> items;
        for (const QString& cell : row.cells) {
            items.append(new QStandardItem(cell));
        }
        m_model.appendRow(items);
        m_rows.push_back(row.row);
    }
    m_text = render::tabSeparated(table);
    // A number is never cut: each column is as wide as its contents, the last takes what is left.
    resizeColumnsToContents();
    for (int column = 0; column < m_model.columnCount(); ++column) {
        setColumnWidth(column, columnWidth(column) + 16);
    }
    horizontalHeader()->setStretchLastSection(true);
    if (m_model.rowCount() > 0) {
        setCurrentIndex(m_model.index(0, 0));
    }
}

}  // namespace jointlog::gui
