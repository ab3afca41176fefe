#include "render/numeric_painter.hpp"

#include <QtCore/QStringList>
#include <algorithm>
#include <cmath>

#include "render/marks.hpp"

namespace jointlog::render {

void NumericPainter::bandGutter() {
    std::vector<GutterLine> lines;
    double below = m_plot.bottom();
    for (std::size_t i = 0; i < 4; ++i) {
        const double above = i < 3 ? cutY(i) : m_plot.top();
        const std::size_t cut = std::min<std::size_t>(i, 2);
        const bool inclusive = m_panel.bands->inclusive[cut];
        const char* sign = i == 3 ? (inclusive ? "> " : "≥ ") : (inclusive ? "≤ " : "< ");
        lines.push_back({(above + below) / 2, m_paint.texts.activity(static_cast<Activity>(i)),
                         QString::fromUtf8(sign) + qt(m_panel.bands->cuts[cut].to_string()), 0});
        below = above;
    }
    paintRightGutter(m_paint, m_area, std::move(lines));
}

void NumericPainter::plainGutter() {
    std::vector<GutterLine> lines;
    censoredLines(lines);
    intervalLines(lines);
    paintRightGutter(m_paint, m_area, std::move(lines));
}

void NumericPainter::censoredLines(std::vector<GutterLine>& lines) {
    for (const app::Mark kind : {app::Mark::below, app::Mark::above}) {
        const app::Point* shown = nullptr;
        for (const app::Series& series : m_panel.series) {
            const auto [first, last] = window(series);
            for (std::size_t i = first; i < last; ++i) {
                if (series.spots[i].mark == kind && visible(at(series.spots[i]).x()))
                    shown = &series.points[i];
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

QString NumericPainter::limitText(const app::Point& point) const {
    QString text = qt(point.text);
    if (!text.isEmpty() && !text.at(0).isDigit() && text.size() > 1 && text.at(1).isDigit()) {
        text.insert(1, QLatin1Char(' '));
    }
    const QString unit = m_paint.texts.unit(point.unit);
    return unit == qt(m_panel.unit) ? text : text + QLatin1Char(' ') + unit;
}

void NumericPainter::intervalLines(std::vector<GutterLine>& lines) {
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
        ReferenceInterval ends = step.interval;
        if (ends.low || ends.high)
            ends.text.clear();  // its name stands in the read-out
        lines.push_back({at, name, texts.interval(ends), 0});
    }
    if (skipped > 0) {
        lines.push_back(
            {m_plot.top(), texts(TextId::moreIntervals, QString::number(skipped)), {}, 0});
    }
}

void NumericPainter::title() {
    const Texts& texts = m_paint.texts;
    QString unit = axisUnit(m_panel, texts);
    if (m_scale.log)
        unit = texts(TextId::logAxis, unit);
    QStringList captions{unit};
    if (m_panel.bands != nullptr)
        captions << qt(m_panel.bands->name);
    if (m_panel.kind == app::PanelKind::laboratory && !m_panel.intervals.empty()) {
        captions << texts(TextId::labInterval);
    }
    if (m_panel.kind == app::PanelKind::derived)
        captions << texts(TextId::computedPanel);
    const QPointF end =
        paintTitle(m_paint, m_area, panelTitle(m_panel, m_paint.model, texts), captions);
    if (m_panel.bands == nullptr || end.isNull())
        return;
    const double scale = std::min(m_paint.m.f, 2.0);
    const QPointF at(end.x() + 9 * scale, end.y());
    drawInfo(m_paint.p, at, m_paint.theme.muted, scale);
    for (ScenePanel& panel : m_paint.scene.panels) {
        if (panel.id == m_area.id)
            panel.info = QRectF(at.x() - 10, at.y() - 10, 20, 20);
    }
}

}  // namespace jointlog::render
