#pragma once

#include "jointlog/domain/indices.hpp"

namespace jointlog {

/// A Decimal as the nearest long double, so that equal numbers of different spelling enter a formula as one.
[[nodiscard]] long double to_long_double(const Decimal& value);

/// The four DAS28 formulas. Precondition: every input of id is present and usable.
[[nodiscard]] Computed compute_das28(IndexId id, const IndexInputs& inputs);

/// CDAI, SDAI, RAPID3, PAS: exact rational sums. Precondition as above.
[[nodiscard]] Computed compute_sum(IndexId id, const IndexInputs& inputs);

}  // namespace jointlog
