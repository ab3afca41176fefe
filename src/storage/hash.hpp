#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include <sodium/crypto_generichash.h>

#include "jointlog/domain/ids.hpp"

namespace jointlog::storage {

using Digest = std::array<std::uint8_t, 32>;

/// BLAKE2b-256 over named fields. An absent field writes nothing, so that a field added by a later version leaves
/// the hash of older rows as it was. Precondition: init_hashing() succeeded.
class Hasher {
public:
    Hasher();
    /// Each part with its length, so that no two sequences of fields give the same bytes.
    void field(std::string_view name, std::string_view value);
    void field(std::string_view name, std::int64_t value);
    void field(std::string_view name, const RowId& id);
    void field(std::string_view name, const Uuid& id);
    void field(std::string_view name, const Digest& digest);
    [[nodiscard]] Digest finish();

private:
    void part(std::string_view bytes);
    void add(std::string_view bytes);
    void hash_waiting();

    crypto_generichash_state m_state;
    std::array<char, 512> m_waiting;  // small parts are hashed together
    std::size_t m_size = 0;
};

/// Prepares libsodium once for the process. False when it cannot work here.
[[nodiscard]] bool init_hashing();

[[nodiscard]] std::string to_hex(const Digest& digest);

}  // namespace jointlog::storage
