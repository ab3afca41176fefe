#include <algorithm>
#include <charconv>
#include <vector>

#include <fmt/format.h>

#include "domain/era.hpp"
#include "domain/narrow.hpp"
#include "jointlog/domain/date.hpp"
#include "jointlog/domain/text.hpp"

namespace jointlog {
namespace {

/// Year, month and day as far as they are given; 0: not given.
struct Parts {
    int year = 0;
    int month = 0;
    int day = 0;
};

class Reader {
public:
    Reader(std::string_view typed, SlashOrder order) : m_typed(typed), m_order(order) {}

    [[nodiscard]] Result<PartialDate> read() const;

private:
    [[nodiscard]] Unexpected malformed() const {
        return fail(Errc::malformed, remark<RemarkId::no_date>(m_typed));
    }
    [[nodiscard]] Unexpected no_such_day() const {
        return fail(Errc::out_of_range, remark<RemarkId::no_such_day>(m_typed));
    }
    template <RemarkId id>
    [[nodiscard]] Unexpected ambiguous() const {
        return fail(Errc::ambiguous, remark<id>(m_typed));
    }
    [[nodiscard]] Result<PartialDate> extent(const Parts& parts) const;
    [[nodiscard]] Result<PartialDate> iso(std::string_view text) const;
    [[nodiscard]] Result<PartialDate> interval(std::string_view from, std::string_view to) const;
    [[nodiscard]] Result<PartialDate> numeric(std::string_view text) const;
    [[nodiscard]] Result<PartialDate> separated(const std::vector<std::string_view>& parts,
                                                char separator) const;
    [[nodiscard]] Result<PartialDate> with_year_last(int a, int b, int year) const;
    [[nodiscard]] Result<PartialDate> marked(std::string_view text) const;
    [[nodiscard]] Result<PartialDate> in_era(const Era& era, Parts parts) const;

    std::string_view m_typed;
    SlashOrder m_order;
};

constexpr std::string_view year_mark = "年";
constexpr std::string_view month_mark = "月";
constexpr std::string_view day_mark = "日";
constexpr std::string_view first_year_mark = "元";

bool all_digits(std::string_view text) {
    return !text.empty()
           && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// 1 to 4 digits as a number.
std::optional<int> number(std::string_view text) {
    int value = 0;
    if (!all_digits(text) || text.size() > 4) {
        return std::nullopt;
    }
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const auto at = text.find(separator);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(at + 1);
    }
}

std::string without_spaces(std::string_view text) {
    std::string out(text);
    out.erase(std::remove(out.begin(), out.end(), ' '), out.end());
    return out;
}

Result<PartialDate> Reader::extent(const Parts& parts) const {
    const int first_month = parts.month == 0 ? 1 : parts.month;
    const int last_month = parts.month == 0 ? 12 : parts.month;
    const auto first = make_day(parts.year, first_month, parts.day == 0 ? 1 : parts.day);
    const auto last = make_day(parts.year, last_month,
                               parts.day == 0 ? days_in_month(parts.year, last_month) : parts.day);
    if (!first || !last) {
        return no_such_day();
    }
    return PartialDate{first, last, {}};
}

/// yyyy, yyyy-mm or yyyy-mm-dd.
Result<PartialDate> Reader::iso(std::string_view text) const {
    const auto pieces = split(text, '-');
    if (pieces.size() > 3 || pieces[0].size() != 4) {
        return malformed();
    }
    Parts parts;
    int* const slots[] = {&parts.year, &parts.month, &parts.day};
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const auto value = number(pieces[i]);
        if (!value || (i > 0 && pieces[i].size() > 2)) {
            return malformed();
        }
        if (*value == 0) {
            return no_such_day();
        }
        *slots[i] = *value;
    }
    return extent(parts);
}

Result<PartialDate> Reader::interval(std::string_view from, std::string_view to) const {
    PartialDate date;
    if (from != "..") {
        auto start = iso(from);
        if (!start) {
            return start;
        }
        date.first = start->first;
    }
    if (to != "..") {
        auto end = iso(to);
        if (!end) {
            return end;
        }
        date.last = end->last;
    }
    if (!date.first && !date.last) {
        return malformed();
    }
    if (date.first && date.last && *date.last < *date.first) {
        return fail(Errc::out_of_range, remark<RemarkId::ends_before_start>(m_typed));
    }
    return date;
}

Result<PartialDate> Reader::with_year_last(int a, int b, int year) const {
    if (m_order == SlashOrder::unset) {
        return ambiguous<RemarkId::which_month>();
    }
    const bool month_first = m_order == SlashOrder::month_first;
    const Parts parts{year, month_first ? a : b, month_first ? b : a};
    return parts.month == 0 || parts.day == 0 ? Result<PartialDate>(no_such_day()) : extent(parts);
}

Result<PartialDate> Reader::separated(const std::vector<std::string_view>& parts,
                                      char separator) const {
    std::vector<int> values;
    for (const auto part : parts) {
        const auto value = number(part);
        if (!value) {
            return malformed();
        }
        values.push_back(*value);
    }
    const bool short_rest = std::all_of(parts.begin() + 1, parts.end(),
                                        [](std::string_view part) { return part.size() <= 2; });
    if (parts[0].size() == 4 && short_rest) {
        if (values[0] == 0 || values[1] == 0 || values.back() == 0) {
            return no_such_day();
        }
        return extent({values[0], values[1], parts.size() == 3 ? values[2] : 0});
    }
    if (parts.size() == 3 && parts[0].size() <= 2 && parts[1].size() <= 2) {
        if (parts[2].size() == 4) {
            return with_year_last(values[0], values[1], values[2]);
        }
        if (parts[2].size() <= 2) {
            return ambiguous<RemarkId::year_of_two_digits>();
        }
    }
    if (parts.size() == 2 && separator == '/' && parts[0].size() == 4 && parts[1].size() == 4) {
        return interval(parts[0], parts[1]);
    }
    return malformed();
}

/// Everything without an era and without 年.
Result<PartialDate> Reader::numeric(std::string_view text) const {
    if (all_digits(text)) {
        if (text.size() == 8) {
            return iso(
                fmt::format("{}-{}-{}", text.substr(0, 4), text.substr(4, 2), text.substr(6)));
        }
        if (text.size() == 6) {
            return ambiguous<RemarkId::six_digits>();
        }
        return text.size() == 2 ? Result<PartialDate>(ambiguous<RemarkId::year_of_two_digits>())
                                : iso(text);
    }
    const auto by_slash = split(text, '/');
    if (by_slash.size() == 2
        && (by_slash[0] == ".." || by_slash[1] == ".."
            || text.find('-') != std::string_view::npos)) {
        return interval(by_slash[0], by_slash[1]);
    }
    for (const char separator : {'/', '.', '-'}) {
        const auto parts = split(text, separator);
        if (parts.size() == 2 || parts.size() == 3) {
            return separated(parts, separator);
        }
    }
    return malformed();
}

Result<PartialDate> Reader::in_era(const Era& era, Parts parts) const {
    parts.year += era.first_year - 1;
    auto date = extent(parts);
    if (!date) {
        return date;
    }
    date->first = std::max(*date->first, era.first);
    if (era.last) {
        date->last = std::min(*date->last, *era.last);
    }
    if (*date->last < *date->first) {
        return fail(Errc::out_of_range, era.last ? remark<RemarkId::not_in_era>(
                                            m_typed, era.name, to_iso(era.first), to_iso(*era.last))
                                                 : remark<RemarkId::not_in_this_era>(
                                                     m_typed, era.name, to_iso(era.first)));
    }
    return date;
}

/// [era]n年[n月[n日]] or era n.n.n.
Result<PartialDate> Reader::marked(std::string_view text) const {
    const Era* const era = take_era(text);
    std::vector<std::string_view> pieces;
    if (text.find(year_mark) != std::string_view::npos) {
        for (const std::string_view mark : {year_mark, month_mark, day_mark}) {
            const auto at = text.find(mark);
            if (text.empty()) {
                break;
            }
            if (at == std::string_view::npos) {
                return malformed();
            }
            pieces.push_back(text.substr(0, at));
            text.remove_prefix(at + mark.size());
        }
        if (!text.empty()) {
            return malformed();
        }
    } else {
        const auto at = text.find_first_of("./-");
        pieces = split(text, at == std::string_view::npos ? '.' : text[at]);
    }
    if (pieces.size() > 3) {
        return malformed();
    }
    Parts parts;
    int* const slots[] = {&parts.year, &parts.month, &parts.day};
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const auto value = i == 0 && era != nullptr && pieces[i] == first_year_mark
                               ? std::optional(1)
                               : number(pieces[i]);
        if (!value || (i > 0 && pieces[i].size() > 2)) {
            return malformed();
        }
        if (*value == 0) {
            return no_such_day();
        }
        *slots[i] = *value;
    }
    if (era != nullptr) {
        return pieces[0].size() > 3 || parts.year > 99 ? Result<PartialDate>(malformed())
                                                       : in_era(*era, parts);
    }
    if (pieces[0].size() != 4) {
        return ambiguous<RemarkId::year_of_two_digits>();
    }
    return extent(parts);
}

Result<PartialDate> Reader::read() const {
    const std::string ascii = narrow(m_typed);
    const std::string_view text = trim(ascii);
    if (text.empty()) {
        return fail(Errc::malformed, remark<RemarkId::no_date_given>());
    }
    std::string_view rest = text;
    if (take_era(rest) != nullptr || text.find(year_mark) != std::string_view::npos) {
        return marked(without_spaces(text));
    }
    return numeric(text);
}

}  // namespace

Result<PartialDate> parse_date(std::string_view text, SlashOrder order) {
    return Reader(text, order).read();
}

}  // namespace jointlog
