#include "jointlog/domain/result_entry.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "jointlog/domain/text.hpp"

namespace jointlog {

namespace {

std::string join(const std::vector<std::string>& parts) {
    std::string text;
    for (const auto& part : parts) {
        text += (text.empty() ? "" : ", ") + part;
    }
    return text;
}

/// Spellings of a semi-quantitative step in the way the catalogue writes it: "(－)" -> "-", "±" -> "+/-".
std::string ordinal_key(std::string_view typed) {
    std::string key = fold(trim(typed));
    if (key.size() > 2 && key.front() == '(' && key.back() == ')') {
        key = key.substr(1, key.size() - 2);
    }
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 16> spellings{{
        {"±", "+/-"},
        {"+-", "+/-"},
        {"\u2212", "-"},
        {"neg", "negative"},
        {"pos", "positive"},
        {"+", "1+"},
        {"++", "2+"},
        {"+++", "3+"},
        {"++++", "4+"},
        {"陰性", "negative"},
        {"陽性", "positive"},
        {"判定保留", "borderline"},
        {"判定不可", "indeterminate"},
        {"+1", "1+"},
        {"+2", "2+"},
        {"+3", "3+"},
    }};
    for (const auto& [from, to] : spellings) {
        if (key == fold(from)) {
            return std::string(to);
        }
    }
    return key;
}

Result<ObservedValue> read_ordinal(const catalog::Item& item, std::string_view typed) {
    std::string key = ordinal_key(typed);
    const auto has = [&item](std::string_view step) {
        return std::find(item.values.begin(), item.values.end(), step) != item.values.end();
    };
    // "-" and "negative" name the same step in the two kinds of list
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> twins{
        {{"-", "negative"}, {"negative", "-"}, {"+/-", "borderline"}, {"1+", "positive"}}};
    for (const auto& [from, to] : twins) {
        if (!has(key) && key == from && has(to)) {
            key = to;
        }
    }
    if (!has(key)) {
        return fail(Errc::unknown_code,
                    fmt::format("{}: '{}' is not one of {}", item.code, typed, join(item.values)));
    }
    return ObservedValue{Ordinal{std::move(key)}};
}

Result<ObservedValue> read_numeric(const catalog::Item& item, std::string_view typed) {
    const auto numeric = parse_numeric(typed);
    if (!numeric) {
        return fail(numeric.error().code, fmt::format("{}: {}", item.code, numeric.error().detail));
    }
    if (item.integer_only
        && (!numeric->value.is_integer() || numeric->comparator != Comparator::equal)) {
        return fail(Errc::out_of_range,
                    fmt::format("{}: '{}' is not a whole number", item.code, typed));
    }
    return ObservedValue{*numeric};
}

Result<ObservedValue> read_value(const catalog::Item& item, std::string_view typed) {
    switch (item.value_type) {
        case catalog::ValueType::numeric:
            return read_numeric(item, typed);
        case catalog::ValueType::ordinal:
            return read_ordinal(item, typed);
        case catalog::ValueType::titre: {
            const auto titre = parse_titre(typed);
            return titre ? Result<ObservedValue>(ObservedValue{*titre}) : Unexpected{titre.error()};
        }
        case catalog::ValueType::text:
            return ObservedValue{FreeText{std::string(typed)}};
    }
    return fail(Errc::internal, "value type");
}

}  // namespace

Result<TypedResult> read_result(const catalog::Item& item, std::string_view typed) {
    const auto text = trim(typed);
    if (text.empty()) {
        return fail(Errc::malformed, fmt::format("{}: no value", item.code));
    }
    auto value = read_value(item, text);
    if (!value) {
        return Unexpected{value.error()};
    }
    TypedResult result{std::move(*value), {}};
    if (to_string(result.value) != text) {
        result.words = text;
    }
    return result;
}

Result<const catalog::ItemUnit*> read_unit(const catalog::Item& item, std::string_view typed) {
    const auto text = trim(typed);
    // A count has a unit that prints as nothing, so nothing typed names it.
    if (const auto* const unit = item.unit(text)) {
        return unit;
    }
    std::string known;
    for (const auto& unit : item.units) {
        known += (known.empty() ? "" : ", ") + unit.print;
    }
    if (text.empty()) {
        return fail(Errc::unit_mismatch,
                    fmt::format("{}: a unit is needed ({})", item.code, known));
    }
    return fail(Errc::unit_mismatch,
                fmt::format("{}: unit '{}' is not one of its units ({})", item.code, text, known));
}

Result<std::optional<std::string>> check_limits(const catalog::Item& item, const Numeric& value,
                                                std::string_view unit) {
    const catalog::ItemUnit* const used = item.unit(unit);
    if (used == nullptr) {
        return fail(Errc::unit_mismatch,
                    fmt::format("{}: unit '{}' is not one of its units", item.code, unit));
    }
    // The limits are converted, not the value: 60 umol/L is no finite number of mg/dL.
    const auto in_unit = [&](const std::optional<Decimal>& limit) {
        return limit ? multiply(*limit, used->factor) : std::nullopt;
    };
    const auto least = in_unit(item.hard_min);
    const auto most = in_unit(item.hard_max);
    const auto unusual = in_unit(item.warn_max);
    const auto text = [](const std::optional<Decimal>& limit) {
        return limit ? limit->normalized().to_string() : std::string();
    };
    if ((least && value.value < *least) || (most && value.value > *most)) {
        return fail(Errc::out_of_range, fmt::format("{}: {} {} is outside {}..{} {}", item.code,
                                                    value.value.to_string(), unit, text(least),
                                                    text(most), used->print));
    }
    if (unusual && value.value > *unusual) {
        return std::optional<std::string>(
            fmt::format("{}: {} {} is above {} {}. Check value and unit.", item.code,
                        value.value.to_string(), unit, text(unusual), used->print));
    }
    return std::optional<std::string>{};
}

}  // namespace jointlog
