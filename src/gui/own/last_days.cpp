#include "gui/own/last_days.hpp"

#include <QtGui/QPainter>
#include <algorithm>
#include <cmath>

#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"

namespace jointlog::gui {
namespace {

constexpr int shownDays = 28;
constexpr int shownMedicines = 2;
constexpr int nameWidth = 112;
constexpr int panelHeight = 84;
constexpr int rowHeight = 34;
constexpr int panelGap = 8;
constexpr int axisHeight = 22;

QString numberText(double value) {
    return QString::number(value, 'f', std::abs(value - std::round(value)) < 1e-9 ? 0 : 1);
}

}  // namespace

LastDays::LastDays(const PatientRecord& record, Day today, QWidget* parent)
    : Spoken<QWidget>(parent),
      m_days(answeredDays(record, today, shownDays)),
      m_taken(takenDays(record, today, shownDays, shownMedicines)) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

std::vector<LastDays::Panel> LastDays::panels() const {
    double most = 60;
    for (const AnsweredDay& day : m_days) {
        most = std::max(most, std::ceil(day.stiffness.value_or(0) / 60) * 60);
    }
    const QString scale = QStringLiteral("0–10");
    return {{tr("Pain"), scale, 10, &AnsweredDay::pain},
            {tr("Tiredness"), scale, 10, &AnsweredDay::tired},
            {tr("Stiffness"), tr("minutes"), most, &AnsweredDay::stiffness}};
}

// What is drawn, in words: day by day, only what was answered.
void LastDays::retranslate() {
    QStringList lines;
    for (const AnsweredDay& day : m_days) {
        QStringList words;
        for (const Panel& panel : panels()) {
            if (const auto& value = day.*panel.value) {
                words << QStringLiteral("%1 %2").arg(panel.name, numberText(*value));
            }
        }
        if (day.marked) {
            words << tr("marked as a bad day");
        }
        if (!words.isEmpty()) {
            lines << QStringLiteral("%1: %2").arg(qs(to_iso(day.day)),
                                                  words.join(QStringLiteral(", ")));
        }
    }
    setAccessibleName(tr("Last %1 days").arg(shownDays));
    setAccessibleDescription(lines.isEmpty() ? tr("nothing answered")
                                             : lines.join(QLatin1Char('\n')));
    update();
}

QSize LastDays::minimumSizeHint() const {
    const int rows = 1 + static_cast<int>(m_taken.size());
    return {px(300), px(3 * (panelHeight + panelGap) + rows * (rowHeight + panelGap) + axisHeight)};
}

QSize LastDays::sizeHint() const {
    return {px(420), minimumSizeHint().height()};
}

double LastDays::x(std::size_t day) const {
    const double left = px(nameWidth) + px(12);
    const double room = width() - px(12) - left;
    return left + room * static_cast<double>(day) / static_cast<double>(shownDays - 1);
}

void LastDays::paintRow(QPainter& painter, const QString& name, int top) const {
    const Tokens& t = currentTokens();
    painter.setFont(textFont(14, 500));
    painter.setPen(t.text);
    const QRect words(0, top, px(nameWidth) - px(8), px(rowHeight));
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(name, Qt::ElideRight, words.width()));
    painter.setPen(t.hairline);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(
        QRectF(px(nameWidth) + 0.5, top + 0.5, width() - px(nameWidth) - 1, px(rowHeight) - 1), 4,
        4);
}

void LastDays::paintPanel(QPainter& painter, const Panel& panel, int top) const {
    const Tokens& t = currentTokens();
    const QRectF frame(px(nameWidth) + 0.5, top + 0.5, width() - px(nameWidth) - 1,
                       px(panelHeight) - 1);
    painter.setPen(t.text);
    painter.setFont(textFont(14, 500));
    painter.drawText(QPointF(0, top + px(16)), panel.name);
    painter.setFont(textFont(12));
    painter.setPen(t.secondary);
    painter.drawText(QPointF(0, top + px(34)), panel.unit);
    const auto y = [&](double value) {
        return frame.bottom() - px(12) - value / panel.most * (frame.height() - px(22));
    };
    for (const double line : {0.0, panel.most / 2, panel.most}) {
        painter.setPen(t.hairline);
        painter.drawLine(QPointF(frame.left(), y(line)), QPointF(frame.right(), y(line)));
        painter.setPen(t.secondary);
        painter.drawText(QRectF(0, y(line) - px(8), px(nameWidth) - px(6), px(16)),
                         Qt::AlignRight | Qt::AlignVCenter, numberText(line));
    }
    painter.setPen(t.hairline);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(frame, 4, 4);
    std::optional<QPointF> before;
    for (std::size_t i = 0; i < m_days.size(); ++i) {
        const auto& value = m_days[i].*panel.value;
        if (!value) {  // a dash at the foot: not answered
            painter.setPen(QPen(t.muted, 2));
            painter.drawLine(QPointF(x(i) - px(3), frame.bottom() - px(5)),
                             QPointF(x(i) + px(3), frame.bottom() - px(5)));
            before.reset();
            continue;
        }
        const QPointF at(x(i), y(*value));
        painter.setPen(QPen(t.accent, 2));
        if (before) {
            painter.drawLine(*before, at);
        }
        painter.setBrush(t.accent);
        painter.drawEllipse(at, px(3), px(3));
        before = at;
    }
}

void LastDays::paintAxis(QPainter& painter, int top) const {
    painter.setFont(textFont(12));
    for (std::size_t i = m_days.size() % 7 == 0 ? 6 : 0; i < m_days.size(); i += 7) {
        const bool last = i + 1 == m_days.size();
        const QString words = last ? tr("today") : qs(to_iso(m_days[i].day)).mid(5);
        const int wide = painter.fontMetrics().horizontalAdvance(words);
        painter.setPen(last ? currentTokens().text : currentTokens().secondary);
        const double left = std::min(x(i) - wide / 2.0, static_cast<double>(width() - wide));
        painter.drawText(QPointF(left, top + px(16)), words);
    }
}

void LastDays::paintEvent(QPaintEvent*) {
    const Tokens& t = currentTokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int top = 0;
    for (const Panel& panel : panels()) {
        paintPanel(painter, panel, top);
        top += px(panelHeight + panelGap);
    }
    for (const TakenDays& medicine : m_taken) {
        paintRow(painter, medicine.name, top);
        for (std::size_t i = 0; i < medicine.said.size(); ++i) {
            const auto said = medicine.said[i];
            if (said == Intake::Said::nothing) {
                continue;
            }
            // Filled: taken; an open one: not taken, as it was said.
            const QRectF box(x(i) - px(4), top + px(rowHeight) / 2.0 - px(4), px(8), px(8));
            painter.setPen(QPen(t.secondary, 1.5));
            painter.setBrush(said == Intake::Said::not_taken ? QBrush(Qt::NoBrush)
                                                             : QBrush(t.secondary));
            painter.drawRoundedRect(box, 2, 2);
        }
        top += px(rowHeight + panelGap);
    }
    paintRow(painter, tr("My marks"), top);
    for (std::size_t i = 0; i < m_days.size(); ++i) {
        if (m_days[i].marked) {
            const QPointF at(x(i), top + px(rowHeight) / 2.0);
            painter.setPen(QPen(t.text, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(at, px(6), px(6));
            painter.setBrush(t.text);
            painter.drawEllipse(at, px(2), px(2));
        }
    }
    top += px(rowHeight + panelGap);
    paintAxis(painter, top - px(panelGap));
}

}  // namespace jointlog::gui
