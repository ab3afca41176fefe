#include "app/as_of.hpp"

#include <charconv>
#include <string>

#include <fmt/format.h>

#include "jointlog/domain/time_units.hpp"

namespace jointlog::app {

namespace {

/// `digits` decimal digits at `at`, or -1.
int number_at(std::string_view text, std::size_t at, std::size_t digits) {
    if (at + digits > text.size()) {
        return -1;
    }
    int value = 0;
    const auto* first = text.data() + at;
    const auto parsed = std::from_chars(first, first + digits, value);
    return parsed.ec == std::errc{} && parsed.ptr == first + digits && *first != '-' ? value : -1;
}

/// Milliseconds of ".250"; advances `at` past the fraction.
std::optional<int> take_fraction(std::string_view text, std::size_t& at) {
    if (at >= text.size() || text[at] != '.') {
        return 0;
    }
    std::size_t end = ++at;
    int ms = 0;
    int weight = 100;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') {
        ms += (text[end] - '0') * weight;
        weight /= 10;
        ++end;
    }
    if (end == at || end - at > 3) {
        return std::nullopt;
    }
    at = end;
    return ms;
}

/// Minutes of "Z" or "+09:00" at the end of the text.
std::optional<int> take_offset(std::string_view text, std::size_t at) {
    const auto rest = text.substr(at);
    if (rest == "Z" || rest == "z") {
        return 0;
    }
    if (rest.size() != 6 || (rest[0] != '+' && rest[0] != '-') || rest[3] != ':') {
        return std::nullopt;
    }
    const int hours = number_at(rest, 1, 2);
    const int minutes = number_at(rest, 4, 2);
    if (hours < 0 || hours > 15 || minutes < 0 || minutes > 59) {
        return std::nullopt;
    }
    return (rest[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
}

}  // namespace

Result<Instant> parse_instant(std::string_view text) {
    const auto malformed = [&] {
        return fail(
            Errc::malformed,
            fmt::format("'{}' is not an instant: write 2024-09-02T14:02:31Z or ...+09:00", text));
    };
    if (text.size() < 20 || (text[10] != 'T' && text[10] != ' ') || text[13] != ':'
        || text[16] != ':') {
        return malformed();
    }
    const auto day = parse_iso_day(text.substr(0, 10));
    const int hour = number_at(text, 11, 2);
    const int minute = number_at(text, 14, 2);
    const int second = number_at(text, 17, 2);
    std::size_t at = 19;
    const auto fraction = take_fraction(text, at);
    const auto offset = fraction ? take_offset(text, at) : std::nullopt;
    if (!day || !offset || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0
        || second > 59) {
        return malformed();
    }
    const std::int64_t local_ms =
        day->number * ms_per_day + ((hour * 60LL + minute) * 60 + second) * 1000 + *fraction;
    return Instant{local_ms - *offset * 60'000LL, *offset};
}

Result<std::int64_t> operation_named(storage::RecordFile& file, std::string_view text) {
    std::int64_t number = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
    if (parsed.ec == std::errc{} && parsed.ptr == text.data() + text.size() && number >= 0) {
        const auto head = file.info().head.operation;
        if (number > head) {
            return fail(
                Errc::not_found,
                fmt::format("operation {} does not exist: the last one is {}", number, head));
        }
        return number;
    }
    const auto instant = parse_instant(text);
    if (!instant) {
        return Unexpected{instant.error()};
    }
    return file.operation_at(instant->utc_ms);
}

}  // namespace jointlog::app
