#pragma once

#include <QtCore/QPointF>
#include <QtGui/QColor>
#include <functional>
#include <span>
#include <vector>

#include "jointlog/app/timeline_values.hpp"

class QPainter;

namespace jointlog::render {

/// At most four spots per column of `daysPerColumn` days: the first, the least, the greatest and the last in it, in
/// their order. Spots ascend in day; indices into them are returned.
[[nodiscard]] std::vector<std::size_t> decimate(std::span<const app::Spot> spots,
                                                double daysPerColumn);

/// Strokes a line of 2 px or another width. The raster engine strokes a wide polyline as one path and takes 60 times
/// as long as for its segments, and round caps double that: segments are filled as quadrilaterals here. Where points
/// are denser than pixels, each pixel column is one rectangle from its least to its greatest value. Vector files get
/// one path, so that a line stays one line there.
struct LineStyle {
    QColor colour;
    double width = 2;
    bool asPath = false;  // SVG or PDF
    bool dense = false;   // more points than pixels
};
void strokeLine(QPainter& p, const std::vector<QPointF>& points, const LineStyle& style);

}  // namespace jointlog::render
