#pragma once

#include <optional>
#include <span>
#include <vector>

#include "jointlog/app/timeline_values.hpp"
#include "jointlog/domain/operation.hpp"

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
        Uuid operation;
        Day day;
        bool imported = false;
    };
    [[nodiscard]] const Entry* find(const RowId& row) const;

    std::vector<Entry> m_entries;  // by operation
};

}  // namespace jointlog::app
