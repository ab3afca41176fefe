#pragma once

#include <QtCore/QSizeF>

class QPainter;

namespace jointlog::render {

struct Theme;
class Texts;

/// The word "SAMPLE" across a drawing of that size, faint enough to read every number through it.
void paintWatermark(QPainter& p, const QSizeF& size, const Theme& theme, const Texts& texts);

}  // namespace jointlog::render
