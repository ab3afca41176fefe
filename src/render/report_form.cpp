#include <QtGui/QPainter>

#include "render/report_layout.hpp"

namespace jointlog::render {
namespace {
constexpr double nameWidth = 130 * pt;  // width of the names
constexpr double tickBox = 9 * pt;

void words(QPainter& p, double x, double y, const QString& text, const ReportFont& font) {
    p.setFont(font.font);
    p.drawText(QPointF(x, y), text);
}

/// A line of 10 cm with its ends: nothing on it is preset.
void scale(QPainter& p, const app::FormLine& line, const ReportTexts& texts, double f) {
    const ReportFont small(7 * f, 400);
    const double left = nameWidth + 40 * pt;
    const double width = 283.5 * pt;
    const double y = 13 * pt * f;
    p.drawLine(QPointF(left, y), QPointF(left + width, y));
    for (const double x : {left, left + width})
        p.drawLine(QPointF(x, y - 5 * pt), QPointF(x, y + 5 * pt));
    words(p, left - small.metrics.horizontalAdvance(QStringLiteral("0")) - 4 * pt,
          y + small.metrics.capHeight() / 2, QStringLiteral("0"), small);
    words(p, left + width + 4 * pt, y + small.metrics.capHeight() / 2, QStringLiteral("10"), small);
    const double below = y + 8 * pt + small.metrics.ascent();
    words(p, left, below, texts(line.choices[0]), small);
    const QString high = texts(line.choices[1]);
    words(p, left + width - small.metrics.horizontalAdvance(high), below, high, small);
}

void boxes(QPainter& p, const app::FormLine& line, const ReportTexts& texts, double width,
           double f) {
    const ReportFont normal(8 * f, 400);
    const double y = 15 * pt * f;
    const double step = (width - nameWidth) / static_cast<double>(line.choices.size());
    for (std::size_t i = 0; i < line.choices.size(); ++i) {
        const double x = nameWidth + step * static_cast<double>(i);
        p.drawRect(QRectF(x, y - tickBox + 1 * pt, tickBox, tickBox));
        words(p, x + tickBox + 5 * pt, y, texts(line.choices[i]), normal);
    }
}
}  // namespace

double formLineHeight(const app::FormLine& line, double factor) {
    switch (line.kind) {
        case app::FormLine::Kind::scale:
            return 40 * pt * factor;
        case app::FormLine::Kind::boxes:
        case app::FormLine::Kind::number:
            return 24 * pt * factor;
        case app::FormLine::Kind::lines:
            break;
    }
    return (16 + 20 * line.count) * pt * factor;
}

void paintFormLine(QPainter& painter, const app::FormLine& line, const ReportTexts& texts,
                   const Theme& theme, double width, double factor) {
    const ReportFont name(9 * factor, 500);
    painter.setPen(QPen(theme.text, 0.6 * pt));
    painter.setBrush(Qt::NoBrush);
    const double y = 15 * pt * factor;
    words(painter, 0, y, texts(line.label), name);
    switch (line.kind) {
        case app::FormLine::Kind::scale:
            return scale(painter, line, texts, factor);
        case app::FormLine::Kind::boxes:
            return boxes(painter, line, texts, width, factor);
        case app::FormLine::Kind::number: {
            painter.drawLine(QPointF(nameWidth, y + 2 * pt),
                             QPointF(nameWidth + 90 * pt, y + 2 * pt));
            if (!line.choices.empty())
                words(painter, nameWidth + 95 * pt, y, texts(line.choices.front()),
                      ReportFont(8 * factor, 400));
            return;
        }
        case app::FormLine::Kind::lines:
            break;
    }
    for (int i = 1; i <= line.count; ++i) {
        const double below = y + (20 * i) * pt * factor - 4 * pt;
        painter.drawLine(QPointF(0, below), QPointF(width, below));
    }
}

}  // namespace jointlog::render
