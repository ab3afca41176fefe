#include "gui/labs/lab_grid_model.hpp"

#include <QtCore/QStringList>

#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"

namespace jointlog::gui {
namespace {

/// Digits that a number has fewer than its column; 0 for what is no number.
int lackingIn(const Observation& value, const LabColumn& column) {
    const auto* number = std::get_if<Numeric>(&value.value);
    return number != nullptr ? std::max(0, column.decimals - number->value.decimals) : 0;
}

/// "2024-06-01 09:30", as a block that is pasted is read: without the year of an era.
QString pastable(const LabRow& row) {
    return row.minute ? QStringLiteral("%1 %2:%3")
                            .arg(dateText(row.date))
                            .arg(*row.minute / 60, 2, 10, QLatin1Char('0'))
                            .arg(*row.minute % 60, 2, 10, QLatin1Char('0'))
                      : dateText(row.date);
}

}  // namespace

QString LabGridModel::pastableHead(int column) const {
    const LabColumn& of = m_grid.columns[static_cast<std::size_t>(column)];
    std::string method = of.method;
    for (int row = 0; row < rowCount() && method.empty(); ++row) {
        const auto* cell = at(index(row, column));
        method = cell != nullptr ? cell->value.basis->method : std::string();
    }
    const QString unit = unitPrint(of.item, of.unit);
    const QString name = itemName(of.item);
    return method.empty() || unit.isEmpty()
               ? unit.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, unit)
               : QStringLiteral("%1(%2) %3").arg(name, qs(method), unit);
}

void LabGridModel::setGrid(LabGrid grid) {
    beginResetModel();
    m_grid = std::move(grid);
    endResetModel();
}

const Recorded<Observation>* LabGridModel::at(const QModelIndex& index) const {
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount()) {
        return nullptr;
    }
    const auto& cell =
        m_grid
            .cells[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
    return cell ? &*cell : nullptr;
}

int LabGridModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_grid.rows.size());
}

int LabGridModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_grid.columns.size());
}

QString LabGridModel::inWords(const Observation& value) const {
    const QString unit = unitPrint(value.item, value.unit());
    QStringList words{(cellText(value) + QLatin1Char(' ') + unit).trimmed(), flagOf(value)};
    const QString interval = intervalText(value.basis->interval);
    words << (interval.isEmpty() ? tr("no interval recorded")
                                 : tr("laboratory interval %1").arg(interval))
          << qs(value.basis->laboratory) << qs(value.basis->method);
    words.removeAll(QString());
    return words.join(QStringLiteral(" · "));
}

QVariant LabGridModel::data(const QModelIndex& index, int role) const {
    const auto* cell = at(index);
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    }
    const QString& row = m_grid.rows[static_cast<std::size_t>(index.row())].head;
    const LabColumn& column = m_grid.columns[static_cast<std::size_t>(index.column())];
    if (role == Qt::AccessibleTextRole) {
        return QStringLiteral("%1, %2: %3")
            .arg(itemName(column.item), row,
                 cell != nullptr ? inWords(cell->value) : tr("not recorded"));
    }
    if (cell == nullptr) {
        return {};
    }
    const int lacking = lackingIn(cell->value, column);
    switch (role) {
        case Qt::DisplayRole:
            return cellText(cell->value);
        case flagRole:
            return flagOf(cell->value);
        case lackingRole:
            return lacking;
        case pointRole:
            return lacking > 0 && lacking == column.decimals;
        default:
            break;
    }
    return role == Qt::ToolTipRole ? QVariant(inWords(cell->value).toHtmlEscaped()) : QVariant();
}

QVariant LabGridModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole) {
        return role == Qt::TextAlignmentRole && orientation == Qt::Horizontal
                   ? QVariant(static_cast<int>(Qt::AlignRight | Qt::AlignVCenter))
                   : QVariant();
    }
    return orientation == Qt::Horizontal ? m_grid.columns[static_cast<std::size_t>(section)].head
                                         : m_grid.rows[static_cast<std::size_t>(section)].head;
}

QString LabGridModel::asText(int top, int left, int bottom, int right) const {
    QStringList lines;
    QStringList heads{tr("Date")};
    for (int column = left; column <= right; ++column) {
        heads << pastableHead(column);
    }
    lines << heads.join(QLatin1Char('\t'));
    for (int row = top; row <= bottom; ++row) {
        QStringList cells{pastable(m_grid.rows[static_cast<std::size_t>(row)])};
        for (int column = left; column <= right; ++column) {
            const auto* cell = at(index(row, column));
            cells << (cell != nullptr ? cellText(cell->value) : QString());
        }
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

}  // namespace jointlog::gui
