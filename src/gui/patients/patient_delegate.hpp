#pragma once

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QStyledItemDelegate>

#include "gui/patients/patient_model.hpp"

namespace jointlog::gui {

/// Paints a row of the patient list: the found part of a name marked, numbers on their decimal point.
class PatientDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    void paintName(QPainter& painter, const QRect& rect, const QModelIndex& index) const;
    void paintNumber(QPainter& painter, const QRect& rect, const QModelIndex& index) const;
};

/// The head of the list: name over unit, the sorted column in bold with a chevron.
class PatientHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit PatientHeader(QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
};

/// Space at the left and right of the text of a cell.
inline constexpr int cellPadding = 8;

/// Pixels that a column needs to show its longest text, and the date behind it, whole.
[[nodiscard]] int neededWidth(int column, const PatientModel::Widest& widest);

}  // namespace jointlog::gui
