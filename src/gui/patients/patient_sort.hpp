#pragma once

#include <QtCore/QString>
#include <vector>

#include "jointlog/domain/record_info.hpp"

namespace jointlog::gui {

/// The newest score of an index in a list row; nullptr: none.
[[nodiscard]] const LatestScore* scoreOf(const PatientSummary& row, IndexId index);
/// A laboratory value as typed; with its unit where that is not the column's.
[[nodiscard]] QString labText(const Observation& observation, const QString& columnUnit);
/// Indices of the rows in the order of a column of the patient list. Rows without a value stand last both ways;
/// equal values keep the order of the codes.
[[nodiscard]] std::vector<std::size_t> sortedPatients(const std::vector<PatientSummary>& rows,
                                                      int column, Qt::SortOrder order);

}  // namespace jointlog::gui
