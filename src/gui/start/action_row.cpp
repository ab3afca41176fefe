#include "gui/start/action_row.hpp"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

#include "gui/theme/icons.hpp"
#include "gui/theme/style.hpp"

namespace jointlog::gui {
namespace {

void paintFocus(QPainter& painter, const QRectF& rect, const Tokens& t, double radius) {
    painter.setPen(QPen(t.focus, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
}

bool clickedByKey(QAbstractButton& button, const QKeyEvent& event) {
    if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
        button.click();
        return true;
    }
    return false;
}

}  // namespace

ActionRow::ActionRow(const QString& iconName, QChar letter, QWidget* parent)
    : QAbstractButton(parent), m_icon(iconName), m_letter(letter) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ActionRow::setTexts(const QString& title, const QString& line) {
    setText(title);
    m_line = line;
    setAccessibleName(title);
    setAccessibleDescription(line);
    placeControl();
    update();
}

void ActionRow::setControl(QWidget* control) {
    m_control = control;
    control->setParent(this);
    placeControl();
}

QSize ActionRow::sizeHint() const {
    return {px(760), px(72)};
}

QSize ActionRow::minimumSizeHint() const {
    const int wide = std::max(QFontMetrics(textFont(16, 500)).horizontalAdvance(text()),
                              QFontMetrics(textFont(13)).horizontalAdvance(m_line));
    return {px(76) + wide + (m_control != nullptr ? m_control->sizeHint().width() + px(24) : 0)
                + px(60),
            px(72)};
}

void ActionRow::placeControl() {
    if (m_control == nullptr) {
        return;
    }
    const QSize size = m_control->sizeHint();
    m_control->setGeometry(width() - px(71) - size.width(), (height() - size.height()) / 2,
                           size.width(), size.height());
}

void ActionRow::resizeEvent(QResizeEvent*) {
    placeControl();
}
void ActionRow::enterEvent(QEnterEvent*) {
    update();
}
void ActionRow::leaveEvent(QEvent*) {
    update();
}

void ActionRow::keyPressEvent(QKeyEvent* event) {
    if (!clickedByKey(*this, *event)) {
        QAbstractButton::keyPressEvent(event);
    }
}

void ActionRow::paintEvent(QPaintEvent*) {
    const Tokens& t = currentTokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.hover);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 9, 9);
    }
    const int tile = px(40);
    const QRect box(px(21), (height() - tile) / 2, tile, tile);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.sampleGround);
    painter.drawRoundedRect(box, 6, 6);
    const int side = px(22);
    tinted(m_icon).paint(
        &painter, QRect(box.center() - QPoint(side / 2 - 1, side / 2 - 1), QSize(side, side)));
    const int left = px(77);
    const int middle = height() / 2;
    painter.setFont(textFont(16, 500));
    painter.setPen(t.text);
    painter.drawText(QRect(left, middle - px(23), width() - left, px(24)),
                     Qt::AlignVCenter | Qt::TextHideMnemonic, text());
    painter.setFont(textFont(13));
    painter.setPen(t.secondary);
    painter.drawText(QRect(left, middle, width() - left, px(20)), Qt::AlignVCenter, m_line);
    const QRectF key(width() - px(46.5), (height() - px(26)) / 2.0, px(25), px(26));
    painter.setPen(QPen(t.strongHairline, 1));
    painter.setBrush(t.subtle);
    painter.drawRoundedRect(key.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.drawLine(key.bottomLeft() + QPointF(4, -1.5), key.bottomRight() + QPointF(-4, -1.5));
    painter.setFont(textFont(12, 500));
    painter.setPen(t.secondary);
    painter.drawText(key, Qt::AlignCenter, m_letter);
    if (hasFocus()) {
        paintFocus(painter, QRectF(rect()), t, 9);
    }
}

RecentRow::RecentRow(const QString& name, const QString& folder, const QString& when, bool found,
                     QWidget* parent)
    : QAbstractButton(parent), m_folder(folder), m_when(when), m_found(found) {
    setText(name);
    setAccessibleName(QStringLiteral("%1, %2, %3").arg(name, folder, when));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize RecentRow::sizeHint() const {
    return {px(600), px(47)};
}

void RecentRow::enterEvent(QEnterEvent*) {
    update();
}
void RecentRow::leaveEvent(QEvent*) {
    update();
}

void RecentRow::keyPressEvent(QKeyEvent* event) {
    if (!clickedByKey(*this, *event)) {
        QAbstractButton::keyPressEvent(event);
    }
}

void RecentRow::paintEvent(QPaintEvent*) {
    const Tokens& t = currentTokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() && m_found) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.hover);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 9, 9);
    }
    const int side = px(18);
    tinted(QStringLiteral("folder"), m_found ? Ink::secondary : Ink::muted)
        .paint(&painter, QRect(px(22), (height() - side) / 2, side, side));
    painter.setFont(textFont(14, m_found ? 500 : 400));
    painter.setPen(m_found ? t.text : t.muted);
    const int left = px(53);
    const int second = std::max(px(297), width() * 39 / 100);
    const auto fit = [&](const QString& text, int wide) {
        return painter.fontMetrics().elidedText(text, Qt::ElideMiddle, wide);
    };
    painter.drawText(QRect(left, 0, second - left - px(8), height()), Qt::AlignVCenter,
                     fit(text(), second - left - px(8)));
    painter.setFont(textFont(13));
    painter.setPen(t.muted);
    const int whenWide = painter.fontMetrics().horizontalAdvance(m_when);
    const int folderWide = width() - second - whenWide - px(24);
    painter.drawText(QRect(second, 0, folderWide, height()), Qt::AlignVCenter,
                     fit(m_folder, folderWide));
    painter.drawText(QRect(0, 0, width() - px(8), height()), Qt::AlignVCenter | Qt::AlignRight,
                     m_when);
    if (hasFocus()) {
        paintFocus(painter, QRectF(rect()), t, 9);
    }
}

}  // namespace jointlog::gui
