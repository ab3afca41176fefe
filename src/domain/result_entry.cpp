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
                    remark<RemarkId::item_not_one_of>(item.code, typed, join(item.values)));
    }
    return ObservedValue{Ordinal{std::move(key)}};
}

Result<ObservedValue> read_numeric(const catalog::Item& item, std::string_view typed) {
    if (says_not_detected(item, typed)) {
        return ObservedValue{Missing::below_detection};
    }
    const auto numeric = parse_numeric(typed);
    if (!numeric) {
        return fail_about(item.code, numeric.error());
    }
    if (item.integer_only
        && (!numeric->value.is_integer() || numeric->comparator != Comparator::equal)) {
        return fail(Errc::out_of_range, remark<RemarkId::no_whole_number>(item.code, typed));
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

/// Highest scores of published indices (each starts at 0) and the variants that may be stated beside them.
struct ReportedIndex {
    std::string_view code;
    int most;
    std::string_view variants;  // separated by ' '
};
constexpr auto reported_indices = std::to_array<ReportedIndex>({
    {"das28", 10, "esr crp esr3 crp3"},
    {"das28_esr", 10, "esr esr3"},
    {"das28_crp", 10, "crp crp3"},
    {"das28_esr3", 10, "esr3"},
    {"das28_crp3", 10, "crp3"},
    {"das44", 10, "esr crp esr3 crp3"},
    {"cdai", 76, ""},
    {"sdai", 176, ""},  // CRP up to the entry limit of 100 mg/dL
    {"rapid3", 30, ""},
    {"rapid3_10", 10, ""},
    {"pas", 10, ""},
    {"pas2", 10, ""},
    {"haq_di", 3, ""},
    {"haq_ii", 3, ""},
    {"mhaq", 3, ""},
});

Result<ReportedIndex> reported_index(std::string_view code) {
    for (const ReportedIndex& known : reported_indices) {
        if (known.code == code) {
            return known;
        }
    }
    return fail(Errc::unknown_code, remark<RemarkId::unknown_index>(code));
}

bool has_word(std::string_view words, std::string_view wanted) {
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        if (words.substr(0, end) == wanted) {
            return true;
        }
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return false;
}

}  // namespace

bool says_not_detected(const catalog::Item& item, std::string_view typed) {
    const bool words = item.laboratory && item.value_type == catalog::ValueType::numeric
                       && typed.find_first_of("0123456789") == std::string_view::npos;
    const catalog::Term* const reason =
        words ? catalog::find_coded_value("missing", typed) : nullptr;
    return reason != nullptr && reason->code == code(Missing::below_detection);
}

Result<TypedResult> read_result(const catalog::Item& item, std::string_view typed) {
    const auto text = trim(typed);
    if (text.empty()) {
        return fail(Errc::malformed, remark<RemarkId::item_without_value>(item.code));
    }
    if (!is_valid_text(text)) {
        return fail(Errc::malformed, fmt::format("{}: the value is not valid UTF-8", item.code));
    }
    auto value = read_value(item, text);
    if (!value) {
        return Unexpected{value.error()};
    }
    std::string words = typed_words(to_string(*value), text);
    return TypedResult{std::move(*value), std::move(words)};
}

Result<const catalog::ItemUnit*> read_unit(const catalog::Item& item, std::string_view typed) {
    const auto text = trim(typed);
    // A count has a unit that prints as nothing, so nothing typed names it.
    if (const auto* const unit = item.unit(text)) {
        return unit;
    }
    if (item.units.empty()) {
        return fail(Errc::unit_mismatch, remark<RemarkId::fact_without_unit>(item.code));
    }
    std::string known;
    for (const auto& unit : item.units) {
        known += (known.empty() ? "" : ", ") + unit.print;
    }
    if (text.empty()) {
        return fail(Errc::unit_mismatch, remark<RemarkId::unit_needed>(item.code, known));
    }
    return fail(Errc::unit_mismatch, remark<RemarkId::unit_not_listed>(item.code, text, known));
}

Result<std::optional<Remark>> check_limits(const catalog::Item& item, const Numeric& value,
                                           std::string_view unit) {
    const catalog::ItemUnit* const used = item.unit(unit);
    if (used == nullptr) {
        return fail(Errc::unit_mismatch, remark<RemarkId::unit_not_of_item>(item.code, unit));
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
    // A count prints no unit: its code is an annotation, "{joints}".
    const auto with_unit = [&](std::string number) {
        return used->print.empty() ? number : number + ' ' + used->print;
    };
    const auto given = [&] {
        return with_unit(value.value.to_string());
    };
    if ((least && value.value < *least) || (most && value.value > *most)) {
        return fail(Errc::out_of_range,
                    remark<RemarkId::outside_limits>(item.code, given(), text(least),
                                                     with_unit(text(most))));
    }
    if (unusual && value.value > *unusual) {
        return std::optional<Remark>(
            remark<RemarkId::above_usual>(item.code, given(), with_unit(text(unusual))));
    }
    return std::optional<Remark>{};
}

Result<void> check_reported_index(std::string_view index, std::string_view variant) {
    const Result<ReportedIndex> known = reported_index(index);
    if (!known) {
        return Unexpected{known.error()};
    }
    if (variant.empty() || has_word(known->variants, variant)) {
        return {};
    }
    return fail(Errc::refused,
                known->variants.empty()
                    ? remark<RemarkId::index_without_variant>(index, variant)
                    : remark<RemarkId::unknown_variant>(index, variant, known->variants));
}

Result<void> check_reported_value(std::string_view index, const Numeric& value) {
    const Result<ReportedIndex> known = reported_index(index);
    if (!known) {
        return Unexpected{known.error()};
    }
    const Decimal least = Decimal::from_int(0);
    const Decimal most = Decimal::from_int(known->most);
    const bool beyond = (value.comparator == Comparator::less && value.value == least)
                        || (value.comparator == Comparator::greater && value.value == most);
    if (beyond || value.value < least || value.value > most) {
        return fail(Errc::out_of_range, remark<RemarkId::outside_scale>(
                                            index, to_string(ObservedValue(value)), known->most));
    }
    return {};
}

Result<void> check_fact_number(const catalog::FactKind& kind, const Decimal& number) {
    if (kind.type != catalog::FactType::number) {
        return fail(Errc::refused, remark<RemarkId::holds_no_number>(kind.code));
    }
    const Decimal zero = Decimal::from_int(0);
    if (number < zero && kind.code != "bmd_tscore") {
        return fail(Errc::out_of_range, remark<RemarkId::below_zero>(kind.code));
    }
    if (number == zero && (kind.code == "weight" || kind.code == "height")) {
        return fail(Errc::out_of_range, remark<RemarkId::is_zero>(kind.code));
    }
    const int most = kind.code == "spo2" ? 100 : kind.code == "mtss" ? 448 : 0;
    if (most > 0 && number > Decimal::from_int(most)) {
        return fail(Errc::out_of_range,
                    remark<RemarkId::outside_scale>(kind.code, number.to_string(), most));
    }
    return {};
}

std::string typed_words(std::string_view canonical, std::string_view typed) {
    const std::string_view text = trim(typed);
    return text == canonical ? std::string() : std::string(text);
}

}  // namespace jointlog
