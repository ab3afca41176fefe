#include <algorithm>
#include <array>
#include <map>
#include <set>

#include <fmt/format.h>

#include "domain/row_owner.hpp"

namespace jointlog {
namespace {

constexpr std::array<std::string_view, 4> reasons{"moved_to", "moved_from", "merged_into",
                                                  "merged_from"};

/// A finding without its visit, a dose without its course.
bool needs_owner(const Entity& value) {
    const auto* given = std::get_if<Administration>(&value);
    return std::holds_alternative<JointFinding>(value) || std::holds_alternative<DoseStep>(value)
           || (given != nullptr && given->course && given->drug.empty()
               && given->drug_text.empty());
}

bool ends_before(const Entity& value, const PartialDate& birth) {
    const PartialDate* date = date_of(value);
    return date != nullptr && date->last && birth.first && *date->last < *birth.first;
}

/// The rows chosen that stand as they were seen.
std::set<RowId> chosen_rows(const std::vector<const RowVersion*>& current,
                            std::span<const RowMeta> rows, std::vector<Obstacle>& obstacles) {
    std::map<RowId, const RowVersion*> by_id;
    for (const RowVersion* row : current) {
        by_id.emplace(row->id, row);
    }
    std::set<RowId> chosen;
    for (const RowMeta& meta : rows) {
        const auto at = by_id.find(meta.id);
        if (at == by_id.end()) {
            obstacles.push_back({ObstacleKind::not_recorded, {}, meta.id, std::nullopt, 0});
        } else if (at->second->since != meta.version) {
            obstacles.push_back(obstacle(ObstacleKind::changed_since, *at->second));
        } else if (!stands(*at->second) || std::holds_alternative<Patient>(at->second->value)) {
            obstacles.push_back(obstacle(ObstacleKind::not_recorded, *at->second));
        } else {
            chosen.insert(meta.id);
        }
    }
    return chosen;
}

}  // namespace

std::size_t TransferPlan::identical() const {
    return static_cast<std::size_t>(std::count_if(
        rows.begin(), rows.end(), [](const TransferRow& row) { return row.same.has_value(); }));
}

TransferPlan plan_move(std::span<const RowVersion> versions, std::span<const RowMeta> rows,
                       const Patient& to) {
    TransferPlan plan;
    const auto current = current_rows(versions);
    const std::set<RowId> chosen = chosen_rows(current, rows, plan.obstacles);
    for (const RowVersion* row : current) {
        const auto owner = owner_of(row->value);
        const bool with_owner = owner && chosen.contains(*owner);
        if (!stands(*row) || !(with_owner || chosen.contains(row->id))) {
            continue;
        }
        if (!with_owner && needs_owner(row->value)) {
            plan.obstacles.push_back(obstacle(ObstacleKind::without_owner, *row));
        } else if (ends_before(row->value, to.birth)) {
            plan.obstacles.push_back(obstacle(ObstacleKind::before_birth, *row));
        }
        plan.rows.push_back({row, std::nullopt});
    }
    return plan;
}

void fill_transfer(const TransferPlan& plan, OperationDraft& at_source,
                   OperationDraft& at_destination) {
    std::map<RowId, RowId> there;
    for (const TransferRow& transfer : plan.rows) {
        const RowVersion& row = *transfer.row;
        if (transfer.same) {
            at_destination.link(*transfer.same, row.id);
            there.emplace(row.id, *transfer.same);
        } else {
            Entity value = row.value;
            const auto owner = owner_of(value);
            const auto owner_there = owner ? there.find(*owner) : there.end();
            set_owner(value, owner_there != there.end() ? std::optional(owner_there->second)
                                                        : std::nullopt);
            there.emplace(row.id, at_destination.add(std::move(value), row.id));
        }
        at_source.set_status(row.id, row.since, RowStatus::entered_in_error);
    }
}

std::string reason_text(TransferReason reason, std::string_view patient_code) {
    return fmt::format("{} {}", reasons.at(static_cast<std::size_t>(reason)), patient_code);
}

std::optional<ParsedReason> parse_transfer_reason(std::string_view text) {
    for (std::size_t i = 0; i < reasons.size(); ++i) {
        const std::string_view code = reasons.at(i);
        if (text.size() > code.size() + 1 && text.starts_with(code) && text[code.size()] == ' ') {
            return ParsedReason{static_cast<TransferReason>(i),
                                std::string(text.substr(code.size() + 1))};
        }
    }
    return std::nullopt;
}

}  // namespace jointlog
