#include "gui/export/export_files_view.hpp"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableWidget>
#include <algorithm>

#include "gui/text/names.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/panes.hpp"

namespace jointlog::gui {
namespace {

constexpr int widestColumn = 260;

QTableWidget* shownTable(int columns, int height, QWidget* parent) {
    auto* table = new QTableWidget(0, columns, parent);
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setMinimumHeight(height);
    markPane(table);
    return table;
}

}  // namespace

ExportFilesView::ExportFilesView(QWidget* parent) : Spoken<QWidget>(parent) {
    m_files = shownTable(2, 170, this);
    m_files->horizontalHeader()->setStretchLastSection(true);
    m_heading = makeLabel(this, QStringLiteral("heading"));
    m_heading->setWordWrap(true);
    m_rows = shownTable(0, 200, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_files, 2);
    column->addWidget(m_heading);
    column->addWidget(m_rows, 3);
    connect(m_files, &QTableWidget::currentCellChanged, this, &ExportFilesView::fillRows);
    say([this] {
        m_files->setHorizontalHeaderLabels({tr("File"), tr("Rows")});
        m_files->setAccessibleName(tr("Tables of the package"));
        m_rows->setAccessibleName(tr("First rows of the chosen table"));
        fillRows();
    });
    hide();
}

void ExportFilesView::show(const std::vector<app::PreviewedFile>& files) {
    const int chosen = std::max(0, m_files->currentRow());
    m_shown = files;
    m_files->setRowCount(static_cast<int>(files.size()));
    for (int row = 0; row < m_files->rowCount(); ++row) {
        const app::PreviewedFile& file = files[static_cast<std::size_t>(row)];
        auto* count = new QTableWidgetItem(QString::number(file.rows));
        count->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_files->setItem(row, 0, new QTableWidgetItem(qs(file.name)));
        m_files->setItem(row, 1, count);
    }
    m_files->resizeColumnsToContents();
    m_files->setCurrentCell(std::min(chosen, m_files->rowCount() - 1), 0);
    fillRows();
    setVisible(!files.empty());
}

void ExportFilesView::fillRows() {
    const int at = m_files->currentRow();
    if (at < 0 || at >= static_cast<int>(m_shown.size())) {
        m_rows->setRowCount(0);
        m_rows->setColumnCount(0);
        return;
    }
    const app::PreviewedFile& file = m_shown[static_cast<std::size_t>(at)];
    const auto& lines = file.first_rows;
    const int width = lines.empty() ? 0 : static_cast<int>(lines.front().size());
    const int count = lines.empty() ? 0 : static_cast<int>(lines.size()) - 1;
    m_heading->setText(tr("%1: the first %2 of %3 rows, as they are written")
                           .arg(qs(file.name))
                           .arg(count)
                           .arg(file.rows));
    m_rows->clear();
    m_rows->setColumnCount(width);
    m_rows->setRowCount(count);
    for (int column = 0; column < width; ++column) {
        const auto place = static_cast<std::size_t>(column);
        m_rows->setHorizontalHeaderItem(column, new QTableWidgetItem(qs(lines.front()[place])));
        for (int row = 0; row < count; ++row) {
            const auto& cells = lines[static_cast<std::size_t>(row) + 1];
            m_rows->setItem(row, column, new QTableWidgetItem(qs(cells.at(place))));
        }
    }
    m_rows->resizeColumnsToContents();
    for (int column = 0; column < width; ++column) {
        m_rows->setColumnWidth(column, std::min(m_rows->columnWidth(column), widestColumn));
    }
}

}  // namespace jointlog::gui
