#pragma once

class QComboBox;

namespace jointlog::gui {

/// Makes a choice as wide as its longest entry, within `least` and `most` (lengths at 100 %). Its open list shows every
/// entry whole, a tip the chosen one.
void fitChoices(QComboBox* choice, int least, int most);

}  // namespace jointlog::gui
