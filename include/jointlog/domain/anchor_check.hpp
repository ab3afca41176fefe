#pragma once

#include <cstdint>
#include <optional>

#include "jointlog/domain/record_info.hpp"

namespace jointlog {

/// How a record file stands to the head of the log that was noted when it was last used here.
enum class AnchorState : std::uint8_t {
    unknown,  // nothing was noted, or the note cannot be read
    matches,  // the file holds what was noted, and perhaps more
    older,    // the log ends before what was noted: an older copy, or a cut tail
    differs,  // another operation of that number: another course of the file, or a changed past
};

struct AnchorCheck {
    AnchorState state = AnchorState::unknown;
    std::optional<LogHead> anchor;
};

}  // namespace jointlog
