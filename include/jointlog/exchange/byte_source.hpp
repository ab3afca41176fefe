#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <istream>
#include <optional>
#include <string_view>

#include "jointlog/domain/result.hpp"

namespace jointlog::exchange {

/// Gives a text in pieces of any size; an empty piece is the end. A piece is valid until the next
/// call.
using ByteSource = std::function<Result<std::string_view>()>;

/// utf16: its byte order mark says which of the two.
enum class Encoding : std::uint8_t { utf8, cp932, utf16, utf16le, utf16be };
/// "UTF-8", "CP932", "UTF-16LE" ...
[[nodiscard]] std::string_view code(Encoding encoding);
/// "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "CP932", "Shift_JIS", "SJIS", "Windows-31J" in any case.
/// Errors: unknown_code.
[[nodiscard]] Result<Encoding> parse_encoding(std::string_view name);
/// What a byte order mark at the start of a text says; nullopt without one.
[[nodiscard]] std::optional<Encoding> marked_encoding(std::string_view text);
/// The encoding of a text that begins like this: what was said, else its mark, else UTF-16 where every NUL stands in the
/// same half of a unit, else UTF-8.
/// Errors: malformed (the mark contradicts what was said; UTF-16 without a mark or NULs that tell which).
[[nodiscard]] Result<Encoding> settle_encoding(std::optional<Encoding> said, std::string_view text);

enum class TextKind : std::uint8_t { ascii, utf8, other };
/// Reads to the first byte that is no UTF-8, or to the end. Errors: those of the source.
[[nodiscard]] Result<TextKind> kind_of_text(const ByteSource& bytes);

/// The bytes of a stream, which must outlive the source. Errors while reading: io.
[[nodiscard]] ByteSource read_stream(std::istream& stream);
/// The bytes of a file. Errors: not_found, io (also for a folder, a pipe or a device: they cannot be read twice, and may
/// never end).
[[nodiscard]] Result<ByteSource> read_file(const std::filesystem::path& path);
/// The same text as UTF-8. CP932 is decoded before anything splits it, because its second bytes may
/// be ASCII letters and signs. What is not in the encoding becomes the byte FF, which no UTF-8 text
/// contains: the reader behind then reports it with line and column. Encoding::utf16 is not decoded.
[[nodiscard]] Result<ByteSource> decode(ByteSource bytes, Encoding encoding);

}  // namespace jointlog::exchange
