#pragma once

#include <vector>

#include "jointlog/domain/patient_record.hpp"

namespace jointlog::app {

/// The recorded rows that make sense only together with a row: the values and joints of a visit, the dose steps and
/// administrations of a course. Marking the row as entered in error marks these with it, in the same operation.
[[nodiscard]] std::vector<RowMeta> dependants_of(const PatientRecord& record, const RowId& id);
/// Those that were marked as entered in error by the same operation as the row: taking the row back takes them back.
[[nodiscard]] std::vector<RowMeta> marked_with(const PatientRecord& record, const RowMeta& row);

/// What a person reads as one entry with the row, in error or not: a visit and its values and joints, a course and its
/// doses and administrations, by the owner first. A row that stands alone is its own.
[[nodiscard]] std::vector<RowId> entry_of(const PatientRecord& record, const RowId& id);

}  // namespace jointlog::app
