#include "domain/row_owner.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace jointlog {
namespace {

constexpr std::array<std::string_view, 6> obstacles{"changed_since",  "added_since",
                                                    "owner_in_error", "without_owner",
                                                    "before_birth",   "not_recorded"};

struct OwnerOf {
    std::optional<RowId> operator()(const Observation& row) const { return row.visit; }
    std::optional<RowId> operator()(const JointFinding& row) const { return row.visit; }
    std::optional<RowId> operator()(const DoseStep& row) const { return row.course; }
    std::optional<RowId> operator()(const Administration& row) const { return row.course; }
    std::optional<RowId> operator()(const auto& /*row*/) const { return std::nullopt; }
};

struct DateOf {
    const PartialDate* operator()(const Visit& row) const { return &row.date; }
    const PartialDate* operator()(const Observation& row) const { return &row.date; }
    const PartialDate* operator()(const MedicationCourse& row) const { return &row.start; }
    const PartialDate* operator()(const DoseStep& row) const { return &row.start; }
    const PartialDate* operator()(const Administration& row) const { return &row.date; }
    const PartialDate* operator()(const AdverseEvent& row) const { return &row.onset; }
    const PartialDate* operator()(const Fact& row) const { return &row.start; }
    const PartialDate* operator()(const ReportedScore& row) const { return &row.date; }
    const PartialDate* operator()(const Note& row) const { return &row.date; }
    const PartialDate* operator()(const auto& /*row*/) const { return nullptr; }
};

}  // namespace

std::string_view code(ObstacleKind kind) {
    return obstacles.at(static_cast<std::size_t>(kind));
}

std::optional<RowId> owner_of(const Entity& value) {
    return std::visit(OwnerOf{}, value);
}

void set_owner(Entity& value, const std::optional<RowId>& owner) {
    if (auto* observation = std::get_if<Observation>(&value)) {
        observation->visit = owner;
    } else if (auto* finding = std::get_if<JointFinding>(&value)) {
        finding->visit = owner.value_or(RowId{});
    } else if (auto* step = std::get_if<DoseStep>(&value)) {
        step->course = owner.value_or(RowId{});
    } else if (auto* given = std::get_if<Administration>(&value)) {
        given->course = owner;
    }
}

Entity without_owner(Entity value) {
    set_owner(value, std::nullopt);
    return value;
}

const PartialDate* date_of(const Entity& value) {
    return std::visit(DateOf{}, value);
}

std::vector<const RowVersion*> current_rows(std::span<const RowVersion> versions) {
    std::vector<const RowVersion*> rows;
    for (const RowVersion& version : versions) {
        if (!version.until) {
            rows.push_back(&version);
        }
    }
    // The alternatives of Entity name visits and courses before the rows that belong to them.
    std::stable_sort(rows.begin(), rows.end(), [](const RowVersion* a, const RowVersion* b) {
        return a->value.index() < b->value.index();
    });
    return rows;
}

Obstacle obstacle(ObstacleKind kind, const RowVersion& row) {
    return {kind, row.operation.patient_code, row.id, row.value, row.since};
}

}  // namespace jointlog
