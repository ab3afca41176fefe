#pragma once

namespace jointlog::campaign {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool instrumented = true;
#else
inline constexpr bool instrumented = false;
#endif

/// How many states a short run takes. An instrumented build, which looks for undefined behaviour and not for lost
/// records, takes every tenth.
constexpr int short_run(int states) {
    return instrumented ? states / 10 : states;
}

}  // namespace jointlog::campaign
