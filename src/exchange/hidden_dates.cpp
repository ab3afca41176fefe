#include <fmt/format.h>

#include <charconv>

#include "jointlog/exchange/deidentify.hpp"
#include "jointlog/exchange/sha256.hpp"

namespace jointlog::exchange {
namespace {

enum class Grain : std::uint8_t { day, month, year };

struct Grains {
    Grain first = Grain::day;
    Grain last = Grain::day;
};

/// How finely the ends of a date were told. A whole month may have been told as its days: it is taken for a month.
Grains grains_of(const PartialDate& date) {
    Grains grains;
    if (date.is_exact()) {
        return grains;
    }
    const auto begins = [](const CivilDate& c) {
        return c.day == 1;
    };
    const auto ends = [](const CivilDate& c) {
        return c.day == days_in_month(c.year, c.month);
    };
    const std::optional<CivilDate> first =
        date.first ? std::optional(civil(*date.first)) : std::nullopt;
    const std::optional<CivilDate> last =
        date.last ? std::optional(civil(*date.last)) : std::nullopt;
    const bool from_year = !first || (begins(*first) && first->month == 1);
    const bool to_year = !last || (ends(*last) && last->month == 12);
    if (first && begins(*first)) {
        grains.first = from_year && to_year ? Grain::year : Grain::month;
    }
    if (last && ends(*last)) {
        grains.last = from_year && to_year ? Grain::year : Grain::month;
    }
    return grains;
}

/// Days that the month or year which begins on a day is moved back: the same each time, unknown without the secret.
int moved(const Pseudonym& pseudonym, Day begin, int length) {
    const std::string hash =
        sha256_hex(fmt::format("{} {} {}", pseudonym.secret, begin.number, length)).substr(0, 8);
    std::uint32_t number = 0;
    std::from_chars(hash.data(), hash.data() + hash.size(), number, 16);
    return static_cast<int>(number % static_cast<std::uint32_t>(length));
}

constexpr int longest(Grain grain) {
    return grain == Grain::year ? 366 : 31;
}

}  // namespace

HiddenDate hidden(const PartialDate& date, const Pseudonym& pseudonym) {
    const Grains grains = grains_of(date);
    HiddenDate told;
    if (date.first) {
        told.first = date.first->number - pseudonym.first_day.number;
        if (grains.first != Grain::day) {
            *told.first -= moved(pseudonym, *date.first, longest(grains.first));
        }
    }
    if (date.last) {
        told.last = date.last->number - pseudonym.first_day.number;
        if (grains.last != Grain::day) {
            const CivilDate last = civil(*date.last);
            const Day begin = *make_day(last.year, grains.last == Grain::year ? 1 : last.month, 1);
            const int length = longest(grains.last);
            told.last = begin.number - pseudonym.first_day.number - moved(pseudonym, begin, length)
                        + 2 * (length - 1);
        }
    }
    return told;
}

}  // namespace jointlog::exchange
