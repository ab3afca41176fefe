#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "jointlog/domain/patient_record.hpp"

namespace jointlog::app {

/// The rows of a patient that one operation first wrote, by the ordinals they have there.
struct PackagedOperation {
    Uuid id;
    std::vector<std::pair<std::int32_t, Entity>> rows;
};

/// Calls f with every row of a patient, the patient itself first.
template <class F>
void each_row(const PatientRecord& record, F&& f) {
    f(record.patient);
    const auto all = [&](const auto& rows) {
        for (const auto& row : rows) {
            f(row);
        }
    };
    all(record.visits);
    all(record.joints);
    all(record.observations);
    all(record.courses);
    all(record.dose_steps);
    all(record.administrations);
    all(record.adverse_events);
    all(record.facts);
    all(record.reported_scores);
    all(record.notes);
}

/// The rows that `wanted` admits, as the operations that first wrote them, in an order in which they can be written
/// again: the patient first, a visit or a course before what names it, and so that rows of one day are listed in the
/// order in which they are listed here.
[[nodiscard]] std::vector<PackagedOperation> operations_of(const PatientRecord& record,
                                                           const std::vector<RowId>& wanted);

}  // namespace jointlog::app
