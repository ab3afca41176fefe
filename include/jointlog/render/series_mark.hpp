#pragma once

#include <QtCore/QPointF>
#include <QtGui/QColor>
#include <string_view>

#include "jointlog/app/timeline_values.hpp"

class QPainter;

namespace jointlog::render {

struct Theme;

/// The mark of a panel's series as it stands in the chart, for the legend beside it. ground: what it is drawn on.
void paintSeriesMark(QPainter& p, QPointF at, std::string_view panelId, app::ValueOrigin origin,
                     const Theme& theme, const QColor& ground, double scale = 1);
/// The bar of the tender or of the swollen joints.
void paintJointMark(QPainter& p, QPointF at, bool tender, const Theme& theme, double scale = 1);

}  // namespace jointlog::render
