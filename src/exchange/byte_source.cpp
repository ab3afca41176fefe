#include "jointlog/exchange/byte_source.hpp"

#include <fmt/format.h>
#include <iconv.h>

#include <cctype>
#include <cerrno>
#include <fstream>
#include <memory>
#include <string>

namespace jointlog::exchange {
namespace {

constexpr std::size_t piece_size = 256 * 1024;
constexpr char no_utf8 = '\xff';

/// iconv keeps its state between pieces; bytes of a cut character wait for the next piece.
class Cp932Decoder {
public:
    explicit Cp932Decoder(ByteSource bytes)
        : m_bytes(std::move(bytes)), m_converter(iconv_open("UTF-8", "CP932")) {}
    ~Cp932Decoder() {
        if (usable()) {
            iconv_close(m_converter);
        }
    }
    Cp932Decoder(const Cp932Decoder&) = delete;
    Cp932Decoder& operator=(const Cp932Decoder&) = delete;

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
                ++in;
                --left;
            }
        }
        m_waiting.erase(0, m_waiting.size() - left);
    }

    ByteSource m_bytes;
    iconv_t m_converter;
    std::string m_waiting;
    std::string m_out;
};

}  // namespace

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
    if (key == "cp932" || key == "shiftjis" || key == "sjis" || key == "windows31j"
        || key == "ms932") {
        return Encoding::cp932;
    }
    return fail(Errc::unknown_code, fmt::format("unknown encoding '{}': UTF-8 or CP932", name));
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
    auto decoder = std::make_shared<Cp932Decoder>(std::move(bytes));
    if (!decoder->usable()) {
        return fail(Errc::io, "this system has no CP932 conversion (iconv)");
    }
    return ByteSource([decoder] { return decoder->next(); });
}

}  // namespace jointlog::exchange
