#pragma once

#include <cstddef>
#include <cstring>

#include "jointlog/domain/ids.hpp"

namespace jointlog {

/// For tables in memory. Identifiers of operations are random already: their last bytes are the hash.
struct UuidHash {
    [[nodiscard]] std::size_t operator()(const Uuid& id) const {
        std::size_t bits = 0;
        std::memcpy(&bits, id.bytes.data() + id.bytes.size() - sizeof bits, sizeof bits);
        return bits;
    }
};

struct RowIdHash {
    [[nodiscard]] std::size_t operator()(const RowId& row) const {
        constexpr std::size_t spread = 0x9E3779B97F4A7C15ULL;
        return UuidHash()(row.operation) ^ (static_cast<std::size_t>(row.ordinal) * spread);
    }
};

}  // namespace jointlog
