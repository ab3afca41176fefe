#pragma once

namespace jointlog {

/// Room for products of two 18-digit mantissas.
__extension__ typedef __int128
    Wide;  // NOLINT(modernize-use-using): GCC takes __extension__ only here

[[nodiscard]] constexpr Wide power_of_ten(int exponent) {
    Wide power = 1;
    for (int i = 0; i < exponent; ++i) {
        power *= 10;
    }
    return power;
}

}  // namespace jointlog
