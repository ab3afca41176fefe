#include "render/polyline.hpp"

#include <QtCore/QRectF>
#include <QtCore/QVector>
#include <QtGui/QPainter>
#include <QtGui/QPen>
#include <algorithm>
#include <array>
#include <cmath>

namespace jointlog::render {
namespace {
struct Column {
    std::size_t first = 0;
    std::size_t low = 0;
    std::size_t high = 0;
    std::size_t last = 0;
};

void append(std::vector<std::size_t>& out, const Column& column) {
    std::array order{column.first, column.low, column.high, column.last};
    std::sort(order.begin(), order.end());
    const auto end = std::unique(order.begin(), order.end());
    out.insert(out.end(), order.begin(), end);
}

/// One segment as a filled quadrilateral, a little longer than its ends so that bends have no notch.
void fillSegment(QPainter& p, QPointF a, QPointF b, double width) {
    const double length = std::hypot(b.x() - a.x(), b.y() - a.y());
    if (length <= 0)
        return;
    const double half = width / 2;
    const QPointF along((b.x() - a.x()) / length, (b.y() - a.y()) / length);
    const QPointF across(-along.y() * half, along.x() * half);
    const QPointF more = along * (half * 0.6);
    const std::array corners{a - more + across, b + more + across, b + more - across,
                             a - more - across};
    p.drawConvexPolygon(corners.data(), static_cast<int>(corners.size()));
}

void fillColumns(QPainter& p, const std::vector<QPointF>& points, const LineStyle& style) {
    const double pixel = 1 / p.device()->devicePixelRatioF();
    const double half = style.width / 2;
    QVector<QRectF> columns;
    double low = points.front().y();
    double high = low;
    double column = std::floor(points.front().x() / pixel);
    for (std::size_t i = 1; i < points.size(); ++i) {
        const double y = points[i].y();
        const double here = std::floor(points[i].x() / pixel);
        if (here != column) {
            columns.append(QRectF(column * pixel, low - half, (here - column) * pixel,
                                  high - low + style.width));
            column = here;
            low = high = points[i - 1].y();  // the line comes from there
        }
        low = std::min(low, y);
        high = std::max(high, y);
    }
    columns.append(QRectF(column * pixel, low - half, pixel, high - low + style.width));
    p.setRenderHint(QPainter::Antialiasing, false);
    p.drawRects(columns);
    p.setRenderHint(QPainter::Antialiasing, true);
}
}  // namespace

std::vector<std::size_t> decimate(std::span<const app::Spot> spots, double daysPerColumn) {
    std::vector<std::size_t> out;
    if (spots.empty())
        return out;
    const double columnsPerDay = 1 / daysPerColumn;
    const auto columnOf = [&](std::size_t i) {
        return static_cast<std::int64_t>(spots[i].day * columnsPerDay);
    };
    Column column;
    std::int64_t current = columnOf(0);
    for (std::size_t i = 1; i < spots.size(); ++i) {
        const std::int64_t here = columnOf(i);
        if (here != current) {
            append(out, column);
            column = {i, i, i, i};
            current = here;
            continue;
        }
        if (spots[i].value < spots[column.low].value)
            column.low = i;
        if (spots[i].value > spots[column.high].value)
            column.high = i;
        column.last = i;
    }
    append(out, column);
    return out;
}

void strokeLine(QPainter& p, const std::vector<QPointF>& points, const LineStyle& style) {
    if (points.size() < 2)
        return;
    if (style.asPath) {
        p.setPen(QPen(style.colour, style.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        p.setBrush(Qt::NoBrush);
        p.drawPolyline(points.data(), static_cast<int>(points.size()));
        return;
    }
    p.setPen(Qt::NoPen);
    p.setBrush(style.colour);
    if (style.dense) {
        fillColumns(p, points, style);
        return;
    }
    for (std::size_t i = 1; i < points.size(); ++i)
        fillSegment(p, points[i - 1], points[i], style.width);
}

}  // namespace jointlog::render
