#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace jointlog::gui {

/// Draws a cell of the grid: the number with its point below those of its column, the flag in a place of its own.
class LabGridDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;
};

}  // namespace jointlog::gui
