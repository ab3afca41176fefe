#include "jointlog/domain/boolean_remission.hpp"

#include <array>

namespace jointlog {
namespace {

template <class T>
std::optional<bool> at_most(const std::optional<T>& input, std::int64_t limit) {
    if (!input || !input->in_range()) {
        return std::nullopt;
    }
    return input->value() <= Decimal::from_int(limit);
}

/// Whether CRP <= 1 mg/dL (10 mg/L).
std::optional<bool> low_crp(const IndexInputs& inputs) {
    if (!inputs.crp || !inputs.crp->in_range()) {
        return std::nullopt;
    }
    const Decimal& value = inputs.crp->mg_l().value();
    const Decimal limit = Decimal::from_int(10);
    switch (inputs.crp_comparator) {
        case Comparator::equal:
            break;
        case Comparator::less:
        case Comparator::less_equal:
            return value <= limit ? std::optional(true) : std::nullopt;
        case Comparator::greater:
            return value >= limit ? std::optional(false) : std::nullopt;
        case Comparator::greater_equal:
            return value > limit ? std::optional(false) : std::nullopt;
    }
    return value <= limit;
}

struct Component {
    InputId input;
    std::optional<bool> holds;
};

std::array<Component, 4> components_of(BooleanVersion version, BooleanItems items,
                                       const IndexInputs& inputs) {
    return {{{InputId::tjc28, at_most(inputs.tjc28, 1)},
             {InputId::sjc28, at_most(inputs.sjc28, 1)},
             {InputId::crp, items == BooleanItems::with_crp ? low_crp(inputs) : true},
             {InputId::patient_global,
              at_most(inputs.patient_global, version == BooleanVersion::v1_0 ? 10 : 20)}}};
}

std::vector<InputId> inputs_that(std::optional<bool> hold,
                                 const std::array<Component, 4>& components) {
    std::vector<InputId> inputs;
    for (const Component& component : components) {
        if (component.holds == hold) {
            inputs.push_back(component.input);
        }
    }
    return inputs;
}

}  // namespace

std::optional<bool> boolean_remission(BooleanVersion version, BooleanItems items,
                                      const IndexInputs& inputs) {
    bool unknown = false;
    for (const auto& [input, holds] : components_of(version, items, inputs)) {
        if (holds == false) {
            return false;
        }
        unknown = unknown || !holds;
    }
    return unknown ? std::nullopt : std::optional(true);
}

std::vector<InputId> undecided_inputs(BooleanVersion version, BooleanItems items,
                                      const IndexInputs& inputs) {
    return boolean_remission(version, items, inputs)
               ? std::vector<InputId>()
               : inputs_that(std::nullopt, components_of(version, items, inputs));
}

std::vector<InputId> failed_inputs(BooleanVersion version, BooleanItems items,
                                   const IndexInputs& inputs) {
    return inputs_that(false, components_of(version, items, inputs));
}

}  // namespace jointlog
