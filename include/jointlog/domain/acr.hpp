#pragma once

#include <optional>

#include "jointlog/domain/decimal.hpp"

namespace jointlog {

/// The core set at one visit. apr: ESR or CRP, the same one at both visits.
struct AcrComponents {
    std::optional<Decimal> tjc;
    std::optional<Decimal> sjc;
    std::optional<Decimal> patient_global;
    std::optional<Decimal> evaluator_global;
    std::optional<Decimal> pain;
    std::optional<Decimal> haq;
    std::optional<Decimal> apr;
};

/// ACR20, 50, 70 (Felson 1995 Arthritis Rheum 38:727-35): a decrease of at least `percent` in both joint counts and in
/// three of the five others. The published criteria use 68/66 joints; other counts need a label.
/// A component whose baseline is 0 has no decrease. nullopt where missing values leave the answer open.
[[nodiscard]] std::optional<bool> acr_response(int percent, const AcrComponents& baseline,
                                               const AcrComponents& followup);

}  // namespace jointlog
