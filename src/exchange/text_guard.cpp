#include "exchange/text_guard.hpp"

#include <algorithm>

namespace jointlog::exchange {

bool begins_formula(std::string_view text) {
    if (text.empty()) {
        return false;
    }
    if (static_cast<unsigned char>(text.front()) < 0x80) {
        return std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
    }
    constexpr std::string_view full_width[] = {"＝", "＋", "－", "＠"};
    return std::any_of(std::begin(full_width), std::end(full_width),
                       [&](std::string_view sign) { return text.starts_with(sign); });
}

bool needs_guard(std::string_view text) {
    return text.starts_with(text_guard) || begins_formula(text);
}

std::string_view unguarded(std::string_view text) {
    return text.starts_with(text_guard) ? text.substr(1) : text;
}

}  // namespace jointlog::exchange
