#pragma once

#include "jointlog/domain/indices.hpp"

namespace jointlog {

/// A Decimal as the nearest long double, so that equal numbers of different spelling enter a formula as one.
[[nodiscard]] long double to_long_double(const Decimal& value);

/// Whether a score comes with its addends.
enum class Detail : std::uint8_t { score, addends };

/// The four DAS28 formulas. Precondition: every input of id is present and usable.
[[nodiscard]] Computed compute_das28(IndexId id, const IndexInputs& inputs, Detail detail);

/// CDAI, SDAI, RAPID3, PAS: exact rational sums. Precondition as above.
[[nodiscard]] Computed compute_sum(IndexId id, const IndexInputs& inputs, Detail detail);

}  // namespace jointlog
