#pragma once

#include <QtCore/QString>

namespace jointlog::gui {

class Field;

/// "3,5" with a point: "3.5". Empty where the text holds no comma, more than one, or is no number with a point either.
[[nodiscard]] QString withPoint(const QString& typed);
/// "3,5: write a point, not a comma. Is 3.5 meant?"; empty where withPoint() is.
[[nodiscard]] QString commaSentence(const QString& typed);
/// Asks beside the field, under what is refused, whether the number with a point is meant: a button, and Alt+P while the
/// keys are in the field. Nothing is changed until it is pressed; it goes when the field is edited.
void offerPoint(Field* field, const QString& number);

}  // namespace jointlog::gui
