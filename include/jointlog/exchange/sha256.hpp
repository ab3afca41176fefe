#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "jointlog/domain/result.hpp"
#include "jointlog/exchange/byte_source.hpp"

namespace jointlog::exchange {

/// SHA-256 of bytes that come in pieces.
class Sha256 {
public:
    Sha256();
    void add(std::string_view bytes);
    /// Lower-case hex; the object is used up.
    [[nodiscard]] std::string hex();

private:
    alignas(8) std::array<unsigned char, 128> m_state{};
};

[[nodiscard]] std::string sha256_hex(std::string_view bytes);
/// Errors: those of the source.
[[nodiscard]] Result<std::string> sha256_hex(const ByteSource& source);

}  // namespace jointlog::exchange
