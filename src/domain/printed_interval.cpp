#include "jointlog/domain/printed_interval.hpp"

#include <array>
#include <string>
#include <utility>

#include "jointlog/domain/quantity.hpp"
#include "jointlog/domain/text.hpp"

namespace jointlog {
namespace {

// What stands between two bounds, in NFKC; the hyphen last, because it may be a minus sign too.
constexpr std::array<std::string_view, 7> signs{"~",      "\u301c", "\u2013", "\u2014",
                                                "\u2212", "\u2010", "-"};

std::string_view without_brackets(std::string_view text) {
    const bool round = text.size() > 1 && text.front() == '(' && text.back() == ')';
    const bool square = text.size() > 1 && text.front() == '[' && text.back() == ']';
    return round || square ? trim(text.substr(1, text.size() - 2)) : text;
}

bool is_upper(Comparator comparator) {
    return comparator == Comparator::less || comparator == Comparator::less_equal;
}
bool is_lower(Comparator comparator) {
    return comparator == Comparator::greater || comparator == Comparator::greater_equal;
}

std::optional<ReferenceInterval> one_sided(std::string_view text) {
    const Result<Numeric> bound = parse_numeric(text);
    if (!bound || bound->comparator == Comparator::equal) {
        return std::nullopt;
    }
    ReferenceInterval interval;
    if (is_upper(bound->comparator)) {
        interval.high = bound->value;
        interval.high_inclusive = bound->comparator == Comparator::less_equal;
    } else {
        interval.low = bound->value;
        interval.low_inclusive = bound->comparator == Comparator::greater_equal;
    }
    return interval;
}

std::optional<ReferenceInterval> two_sided(std::string_view low, std::string_view high) {
    const Result<Numeric> from = parse_numeric(trim(low));
    const Result<Numeric> to = parse_numeric(trim(high));
    if (!from || !to || points_away(from->comparator, true) || points_away(to->comparator, false)
        || to->value < from->value) {
        return std::nullopt;
    }
    return ReferenceInterval{from->value,
                             to->value,
                             from->comparator != Comparator::greater,
                             to->comparator != Comparator::less,
                             {}};
}

}  // namespace

bool points_away(Comparator comparator, bool lower_bound) {
    return lower_bound ? is_upper(comparator) : is_lower(comparator);
}

std::optional<ReferenceInterval> read_printed_interval(std::string_view printed) {
    const std::string plain = is_valid_text(printed) ? nfkc(printed) : std::string();
    const std::string_view text = without_brackets(trim(plain));
    for (const std::string_view sign : signs) {
        const std::size_t at = text.find(sign, 1);  // a sign in front is one of the first bound
        if (at != std::string_view::npos) {
            return two_sided(text.substr(0, at), text.substr(at + sign.size()));
        }
    }
    return one_sided(text);
}

ReferenceInterval printed_interval(std::string_view printed) {
    if (auto interval = read_printed_interval(printed)) {
        return std::move(*interval);
    }
    ReferenceInterval words;
    words.text = trim(printed);
    return words;
}

}  // namespace jointlog
