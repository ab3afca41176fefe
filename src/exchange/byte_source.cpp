#include "jointlog/exchange/byte_source.hpp"
#include "jointlog/domain/import_remarks.hpp"

#include <fmt/format.h>
#include <iconv.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <fstream>
#include <memory>
#include <string>

#include "exchange/utf8.hpp"

namespace jointlog::exchange {
namespace {

constexpr std::size_t piece_size = 256 * 1024;
constexpr char no_utf8 = '\xff';

/// iconv keeps its state between pieces; bytes of a cut character wait for the next piece.
class Decoder {
public:
    Decoder(ByteSource bytes, Encoding from)
        : m_bytes(std::move(bytes)),
          m_converter(iconv_open("UTF-8", std::string(code(from)).c_str())),
          m_unit(from == Encoding::cp932 ? 1 : 2) {}
    ~Decoder() {
        if (usable()) {
            iconv_close(m_converter);
        }
    }
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;

    [[nodiscard]] bool usable() const { return reinterpret_cast<std::intptr_t>(m_converter) != -1; }

    Result<std::string_view> next() {
        m_out.clear();
        while (m_out.empty()) {
            Result<std::string_view> piece = m_bytes();
            if (!piece) {
                return piece;
            }
            if (piece->empty()) {
                m_out.assign(m_waiting.empty() ? 0U : 1U, no_utf8);
                m_waiting.clear();
                break;
            }
            m_waiting.append(*piece);
            convert();
        }
        return std::string_view(m_out);
    }

private:
    void convert() {
        char* in = m_waiting.data();
        std::size_t left = m_waiting.size();
        char space[4096];
        while (left > 0) {
            char* out = space;
            std::size_t room = sizeof space;
            const std::size_t converted = iconv(m_converter, &in, &left, &out, &room);
            const int reason = converted == static_cast<std::size_t>(-1) ? errno : 0;
            m_out.append(space, sizeof space - room);
            if (reason == EINVAL) {
                break;
            }
            if (reason == EILSEQ) {
                m_out += no_utf8;
                const std::size_t passed = std::min(left, m_unit);
                in += passed;
                left -= passed;
            }
        }
        m_waiting.erase(0, m_waiting.size() - left);
    }

    ByteSource m_bytes;
    iconv_t m_converter;
    std::size_t m_unit;  // bytes that are passed over where they are not in the encoding
    std::string m_waiting;
    std::string m_out;
};

constexpr std::string_view encoding_names[] = {"UTF-8", "CP932", "UTF-16", "UTF-16LE", "UTF-16BE"};

}  // namespace

std::string_view code(Encoding encoding) {
    return encoding_names[static_cast<std::size_t>(encoding)];
}

std::optional<Encoding> marked_encoding(std::string_view text) {
    if (text.starts_with("\xef\xbb\xbf")) {
        return Encoding::utf8;
    }
    if (text.starts_with("\xff\xfe")) {
        return Encoding::utf16le;
    }
    return text.starts_with("\xfe\xff") ? std::optional(Encoding::utf16be) : std::nullopt;
}

/// ASCII signs in UTF-16 are units with one byte NUL, of which every row has many; other texts have none.
std::optional<Encoding> told_by_zeros(std::string_view text) {
    std::size_t zeros[2] = {0, 0};
    for (std::size_t i = 0; i < text.size(); ++i) {
        zeros[i % 2] += text[i] == '\0' ? 1U : 0U;
    }
    // U+3000 and a few others have theirs in the other half
    const auto [fewer, more] = std::minmax(zeros[0], zeros[1]);
    constexpr std::size_t row = 8;  // a few of them alone are control characters
    if (more < row || more * 10 < text.size() || fewer * 8 > more) {
        return std::nullopt;
    }
    return zeros[1] == more ? Encoding::utf16le : Encoding::utf16be;
}

Result<TextKind> kind_of_text(const ByteSource& bytes) {
    std::string waiting;  // a character may be cut between two pieces
    bool ascii = true;
    for (;;) {
        const Result<std::string_view> piece = bytes();
        if (!piece) {
            return Unexpected{piece.error()};
        }
        if (piece->empty()) {
            return !waiting.empty() ? TextKind::other : ascii ? TextKind::ascii : TextKind::utf8;
        }
        waiting.append(*piece);
        constexpr std::size_t longest = 4;
        const std::size_t bad = first_invalid_utf8(waiting).value_or(waiting.size());
        if (waiting.size() - bad >= longest) {
            return TextKind::other;
        }
        ascii = ascii && std::all_of(waiting.begin(), waiting.end(), [](char c) {
                    return static_cast<unsigned char>(c) < 0x80U;
                });
        waiting.erase(0, bad);
    }
}

Result<Encoding> settle_encoding(std::optional<Encoding> said, std::string_view text) {
    const std::optional<Encoding> marked = marked_encoding(text);
    if (!marked) {
        const std::optional<Encoding> told = told_by_zeros(text);
        if ((!said || said == Encoding::utf16) && told) {
            return *told;
        }
        if (said == Encoding::utf16) {
            return fail(Errc::malformed,
                        "line 1, column 1: UTF-16 without a byte order mark: say UTF-16LE or "
                        "UTF-16BE");
        }
        return said.value_or(Encoding::utf8);
    }
    const bool both = said == Encoding::utf16 && *marked != Encoding::utf8;
    if (said && *said != *marked && !both) {
        return fail(Errc::malformed, fmt::format("line 1, column 1: the file begins with the byte "
                                                 "order mark of {}, but {} was asked for",
                                                 code(*marked), code(*said)));
    }
    return *marked;
}

Result<Encoding> parse_encoding(std::string_view name) {
    std::string key;
    for (const char c : name) {
        if (c != '-' && c != '_') {
            key += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        }
    }
    if (key == "utf8") {
        return Encoding::utf8;
    }
    if (key == "utf16") {
        return Encoding::utf16;
    }
    if (key == "utf16le") {
        return Encoding::utf16le;
    }
    if (key == "utf16be") {
        return Encoding::utf16be;
    }
    if (key == "cp932" || key == "shiftjis" || key == "sjis" || key == "windows31j"
        || key == "ms932") {
        return Encoding::cp932;
    }
    return fail(Errc::unknown_code, fmt::format("unknown encoding '{}': UTF-8, UTF-16, UTF-16LE, "
                                                "UTF-16BE or CP932",
                                                name));
}

ByteSource read_stream(std::istream& stream) {
    auto buffer = std::make_shared<std::string>(piece_size, '\0');
    return [&stream, buffer]() -> Result<std::string_view> {
        if (!stream.good()) {
            return stream.bad() ? Result<std::string_view>(
                       fail(Errc::io, remark<RemarkId::input_unreadable>()))
                                : Result<std::string_view>(std::string_view());
        }
        stream.read(buffer->data(), static_cast<std::streamsize>(buffer->size()));
        if (stream.bad()) {
            return fail(Errc::io, remark<RemarkId::input_unreadable>());
        }
        return std::string_view(buffer->data(), static_cast<std::size_t>(stream.gcount()));
    };
}

Result<ByteSource> read_file(const std::filesystem::path& path) {
    std::error_code problem;
    const auto status = std::filesystem::status(path, problem);
    if (!std::filesystem::exists(status)) {
        return fail(Errc::not_found, remark<RemarkId::no_such_file>(path.string()));
    }
    if (std::filesystem::is_directory(status)) {
        return fail(Errc::io, remark<RemarkId::is_folder>(path.string()));
    }
    if (!std::filesystem::is_regular_file(status)) {
        return fail(Errc::io, remark<ImportRemark::no_regular_file>(path.string()));
    }
    auto file = std::make_shared<std::ifstream>(path, std::ios::binary);
    if (!*file) {
        return fail(Errc::io, remark<RemarkId::not_readable>(path.string()));
    }
    ByteSource bytes = read_stream(*file);
    return ByteSource([file, bytes = std::move(bytes)] { return bytes(); });
}

Result<ByteSource> decode(ByteSource bytes, Encoding encoding) {
    if (encoding == Encoding::utf8) {
        return bytes;
    }
    auto decoder = std::make_shared<Decoder>(std::move(bytes), encoding);
    if (!decoder->usable()) {
        return fail(Errc::io, fmt::format("this system cannot convert {} (iconv)", code(encoding)));
    }
    return ByteSource([decoder] { return decoder->next(); });
}

}  // namespace jointlog::exchange
