#include <QtCore/QStringList>
#include <algorithm>

#include "render/marks.hpp"
#include "render/panels.hpp"

namespace jointlog::render {

namespace {
/// Where the first of two lines ends: at a space, or, in Japanese, wherever it is full.
qsizetype lineEnd(const QString& text, const Type& type, double room) {
    qsizetype cut = text.size() - 1;
    while (cut > 1 && type.metrics.horizontalAdvance(text.left(cut)) > room)
        --cut;
    if (const qsizetype space = text.lastIndexOf(QLatin1Char(' '), cut); space > 0)
        return space;
    const qsizetype hyphen = text.lastIndexOf(QLatin1Char('-'), cut - 1);
    return hyphen > 0 ? hyphen + 1 : cut;
}
}  // namespace

QPointF paintTitle(Paint& paint, const ScenePanel& area, const QString& title,
                   const QStringList& captions) {
    const double f = paint.m.f;
    double middle = area.frame.top() + 9 * f;
    const double room = paint.m.leftGutter - paint.m.titleIndent - 34 * f;
    const Type& head = paint.type(13, 500);
    QString first = title;
    if (head.metrics.horizontalAdvance(title) > room) {
        const qsizetype cut = lineEnd(title, head, room);
        first = title.left(cut);
        const QString second =
            head.metrics.elidedText(title.mid(cut).trimmed(), Qt::ElideRight, room);
        paint.textLeft(paint.m.titleIndent, middle + 16 * f, second, head, paint.theme.text);
    }
    paint.textLeft(paint.m.titleIndent, middle, first, head, paint.theme.text);
    if (first.size() < title.size())
        middle += 16 * f;
    QPointF end;
    const Type& type = paint.type(11);
    for (const QString& caption : captions) {
        QString rest = caption;
        middle += 16 * f;
        const double lowest = area.frame.bottom() - 5 * f;
        if (middle > lowest)
            break;
        if (type.metrics.horizontalAdvance(rest) > room && middle + 14 * f <= lowest) {
            const qsizetype cut = lineEnd(rest, type, room);
            paint.textLeft(paint.m.titleIndent, middle, rest.left(cut), type,
                           paint.theme.secondary);
            rest = rest.mid(cut).trimmed();
            middle += 14 * f;
        }
        const double width = paint.textLeft(paint.m.titleIndent, middle,
                                            type.metrics.elidedText(rest, Qt::ElideRight, room),
                                            type, paint.theme.secondary);
        end = {paint.m.titleIndent + width, middle};
    }
    return end;
}

void paintGrid(Paint& paint, const QRectF& plot) {
    for (const TimeTick& tick : paint.ticks) {
        if (tick.x <= plot.left() || tick.x >= plot.right() - 1)
            continue;
        paint.vertical(tick.x, plot.top(), plot.bottom(),
                       tick.year ? paint.theme.strongHairline : paint.theme.grid);
    }
}

namespace {
void gutterMark(Paint& paint, int mark, double x, double y) {
    const Theme& theme = paint.theme;
    const double s = std::min(paint.m.f, 1.5);
    if (mark == 1)
        paint.fill(QRectF(x, y - 5 * s, 7 * s, 10 * s), theme.tender);
    if (mark == 2) {
        const QRectF rect(x + 0.5, y - 5 * s, 7 * s, 10 * s);
        drawHatch(paint.p, rect, theme.swollen, 2.6, 1.4);
        paint.p.setPen(QPen(theme.swollen, 1));
        paint.p.setBrush(Qt::NoBrush);
        paint.p.drawRect(rect);
    }
    if (mark == 3)
        drawCensored(paint.p, QPointF(x + 5, y + 4 * s), true, theme.secondary, theme.card,
                     0.85 * s);
    if (mark == 4)
        drawCensored(paint.p, QPointF(x + 5, y - 4 * s), false, theme.secondary, theme.card,
                     0.85 * s);
}
}  // namespace

void paintRightGutter(Paint& paint, const ScenePanel& area, std::vector<GutterLine> lines) {
    if (lines.empty())
        return;
    const double spacing = 14 * paint.m.f;
    const double half = 5.5 * paint.m.f;
    const auto names = [](const GutterLine& a, const GutterLine& b) {
        return a.y > b.y;
    };
    std::stable_sort(lines.begin(), lines.end(), names);
    double limit = area.frame.bottom() - half;
    for (GutterLine& line : lines) {
        line.y = std::min(line.y, limit);
        limit = line.y - spacing;
    }
    // What was pushed over the top goes down again as far as it must.
    double least = area.frame.top() + half;
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        if (line->y >= least)
            break;
        line->y = least;
        least += spacing;
    }
    const double left = area.plot.right() + paint.m.nameGap;
    const double right = area.frame.right() - paint.m.rightMargin;
    const Type& nameType = paint.type(11);
    const Type& numberType = paint.type(11, 500);
    for (const GutterLine& line : lines) {
        const double indent =
            line.mark == 0 ? 0 : (line.mark > 2 ? 15 : 14) * std::min(paint.m.f, 1.5);
        gutterMark(paint, line.mark, left, line.y);
        const double number =
            paint.textRight(right, line.y, line.number, numberType, paint.theme.text);
        const double room = right - number - left - indent - 4;
        paint.textLeft(left + indent, line.y,
                       nameType.metrics.elidedText(line.name, Qt::ElideRight, room), nameType,
                       paint.theme.secondary);
    }
}

QString axisUnit(const app::Panel& panel, const Texts& texts) {
    if (panel.unit.empty())
        return texts(TextId::points);
    return panel.daily_dose ? texts(TextId::perDay, qt(panel.unit)) : qt(panel.unit);
}

QString panelTitle(const app::Panel& panel, const app::TimelineModel& model, const Texts& texts) {
    switch (panel.kind) {
        case app::PanelKind::joints:
            return texts(TextId::joints);
        case app::PanelKind::medication:
            return texts(TextId::medication);
        case app::PanelKind::adverse_events:
            return texts(model.own_record ? TextId::ownEvents : TextId::events);
        case app::PanelKind::rows:
            return texts(panel.id == "facts"     ? TextId::facts
                         : panel.id == "results" ? TextId::results
                                                 : TextId::notes);
        case app::PanelKind::score:
        case app::PanelKind::laboratory:
        case app::PanelKind::visit_value:
        case app::PanelKind::derived:
            break;
    }
    if (panel.item == "PTGA")
        return texts(TextId::namePatientGlobal);
    if (panel.item == "EGA")
        return texts(TextId::namePhysicianGlobal);
    return texts.name(panel.name);
}

bool panelEmpty(const app::Panel& panel, const app::TimelineModel& model) {
    switch (panel.kind) {
        case app::PanelKind::joints:
            return model.joint_counts.empty();
        case app::PanelKind::medication:
            return model.lanes.empty();
        case app::PanelKind::adverse_events:
            return model.events.empty() && model.undated_events.empty();
        case app::PanelKind::rows:
            return false;
        case app::PanelKind::score:
        case app::PanelKind::laboratory:
        case app::PanelKind::visit_value:
        case app::PanelKind::derived:
            break;
    }
    const bool points =
        std::any_of(panel.series.begin(), panel.series.end(),
                    [](const app::Series& series) { return !series.points.empty(); });
    return !points && panel.reported.empty();
}

void paintEmpty(Paint& paint, const app::Panel& panel, const ScenePanel& area) {
    paint.fill(area.plot, paint.theme.card);
    paintGrid(paint, area.plot);
    paint.frame(area.plot, paint.theme.strongHairline);
    const Type& head = paint.type(13, 500);
    const double middle = area.frame.center().y();
    paint.textLeft(paint.m.titleIndent, middle, panelTitle(panel, paint.model, paint.texts), head,
                   paint.theme.text);
    const double left = area.plot.left() + 12;
    const double width = paint.textHalo(left, middle, paint.texts(TextId::nothingRecorded),
                                        paint.type(11), paint.theme.muted);
    if (paint.view.addHint) {
        const double at = left + width + 12;
        const double wide = paint.textHalo(at, middle, paint.texts(TextId::addHint),
                                           paint.type(11, 500), paint.theme.accent);
        for (ScenePanel& drawn : paint.scene.panels) {
            if (drawn.id == area.id)
                drawn.info = QRectF(at - 6, area.frame.top(), wide + 12, area.frame.height());
        }
    }
}

}  // namespace jointlog::render
