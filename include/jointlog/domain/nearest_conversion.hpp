#pragma once

#include "jointlog/domain/catalog.hpp"

namespace jointlog::catalog {

/// As convert(); where the quotient does not end (71 umol/L of creatinine are 71/88.4 mg/dL), the nearest decimal of 15
/// significant digits. For axes, for formulas in floating point and for columns that say so; never for a cut-off.
/// nullopt: one of the units is none of the item's.
[[nodiscard]] std::optional<Decimal> nearest_conversion(const Item& item, const Decimal& value,
                                                        std::string_view from, std::string_view to);

}  // namespace jointlog::catalog
