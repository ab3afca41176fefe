#pragma once

#include <optional>
#include <string_view>

#include "jointlog/domain/date.hpp"

namespace jointlog {

/// A Japanese era. Its last day may be the first day of the next: on 1912-07-30 and 1926-12-25 both were in use.
struct Era {
    std::string_view name;  // 令和
    std::string_view sign;  // U+32FF ㋿
    char letter;            // R
    int first_year;         // the Gregorian year of year 1
    Day first;
    std::optional<Day> last;  // nullopt: the present era
};

/// Takes an era name, square sign or letter off the front of text (full-width letters already narrowed); nullptr
/// and text unchanged when there is none.
[[nodiscard]] const Era* take_era(std::string_view& text);

}  // namespace jointlog
