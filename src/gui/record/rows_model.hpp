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
    /// -1: not in the table.
    [[nodiscard]] int rowOf(const RowId& id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    RowTable m_table;
};

}  // namespace jointlog::gui
