#pragma once

#include "render/paint_context.hpp"

namespace jointlog::render {

/// A filled data mark, radius 4, with a 1 px card-coloured rim. Its shape says how the value came into the record: the
/// patient's own has a dot in it, an imported one a dash, one entered later a stem above it.
void drawMark(QPainter& p, QPointF at, const SeriesStyle& style, const QColor& rim,
              double scale = 1, app::ValueOrigin origin = app::ValueOrigin::clinic);
/// A censored value: an open triangle whose tip stands on the limit, pointing down (below) or up (above).
void drawCensored(QPainter& p, QPointF at, bool below, const QColor& colour, const QColor& ground,
                  double scale = 1);
/// A reported value: a hollow circle, never joined.
void drawHollow(QPainter& p, QPointF at, const QColor& colour, const QColor& ground,
                double scale = 1);
/// An uncertain date: a horizontal line 1.5 px with 8 px end caps; an open end has an arrow head instead.
void drawWhisker(QPainter& p, double x1, double x2, double y, const QColor& colour, bool openLeft,
                 bool openRight);
/// A single administration: a diamond 11 x 14 px.
void drawDiamond(QPainter& p, QPointF at, const LaneStyle& style, double scale = 1);
/// 45 degree hatch over a rectangle, clipped to it.
void drawHatch(QPainter& p, const QRectF& rect, const QColor& colour, double spacing = 4,
               double width = 1.25);
/// An adverse event: rounded square with as many notches in its top edge as the grade.
void drawEventBox(QPainter& p, const QRectF& rect, int notches, const QColor& colour,
                  const QColor& ground);
/// "i" in a circle.
void drawInfo(QPainter& p, QPointF at, const QColor& colour, double scale = 1);

}  // namespace jointlog::render
