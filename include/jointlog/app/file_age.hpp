#pragma once

#include <cstdint>
#include <optional>

#include "jointlog/app/session.hpp"

/// From when a file is, and from when the note of its last use here: what to say of a copy that is older.
namespace jointlog::app {

/// When the last operation of the file was stored; nothing when there is none.
[[nodiscard]] std::optional<Instant> last_entry(Session& session);

/// When the head of the log that Session::anchor_check() compares with was noted: milliseconds, UTC.
[[nodiscard]] std::optional<std::int64_t> anchor_noted_ms(const Session& session);

/// A person goes on with a file that is older or another one: from the next time it is opened, this is not told any more.
void go_on_with_file(Session& session);

/// The note of the head, by whose removal a person goes on without a window.
[[nodiscard]] std::filesystem::path anchor_note_of(const Session& session);

}  // namespace jointlog::app
