#include <algorithm>
#include <cmath>

#include "domain/index_formulas.hpp"

namespace jointlog {
namespace {

/// The numbers of one DAS28 variant. Sources: Prevoo 1995 Arthritis Rheum 38:44-8 (ESR, four variables);
/// das-score.nl, alternative validated formulae (the others); CRP in mg/L as Prince 2012, doi:10.1186/ar3785.
struct Variant {
    bool crp;
    bool global;
    long double scale;  // of the three-variable sums
    long double constant;
    std::string_view marker_term;
};

constexpr Variant variant_of(IndexId id) {
    switch (id) {
        case IndexId::das28_crp:
            return {true, true, 1.0L, 0.96L, "0.36*ln(crp+1)"};
        case IndexId::das28_esr3:
            return {false, false, 1.08L, 0.16L, "0.70*1.08*ln(esr)"};
        case IndexId::das28_crp3:
            return {true, false, 1.10L, 1.15L, "0.36*1.10*ln(crp+1)"};
        default:
            return {false, true, 1.0L, 0.0L, "0.70*ln(esr)"};
    }
}

struct Terms {
    long double tender = 0;
    long double swollen = 0;
    long double marker = 0;
    long double global = 0;
};

/// The terms, 1.08 or 1.10 multiplied in. marker_value: ESR in mm/h or CRP in mg/L.
Terms terms_of(const Variant& variant, const IndexInputs& inputs, long double marker_value) {
    Terms terms;
    terms.tender = 0.56L * std::sqrt(to_long_double(inputs.tjc28->value()));
    terms.swollen = 0.28L * std::sqrt(to_long_double(inputs.sjc28->value()));
    terms.marker =
        variant.crp ? 0.36L * std::log(marker_value + 1) : 0.70L * std::log(marker_value);
    if (variant.global) {
        terms.global = 0.014L * to_long_double(inputs.patient_global->value());
    }
    for (long double* const term : {&terms.tender, &terms.swollen, &terms.marker}) {
        *term *= variant.scale;
    }
    return terms;
}

/// Summed in long double and rounded once: T=4, S=0, CRP 0 and 80 mm give exactly the double 3.2.
double score(const Variant& variant, const Terms& terms) {
    return static_cast<double>(terms.tender + terms.swollen + terms.marker + terms.global
                               + variant.constant);
}

std::vector<Addend> addends_of(const Variant& variant, const Terms& terms) {
    const std::string scale = variant.global ? "" : variant.crp ? "*1.10" : "*1.08";
    std::vector<Addend> addends{
        {"0.56" + scale + "*sqrt(tjc28)", InputId::tjc28, terms.tender, {}},
        {"0.28" + scale + "*sqrt(sjc28)", InputId::sjc28, terms.swollen, {}},
        {std::string(variant.marker_term),
         variant.crp ? InputId::crp : InputId::esr,
         terms.marker,
         {}},
    };
    if (variant.global) {
        addends.push_back({"0.014*patient_global", InputId::patient_global, terms.global, {}});
    }
    if (variant.constant != 0) {
        addends.push_back({"constant", std::nullopt, variant.constant, {}});
    }
    return addends;
}

/// What the logarithm takes: CRP in mg/L, ESR in mm/h. An ESR below 1 that got this far computes at 1.
long double marker_of(const Variant& variant, const IndexInputs& inputs) {
    return variant.crp ? to_long_double(inputs.crp->mg_l().value())
                       : std::max(1.0L, to_long_double(inputs.esr->value()));
}

bool is_censored(const Variant& variant, const IndexInputs& inputs) {
    return variant.crp ? inputs.crp_comparator != Comparator::equal
                       : inputs.esr_comparator != Comparator::equal
                             || inputs.esr->value() < Decimal::from_int(1);
}

}  // namespace

Computed compute_das28(IndexId id, const IndexInputs& inputs, Detail detail) {
    const Variant variant = variant_of(id);
    const Terms terms = terms_of(variant, inputs, marker_of(variant, inputs));
    Computed computed;
    computed.id = id;
    computed.value = score(variant, terms);
    if (detail == Detail::addends) {
        computed.addends = addends_of(variant, terms);
    }
    if (is_censored(variant, inputs)) {
        computed.censored = true;
        // The least value of the marker: CRP 0, ESR 1 (below that the formula has no value).
        computed.low = score(variant, terms_of(variant, inputs, variant.crp ? 0.0L : 1.0L));
        computed.high = computed.value;
    }
    return computed;
}

}  // namespace jointlog
