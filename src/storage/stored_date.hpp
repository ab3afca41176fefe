#pragma once

#include <cstdint>
#include <optional>

#include "jointlog/domain/date.hpp"

namespace jointlog::storage {

/// The days of a PartialDate as two columns; see data/schema/001_record.sql.
struct StoredDate {
    std::optional<std::int64_t> day;
    std::optional<std::int64_t> span;
};

/// The day of an observation without a date: its key needs one. The day before the first valid day.
inline constexpr std::int64_t undated = -719163;

/// nullopt when the last day lies before the first.
[[nodiscard]] std::optional<StoredDate> to_stored(const PartialDate& date);
/// Sets the days of `date`; false when the columns hold no valid combination.
[[nodiscard]] bool from_stored(const StoredDate& stored, PartialDate& date);

}  // namespace jointlog::storage
