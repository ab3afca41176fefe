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

/// "not detected", "検出せず" typed for a laboratory number: Missing::below_detection, which needs no unit.
[[nodiscard]] bool says_not_detected(const catalog::Item& item, std::string_view typed);

/// Reads what was typed for an item: "0.037", "<0.02", "０．４９２", "not detected" (numeric), "(-)", "（±）", "1+" (ordinal, against the
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
[[nodiscard]] Result<std::optional<Remark>> check_limits(const catalog::Item& item,
                                                         const Numeric& value,
                                                         std::string_view unit);

/// Checks index and variant of a reported score. Index: "das28", a DAS28 code, "das44", "cdai", "sdai", "rapid3",
/// "rapid3_10", "pas", "pas2", "haq_di", "haq_ii", "mhaq". Variant: empty (not stated) or "esr", "crp", "esr3", "crp3",
/// where the index leaves it open: das28 and das44 take all, das28_crp takes "crp" and "crp3", das28_crp3 "crp3" alone
/// (and so for ESR), every other index none.
/// Errors: unknown_code (no such index), refused (no such variant, or one that contradicts the index).
[[nodiscard]] Result<void> check_reported_index(std::string_view index, std::string_view variant);

/// Checks the value of a reported score against the published range of its index, both ends included: DAS28 0..10, CDAI
/// 0..76, SDAI 0..176 (CRP up to 100 mg/dL), RAPID3 0..30, HAQ 0..3 ... A comparator must leave something of it.
/// Errors: unknown_code (no such index), out_of_range.
[[nodiscard]] Result<void> check_reported_value(std::string_view index, const Numeric& value);

/// Checks the number of a fact in the unit of its kind: weight and height above zero, oxygen saturation 0..100 %, mTSS
/// 0..448, a T-score of either sign, everything else not negative.
/// Errors: refused (the kind holds no number), out_of_range.
[[nodiscard]] Result<void> check_fact_number(const catalog::FactKind& kind, const Decimal& number);

/// What is kept beside a canonical text: what was typed without the spaces around it, empty where that is the same.
[[nodiscard]] std::string typed_words(std::string_view canonical, std::string_view typed);

}  // namespace jointlog
