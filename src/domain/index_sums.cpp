#include "domain/index_formulas.hpp"

namespace jointlog {
namespace {

/// One summand, times the denominator of the index.
struct Summand {
    std::string_view term;
    InputId input;
    std::optional<Decimal> exact;  // nullopt: more digits than a Decimal holds
    long double points = 0;
};

Summand times(std::string_view term, InputId input, const Decimal& value, const Decimal& factor) {
    return {term, input, multiply(value, factor), to_long_double(value) * to_long_double(factor)};
}

constexpr Decimal one{1, 0};
constexpr Decimal tenth{1, 1};         // mm of a 0-100 scale to points of a 0-10 scale
constexpr Decimal haq_to_ten{333, 2};  // 3.33 as published, not 10/3

/// Sources: CDAI Aletaha 2005 Arthritis Res Ther 7:R796; SDAI Smolen 2003 Rheumatology 42:244 (CRP in mg/dL); RAPID3
/// Pincus 2009 PMID 19583557; PAS and PAS-II Wolfe 2005, in the form of Anderson 2012 doi:10.1002/acr.21649.
std::vector<Summand> summands_of(IndexId id, const IndexInputs& in) {
    const auto global = [&](std::string_view term) {
        return times(term, InputId::patient_global, in.patient_global->value(), tenth);
    };
    const auto pain = [&](std::string_view term) {
        return times(term, InputId::pain, in.pain->value(), tenth);
    };
    switch (id) {
        case IndexId::rapid3:
            return {times("round1(mdhaq_raw/3)", InputId::mdhaq_raw, rapid3_function(*in.mdhaq_raw),
                          one),
                    pain("pain/10"), global("patient_global/10")};
        case IndexId::rapid3_10:
            return {times("round1(mdhaq_raw/3)/3", InputId::mdhaq_raw,
                          rapid3_function(*in.mdhaq_raw), one),
                    pain("pain/30"), global("patient_global/30")};
        case IndexId::pas:
            return {times("3.33*haq_di/3", InputId::haq_di, in.haq_di->value(), haq_to_ten),
                    pain("pain/30"), global("patient_global/30")};
        case IndexId::pas2:
            return {times("3.33*haq_ii/3", InputId::haq_ii, in.haq_ii->value(), haq_to_ten),
                    pain("pain/30"), global("patient_global/30")};
        default:
            break;
    }
    std::vector<Summand> sum{times("tjc28", InputId::tjc28, in.tjc28->value(), one),
                             times("sjc28", InputId::sjc28, in.sjc28->value(), one),
                             global("patient_global/10"),
                             times("evaluator_global/10", InputId::evaluator_global,
                                   in.evaluator_global->value(), tenth)};
    if (id == IndexId::sdai) {
        sum.push_back(times("crp[mg/dL]", InputId::crp, in.crp->mg_dl().value(), one));
    }
    return sum;
}

int denominator_of(IndexId id) {
    const bool thirds = id == IndexId::rapid3_10 || id == IndexId::pas || id == IndexId::pas2;
    return thirds ? 3 : 1;
}

struct Total {
    std::optional<Decimal> exact = Decimal{};
    long double points = 0;
};

/// The sum over all summands but the one of `left_out`.
Total total(const std::vector<Summand>& summands, std::optional<InputId> left_out = {}) {
    Total sum;
    for (const Summand& summand : summands) {
        if (summand.input == left_out) {
            continue;
        }
        sum.exact = sum.exact && summand.exact ? add(*sum.exact, *summand.exact) : std::nullopt;
        sum.points += summand.points;
    }
    return sum;
}

double value_of(const Total& sum, int denominator) {
    return sum.exact ? to_double(ExactValue{*sum.exact, denominator})
                     : static_cast<double>(sum.points / denominator);
}

}  // namespace

Decimal rapid3_function(const Count30& raw_sum) {
    const std::int64_t raw = raw_sum.value().normalized().mantissa;
    return {(raw * 20 + 3) / 6, 1};
}

Computed compute_sum(IndexId id, const IndexInputs& inputs, Detail detail) {
    const auto summands = summands_of(id, inputs);
    const int denominator = denominator_of(id);
    const Total sum = total(summands);
    Computed computed;
    computed.id = id;
    computed.value = value_of(sum, denominator);
    if (sum.exact) {
        computed.exact = ExactValue{*sum.exact, denominator};
    }
    if (detail == Detail::addends) {
        for (const Summand& summand : summands) {
            computed.addends.push_back(
                {std::string(summand.term), summand.input, summand.points / denominator,
                 sum.exact ? std::optional(ExactValue{*summand.exact, denominator})
                           : std::nullopt});
        }
    }
    if (id == IndexId::sdai && inputs.crp_comparator != Comparator::equal) {
        computed.censored = true;
        computed.low = value_of(total(summands, InputId::crp), denominator);
        computed.high = computed.value;
    }
    return computed;
}

}  // namespace jointlog
