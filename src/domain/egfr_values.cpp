#include "jointlog/domain/egfr_values.hpp"

#include <variant>

#include "jointlog/domain/catalog.hpp"
#include "jointlog/domain/egfr.hpp"
#include "jointlog/domain/nearest_conversion.hpp"

namespace jointlog {
namespace {

/// Ages on every day of the date's extent.
std::optional<AgeRange> ages_on(const PartialDate& birth, const PartialDate& date) {
    const auto first = age_range_on(birth, *date.first);
    const auto last = age_range_on(birth, *date.last);
    return first && last ? std::optional(AgeRange{first->least, last->greatest}) : std::nullopt;
}

std::optional<EgfrProblem> compute(EgfrValue& result, const Patient& patient,
                                   const catalog::Item& item) {
    const Observation& observation = **result.creatinine;
    const auto& number = std::get<Numeric>(observation.value);
    if (number.comparator != Comparator::equal) {
        return EgfrProblem::censored;
    }
    result.mg_dl = catalog::nearest_conversion(item, number.value, observation.unit(), "mg/dL");
    if (!result.mg_dl) {
        return EgfrProblem::unit;
    }
    if (*result.mg_dl <= Decimal{}) {
        return EgfrProblem::value;
    }
    if (patient.sex != Sex::male && patient.sex != Sex::female) {
        return EgfrProblem::sex;
    }
    if (!observation.date.first || !observation.date.last) {
        return EgfrProblem::date;
    }
    result.ages = ages_on(patient.birth, observation.date);
    if (!result.ages) {
        return EgfrProblem::birth_date;
    }
    result.value = egfr_japan(patient.sex, *result.ages, *result.mg_dl);
    return result.value ? std::nullopt : std::optional(EgfrProblem::age);
}

}  // namespace

std::string_view code(EgfrProblem problem) {
    switch (problem) {
        case EgfrProblem::date:
            return "date";
        case EgfrProblem::censored:
            return "censored";
        case EgfrProblem::unit:
            return "unit";
        case EgfrProblem::sex:
            return "sex";
        case EgfrProblem::birth_date:
            return "birth_date";
        case EgfrProblem::age:
            return "age";
        case EgfrProblem::value:
            return "value";
    }
    return {};
}

std::vector<EgfrValue> egfr_values(const PatientRecord& record) {
    std::vector<EgfrValue> values;
    const catalog::Item* item = catalog::item("CRE");
    if (item == nullptr) {
        return values;
    }
    for (const auto& row : record.observations) {
        if (row->item != "CRE" || row.in_error() || !std::holds_alternative<Numeric>(row->value)) {
            continue;
        }
        EgfrValue value;
        value.creatinine = &row;
        value.problem = compute(value, *record.patient, *item);
        values.push_back(value);
    }
    return values;
}

std::string egfr_text(double value) {
    return Decimal{static_cast<std::int64_t>(value * 10 + 0.5), 1}.to_string();
}

}  // namespace jointlog
