#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace jointlog::gui {

class RowsModel;

/// Draws the numbers of a column with their decimal points below each other, digits and comparator as entered, and the
/// laboratory's flag after them.
class DecimalDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    DecimalDelegate(const RowsModel& model, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;
    /// Where the text of a cell begins, from the left of its box, so that the points of a column meet.
    [[nodiscard]] int textLeft(const QString& text, int boxWidth, const QFont& font) const;

private:
    [[nodiscard]] int fractionWidth(const QFontMetrics& metrics) const;

    const RowsModel& m_model;
};

}  // namespace jointlog::gui
