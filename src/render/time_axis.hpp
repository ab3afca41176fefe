#pragma once

#include <vector>

#include "render/paint_context.hpp"

namespace jointlog::render {

/// Ticks on days, months or years, as dense as their labels allow: the width of a label plus 28 px apart at least.
[[nodiscard]] std::vector<TimeTick> timeTicks(const XTransform& x, const QFontMetricsF& metrics);

void paintAxis(Paint& paint, const QRectF& area);
/// The date of the crosshair on the axis.
void paintDatePill(Paint& paint, const QRectF& area);

}  // namespace jointlog::render
