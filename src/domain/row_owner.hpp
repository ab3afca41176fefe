#pragma once

#include <optional>
#include <span>
#include <vector>

#include "jointlog/domain/row_acts.hpp"

namespace jointlog {

/// Names another visit or course as the one that the row belongs to. Without one, a finding or a dose names none that
/// exists: only for comparing.
void set_owner(Entity& value, const std::optional<RowId>& owner);
[[nodiscard]] Entity without_owner(Entity value);

/// The date that places a row in time; nullptr where it has none of its own.
[[nodiscard]] const PartialDate* date_of(const Entity& value);

[[nodiscard]] inline bool stands(const RowVersion& row) {
    return !row.until && row.status == RowStatus::recorded;
}
/// The current versions, visits and courses before what belongs to them, then by entry.
[[nodiscard]] std::vector<const RowVersion*> current_rows(std::span<const RowVersion> versions);

[[nodiscard]] Obstacle obstacle(ObstacleKind kind, const RowVersion& row);

}  // namespace jointlog
