#pragma once

#include <QtCore/QString>

#include "jointlog/domain/patient_record.hpp"

namespace jointlog::gui {

/// One stored row in a line of words: date, name, value with unit. For tables, conflicts and questions.
[[nodiscard]] QString entityText(const Entity& entity);
/// "8 mg, once a week", the words, or empty.
[[nodiscard]] QString doseText(const DoseStep& step);
[[nodiscard]] QString doseText(const Administration& given);
/// The value of a fact in words.
[[nodiscard]] QString factValue(const Fact& fact);
/// Value and unit of an observation: "0.037 mg/dL", or why there is none.
[[nodiscard]] QString observedText(const Observation& observation);
[[nodiscard]] QString reportedName(const ReportedScore& score);

}  // namespace jointlog::gui
