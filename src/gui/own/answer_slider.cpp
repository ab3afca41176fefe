#include "gui/own/answer_slider.hpp"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <algorithm>
#include <cmath>

#include "gui/theme/style.hpp"
#include "gui/theme/tokens.hpp"

namespace jointlog::gui {
namespace {
constexpr int most = 100;
constexpr int half = 5;
}  // namespace

AnswerSlider::AnswerSlider(QWidget* parent) : QSlider(Qt::Horizontal, parent) {
    setRange(0, most);
    setSingleStep(half);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize AnswerSlider::sizeHint() const {
    return {px(360), px(52)};
}

QSize AnswerSlider::minimumSizeHint() const {
    return {px(180), px(52)};
}

std::optional<int> AnswerSlider::answer() const {
    return m_answered ? std::optional(value()) : std::nullopt;
}

void AnswerSlider::setAnswer(std::optional<int> tenths) {
    m_answered = tenths.has_value();
    setValue(tenths.value_or(0));
    update();
}

void AnswerSlider::take(int tenths) {
    setAnswer(std::clamp(tenths, 0, most));
    Q_EMIT answered(value());
}

double AnswerSlider::left() const {
    return px(14);
}

double AnswerSlider::length() const {
    return width() - 2 * left();
}

void AnswerSlider::answerAt(double x) {
    const double part = std::clamp((x - left()) / length(), 0.0, 1.0);
    take(static_cast<int>(std::lround(part * most / half)) * half);
}

void AnswerSlider::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        answerAt(event->position().x());
    }
}

void AnswerSlider::mouseMoveEvent(QMouseEvent* event) {
    if ((event->buttons() & Qt::LeftButton) != 0) {
        answerAt(event->position().x());
    }
}

void AnswerSlider::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

void AnswerSlider::keyPressEvent(QKeyEvent* event) {
    // Without an answer the first key begins at the end that it comes from.
    switch (event->key()) {
        case Qt::Key_Right:
        case Qt::Key_Up:
            return take(m_answered ? value() + half : 0);
        case Qt::Key_Left:
        case Qt::Key_Down:
            return take(m_answered ? value() - half : most);
        case Qt::Key_Home:
            return take(0);
        case Qt::Key_End:
            return take(most);
        default:
            event->ignore();
    }
}

void AnswerSlider::paintEvent(QPaintEvent*) {
    const Tokens& t = currentTokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = px(16);
    const double thick = px(6);
    const QRectF rail(left(), middle - thick / 2, length(), thick);
    painter.setPen(QPen(t.border, 1));
    painter.setBrush(t.strongHairline);
    painter.drawRoundedRect(rail, thick / 2, thick / 2);
    painter.setFont(textFont(13));
    for (int tenth = 0; tenth <= most; tenth += 10) {
        const double x = left() + length() * tenth / most;
        painter.setPen(t.border);
        painter.drawLine(QPointF(x, middle + thick), QPointF(x, middle + thick + px(4)));
        if (tenth % 50 == 0) {
            painter.setPen(t.secondary);
            const QRectF place(x - px(20), middle + px(12), px(40), px(20));
            painter.drawText(place, Qt::AlignHCenter | Qt::AlignTop, QString::number(tenth / 10));
        }
    }
    if (m_answered && isEnabled()) {
        const double x = left() + length() * value() / most;
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.accent);
        painter.drawRoundedRect(QRectF(left(), rail.top(), x - left(), thick), thick / 2,
                                thick / 2);
        painter.setPen(QPen(t.accent, 2.5));
        painter.setBrush(t.card);
        painter.drawEllipse(QPointF(x, middle), px(12), px(12));
    }
    if (hasFocus()) {
        painter.setPen(QPen(t.focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
}

}  // namespace jointlog::gui
