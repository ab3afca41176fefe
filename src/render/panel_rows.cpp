#include <algorithm>

#include "render/marks.hpp"
#include "render/panels.hpp"

namespace jointlog::render {
namespace {
/// Where the words of an item end, or may end.
double occupiedTo(Paint& paint, const app::MarkRow::Item& item) {
    const double width =
        paint.type(11).metrics.horizontalAdvance(paint.texts.name(item.text).simplified());
    return paint.scene.x.toX(item.when.day.number) + 12 + width;
}

void paintItem(Paint& paint, const ScenePanel& area, const app::MarkRow::Item& item, double y,
               double previousX, double nextX) {
    const QRectF& plot = area.plot;
    const XTransform& t = paint.scene.x;
    const double x = t.toX(item.when.day.number);
    const double end = item.end ? t.toX(item.end->last.number) : x;
    if (end < plot.left() || x > plot.right())
        return;
    const QColor& colour = paint.theme.event;
    if (item.end)
        paint.fill(QRectF(x, y - 1, end - x, 2), colour);
    if (!item.when.exact()) {
        drawWhisker(paint.p, t.toX(item.when.first.number), t.toX(item.when.last.number), y, colour,
                    item.when.open_before, item.when.open_after);
    }
    paint.fill(QRectF(x - 1, y - 6 * paint.m.f, 2, 12 * paint.m.f), colour);
    paint.addMark(area.id, QRectF(x - 2, y - 8, 4, 16), item.when.day, item.row);
    QString text = paint.texts.name(item.text).simplified();
    const QString unit = paint.texts.unit(item.unit);
    const bool number = !unit.isEmpty();
    if (number)
        text += QLatin1Char(' ') + unit;
    const Type& type = paint.type(11);
    // Beside the whisker of an uncertain date: words with a line through them would look struck out.
    const double known =
        item.when.exact() || item.when.open_after ? x : std::max(x, t.toX(item.when.last.number));
    const double left = std::max(known, plot.left()) + 6;
    const double room = std::min(nextX, plot.right()) - left - 4;
    const double width = type.metrics.horizontalAdvance(text);
    if (width <= room) {
        paint.textLeft(left, y, text, type, paint.theme.text);
        return;
    }
    // Words may be shortened, numbers never; near the right edge they stand before their mark.
    const double wordsEnd = std::min(x, t.toX(item.when.first.number)) - 8;
    const double before = wordsEnd - std::max(previousX, plot.left() + 4);
    if (width <= before || (!number && before > room && before > 40 * paint.m.f)) {
        const QString some = type.metrics.elidedText(text, Qt::ElideRight, before);
        paint.textRight(wordsEnd, y, some, type, paint.theme.text);
    } else if (!number && room > 40 * paint.m.f) {
        paint.textLeft(left, y, type.metrics.elidedText(text, Qt::ElideRight, room), type,
                       paint.theme.text);
    }
}
/// What is planned beyond the end of the axis is named at its edge: "→ 2031-05-01".
void paintBeyond(Paint& paint, const ScenePanel& area, const app::MarkRow& row, double y) {
    if (!paint.model.last)
        return;
    QStringList words;
    for (const app::MarkRow::Item& item : row.items) {
        if (item.when.day <= *paint.model.last)
            continue;
        const QString value = paint.texts.name(item.text).simplified();
        words << paint.texts.when(item.when)
                     + (value.isEmpty() ? QString() : QLatin1Char(' ') + value);
    }
    if (words.isEmpty())
        return;
    const QString text = QString::fromUtf8("→ ") + words.join(QStringLiteral(", "));
    const Type& type = paint.type(11);
    paint.textHalo(std::max(area.plot.left() + 8,
                            area.plot.right() - 8 - type.metrics.horizontalAdvance(text)),
                   y, type.metrics.elidedText(text, Qt::ElideRight, area.plot.width() - 16), type,
                   paint.theme.text);
}
}  // namespace

void paintRows(Paint& paint, const app::Panel& panel, const ScenePanel& area) {
    const QRectF& plot = area.plot;
    paint.fill(plot, paint.theme.card);
    paintGrid(paint, plot);
    double top = plot.top();
    const double left = plot.right() + paint.m.nameGap;  // names stand where lanes have their class
    for (const app::MarkRow& row : paint.model.mark_rows) {
        if (row.panel_id != panel.id)
            continue;
        const double y = top + paint.m.lane / 2;
        if (top > plot.top())
            paint.horizontal(plot.left(), plot.right(), top, paint.theme.hairline);
        const Type& type = paint.type(11);
        const double room = area.frame.right() - left - paint.m.rightMargin;
        paint.textLeft(left, y,
                       type.metrics.elidedText(paint.texts.name(row.name), Qt::ElideRight, room),
                       type, paint.theme.secondary);
        paint.p.save();
        paint.p.setClipRect(plot, Qt::IntersectClip);
        for (std::size_t i = 0; i < row.items.size(); ++i) {
            const bool last = i + 1 == row.items.size();
            const double next =
                last ? plot.right() : paint.scene.x.toX(row.items[i + 1].when.day.number) - 2;
            const double previous = i == 0 ? plot.left() : occupiedTo(paint, row.items[i - 1]);
            paintItem(paint, area, row.items[i], y, previous, next);
        }
        paintBeyond(paint, area, row, y);
        paint.p.restore();
        top += paint.m.lane;
    }
    paint.frame(plot, paint.theme.strongHairline);
    paintTitle(paint, area, panelTitle(panel, paint.model, paint.texts), {});
}

}  // namespace jointlog::render
