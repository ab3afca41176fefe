#pragma once

namespace jointlog::gui {

/// Minutes without a key after which the screen hides itself; 0: never, which is what holds at first.
[[nodiscard]] int hideAfterMinutes();
void setHideAfterMinutes(int minutes);
/// Whether the start page remembers which files were opened. Switching it off forgets those it knows.
[[nodiscard]] bool keepsRecentFiles();
void setKeepsRecentFiles(bool keep);

}  // namespace jointlog::gui
