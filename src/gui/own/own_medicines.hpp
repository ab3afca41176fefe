#pragma once

#include <QtCore/QString>
#include <optional>
#include <vector>

#include "jointlog/domain/patient_record.hpp"

/// What a person's own record says of the medicines of a day. Nothing is computed or judged here.
namespace jointlog::gui {

/// What stands on a day: one medicine, of one course or of several.
struct OwnMedicine {
    QString name;  // in the language that is on
    QString
        dose;  // "8 mg, once a week"; several joined by " + "; empty where none is recorded for the day
    QString weekday;  // code of the day that the person wrote down for it ("tue"), or empty
    bool weekly = false;
    bool asNeeded = false;
};
/// One row of the log: the same drug, as a fixed dose or as needed.
[[nodiscard]] bool sameMedicine(const OwnMedicine& one, const OwnMedicine& other);
/// The medicines that stand on a day, by the order of their courses in the record. What is given into a vein or a joint
/// is not taken at home and stays out.
[[nodiscard]] std::vector<OwnMedicine> medicinesOn(const PatientRecord& record, Day day);

/// What the own log says of a medicine on a day.
struct Intake {
    enum class Said : std::uint8_t { nothing, taken, not_taken, times } said = Said::nothing;
    QString reason;  // of not_taken, in the person's words
    QString times;   // as typed
};
[[nodiscard]] Intake intakeOn(const PatientRecord& record, const OwnMedicine& medicine, Day day);

/// The facts of the log. name: as shown; a later reader finds the drug by it.
[[nodiscard]] Fact takenFact(const OwnMedicine& medicine, Day day);
[[nodiscard]] Fact notTakenFact(const OwnMedicine& medicine, Day day, const QString& reason);
/// times: see wholeTimes(); typed: as it was typed.
[[nodiscard]] Fact timesFact(const OwnMedicine& medicine, Day day, const Decimal& times,
                             const QString& typed);
/// weekday: "mon" .. "sun".
[[nodiscard]] Fact weekdayFact(const OwnMedicine& medicine, Day day, const QString& weekday);

/// "2": how many times a medicine was taken; nullopt for what is no whole number from 0 to 99.
[[nodiscard]] std::optional<Decimal> wholeTimes(const QString& typed);

/// "mon" .. "sun" in their order.
[[nodiscard]] const std::vector<QString>& weekdayCodes();
[[nodiscard]] QString weekdayOf(Day day);
[[nodiscard]] QString weekdayName(const QString& code);

}  // namespace jointlog::gui
