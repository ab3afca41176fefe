#pragma once

#include "gui/forms/field.hpp"

namespace jointlog::gui {

/// What a typed date is read as, beside the field: "= 2024-09-02" for a date in another form, the era of a whole day where
/// eras are shown. Empty for what is no date.
[[nodiscard]] QString dateEcho(const QString& typed);
/// Shows that after the control, while typing.
void echoDate(Field* field);

}  // namespace jointlog::gui
