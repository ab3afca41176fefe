#include "app/value_origin.hpp"

#include <algorithm>

namespace jointlog::app {

Origins::Origins(std::span<const OperationInfo> operations) {
    m_entries.reserve(operations.size());
    for (const OperationInfo& operation : operations) {
        m_entries.push_back(
            {operation.id, operation.at.local_day(), operation.kind == OperationKind::import});
    }
    std::sort(m_entries.begin(), m_entries.end(),
              [](const Entry& a, const Entry& b) { return a.operation < b.operation; });
}

const Origins::Entry* Origins::find(const RowId& row) const {
    const auto found = std::lower_bound(
        m_entries.begin(), m_entries.end(), row.operation,
        [](const Entry& entry, const Uuid& operation) { return entry.operation < operation; });
    return found == m_entries.end() || found->operation != row.operation ? nullptr : &*found;
}

ValueOrigin Origins::of(const RowId& row, Voice voice, const When& when) const {
    if (voice == Voice::patient)
        return ValueOrigin::patient;
    const Entry* const entry = find(row);
    if (entry == nullptr)
        return ValueOrigin::clinic;
    if (entry->imported)
        return ValueOrigin::imported;
    return entry->day.number - when.last.number > late_days ? ValueOrigin::entered_later
                                                            : ValueOrigin::clinic;
}

std::optional<Day> Origins::entered(const RowId& row) const {
    const Entry* const entry = find(row);
    return entry == nullptr ? std::nullopt : std::optional(entry->day);
}

}  // namespace jointlog::app
