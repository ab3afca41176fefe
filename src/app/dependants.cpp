#include "jointlog/app/dependants.hpp"

namespace jointlog::app {
namespace {

/// The rows that name `id` as their visit or course and that `wanted` takes.
template <class Wanted>
std::vector<RowMeta> owned_by(const PatientRecord& record, const RowId& id, const Wanted& wanted) {
    std::vector<RowMeta> found;
    const auto collect = [&](const auto& rows, const auto& owner) {
        for (const auto& row : rows) {
            if (owner(row.value) == id && wanted(row.meta)) {
                found.push_back(row.meta);
            }
        }
    };
    collect(record.observations, [](const Observation& value) { return value.visit; });
    collect(record.joints, [](const JointFinding& finding) { return finding.visit; });
    collect(record.dose_steps, [](const DoseStep& step) { return step.course; });
    collect(record.administrations, [](const Administration& given) { return given.course; });
    return found;
}

}  // namespace

std::vector<RowMeta> dependants_of(const PatientRecord& record, const RowId& id) {
    return owned_by(record, id,
                    [](const RowMeta& meta) { return meta.status == RowStatus::recorded; });
}

std::vector<RowMeta> marked_with(const PatientRecord& record, const RowMeta& row) {
    return owned_by(record, row.id, [&](const RowMeta& meta) {
        return meta.status == RowStatus::entered_in_error && meta.version == row.version;
    });
}

std::vector<RowId> entry_of(const PatientRecord& record, const RowId& id) {
    RowId owner = id;
    const auto look = [&](const auto& rows, const auto& owner_of) {
        for (const auto& row : rows) {
            if (row.meta.id == id) {
                owner = std::optional<RowId>(owner_of(row.value)).value_or(id);
            }
        }
    };
    look(record.observations, [](const Observation& value) { return value.visit; });
    look(record.joints, [](const JointFinding& finding) { return finding.visit; });
    look(record.dose_steps, [](const DoseStep& step) { return step.course; });
    look(record.administrations, [](const Administration& given) { return given.course; });
    std::vector<RowId> entry{owner};
    for (const RowMeta& meta : owned_by(record, owner, [](const RowMeta&) { return true; })) {
        entry.push_back(meta.id);
    }
    return entry;
}

}  // namespace jointlog::app
