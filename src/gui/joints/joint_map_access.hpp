#pragma once

namespace jointlog::gui {

/// Makes every joint map speak: one check box per joint, named with its signs. Once for the program.
void installJointMapAccess();

}  // namespace jointlog::gui
