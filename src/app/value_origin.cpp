#include "app/value_origin.hpp"

namespace jointlog::app {

Origins::Origins(std::span<const OperationInfo> operations) {
    m_entries.reserve(operations.size());
    for (const OperationInfo& operation : operations) {
        m_entries.try_emplace(
            operation.id, Entry{operation.at.local_day(), operation.kind == OperationKind::import});
    }
}

const Origins::Entry* Origins::find(const RowId& row) const {
    const auto found = m_entries.find(row.operation);
    return found == m_entries.end() ? nullptr : &found->second;
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
