#include <set>

#include "jointlog/exchange/research_package.hpp"

namespace jointlog::exchange {
namespace {

template <class T>
std::set<RowId> in_error(const std::vector<Recorded<T>>& rows) {
    std::set<RowId> ids;
    for (const auto& row : rows) {
        if (row.in_error()) {
            ids.insert(row.meta.id);
        }
    }
    return ids;
}

/// owner: the id that a row belongs to, optional or not.
template <class T, class Owner>
std::int64_t leave_out(std::vector<Recorded<T>>& rows, const std::set<RowId>& owners, Owner owner) {
    std::int64_t count = 0;
    std::erase_if(rows, [&](const Recorded<T>& row) {
        const std::optional<RowId> id = owner(row.value);
        const bool out = id && owners.contains(*id);
        count += out && !row.in_error() ? 1 : 0;
        return out;
    });
    return count;
}

}  // namespace

std::int64_t leave_out_rows_of_errors(PatientRecord& record) {
    const std::set<RowId> visits = in_error(record.visits);
    const std::set<RowId> courses = in_error(record.courses);
    const auto visit = [](const auto& row) -> std::optional<RowId> {
        return row.visit;
    };
    const auto course = [](const auto& row) -> std::optional<RowId> {
        return row.course;
    };
    return leave_out(record.joints, visits, visit) + leave_out(record.observations, visits, visit)
           + leave_out(record.dose_steps, courses, course)
           + leave_out(record.administrations, courses, course);
}

}  // namespace jointlog::exchange
