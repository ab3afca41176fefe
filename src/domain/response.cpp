#include "jointlog/domain/response.hpp"

#include <cmath>

namespace jointlog {
namespace {

constexpr Decimal das28_low{32, 1};
constexpr Decimal das28_moderate{51, 1};
constexpr Decimal das44_low{24, 1};
constexpr Decimal das44_moderate{37, 1};

/// The table, row by row: follow-up in the low, moderate or high band; the decrease above 1.2, above 0.6, or less.
EularResponse from_table(bool low, bool moderate, bool above_1_2, bool above_0_6) {
    if (low) {
        return above_1_2   ? EularResponse::good
               : above_0_6 ? EularResponse::moderate
                           : EularResponse::none;
    }
    const bool enough = moderate ? above_0_6 : above_1_2;
    return enough ? EularResponse::moderate : EularResponse::none;
}

/// baseline - followup > limit, exactly.
bool decrease_above(const Decimal& baseline, const Decimal& followup, const Decimal& limit) {
    const auto reached = add(followup, limit);
    return reached && baseline > *reached;
}

/// Units of 1e-9.
std::int64_t nano(double value) {
    return std::llround(static_cast<long double>(value) * 1e9L);
}

template <class AtLeast>
PercentResponse highest_class(AtLeast at_least) {
    if (at_least(85)) {
        return PercentResponse::major;
    }
    if (at_least(70)) {
        return PercentResponse::moderate;
    }
    return at_least(50) ? PercentResponse::minor : PercentResponse::none;
}

}  // namespace

std::string_view code(EularResponse response) {
    switch (response) {
        case EularResponse::good:
            return "good";
        case EularResponse::moderate:
            return "moderate";
        case EularResponse::none:
            break;
    }
    return "none";
}

std::string_view code(PercentResponse response) {
    switch (response) {
        case PercentResponse::major:
            return "major";
        case PercentResponse::moderate:
            return "moderate";
        case PercentResponse::minor:
            return "minor";
        case PercentResponse::none:
            break;
    }
    return "none";
}

EularResponse eular_response(const Decimal& baseline, const Decimal& followup, EularScale scale) {
    const bool das28 = scale == EularScale::das28;
    return from_table(followup <= (das28 ? das28_low : das44_low),
                      followup <= (das28 ? das28_moderate : das44_moderate),
                      decrease_above(baseline, followup, Decimal{12, 1}),
                      decrease_above(baseline, followup, Decimal{6, 1}));
}

EularResponse eular_response(double baseline, double followup, EularScale scale) {
    const bool das28 = scale == EularScale::das28;
    const std::int64_t decrease = nano(baseline - followup);
    return from_table(followup <= (das28 ? das28_low : das44_low).to_double(),
                      followup <= (das28 ? das28_moderate : das44_moderate).to_double(),
                      decrease > 1'200'000'000, decrease > 600'000'000);
}

PercentResponse percent_class(const Decimal& percent_decrease) {
    return highest_class(
        [&](int percent) { return percent_decrease >= Decimal::from_int(percent); });
}

std::optional<PercentResponse> percent_response(const Decimal& baseline, const Decimal& followup) {
    if (baseline <= Decimal{}) {
        return std::nullopt;
    }
    // followup <= (100 - percent) / 100 * baseline, without a division
    return highest_class([&](int percent) {
        const auto most = multiply(baseline, Decimal{100 - percent, 2});
        return most && followup <= *most;
    });
}

std::optional<PercentResponse> percent_response(double baseline, double followup) {
    if (!(baseline > 0)) {
        return std::nullopt;
    }
    const std::int64_t decrease = nano((baseline - followup) / baseline);
    return highest_class(
        [&](int percent) { return decrease >= percent * std::int64_t{10'000'000}; });
}

}  // namespace jointlog
