#include <algorithm>

#include <fmt/format.h>

#include "domain/name_index.hpp"
#include "jointlog/domain/catalog.hpp"
#include "jointlog/domain/text.hpp"

namespace jointlog::catalog {
namespace {

/// The step of the item that the text names. A sign such as "(+)" means 1+ on a dipstick and positive elsewhere, so
/// only the item's own steps are tried.
Result<ObservedValue> parse_step(const Item& item, std::string_view text) {
    const std::string_view typed = trim(text);
    for (const std::string& step : item.values) {
        if (name_key(step) == name_key(typed)) {
            return ObservedValue(Ordinal{step});
        }
    }
    for (const std::string& step : item.values) {
        if (is_coded_value("ordinal", step, typed)) {
            return ObservedValue(Ordinal{step});
        }
    }
    return fail(Errc::unknown_code,
                fmt::format("\"{}\": {} takes {}", text, item.code, fmt::join(item.values, ", ")));
}

}  // namespace

Result<ObservedValue> parse_value(const Item& item, std::string_view text) {
    switch (item.value_type) {
        case ValueType::ordinal:
            return parse_step(item, text);
        case ValueType::titre: {
            const auto titre = parse_titre(text);
            return titre ? Result<ObservedValue>(ObservedValue(*titre))
                         : Result<ObservedValue>(Unexpected{titre.error()});
        }
        case ValueType::text:
            return ObservedValue(FreeText{std::string(trim(text))});
        case ValueType::numeric:
            break;
    }
    const auto number = parse_numeric(text);
    return number ? Result<ObservedValue>(ObservedValue(*number))
                  : Result<ObservedValue>(Unexpected{number.error()});
}

Result<void> check_limits(const Item& item, const Decimal& value) {
    const auto text = [](const std::optional<Decimal>& limit) {
        return limit ? limit->to_string() : std::string("..");
    };
    if ((item.hard_min && value < *item.hard_min) || (item.hard_max && value > *item.hard_max)) {
        const std::string unit = item.units.empty() ? "" : item.units.front().print;
        return fail(
            Errc::out_of_range,
            fmt::format("{}: {} is accepted from {} to {}{}{}", value.to_string(), item.code,
                        text(item.hard_min), text(item.hard_max), unit.empty() ? "" : " ", unit));
    }
    if (item.integer_only && !value.is_integer()) {
        return fail(Errc::out_of_range,
                    fmt::format("{}: {} is a whole number", value.to_string(), item.code));
    }
    return {};
}

}  // namespace jointlog::catalog
