#include "jointlog/domain/ids.hpp"

#include <charconv>
#include <cstdlib>

#include <fmt/format.h>

#include "jointlog/domain/time_units.hpp"

namespace jointlog {
namespace {

int hex_value(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
        return c - 'a' + 10;
    }
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// SplitMix64 (Steele, Lea, Flood 2014): a full-period mixer whose output is the same on every machine.
std::uint64_t mixed(std::uint64_t& state) {
    state += 0x9E3779B97F4A7C15U;
    std::uint64_t z = state;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
}

std::int64_t floor_divide(std::int64_t a, std::int64_t b) {
    return a / b - (a % b < 0 ? 1 : 0);
}

}  // namespace

std::string Uuid::to_string() const {
    std::string out(36, '-');
    std::size_t at = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        at += i == 4 || i == 6 || i == 8 || i == 10 ? 1 : 0;
        constexpr std::string_view digits = "0123456789abcdef";
        out[at++] = digits[bytes[i] >> 4U];
        out[at++] = digits[bytes[i] & 15U];
    }
    return out;
}

std::optional<Uuid> Uuid::parse(std::string_view text) {
    if (text.size() != 36) {
        return std::nullopt;
    }
    Uuid uuid;
    std::size_t nibble = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (text[i] != '-') {
                return std::nullopt;
            }
            continue;
        }
        const int value = hex_value(text[i]);
        if (value < 0) {
            return std::nullopt;
        }
        auto& byte = uuid.bytes.at(nibble / 2);
        byte = static_cast<std::uint8_t>(unsigned{byte} << 4U | static_cast<unsigned>(value));
        ++nibble;
    }
    return uuid;
}

std::string RowId::to_string() const {
    return operation.to_string().append(1, '.').append(fmt::format_int(ordinal).c_str());
}

std::optional<RowId> RowId::parse(std::string_view text) {
    const auto dot = text.find('.');
    if (dot == std::string_view::npos) {
        return std::nullopt;
    }
    const auto operation = Uuid::parse(text.substr(0, dot));
    const std::string_view digits = text.substr(dot + 1);
    std::int32_t ordinal = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), ordinal);
    if (!operation || error != std::errc{} || end != digits.data() + digits.size() || ordinal < 1
        || digits.front() == '0') {
        return std::nullopt;
    }
    return RowId{*operation, ordinal};
}

Day Instant::local_day() const {
    const std::int64_t local = utc_ms + std::int64_t{offset_min} * 60'000;
    return {static_cast<std::int32_t>(floor_divide(local, ms_per_day))};
}

std::string to_iso(Instant instant) {
    const std::int64_t local = instant.utc_ms + std::int64_t{instant.offset_min} * 60'000;
    const std::int64_t day = floor_divide(local, ms_per_day);
    const std::int64_t ms = local - day * ms_per_day;
    const int offset = std::abs(instant.offset_min);
    return fmt::format("{}T{:02}:{:02}:{:02}.{:03}{}{:02}:{:02}", to_iso(instant.local_day()),
                       ms / 3'600'000, ms / 60'000 % 60, ms / 1000 % 60, ms % 1000,
                       instant.offset_min < 0 ? '-' : '+', offset / 60, offset % 60);
}

Uuid SeededIds::next() {
    Uuid uuid;
    for (std::size_t half = 0; half < 2; ++half) {
        std::uint64_t word = mixed(m_state);
        for (std::size_t i = 0; i < 8; ++i) {
            uuid.bytes.at(half * 8 + i) = static_cast<std::uint8_t>(word & 0xFFU);
            word >>= 8U;
        }
    }
    uuid.bytes[6] = static_cast<std::uint8_t>((uuid.bytes[6] & 0x0FU) | 0x40U);  // version 4
    uuid.bytes[8] = static_cast<std::uint8_t>((uuid.bytes[8] & 0x3FU) | 0x80U);  // RFC 4122 variant
    return uuid;
}

Instant ManualClock::now() {
    const Instant instant = m_now;
    ++m_now.utc_ms;
    return instant;
}

}  // namespace jointlog
