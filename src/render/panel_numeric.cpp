#include <QtCore/QStringList>
#include <algorithm>
#include <cmath>

#include "render/marks.hpp"
#include "render/panels.hpp"
#include "render/polyline.hpp"
#include "render/value_scale.hpp"

namespace jointlog::render {
namespace {
constexpr double denseSpacing = 5;  // px between points below which marks would hide the line

class NumericPainter {
public:
    NumericPainter(Paint& paint, const app::Panel& panel, const ScenePanel& area)
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

    void paint() {
        m_paint.fill(m_plot, m_paint.theme.card);
        m_paint.p.save();
        m_paint.p.setClipRect(m_plot);
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
        for (const app::Series& series : m_panel.series)
            line(series);
        for (const app::Series& series : m_panel.series)
            marks(series);
        reported();
        m_banded ? bandGutter() : plainGutter();
        title();
    }

private:
    [[nodiscard]] double x(Day day) const { return m_paint.scene.x.toX(day.number); }
    [[nodiscard]] double y(double value) const { return m_scale.y(value); }
    [[nodiscard]] bool visible(double at) const {
        return at >= m_plot.left() - 0.5 && at <= m_plot.right() + 0.5;
    }

    /// The pixel of a cut-off, kept inside the plot.
    [[nodiscard]] double cutY(std::size_t i) const {
        return std::clamp(y(m_panel.bands->cuts[i].to_double()), m_plot.top(), m_plot.bottom());
    }

    void bands() {
        double below = m_plot.bottom();
        for (std::size_t i = 0; i < 4; ++i) {
            const double above = i < 3 ? cutY(i) : m_plot.top();
            m_paint.fill(QRectF(QPointF(m_plot.left(), std::floor(above)),
                                QPointF(m_plot.right(), std::floor(below))),
                         m_paint.theme.bands[i]);
            below = above;
        }
    }

    void boundaries() {
        for (std::size_t i = 0; i < 3; ++i) {
            m_paint.horizontal(m_plot.left(), m_plot.right(), cutY(i), m_paint.theme.boundary);
        }
    }
    void boundaryTicks() {
        for (std::size_t i = 0; i < 3; ++i) {
            m_paint.horizontal(m_plot.right(), m_plot.right() + 6, cutY(i), m_paint.theme.boundary);
        }
    }

    /// From its first to its last result, and to the frame where that result is the outermost one.
    [[nodiscard]] QRectF intervalRect(std::size_t i) const {
        const app::IntervalStep& step = m_panel.intervals[i];
        double left = x(step.from);
        double right = x(step.to);
        const double reach = m_panel.gap_days * (m_plot.width() / m_paint.scene.x.range.days());
        if (i == 0)
            left = std::max(left - reach, std::min(left, m_plot.left() - 1));
        if (i + 1 == m_panel.intervals.size())
            right = std::min(right + reach, std::max(right, m_plot.right() + 1));
        const double top = step.interval.high ? y(step.interval.high->to_double()) : m_plot.top();
        const bool fromBelow = !step.interval.low || step.interval.low->mantissa == 0;
        const double bottom = fromBelow ? m_plot.bottom() : y(step.interval.low->to_double());
        return QRectF(QPointF(left, std::floor(top)), QPointF(right, std::floor(bottom)));
    }

    void intervals() {
        for (std::size_t i = 0; i < m_panel.intervals.size(); ++i) {
            if (!drawable(i))
                continue;
            m_paint.fill(intervalRect(i).intersected(m_plot), m_paint.theme.interval);
        }
    }

    [[nodiscard]] bool drawable(std::size_t i) const {
        const ReferenceInterval& interval = m_panel.intervals[i].interval;
        return interval.low.has_value() || interval.high.has_value();
    }

    void intervalEdges() {
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

    void axis() {
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

    void missing() {
        for (const app::MissingTick& tick : m_panel.missing) {
            const double at = x(tick.day);
            if (!visible(at))
                continue;
            const QRectF rect(at - 0.75, m_plot.bottom() - 7, 1.5, 6);
            m_paint.fill(rect, m_paint.theme.text);
            if (tick.visit)
                m_paint.addMark(m_area.id, rect, tick.day, *tick.visit);
        }
    }

    /// The points to draw: those in the window and one on either side of it.
    [[nodiscard]] std::pair<std::size_t, std::size_t> window(
        const std::vector<app::Point>& points) const {
        const auto before = [](const app::Point& point, double day) {
            return point.when.day.number < day;
        };
        auto first =
            std::lower_bound(points.begin(), points.end(), m_paint.scene.x.range.from, before);
        auto last = std::lower_bound(first, points.end(), m_paint.scene.x.range.to + 1, before);
        if (first != points.begin())
            --first;
        if (last != points.end())
            ++last;
        return {static_cast<std::size_t>(first - points.begin()),
                static_cast<std::size_t>(last - points.begin())};
    }

    void line(const app::Series& series) {
        const auto [first, last] = window(series.points);
        if (last - first < 2)
            return;
        m_paint.p.save();
        m_paint.p.setClipRect(m_plot);
        std::vector<QPointF> run;
        std::vector<QLineF> dashed;
        const auto flush = [&] {
            const bool dense =
                run.size() > 2 * static_cast<std::size_t>(std::max(1.0, m_plot.width()));
            strokeLine(m_paint.p, dense ? decimate(run) : run, m_style.colour, 2, m_paint.vector);
            run.clear();
        };
        for (std::size_t i = first; i < last; ++i) {
            const app::Point& point = series.points[i];
            const QPointF at(x(point.when.day), y(point.value));
            if (!run.empty() && point.after_gap)
                flush();
            if (!run.empty() && !point.after_gap
                && point.when.day.number - series.points[i - 1].when.day.number
                       > m_panel.gap_days) {
                dashed.emplace_back(run.back(), at);
                flush();
            }
            run.push_back(at);
        }
        flush();
        QPen pen(m_style.colour, 2, Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern({2.5, 2});  // in pen widths: 5 4 px
        m_paint.p.setPen(pen);
        for (const QLineF& segment : dashed)
            m_paint.p.drawLine(segment);
        m_paint.p.restore();
    }

    void marks(const app::Series& series) {
        const auto [first, last] = window(series.points);
        const double span =
            last > first ? x(series.points[last - 1].when.day) - x(series.points[first].when.day)
                         : 0;
        const bool dense =
            last - first > 20 && span / static_cast<double>(last - first) < denseSpacing;
        bool named = m_panel.series.size() < 2 || series.method.empty();
        for (std::size_t i = first; i < last; ++i) {
            const app::Point& point = series.points[i];
            const double at = x(point.when.day);
            if (!visible(at))
                continue;
            const bool read = m_paint.view.crosshair == point.when.day;
            const bool selected = m_paint.view.selected == point.row;
            if (dense && !read && !selected && point.mark == app::Mark::measured
                && joined(series, i))
                continue;
            mark(point, QPointF(at, y(point.value)), read, selected);
            if (!named) {
                const Type& type = m_paint.type(10.5);
                m_paint.textHalo(at + 8, std::max(y(point.value) - 12, m_plot.top() + 9),
                                 qt(series.method), type, m_paint.theme.secondary);
                named = true;
            }
        }
    }

    /// A point without a neighbour on its line must be seen by its mark.
    static bool joined(const app::Series& series, std::size_t i) {
        const bool before = i > 0 && !series.points[i].after_gap;
        const bool after = i + 1 < series.points.size() && !series.points[i + 1].after_gap;
        return before || after;
    }

    void whisker(const app::Point& point, double middle) {
        if (point.when.exact())
            return;
        drawWhisker(m_paint.p, std::max(x(point.when.first), m_plot.left()),
                    std::min(x(point.when.last), m_plot.right()), middle, m_style.colour,
                    point.when.open_before, point.when.open_after);
    }

    void mark(const app::Point& point, QPointF at, bool read, bool selected) {
        const double scale = std::min(m_paint.m.f, 1.5);
        const bool onFloor = m_scale.log && point.value <= 0;
        const bool below = point.mark == app::Mark::below || onFloor;
        const double middle = below ? at.y() - 4 : at.y();
        whisker(point, middle);
        if (below || point.mark == app::Mark::above) {
            drawCensored(m_paint.p, at, below, m_style.colour, m_paint.theme.card, scale);
        } else {
            drawMark(m_paint.p, at, m_style, m_paint.theme.card, scale);
        }
        ring(QPointF(at.x(), middle), read, selected);
        m_paint.addMark(m_area.id, QRectF(at.x() - 7, middle - 7, 14, 14), point.when.day,
                        point.row);
    }

    void ring(QPointF at, bool read, bool selected) {
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

    void reported() {
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

    /// Below the mark, centred, unless the edge is near; above it at the bottom of the panel.
    void reportedLabel(const app::Point& point, QPointF at) {
        const Texts& texts = m_paint.texts;
        const QString words = point.source.empty() ? texts(TextId::reported)
                                                   : texts(TextId::reportedFrom, qt(point.source));
        const Type& type = m_paint.type(10.5);
        const QString label = type.metrics.elidedText(words, Qt::ElideRight, m_plot.width() * 0.4);
        const double width = type.metrics.horizontalAdvance(label);
        const double left = std::clamp(at.x() - width / 2, m_plot.left() + 4,
                                       std::max(m_plot.left() + 4, m_plot.right() - width - 4));
        const double below = at.y() + 14 * m_paint.m.f;
        const double middle = below + 6 < m_plot.bottom() ? below : at.y() - 14 * m_paint.m.f;
        m_paint.textLeft(left, middle, label, type, m_paint.theme.text);
    }

    void bandGutter() {
        std::vector<GutterLine> lines;
        double below = m_plot.bottom();
        for (std::size_t i = 0; i < 4; ++i) {
            const double above = i < 3 ? cutY(i) : m_plot.top();
            const std::size_t cut = std::min<std::size_t>(i, 2);
            const bool inclusive = m_panel.bands->inclusive[cut];
            const char* sign = i == 3 ? (inclusive ? "> " : "≥ ") : (inclusive ? "≤ " : "< ");
            lines.push_back({(above + below) / 2, m_paint.texts.activity(static_cast<Activity>(i)),
                             QString::fromUtf8(sign) + qt(m_panel.bands->cuts[cut].to_string()),
                             0});
            below = above;
        }
        paintRightGutter(m_paint, m_area, std::move(lines));
    }

    void plainGutter() {
        std::vector<GutterLine> lines;
        censoredLines(lines);
        intervalLines(lines);
        paintRightGutter(m_paint, m_area, std::move(lines));
    }

    /// Texts of the visible limits: "below limit  < 0.02".
    void censoredLines(std::vector<GutterLine>& lines) {
        for (const app::Mark kind : {app::Mark::below, app::Mark::above}) {
            const app::Point* shown = nullptr;
            for (const app::Series& series : m_panel.series) {
                for (const app::Point& point : series.points) {
                    if (point.mark == kind && visible(x(point.when.day)))
                        shown = &point;
                }
            }
            if (shown == nullptr)
                continue;
            const bool below = kind == app::Mark::below;
            lines.push_back({y(shown->value),
                             m_paint.texts(below ? TextId::belowLimit : TextId::aboveLimit),
                             limitText(*shown), below ? 3 : 4});
        }
    }

    /// The limit as typed, with its unit where the record holds it in another one than the axis.
    [[nodiscard]] QString limitText(const app::Point& point) const {
        QString text = qt(point.text);
        if (!text.isEmpty() && !text.at(0).isDigit() && text.size() > 1 && text.at(1).isDigit()) {
            text.insert(1, QLatin1Char(' '));
        }
        const QString unit = m_paint.texts.unit(point.unit);
        return unit == qt(m_panel.unit) ? text : text + QLatin1Char(' ') + unit;
    }

    void intervalLines(std::vector<GutterLine>& lines) {
        if (m_panel.kind != app::PanelKind::laboratory)
            return;
        std::vector<std::size_t> shown;
        for (std::size_t i = 0; i < m_panel.intervals.size(); ++i) {
            const QRectF rect = intervalRect(i);
            if (rect.right() >= m_plot.left() && rect.left() <= m_plot.right())
                shown.push_back(i);
        }
        const Texts& texts = m_paint.texts;
        if (shown.empty()) {
            lines.push_back({m_plot.center().y(), texts(TextId::noInterval), {}, 0});
            return;
        }
        constexpr std::size_t most = 3;
        const std::size_t skipped = shown.size() > most ? shown.size() - (most - 1) : 0;
        for (std::size_t k = skipped; k < shown.size(); ++k) {
            const app::IntervalStep& step = m_panel.intervals[shown[k]];
            QString name = texts(TextId::interval);
            if (shown.size() > 1) {
                name = k + 1 < shown.size() && k == 0
                           ? texts(TextId::until, qt(to_iso(step.to.plus_days(-1))))
                           : texts(TextId::from, qt(to_iso(step.from)));
            }
            const double at =
                step.interval.high ? y(step.interval.high->to_double()) : m_plot.center().y();
            lines.push_back({at, name, texts.interval(step.interval), 0});
        }
        if (skipped > 0) {
            lines.push_back(
                {m_plot.top(), texts(TextId::moreIntervals, QString::number(skipped)), {}, 0});
        }
    }

    void title() {
        const Texts& texts = m_paint.texts;
        QString unit = m_panel.unit.empty() ? texts(TextId::points) : qt(m_panel.unit);
        if (m_scale.log)
            unit = texts(TextId::logAxis, unit);
        QStringList captions{unit};
        if (m_panel.bands != nullptr)
            captions << qt(m_panel.bands->name);
        if (m_panel.kind == app::PanelKind::laboratory && !m_panel.intervals.empty()) {
            captions << texts(TextId::labInterval);
        }
        const double last =
            paintTitle(m_paint, m_area, panelTitle(m_panel, m_paint.model, texts), captions);
        if (m_panel.bands == nullptr || last <= 0)
            return;
        const double width = m_paint.type(11).metrics.horizontalAdvance(captions.back());
        const double scale = std::min(m_paint.m.f, 2.0);
        const QPointF at(m_paint.m.titleIndent + width + 9 * scale, last);
        drawInfo(m_paint.p, at, m_paint.theme.muted, scale);
        for (ScenePanel& panel : m_paint.scene.panels) {
            if (panel.id == m_area.id)
                panel.info = QRectF(at.x() - 10, at.y() - 10, 20, 20);
        }
    }

    Paint& m_paint;
    const app::Panel& m_panel;
    const ScenePanel& m_area;
    const QRectF m_plot;
    ValueScale m_scale;
    const SeriesStyle m_style;
    const bool m_banded;
};
}  // namespace

void paintNumeric(Paint& paint, const app::Panel& panel, const ScenePanel& area) {
    NumericPainter(paint, panel, area).paint();
}

}  // namespace jointlog::render
