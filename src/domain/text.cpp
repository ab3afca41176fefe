#include "jointlog/domain/text.hpp"

#include <algorithm>
#include <cstdlib>
#include <memory>

#include <utf8proc.h>

namespace jointlog {
namespace {

/// One code point from the front of text; advances text. -1 where the bytes are not UTF-8.
utf8proc_int32_t next_code_point(std::string_view& text) {
    utf8proc_int32_t code_point = -1;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const auto used =
        utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size()), &code_point);
    if (used <= 0) {
        return -1;
    }
    text.remove_prefix(static_cast<std::size_t>(used));
    return code_point;
}

void append(std::string& out, utf8proc_int32_t code_point) {
    utf8proc_uint8_t bytes[4];
    const auto size = utf8proc_encode_char(code_point, bytes);
    out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

bool is_space(utf8proc_int32_t c) {
    if (c < 0x80) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
    const auto category = utf8proc_category(c);
    return c == 0x85 || category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL
           || category == UTF8PROC_CATEGORY_ZP;
}

utf8proc_int32_t katakana(utf8proc_int32_t c) {
    const bool hiragana = (c >= 0x3041 && c <= 0x3096) || c == 0x309D || c == 0x309E;
    return hiragana ? c + 0x60 : c;
}

std::string mapped(std::string_view text, int options) {
    utf8proc_uint8_t* raw = nullptr;
    const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &raw,
                                   static_cast<utf8proc_option_t>(options));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(raw, &std::free);
    if (size < 0) {
        return std::string(text);
    }
    return {reinterpret_cast<const char*>(raw), static_cast<std::size_t>(size)};
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string fold_ascii(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool gap = false;
    for (const char c : text) {
        if (is_space(static_cast<unsigned char>(c))) {
            gap = !out.empty();
            continue;
        }
        if (gap) {
            out += ' ';
            gap = false;
        }
        out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return out;
}

}  // namespace

bool is_valid_text(std::string_view text) {
    while (!text.empty()) {
        if (next_code_point(text) <= 0) {
            return false;
        }
    }
    return true;
}

std::string nfkc(std::string_view text) {
    if (is_ascii(text)) {
        return std::string(text);
    }
    return mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT);
}

std::string fold(std::string_view text) {
    if (is_ascii(text)) {
        return fold_ascii(text);
    }
    const std::string folded =
        mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD);
    std::string out;
    out.reserve(folded.size());
    bool gap = false;
    std::string_view rest = folded;
    while (!rest.empty()) {
        const auto c = next_code_point(rest);
        if (c < 0) {
            return std::string(text);
        }
        if (is_space(c)) {
            gap = !out.empty();
            continue;
        }
        if (gap) {
            out += ' ';
            gap = false;
        }
        append(out, katakana(c));
    }
    return out;
}

std::string_view trim(std::string_view text) {
    constexpr std::string_view ascii = " \t\n\v\f\r";
    constexpr std::string_view ideographic = "\xE3\x80\x80";
    for (;;) {
        if (!text.empty() && ascii.find(text.front()) != std::string_view::npos) {
            text.remove_prefix(1);
        } else if (text.starts_with(ideographic)) {
            text.remove_prefix(ideographic.size());
        } else {
            break;
        }
    }
    for (;;) {
        if (!text.empty() && ascii.find(text.back()) != std::string_view::npos) {
            text.remove_suffix(1);
        } else if (text.ends_with(ideographic)) {
            text.remove_suffix(ideographic.size());
        } else {
            break;
        }
    }
    return text;
}

}  // namespace jointlog
