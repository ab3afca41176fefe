#pragma once

#include <optional>
#include <span>
#include <unordered_map>

#include "jointlog/app/timeline_values.hpp"
#include "jointlog/domain/operation.hpp"
#include "jointlog/domain/row_id_hash.hpp"

namespace jointlog::app {

/// Tells how the rows of a patient came into the record, from the operations that first wrote them.
class Origins {
public:
    explicit Origins(std::span<const OperationInfo> operations);
    /// Never `reported`: that is a kind of row.
    [[nodiscard]] ValueOrigin of(const RowId& row, Voice voice, const When& when) const;
    /// The local day on which a row was first entered; nullopt where its operation is not known.
    [[nodiscard]] std::optional<Day> entered(const RowId& row) const;

private:
    struct Entry {
        Day day;
        bool imported = false;
    };
    [[nodiscard]] const Entry* find(const RowId& row) const;

    std::unordered_map<Uuid, Entry, UuidHash> m_entries;  // by operation
};

}  // namespace jointlog::app
