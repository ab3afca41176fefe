#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "jointlog/domain/operation.hpp"
#include "jointlog/domain/record_info.hpp"
#include "storage/dictionary.hpp"
#include "storage/sqlite/database.hpp"

namespace jointlog::storage {

/// Every version of every row of a patient, or of one row, oldest first. Errors: not_found, damaged.
[[nodiscard]] Result<std::vector<RowVersion>> row_history(Tx& tx, const Dictionary& dictionary,
                                                          std::string_view code,
                                                          const std::optional<RowId>& row);

/// The operations on a patient; with an empty code those on the file itself.
[[nodiscard]] Result<std::vector<OperationInfo>> list_operations(Tx& tx,
                                                                 const Dictionary& dictionary,
                                                                 std::string_view code);

/// The operations of one act: of the batch that this operation belongs to, else itself. Errors: not_found.
[[nodiscard]] Result<std::vector<OperationInfo>> operations_of_act(Tx& tx,
                                                                   const Dictionary& dictionary,
                                                                   std::int64_t operation);
[[nodiscard]] Result<std::vector<OperationInfo>> operations_of_batch(Tx& tx,
                                                                     const Dictionary& dictionary,
                                                                     const Uuid& id);

/// Where a row is now. Errors: not_found, damaged.
[[nodiscard]] Result<RowPlace> locate_row(Tx& tx, const Dictionary& dictionary, const RowId& id);

}  // namespace jointlog::storage
