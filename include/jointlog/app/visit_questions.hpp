#pragma once

#include <vector>

#include "jointlog/domain/patient_record.hpp"

namespace jointlog::app {

/// What the person wrote down for the next visit and has not taken there yet: facts visit_question, by date. A question
/// belongs to the first attendance after the day it was written; a day on which only the patient recorded is none.
[[nodiscard]] std::vector<const Recorded<Fact>*> open_questions(const PatientRecord& record);

/// Whether a visit is an attendance: somebody else than the patient examined, measured or was named at it.
[[nodiscard]] bool is_attendance(const PatientRecord& record, const Recorded<Visit>& visit);

}  // namespace jointlog::app
