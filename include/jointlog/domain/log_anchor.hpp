#pragma once

#include <string>
#include <string_view>

#include "jointlog/domain/record_info.hpp"
#include "jointlog/domain/result.hpp"

namespace jointlog {

/// A head of the log as it is noted outside of the file: "4188:9f2c...".
[[nodiscard]] std::string to_anchor(const LogHead& head);

/// Reads what to_anchor writes. Errors: malformed.
[[nodiscard]] Result<LogHead> parse_anchor(std::string_view text);

}  // namespace jointlog
