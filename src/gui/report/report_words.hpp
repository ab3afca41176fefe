#pragma once

#include "gui/forms/field.hpp"

namespace jointlog::gui {

/// The kinds and the sections of a report, as the page of the window names them.
[[nodiscard]] std::vector<Choice> reportKinds();
[[nodiscard]] std::vector<Choice> reportParts();

}  // namespace jointlog::gui
