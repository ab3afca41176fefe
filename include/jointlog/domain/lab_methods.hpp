#pragma once

#include <string>
#include <string_view>

#include "jointlog/domain/catalog.hpp"

namespace jointlog::catalog {

/// The method that a text names for an item: its own name as reports write it, or a name or JLAC10 code of the analyte
/// that holds it ("ALP(JSCC)" -> "JSCC"). Empty: none that is known. Source: data/catalog/lab_methods.csv.
[[nodiscard]] std::string lab_method(const Item& item, std::string_view named);

}  // namespace jointlog::catalog
