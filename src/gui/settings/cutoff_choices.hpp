#pragma once

#include "gui/forms/field.hpp"
#include "jointlog/domain/indices.hpp"

namespace jointlog::gui {

/// The published cut-off sets of an index: name, cuts and what is stored.
[[nodiscard]] std::vector<Choice> cutoffChoices(IndexId index);

}  // namespace jointlog::gui
