#include <QtGui/QPainterPath>
#include <algorithm>
#include <cmath>

#include "render/marks.hpp"
#include "render/panels.hpp"

namespace jointlog::render {
namespace {
constexpr double arrow = 9;  // px
constexpr double tear = 3;   // depth of a torn edge

QString labelText(const app::Lane& lane, const Texts& texts) {
    QString text = texts.name(lane.label);
    if (!lane.administrations)
        return text;
    const QString route = qt(lane.route);
    const std::pair<const char*, TextId> known[] = {{"intraven", TextId::routeIv},
                                                    {"subcut", TextId::routeSc},
                                                    {"intramus", TextId::routeIm},
                                                    {"intra-art", TextId::routeIa},
                                                    {"intraart", TextId::routeIa}};
    for (const auto& [word, id] : known) {
        if (route.contains(QLatin1String(word), Qt::CaseInsensitive)) {
            return text + QLatin1Char(' ') + texts(id);
        }
    }
    return text;
}

/// Width of the panel's own title and caption.
double titleWidth(Paint& paint) {
    return std::max(paint.type(11).metrics.horizontalAdvance(paint.texts(TextId::doseAsRecorded)),
                    paint.type(13, 500).metrics.horizontalAdvance(paint.texts(TextId::medication)));
}

class LanePainter {
public:
    LanePainter(Paint& paint, const ScenePanel& area)
        : m_paint(paint), m_area(area), m_plot(area.plot) {}

    void paint() {
        m_paint.fill(m_plot, m_paint.theme.card);
        paintGrid(m_paint, m_plot);
        double top = m_plot.top() + laneTitleRow(m_paint);
        for (const app::Lane& lane : m_paint.model.lanes) {
            if (top > m_plot.top())
                m_paint.horizontal(m_plot.left(), m_plot.right(), top, m_paint.theme.hairline);
            m_lane = QRectF(m_plot.left(), top, m_plot.width(), m_paint.m.lane);
            paintLane(lane);
            top += m_paint.m.lane;
        }
        m_paint.frame(m_plot, m_paint.theme.strongHairline);
        QStringList captions;
        if (laneTitleRow(m_paint) == 0 && captionFits())
            captions << m_paint.texts(TextId::doseAsRecorded);
        paintTitle(m_paint, m_area, m_paint.texts(TextId::medication), captions);
    }

private:
    /// The caption reaches into the second lane: a long name there needs its place.
    [[nodiscard]] bool captionFits() const {
        if (m_paint.model.lanes.size() < 2)
            return true;
        const QString second = labelText(m_paint.model.lanes[1], m_paint.texts);
        const double room = m_paint.m.leftGutter - m_paint.m.numberGap - m_paint.m.titleIndent
                            - titleWidth(m_paint) - 8;
        return m_paint.type(12, 500).metrics.horizontalAdvance(second) <= room;
    }
    [[nodiscard]] double x(Day day) const { return m_paint.scene.x.toX(day.number); }
    [[nodiscard]] double inside(double at) const {
        return std::clamp(at, m_plot.left(), m_plot.right());
    }
    /// Bars stand on a common base, as far above the lane's as the highest ends below its top.
    [[nodiscard]] double base() const {
        return m_lane.bottom() - (m_paint.m.lane - m_paint.m.bar) / 2;
    }

    void paintLane(const app::Lane& lane) {
        m_style = m_paint.theme.lane(lane.drug_class);
        label(lane);
        const Type& type = m_paint.type(11);
        m_paint.textRight(m_area.frame.right() - m_paint.m.rightMargin, m_lane.center().y(),
                          m_paint.texts.drugClass(lane.drug_class), type, m_paint.theme.secondary);
        m_paint.p.save();
        m_paint.p.setClipRect(m_plot, Qt::IntersectClip);
        for (std::size_t i = 0; i < lane.bars.size(); ++i) {
            const bool last = i + 1 == lane.bars.size();
            bar(lane.bars[i], last ? m_plot.right() : x(lane.bars[i + 1].segments.front().from));
        }
        m_paint.p.restore();
        // A mark whose day is in the window is whole, over the edge of the frame too.
        m_paint.p.save();
        const double over = 7 * m_paint.m.f;
        m_paint.p.setClipRect(m_plot.adjusted(-over, 0, over, 0), Qt::IntersectClip);
        diamonds(lane);
        m_paint.p.restore();
    }

    /// The drug's name: one line, else two smaller lines, else shortened. Beside the title there is less room.
    void label(const app::Lane& lane) {
        const QString text = labelText(lane, m_paint.texts);
        const double right = m_plot.left() - m_paint.m.numberGap;
        const bool besideTitle = m_lane.top() - m_plot.top() < 0.9 * m_paint.m.lane;
        const double left = m_paint.m.titleIndent + (besideTitle ? titleWidth(m_paint) + 8 : 0);
        const double room = std::max(right - left, 20.0);
        const Type& type = m_paint.type(12, 500);
        if (type.metrics.horizontalAdvance(text) <= room) {
            m_paint.textRight(right, m_lane.center().y(), text, type, m_paint.theme.text);
            return;
        }
        const Type& small = m_paint.type(11, 500);
        const qsizetype space = text.lastIndexOf(QLatin1Char(' '), text.size() / 2 + 3);
        const qsizetype cut = space > 0 ? space : fitting(text, small, room);
        const QString first = text.left(cut);
        const QString second =
            small.metrics.elidedText(text.mid(cut).trimmed(), Qt::ElideRight, room);
        const double step = 6.5 * m_paint.m.f;
        m_paint.textRight(right, m_lane.center().y() - step,
                          small.metrics.elidedText(first, Qt::ElideRight, room), small,
                          m_paint.theme.text);
        m_paint.textRight(right, m_lane.center().y() + step, second, small, m_paint.theme.text);
    }

    static qsizetype fitting(const QString& text, const Type& type, double room) {
        qsizetype count = 1;
        while (count < text.size() && type.metrics.horizontalAdvance(text.left(count + 1)) <= room)
            ++count;
        return count;
    }

    void bar(const app::LaneBar& bar, double nextStart) {
        const double begin = x(bar.segments.front().from);
        const double end = x(bar.segments.back().to);
        if (end < m_plot.left() - 200 || begin > m_plot.right())
            return;
        for (std::size_t i = 0; i < bar.segments.size(); ++i)
            segment(bar, i);
        if (bar.start && !bar.start->exact()) {
            // Up to the torn edge: inside the bar it would run through the dose.
            drawWhisker(m_paint.p, x(bar.start->first), begin, base() - 0.38 * m_paint.m.bar,
                        m_style.outline, bar.start->open_before, false);
        }
        stop(bar, nextStart);
        for (const app::LaneSegment& segment : bar.segments) {
            const double from = x(segment.from);
            if (from > m_plot.right() || x(segment.to) < m_plot.left())
                continue;
            const QRectF hit(QPointF(inside(from), m_lane.top()),
                             QPointF(inside(x(segment.to)), m_lane.bottom()));
            m_paint.addMark(m_area.id, hit, segment.from, segment.row);  // of one day too
        }
    }

    struct Ends {
        bool arrowLeft = false;
        bool arrowRight = false;
        bool tornLeft = false;
        bool tornRight = false;
    };

    [[nodiscard]] Ends ends(const app::LaneBar& bar, std::size_t i) const {
        const bool first = i == 0;
        const bool last = i + 1 == bar.segments.size();
        const double from = x(bar.segments[i].from);
        const double to = x(bar.segments[i].to);
        const bool unknown = first && !bar.start;  // nothing says that it began before the window
        Ends e;
        e.arrowLeft = !unknown && from < m_plot.left() && to > m_plot.left();
        e.arrowRight = (to > m_plot.right() && from < m_plot.right()) || (last && bar.ongoing);
        e.tornLeft = first && !e.arrowLeft && (!bar.start || !bar.start->exact());
        e.tornRight = last && !e.arrowRight && !bar.ongoing && (!bar.stop || !bar.stop->exact());
        return e;
    }

    void segment(const app::LaneBar& bar, std::size_t i) {
        const app::LaneSegment& segment = bar.segments[i];
        double left = x(segment.from);
        double right = x(segment.to);
        if (right < m_plot.left() || left > m_plot.right())
            return;
        const Ends e = ends(bar, i);
        left = std::max(left, m_plot.left() + 1);
        right = std::max(std::min(right, m_plot.right() - 1), left + 2);
        const double share = segment.held ? 0.25 : segment.height;
        const double height = (0.60 + 0.40 * std::clamp(share, 0.0, 1.0)) * m_paint.m.bar;
        const QRectF rect(QPointF(std::round(left), std::round(base() - height)),
                          QPointF(std::round(right), std::round(base())));
        const QPainterPath shape = outline(rect, e);
        if (segment.held) {
            m_paint.p.fillPath(shape, m_paint.theme.card);
            drawHatch(m_paint.p, rect, m_style.outline, 4, 1);
        } else {
            m_paint.p.fillPath(shape, m_style.fill);
        }
        QPen pen(m_style.outline, 1, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
        if (segment.held)
            pen.setDashPattern({3, 2});
        m_paint.p.strokePath(shape, pen);
        arrows(rect, e);
        words(segment, rect, e);
    }

    /// The bar's edge, torn where a start or an end is not known to the day.
    [[nodiscard]] static QPainterPath outline(const QRectF& rect, const Ends& e) {
        const QRectF r = rect.adjusted(0.5, 0.5, -0.5, -0.5);
        const auto zigzag = [&](QPainterPath& path, double at, bool down, double inward) {
            const double step = r.height() / 4;
            for (int k = 1; k <= 4; ++k) {
                const double y = down ? r.top() + k * step : r.bottom() - k * step;
                path.lineTo(at + (k % 2 == 1 ? inward : 0), y);
            }
        };
        QPainterPath path;
        path.moveTo(r.topLeft());
        path.lineTo(r.topRight());
        e.tornRight ? zigzag(path, r.right(), true, -tear) : path.lineTo(r.bottomRight());
        path.lineTo(r.bottomLeft());
        if (e.tornLeft)
            zigzag(path, r.left(), false, tear);
        path.closeSubpath();
        return path;
    }

    void arrows(const QRectF& rect, const Ends& e) {
        m_paint.p.setPen(Qt::NoPen);
        m_paint.p.setBrush(m_style.outline);
        const double size = std::min(arrow * std::min(m_paint.m.f, 1.5), rect.width());
        const double y = rect.center().y();
        if (e.arrowLeft) {
            m_paint.p.drawPolygon(QPolygonF({{rect.left(), y},
                                             {rect.left() + size, rect.top()},
                                             {rect.left() + size, rect.bottom()}}));
        }
        if (e.arrowRight) {
            m_paint.p.drawPolygon(QPolygonF({{rect.right(), y},
                                             {rect.right() - size, rect.top()},
                                             {rect.right() - size, rect.bottom()}}));
        }
    }

    /// Unit dropped under 46 px, text dropped under 20 px; never shortened. The read-out has it.
    void words(const app::LaneSegment& segment, const QRectF& rect, const Ends& e) {
        const Type& type = m_paint.type(11);
        const double left = rect.left()
                            + (e.arrowLeft  ? arrow * m_paint.m.f + 5
                               : e.tornLeft ? tear + 6
                                            : 5);
        const double room = rect.right() - (e.arrowRight ? arrow * m_paint.m.f : 0) - left - 2;
        const double middle = rect.center().y();
        const auto fits = [&](const QString& text) {
            return type.metrics.horizontalAdvance(text) <= room;
        };
        if (segment.held) {
            const QString held = m_paint.texts(TextId::held);
            const double width = type.metrics.horizontalAdvance(held);
            if (width + 4 > rect.width())
                return;
            const double at = rect.center().x() - width / 2;
            m_paint.textHalo(at, middle, held, type, m_paint.theme.text);
            return;
        }
        if (rect.width() < 20)
            return;
        const QString whole = m_paint.texts.dose(segment.dose);
        if (rect.width() >= 46 && fits(whole)) {
            m_paint.textLeft(left, middle, whole, type, m_paint.theme.text);
        } else if (const QString number = m_paint.texts.dose(segment.dose, false);
                   !segment.dose.number.empty() && fits(number)) {
            m_paint.textLeft(left, middle, number, type, m_paint.theme.text);
        }
    }

    void stop(const app::LaneBar& bar, double nextStart) {
        if (!bar.stop)
            return;
        const double at = x(bar.segments.back().to);
        if (at < m_plot.left() || at > m_plot.right())
            return;
        if (bar.stop->exact()) {
            m_paint.fill(QRectF(std::round(at) - 1, base() - m_paint.m.bar, 2, m_paint.m.bar),
                         m_paint.theme.text);
        } else {
            drawWhisker(m_paint.p, at, x(bar.stop->last), base() - 0.38 * m_paint.m.bar,
                        m_style.outline, false, bar.stop->open_after);
        }
        const Texts& texts = m_paint.texts;
        const QString date = texts.when(*bar.stop);
        const QString text = bar.stop_reason.empty()
                                 ? texts(TextId::stopped, date)
                                 : texts(TextId::stoppedReason, date, texts.name(bar.stop_reason));
        const double begin = std::max(at, bar.stop->exact() ? at : x(bar.stop->last)) + 8;
        const double room = std::min(nextStart, m_plot.right()) - begin - 4;
        const Type& type = m_paint.type(11);
        if (type.metrics.horizontalAdvance(text) <= room) {
            m_paint.textHalo(begin, base() - m_paint.m.bar / 2, text, type, m_paint.theme.text);
        }
    }

    void diamonds(const app::Lane& lane) {
        const Type& type = m_paint.type(11);
        const double scale = std::min(m_paint.m.f, 1.5);
        const double y = m_lane.center().y();
        app::DoseText said;
        double occupied = m_plot.left() + 2;
        for (const app::LaneDiamond& diamond : lane.diamonds) {
            const double at = x(diamond.when.day);
            const double first = x(diamond.when.first);
            const double last = x(diamond.when.last);
            if (!diamond.when.exact() && last > m_plot.left() && first < m_plot.right()) {
                drawWhisker(m_paint.p, inside(first), inside(last), y, m_style.outline,
                            diamond.when.open_before, diamond.when.open_after);
            }
            if (at < m_plot.left() || at > m_plot.right())
                continue;
            const QString dose = m_paint.texts.dose(diamond.dose);
            const double width = type.metrics.horizontalAdvance(dose);
            const double left = std::min(at, diamond.when.exact() ? at : x(diamond.when.first))
                                - 12 * scale - width;
            if (!(diamond.dose == said) && !dose.isEmpty() && left >= occupied) {
                m_paint.textHalo(left, y, dose, type, m_paint.theme.text);
                said = diamond.dose;
            }
            drawDiamond(m_paint.p, QPointF(at, y), m_style, scale);
            occupied = at + 8 * scale;
            // Several with the same uncertain date are one mark with their number.
            const auto same = std::count_if(
                lane.diamonds.begin(), lane.diamonds.end(),
                [&](const app::LaneDiamond& other) { return other.when.day == diamond.when.day; });
            if (same > 1)
                occupied += m_paint.textHalo(at + 9 * scale, y - 7 * m_paint.m.f,
                                             QString::fromUtf8("×%1").arg(same),
                                             m_paint.type(11, 500), m_paint.theme.text);
            m_paint.addMark(m_area.id, QRectF(at - 6, y - 7, 12, 14), diamond.when.day,
                            diamond.row);
        }
    }

    Paint& m_paint;
    const ScenePanel& m_area;
    const QRectF m_plot;
    QRectF m_lane;
    LaneStyle m_style;
};
}  // namespace

double laneTitleRow(Paint& paint) {
    if (paint.model.lanes.empty())
        return 0;
    const double room =
        paint.m.leftGutter - paint.m.numberGap - paint.m.titleIndent - titleWidth(paint) - 8;
    const QString first = labelText(paint.model.lanes.front(), paint.texts);
    return paint.type(12, 500).metrics.horizontalAdvance(first) > room ? paint.m.lane : 0;
}

void paintLanes(Paint& paint, const app::Panel&, const ScenePanel& area) {
    LanePainter(paint, area).paint();
}

}  // namespace jointlog::render
