#include "jointlog/domain/date.hpp"

#include <fmt/format.h>

namespace jointlog {
namespace {

constexpr int days_per_era = 146'097;  // 400 years
constexpr int epoch_shift = 719'468;   // days from 0000-03-01 to 1970-01-01

bool is_leap(int year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

bool starts_month(Day day) {
    return civil(day).day == 1;
}
bool ends_month(Day day) {
    const CivilDate date = civil(day);
    return date.day == days_in_month(date.year, date.month);
}

/// Overwrites the zeros before `end`, from the right.
void put_digits(std::string& text, std::size_t end, int number) {
    for (; number > 0; number /= 10) {
        text[--end] = static_cast<char>('0' + number % 10);
    }
}

std::string month_text(Day day) {
    const CivilDate date = civil(day);
    return fmt::format("{:04}-{:02}", date.year, date.month);
}

std::string closed_text(Day first, Day last) {
    if (first == last) {
        return to_iso(first);
    }
    if (!starts_month(first) || !ends_month(last)) {
        return to_iso(first) + "/" + to_iso(last);
    }
    const CivilDate from = civil(first);
    const CivilDate to = civil(last);
    if (from.year == to.year && from.month == 1 && to.month == 12) {
        return fmt::format("{:04}", from.year);
    }
    if (from.year == to.year && from.month == to.month) {
        return month_text(first);
    }
    return month_text(first) + "/" + month_text(last);
}

/// Whole years between two days; negative before the first anniversary of birth 0.
int whole_years(Day from, Day to) {
    const CivilDate a = civil(from);
    const CivilDate b = civil(to);
    const bool before_anniversary = b.month < a.month || (b.month == a.month && b.day < a.day);
    return b.year - a.year - (before_anniversary ? 1 : 0);
}

}  // namespace

int days_in_month(int year, int month) {
    switch (month) {
        case 4:
        case 6:
        case 9:
        case 11:
            return 30;
        case 2:
            return is_leap(year) ? 29 : 28;
        default:
            return 31;
    }
}

// Both conversions count years from March, so that the leap day comes last (Hinnant, "chrono-Compatible
// Low-Level Date Algorithms").
std::optional<Day> make_day(int year, int month, int day) {
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1
        || day > days_in_month(year, month)) {
        return std::nullopt;
    }
    const int y = month <= 2 ? year - 1 : year;
    const int era = y / 400;
    const int year_of_era = y - era * 400;
    const int day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return Day{era * days_per_era + day_of_era - epoch_shift};
}

CivilDate civil(Day day) {
    const int shifted = day.number + epoch_shift;
    const int era = (shifted >= 0 ? shifted : shifted - (days_per_era - 1)) / days_per_era;
    const int day_of_era = shifted - era * days_per_era;
    const int year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
    const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const int month_from_march = (5 * day_of_year + 2) / 153;
    const int month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    const int year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
    return {year, month, day_of_year - (153 * month_from_march + 2) / 5 + 1};
}

std::string to_iso(Day day) {
    const CivilDate date = civil(day);
    if (date.year < 0 || date.year > 9999) {
        return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
    }
    // By hand: an export writes millions of them.
    std::string text = "0000-00-00";
    put_digits(text, 4, date.year);
    put_digits(text, 7, date.month);
    put_digits(text, 10, date.day);
    return text;
}

Result<Day> parse_iso_day(std::string_view text) {
    const auto malformed = [&] {
        return fail(Errc::malformed, remark<RemarkId::no_iso_day>(text));
    };
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return malformed();
    }
    int number[3] = {0, 0, 0};
    int part = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i == 4 || i == 7) {
            ++part;
        } else if (text[i] >= '0' && text[i] <= '9') {
            number[part] = number[part] * 10 + (text[i] - '0');
        } else {
            return malformed();
        }
    }
    const auto day = make_day(number[0], number[1], number[2]);
    if (!day) {
        return fail(Errc::out_of_range, remark<RemarkId::no_such_day>(text));
    }
    return *day;
}

std::optional<Day> PartialDate::middle() const {
    if (!first || !last) {
        return std::nullopt;
    }
    return Day{first->number + (last->number - first->number) / 2};
}

std::string to_iso(const PartialDate& date) {
    if (date.first && date.last) {
        return closed_text(*date.first, *date.last);
    }
    if (date.first) {
        return (starts_month(*date.first) ? month_text(*date.first) : to_iso(*date.first)) + "/..";
    }
    if (date.last) {
        return "../" + (ends_month(*date.last) ? month_text(*date.last) : to_iso(*date.last));
    }
    return {};
}

std::optional<AgeRange> age_range_on(const PartialDate& birth, Day day) {
    if (!birth.first || !birth.last || *birth.last > day) {
        return std::nullopt;
    }
    return AgeRange{whole_years(*birth.last, day), whole_years(*birth.first, day)};
}

std::optional<int> age_on(const PartialDate& birth, Day day) {
    const auto range = age_range_on(birth, day);
    if (!range || range->least != range->greatest) {
        return std::nullopt;
    }
    return range->least;
}

}  // namespace jointlog
