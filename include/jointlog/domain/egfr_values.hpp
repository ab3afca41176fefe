#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "jointlog/domain/date.hpp"
#include "jointlog/domain/decimal.hpp"
#include "jointlog/domain/patient_record.hpp"

namespace jointlog {

/// Why the Japanese equation gives no number for a creatinine.
enum class EgfrProblem : std::uint8_t {
    date,        // without a first and a last day
    censored,    // "<0.2" has no one value
    unit,        // not to be converted to mg/dL
    sex,         // other or unknown: the equation has none
    birth_date,  // without a first and a last day
    age,         // below 18 years, or the possible ages print different values
    value,       // not above 0
};
/// "date", "censored", "unit", "sex", "birth_date", "age", "value".
[[nodiscard]] std::string_view code(EgfrProblem problem);

/// A recorded creatinine with the eGFR that the Japanese equation gives for it; see egfr.hpp.
struct EgfrValue {
    const Recorded<Observation>* creatinine = nullptr;  // of the record that was asked
    std::optional<Decimal> mg_dl;                       // as the equation takes it
    std::optional<AgeRange> ages;                       // whole years on its date
    std::optional<double> value;                        // mL/min/1.73 m2, unrounded
    std::optional<EgfrProblem> problem;                 // set exactly where there is no value
};

/// One for each creatinine (CRE) with a number that is not in error, in the order of the record.
[[nodiscard]] std::vector<EgfrValue> egfr_values(const PatientRecord& record);

/// Formula and version, the formula, and where it was published.
inline constexpr std::string_view egfr_formula = "egfr_jp/1";
inline constexpr std::string_view egfr_formula_text =
    "194*cr_mg_dl^-1.094*age_y^-0.287, women *0.739, age_y >= 18";
inline constexpr std::string_view egfr_formula_source = "Matsuo 2009 Am J Kidney Dis 53:982-92";

/// As displayed: one decimal.
[[nodiscard]] std::string egfr_text(double value);

}  // namespace jointlog
