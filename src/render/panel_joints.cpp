#include <algorithm>
#include <cmath>

#include "render/marks.hpp"
#include "render/panels.hpp"
#include "render/value_scale.hpp"

namespace jointlog::render {
namespace {
ValueScale jointScale(const app::TimelineModel& model, const QRectF& plot) {
    int most = 8;
    for (const app::JointCounts& counts : model.joint_counts) {
        most = std::max({most, counts.tender.count.value_or(0), counts.swollen.count.value_or(0)});
    }
    ValueScale scale;
    scale.high = most * 1.12;
    scale.top = plot.top() + 4;
    scale.bottom = plot.bottom() - 2;
    return scale;
}

class JointPainter {
public:
    JointPainter(Paint& paint, const ScenePanel& area)
        : m_paint(paint),
          m_area(area),
          m_plot(area.plot),
          m_scale(jointScale(paint.model, area.plot)) {}

    void paint() {
        m_paint.fill(m_plot, m_paint.theme.card);
        paintGrid(m_paint, m_plot);
        axis();
        if (crowded()) {
            columns();
        } else {
            sideBySide();
        }
        m_paint.frame(m_plot, m_paint.theme.strongHairline);
        gutters();
    }

private:
    void axis() {
        const Type& type = m_paint.type(11);
        const double half = type.metrics.capHeight() / 2;
        for (const ValueTick& tick : valueTicks(m_scale, 15 * m_paint.m.f)) {
            const double y = m_scale.y(tick.value);
            if (tick.value > 0)
                m_paint.horizontal(m_plot.left(), m_plot.right(), y, m_paint.theme.grid);
            m_paint.textRight(m_plot.left() - m_paint.m.numberGap,
                              std::clamp(y, m_plot.top() + half, m_plot.bottom() - half - 1),
                              tick.label, type, m_paint.theme.secondary);
        }
    }

    /// Pixels between the two visits of the window that stand closest.
    [[nodiscard]] double closest() const {
        const TimeRange& range = m_paint.scene.x.range;
        double least = 1e9;
        std::optional<int> before;
        for (const app::JointCounts& counts : m_paint.model.joint_counts) {
            const int day = counts.when.day.number;
            if (day < range.from || day > range.to)
                continue;
            if (before && day > *before)
                least = std::min(least, static_cast<double>(day - *before));
            before = day;
        }
        return least * m_plot.width() / range.days();
    }

    /// Width of one bar: 7 px, narrower where visits stand close together, never under 2.
    [[nodiscard]] double barWidth() const {
        return std::clamp((closest() - 3) / 2.4, 2.0, 7.0 * std::min(m_paint.m.f, 1.5));
    }

    /// Visits closer than two bars of the least width: side by side they would hide each other.
    [[nodiscard]] bool crowded() const { return closest() < column; }

    static void greater(app::JointCount28& most, const app::JointCount28& other) {
        if (most.count < other.count)
            most = other;
    }

    /// The greatest tender and the greatest swollen count of each few pixels, side by side; zooming in shows each visit.
    void columns() {
        m_width = 2;
        std::optional<app::JointCounts> most;
        int current = 0;
        const auto flush = [&] {
            if (!most)
                return;
            const double day = m_paint.scene.x.toDay(m_plot.left() + (current + 0.5) * column);
            bars(*most, m_paint.scene.x.toX(day));
            most.reset();
        };
        for (const app::JointCounts& counts : m_paint.model.joint_counts) {
            const double x = m_paint.scene.x.toX(counts.when.day.number);
            if (x < m_plot.left() || x > m_plot.right())
                continue;
            const int here = static_cast<int>((x - m_plot.left()) / column);
            if (here != current)
                flush();
            current = here;
            if (!most) {
                most = counts;
                continue;
            }
            if (most->voice != counts.voice) {  // no bar is of two voices
                if (most->voice == Voice::patient)
                    most = counts;
                continue;
            }
            greater(most->tender, counts.tender);
            greater(most->swollen, counts.swollen);
        }
        flush();
    }

    /// Counts of one day, an examiner's and the patient's own, stand beside each other: none hides another.
    void sideBySide() {
        m_width = barWidth();
        std::optional<Day> last;
        int before = 0;
        for (const app::JointCounts& counts : m_paint.model.joint_counts) {
            before = last == counts.when.day ? before + 1 : 0;
            last = counts.when.day;
            bars(counts, m_paint.scene.x.toX(counts.when.day.number) + before * (2 * m_width + 4));
        }
    }

    void bars(const app::JointCounts& counts, double x) {
        const double w = m_width;
        if (x < m_plot.left() - 0.5 || x > m_plot.right() + 0.5)
            return;
        // Both bars of a day in the window are whole, over the edge of the frame too: half of them is another count.
        m_paint.p.save();
        const double over = 2 * w + 2;
        m_paint.p.setClipRect(m_plot.adjusted(-over, 0, over, 0), Qt::IntersectClip);
        const bool own = counts.voice == Voice::patient;
        if (counts.tender.count)
            bar(QRectF(x - w - 1, 0, w, 0), counts.tender, true, own);
        if (counts.swollen.count)
            bar(QRectF(x + 1, 0, w, 0), counts.swollen, false, own);
        m_paint.p.restore();
        m_paint.addMark(m_area.id, QRectF(x - w - 1, m_plot.top(), 2 * w + 2, m_plot.height()),
                        counts.when.day, counts.row);
    }

    /// Zero is a value: a line on the base, where a missing count has nothing.
    void bar(QRectF rect, const app::JointCount28& side, bool tender, bool own) {
        const int count = *side.count;
        const Theme& theme = m_paint.theme;
        const QColor& colour = tender ? theme.tender : theme.swollen;
        rect.setBottom(m_plot.bottom() - 1);
        rect.setTop(count == 0 ? rect.bottom() - 1.5
                               : std::min(m_scale.y(count), rect.bottom() - 2));
        const bool outline = side.partial || own;
        if (tender && !outline) {
            m_paint.fill(rect, colour);
            return;
        }
        m_paint.fill(rect, theme.card);
        if (!tender && !outline && count > 0)
            drawHatch(m_paint.p, rect, colour, 2.4, 1.4);
        QPen pen(colour, 1);
        if (side.partial)
            pen.setDashPattern({2, 2});
        m_paint.p.setPen(pen);
        m_paint.p.setBrush(Qt::NoBrush);
        m_paint.p.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
    }

    void gutters() {
        const Texts& texts = m_paint.texts;
        const bool own = m_paint.model.own_record;  // speaks plainly: no abbreviations
        const double centre = m_plot.center().y();
        const double step = 11 * m_paint.m.f;
        paintRightGutter(
            m_paint, m_area,
            {{centre - step, texts(TextId::tender), own ? QString() : QStringLiteral("TJC28"), 1},
             {centre + step, texts(TextId::swollen), own ? QString() : QStringLiteral("SJC28"),
              2}});
        paintTitle(m_paint, m_area, texts(TextId::joints), {texts(TextId::of28)});
    }

    static constexpr double column = 6;  // px: two bars of 2 px and the space around them

    Paint& m_paint;
    const ScenePanel& m_area;
    const QRectF m_plot;
    const ValueScale m_scale;
    double m_width = 0;
};
}  // namespace

void paintJoints(Paint& paint, const app::Panel&, const ScenePanel& area) {
    JointPainter(paint, area).paint();
}

}  // namespace jointlog::render
