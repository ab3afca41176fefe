#pragma once

namespace jointlog::gui {

/// From now on a drop-down tells a screen reader its name, and what is chosen as its value: Qt gives the chosen text as
/// the name, so that nobody hears what the choice is about.
void nameChoicesForScreenReaders();

}  // namespace jointlog::gui
