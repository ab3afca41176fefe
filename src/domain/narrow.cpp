#include "domain/narrow.hpp"

namespace jointlog {

std::string narrow(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = [&](std::size_t k) {
            return i + k < text.size() ? static_cast<unsigned char>(text[i + k]) : 0U;
        };
        // U+FF01..U+FF3F are EF BC 81..BF, U+FF40..U+FF5E are EF BD 80..9E.
        if (byte(0) == 0xEF && byte(1) == 0xBC && byte(2) >= 0x81 && byte(2) <= 0xBF) {
            out += static_cast<char>(byte(2) - 0x81 + '!');
            i += 3;
        } else if (byte(0) == 0xEF && byte(1) == 0xBD && byte(2) >= 0x80 && byte(2) <= 0x9E) {
            out += static_cast<char>(byte(2) - 0x80 + '`');
            i += 3;
        } else if (byte(0) == 0xE2 && byte(1) == 0x88 && byte(2) == 0x92) {
            out += '-';
            i += 3;
        } else if (byte(0) == 0xE3 && byte(1) == 0x80 && byte(2) == 0x80) {
            out += ' ';
            i += 3;
        } else {
            out += text[i];
            ++i;
        }
    }
    return out;
}

}  // namespace jointlog
