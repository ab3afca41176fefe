#pragma once

#include <string>
#include <string_view>

namespace jointlog {

/// Full-width ASCII (U+FF01..U+FF5E), the ideographic space and the minus sign U+2212 as ASCII; everything else
/// unchanged. Enough for numbers and dates, without the tables of Unicode.
[[nodiscard]] std::string narrow(std::string_view text);

}  // namespace jointlog
