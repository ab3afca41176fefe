#include "jointlog/exchange/sha256.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include <cstring>

namespace jointlog::exchange {
namespace {

static_assert(sizeof(crypto_hash_sha256_state) <= 128);

crypto_hash_sha256_state* state_of(std::array<unsigned char, 128>& bytes) {
    return reinterpret_cast<crypto_hash_sha256_state*>(bytes.data());
}

}  // namespace

Sha256::Sha256() {
    crypto_hash_sha256_init(state_of(m_state));
}

void Sha256::add(std::string_view bytes) {
    crypto_hash_sha256_update(state_of(m_state),
                              reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
}

std::string Sha256::hex() {
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256_final(state_of(m_state), hash.data());
    return fmt::format("{:02x}", fmt::join(hash, ""));
}

std::string sha256_hex(std::string_view bytes) {
    Sha256 hash;
    hash.add(bytes);
    return hash.hex();
}

Result<std::string> sha256_hex(const ByteSource& source) {
    Sha256 hash;
    for (;;) {
        const Result<std::string_view> piece = source();
        if (!piece) {
            return Unexpected{piece.error()};
        }
        if (piece->empty()) {
            return hash.hex();
        }
        hash.add(*piece);
    }
}

}  // namespace jointlog::exchange
