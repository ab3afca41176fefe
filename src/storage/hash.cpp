#include "storage/hash.hpp"

#include <algorithm>
#include <charconv>

#include <sodium/core.h>
#include <sodium/utils.h>

namespace jointlog::storage {
namespace {

template <std::size_t N>
std::string_view as_text(const std::array<std::uint8_t, N>& bytes) {
    const void* start = bytes.data();
    return {static_cast<const char*>(start), N};
}

const unsigned char* as_bytes(std::string_view text) {
    const void* start = text.data();
    return static_cast<const unsigned char*>(start);
}

}  // namespace

Hasher::Hasher() {
    crypto_generichash_init(&m_state, nullptr, 0, std::tuple_size_v<Digest>);
}

void Hasher::part(std::string_view bytes) {
    const auto size = static_cast<std::uint32_t>(bytes.size());
    const std::array<char, 4> length{static_cast<char>(size), static_cast<char>(size >> 8U),
                                     static_cast<char>(size >> 16U),
                                     static_cast<char>(size >> 24U)};
    add({length.data(), length.size()});
    add(bytes);
}

void Hasher::add(std::string_view bytes) {
    if (bytes.size() > m_waiting.size() - m_size) {
        hash_waiting();
    }
    if (bytes.size() > m_waiting.size()) {
        crypto_generichash_update(&m_state, as_bytes(bytes), bytes.size());
        return;
    }
    std::copy(bytes.begin(), bytes.end(), m_waiting.data() + m_size);
    m_size += bytes.size();
}

void Hasher::hash_waiting() {
    crypto_generichash_update(&m_state, as_bytes({m_waiting.data(), m_size}), m_size);
    m_size = 0;
}

void Hasher::field(std::string_view name, std::string_view value) {
    part(name);
    part(value);
}

void Hasher::field(std::string_view name, std::int64_t value) {
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    field(name, std::string_view(digits.data(), static_cast<std::size_t>(end - digits.data())));
}

void Hasher::field(std::string_view name, const RowId& id) {
    field(name, id.operation);
    field(name, std::int64_t{id.ordinal});
}

void Hasher::field(std::string_view name, const Uuid& id) {
    field(name, as_text(id.bytes));
}

void Hasher::field(std::string_view name, const Digest& digest) {
    field(name, as_text(digest));
}

Digest Hasher::finish() {
    hash_waiting();
    Digest digest{};
    crypto_generichash_final(&m_state, digest.data(), digest.size());
    return digest;
}

bool init_hashing() {
    static const bool ready = sodium_init() >= 0;
    return ready;
}

std::string to_hex(const Digest& digest) {
    std::string hex(digest.size() * 2 + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), digest.data(), digest.size());
    hex.pop_back();
    return hex;
}

}  // namespace jointlog::storage
