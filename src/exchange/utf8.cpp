#include "exchange/utf8.hpp"

#include <algorithm>
#include <cstdint>

namespace jointlog::exchange {
namespace {

bool continues(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// Length of the well-formed sequence at the start of text, 0 when there is none.
std::size_t sequence_length(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text[0]);
    if (lead < 0x80U) {
        return 1;
    }
    const std::size_t length = lead >= 0xF0U ? 4 : lead >= 0xE0U ? 3 : 2;
    if (lead < 0xC2U || lead > 0xF4U || text.size() < length) {
        return 0;
    }
    const auto second = static_cast<unsigned char>(text[1]);
    const bool wrong_second = (lead == 0xE0U && second < 0xA0U) || (lead == 0xEDU && second > 0x9FU)
                              || (lead == 0xF0U && second < 0x90U)
                              || (lead == 0xF4U && second > 0x8FU);
    const std::string_view rest = text.substr(1, length - 1);
    return !wrong_second && std::all_of(rest.begin(), rest.end(), continues) ? length : 0;
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = sequence_length(text.substr(at));
        if (length == 0) {
            return at;
        }
        at += length;
    }
    return std::nullopt;
}

std::size_t count_characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return !continues(c); }));
}

}  // namespace jointlog::exchange
