#pragma once

class QPlainTextEdit;
class QWidget;

namespace jointlog::gui {

/// A part of the window that F6 steps to: the rail, a bar, a table, a chart.
void markPane(QWidget* part);
/// Gives the keys to the next or the previous part on screen, from top to bottom and from left to right, at the place
/// that had them there last. Nothing happens where there is no other part.
void stepPane(QWidget* window, bool forward);
/// Tab and Ctrl+Tab, with Shift too, leave a text area and write nothing into it.
void leaveByTab(QPlainTextEdit* area);

}  // namespace jointlog::gui
