#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "jointlog/domain/ids.hpp"
#include "jointlog/domain/result.hpp"
#include "jointlog/storage/record_file.hpp"

namespace jointlog::app {

/// Reads "2024-09-02T14:02:31Z" or with fraction and offset ("+09:00"). Errors: malformed (also without an offset:
/// a wall clock without a zone is not an instant).
[[nodiscard]] Result<Instant> parse_instant(std::string_view text);

/// The operation that `text` names: its number, or the last one at or before an instant.
/// Errors: malformed, not_found (a number after the log head).
[[nodiscard]] Result<std::int64_t> operation_named(storage::RecordFile& file,
                                                   std::string_view text);

}  // namespace jointlog::app
