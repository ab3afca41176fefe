#pragma once

#include <QtCore/QString>
#include <optional>

#include "jointlog/domain/patient_record.hpp"

/// What follows from a dose as entered, in words. Nothing here is stored.
namespace jointlog::gui {

/// "= 8 mg per week"; empty where the frequency has no number of doses a week.
[[nodiscard]] QString perWeekText(const DoseStep& step);
/// "= 6.25 mg prednisolone (factor 1.25; source)" of one dose of a systemic glucocorticoid, a line for each published
/// factor; empty for every other drug and route.
[[nodiscard]] QString prednisoloneText(const std::string& drug, const std::string& route,
                                       const std::optional<Decimal>& dose, const std::string& unit);
/// "unapproved": the regulatory status of what is no approved drug; empty where the catalogue states none.
[[nodiscard]] QString regulatoryText(const std::string& drug);
/// A drug's name, with its regulatory status behind it where it has one.
[[nodiscard]] QString drugWithStatus(const std::string& drug, const std::string& typed);

/// Asks for the words that the row "other" of the frequencies stands for.
[[nodiscard]] QString otherFrequencyText();

/// The courses and dose steps of a record: what a typed dose is compared with.
[[nodiscard]] PatientRecord dosesOf(const PatientRecord& record);
/// The question about a frequency that is another one than that of the same drug before; empty for none.
[[nodiscard]] QString frequencyQuestion(const PatientRecord& earlier,
                                        const MedicationCourse& course, const DoseStep& step,
                                        std::optional<RowId> self);

}  // namespace jointlog::gui
