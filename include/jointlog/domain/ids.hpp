#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "jointlog/domain/date.hpp"

namespace jointlog {

struct Uuid {
    std::array<std::uint8_t, 16> bytes{};

    friend auto operator<=>(const Uuid&, const Uuid&) = default;
    [[nodiscard]] std::string to_string() const;  // 8-4-4-4-12, lower case
    [[nodiscard]] static std::optional<Uuid> parse(std::string_view text);
};

/// The lasting identity of a row: the operation that first wrote it and its ordinal (1..) there.
struct RowId {
    Uuid operation;
    std::int32_t ordinal = 0;

    friend auto operator<=>(const RowId&, const RowId&) = default;
    [[nodiscard]] std::string to_string() const;  // "<uuid>.<n>"
    [[nodiscard]] static std::optional<RowId> parse(std::string_view text);
};

/// Random (version 4) identifiers; tests and sample data pass a seeded one.
class IdSource {
public:
    virtual ~IdSource() = default;
    [[nodiscard]] virtual Uuid next() = 0;
};

struct Instant {
    std::int64_t utc_ms = 0;      // milliseconds since 1970-01-01T00:00Z
    std::int32_t offset_min = 0;  // local offset from UTC, minutes

    [[nodiscard]] Day local_day() const;
    friend auto operator<=>(const Instant&, const Instant&) = default;
};
/// "2024-09-02T14:02:31.250+09:00"
[[nodiscard]] std::string to_iso(Instant instant);

class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() = 0;
};

/// Seeded sources for samples, synthetic clinics and tests: the same seed gives the same sequence everywhere.
class SeededIds : public IdSource {
public:
    explicit SeededIds(std::uint64_t seed) : m_state(seed) {}
    [[nodiscard]] Uuid next() override;

private:
    std::uint64_t m_state;
};

/// A clock that stands at an instant until it is moved; advances one millisecond per reading.
class ManualClock : public Clock {
public:
    explicit ManualClock(Instant start) : m_now(start) {}
    [[nodiscard]] Instant now() override;
    void set(Instant instant) { m_now = instant; }

private:
    Instant m_now;
};

}  // namespace jointlog
