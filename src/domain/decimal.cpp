#include "jointlog/domain/decimal.hpp"

#include <array>
#include <charconv>
#include <numeric>

#include <fmt/format.h>

#include "domain/narrow.hpp"
#include "domain/wide_integer.hpp"
#include "jointlog/domain/text.hpp"

namespace jointlog {
namespace {

constexpr std::int64_t mantissa_limit = 1'000'000'000'000'000'000;  // exclusive
constexpr int most_decimals = 18;

bool fits(Wide mantissa) {
    return mantissa > -Wide{mantissa_limit} && mantissa < Wide{mantissa_limit};
}

/// mantissa / 10^decimals as a Decimal, giving up trailing zeros where that makes it fit.
std::optional<Decimal> narrowed(Wide mantissa, int decimals) {
    while (decimals > 0 && (decimals > most_decimals || !fits(mantissa)) && mantissa % 10 == 0) {
        mantissa /= 10;
        --decimals;
    }
    if (decimals > most_decimals || !fits(mantissa)) {
        return std::nullopt;
    }
    return Decimal{static_cast<std::int64_t>(mantissa), static_cast<std::uint8_t>(decimals)};
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace

Result<Decimal> Decimal::parse(std::string_view typed) {
    const std::string ascii = narrow(typed);
    std::string_view text = trim(ascii);
    if (text.empty()) {
        return fail(Errc::malformed, remark<RemarkId::no_number_given>());
    }
    if (text.find(',') != std::string_view::npos) {
        return fail(Errc::malformed, remark<RemarkId::comma_in_number>(typed));
    }
    const bool negative = text.front() == '-';
    if (negative || text.front() == '+') {
        text.remove_prefix(1);
    }
    Decimal number;
    bool point = false;
    bool digit_before = false;  // of the point, or of the end
    for (const char c : text) {
        if (c == '.' && !point && digit_before) {
            point = true;
            digit_before = false;
        } else if (is_digit(c)) {
            digit_before = true;
            const std::int64_t digit = c - '0';
            if (number.mantissa > (mantissa_limit - 1 - digit) / 10
                || (point && number.decimals == most_decimals)) {
                return fail(Errc::out_of_range, remark<RemarkId::too_many_digits>(typed));
            }
            number.mantissa = number.mantissa * 10 + digit;
            number.decimals = static_cast<std::uint8_t>(number.decimals + (point ? 1 : 0));
        } else {
            return fail(Errc::malformed, remark<RemarkId::no_number>(typed));
        }
    }
    if (!digit_before) {
        return fail(Errc::malformed, remark<RemarkId::no_number>(typed));
    }
    if (negative) {
        number.mantissa = -number.mantissa;
    }
    return number;
}

std::string Decimal::to_string() const {
    const bool negative = mantissa < 0;
    std::string digits = fmt::format_int(negative ? -mantissa : mantissa).str();
    if (decimals > 0) {
        if (digits.size() <= decimals) {
            digits.insert(0, decimals + 1U - digits.size(), '0');
        }
        digits.insert(digits.size() - decimals, 1, '.');
    }
    return negative ? "-" + digits : digits;
}

double Decimal::to_double() const {
    // Below 2^53 both parts are exact doubles and one division rounds correctly.
    constexpr std::int64_t exact = std::int64_t{1} << 53;
    if (mantissa > -exact && mantissa < exact) {
        static constexpr std::array<double, 20> powers{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,
                                                       1e7,  1e8,  1e9,  1e10, 1e11, 1e12, 1e13,
                                                       1e14, 1e15, 1e16, 1e17, 1e18, 1e19};
        return static_cast<double>(mantissa) / powers.at(decimals);
    }
    const std::string digits = to_string();
    double value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::optional<std::int64_t> Decimal::scaled(std::uint8_t places) const {
    if (places >= decimals) {
        if (mantissa == 0) {
            return 0;
        }
        if (places - decimals > most_decimals) {
            return std::nullopt;
        }
        const Wide wide = Wide{mantissa} * power_of_ten(places - decimals);
        return fits(wide) ? std::optional(static_cast<std::int64_t>(wide)) : std::nullopt;
    }
    const Wide power = power_of_ten(decimals - places);
    if (Wide{mantissa} % power != 0) {
        return std::nullopt;
    }
    return static_cast<std::int64_t>(Wide{mantissa} / power);
}

Decimal Decimal::normalized() const {
    Decimal number = *this;
    while (number.decimals > 0 && number.mantissa % 10 == 0) {
        number.mantissa /= 10;
        --number.decimals;
    }
    return number;
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
    if (a.decimals == b.decimals) {
        return a.mantissa <=> b.mantissa;  // most comparisons: no 128-bit arithmetic
    }
    const int decimals = std::max(a.decimals, b.decimals);
    const Wide left = Wide{a.mantissa} * power_of_ten(decimals - a.decimals);
    const Wide right = Wide{b.mantissa} * power_of_ten(decimals - b.decimals);
    if (left < right) {
        return std::strong_ordering::less;
    }
    return left > right ? std::strong_ordering::greater : std::strong_ordering::equal;
}

std::optional<Decimal> add(const Decimal& a, const Decimal& b) {
    const int decimals = std::max(a.decimals, b.decimals);
    return narrowed(Wide{a.mantissa} * power_of_ten(decimals - a.decimals)
                        + Wide{b.mantissa} * power_of_ten(decimals - b.decimals),
                    decimals);
}

std::optional<Decimal> multiply(const Decimal& a, const Decimal& b) {
    return narrowed(Wide{a.mantissa} * Wide{b.mantissa}, a.decimals + b.decimals);
}

std::optional<Decimal> divide_exact(const Decimal& a, const Decimal& b) {
    if (b.mantissa == 0) {
        return std::nullopt;
    }
    const std::int64_t common = std::gcd(a.mantissa, b.mantissa);
    Wide numerator = Wide{a.mantissa} / common;
    std::int64_t denominator = b.mantissa / common;
    if (denominator < 0) {
        denominator = -denominator;
        numerator = -numerator;
    }
    // numerator / (2^x 5^y) = numerator * 10^n / (2^x 5^y) / 10^n with n = max(x, y).
    int decimals = a.decimals - b.decimals;
    while (denominator != 1) {
        const Wide factor = denominator % 10 == 0  ? 1
                            : denominator % 2 == 0 ? 5
                            : denominator % 5 == 0 ? 2
                                                   : 0;
        if (factor == 0 || !fits(numerator / 10)) {
            return std::nullopt;
        }
        denominator /= factor == 1 ? 10 : factor == 5 ? 2 : 5;
        numerator *= factor;
        ++decimals;
    }
    for (; decimals < 0; ++decimals) {
        numerator *= 10;
        if (!fits(numerator)) {
            return std::nullopt;
        }
    }
    return narrowed(numerator, decimals);
}

}  // namespace jointlog
