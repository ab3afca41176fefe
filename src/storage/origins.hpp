#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "jointlog/domain/operation.hpp"
#include "storage/hash.hpp"
#include "storage/references.hpp"
#include "storage/sqlite/database.hpp"

namespace jointlog::storage {

/// What an operation's content says of a link; beside the digests of its row versions.
[[nodiscard]] Digest origin_digest(const RowId& row, const RowId& from);

/// Stores that the row `row`, born in operation `born`, comes from `from`; says operation `operation` of the patient.
void write_origin(Tx& tx, std::int64_t patient, std::int64_t operation, std::int64_t born,
                  const RowId& row, const RowId& from);

/// Every link of a patient, by operation. One whose row is of no operation of the patient has an empty row.
[[nodiscard]] std::vector<RowOrigin> read_origins(Tx& tx, const RowIds& ids, std::int64_t patient);

/// Errors: not_found.
[[nodiscard]] Result<std::vector<RowOrigin>> list_origins(Tx& tx, std::string_view code);

}  // namespace jointlog::storage
