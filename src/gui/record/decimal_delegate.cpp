#include "gui/record/decimal_delegate.hpp"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

#include "gui/record/rows_model.hpp"
#include "gui/theme/style.hpp"

namespace jointlog::gui {
namespace {

constexpr int flagSpace = 22;  // for the letter and the gap before it
constexpr int margin = 8;

// From the decimal point on; nothing for a whole number or a word.
QString fraction(const QString& text) {
    const qsizetype point = text.indexOf(QLatin1Char('.'));
    return point < 0 ? QString() : text.mid(point);
}

}  // namespace

DecimalDelegate::DecimalDelegate(const RowsModel& model, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model) {}

int DecimalDelegate::fractionWidth(const QFontMetrics& metrics) const {
    const int decimals = m_model.decimals();
    return decimals == 0
               ? 0
               : metrics.horizontalAdvance(QLatin1Char('.') + QString(decimals, QLatin1Char('0')));
}

int DecimalDelegate::textLeft(const QString& text, int boxWidth, const QFont& font) const {
    const QFontMetrics metrics(font);
    const int right = boxWidth - px(margin) - px(flagSpace);
    const bool number = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    const int after = number ? fractionWidth(metrics) - metrics.horizontalAdvance(fraction(text))
                             : 0;  // a word ends where the longest number does
    return right - after - metrics.horizontalAdvance(text);
}

void DecimalDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    QStyleOptionViewItem box = option;
    initStyleOption(&box, index);
    const QString text = box.text;
    box.text.clear();
    const QStyle* style = box.widget != nullptr ? box.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &box, painter, box.widget);
    painter->save();
    painter->setFont(box.font);
    painter->setPen(currentTokens().text);
    const int left = textLeft(text, box.rect.width(), box.font);
    painter->drawText(box.rect.adjusted(left, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text);
    const QString flag = index.data(RowsModel::flagRole).toString();
    if (!flag.isEmpty()) {
        painter->setFont(textFont(12, 500));
        painter->setPen(currentTokens().secondary);
        painter->drawText(
            box.rect.adjusted(box.rect.width() - px(margin) - px(flagSpace) + px(6), 0, 0, 0),
            Qt::AlignVCenter | Qt::AlignLeft, flag);
    }
    painter->restore();
}

QSize DecimalDelegate::sizeHint(const QStyleOptionViewItem& option,
                                const QModelIndex& index) const {
    const QString text = index.data(Qt::DisplayRole).toString();
    const QFontMetrics metrics(index.data(Qt::FontRole).value<QFont>());
    const int whole = metrics.horizontalAdvance(text.left(text.size() - fraction(text).size()));
    const int wide = std::max(whole + fractionWidth(metrics), metrics.horizontalAdvance(text));
    return {wide + px(flagSpace) + 2 * px(margin),
            QStyledItemDelegate::sizeHint(option, index).height()};
}

}  // namespace jointlog::gui
