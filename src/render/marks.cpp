#include "render/marks.hpp"

#include <QtGui/QPainterPath>
#include <QtGui/QPolygonF>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "jointlog/render/series_mark.hpp"

namespace jointlog::render {
namespace {
/// The corners of a shape about the origin; areas are alike, so that no shape looks heavier.
QPolygonF corners(MarkShape shape, double r) {
    switch (shape) {
        case MarkShape::square:
            return QPolygonF(QRectF(-r * 0.9, -r * 0.9, r * 1.8, r * 1.8));
        case MarkShape::triangle:
            return {{{0, -r * 1.2}, {r * 1.15, r * 0.85}, {-r * 1.15, r * 0.85}}};
        case MarkShape::diamond:
            return {{{0, -r * 1.15}, {r * 1.15, 0}, {0, r * 1.15}, {-r * 1.15, 0}}};
        case MarkShape::pentagon:
        case MarkShape::circle:
            break;
    }
    QPolygonF polygon;
    for (int i = 0; i < 5; ++i) {
        const double angle = std::numbers::pi * (2.0 * i / 5 - 0.5);
        polygon << QPointF(r * 1.1 * std::cos(angle), r * 1.1 * std::sin(angle));
    }
    return polygon;
}
}  // namespace

void drawMark(QPainter& p, QPointF at, const SeriesStyle& style, const QColor& rim, double scale,
              app::ValueOrigin origin) {
    const double r = 4 * scale + 0.5;  // the rim is centred on the outline
    if (origin == app::ValueOrigin::entered_later) {
        p.setPen(QPen(style.colour, 1.75, Qt::SolidLine, Qt::FlatCap));
        p.drawLine(QPointF(at.x(), at.y() - r), QPointF(at.x(), at.y() - 2 * r));
    }
    p.setPen(QPen(rim, 1, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    p.setBrush(style.colour);
    if (style.shape == MarkShape::circle) {
        p.drawEllipse(at, r, r);
    } else {
        p.drawPolygon(corners(style.shape, r).translated(at));
    }
    p.setBrush(rim);
    if (origin == app::ValueOrigin::patient) {
        p.setPen(Qt::NoPen);
        p.drawEllipse(at, 0.36 * r, 0.36 * r);
    } else if (origin == app::ValueOrigin::imported) {
        p.fillRect(QRectF(at.x() - 0.5 * r, at.y() - 0.13 * r, r, 0.26 * r), rim);
    }
}

void drawCensored(QPainter& p, QPointF at, bool below, const QColor& colour, const QColor& ground,
                  double scale) {
    const double d = below ? -1 : 1;
    const double w = 4.75 * scale;
    const double h = 7.5 * scale;
    p.setPen(QPen(colour, 1.75, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    p.setBrush(ground);
    p.drawPolygon(
        QPolygonF({{at.x(), at.y()}, {at.x() - w, at.y() + d * h}, {at.x() + w, at.y() + d * h}}));
}

void drawHollow(QPainter& p, QPointF at, const QColor& colour, const QColor& ground, double scale) {
    p.setPen(QPen(colour, 1.75));
    p.setBrush(ground);
    p.drawEllipse(at, 4 * scale, 4 * scale);
}

void drawWhisker(QPainter& p, double x1, double x2, double y, const QColor& colour, bool openLeft,
                 bool openRight) {
    p.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::FlatCap));
    p.setBrush(Qt::NoBrush);
    p.drawLine(QPointF(x1, y), QPointF(x2, y));
    const auto end = [&](double x, double outward, bool open) {
        if (open) {
            p.drawPolyline(QPolygonF({{x - outward * 4, y - 4}, {x, y}, {x - outward * 4, y + 4}}));
        } else {
            p.drawLine(QPointF(x, y - 4), QPointF(x, y + 4));
        }
    };
    end(x1, -1, openLeft);
    end(x2, 1, openRight);
}

void drawDiamond(QPainter& p, QPointF at, const LaneStyle& style, double scale) {
    const double w = 5.5 * scale;
    const double h = 7 * scale;
    p.setPen(QPen(style.outline, 1.25, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    p.setBrush(style.fill);
    p.drawPolygon(QPolygonF(
        {{at.x(), at.y() - h}, {at.x() + w, at.y()}, {at.x(), at.y() + h}, {at.x() - w, at.y()}}));
}

void drawHatch(QPainter& p, const QRectF& rect, const QColor& colour, double spacing,
               double width) {
    // Clipped by arithmetic, not by a clip path: SVG and PDF stay small.
    p.setPen(QPen(colour, width, Qt::SolidLine, Qt::FlatCap));
    const double step = spacing * std::numbers::sqrt2;
    QVector<QLineF> lines;
    for (double offset = step / 2; offset < rect.width() + rect.height(); offset += step) {
        // The line x + y = offset, from the lower left to the upper right.
        const double x1 = std::max(0.0, offset - rect.height());
        const double x2 = std::min(offset, rect.width());
        lines.append(QLineF(rect.left() + x1, rect.top() + offset - x1, rect.left() + x2,
                            rect.top() + offset - x2));
    }
    p.drawLines(lines);
}

void drawEventBox(QPainter& p, const QRectF& rect, int notches, const QColor& colour,
                  const QColor& ground) {
    p.setPen(Qt::NoPen);
    p.setBrush(colour);
    p.drawRoundedRect(rect, 4, 4);
    p.setBrush(ground);
    const double pitch = rect.width() / 4.8;
    const double width = rect.width() / 8;
    const double first = rect.center().x() - pitch * (notches - 1) / 2;
    for (int i = 0; i < notches; ++i) {
        p.drawRect(QRectF(first + pitch * i - width / 2, rect.top() - 0.5, width,
                          rect.height() * 0.2 + 0.5));
    }
}

void drawInfo(QPainter& p, QPointF at, const QColor& colour, double scale) {
    p.setPen(QPen(colour, 1));
    p.setBrush(Qt::NoBrush);
    p.drawEllipse(at, 4.5 * scale, 4.5 * scale);
    p.drawLine(QPointF(at.x(), at.y() - 0.5 * scale), QPointF(at.x(), at.y() + 2.5 * scale));
    p.setPen(QPen(colour, 1.2));
    p.drawPoint(QPointF(at.x(), at.y() - 2.4 * scale));
}

void paintSeriesMark(QPainter& p, QPointF at, std::string_view panelId, app::ValueOrigin origin,
                     const Theme& theme, const QColor& ground, double scale) {
    const SeriesStyle style = theme.series(panelId);
    if (origin == app::ValueOrigin::reported) {
        drawHollow(p, at, style.colour, ground, scale);
    } else {
        drawMark(p, at, style, ground, scale, origin);
    }
}

void paintJointMark(QPainter& p, QPointF at, bool tender, const Theme& theme, double scale) {
    const QRectF box(at.x() - 4 * scale, at.y() - 5 * scale, 8 * scale, 10 * scale);
    if (tender) {
        p.fillRect(box, theme.tender);
        return;
    }
    drawHatch(p, box, theme.swollen, 2.6, 1.4);
    p.setPen(QPen(theme.swollen, 1));
    p.setBrush(Qt::NoBrush);
    p.drawRect(box);
}

}  // namespace jointlog::render
