#include "domain/era.hpp"

#include <array>

#include "jointlog/domain/era_text.hpp"

namespace jointlog {
namespace {

Day day_of(int year, int month, int day) {
    return *make_day(year, month, day);
}

const std::array<Era, 5>& eras() {
    static const std::array<Era, 5> table{{
        {"令和", "㋿", 'R', 2019, day_of(2019, 5, 1), std::nullopt},
        {"平成", "㍻", 'H', 1989, day_of(1989, 1, 8), day_of(2019, 4, 30)},
        {"昭和", "㍼", 'S', 1926, day_of(1926, 12, 25), day_of(1989, 1, 7)},
        {"大正", "㍽", 'T', 1912, day_of(1912, 7, 30), day_of(1926, 12, 25)},
        // Until 明治5年 the calendar was lunisolar: its months are not Gregorian months.
        {"明治", "㍾", 'M', 1868, day_of(1873, 1, 1), day_of(1912, 7, 30)},
    }};
    return table;
}

}  // namespace

std::string era_year(Day day) {
    for (const Era& era : eras()) {
        if (era.first <= day) {
            const int year = civil(day).year - era.first_year + 1;
            return std::string(era.name) + (year == 1 ? "元" : std::to_string(year)) + "年";
        }
    }
    return {};
}

std::string era_text(Day day) {
    const std::string year = era_year(day);
    const CivilDate date = civil(day);
    return year.empty()
               ? year
               : year + std::to_string(date.month) + "月" + std::to_string(date.day) + "日";
}

const Era* take_era(std::string_view& text) {
    for (const Era& era : eras()) {
        for (const std::string_view name : {era.name, era.sign}) {
            if (text.starts_with(name)) {
                text.remove_prefix(name.size());
                return &era;
            }
        }
        if (!text.empty()
            && (text.front() == era.letter || text.front() == era.letter - 'A' + 'a')) {
            text.remove_prefix(1);
            return &era;
        }
    }
    return nullptr;
}

}  // namespace jointlog
