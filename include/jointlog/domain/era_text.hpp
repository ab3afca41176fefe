#pragma once

#include <string>

#include "jointlog/domain/date.hpp"

namespace jointlog {

/// A day as the Japanese calendar names it: "令和6年9月2日", the first year of an era "元年". On a day that two eras share
/// the later one. Empty before 1873-01-01, when the calendar became the Gregorian one.
[[nodiscard]] std::string era_text(Day day);
/// "昭和37年".
[[nodiscard]] std::string era_year(Day day);

}  // namespace jointlog
