#include "gui/record/rows_model.hpp"

#include <QtGui/QTextDocument>
#include <algorithm>

#include "gui/theme/style.hpp"

namespace jointlog::gui {

void RowsModel::setTable(RowTable table) {
    beginResetModel();
    m_table = std::move(table);
    m_decimals = 0;
    for (const TableRow& row : m_table.rows) {
        const QString cell = row.cells.value(m_table.decimal);
        if (const qsizetype point = cell.indexOf(QLatin1Char('.')); point >= 0) {
            m_decimals = std::max(m_decimals, static_cast<int>(cell.size() - point - 1));
        }
    }
    endResetModel();
}

const TableRow* RowsModel::at(int row) const {
    return row >= 0 && row < rowCount() ? &m_table.rows[static_cast<std::size_t>(row)] : nullptr;
}

int RowsModel::rowOf(const RowId& id) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row)->meta.id == id) {
            return row;
        }
    }
    return -1;
}

std::optional<IndexId> RowsModel::scoreAt(int column) const {
    const auto& scores = m_table.scores;
    return column >= 0 && column < static_cast<int>(scores.size())
               ? scores[static_cast<std::size_t>(column)]
               : std::nullopt;
}

int RowsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int RowsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.heads.size());
}

QVariant RowsModel::data(const QModelIndex& index, int role) const {
    const TableRow* row = index.isValid() ? at(index.row()) : nullptr;
    if (row == nullptr) {
        return {};
    }
    const bool error = row->meta.status == RowStatus::entered_in_error;
    const QString cell = row->cells.value(index.column());
    switch (role) {
        case Qt::DisplayRole: {
            QString text =
                row->under && index.column() == 0 ? QStringLiteral("    ↳ ") + cell : cell;
            if (text.isEmpty() && m_table.dashes) {
                return QStringLiteral("—");
            }
            if (index.column() == 0 && row->meta.corrected) {
                text += QStringLiteral("  ") + tr("(corrected)");
            }
            return error && index.column() == 0 ? tr("%1 (entered in error)").arg(text) : text;
        }
        case Qt::AccessibleTextRole:
            if (cell.isEmpty() && m_table.dashes) {
                return scoreAt(index.column()) ? tr("not computed") : tr("not recorded");
            }
            return row->flag.isEmpty() || index.column() != m_table.decimal
                       ? cell
                       : cell + QLatin1Char(' ') + row->flag;
        case flagRole:
            return index.column() == m_table.decimal ? row->flag : QString();
        case Qt::ToolTipRole:
            return cell.isEmpty() ? QString() : Qt::convertFromPlainText(cell);
        case Qt::TextAlignmentRole:
            return int(Qt::AlignVCenter
                       | (m_table.numeric[static_cast<std::size_t>(index.column())]
                              ? Qt::AlignRight
                              : Qt::AlignLeft));
        case Qt::FontRole: {
            QFont font = textFont(13);
            font.setStrikeOut(error);
            return font;
        }
        default:
            return {};
    }
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        const bool numeric = section < static_cast<int>(m_table.numeric.size())
                             && m_table.numeric[static_cast<std::size_t>(section)];
        return int(Qt::AlignVCenter | (numeric ? Qt::AlignRight : Qt::AlignLeft));
    }
    return role == Qt::DisplayRole ? QVariant(m_table.heads.value(section)) : QVariant();
}

}  // namespace jointlog::gui
