#include "jointlog/app/dependants.hpp"

namespace jointlog::app {

std::vector<RowMeta> dependants_of(const PatientRecord& record, const RowId& id) {
    std::vector<RowMeta> found;
    const auto collect = [&](const auto& rows, const auto& owner) {
        for (const auto& row : rows) {
            if (!row.in_error() && owner(row.value) == id) {
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

}  // namespace jointlog::app
