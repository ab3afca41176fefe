#include "render/numeric_painter.hpp"

#include <algorithm>
#include <cmath>

namespace jointlog::render {

NumericPainter::NumericPainter(Paint& paint, const app::Panel& panel, const ScenePanel& area)
    : m_paint(paint),
      m_panel(panel),
      m_area(area),
      m_plot(area.plot),
      m_scale(valueScale(panel, paint.view.logPanels.count(panel.id) > 0)),
      m_style(paint.theme.series(panel.id)),
      m_banded(panel.bands != nullptr && paint.view.unbanded.count(panel.id) == 0) {
    m_scale.top = m_plot.top() + 8;
    m_scale.bottom = m_plot.bottom() - 8;
}

void NumericPainter::paint() {
    m_paint.p.save();
    m_paint.p.setClipRect(m_plot, Qt::IntersectClip);
    if (m_banded)
        bands();
    intervals();
    paintGrid(m_paint, m_plot);
    if (m_banded)
        boundaries();
    intervalEdges();
    m_paint.p.restore();
    if (m_banded)
        boundaryTicks();
    m_paint.frame(m_plot, m_paint.theme.strongHairline);
    axis();
    missing();
    if (m_panel.daily_dose) {
        steps();
    } else {
        for (const app::Series& series : m_panel.series)
            line(series);
        for (const app::Series& series : m_panel.series)
            marks(series);
    }
    reported();
    m_banded ? bandGutter() : plainGutter();
    title();
}

bool NumericPainter::visible(double at) const {
    return at >= m_plot.left() - 0.5 && at <= m_plot.right() + 0.5;
}

double NumericPainter::cutY(std::size_t i) const {
    return std::clamp(y(m_panel.bands->cuts[i].to_double()), m_plot.top(), m_plot.bottom());
}

void NumericPainter::bands() {
    double below = m_plot.bottom();
    for (std::size_t i = 0; i < 4; ++i) {
        const double above = i < 3 ? cutY(i) : m_plot.top();
        m_paint.fill(QRectF(QPointF(m_plot.left(), std::floor(above)),
                            QPointF(m_plot.right(), std::floor(below))),
                     m_paint.theme.bands[i]);
        below = above;
    }
}

void NumericPainter::boundaries() {
    for (std::size_t i = 0; i < 3; ++i) {
        m_paint.horizontal(m_plot.left(), m_plot.right(), cutY(i), m_paint.theme.boundary);
    }
}

void NumericPainter::boundaryTicks() {
    for (std::size_t i = 0; i < 3; ++i) {
        m_paint.horizontal(m_plot.right(), m_plot.right() + 6, cutY(i), m_paint.theme.boundary);
    }
}

QRectF NumericPainter::intervalRect(std::size_t i) const {
    const app::IntervalStep& step = m_panel.intervals[i];
    double left = x(step.from);
    double right = x(step.to);
    constexpr double days = 45;
    const double reach = days * (m_plot.width() / m_paint.scene.x.range.days());
    if (i == 0)
        left = std::max(left - reach, std::min(left, m_plot.left() - 1));
    if (i + 1 == m_panel.intervals.size())
        right = std::min(right + reach, std::max(right, m_plot.right() + 1));
    const double top = step.interval.high ? y(step.interval.high->to_double()) : m_plot.top();
    const bool fromBelow = !step.interval.low || step.interval.low->mantissa == 0;
    const double bottom = fromBelow ? m_plot.bottom() : y(step.interval.low->to_double());
    return QRectF(QPointF(std::round(left), std::floor(top)),
                  QPointF(std::round(right), std::floor(bottom)));
}

void NumericPainter::intervals() {
    for (std::size_t i = 0; i < m_panel.intervals.size(); ++i) {
        if (!drawable(i))
            continue;
        m_paint.fill(intervalRect(i).intersected(m_plot), m_paint.theme.interval);
    }
}

bool NumericPainter::drawable(std::size_t i) const {
    const ReferenceInterval& interval = m_panel.intervals[i].interval;
    return interval.low.has_value() || interval.high.has_value();
}

void NumericPainter::intervalEdges() {
    QPen pen(m_paint.theme.intervalEdge, 1, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({3, 3});
    m_paint.p.setPen(pen);
    for (std::size_t i = 0; i < m_panel.intervals.size(); ++i) {
        if (!drawable(i))
            continue;
        const QRectF rect = intervalRect(i);
        const double left = std::max(rect.left(), m_plot.left());
        const double right = std::min(rect.right(), m_plot.right());
        if (right <= left)
            continue;
        const auto edge = [&](double at) {
            m_paint.p.drawLine(QPointF(left, at + 0.5), QPointF(right, at + 0.5));
        };
        const ReferenceInterval& interval = m_panel.intervals[i].interval;
        if (interval.high)
            edge(rect.top());
        if (interval.low && interval.low->mantissa != 0)
            edge(rect.bottom());
        if (i > 0 && interval.high && m_panel.intervals[i - 1].to == m_panel.intervals[i].from
            && visible(left)) {
            const double before = intervalRect(i - 1).top();
            m_paint.p.drawLine(QPointF(left, std::min(before, rect.top()) + 0.5),
                               QPointF(left, std::max(before, rect.top()) + 0.5));
        }
    }
}

void NumericPainter::axis() {
    const Type& type = m_paint.type(11);
    for (const ValueTick& tick : valueTicks(m_scale, 24 * m_paint.m.f)) {
        const double at = y(tick.value);
        m_paint.horizontal(m_plot.left() - 4, m_plot.left(), at, m_paint.theme.strongHairline);
        const double half = type.metrics.capHeight() / 2;
        const double middle = std::clamp(at, m_plot.top() + half, m_plot.bottom() - half);
        m_paint.textRight(m_plot.left() - m_paint.m.numberGap, middle, tick.label, type,
                          m_paint.theme.secondary);
    }
}

void NumericPainter::missing() {
    for (const app::MissingTick& tick : m_panel.missing) {
        const double at = x(tick.day);
        if (!visible(at))
            continue;
        const QRectF rect(at - 0.75, m_plot.bottom() - 7, 1.5, 6);
        m_paint.fill(rect, m_paint.theme.text);
        if (const auto row = rowOf(tick))
            m_paint.addMark(m_area.id, rect, tick.day, *row);
    }
}

std::optional<RowId> NumericPainter::rowOf(const app::MissingTick& tick) const {
    const std::vector<app::RecordedValue>& values = m_paint.model.values;
    auto at = std::lower_bound(
        values.begin(), values.end(), tick.day,
        [](const app::RecordedValue& value, Day day) { return value.when.day < day; });
    for (; tick.reason && at != values.end() && at->when.day == tick.day; ++at) {
        if (at->item == m_panel.item && at->missing == tick.reason)
            return at->row;
    }
    return tick.visit;
}

void paintNumeric(Paint& paint, const app::Panel& panel, const ScenePanel& area) {
    NumericPainter(paint, panel, area).paint();
}

}  // namespace jointlog::render
