#pragma once

#include <optional>

#include "jointlog/domain/date.hpp"
#include "jointlog/domain/decimal.hpp"
#include "jointlog/domain/patient.hpp"

namespace jointlog {

/// Estimated GFR in mL/min/1.73 m2 by the Japanese equation: 194 * Cr^-1.094 * age^-0.287 (* 0.739 for women).
/// creatinine: enzymatic, mg/dL, above 0. age: whole years, at least 18. nullopt for sex other or unknown and outside
/// these ranges. Source: Matsuo 2009 Am J Kidney Dis 53:982-92.
[[nodiscard]] std::optional<double> egfr_japan(Sex sex, int age, const Decimal& creatinine_mg_dl);

/// For a birth date with an extent: the value at the least age, only where every possible age prints the same at
/// one decimal.
[[nodiscard]] std::optional<double> egfr_japan(Sex sex, AgeRange ages,
                                               const Decimal& creatinine_mg_dl);

}  // namespace jointlog
