#pragma once

#include <cstdint>

namespace jointlog {

/// Milliseconds of a civil day; instants count UTC milliseconds, which know no leap seconds.
inline constexpr std::int64_t ms_per_day = 86'400'000;

}  // namespace jointlog
