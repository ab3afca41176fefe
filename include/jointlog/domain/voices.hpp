#pragma once

#include "jointlog/domain/visit.hpp"

namespace jointlog {

/// Whether no index takes the value because of whose it is: joint counts and the evaluator global as the patient gave
/// them, at a visit that somebody else examined.
[[nodiscard]] bool kept_apart(const Observation& observation, Voice assessor);

}  // namespace jointlog
