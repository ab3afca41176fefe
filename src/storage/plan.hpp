#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "jointlog/domain/operation.hpp"
#include "storage/dictionary.hpp"
#include "storage/row_reader.hpp"

namespace jointlog::storage {

/// One row version that an operation will write.
struct PlannedRow {
    RowId id;
    const Entity* value = nullptr;  // of the draft, or of `stored`
    RowStatus status = RowStatus::recorded;
    std::unique_ptr<StoredRow> stored;  // the version it replaces; null: a new row
};

/// A row of the patient, of which an operation will say that it comes from a row elsewhere.
struct PlannedLink {
    RowId row;
    std::int64_t born = 0;  // the operation that first wrote the row; 0: this one
    RowId from;
};

/// What an operation will do, checked against the file as it stands.
struct Plan {
    std::int64_t patient = 0;
    bool new_patient = false;
    RowId patient_row;
    std::vector<PlannedRow> rows;
    std::vector<PlannedLink> links;
};

/// Errors: conflict (naming both versions), not_found, already_exists, refused, malformed.
[[nodiscard]] Result<Plan> plan_draft(Tx& tx, const Dictionary& dictionary,
                                      const OperationDraft& draft);

}  // namespace jointlog::storage
