#include "jointlog/domain/index_score.hpp"

#include <algorithm>
#include <cassert>

#include <fmt/format.h>

#include "domain/index_formulas.hpp"

namespace jointlog {
namespace {

using Kind = InputProblem::Kind;

constexpr int formula_version = 1;

template <class T>
std::optional<Kind> range_problem(const std::optional<T>& input) {
    if (!input) {
        return Kind::missing;
    }
    return input->in_range() ? std::nullopt : std::optional(Kind::out_of_range);
}

bool is_above(Comparator comparator) {
    return comparator == Comparator::greater || comparator == Comparator::greater_equal;
}

std::optional<Kind> esr_problem(const IndexInputs& inputs) {
    if (!inputs.esr) {
        return Kind::missing;
    }
    const Decimal& value = inputs.esr->value();
    const Decimal one = Decimal::from_int(1);
    if (value >= Decimal::from_int(0)
        && (value < one || (value == one && inputs.esr_comparator == Comparator::less))) {
        if (is_above(inputs.esr_comparator)) {
            return Kind::above_range;
        }
        return inputs.esr_below_one_at_one ? std::nullopt : std::optional(Kind::below_one);
    }
    if (!inputs.esr->in_range()) {
        return Kind::out_of_range;
    }
    return is_above(inputs.esr_comparator) ? std::optional(Kind::above_range) : std::nullopt;
}

std::optional<Kind> crp_problem(const IndexInputs& inputs) {
    const auto problem = range_problem(inputs.crp);
    return !problem && is_above(inputs.crp_comparator) ? std::optional(Kind::above_range) : problem;
}

std::optional<Kind> problem_of(InputId id, const IndexInputs& inputs) {
    switch (id) {
        case InputId::tjc28:
            return range_problem(inputs.tjc28);
        case InputId::sjc28:
            return range_problem(inputs.sjc28);
        case InputId::esr:
            return esr_problem(inputs);
        case InputId::crp:
            return crp_problem(inputs);
        case InputId::patient_global:
            return range_problem(inputs.patient_global);
        case InputId::evaluator_global:
            return range_problem(inputs.evaluator_global);
        case InputId::pain:
            return range_problem(inputs.pain);
        case InputId::haq_di:
            return range_problem(inputs.haq_di);
        case InputId::haq_ii:
            return range_problem(inputs.haq_ii);
        case InputId::mdhaq_raw:
            return range_problem(inputs.mdhaq_raw);
    }
    return Kind::missing;
}

bool is_das28(IndexId id) {
    return id <= IndexId::das28_crp3;
}

IndexResult compute_usable(IndexId id, const IndexInputs& inputs, Detail detail) {
    NotComputed not_computed{id, {}};
    for (const InputId input : inputs_of(id)) {
        if (const auto problem = problem_of(input, inputs)) {
            not_computed.missing.push_back({input, *problem});
        }
    }
    if (!not_computed.missing.empty()) {
        return not_computed;
    }
    return is_das28(id) ? compute_das28(id, inputs, detail) : compute_sum(id, inputs, detail);
}

}  // namespace

long double to_long_double(const Decimal& value) {
    long double power = 1;
    for (int i = 0; i < value.decimals; ++i) {
        power *= 10;
    }
    // Both parts are exact, so one rounding: 49.20 and 49.2 give the same number.
    return static_cast<long double>(value.mantissa) / power;
}

double to_double(const ExactValue& value) {
    return value.denominator == 1
               ? value.numerator.to_double()
               : static_cast<double>(to_long_double(value.numerator) / value.denominator);
}

std::string formula_id(IndexId id) {
    return fmt::format("{}/{}", code(id), formula_version);
}

IndexResult compute(IndexId id, const IndexInputs& inputs) {
    IndexResult result = compute_usable(id, inputs, Detail::addends);
    if (auto* const computed = std::get_if<Computed>(&result)) {
        computed->formula = formula_id(id);
        const auto used = inputs_of(id);
        computed->inputs.assign(used.begin(), used.end());
    }
    return result;
}

IndexResult compute_score(IndexId id, const IndexInputs& inputs) {
    return compute_usable(id, inputs, Detail::score);
}

std::optional<double> lower_bound(IndexId id, const IndexInputs& inputs) {
    const auto used = inputs_of(id);
    const bool above = std::any_of(used.begin(), used.end(), [&](InputId input) {
        return problem_of(input, inputs) == Kind::above_range;
    });
    if (!above) {
        return std::nullopt;
    }
    IndexInputs at_limit = inputs;
    for (Comparator* const comparator : {&at_limit.esr_comparator, &at_limit.crp_comparator}) {
        *comparator = is_above(*comparator) ? Comparator::equal : *comparator;
    }
    const IndexResult result = compute_score(id, at_limit);
    const auto* const score = std::get_if<Computed>(&result);
    return score == nullptr ? std::nullopt : std::optional(score->value);
}

}  // namespace jointlog
