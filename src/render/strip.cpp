#include "render/strip.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include "render/marks.hpp"
#include "render/polyline.hpp"
#include "render/value_scale.hpp"

namespace jointlog::render {
namespace {
constexpr double sampleHeight = 24;
constexpr double bannerHeight = 24;

const app::Panel* firstNumeric(const Paint& paint) {
    for (const std::string& id : paint.view.panels) {
        const app::Panel* panel = paint.model.panel(id);
        if (panel != nullptr && panel->numeric() && !panel->series.empty()
            && !panel->series.front().points.empty()) {
            return panel;
        }
    }
    return nullptr;
}

void paintCourse(Paint& paint, const QRectF& plot, const XTransform& x) {
    const app::Panel* panel = firstNumeric(paint);
    if (panel == nullptr)
        return;
    ValueScale scale = valueScale(*panel, paint.view.logPanels.count(panel->id) > 0);
    scale.top = plot.top() + 5;
    scale.bottom = plot.bottom() - 5;
    const double column = x.range.days() / plot.width();
    for (const app::Series& series : panel->series) {
        std::size_t start = 0;
        for (std::size_t i = 1; i <= series.spots.size(); ++i) {
            const bool joins = i < series.spots.size() && !series.spots[i].after_gap
                               && series.spots[i].day - series.spots[i - 1].day <= panel->gap_days;
            if (joins)
                continue;
            const std::span<const app::Spot> run(series.spots.data() + start, i - start);
            std::vector<QPointF> points;
            for (const std::size_t k : decimate(run, column)) {
                points.emplace_back(x.toX(run[k].day), scale.y(run[k].value));
            }
            if (points.size() == 1) {
                paint.fill(QRectF(points.front().x() - 1, points.front().y() - 1, 2, 2),
                           paint.theme.secondary);
            }
            const bool dense = points.size() > static_cast<std::size_t>(plot.width());
            strokeLine(paint.p, points, {paint.theme.secondary, 1.25, paint.vector, dense});
            start = i;
        }
    }
}

void paintBrush(Paint& paint, const QRectF& plot, const XTransform& x) {
    const double left = std::clamp(x.toX(paint.view.range.from), plot.left(), plot.right());
    const double right = std::clamp(x.toX(paint.view.range.to), plot.left(), plot.right());
    QColor fill = paint.theme.accent;
    fill.setAlphaF(0.14F);
    const QRectF brush(QPointF(left, plot.top()),
                       QPointF(std::max(right, left + 4), plot.bottom()));
    paint.fill(brush, fill);
    paint.p.setPen(QPen(paint.theme.accent, 1.5));
    paint.p.setBrush(Qt::NoBrush);
    paint.p.drawRect(brush.adjusted(0.75, 0.75, -0.75, -0.75));
    paint.p.setPen(Qt::NoPen);
    paint.p.setBrush(paint.theme.accent);
    for (const double at : {brush.left(), brush.right() - 4}) {
        paint.p.drawRoundedRect(QRectF(at, brush.center().y() - 7, 4, 14), 1.5, 1.5);
    }
}
}  // namespace

void paintStrip(Paint& paint, const QRectF& area) {
    const QRectF plot(QPointF(paint.scene.x.left, area.top()),
                      QPointF(paint.scene.x.right, area.bottom()));
    const double middle = plot.center().y();
    const XTransform& x = paint.scene.stripX;
    paint.fill(plot, paint.theme.card);
    const double titled =
        paint.m.titleIndent
        + paint.textLeft(paint.m.titleIndent, middle, paint.texts(TextId::allData),
                         paint.type(13, 500), paint.theme.text);
    if (paint.model.first && paint.model.last) {
        const Type& type = paint.type(11);
        const QString first = qt(to_iso(*paint.model.first)).left(7);
        const QString last = qt(to_iso(*paint.model.last)).left(7);
        const double right = plot.left() - paint.m.numberGap;
        if (right - type.metrics.horizontalAdvance(first) > titled + 6)
            paint.textRight(right, middle, first, type, paint.theme.secondary);
        paint.textLeft(plot.right() + paint.m.nameGap, middle, last, type, paint.theme.secondary);
    }
    paint.frame(plot, paint.theme.strongHairline);
    paint.p.save();
    paint.p.setClipRect(plot, Qt::IntersectClip);
    paintCourse(paint, plot, x);
    paint.p.restore();
    paintBrush(paint, plot, x);
    paint.scene.strip = plot;
}

double headerHeight(const app::TimelineModel& model, const TimelineView& view) {
    if (!view.header)
        return 0;
    return (model.sample ? sampleHeight : 0) + (model.caption.empty() ? 0 : bannerHeight);
}

void paintHeader(Paint& paint, double height) {
    if (height <= 0)
        return;
    double top = 0;
    const double width = paint.view.size.width();
    if (paint.model.sample) {
        const QRectF strip(0, 0, width, sampleHeight);
        paint.fill(strip, paint.theme.sampleGround);
        drawHatch(paint.p, strip, paint.theme.sampleHatch, 9, 1);
        const QString text = paint.texts(TextId::sampleCaption);
        const Type& type = paint.type(11, 500);
        const double textWidth = type.metrics.horizontalAdvance(text);
        paint.fill(QRectF(width / 2 - textWidth / 2 - 10, 0, textWidth + 20, sampleHeight),
                   paint.theme.sampleGround);
        paint.textCentre(width / 2, sampleHeight / 2, text, type, paint.theme.text);
        top += sampleHeight;
    }
    if (!paint.model.caption.empty()) {
        const Type& type = paint.type(11);
        paint.textLeft(paint.m.titleIndent, top + bannerHeight / 2 + 2,
                       type.metrics.elidedText(paint.texts.name(paint.model.caption),
                                               Qt::ElideRight, width - 32),
                       type, paint.theme.secondary);
    }
}

}  // namespace jointlog::render
