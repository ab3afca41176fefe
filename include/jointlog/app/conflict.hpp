#pragma once

#include <vector>

#include "jointlog/app/session.hpp"

namespace jointlog::app {

/// A row of a refused draft that was changed by somebody since it was read.
struct Disagreement {
    RowId id;
    std::int64_t version = 0;  // stored now
    RowStatus status = RowStatus::recorded;
    Entity stored;
    std::optional<Entity> typed;  // nullopt: the draft changes the row's status alone
    OperationInfo written;        // who stored what is there now, and when
};

/// The rows over which a draft was refused with `conflict`, in the order of its changes; empty where none changed.
[[nodiscard]] Result<std::vector<Disagreement>> disagreements(Session& session,
                                                              const OperationDraft& draft);

/// The same draft on top of what is stored now: the stored versions stay in the history.
[[nodiscard]] OperationDraft on_top(const OperationDraft& draft,
                                    const std::vector<Disagreement>& known);

}  // namespace jointlog::app
