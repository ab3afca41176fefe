#pragma once

#include <QtGui/QIcon>

#include "gui/theme/tokens.hpp"

namespace jointlog::gui {

enum class Ink { text, secondary, muted, onAccent, accent };

/// An icon of the program's own set, painted in a colour of the theme that is on at the time of painting.
[[nodiscard]] QIcon tinted(const QString& name, Ink ink = Ink::text);
/// The program's own icon, for task bars.
[[nodiscard]] QIcon programIcon();
/// Paints the program's mark: a rounded ground with a line of points.
void paintMark(QPainter& painter, const QRectF& rect, Theme theme);

}  // namespace jointlog::gui
