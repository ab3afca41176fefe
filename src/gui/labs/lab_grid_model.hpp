#pragma once

#include <QtCore/QAbstractTableModel>

#include "gui/labs/lab_grid.hpp"

namespace jointlog::gui {

/// The grid as a model: numbers as entered, their flags, and what their column needs to stand them under each other.
class LabGridModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    static constexpr int flagRole = Qt::UserRole + 1;
    /// Digits that the number has fewer than its column, and whether it lacks the point too.
    static constexpr int lackingRole = Qt::UserRole + 2;
    static constexpr int pointRole = Qt::UserRole + 3;

    void setGrid(LabGrid grid);
    [[nodiscard]] const LabGrid& grid() const { return m_grid; }
    /// nullptr where nothing is recorded.
    [[nodiscard]] const Recorded<Observation>* at(const QModelIndex& index) const;
    /// The cells between two corners with their heads, with tabs, as a spreadsheet takes them.
    [[nodiscard]] QString asText(int top, int left, int bottom, int right) const;
    /// The head of a column in such a text: name, method where one is recorded, unit.
    [[nodiscard]] QString pastableHead(int column) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString inWords(const Observation& value) const;
    LabGrid m_grid;
};

}  // namespace jointlog::gui
