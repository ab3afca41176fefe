#include "jointlog/domain/prednisolone.hpp"

#include <algorithm>
#include <array>

#include "jointlog/domain/dosing.hpp"

namespace jointlog {
namespace {

constexpr std::string_view equivalence_tables = "equivalence tables of globalrph and timeofcare";
constexpr std::string_view by_0_75 = "5 mg to 0.75 mg; equivalence tables (sources differ: 0.6 mg)";
constexpr std::string_view by_0_60 = "5 mg to 0.6 mg; equivalence tables (sources differ: 0.75 mg)";

const std::array<PrednisoloneFactor, 9> factors{{
    {"psl", {{1, 0}, 1}, equivalence_tables},
    {"prednisone", {{1, 0}, 1}, equivalence_tables},
    {"mpsl", {{125, 2}, 1}, equivalence_tables},
    {"triamcinolone", {{125, 2}, 1}, equivalence_tables},
    {"hydrocortisone", {{25, 2}, 1}, equivalence_tables},
    {"cortisone", {{2, 1}, 1}, equivalence_tables},
    {"dexamethasone", {{20, 0}, 3}, "5 mg to 0.75 mg; equivalence tables"},
    {"betamethasone", {{20, 0}, 3}, by_0_75},
    {"deflazacort", {{833, 3}, 1}, "0.833; unverified"},
}};

bool is_systemic(std::string_view route) {
    return route == "oral" || route == "intravenous" || route == "intramuscular";
}

/// Exactly, from g, mg or ug.
std::optional<Decimal> in_mg(const Quantity& dose) {
    if (dose.unit == "mg") {
        return dose.value;
    }
    if (dose.unit == "g") {
        return multiply(dose.value, Decimal::from_int(1000));
    }
    return dose.unit == "ug" ? multiply(dose.value, Decimal{1, 3}) : std::nullopt;
}

}  // namespace

std::string_view code(BetamethasoneSet set) {
    return set == BetamethasoneSet::mg_0_75 ? "0.75 mg" : "0.6 mg";
}

std::optional<PrednisoloneFactor> prednisolone_factor(std::string_view drug, BetamethasoneSet set) {
    if (drug == "betamethasone" && set == BetamethasoneSet::mg_0_60) {
        return PrednisoloneFactor{"betamethasone", {{25, 0}, 3}, by_0_60};
    }
    const auto* const found =
        std::find_if(factors.begin(), factors.end(),
                     [&](const PrednisoloneFactor& factor) { return factor.drug == drug; });
    return found == factors.end() ? std::nullopt : std::optional(*found);
}

std::optional<PrednisoloneEquivalent> prednisolone_equivalent(std::string_view drug,
                                                              std::string_view route,
                                                              const Quantity& dose,
                                                              BetamethasoneSet set) {
    const auto factor = prednisolone_factor(drug, set);
    const auto mg = in_mg(dose);
    if (!factor || !is_systemic(route) || !mg || dose.comparator != Comparator::equal) {
        return std::nullopt;
    }
    const auto product = multiply(*mg, factor->factor.numerator);
    if (!product) {
        return std::nullopt;
    }
    return PrednisoloneEquivalent{{*product, factor->factor.denominator}, *factor};
}

std::optional<PrednisoloneEquivalent> prednisolone_per_day(std::string_view drug,
                                                           std::string_view route,
                                                           const DoseStep& step,
                                                           BetamethasoneSet set) {
    const std::optional<Quantity> weekly = dose_per_week(step);
    auto equivalent = weekly ? prednisolone_equivalent(drug, route, *weekly, set) : std::nullopt;
    if (equivalent) {
        equivalent->mg.denominator *= 7;
    }
    return equivalent;
}

}  // namespace jointlog
