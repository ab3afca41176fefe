#pragma once

#include <string_view>

namespace jointlog {

// The words at the two ends of a scale as the program shows them, kept as the method of what was marked: answers to
// other words are another variant of the same global.
inline constexpr std::string_view pain_ends = "ends: no pain / worst pain imaginable";
inline constexpr std::string_view global_ends = "ends: very well / very unwell";

/// The method of a value typed beside those words; empty for an item whose ends the program does not name.
[[nodiscard]] constexpr std::string_view scale_ends(std::string_view item) {
    return item == "PAIN" ? pain_ends : item == "PTGA" ? global_ends : std::string_view();
}

}  // namespace jointlog
