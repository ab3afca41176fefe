#include "unit/app/leaks.hpp"

#include <fmt/format.h>
#include <iconv.h>

#include <array>

#include "unit/app/import_support.hpp"

namespace jointlog::test {
namespace {

/// Empty where the encoding does not have the text.
std::string converted(std::string_view text, const char* encoding) {
    const iconv_t converter = ::iconv_open(encoding, "UTF-8");
    std::string in(text);
    std::string out(in.size() * 4 + 8, '\0');
    char* from = in.data();
    char* to = out.data();
    std::size_t left = in.size();
    std::size_t room = out.size();
    const bool done = ::iconv(converter, &from, &left, &to, &room) != static_cast<std::size_t>(-1);
    ::iconv_close(converter);
    out.resize(out.size() - room);
    return done ? out : std::string();
}

std::string percent_encoded(std::string_view text) {
    std::string out;
    for (const unsigned char byte : text) {
        out += std::isalnum(byte) != 0 || byte == '-' || byte == '.'
                   ? std::string(1, static_cast<char>(byte))
                   : fmt::format("%{:02X}", byte);
    }
    return out;
}

std::string json_escaped(std::string_view text) {
    const std::string utf16 = converted(text, "UTF-16BE");
    std::string out;
    for (std::size_t i = 0; i + 1 < utf16.size(); i += 2) {
        const unsigned unit =
            static_cast<unsigned char>(utf16[i]) * 256U + static_cast<unsigned char>(utf16[i + 1]);
        out +=
            unit < 128 ? std::string(1, static_cast<char>(unit)) : fmt::format("\\u{:04x}", unit);
    }
    return out;
}

/// What stands for the text for certain where `before` bytes precede it.
std::string base64_of(std::string_view text, std::size_t before) {
    constexpr std::string_view digits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const std::string bytes = std::string(before, '\0') + std::string(text);
    std::string out;
    for (std::size_t bit = 0; bit + 6 <= bytes.size() * 8; bit += 6) {
        unsigned value = 0;
        for (std::size_t i = bit; i < bit + 6; ++i) {
            value = value * 2 + ((static_cast<unsigned char>(bytes[i / 8]) >> (7 - i % 8)) & 1U);
        }
        out += digits[value];
    }
    return out.substr((before * 8 + 5) / 6);
}

}  // namespace

std::vector<std::string> forms_of(std::string_view text) {
    std::vector<std::string> forms{std::string(text), percent_encoded(text), json_escaped(text)};
    for (const char* encoding : {"UTF-16LE", "UTF-16BE", "CP932"}) {
        if (std::string form = converted(text, encoding); !form.empty()) {
            forms.push_back(std::move(form));
        }
    }
    for (const std::size_t before : {0U, 1U, 2U}) {
        forms.push_back(base64_of(text, before));
    }
    return forms;
}

std::vector<std::string> leaks(const std::filesystem::path& folder,
                               const std::vector<std::string>& texts) {
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        const std::string bytes = name + '\n' + app::ImportFixture::read(entry.path());
        for (const std::string& text : texts) {
            for (const std::string& form : forms_of(text)) {
                if (bytes.find(form) != std::string::npos) {
                    found.push_back(fmt::format("{}: {}", name, text));
                    break;
                }
            }
        }
    }
    return found;
}

}  // namespace jointlog::test
