#pragma once

#include <string>
#include <string_view>

namespace jointlog {

/// True for well-formed UTF-8 without NUL.
[[nodiscard]] bool is_valid_text(std::string_view text);
/// NFKC. Precondition: is_valid_text.
[[nodiscard]] std::string nfkc(std::string_view text);
/// Search key: NFKC, case-folded, hiragana to katakana, runs of white space to one space, trimmed.
/// ヤマダ, やまだ, ﾔﾏﾀﾞ fold alike; so do Ｙａｍａｄａ and yamada. Bytes that are no UTF-8 stay as they are, as in nfkc.
[[nodiscard]] std::string fold(std::string_view text);
/// Without leading and trailing white space (ASCII and U+3000).
[[nodiscard]] std::string_view trim(std::string_view text);

}  // namespace jointlog
