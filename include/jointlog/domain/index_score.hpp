#pragma once

#include "jointlog/domain/indices.hpp"

namespace jointlog {

/// compute() without what explains the score: formula, inputs and addends are empty. For batches of many rows.
[[nodiscard]] IndexResult compute_score(IndexId id, const IndexInputs& inputs);

}  // namespace jointlog
