#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "jointlog/domain/decimal.hpp"
#include "jointlog/domain/result.hpp"

namespace jointlog {

/// Equal unless the method could only say "less than" and so on.
enum class Comparator : std::uint8_t { equal, less, less_equal, greater, greater_equal };
[[nodiscard]] std::string_view symbol(Comparator comparator);  // "", "<", "<=", ">", ">="

/// A number with its unit (UCUM code) and comparator; decimals as entered.
struct Quantity {
    Decimal value;
    std::string unit;
    Comparator comparator = Comparator::equal;

    friend bool operator==(const Quantity&, const Quantity&) = default;
};

/// Why there is no value. Never 0, NaN or an empty number.
enum class Missing : std::uint8_t {
    not_done,
    declined,
    pending,
    not_assessable,
    below_detection,
    above_range,
    unknown,
};
[[nodiscard]] std::string_view code(Missing reason);
[[nodiscard]] Result<Missing> parse_missing(std::string_view code);

struct Numeric {
    Decimal value;
    Comparator comparator = Comparator::equal;
    friend bool operator==(const Numeric& a, const Numeric& b) {
        return a.comparator == b.comparator && a.value.same_digits(b.value);
    }
};
/// A step of a semi-quantitative scale: "-", "+/-", "1+", "negative" ... (code of the item's value list).
struct Ordinal {
    std::string code;
    friend bool operator==(const Ordinal&, const Ordinal&) = default;
};
/// A dilution: "x40", "<x40".
struct Titre {
    std::int64_t dilution = 0;
    Comparator comparator = Comparator::equal;
    friend bool operator==(const Titre&, const Titre&) = default;
};
struct FreeText {
    std::string text;
    friend bool operator==(const FreeText&, const FreeText&) = default;
};

/// What an observation holds.
using ObservedValue = std::variant<Numeric, Ordinal, Titre, FreeText, Missing>;

/// Canonical text: "0.037", "<0.02", "1+", "x40", the text itself; empty for Missing.
[[nodiscard]] std::string to_string(const ObservedValue& value);

/// Reads "0.037", "<0.02", "≤5", "＜０．０２", ">=300" into a Numeric. Errors: malformed ("0,492" asks for a point).
[[nodiscard]] Result<Numeric> parse_numeric(std::string_view text);
/// Reads "x40", "×40", "40倍", "1:40", "<x40".
[[nodiscard]] Result<Titre> parse_titre(std::string_view text);

}  // namespace jointlog
