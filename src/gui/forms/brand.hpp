#pragma once

class QString;

namespace jointlog::gui {

class Field;

/// Whether the words name a product, and not its substance.
[[nodiscard]] bool isBrand(const QString& typed);
/// A brand that is typed as the drug stands as the product too, until another product is typed.
void followBrand(Field* drug, Field* product);

}  // namespace jointlog::gui
