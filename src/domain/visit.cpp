#include "jointlog/domain/visit.hpp"

#include <cassert>

#include <fmt/format.h>

#include "domain/code_table.hpp"

namespace jointlog {
namespace {

constexpr std::string_view voices[] = {"laboratory", "clinician", "patient", "not_stated"};
constexpr std::string_view joint_states[] = {"examined", "not_examined", "replaced", "fused",
                                             "amputated"};

/// What a numeric result says about the true value: it lies between two ends, each open or closed.
struct Extent {
    std::optional<Decimal> low;
    std::optional<Decimal> high;
    bool low_closed = true;
    bool high_closed = true;
};

Extent extent_of(const Numeric& result) {
    switch (result.comparator) {
        case Comparator::equal:
            break;
        // A measured amount is never below zero.
        case Comparator::less:
            return {Decimal::from_int(0), result.value, true, false};
        case Comparator::less_equal:
            return {Decimal::from_int(0), result.value, true, true};
        case Comparator::greater:
            return {result.value, std::nullopt, false, true};
        case Comparator::greater_equal:
            return {result.value, std::nullopt, true, true};
    }
    return {result.value, result.value, true, true};
}

/// Whether all of the extent lies above the bound, none of it, or (nullopt) both are possible.
std::optional<bool> above(const Extent& extent, const Decimal& bound, bool bound_inside) {
    if (extent.low
        && (*extent.low > bound
            || (*extent.low == bound && !(bound_inside && extent.low_closed)))) {
        return true;
    }
    if (extent.high
        && (*extent.high < bound
            || (*extent.high == bound && (bound_inside || !extent.high_closed)))) {
        return false;
    }
    return std::nullopt;
}

std::optional<bool> below(const Extent& extent, const Decimal& bound, bool bound_inside) {
    if (extent.high
        && (*extent.high < bound
            || (*extent.high == bound && !(bound_inside && extent.high_closed)))) {
        return true;
    }
    if (extent.low
        && (*extent.low > bound
            || (*extent.low == bound && (bound_inside || !extent.low_closed)))) {
        return false;
    }
    return std::nullopt;
}

}  // namespace

std::string_view code(Voice voice) {
    return voices[static_cast<std::size_t>(voice)];
}
Result<Voice> parse_voice(std::string_view text) {
    return parse_coded<Voice>(voices, "voice", text);
}

std::string_view code(JointState state) {
    return joint_states[static_cast<std::size_t>(state)];
}
Result<JointState> parse_joint_state(std::string_view text) {
    return parse_coded<JointState>(joint_states, "joint_state", text);
}

const std::string& Observation::unit() const {
    static const std::string none;
    return basis ? basis->unit : none;
}

bool operator==(const Observation& a, const Observation& b) {
    const bool same_basis = a.basis && b.basis ? *a.basis == *b.basis : a.basis == b.basis;
    return same_basis && a.item == b.item && a.date == b.date && a.minute == b.minute
           && a.visit == b.visit && a.voice == b.voice && a.value == b.value && a.words == b.words
           && a.flag_reported == b.flag_reported && a.unit_origin == b.unit_origin
           && a.date_origin == b.date_origin;
}

std::string identity_of(const Observation& observation) {
    const Missing* missing = std::get_if<Missing>(&observation.value);
    std::string text = observation.item;
    text.append(1, '\n').append(to_iso(observation.date));
    text.append(1, '|').append(observation.date.words);
    text.append(1, '\n').append(fmt::format_int(observation.minute.value_or(-1)).c_str());
    text.append(1, '\n').append(observation.text());
    text.append(1, '\n').append(missing == nullptr ? std::string_view() : code(*missing));
    text.append(1, '\n').append(observation.unit());
    text.append(1, '\n');
    return observation.basis ? text.append(observation.basis->laboratory) : text;
}

std::optional<DerivedFlag> derived_flag(const Observation& observation) {
    const auto* const result = std::get_if<Numeric>(&observation.value);
    if (result == nullptr || !observation.basis) {
        return std::nullopt;
    }
    const ReferenceInterval& interval = observation.basis->interval;
    if (!interval.low && !interval.high) {
        return std::nullopt;
    }
    const Extent extent = extent_of(*result);
    const auto is_above = interval.high ? above(extent, *interval.high, interval.high_inclusive)
                                        : std::optional(false);
    const auto is_below =
        interval.low ? below(extent, *interval.low, interval.low_inclusive) : std::optional(false);
    if (is_above == true) {
        return DerivedFlag::above;
    }
    if (is_below == true) {
        return DerivedFlag::below;
    }
    return is_above && is_below ? std::optional(DerivedFlag::inside) : std::nullopt;
}

}  // namespace jointlog
