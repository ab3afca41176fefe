#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "jointlog/app/session.hpp"

/// The slip of a laboratory: which analytes stand on it, in which order. A setting of the record.
namespace jointlog::gui {

inline constexpr std::size_t longestSlip = 40;

/// Codes in slip order; empty where none was written down.
[[nodiscard]] std::vector<std::string> storedSlip(app::Session& session,
                                                  std::string_view laboratory);
[[nodiscard]] Result<void> storeSlip(app::Session& session, std::string_view laboratory,
                                     const std::vector<std::string>& analytes);

}  // namespace jointlog::gui
