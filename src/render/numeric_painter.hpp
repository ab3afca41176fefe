#pragma once

#include <utility>
#include <vector>

#include "render/panels.hpp"
#include "render/value_scale.hpp"

namespace jointlog::render {

/// Draws one numeric panel: bands or laboratory interval, lines and marks, both gutters.
class NumericPainter {
public:
    NumericPainter(Paint& paint, const app::Panel& panel, const ScenePanel& area);
    void paint();

private:
    [[nodiscard]] double x(Day day) const { return m_paint.scene.x.toX(day.number); }
    [[nodiscard]] double y(double value) const { return m_scale.y(value); }
    [[nodiscard]] bool visible(double at) const;
    /// The pixel of a cut-off, kept inside the plot.
    [[nodiscard]] double cutY(std::size_t i) const;
    void bands();
    void boundaries();
    void boundaryTicks();
    /// From its first to its last result, and 45 days beyond the outermost ones, so that a band ends beside its mark.
    [[nodiscard]] QRectF intervalRect(std::size_t i) const;
    void intervals();
    [[nodiscard]] bool drawable(std::size_t i) const;
    void intervalEdges();
    void axis();
    void missing();
    /// The row that says why a value is missing, else the visit without it.
    [[nodiscard]] std::optional<RowId> rowOf(const app::MissingTick& tick) const;
    /// The spots to draw: those in the window and one on either side of it.
    [[nodiscard]] std::pair<std::size_t, std::size_t> window(const app::Series& series) const;
    void line(const app::Series& series);
    /// Whether a solid line leads from the spot before to this one.
    [[nodiscard]] bool joins(const app::Series& series, std::size_t i) const;
    [[nodiscard]] QPointF at(const app::Spot& spot) const;
    void run(const app::Series& series, std::size_t first, std::size_t last);
    void marks(const app::Series& series);
    /// Daily doses: level from day to day, joined upright where one follows the other; nothing where none is known.
    void steps();
    /// A point without a neighbour on its line must be seen by its mark.
    static bool joined(const app::Series& series, std::size_t i);
    void whisker(const app::Point& point, double middle);
    void mark(const app::Point& point, QPointF at, bool read, bool selected);
    void ring(QPointF at, bool read, bool selected);
    void reported();
    /// Distance of the nearest measured point between two x to a height, in pixels.
    [[nodiscard]] double nearestPoint(double left, double right, double middle) const;
    /// Under, over or beside the mark, never on a measured point; left out where there is no such place.
    void reportedLabel(const app::Point& point, QPointF at);
    void bandGutter();
    void plainGutter();
    /// Texts of the visible limits: "below limit  < 0.02".
    void censoredLines(std::vector<GutterLine>& lines);
    /// The limit as typed, with its unit where the record holds it in another one than the axis.
    [[nodiscard]] QString limitText(const app::Point& point) const;
    [[nodiscard]] Day lastResult(std::size_t i) const;
    [[nodiscard]] QString gutterDay(Day day, const QString& number, TextId words) const;
    void intervalLines(std::vector<GutterLine>& lines);
    void title();

    Paint& m_paint;
    const app::Panel& m_panel;
    const ScenePanel& m_area;
    const QRectF m_plot;
    ValueScale m_scale;
    const SeriesStyle m_style;
    const bool m_banded;
    std::vector<QRectF> m_reportedLabels;  // drawn: the next keeps clear of them
};

}  // namespace jointlog::render
