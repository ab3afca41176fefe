#include "render/numeric_painter.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

#include "render/marks.hpp"
#include "render/polyline.hpp"

namespace jointlog::render {
namespace {
constexpr double denseSpacing = 5;  // px between points below which marks would hide the line
}  // namespace

std::pair<std::size_t, std::size_t> NumericPainter::window(const app::Series& series) const {
    const auto& spots = series.spots;
    const auto before = [](const app::Spot& spot, double day) {
        return spot.day < day;
    };
    auto first = std::lower_bound(spots.begin(), spots.end(), m_paint.scene.x.range.from, before);
    auto last = std::lower_bound(first, spots.end(), m_paint.scene.x.range.to + 1, before);
    if (first != spots.begin())
        --first;
    if (last != spots.end())
        ++last;
    return {static_cast<std::size_t>(first - spots.begin()),
            static_cast<std::size_t>(last - spots.begin())};
}

void NumericPainter::line(const app::Series& series) {
    const auto [first, last] = window(series);
    if (last - first < 2)
        return;
    m_paint.p.save();
    m_paint.p.setClipRect(m_plot, Qt::IntersectClip);
    std::vector<QLineF> dashed;
    std::size_t start = first;
    for (std::size_t i = first + 1; i <= last; ++i) {
        if (i < last && joins(series, i))
            continue;
        run(series, start, i);
        if (i < last && !series.spots[i].after_gap)
            dashed.emplace_back(at(series.spots[i - 1]), at(series.spots[i]));
        start = i;
    }
    QPen pen(m_style.colour, 2, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({2.5, 2});  // in pen widths: 5 4 px
    m_paint.p.setPen(pen);
    for (const QLineF& segment : dashed)
        m_paint.p.drawLine(segment);
    m_paint.p.restore();
}

bool NumericPainter::joins(const app::Series& series, std::size_t i) const {
    const app::Spot& spot = series.spots[i];
    return !spot.after_gap && spot.day - series.spots[i - 1].day <= m_panel.gap_days;
}

QPointF NumericPainter::at(const app::Spot& spot) const {
    return {m_paint.scene.x.toX(spot.day), y(spot.value)};
}

void NumericPainter::run(const app::Series& series, std::size_t first, std::size_t last) {
    const std::span<const app::Spot> spots(series.spots.data() + first, last - first);
    if (spots.size() < 2)
        return;
    const double pixels = at(spots.back()).x() - at(spots.front()).x();
    const bool dense = static_cast<double>(spots.size()) > 1.2 * std::max(pixels, 1.0);
    std::vector<QPointF> points;
    if (dense) {
        const double column =
            m_paint.scene.x.range.days() / m_plot.width() / m_paint.p.device()->devicePixelRatioF();
        for (const std::size_t i : decimate(spots, column))
            points.push_back(at(spots[i]));
    } else {
        for (const app::Spot& spot : spots)
            points.push_back(at(spot));
    }
    strokeLine(m_paint.p, points, {m_style.colour, 2, m_paint.vector, dense});
}

void NumericPainter::marks(const app::Series& series) {
    const auto [first, last] = window(series);
    const double span =
        last > first ? at(series.spots[last - 1]).x() - at(series.spots[first]).x() : 0;
    const bool dense = last - first > 20 && span / static_cast<double>(last - first) < denseSpacing;
    bool named = m_panel.series.size() < 2 || series.method.empty();
    const std::optional<Day> read = m_paint.view.crosshair;
    double limitTo = m_plot.left() - 100;  // where the last mark on a limit ends
    const int readDay = read ? read->number : std::numeric_limits<int>::min();
    const bool skips = dense && !m_paint.view.selected;
    for (std::size_t i = first; i < last; ++i) {
        // Most spots of a dense line have no mark: passed over without another thought.
        while (skips && i + 1 < last && series.spots[i].mark == app::Mark::measured
               && series.spots[i].day != readDay && !series.spots[i + 1].after_gap)
            ++i;
        const app::Spot& spot = series.spots[i];
        const bool isRead = read && read->number == spot.day;
        // Where marks would hide the line they are left out; those on a limit only where they would hide each other.
        const bool hides =
            dense && !isRead
            && (spot.mark == app::Mark::measured ? joined(series, i) : at(spot).x() < limitTo);
        if (hides && !m_paint.view.selected)
            continue;
        const app::Point& point = series.points[i];
        const bool selected = m_paint.view.selected == point.row;
        if (hides && !selected)
            continue;
        const QPointF where = at(spot);
        if (!visible(where.x()))
            continue;
        if (spot.mark != app::Mark::measured)
            limitTo = where.x() + denseSpacing;
        mark(point, where, isRead, selected);
        if (named)
            continue;
        m_paint.textHalo(where.x() + 8, std::max(where.y() - 12, m_plot.top() + 9),
                         qt(series.method), m_paint.type(11), m_paint.theme.secondary);
        named = true;
    }
}

void NumericPainter::steps() {
    m_paint.p.save();
    m_paint.p.setClipRect(m_plot, Qt::IntersectClip);
    const app::ValueSpan* before = nullptr;
    for (const app::ValueSpan& span : m_panel.spans) {
        const double left = x(span.from);
        const double right = x(span.to);
        const double level = y(span.value);
        const bool follows = before != nullptr && before->to == span.from;
        const double from = follows ? y(before->value) : level;
        before = &span;
        if (right < m_plot.left() || left > m_plot.right())
            continue;
        m_paint.fill(QRectF(left - 1, level - 1, right - left + 2, 2), m_style.colour);
        if (follows) {
            m_paint.fill(QRectF(left - 1, std::min(from, level) - 1, 2, std::abs(from - level) + 2),
                         m_style.colour);
        }
        const bool selected = m_paint.view.selected == span.row;
        const std::optional<Day> read = m_paint.view.crosshair;
        if (selected || (read && span.from <= *read && *read < span.to))
            ring(QPointF(read ? x(*read) : left, level), !selected, selected);
        const QRectF hit(QPointF(std::max(left, m_plot.left()), level - 7),
                         QPointF(std::min(right, m_plot.right()), level + 7));
        if (hit.width() > 0)
            m_paint.scene.marks.push_back({m_area.id, hit, span.from, span.row});
    }
    m_paint.p.restore();
}

bool NumericPainter::joined(const app::Series& series, std::size_t i) {
    const bool before = i > 0 && !series.spots[i].after_gap;
    const bool after = i + 1 < series.spots.size() && !series.spots[i + 1].after_gap;
    return before || after;
}

void NumericPainter::whisker(const app::Point& point, double middle) {
    if (point.when.exact())
        return;
    drawWhisker(m_paint.p, std::max(x(point.when.first), m_plot.left()),
                std::min(x(point.when.last), m_plot.right()), middle, m_style.colour,
                point.when.open_before, point.when.open_after);
}

void NumericPainter::mark(const app::Point& point, QPointF at, bool read, bool selected) {
    const double scale = std::min(m_paint.m.f, 1.5);
    const bool onFloor = m_scale.log && point.value <= 0;
    const bool below = point.mark == app::Mark::below || onFloor;
    const double middle = below ? at.y() - 4 : at.y();
    whisker(point, middle);
    if (below || point.mark == app::Mark::above) {
        drawCensored(m_paint.p, at, below, m_style.colour, m_paint.theme.card, scale);
    } else {
        drawMark(m_paint.p, at, m_style, m_paint.theme.card, scale, point.origin);
    }
    ring(QPointF(at.x(), middle), read, selected);
    m_paint.addMark(m_area.id, QRectF(at.x() - 7, middle - 7, 14, 14), point.when.day, point.row);
}

void NumericPainter::ring(QPointF at, bool read, bool selected) {
    m_paint.p.setBrush(Qt::NoBrush);
    const double radius = 7.5 * std::min(m_paint.m.f, 1.5);
    if (selected) {
        m_paint.p.setPen(QPen(m_paint.theme.focus, 2));
        m_paint.p.drawEllipse(at, radius + 2, radius + 2);
    }
    if (read) {
        m_paint.p.setPen(QPen(m_paint.theme.text, 1.25));
        m_paint.p.drawEllipse(at, radius, radius);
    }
}

void NumericPainter::reported() {
    const double scale = std::min(m_paint.m.f, 1.5);
    for (const app::Point& point : m_panel.reported) {
        const QPointF at(x(point.when.day), y(point.value));
        if (!visible(at.x()))
            continue;
        whisker(point, at.y());
        drawHollow(m_paint.p, at, m_style.colour, m_paint.theme.card, scale);
        ring(at, m_paint.view.crosshair == point.when.day, m_paint.view.selected == point.row);
        m_paint.addMark(m_area.id, QRectF(at.x() - 7, at.y() - 7, 14, 14), point.when.day,
                        point.row);
        reportedLabel(point, at);
    }
}

double NumericPainter::nearestPoint(double left, double right, double middle) const {
    double nearest = m_plot.height();
    for (const app::Series& series : m_panel.series) {
        const auto [first, last] = window(series);
        for (std::size_t i = first; i < last; ++i) {
            const QPointF point = at(series.spots[i]);
            if (point.x() > left - 8 && point.x() < right + 8)
                nearest = std::min(nearest, std::abs(point.y() - middle));
        }
    }
    return nearest;
}

void NumericPainter::reportedLabel(const app::Point& point, QPointF at) {
    const Texts& texts = m_paint.texts;
    const Type& type = m_paint.type(11);
    QString label = point.source.empty() ? texts(TextId::reported)
                                         : texts(TextId::reportedFrom, qt(point.source));
    if (type.metrics.horizontalAdvance(label) > m_plot.width() * 0.4)
        label = texts(TextId::reported);  // the read-out names the source
    const double width = type.metrics.horizontalAdvance(label);
    const double left = std::clamp(at.x() - width / 2, m_plot.left() + 4,
                                   std::max(m_plot.left() + 4, m_plot.right() - width - 4));
    // Under the mark or over it, where the measured points are farther away; else beside it; on no point.
    const double offset = 14 * m_paint.m.f;
    const double beside = 12 * m_paint.m.f;
    struct Place {
        double left;
        double middle;
        double distance;
    };
    std::vector<Place> places;
    for (const double middle : {at.y() + offset, at.y() - offset}) {
        if (middle + 6 < m_plot.bottom() && middle - 6 > m_plot.top())
            places.push_back({left, middle, nearestPoint(left, left + width, middle)});
    }
    std::stable_sort(places.begin(), places.end(),
                     [](const Place& a, const Place& b) { return a.distance > b.distance; });
    for (const double from : {at.x() + beside, at.x() - beside - width}) {
        if (from > m_plot.left() + 4 && from + width < m_plot.right() - 4)
            places.push_back({from, at.y(), nearestPoint(from, from + width, at.y())});
    }
    const double clear = 9 * m_paint.m.f;
    const auto box = [&](const Place& one) {
        const double height = type.metrics.height();
        return QRectF(one.left, one.middle - height / 2, width, height);
    };
    const auto place = std::find_if(places.begin(), places.end(), [&](const Place& one) {
        return one.distance >= clear
               && std::none_of(m_reportedLabels.begin(), m_reportedLabels.end(),
                               [&](const QRectF& said) { return said.intersects(box(one)); });
    });
    if (place == places.end())
        return;
    m_paint.textHalo(place->left, place->middle, label, type, m_paint.theme.text);
    m_reportedLabels.push_back(box(*place));
}

}  // namespace jointlog::render
