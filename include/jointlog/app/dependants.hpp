#pragma once

#include <vector>

#include "jointlog/domain/patient_record.hpp"

namespace jointlog::app {

/// The recorded rows that make sense only together with a row: the values and joints of a visit, the dose steps and
/// administrations of a course. Marking the row as entered in error marks these with it, in the same operation.
[[nodiscard]] std::vector<RowMeta> dependants_of(const PatientRecord& record, const RowId& id);

}  // namespace jointlog::app
