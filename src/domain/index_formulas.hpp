#pragma once

#include "jointlog/domain/indices.hpp"

namespace jointlog {

/// A Decimal as the nearest long double, so that equal numbers of different spelling enter a formula as one.
[[nodiscard]] long double to_long_double(const Decimal& value);

/// Whether a score comes with its addends.
enum class Detail : std::uint8_t { score, addends };

/// The four DAS28 formulas. Precondition: every input of id is present and usable.
[[nodiscard]] Computed compute_das28(IndexId id, const IndexInputs& inputs, Detail detail);

/// The function score of RAPID3: the sum of ten items divided by 3, rounded to one decimal (mdhaq.org). Thirds never
/// fall on a tie. Precondition: in range.
[[nodiscard]] Decimal rapid3_function(const Count30& raw_sum);

/// CDAI, SDAI, RAPID3, PAS: exact rational sums. Precondition as above.
[[nodiscard]] Computed compute_sum(IndexId id, const IndexInputs& inputs, Detail detail);

}  // namespace jointlog
