#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "jointlog/domain/catalog.hpp"
#include "jointlog/domain/quantity.hpp"
#include "jointlog/domain/result.hpp"

/// How a typed result becomes a stored one: the one reader for forms, imports and corrections.
namespace jointlog {

struct TypedResult {
    ObservedValue value;
    std::string words;  // what was typed, where it differs from the canonical text
};

/// Reads what was typed for an item: "0.037", "<0.02", "０．４９２" (numeric), "(-)", "（±）", "1+" (ordinal, against the
/// item's value list), "x40" (titre), anything (text).
/// Errors: malformed ("0,492": asks for a point), out_of_range (2.5 joints), unknown_code (no such step).
[[nodiscard]] Result<TypedResult> read_result(const catalog::Item& item, std::string_view typed);

/// The item's unit for what was typed: print or UCUM spelling -> the catalogue's unit.
/// Errors: unit_mismatch, naming the units that the item has; also when a numeric item is given none.
[[nodiscard]] Result<const catalog::ItemUnit*> read_unit(const catalog::Item& item,
                                                         std::string_view typed);

/// Checks a numeric value in `unit` (UCUM) against the item's limits.
/// Errors: out_of_range beyond a hard limit. The result says whether the value is one to ask about: the sentence
/// names value, unit and limit; nullopt when there is nothing to ask.
[[nodiscard]] Result<std::optional<std::string>> check_limits(const catalog::Item& item,
                                                              const Numeric& value,
                                                              std::string_view unit);

}  // namespace jointlog
