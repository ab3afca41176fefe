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
    constexpr std::size_t most = 3;  // different limits; more would fill the gutter
    for (const app::Mark kind : {app::Mark::below, app::Mark::above}) {
        std::vector<const app::Point*> shown;
        for (const app::Series& series : m_panel.series) {
            const auto [first, last] = window(series);
            for (std::size_t i = first; i < last; ++i) {
                if (series.spots[i].mark != kind || !visible(at(series.spots[i]).x()))
                    continue;
                const app::Point& point = series.points[i];
                const bool named =
                    std::any_of(shown.begin(), shown.end(), [&](const app::Point* one) {
                        return one->text == point.text && one->unit == point.unit;
                    });
                if (!named && shown.size() < most)
                    shown.push_back(&point);
            }
        }
        const bool below = kind == app::Mark::below;
        for (const app::Point* point : shown) {
            lines.push_back({y(point->value),
                             m_paint.texts(below ? TextId::belowLimit : TextId::aboveLimit),
                             limitText(*point), below ? 3 : 4});
        }
    }
}

/// Of the last result that was stored with the interval, which is drawn up to the first one with another.
Day NumericPainter::lastResult(std::size_t i) const {
    const app::IntervalStep& step = m_panel.intervals[i];
    if (i + 1 == m_panel.intervals.size() || m_panel.intervals[i + 1].from != step.to)
        return step.to;
    Day last = step.from;
    for (const app::Series& series : m_panel.series) {
        for (const app::Point& point : series.points) {
            if (point.when.day < step.to)
                last = std::max(last, point.when.day);
        }
    }
    return last;
}

/// A day of the gutter: as it is known where it is uncertain, else with as many of its parts as have room beside the
/// number; a date that is cut would be another one.
QString NumericPainter::gutterDay(Day day, const QString& number, TextId words) const {
    const Texts& texts = m_paint.texts;
    for (const app::Series& series : m_panel.series) {
        for (const app::Point& point : series.points) {
            if (point.when.day == day && !point.when.exact())
                return texts(words, texts.when(point.when));
        }
    }
    const QFontMetricsF& metrics = m_paint.type(11).metrics;
    const double room = m_area.frame.right() - m_paint.m.rightMargin - m_plot.right()
                        - m_paint.m.nameGap - 4
                        - m_paint.type(11, 500).metrics.horizontalAdvance(number);
    const QString iso = qt(to_iso(day));
    for (const qsizetype length : {10, 7}) {
        const QString text = texts(words, iso.left(length));
        if (metrics.horizontalAdvance(text) <= room)
            return text;
    }
    return texts(words, iso.left(4));
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
        ReferenceInterval ends = step.interval;
        if (ends.low || ends.high)
            ends.text.clear();  // its name stands in the read-out
        const QString said = texts.interval(ends);
        QString name = texts(TextId::interval);
        if (shown.size() > 1) {
            name = k + 1 < shown.size() && k == 0
                       ? gutterDay(lastResult(shown[k]), said, TextId::until)
                       : gutterDay(step.from, said, TextId::from);
        }
        const double at =
            step.interval.high ? y(step.interval.high->to_double()) : m_plot.center().y();
        lines.push_back({at, name, said, 0});
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
