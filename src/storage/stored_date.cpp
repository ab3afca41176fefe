#include "storage/stored_date.hpp"

namespace jointlog::storage {
namespace {

constexpr std::int64_t only_first = -1;
constexpr std::int64_t only_last = -2;
constexpr std::int64_t first_valid = undated + 1;  // 0001-01-01
constexpr std::int64_t last_valid = 2932896;       // 9999-12-31

bool valid(std::int64_t day) {
    return day >= first_valid && day <= last_valid;
}

}  // namespace

std::optional<StoredDate> to_stored(const PartialDate& date) {
    const auto in_range = [](const std::optional<Day>& day) {
        return !day || valid(day->number);
    };
    if (!in_range(date.first) || !in_range(date.last)) {
        return std::nullopt;
    }
    if (date.first && date.last) {
        if (*date.last < *date.first) {
            return std::nullopt;
        }
        return StoredDate{date.first->number, date.last->number - date.first->number};
    }
    if (date.first) {
        return StoredDate{date.first->number, only_first};
    }
    if (date.last) {
        return StoredDate{date.last->number, only_last};
    }
    return StoredDate{};
}

bool from_stored(const StoredDate& stored, PartialDate& date) {
    if (!stored.span) {
        return !stored.day || *stored.day == undated;
    }
    if (!stored.day || !valid(*stored.day) || *stored.span < only_last
        || !valid(*stored.day + *stored.span + 2)) {
        return false;
    }
    const Day day{static_cast<std::int32_t>(*stored.day)};
    if (*stored.span != only_last) {
        date.first = day;
    }
    if (*stored.span == only_last) {
        date.last = day;
    } else if (*stored.span >= 0) {
        date.last = day.plus_days(static_cast<int>(*stored.span));
    }
    return true;
}

}  // namespace jointlog::storage
