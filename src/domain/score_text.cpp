#include <cassert>
#include <cmath>

#include <fmt/format.h>

#include "domain/wide_integer.hpp"
#include "jointlog/domain/indices.hpp"

namespace jointlog {
namespace {

/// Shown with at most this many decimals more than usual.
constexpr int most_extra_decimals = 7;

/// Below this a shifted score keeps so many digits that it is known on which side of a tie it lies, but for ties within
/// the distance given.
constexpr double most_shifted = 1e9;
constexpr double near_tie = 1e-6;

Decimal rounded(const Computed& score, int places) {
    if (score.exact) {
        return rounded(*score.exact, static_cast<std::uint8_t>(places));
    }
    // Clear of a tie, the nearest whole number of the last place is what printing rounds to, at a fifth of the time.
    const double shifted = score.value * static_cast<double>(power_of_ten(places));
    const double nearest = std::nearbyint(shifted);
    if (std::abs(shifted) < most_shifted
        && std::abs(std::abs(shifted - nearest) - 0.5) > near_tie) {
        return {static_cast<std::int64_t>(nearest), static_cast<std::uint8_t>(places)};
    }
    const auto text = fmt::format("{:.{}f}", score.value, places);
    const auto number = Decimal::parse(text);
    assert(number.has_value());
    return number ? *number : Decimal{};
}

}  // namespace

Decimal rounded(const ExactValue& value, std::uint8_t places) {
    // floor(numerator * 10^places / divisor + 1/2), in twofold terms to stay with integers
    const Wide divisor = power_of_ten(value.numerator.decimals) * value.denominator;
    const Wide twice = 2 * Wide{value.numerator.mantissa} * power_of_ten(places) + divisor;
    Wide quotient = twice / (2 * divisor);
    if (twice % (2 * divisor) < 0) {
        --quotient;
    }
    return {static_cast<std::int64_t>(quotient), places};
}

std::string display_text(const Computed& score, const CutoffSet* set) {
    const int places = display_decimals(score.id);
    Decimal shown = rounded(score, places);
    if (set != nullptr) {
        const Activity activity = classify(*set, score);
        for (int extra = 1; extra <= most_extra_decimals && classify(*set, shown) != activity;
             ++extra) {
            shown = rounded(score, places + extra);
        }
    }
    return shown.to_string();
}

}  // namespace jointlog
