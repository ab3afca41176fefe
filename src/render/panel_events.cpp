#include <algorithm>
#include <set>

#include "render/marks.hpp"
#include "render/panels.hpp"

namespace jointlog::render {
namespace {
constexpr double box = 20;
constexpr int mostRows = 4;  // on a screen, which zooms in
constexpr int mostRowsOfFile = 8;

/// Where an event stands in pixels, before clipping to the window.
struct EventPlace {
    double left = 0;  // of everything, whisker included
    double boxX = 0;  // middle of the box
    double barEnd = 0;
    double nameX = 0;
    double right = 0;
};

EventPlace placeOf(Paint& paint, const app::EventSpan& event) {
    const XTransform& x = paint.scene.x;
    const double half = box * paint.m.f / 2;
    EventPlace place;
    place.boxX = x.toX(event.onset.day.number);
    place.left = std::min(place.boxX - half,
                          event.onset.exact() ? place.boxX : x.toX(event.onset.first.number));
    place.barEnd = place.boxX + half;
    if (!event.onset.exact())
        place.barEnd = std::max(place.barEnd, x.toX(event.onset.last.number));
    if (event.end)
        place.barEnd = std::max(place.barEnd, x.toX(event.end->last.number) + 1);
    if (event.ongoing)
        place.barEnd = std::max(place.barEnd, x.toX(paint.model.today.number));
    const Type& type = paint.type(11);
    const double width = type.metrics.horizontalAdvance(paint.texts.name(event.term));
    place.nameX = place.barEnd + 8;
    place.right = place.nameX + width + 10;
    // Near the right edge the name stands to the left, and the row is taken from there.
    const double before = place.left - 8 - width;
    if (place.nameX + width > x.right - 4 && place.boxX < x.right && before > x.left + 4) {
        place.nameX = before;
        place.left = before - 4;
        place.right = place.barEnd + 10;
    }
    return place;
}
}  // namespace

EventRows eventRows(Paint& paint) {
    EventRows rows;
    std::vector<double> ends;  // right end of what stands on each row
    int preferred = 0;
    for (const app::EventSpan& event : paint.model.events) {
        const EventPlace place = placeOf(paint, event);
        while (ends.size() < 2)
            ends.push_back(-1e12);
        int row = -1;
        // Staggered: the two rows take turns while there is room; then the first row that is free; then a new one.
        const int count = static_cast<int>(ends.size());
        for (int k = 0; k < count && row < 0; ++k) {
            const int candidate = k < 2 ? (preferred + k) % 2 : k;
            if (ends[static_cast<std::size_t>(candidate)] <= place.left)
                row = candidate;
        }
        if (row < 0 && count >= (paint.view.folds ? mostRows : mostRowsOfFile)) {
            rows.more = true;
            rows.row.push_back(-1);
            continue;
        }
        if (row < 0) {
            row = count;
            ends.push_back(-1e12);
        }
        ends[static_cast<std::size_t>(row)] = place.right;
        preferred = row < 2 ? 1 - row : preferred;
        rows.used = std::max(rows.used, row + 1);
        rows.row.push_back(row);
    }
    return rows;
}

namespace {
class EventPainter {
public:
    EventPainter(Paint& paint, const ScenePanel& area)
        : m_paint(paint), m_area(area), m_plot(area.plot) {}

    void paint() {
        m_paint.fill(m_plot, m_paint.theme.card);
        paintGrid(m_paint, m_plot);
        m_paint.frame(m_plot, m_paint.theme.strongHairline);
        const EventRows rows = eventRows(m_paint);
        m_paint.p.save();
        m_paint.p.setClipRect(m_plot, Qt::IntersectClip);
        for (std::size_t i = 0; i < rows.row.size(); ++i) {
            if (rows.row[i] >= 0)
                event(m_paint.model.events[i], rowMiddle(rows.row[i]));
        }
        const int counted = rows.more ? more(rows) : 0;
        undated(rows.total());
        m_paint.p.restore();
        // A box whose day is in the window is whole, over the edge of the frame too.
        m_paint.p.save();
        const double over = box * m_paint.m.f / 2 + 4;
        m_paint.p.setClipRect(m_plot.adjusted(-over, 0, over, 0), Qt::IntersectClip);
        for (std::size_t i = 0; i < rows.row.size(); ++i) {
            if (rows.row[i] >= 0)
                grade(m_paint.model.events[i], rowMiddle(rows.row[i]));
        }
        m_paint.p.restore();
        gutters(counted, rows.used);
    }

private:
    [[nodiscard]] double rowMiddle(int row) const {
        return m_plot.top() + 2 + m_paint.m.eventRow * (row + 0.5);
    }

    /// Events without room: how many begin hereabouts, in a small frame. Returns how many begin in the window.
    int more(const EventRows& rows) {
        int inWindow = 0;
        int group = 0;
        double from = 0;
        const app::EventSpan* first = nullptr;
        const auto close = [&] {
            if (group > 0)
                pill(from, rowMiddle(rows.used), group, *first);
            group = 0;
        };
        for (std::size_t i = 0; i < rows.row.size(); ++i) {
            const app::EventSpan& event = m_paint.model.events[i];
            const double x = m_paint.scene.x.toX(event.onset.day.number);
            if (rows.row[i] >= 0 || x < m_plot.left() || x > m_plot.right())
                continue;
            if (group > 0 && x - from > 40 * m_paint.m.f)
                close();
            if (group == 0) {
                from = x;
                first = &event;
            }
            ++group;
            ++inWindow;
        }
        close();
        return inWindow;
    }

    void pill(double x, double y, int count, const app::EventSpan& first) {
        const Type& type = m_paint.type(11, 500);
        const QString text = QStringLiteral("+%1").arg(count);
        const double width = type.metrics.horizontalAdvance(text) + 10 * m_paint.m.f;
        const double left = std::min(x, m_plot.right() - width - 2);
        const QRectF rect(left, y - 8 * m_paint.m.f, width, 16 * m_paint.m.f);
        m_paint.p.setPen(QPen(m_paint.theme.event, 1));
        m_paint.p.setBrush(m_paint.theme.card);
        m_paint.p.drawRoundedRect(rect, 4, 4);
        m_paint.textCentre(rect.center().x(), y, text, type, m_paint.theme.text);
        m_paint.addMark(m_area.id, rect, first.onset.day, first.row);
    }

    /// Events without any date stand by name under the others: recorded, but nowhere on the axis.
    void undated(int row) {
        if (m_paint.model.undated_events.empty())
            return;
        QStringList names;
        for (const app::Name& name : m_paint.model.undated_events)
            names << m_paint.texts.name(name);
        const Type& type = m_paint.type(11);
        const QString text = m_paint.texts(TextId::undatedEvents, names.join(QStringLiteral(", ")));
        m_paint.textLeft(m_plot.left() + 8, m_plot.top() + 2 + m_paint.m.eventRow * (row + 0.5),
                         type.metrics.elidedText(text, Qt::ElideRight, m_plot.width() - 16), type,
                         m_paint.theme.text);
    }

    void event(const app::EventSpan& event, double y) {
        const EventPlace place = placeOf(m_paint, event);
        if (place.right < m_plot.left() || place.left > m_plot.right())
            return;
        if (!event.onset.exact()) {
            const XTransform& x = m_paint.scene.x;
            drawWhisker(m_paint.p, x.toX(event.onset.first.number), x.toX(event.onset.last.number),
                        y, m_paint.theme.event, event.onset.open_before, event.onset.open_after);
        }
        span(event, place, y);
        name(event, place, y);
        const double half = box * m_paint.m.f / 2;
        m_paint.addMark(
            m_area.id,
            QRectF(QPointF(place.boxX - half, y - half), QPointF(place.barEnd, y + half)),
            event.onset.day, event.row);
    }

    /// Where the box of an event stands: on its onset; at the edge of the frame where the onset lies before it and the
    /// bar reaches into the window.
    [[nodiscard]] double boxMiddle(const EventPlace& place) const {
        const double half = box * m_paint.m.f / 2;
        const bool enters = place.boxX < m_plot.left() && place.barEnd > m_plot.left() + 2 * half;
        return enters ? m_plot.left() + half + 2 : place.boxX;
    }

    void grade(const app::EventSpan& event, double y) {
        const double boxX = boxMiddle(placeOf(m_paint, event));
        if (boxX < m_plot.left() || boxX > m_plot.right())
            return;
        const double half = box * m_paint.m.f / 2;
        const QColor& colour = m_paint.theme.event;
        const QRectF rect(boxX - half, y - half, 2 * half, 2 * half);
        if (event.grade) {
            drawEventBox(m_paint.p, rect, *event.grade, colour, m_paint.theme.card);
            const Type& type = m_paint.type(12, 700);
            m_paint.textCentre(rect.center().x(), rect.center().y() + half * 0.16,
                               QString::number(*event.grade), type, m_paint.theme.card);
        } else {
            m_paint.p.setPen(QPen(colour, 1.5));
            m_paint.p.setBrush(m_paint.theme.card);
            m_paint.p.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4);
        }
        if (m_paint.view.selected == event.row) {
            m_paint.p.setPen(QPen(m_paint.theme.focus, 2));
            m_paint.p.setBrush(Qt::NoBrush);
            m_paint.p.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), 5, 5);
        }
    }

    /// Bar 4 px to the end date with a 10 px cap; an arrow where it is recorded as not over; no bar where no end is
    /// recorded.
    void span(const app::EventSpan& event, const EventPlace& place, double y) {
        const QColor& colour = m_paint.theme.event;
        const double f = m_paint.m.f;
        const double end = event.end ? m_paint.scene.x.toX(event.end->day.number) : place.barEnd;
        if (!event.end && !event.ongoing)
            return;
        if (end > place.boxX)
            m_paint.fill(QRectF(place.boxX, y - 2 * f, end - place.boxX, 4 * f), colour);
        if (event.end) {
            m_paint.fill(QRectF(end - 2, y - 5 * f, 2, 10 * f), colour);
            if (!event.end->exact()) {
                drawWhisker(m_paint.p, m_paint.scene.x.toX(event.end->first.number),
                            m_paint.scene.x.toX(event.end->last.number), y, colour,
                            event.end->open_before, event.end->open_after);
            }
            return;
        }
        const double tip = std::min(end, m_plot.right() - 1);
        m_paint.p.setPen(Qt::NoPen);
        m_paint.p.setBrush(colour);
        m_paint.p.drawPolygon(
            QPolygonF({{tip, y}, {tip - 7 * f, y - 5 * f}, {tip - 7 * f, y + 5 * f}}));
    }

    /// To the right; to the left of the box where the frame is near; a name with part of its bar in the window stays.
    void name(const app::EventSpan& event, const EventPlace& place, double y) {
        const Type& type = m_paint.type(11);
        const QString text = m_paint.texts.name(event.term);
        const double width = type.metrics.horizontalAdvance(text);
        if (place.nameX < m_plot.left() + 4)
            return;
        if (place.nameX + width <= m_plot.right() - 4) {
            m_paint.textHalo(place.nameX, y, text, type, m_paint.theme.text);
            return;
        }
        // Beside the box, over the beginning of its own bar, whose end stays in sight, rather than cut off.
        const double end = 16 * m_paint.m.f;
        const double from = boxMiddle(place) + box * m_paint.m.f / 2 + 4;
        const QString some =
            type.metrics.elidedText(text, Qt::ElideRight, m_plot.right() - end - from);
        if (some.size() > 3)
            m_paint.textHalo(from, y, some, type, m_paint.theme.text);
    }

    void gutters(int counted, int countedRow) {
        const Texts& texts = m_paint.texts;
        std::set<std::string> versions;
        for (const app::EventSpan& event : m_paint.model.events) {
            if (event.grade && !event.ctcae_version.empty())
                versions.insert(event.ctcae_version);
        }
        QStringList captions;
        std::vector<GutterLine> lines;
        // A person's own record speaks plainly: no name of a grading scheme.
        if (!versions.empty() && !m_paint.model.own_record) {
            QStringList all;
            for (const std::string& version : versions)
                all << qt(version);
            captions << texts(TextId::ctcaeGrade, all.join(QStringLiteral(" / ")));
            lines.push_back({rowMiddle(0), texts(TextId::gradeIsNumber), {}, 0});
            lines.push_back({rowMiddle(1), texts(TextId::andNotches), {}, 0});
        }
        if (counted > 0) {
            lines.push_back({rowMiddle(countedRow),
                             texts(TextId::moreEvents, QString::number(counted)),
                             {},
                             0});
        }
        paintRightGutter(m_paint, m_area, std::move(lines));
        paintTitle(m_paint, m_area,
                   texts(m_paint.model.own_record ? TextId::ownEvents : TextId::events), captions);
    }

    Paint& m_paint;
    const ScenePanel& m_area;
    const QRectF m_plot;
};
}  // namespace

void paintEvents(Paint& paint, const app::Panel&, const ScenePanel& area) {
    EventPainter(paint, area).paint();
}

}  // namespace jointlog::render
