#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "jointlog/domain/catalog.hpp"

namespace jointlog::catalog {

/// The units of an item from its columns: UCUM code and print of the default unit, then "UCUM xFACTOR" entries.
/// An entry without a factor (HbA1c in mmol/mol is an offset, not a multiple) is no unit.
[[nodiscard]] std::vector<ItemUnit> item_units(std::string_view ucum, std::string_view print,
                                               const std::vector<std::string>& others);

/// A unit as shown: "10*3/uL" -> "10³/µL"; "{joints}" -> "".
[[nodiscard]] std::string printed_unit(std::string_view ucum);

/// One key for all spellings of a unit that occur in reports: "x10^3/uL", "10*3/uL" and "千/µL" -> "103/ul".
[[nodiscard]] std::string unit_key(std::string_view unit);

}  // namespace jointlog::catalog
