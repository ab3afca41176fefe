#include "exchange/package_fields.hpp"
#include "exchange/package_rows.hpp"
#include "jointlog/domain/egfr_values.hpp"

namespace jointlog::exchange {

PackageTable egfr_table() {
    return {
        "egfr.csv",
        "One row per creatinine with a number: the eGFR of the Japanese equation (Matsuo 2009), "
        "computed or not. Laboratories' own eGFR results stand in observations.csv.",
        {patient_field(), row_field("row_id", "the creatinine in observations.csv"),
         date_field("egfr_date", "day of the creatinine"), exact_day_field("egfr_date"),
         precision_field(),
         number_field("creatinine_mg_dl", "mg/dL", "creatinine as the equation takes it",
                      "computed"),
         number_field("value", "mL/min/{1.73_m2}",
                      "the unrounded eGFR; shortest decimal of the double", "computed"),
         code_field("value_text", "as displayed: one decimal", {}, "computed"),
         code_field("formula_id", "formula and version", {}, "computed"),
         code_field("missing",
                    "why there is no value: date open; censored creatinine; unit without a "
                    "factor; sex other or unknown; no birth date; age below 18 or the possible "
                    "ages give different values; value not above 0",
                    "date;censored;unit;sex;birth_date;age;value", "computed")},
        {"row_id"}};
}

Result<void> write_egfr(const PackagePatient& patient, TableOutput& out) {
    for (const EgfrValue& egfr : egfr_values(patient.record)) {
        const Recorded<Observation>& creatinine = *egfr.creatinine;
        out.code(patient.code()).row(creatinine.meta.id);
        out.date(creatinine->date).precision(creatinine->date);
        out.number(egfr.mg_dl).number(egfr.value);
        out.code(egfr.value ? egfr_text(*egfr.value) : std::string());
        out.code(egfr.value ? egfr_formula : std::string_view());
        out.code(egfr.problem ? code(*egfr.problem) : std::string_view());
        if (Result<void> done = out.end_row(); !done) {
            return done;
        }
    }
    return {};
}

}  // namespace jointlog::exchange
