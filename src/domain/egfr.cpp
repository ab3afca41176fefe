#include "jointlog/domain/egfr.hpp"

#include <cmath>

namespace jointlog {
namespace {

constexpr int least_age = 18;

double one_decimal(double value) {
    return std::round(value * 10);
}

}  // namespace

std::optional<double> egfr_japan(Sex sex, int age, const Decimal& creatinine_mg_dl) {
    if ((sex != Sex::male && sex != Sex::female) || age < least_age
        || creatinine_mg_dl <= Decimal{}) {
        return std::nullopt;
    }
    const double male =
        194 * std::pow(creatinine_mg_dl.to_double(), -1.094) * std::pow(age, -0.287);
    return sex == Sex::female ? male * 0.739 : male;
}

std::optional<double> egfr_japan(Sex sex, AgeRange ages, const Decimal& creatinine_mg_dl) {
    const auto youngest = egfr_japan(sex, ages.least, creatinine_mg_dl);
    const auto oldest = egfr_japan(sex, ages.greatest, creatinine_mg_dl);
    // The equation falls with age, so the ends decide for all ages between.
    if (!youngest || !oldest || one_decimal(*youngest) != one_decimal(*oldest)) {
        return std::nullopt;
    }
    return youngest;
}

}  // namespace jointlog
