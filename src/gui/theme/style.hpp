#pragma once

#include <QtCore/QString>

#include "gui/theme/tokens.hpp"

namespace jointlog::gui {

/// Sizes in the tokens are at 100 %. fontScale(): the size that is on now, 0.8 to 2.0.
[[nodiscard]] double fontScale();
/// A length of the tokens at the scale that is on.
[[nodiscard]] int px(double length);
/// A font of the window at `size` pixels of the tokens; weight 400, 500 or 700.
[[nodiscard]] QFont textFont(double size, int weight = 400);
/// The whole style sheet of the window. scale: 0.8 to 2.0.
[[nodiscard]] QString styleSheetFor(Theme theme, double scale);
/// The families of both languages, in the order of the tokens.
[[nodiscard]] QStringList fontFamilies();

}  // namespace jointlog::gui
