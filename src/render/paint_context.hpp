#pragma once

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <map>
#include <vector>

#include "jointlog/app/timeline.hpp"
#include "jointlog/render/texts.hpp"
#include "jointlog/render/theme.hpp"
#include "jointlog/render/timeline_view.hpp"

namespace jointlog::render {

/// The sizes of the chart at one font scale, in logical pixels.
struct Metrics {
    double f = 1;
    double leftGutter = 160;
    double rightGutter = 152;
    double titleIndent = 16;
    double numberGap = 8;     // numbers of an axis end this much before the plot
    double nameGap = 12;      // names in the right gutter begin this much after it
    double rightMargin = 16;  // numbers in the right gutter end this much before the edge
    double gap = 8;
    double padding = 10;  // above the first panel
    double lane = 28;
    double bar = 21;  // greatest height of a bar in its lane
    double eventRow = 24;
    double axis = 22;
    double strip = 32;

    [[nodiscard]] static Metrics of(const TimelineView& view);
};

/// A font with its metrics, built once per frame.
struct Type {
    QFont font;
    QFontMetricsF metrics;
};

/// A time tick: where, what it says, and whether a year begins there.
struct TimeTick {
    double x = 0;
    QString label;
    bool year = false;
};

/// What every part of the drawing needs. Lives for one call of paintTimeline.
class Paint {
public:
    Paint(QPainter& painter, const app::TimelineModel& model, const TimelineView& view,
          const Theme& theme, const Texts& texts, Scene& scene);

    QPainter& p;
    const app::TimelineModel& model;
    const TimelineView& view;
    const Theme& theme;
    const Texts& texts;
    Scene& scene;
    const Metrics m;
    std::vector<TimeTick> ticks;
    bool vector = false;  // SVG or PDF: paths instead of segments

    [[nodiscard]] const Type& type(double px, int weight = 400);
    /// Text with its vertical middle at y; returns its width.
    double textLeft(double x, double y, const QString& text, const Type& type,
                    const QColor& colour);
    double textRight(double x, double y, const QString& text, const Type& type,
                     const QColor& colour);
    double textCentre(double x, double y, const QString& text, const Type& type,
                      const QColor& colour);
    /// The same with a card-coloured halo, for words that stand on lines.
    double textHalo(double x, double y, const QString& text, const Type& type,
                    const QColor& colour);

    void fill(const QRectF& rect, const QColor& colour) { p.fillRect(rect, colour); }
    void line(double x1, double y1, double x2, double y2, const QColor& colour, double width = 1);
    /// 1 px lines on whole pixels.
    void horizontal(double x1, double x2, double y, const QColor& colour);
    void vertical(double x, double y1, double y2, const QColor& colour);
    void frame(const QRectF& rect, const QColor& colour);
    void addMark(const QString& panel, const QRectF& rect, Day day, RowId row);

private:
    std::map<std::pair<int, int>, Type> m_types;
};

}  // namespace jointlog::render
