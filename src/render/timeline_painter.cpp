#include <QtGui/QImage>
#include <algorithm>
#include <cmath>

#include "render/panels.hpp"
#include "render/strip.hpp"
#include "render/time_axis.hpp"

namespace jointlog::render {
namespace {
constexpr double smallest = 0.72;  // numeric panels shrink to this share before the panels scroll
constexpr double smallestCompact = 0.54;  // the names of four categories have just room
constexpr double greatest = 3.5;

bool collapsed(const app::Panel& panel, const Paint& paint) {
    return paint.view.collapsed.count(panel.id) > 0;
}

double designedHeight(const app::Panel& panel, Paint& paint) {
    const Metrics& m = paint.m;
    const double f = m.f;
    const auto lanes = [&](std::size_t count) {
        return m.lane * static_cast<double>(std::max<std::size_t>(count, 1));
    };
    if (collapsed(panel, paint))
        return m.axis;
    if (panelEmpty(panel, paint.model))
        return m.lane;
    switch (panel.kind) {
        case app::PanelKind::score:
            return (panel.id.compare(0, 5, "das28") == 0 ? 132 : 104) * f;
        case app::PanelKind::laboratory:
        case app::PanelKind::visit_value:
        case app::PanelKind::derived:
            return 84 * f;
        case app::PanelKind::joints:
            return (paint.view.compact ? 46 : 60) * f;
        case app::PanelKind::medication:
            return laneTitleRow(paint) + lanes(paint.model.lanes.size());
        case app::PanelKind::adverse_events: {
            const int undated = paint.model.undated_events.empty() ? 0 : 1;
            return 4 * std::min(f, 1.0)
                   + m.eventRow * std::max(2, eventRows(paint).total() + undated);
        }
        case app::PanelKind::rows:
            break;
    }
    return lanes(static_cast<std::size_t>(
        std::count_if(paint.model.mark_rows.begin(), paint.model.mark_rows.end(),
                      [&](const app::MarkRow& row) { return row.panel_id == panel.id; })));
}

struct PanelLayout {
    const app::Panel* panel = nullptr;
    double height = 0;
    bool stretches = false;
};

std::vector<PanelLayout> panelsOf(Paint& paint) {
    std::vector<PanelLayout> result;
    for (const std::string& id : paint.view.panels) {
        const app::Panel* panel = paint.model.panel(id);
        if (panel == nullptr)
            continue;
        const bool stretches =
            panel->numeric() && !panelEmpty(*panel, paint.model) && !collapsed(*panel, paint);
        result.push_back({panel, designedHeight(*panel, paint), stretches});
    }
    return result;
}

double total(const std::vector<PanelLayout>& panels, double gap) {
    double sum = 0;
    for (const PanelLayout& panel : panels)
        sum += panel.height + gap;
    return sum;
}

double fixedHeight(const Paint& paint) {
    const double strip = paint.view.strip && paint.model.first ? paint.m.strip + paint.m.gap : 0;
    return headerHeight(paint.model, paint.view) + paint.m.padding + paint.m.axis + strip + 2;
}

void stretch(std::vector<PanelLayout>& panels, const Paint& paint, double room) {
    const double gap = paint.m.gap;
    double flexible = 0;
    double rigid = 0;
    for (const PanelLayout& panel : panels) {
        (panel.stretches ? flexible : rigid) += panel.height;
        rigid += gap;
    }
    if (flexible <= 0)
        return;
    const double least = paint.view.compact ? smallestCompact : smallest;
    const double factor = std::clamp((room - rigid) / flexible, least, greatest);
    for (PanelLayout& panel : panels) {
        if (panel.stretches)
            panel.height = std::floor(panel.height * factor);
    }
}

void setTransforms(Paint& paint) {
    Scene& scene = paint.scene;
    const double left = std::round(paint.m.leftGutter);
    const double right =
        std::round(std::max(paint.view.size.width() - paint.m.rightGutter, left + 1));
    TimeRange range = paint.view.range;
    if (!(range.to > range.from))
        range.to = range.from + 1;
    scene.x = {range, left, right};
    scene.stripX = {fullRange(paint.model), left, right};
    if (paint.model.first)  // without a day there is no axis of days
        paint.ticks = timeTicks(scene.x, paint.type(11, 500).metrics);
}

void placePanels(Paint& paint, const std::vector<PanelLayout>& panels) {
    Scene& scene = paint.scene;
    double top = scene.viewport.top() + paint.m.padding - paint.view.scrollY;
    for (const PanelLayout& layout : panels) {
        ScenePanel panel;
        panel.id = qt(layout.panel->id);
        panel.frame =
            QRectF(0, std::round(top), paint.view.size.width(), std::round(layout.height));
        panel.plot = QRectF(QPointF(scene.x.left, panel.frame.top()),
                            QPointF(scene.x.right, panel.frame.bottom()));
        panel.title = panelTitle(*layout.panel, paint.model, paint.texts);
        if (!layout.panel->unit.empty())
            panel.title += QStringLiteral(", ") + axisUnit(*layout.panel, paint.texts);
        if (layout.panel->bands != nullptr)
            panel.title += QStringLiteral(", ") + qt(layout.panel->bands->name);
        panel.empty = panelEmpty(*layout.panel, paint.model);
        panel.collapsed = collapsed(*layout.panel, paint);
        if (panel.collapsed)
            panel.title += QStringLiteral(", ") + paint.texts(TextId::collapsed);
        if (paint.view.folds) {
            panel.fold = QRectF(0, panel.frame.top(), paint.m.leftGutter - 36 * paint.m.f,
                                std::min(panel.frame.height(), 22 * paint.m.f));
        }
        scene.panels.push_back(panel);
        top += layout.height + paint.m.gap;
    }
}

/// Before the title: a small angle, downwards where the panel is open, to the right where it is collapsed.
void paintFold(Paint& paint, const ScenePanel& area) {
    const double s = 3.5 * std::min(paint.m.f, 1.5);
    const QPointF at(paint.m.titleIndent / 2, area.frame.top() + area.fold.height() / 2);
    const QPointF open[] = {at + QPointF(-s, -s / 2), at + QPointF(0, s / 2),
                            at + QPointF(s, -s / 2)};
    const QPointF shut[] = {at + QPointF(-s / 2, -s), at + QPointF(s / 2, 0),
                            at + QPointF(-s / 2, s)};
    paint.p.setPen(QPen(paint.theme.secondary, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    paint.p.drawPolyline(area.collapsed ? shut : open, 3);
}

void paintCollapsed(Paint& paint, const app::Panel& panel, const ScenePanel& area) {
    paint.horizontal(area.plot.left(), area.plot.right(), area.frame.center().y(),
                     paint.theme.strongHairline);
    const Type& type = paint.type(11, 500);
    const double room = paint.m.leftGutter - paint.m.titleIndent - 4;
    paint.textLeft(
        paint.m.titleIndent, area.frame.center().y(),
        type.metrics.elidedText(panelTitle(panel, paint.model, paint.texts), Qt::ElideRight, room),
        type, paint.theme.secondary);
}

void paintPanel(Paint& paint, const app::Panel& panel, const ScenePanel& area) {
    if (!area.fold.isEmpty())
        paintFold(paint, area);
    if (area.collapsed) {
        paintCollapsed(paint, panel, area);
        return;
    }
    if (area.empty) {
        paintEmpty(paint, panel, area);
        return;
    }
    switch (panel.kind) {
        case app::PanelKind::joints:
            paintJoints(paint, panel, area);
            break;
        case app::PanelKind::medication:
            paintLanes(paint, panel, area);
            break;
        case app::PanelKind::adverse_events:
            paintEvents(paint, panel, area);
            break;
        case app::PanelKind::rows:
            paintRows(paint, panel, area);
            break;
        case app::PanelKind::score:
        case app::PanelKind::laboratory:
        case app::PanelKind::visit_value:
        case app::PanelKind::derived:
            paintNumeric(paint, panel, area);
            break;
    }
}

void paintPanels(Paint& paint, const std::vector<PanelLayout>& panels) {
    Scene& scene = paint.scene;
    paint.p.save();
    if (scene.contentHeight > scene.viewport.height() + 0.5)
        paint.p.setClipRect(scene.viewport);
    for (std::size_t i = 0; i < panels.size(); ++i) {
        // A copy: painters may note where they put the information mark.
        const ScenePanel area = scene.panels[i];
        if (area.frame.bottom() < scene.viewport.top()
            || area.frame.top() > scene.viewport.bottom())
            continue;
        paintPanel(paint, *panels[i].panel, area);
        if (!paint.view.focusPanel.isEmpty() && paint.view.focusPanel == area.id) {
            paint.p.setPen(QPen(paint.theme.focus, 2));
            paint.p.setBrush(Qt::NoBrush);
            paint.p.drawRoundedRect(area.frame.adjusted(6, -3, -6, 3), 4, 4);
        }
    }
    paint.p.restore();
}

void paintCrosshair(Paint& paint) {
    if (!paint.view.crosshair || paint.scene.panels.empty())
        return;
    const double x = paint.scene.x.toX(paint.view.crosshair->number);
    if (x < paint.scene.x.left || x > paint.scene.x.right)
        return;
    const double top = std::max(paint.scene.viewport.top(), paint.scene.panels.front().plot.top());
    QPen pen(paint.theme.text, 1, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({4, 3});
    paint.p.setRenderHint(QPainter::Antialiasing, false);
    paint.p.setPen(pen);
    paint.p.drawLine(QPointF(std::floor(x), top), QPointF(std::floor(x), paint.scene.axis.top()));
    paint.p.setRenderHint(QPainter::Antialiasing, true);
}

/// The dates again at the top when the panels are scrolled.
void paintTopAxis(Paint& paint) {
    if (paint.view.scrollY <= 0.5)
        return;
    const QRectF ground(0, paint.scene.viewport.top(), paint.view.size.width(), paint.m.axis);
    paint.fill(ground, paint.theme.card);
    paint.horizontal(0, ground.right(), ground.bottom() - 1, paint.theme.hairline);
    for (const TimeTick& tick : paint.ticks) {
        paint.textCentre(tick.x, ground.center().y(), tick.label,
                         paint.type(11, tick.year ? 500 : 400),
                         tick.year ? paint.theme.text : paint.theme.secondary);
    }
}

/// Where everything stands: all of the scene but the marks.
std::vector<PanelLayout> layOutFrame(Paint& paint) {
    Scene& scene = paint.scene;
    setTransforms(paint);
    std::vector<PanelLayout> panels = panelsOf(paint);
    const double room = paint.view.size.height() - fixedHeight(paint);
    stretch(panels, paint, room);
    scene.contentHeight = paint.m.padding + total(panels, paint.m.gap);
    scene.viewport = QRectF(0, headerHeight(paint.model, paint.view), paint.view.size.width(),
                            std::min(room + paint.m.padding, scene.contentHeight));
    placePanels(paint, panels);
    scene.axis = QRectF(0, scene.viewport.bottom(), paint.view.size.width(), paint.m.axis);
    return panels;
}
}  // namespace

Scene paintTimeline(QPainter& painter, const app::TimelineModel& model, const TimelineView& view,
                    const Theme& theme, const Texts& texts) {
    Scene scene;
    painter.save();
    Paint paint(painter, model, view, theme, texts, scene);
    paint.fill(QRectF(QPointF(0, 0), view.size), theme.card);
    const std::vector<PanelLayout> panels = layOutFrame(paint);
    paintPanels(paint, panels);
    paintTopAxis(paint);
    paintCrosshair(paint);
    paintAxis(paint, scene.axis);
    paintDatePill(paint, scene.axis);
    if (view.strip && model.first) {
        paintStrip(paint,
                   QRectF(0, scene.axis.bottom() + paint.m.gap, view.size.width(), paint.m.strip));
    }
    paintHeader(paint, headerHeight(model, view));
    painter.restore();
    return scene;
}

Scene layoutTimeline(const app::TimelineModel& model, const TimelineView& view, const Theme& theme,
                     const Texts& texts) {
    QImage nowhere(1, 1, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&nowhere);
    return paintTimeline(painter, model, view, theme, texts);
}

Scene frameTimeline(const app::TimelineModel& model, const TimelineView& view, const Theme& theme,
                    const Texts& texts) {
    QImage nowhere(1, 1, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&nowhere);
    Scene scene;
    Paint paint(painter, model, view, theme, texts, scene);
    layOutFrame(paint);
    return scene;
}

TimelineView panelView(const app::TimelineModel& model, const TimelineView& view,
                       const std::string& panelId) {
    TimelineView alone = view;
    alone.panels = {panelId};
    alone.scrollY = 0;
    alone.collapsed.clear();
    alone.folds = false;
    alone.strip = false;
    alone.header = true;
    alone.addHint = false;
    alone.focusPanel.clear();
    alone.size.setHeight(naturalHeight(model, alone));
    return alone;
}

double naturalHeight(const app::TimelineModel& model, const TimelineView& view) {
    QImage nowhere(1, 1, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&nowhere);
    Scene scene;
    const Texts texts = Texts::load(Language::en);
    Paint paint(painter, model, view, theme(ThemeId::light), texts, scene);
    setTransforms(paint);
    return std::ceil(fixedHeight(paint) + total(panelsOf(paint), paint.m.gap));
}

}  // namespace jointlog::render
