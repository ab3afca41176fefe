#pragma once

#include <QtCore/QAbstractTableModel>

#include "gui/record/row_table.hpp"

namespace jointlog::gui {

/// A table of stored rows as a model; an entry in error is struck through and says so.
class RowsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(RowTable table);
    [[nodiscard]] const TableRow* at(int row) const;
    /// The score that a column shows.
    [[nodiscard]] std::optional<IndexId> scoreAt(int column) const;
    /// The column whose numbers stand with their points below each other (-1: none), and its most decimals.
    [[nodiscard]] int decimalColumn() const { return m_table.decimal; }
    [[nodiscard]] int decimals() const { return m_decimals; }
    /// The flag that stands after the number.
    static constexpr int flagRole = Qt::UserRole + 1;
    /// -1: not in the table.
    [[nodiscard]] int rowOf(const RowId& id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    RowTable m_table;
    int m_decimals = 0;
};

}  // namespace jointlog::gui
