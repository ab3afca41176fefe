#pragma once

#include "gui/forms/field.hpp"
#include "jointlog/domain/indices.hpp"

namespace jointlog::gui {

/// "< 2.6 / ≤ 3.2 / ≤ 5.1": the upper ends of the classes.
[[nodiscard]] QString cutsText(const CutoffSet& set);
/// The published cut-off sets of an index: name, cuts and what is stored.
[[nodiscard]] std::vector<Choice> cutoffChoices(IndexId index);

}  // namespace jointlog::gui
