#pragma once

#include <optional>
#include <string_view>

#include "jointlog/domain/visit.hpp"

namespace jointlog {

/// A reference interval as laboratories print it in one cell: "0.00-0.14", "17.3～59.7", "(3.5 - 8.5)", "≦0.30",
/// "4.5未満", "40以上". The digits stay as printed. nullopt: words, a single number, a thousands separator, or a lower
/// bound above the upper one.
[[nodiscard]] std::optional<ReferenceInterval> read_printed_interval(std::string_view printed);
/// The same, or what is printed as the words of the interval. Empty for an empty text.
[[nodiscard]] ReferenceInterval printed_interval(std::string_view printed);

/// Whether the sign before a bound points out of the interval: "<0.3" as its lower bound, ">=40" as its upper one. Read
/// as a bound all the same, it would turn the interval round.
[[nodiscard]] bool points_away(Comparator comparator, bool lower_bound);

}  // namespace jointlog
