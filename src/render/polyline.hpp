#pragma once

#include <QtCore/QPointF>
#include <vector>

class QPainter;
class QColor;

namespace jointlog::render {

/// At most four points per pixel column: the first, the lowest, the highest and the last in it, in their order.
/// Points ascend in x.
[[nodiscard]] std::vector<QPointF> decimate(const std::vector<QPointF>& points);

/// Strokes a line of the given width. The raster engine strokes a wide polyline as one path, which takes
/// 60 times as long as its segments; vector files get one path, so that it stays one line there.
void strokeLine(QPainter& p, const std::vector<QPointF>& points, const QColor& colour, double width,
                bool asPath);

}  // namespace jointlog::render
