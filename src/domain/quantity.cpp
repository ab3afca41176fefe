#include "jointlog/domain/quantity.hpp"

#include <array>
#include <optional>

#include <fmt/format.h>

#include "domain/narrow.hpp"
#include "jointlog/domain/text.hpp"

namespace jointlog {
namespace {

struct Spelling {
    std::string_view text;
    Comparator comparator;
};
// Longest first, so that "<=" is not read as "<".
constexpr std::array prefixes{
    Spelling{"<=", Comparator::less_equal}, Spelling{">=", Comparator::greater_equal},
    Spelling{"≤", Comparator::less_equal},  Spelling{"≥", Comparator::greater_equal},
    Spelling{"≦", Comparator::less_equal},  Spelling{"≧", Comparator::greater_equal},
    Spelling{"<", Comparator::less},        Spelling{">", Comparator::greater},
};
constexpr std::array suffixes{
    Spelling{"未満", Comparator::less},
    Spelling{"以下", Comparator::less_equal},
    Spelling{"以上", Comparator::greater_equal},
};

/// Takes the comparator off the front or the end of text.
Comparator take_comparator(std::string_view& text) {
    text = trim(text);
    for (const auto& prefix : prefixes) {
        if (text.starts_with(prefix.text)) {
            text = trim(text.substr(prefix.text.size()));
            return prefix.comparator;
        }
    }
    for (const auto& suffix : suffixes) {
        if (text.ends_with(suffix.text)) {
            text = trim(text.substr(0, text.size() - suffix.text.size()));
            return suffix.comparator;
        }
    }
    return Comparator::equal;
}

void take_dilution_mark(std::string_view& text) {
    for (const std::string_view mark : {"x", "X", "×", "1:"}) {
        if (text.starts_with(mark)) {
            text = trim(text.substr(mark.size()));
            return;
        }
    }
    constexpr std::string_view fold_of = "倍";
    if (text.ends_with(fold_of)) {
        text = trim(text.substr(0, text.size() - fold_of.size()));
    }
}

}  // namespace

std::string_view symbol(Comparator comparator) {
    switch (comparator) {
        case Comparator::equal:
            return "";
        case Comparator::less:
            return "<";
        case Comparator::less_equal:
            return "<=";
        case Comparator::greater:
            return ">";
        case Comparator::greater_equal:
            return ">=";
    }
    return "";
}

std::string to_string(const ObservedValue& value) {
    struct Print {
        std::string operator()(const Numeric& n) const {
            return std::string(symbol(n.comparator)) + n.value.to_string();
        }
        std::string operator()(const Ordinal& o) const { return o.code; }
        std::string operator()(const Titre& t) const {
            return fmt::format("{}x{}", symbol(t.comparator), t.dilution);
        }
        std::string operator()(const FreeText& t) const { return t.text; }
        std::string operator()(Missing) const { return {}; }
    };
    return std::visit(Print{}, value);
}

Result<Numeric> parse_numeric(std::string_view typed) {
    const std::string ascii = narrow(typed);
    std::string_view text = ascii;
    const Comparator comparator = take_comparator(text);
    auto value = Decimal::parse(text);
    if (!value) {
        return Unexpected{value.error()};
    }
    return Numeric{*value, comparator};
}

Result<Titre> parse_titre(std::string_view typed) {
    const std::string ascii = narrow(typed);
    std::string_view text = ascii;
    const Comparator comparator = take_comparator(text);
    take_dilution_mark(text);
    const auto malformed = [&] {
        return fail(Errc::malformed, remark<RemarkId::no_titre>(typed));
    };
    if (text.empty() || text.front() < '0' || text.front() > '9') {
        return malformed();
    }
    const auto value = Decimal::parse(text);
    if (!value) {
        return malformed();
    }
    if (value->decimals != 0) {
        return malformed();
    }
    if (value->mantissa == 0) {
        return fail(Errc::out_of_range, remark<RemarkId::no_dilution>(typed));
    }
    return Titre{value->mantissa, comparator};
}

}  // namespace jointlog
