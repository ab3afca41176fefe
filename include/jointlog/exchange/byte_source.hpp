#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <istream>
#include <string_view>

#include "jointlog/domain/result.hpp"

namespace jointlog::exchange {

/// Gives a text in pieces of any size; an empty piece is the end. A piece is valid until the next
/// call.
using ByteSource = std::function<Result<std::string_view>()>;

enum class Encoding : std::uint8_t { utf8, cp932 };
/// "UTF-8", "CP932", "Shift_JIS", "SJIS", "Windows-31J" in any case. Errors: unknown_code.
[[nodiscard]] Result<Encoding> parse_encoding(std::string_view name);

/// The bytes of a stream, which must outlive the source. Errors while reading: io.
[[nodiscard]] ByteSource read_stream(std::istream& stream);
/// The bytes of a file. Errors: not_found, io (also for a folder).
[[nodiscard]] Result<ByteSource> read_file(const std::filesystem::path& path);
/// The same text as UTF-8. CP932 is decoded before anything splits it, because its second bytes may
/// be ASCII letters and signs. A byte that is no CP932 becomes the byte FF, which no UTF-8 text
/// contains: the reader behind then reports it with line and column.
[[nodiscard]] Result<ByteSource> decode(ByteSource bytes, Encoding encoding);

}  // namespace jointlog::exchange
