#pragma once

#include <string_view>

/// The guard of the spreadsheet preset: an apostrophe before a text that a spreadsheet would run as a formula, and
/// before a text that begins with an apostrophe itself, so that taking one leading apostrophe away always gives the
/// text back.
namespace jointlog::exchange {

inline constexpr char text_guard = '\'';

/// Begins with = + - @ (full-width ones too), TAB or CR.
[[nodiscard]] bool begins_formula(std::string_view text);
[[nodiscard]] bool needs_guard(std::string_view text);
/// What was guarded: the text without its first apostrophe.
[[nodiscard]] std::string_view unguarded(std::string_view text);

}  // namespace jointlog::exchange
