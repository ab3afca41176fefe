#pragma once

#include <string>

#include "jointlog/domain/patient_record.hpp"

namespace jointlog::cli {

/// What a row is about, short: "CRP 2024-09-02", "course mtx", "fact weight 2024-03-16".
[[nodiscard]] std::string entity_item(const Entity& entity);
/// The whole content of a row on one line, with units; values as typed.
[[nodiscard]] std::string entity_text(const Entity& entity);

/// "0.21 mg/dL", "2 / 28", "not done": an observation's value with its unit, as typed.
[[nodiscard]] std::string observed_text(const Observation& observation);
/// "8 mg W1": the dose of a step; "held" for a held one.
[[nodiscard]] std::string dose_text(const DoseStep& step);
/// A reference interval: "0-0.30", "<= 0.30", ">= 4.1"; empty when none.
[[nodiscard]] std::string interval_text(const ReferenceInterval& interval);
/// An ISO date, with the words it was given in where there are any.
[[nodiscard]] std::string date_text(const PartialDate& date);

}  // namespace jointlog::cli
