#include "gui/patients/patient_delegate.hpp"

#include <QtGui/QPainter>
#include <QtWidgets/QTableView>

#include "gui/patients/match.hpp"
#include "gui/theme/icons.hpp"
#include "gui/theme/style.hpp"

namespace jointlog::gui {
namespace {

// Draws text at x, the found part on a tinted ground; returns the x after it.
int drawMatched(QPainter& painter, int x, const QRect& rect, const QString& text,
                const std::vector<std::string>& words, const QColor& ground) {
    const QFontMetrics metrics = painter.fontMetrics();
    if (const MatchRange found = findMatch(text, words); found.length > 0) {
        const int from = x + metrics.horizontalAdvance(text.left(found.from));
        const int wide = metrics.horizontalAdvance(text.mid(found.from, found.length));
        const int high = metrics.height();
        painter.fillRect(QRect(from, rect.center().y() - high / 2, wide, high), ground);
    }
    const int wide = metrics.horizontalAdvance(text);
    painter.drawText(QRect(x, rect.top(), wide + 2, rect.height()), Qt::AlignVCenter, text);
    return x + wide;
}

// Digits that a column keeps free after the point, so that points stand under each other.
int decimalsOf(int column) {
    switch (column) {
        case PatientModel::das28:
            return 2;
        case PatientModel::cdai:
            return 1;
        case PatientModel::crp:
            return 3;
        case PatientModel::mmp3:
            return 2;
        default:
            return 0;
    }
}

}  // namespace

int neededWidth(int column, const PatientModel::Widest& widest) {
    if (widest.text.isEmpty()) {
        return 0;
    }
    const QFontMetrics metrics(textFont(13.5));
    const QString decimals = QStringLiteral(".000").left(1 + decimalsOf(column));
    int width = metrics.horizontalAdvance(widest.text) + px(2);
    width += decimalsOf(column) > 0 ? metrics.horizontalAdvance(decimals) : 0;
    if (!widest.dated.isEmpty()) {
        width += px(10) + QFontMetrics(textFont(11)).horizontalAdvance(widest.dated);
    }
    return width + px(column == 0 ? 16 : cellPadding) + px(cellPadding);
}

void PatientDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    const Tokens& t = currentTokens();
    const auto* view = qobject_cast<const QTableView*>(option.widget);
    const bool selected = view != nullptr && view->currentIndex().row() == index.row();
    painter->save();
    painter->fillRect(option.rect, selected ? t.selected : t.card);
    if (selected && index.column() == 0) {
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                          t.accent);
    }
    painter->setPen(t.hairline);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const int first = index.column() == 0 ? px(16) : px(cellPadding);
    const int last = index.column() == PatientModel::notes ? px(16) : px(cellPadding);
    const QRect rect = option.rect.adjusted(first, 0, -last, -1);
    painter->setPen(t.text);
    painter->setFont(textFont(13.5));
    if (index.column() == PatientModel::name) {
        paintName(*painter, rect, index);
    } else if (index.column() == PatientModel::code) {
        const auto* model = qobject_cast<const PatientModel*>(index.model());
        drawMatched(*painter, rect.left(), rect, index.data().toString(), model->words(), t.match);
    } else {
        paintNumber(*painter, rect, index);
    }
    painter->restore();
}

void PatientDelegate::paintName(QPainter& painter, const QRect& rect,
                                const QModelIndex& index) const {
    const Tokens& t = currentTokens();
    const auto& words = qobject_cast<const PatientModel*>(index.model())->words();
    painter.setClipRect(rect);
    painter.setFont(textFont(14.5));
    int x = drawMatched(painter, rect.left(), rect, index.data(PatientModel::valueRole).toString(),
                        words, t.match);
    const QString kana = index.data(PatientModel::kanaRole).toString();
    painter.setFont(textFont(12));
    painter.setPen(t.secondary);
    x = drawMatched(painter, std::max(x + px(12), rect.left() + px(88)), rect, kana, words,
                    t.match);
    if (index.data(PatientModel::sameNameRole).toBool()) {
        const QString word = PatientModel::tr("same name");
        painter.setFont(textFont(11));
        const int wide = painter.fontMetrics().horizontalAdvance(word) + px(16);
        const QRectF pill(x + px(12), rect.center().y() - px(9) + 0.5, wide, px(18));
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(t.border);
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
        painter.setPen(t.secondary);
        painter.drawText(pill, Qt::AlignCenter, word);
    }
}

void PatientDelegate::paintNumber(QPainter& painter, const QRect& rect,
                                  const QModelIndex& index) const {
    const Tokens& t = currentTokens();
    const QString text = index.data(PatientModel::valueRole).toString();
    const int align = index.data(Qt::TextAlignmentRole).toInt();
    if (text.isEmpty()) {
        painter.setPen(t.muted);
        painter.drawText(rect, align, QStringLiteral("—"));
        return;
    }
    // Hidden padding digits keep the decimal points of a column under each other.
    const int keep = decimalsOf(index.column());
    int padding = 0;
    if (keep > 0) {
        const auto point = text.indexOf(QLatin1Char('.'));
        const int after = point < 0 ? 0 : static_cast<int>(text.size() - point - 1);
        const QFontMetrics metrics = painter.fontMetrics();
        padding = std::max(0, keep - after) * metrics.horizontalAdvance(QLatin1Char('0'));
        padding += point < 0 ? metrics.horizontalAdvance(QLatin1Char('.')) : 0;
    }
    painter.drawText(rect.adjusted(0, 0, -padding, 0), align, text);
    const QString dated = index.data(PatientModel::datedRole).toString();
    if (!dated.isEmpty()) {
        const int left = painter.fontMetrics().horizontalAdvance(text) + padding + px(10);
        painter.setFont(textFont(11));
        painter.setPen(t.muted);
        painter.drawText(rect.adjusted(0, 0, -left, 0), align, dated);
    }
}

PatientHeader::PatientHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
    setSectionsClickable(true);
    setHighlightSections(false);
    setFocusPolicy(Qt::NoFocus);
}

QSize PatientHeader::sizeHint() const {
    return {px(400), px(40)};
}

void PatientHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
    const Tokens& t = currentTokens();
    const auto* patients = qobject_cast<const PatientModel*>(model());
    painter->save();
    painter->fillRect(rect, t.subtle);
    painter->setPen(t.strongHairline);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->setPen(t.hairline);
    painter->drawLine(rect.topLeft(), rect.topRight());
    const int first = section == 0 ? px(16) : px(cellPadding);
    int last = section == PatientModel::notes ? px(16) : px(cellPadding);
    const bool sorted = patients != nullptr && patients->sortColumn() == section;
    if (sorted) {
        const int side = px(14);
        const bool right = section > PatientModel::sex;
        painter->setFont(textFont(12, 700));
        const int wide = painter->fontMetrics().horizontalAdvance(
            model()->headerData(section, orientation()).toString());
        const int x = right ? rect.right() - last - side + 2 : rect.left() + first + wide + 2;
        tinted(patients->sortOrder() == Qt::DescendingOrder ? QStringLiteral("chevron-down")
                                                            : QStringLiteral("chevron-up"))
            .paint(painter, QRect(x, rect.center().y() - side / 2, side, side));
        last += right ? side : 0;
    }
    const QString unit = model()->headerData(section, orientation(), Qt::UserRole).toString();
    const int align = model()->headerData(section, orientation(), Qt::TextAlignmentRole).toInt();
    const QRect box = rect.adjusted(first, 0, -last, 0);
    painter->setFont(textFont(12, sorted ? 700 : 400));
    painter->setPen(sorted ? t.text : t.secondary);
    const int horizontal = align & Qt::AlignHorizontal_Mask;
    const QString name = model()->headerData(section, orientation()).toString();
    if (unit.isEmpty()) {
        painter->drawText(box, align, name);
    } else {
        painter->drawText(box.adjusted(0, px(5), 0, -box.height() / 2),
                          horizontal | Qt::AlignVCenter, name);
        painter->setFont(textFont(11));
        painter->setPen(t.muted);
        painter->drawText(box.adjusted(0, box.height() / 2, 0, -px(3)),
                          horizontal | Qt::AlignVCenter, unit);
    }
    painter->restore();
}

}  // namespace jointlog::gui
