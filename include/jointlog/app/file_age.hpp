#pragma once

#include <cstdint>
#include <optional>

#include "jointlog/app/session.hpp"

/// From when a file is, and from when the note of its last use here: what to say of a copy that is older.
namespace jointlog::app {

/// When the last operation of the file was stored; nothing when there is none.
[[nodiscard]] std::optional<Instant> last_entry(Session& session);

/// When the head of the log that Session::anchor_check() compares with was noted: milliseconds, UTC. Ask before
/// anything is stored, which notes another one.
[[nodiscard]] std::optional<std::int64_t> anchor_noted_ms(const Session& session);

}  // namespace jointlog::app
