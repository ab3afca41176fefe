#include "gui/labs/lab_grid_delegate.hpp"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

#include "gui/labs/lab_grid_model.hpp"
#include "gui/theme/style.hpp"

namespace jointlog::gui {
namespace {

constexpr int edge = 8;

/// Room for what a number lacks to the digits of its column, and for the flag.
struct Rooms {
    int digits;
    int flag;
};

Rooms roomsOf(const QFontMetrics& metrics, const QModelIndex& index) {
    const int lacking = index.data(LabGridModel::lackingRole).toInt();
    const bool point = index.data(LabGridModel::pointRole).toBool();
    return {lacking * metrics.horizontalAdvance(QLatin1Char('0'))
                + (point ? metrics.horizontalAdvance(QLatin1Char('.')) : 0),
            metrics.horizontalAdvance(QStringLiteral(" (HH)"))};
}

}  // namespace

void LabGridDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    QStyleOptionViewItem shown = option;
    initStyleOption(&shown, index);
    const QString text = std::exchange(shown.text, QString());
    const QStyle* style = shown.widget != nullptr ? shown.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &shown, painter, shown.widget);
    const Rooms rooms = roomsOf(shown.fontMetrics, index);
    const Tokens& t = currentTokens();
    painter->save();
    painter->setFont(shown.font);
    painter->setPen(t.text);
    const QRect flag(option.rect.right() - px(edge) - rooms.flag, option.rect.top(), rooms.flag,
                     option.rect.height());
    const QRect number(option.rect.left(), option.rect.top(),
                       flag.left() - rooms.digits - option.rect.left(), option.rect.height());
    painter->drawText(number, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, text);
    painter->drawText(flag.adjusted(shown.fontMetrics.horizontalAdvance(QLatin1Char(' ')), 0, 0, 0),
                      Qt::AlignLeft | Qt::AlignVCenter,
                      index.data(LabGridModel::flagRole).toString());
    if ((option.state & QStyle::State_HasFocus) != 0) {
        painter->setPen(QPen(t.focus, 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

QSize LabGridDelegate::sizeHint(const QStyleOptionViewItem& option,
                                const QModelIndex& index) const {
    QStyleOptionViewItem shown = option;
    initStyleOption(&shown, index);
    const Rooms rooms = roomsOf(shown.fontMetrics, index);
    return {
        shown.fontMetrics.horizontalAdvance(shown.text) + rooms.digits + rooms.flag + 2 * px(edge),
        px(34)};
}

}  // namespace jointlog::gui
