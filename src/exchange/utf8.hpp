#pragma once

#include <optional>
#include <string_view>

namespace jointlog::exchange {

/// Offset of the first byte that breaks UTF-8 (also overlong forms, surrogates and code points
/// above U+10FFFF); nullopt for well-formed text.
[[nodiscard]] std::optional<std::size_t> first_invalid_utf8(std::string_view text);
/// Characters of a piece of text: bytes that do not continue a sequence.
[[nodiscard]] std::size_t count_characters(std::string_view text);

}  // namespace jointlog::exchange
