#include "jointlog/domain/units.hpp"

#include <fmt/format.h>

namespace jointlog {
namespace {

struct Range {
    std::int64_t low;
    std::int64_t high;
    bool integer;
    const char* name;
};

// Ranges as the formulas accept them: clinical reference, "Input ranges and edges".
template <class Tag>
constexpr Range range_of{};
template <>
constexpr Range range_of<JointCountTag>{0, 28, true, "a joint count"};
template <>
constexpr Range range_of<MmPerHourTag>{1, 300, false, "an ESR in mm/h"};
template <>
constexpr Range range_of<MgPerLitreTag>{0, 1000, false, "a CRP in mg/L"};
template <>
constexpr Range range_of<MgPerDecilitreTag>{0, 100, false, "a CRP in mg/dL"};
template <>
constexpr Range range_of<Vas100Tag>{0, 100, false, "a scale in mm"};
template <>
constexpr Range range_of<Score3Tag>{0, 3, false, "a HAQ score"};
template <>
constexpr Range range_of<Count30Tag>{0, 30, true, "a sum of ten items"};

}  // namespace

template <class Tag>
bool Measured<Tag>::in_range() const {
    constexpr Range range = range_of<Tag>;
    return m_value >= Decimal::from_int(range.low) && m_value <= Decimal::from_int(range.high)
           && (!range.integer || m_value.is_integer());
}

template <class Tag>
Result<Measured<Tag>> Measured<Tag>::make(Decimal value) {
    const Measured measured(value);
    if (!measured.in_range()) {
        constexpr Range range = range_of<Tag>;
        return fail(
            Errc::out_of_range,
            fmt::format("{}: {} is {} {} to {}", value.to_string(), range.name,
                        range.integer ? "a whole number" : "a number", range.low, range.high));
    }
    return measured;
}

template class Measured<JointCountTag>;
template class Measured<MmPerHourTag>;
template class Measured<MgPerLitreTag>;
template class Measured<MgPerDecilitreTag>;
template class Measured<Vas100Tag>;
template class Measured<Score3Tag>;
template class Measured<Count30Tag>;

namespace {

Decimal tenfold(const Decimal& value) {
    if (const auto product = multiply(value, Decimal::from_int(10))) {
        return *product;
    }
    // Too large to write down tenfold, and far above every accepted concentration: stays out of range.
    return Decimal::from_int(value.mantissa < 0 ? -999'999'999'999'999'999
                                                : 999'999'999'999'999'999);
}

}  // namespace

CrpConcentration::CrpConcentration(MilligramPerDecilitre value) : m_mg_l(tenfold(value.value())) {}

MilligramPerDecilitre CrpConcentration::mg_dl() const {
    Decimal tenth = m_mg_l.value();
    ++tenth.decimals;
    return MilligramPerDecilitre(tenth.normalized());
}

}  // namespace jointlog
