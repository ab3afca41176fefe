#include "render/polyline.hpp"

#include <QtCore/QLineF>
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

void append(std::vector<QPointF>& out, const std::vector<QPointF>& points, const Column& column) {
    std::array order{column.first, column.low, column.high, column.last};
    std::sort(order.begin(), order.end());
    const auto end = std::unique(order.begin(), order.end());
    for (auto at = order.begin(); at != end; ++at)
        out.push_back(points[*at]);
}
}  // namespace

std::vector<QPointF> decimate(const std::vector<QPointF>& points) {
    if (points.size() < 3)
        return points;
    std::vector<QPointF> out;
    Column column;
    for (std::size_t i = 1; i < points.size(); ++i) {
        if (std::floor(points[i].x()) != std::floor(points[column.first].x())) {
            append(out, points, column);
            column = {i, i, i, i};
            continue;
        }
        if (points[i].y() < points[column.low].y())
            column.low = i;
        if (points[i].y() > points[column.high].y())
            column.high = i;
        column.last = i;
    }
    append(out, points, column);
    return out;
}

void strokeLine(QPainter& p, const std::vector<QPointF>& points, const QColor& colour, double width,
                bool asPath) {
    if (points.size() < 2)
        return;
    p.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (asPath) {
        p.setBrush(Qt::NoBrush);
        p.drawPolyline(points.data(), static_cast<int>(points.size()));
        return;
    }
    QVector<QLineF> lines;
    lines.reserve(static_cast<qsizetype>(points.size()));
    for (std::size_t i = 1; i < points.size(); ++i)
        lines.append(QLineF(points[i - 1], points[i]));
    p.drawLines(lines);
}

}  // namespace jointlog::render
