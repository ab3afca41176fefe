#pragma once

namespace jointlog::gui {

/// Makes every chart speak: one child per value of the panel that has the keyboard, named as the read-out names it.
/// Once for the program.
void installChartAccess();

}  // namespace jointlog::gui
