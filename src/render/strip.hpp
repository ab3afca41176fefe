#pragma once

#include "render/paint_context.hpp"

namespace jointlog::render {

/// The whole record in one line with the window as a brush.
void paintStrip(Paint& paint, const QRectF& area);
/// Sample strip and the patient's banner; returns their height.
[[nodiscard]] double headerHeight(const app::TimelineModel& model, const TimelineView& view);
void paintHeader(Paint& paint, double height);

}  // namespace jointlog::render
