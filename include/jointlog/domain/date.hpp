#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "jointlog/domain/result.hpp"

namespace jointlog {

/// A civil day without time zone: days since 1970-01-01 (proleptic Gregorian), years 1..9999.
struct Day {
    std::int32_t number = 0;

    friend auto operator<=>(const Day&, const Day&) = default;
    [[nodiscard]] Day plus_days(int days) const { return {number + days}; }
};

struct CivilDate {
    int year = 1970;
    int month = 1;
    int day = 1;
};

[[nodiscard]] std::optional<Day> make_day(int year, int month, int day);
[[nodiscard]] CivilDate civil(Day day);
/// "2024-06-01".
[[nodiscard]] std::string to_iso(Day day);
/// Exactly yyyy-mm-dd.
[[nodiscard]] Result<Day> parse_iso_day(std::string_view text);
[[nodiscard]] int days_in_month(int year, int month);

/// A date with an extent: the first and the last day it may be. Either may be missing (open). words keeps the
/// date as it was said where the days do not say it all ("end of December 2024").
struct PartialDate {
    std::optional<Day> first;
    std::optional<Day> last;
    std::string words;

    [[nodiscard]] static PartialDate exactly(Day day) { return {day, day, {}}; }
    [[nodiscard]] bool empty() const { return !first && !last && words.empty(); }
    [[nodiscard]] bool is_exact() const { return first && last && *first == *last; }
    /// The day to sort and place by: the first day, else the last.
    [[nodiscard]] std::optional<Day> anchor() const { return first ? first : last; }
    /// The middle of the extent, for a mark with a whisker.
    [[nodiscard]] std::optional<Day> middle() const;
    friend bool operator==(const PartialDate&, const PartialDate&) = default;
};

/// Shortest ISO form: "2024-06-01", "2024-06" (a whole month), "2024" (a whole year), "2024-06/2025-01"
/// (months at both ends), "2024-06-03/2024-06-09", "../2024-06", "2024-06/..". Empty for an empty date.
[[nodiscard]] std::string to_iso(const PartialDate& date);

/// How an all-numeric slash date such as 03/04/2024 is to be read. unset: refused as ambiguous.
enum class SlashOrder { unset, month_first, day_first };

/// Reads ISO days, months, years and intervals, 2024/6/1, 20240601, Japanese eras (令和6年6月1日, R6.6.1, R06/06/01,
/// 平成31年4月30日, 昭和64年1月7日, 元年, U+32FF) and full-width forms. An era day outside its era is out_of_range.
/// Errors: malformed, out_of_range (2024-02-30), ambiguous (03/04/2024 without an order; two-digit years).
[[nodiscard]] Result<PartialDate> parse_date(std::string_view text,
                                             SlashOrder order = SlashOrder::unset);

/// Whole years from birth to day; nullopt unless every day of the birth extent gives the same age.
[[nodiscard]] std::optional<int> age_on(const PartialDate& birth, Day day);
/// The least and greatest possible age, where both ends are known.
struct AgeRange {
    int least = 0;
    int greatest = 0;
};
[[nodiscard]] std::optional<AgeRange> age_range_on(const PartialDate& birth, Day day);

}  // namespace jointlog
