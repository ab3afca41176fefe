#include "jointlog/domain/operation.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace jointlog {
namespace {

constexpr std::string_view kinds[] = {"create",  "add",    "correct",     "mark_error",
                                      "restore", "import", "undo_import", "settings",
                                      "undo",    "move",   "merge"};
// In the order of the alternatives of Entity.
constexpr std::string_view tables[] = {
    "patient",        "visit",         "observation", "joint_finding",  "course", "dose_step",
    "administration", "adverse_event", "fact",        "reported_score", "note"};
static_assert(std::size(tables) == std::variant_size_v<Entity>);

}  // namespace

std::string_view code(OperationKind kind) {
    return kinds[static_cast<std::size_t>(kind)];
}

std::string_view table_name(const Entity& entity) {
    return tables[entity.index()];
}

RowId OperationDraft::add(Entity value, std::optional<RowId> from) {
    m_changes.emplace_back(AddRow{std::move(value), from, ++m_added});
    return {m_id, m_added};
}

RowId OperationDraft::add_as(std::int32_t ordinal, Entity value) {
    m_added = std::max(m_added, ordinal);
    m_changes.emplace_back(AddRow{std::move(value), std::nullopt, ordinal});
    return {m_id, ordinal};
}

void OperationDraft::correct(RowId id, std::int64_t version, Entity value,
                             std::optional<RowStatus> status) {
    m_changes.emplace_back(CorrectRow{id, version, std::move(value), status});
}

void OperationDraft::set_status(RowId id, std::int64_t version, RowStatus status) {
    m_changes.emplace_back(SetRowStatus{id, version, status});
}

void OperationDraft::link(RowId id, RowId from) {
    m_changes.emplace_back(LinkRow{id, from});
}

}  // namespace jointlog
