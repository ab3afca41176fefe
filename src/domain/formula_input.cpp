#include <algorithm>

#include "domain/index_formulas.hpp"

namespace jointlog {
namespace {

constexpr bool is_das28(IndexId id) {
    return id <= IndexId::das28_crp3;
}

template <class T>
std::optional<Quantity> as_is(const std::optional<T>& input, std::string_view unit) {
    return input ? std::optional(Quantity{input->value(), std::string(unit)}) : std::nullopt;
}

/// A 0-100 mm scale: in mm for DAS28, in points of 0-10 for the sums.
std::optional<Quantity> scale(IndexId id, const std::optional<Vas100>& input) {
    if (!input || is_das28(id)) {
        return as_is(input, "mm");
    }
    const auto points = multiply(input->value(), Decimal{1, 1});
    return points ? std::optional(Quantity{points->normalized(), "{score}"}) : std::nullopt;
}

std::optional<Quantity> crp(IndexId id, const IndexInputs& inputs) {
    if (!inputs.crp) {
        return std::nullopt;
    }
    return id == IndexId::sdai
               ? Quantity{inputs.crp->mg_dl().value(), "mg/dL", inputs.crp_comparator}
               : Quantity{inputs.crp->mg_l().value().normalized(), "mg/L", inputs.crp_comparator};
}

std::optional<Quantity> esr(const IndexInputs& inputs) {
    if (!inputs.esr) {
        return std::nullopt;
    }
    const Decimal one = Decimal::from_int(1);
    const bool at_one = inputs.esr_below_one_at_one && inputs.esr->value() < one;
    return Quantity{at_one ? one : inputs.esr->value(), "mm/h",
                    at_one ? Comparator::less : inputs.esr_comparator};
}

}  // namespace

std::optional<Quantity> formula_input(IndexId id, InputId input, const IndexInputs& inputs) {
    const auto used = inputs_of(id);
    if (std::find(used.begin(), used.end(), input) == used.end()) {
        return std::nullopt;
    }
    switch (input) {
        case InputId::tjc28:
            return as_is(inputs.tjc28, "{joints}");
        case InputId::sjc28:
            return as_is(inputs.sjc28, "{joints}");
        case InputId::esr:
            return esr(inputs);
        case InputId::crp:
            return crp(id, inputs);
        case InputId::patient_global:
            return scale(id, inputs.patient_global);
        case InputId::evaluator_global:
            return scale(id, inputs.evaluator_global);
        case InputId::pain:
            return scale(id, inputs.pain);
        case InputId::haq_di:
            return as_is(inputs.haq_di, "{score}");
        case InputId::haq_ii:
            return as_is(inputs.haq_ii, "{score}");
        case InputId::mdhaq_raw:
            break;
    }
    return inputs.mdhaq_raw && inputs.mdhaq_raw->in_range()
               ? std::optional(Quantity{rapid3_function(*inputs.mdhaq_raw), "{score}"})
               : std::nullopt;
}

}  // namespace jointlog
