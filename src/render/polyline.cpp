#include "render/polyline.hpp"

#include <QtCore/QRectF>
#include <QtGui/QImage>
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

/// What a line covers of one column of device pixels: rows from `top` to before `bottom`.
struct Extent {
    int top = 0;
    int bottom = 0;
};

std::vector<Extent> extents(const std::vector<QPointF>& points, const LineStyle& style,
                            double pixels, int left) {
    std::vector<Extent> columns;
    const double half = style.width / 2;
    double low = points.front().y();
    double high = low;
    int column = left;
    const auto close = [&](int until) {
        const Extent extent{qRound((low - half) * pixels), qRound((high + half) * pixels)};
        columns.insert(columns.end(), static_cast<std::size_t>(until - column), extent);
    };
    for (std::size_t i = 1; i < points.size(); ++i) {
        const int here = static_cast<int>(std::floor(points[i].x() * pixels));
        if (here != column) {
            close(here);
            column = here;
            low = high = points[i - 1].y();  // the line comes from there
        }
        low = std::min(low, points[i].y());
        high = std::max(high, points[i].y());
    }
    close(column + 1);
    return columns;
}

/// One row of some columns: those whose extent holds it.
void fillRow(QRgb* row, const Extent* columns, std::size_t count, int y, QRgb colour) {
    for (std::size_t i = 0; i < count; ++i)
        row[i] = columns[i].top <= y && y < columns[i].bottom ? colour : row[i];
}

/// Each column of pixels from its least to its greatest value, as a picture that is laid over what is there: the raster
/// engine takes one span for every row of a column, which costs many times more.
void fillColumns(QPainter& p, const std::vector<QPointF>& points, const LineStyle& style) {
    constexpr std::size_t together = 16;  // columns that share a line of the processor's cache
    const double pixels = p.device()->devicePixelRatioF();
    const QRectF clip = p.clipBoundingRect();
    const int left = static_cast<int>(std::floor(points.front().x() * pixels));
    const int from = std::max(left, static_cast<int>(std::floor(clip.left() * pixels)));
    std::vector<Extent> columns = extents(points, style, pixels, left);
    const int to = std::min(left + static_cast<int>(columns.size()),
                            static_cast<int>(std::ceil(clip.right() * pixels)));
    if (from >= to)
        return;
    columns.erase(columns.begin() + (to - left), columns.end());
    columns.erase(columns.begin(), columns.begin() + (from - left));
    int top = static_cast<int>(std::ceil(clip.bottom() * pixels));
    int bottom = static_cast<int>(std::floor(clip.top() * pixels));
    const Extent seen{bottom, top};
    for (Extent& column : columns) {
        column.top = std::max(column.top, seen.top);
        column.bottom = std::min(column.bottom, seen.bottom);
        top = std::min(top, column.top);
        bottom = std::max(bottom, column.bottom);
    }
    if (top >= bottom)
        return;
    QImage picture(to - from, bottom - top, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    const QRgb colour = style.colour.rgba();
    for (std::size_t at = 0; at < columns.size(); at += together) {
        const std::size_t count = std::min(together, columns.size() - at);
        Extent all = columns[at];
        Extent common = all;
        for (std::size_t i = at; i < at + count; ++i) {
            all = {std::min(all.top, columns[i].top), std::max(all.bottom, columns[i].bottom)};
            common = {std::max(common.top, columns[i].top),
                      std::min(common.bottom, columns[i].bottom)};
        }
        for (int y = all.top; y < all.bottom; ++y) {
            auto* row = reinterpret_cast<QRgb*>(picture.scanLine(y - top)) + at;
            if (common.top <= y && y < common.bottom)
                std::fill_n(row, count, colour);
            else
                fillRow(row, columns.data() + at, count, y, colour);
        }
    }
    picture.setDevicePixelRatio(pixels);
    p.drawImage(QPointF(from / pixels, top / pixels), picture);
}
}  // namespace

std::vector<std::size_t> decimate(std::span<const app::Spot> spots, double daysPerColumn) {
    std::vector<std::size_t> out;
    if (spots.empty())
        return out;
    // Days ascend: a column ends at a day, which costs less to find than the column of every spot.
    const double columnsPerDay = 1 / daysPerColumn;
    const auto columnOf = [&](std::int32_t day) {
        return static_cast<std::int64_t>(std::floor(day * columnsPerDay));
    };
    const auto nextDay = [&](std::int32_t day) {
        const std::int64_t here = columnOf(day);
        auto next =
            static_cast<std::int32_t>(std::ceil(static_cast<double>(here + 1) * daysPerColumn));
        next = std::max(next, day + 1);
        while (columnOf(next) == here)
            ++next;
        while (next - 1 > day && columnOf(next - 1) != here)
            --next;
        return next;
    };
    Column column;
    std::int32_t end = nextDay(spots.front().day);
    for (std::size_t i = 1; i < spots.size(); ++i) {
        if (spots[i].day >= end) {
            append(out, column);
            column = {i, i, i, i};
            end = nextDay(spots[i].day);
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
