#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "jointlog/domain/result.hpp"

namespace jointlog {

/// An exact decimal number: mantissa / 10^decimals. decimals 0..18 are the digits after the point *as entered*,
/// so "55.60" and "55.6" are equal in order and different in print. |mantissa| < 10^18.
struct Decimal {
    std::int64_t mantissa = 0;
    std::uint8_t decimals = 0;

    /// Reads [+-]digits[.digits]; full-width digits, point and signs and U+2212 are mapped to ASCII first.
    /// Errors: malformed (also for a comma: "0,492" is a question, not a number; exponent; empty), out_of_range.
    [[nodiscard]] static Result<Decimal> parse(std::string_view text);
    [[nodiscard]] static Decimal from_int(std::int64_t value) { return {value, 0}; }

    /// Canonical text with all entered decimals: {5560, 2} -> "55.60".
    [[nodiscard]] std::string to_string() const;
    /// The nearest double (correctly rounded).
    [[nodiscard]] double to_double() const;
    /// The same number as mantissa at `places` decimals; nullopt when digits would be lost or it overflows.
    [[nodiscard]] std::optional<std::int64_t> scaled(std::uint8_t places) const;
    /// Without trailing zeros after the point.
    [[nodiscard]] Decimal normalized() const;
    [[nodiscard]] bool is_integer() const { return normalized().decimals == 0; }

    /// Numeric order (5.6 == 5.60).
    friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
    friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == 0; }
    /// True when also the digits as entered agree.
    [[nodiscard]] bool same_digits(const Decimal& other) const {
        return mantissa == other.mantissa && decimals == other.decimals;
    }
};

/// Exact sum and product; nullopt when the result does not fit.
[[nodiscard]] std::optional<Decimal> add(const Decimal& a, const Decimal& b);
[[nodiscard]] std::optional<Decimal> multiply(const Decimal& a, const Decimal& b);
/// Exact a / b where it terminates within 18 decimals (conversion back by a factor); nullopt otherwise.
[[nodiscard]] std::optional<Decimal> divide_exact(const Decimal& a, const Decimal& b);

}  // namespace jointlog
