#include <array>
#include <optional>
#include <string_view>

#include "jointlog/domain/record_catalog.hpp"

namespace jointlog::catalog {
namespace {

struct Prefix {
    std::string_view sign;
    int power;  // of ten
};
constexpr std::array<Prefix, 9> prefixes{{{"k", 3},
                                          {"", 0},
                                          {"d", -1},
                                          {"c", -2},
                                          {"m", -3},
                                          {"u", -6},
                                          {"n", -9},
                                          {"p", -12},
                                          {"f", -15}}};
constexpr std::array<std::string_view, 5> amounts{"g", "mol", "[IU]", "U", "kat"};

/// A prefix before one of the names: the name and the power of ten.
struct Measured {
    std::string_view what;
    int power = 0;
};
template <class Names>
std::optional<Measured> measured(std::string_view text, const Names& names) {
    for (const std::string_view name : names) {
        if (!text.ends_with(name)) {
            continue;
        }
        const std::string_view before = text.substr(0, text.size() - name.size());
        for (const Prefix& prefix : prefixes) {
            if (prefix.sign == before) {
                return Measured{name, prefix.power};
            }
        }
    }
    return std::nullopt;
}

/// "ug/mL": grams, 10^-6 by 10^-3.
std::optional<Measured> per_litre(std::string_view unit) {
    const auto slash = unit.find('/');
    if (slash == std::string_view::npos) {
        return std::nullopt;
    }
    const auto amount = measured(unit.substr(0, slash), amounts);
    const auto volume = measured(unit.substr(slash + 1), std::array<std::string_view, 1>{"L"});
    return amount && volume ? std::optional(Measured{amount->what, amount->power - volume->power})
                            : std::nullopt;
}

}  // namespace

std::optional<Decimal> metric_factor(std::string_view of, std::string_view unit) {
    const auto base = per_litre(of);
    const auto other = per_litre(unit);
    if (!base || !other || base->what != other->what) {
        return std::nullopt;
    }
    const int power = base->power - other->power;
    std::int64_t ten_to_it = 1;
    for (int i = 0; i < power; ++i) {
        ten_to_it *= 10;
    }
    return power >= 0 ? Decimal{ten_to_it, 0} : Decimal{1, static_cast<std::uint8_t>(-power)};
}

}  // namespace jointlog::catalog
