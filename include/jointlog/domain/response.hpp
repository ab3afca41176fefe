#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "jointlog/domain/decimal.hpp"

/// Published classes of change between two visits: research variables for exports. Both scores must be of the same
/// variant; the caller sees to it.
namespace jointlog {

enum class EularResponse : std::uint8_t { good, moderate, none };
[[nodiscard]] std::string_view code(EularResponse response);

/// das28: lower row limits 3.2 and 5.1; das44: 2.4 and 3.7.
enum class EularScale : std::uint8_t { das28, das44 };

/// EULAR response (van Gestel 1996, 1998): from the follow-up score and the decrease, with limits 1.2 and 0.6, which
/// belong to the smaller class. Exact for decimals; a difference of doubles is rounded to 1e-9, because 4.4 - 3.2 in
/// doubles exceeds 1.2.
[[nodiscard]] EularResponse eular_response(const Decimal& baseline, const Decimal& followup,
                                           EularScale scale = EularScale::das28);
[[nodiscard]] EularResponse eular_response(double baseline, double followup,
                                           EularScale scale = EularScale::das28);

enum class PercentResponse : std::uint8_t { major, moderate, minor, none };
[[nodiscard]] std::string_view code(PercentResponse response);

/// CDAI and SDAI response (Aletaha 2012 ARD 71:1190): decrease of at least 85, 70 or 50 percent of baseline.
/// nullopt where baseline is 0 or negative: no percentage exists.
[[nodiscard]] std::optional<PercentResponse> percent_response(const Decimal& baseline,
                                                              const Decimal& followup);
[[nodiscard]] std::optional<PercentResponse> percent_response(double baseline, double followup);
/// The class of a decrease already given in percent.
[[nodiscard]] PercentResponse percent_class(const Decimal& percent_decrease);

}  // namespace jointlog
