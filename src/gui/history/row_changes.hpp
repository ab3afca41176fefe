#pragma once

#include "gui/state/workspace.hpp"

class QWidget;

/// Changes of single rows outside a form. Each asks for its reason; where somebody changed the row meanwhile, both
/// values are shown and the person chooses.
namespace jointlog::gui {

/// Whether one key may be the reason for changing this row: written within 24 hours by who is at the keyboard.
[[nodiscard]] bool typingErrorSuffices(const OperationInfo& written, const std::string& recorder,
                                       Instant now);

/// Marks a row, and what belongs to it, as entered in error.
void markInError(Workspace& workspace, const RowMeta& row, const Entity& value, QWidget* parent);
/// Takes a row, and what was marked with it, back as recorded.
void takeBack(Workspace& workspace, const RowMeta& row, const Entity& value, QWidget* parent);
/// Stores the values of an earlier version as a new version, recorded. current: the version seen as the newest.
void restoreVersion(Workspace& workspace, const RowVersion& current, const RowVersion& wanted,
                    QWidget* parent);

}  // namespace jointlog::gui
