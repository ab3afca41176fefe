#pragma once

class QLineEdit;

namespace jointlog::gui {

/// A line for numbers is as wide as what stands in it, from the width it was given up to twice that: a number whose
/// front is out of sight reads as another number.
void growWithText(QLineEdit* line);

}  // namespace jointlog::gui
