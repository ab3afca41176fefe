#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <unordered_map>

#include "jointlog/domain/row_id_hash.hpp"

namespace jointlog::app {

/// Rows of the record for which a row of a source stands: it was found equal to it, or made it. A bit for each, as the
/// rows of a long file are many.
class TakenRows {
public:
    void add(const RowId& row) { m_taken[group_of(row)] |= bit_of(row); }
    [[nodiscard]] bool contains(const RowId& row) const {
        const auto found = m_taken.find(group_of(row));
        return found != m_taken.end() && (found->second & bit_of(row)) != 0;
    }

private:
    static RowId group_of(const RowId& row) { return {row.operation, row.ordinal / 64}; }
    static std::uint64_t bit_of(const RowId& row) {
        return std::uint64_t{1} << (static_cast<std::uint32_t>(row.ordinal) % 64U);
    }

    std::unordered_map<RowId, std::uint64_t, RowIdHash> m_taken;
};

/// By the number of the source in the call.
using TakenBySource = std::map<std::size_t, TakenRows>;

}  // namespace jointlog::app
