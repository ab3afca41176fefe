#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "jointlog/domain/operation.hpp"
#include "jointlog/storage/record_file.hpp"
#include "storage/dictionary.hpp"
#include "storage/hash.hpp"
#include "storage/sqlite/database.hpp"

namespace jointlog::storage {

/// Where the log stands inside a transaction.
struct Head {
    std::int64_t operation = 0;
    Digest chain{};
};
[[nodiscard]] Head read_head(Tx& tx);

/// The chain value before the first operation.
[[nodiscard]] Digest first_chain(const Uuid& file_id);

/// An operation as the log keeps it, with the local numbers of what it names.
struct LoggedOperation {
    OperationInfo info;
    std::optional<std::int64_t> patient;
    std::optional<RowId> patient_row;  // the lasting identity of the patient
    std::optional<std::int64_t> person;
    std::optional<std::int64_t> batch;
    BatchInfo batch_info;  // empty without a batch
};

/// H(chain before | operation | content).
[[nodiscard]] Digest chain_after(const Digest& before, const LoggedOperation& operation,
                                 const Digest& content);

/// The content of an operation: its row versions in the order of their lasting ids.
[[nodiscard]] Digest content_of(std::vector<std::pair<RowId, Digest>> rows);

/// Appends operation.info.number = head + 1; rows that belong to it are written next, then move_head.
void append_operation(Tx& tx, const LoggedOperation& operation, const Digest& content,
                      const Digest& chain);

/// Moves the head from operation - 1 to operation, last in the transaction; counts the row versions written. Fails
/// with conflict when the log went on meanwhile.
void move_head(Tx& tx, std::int64_t operation, const Digest& chain, std::int64_t row_versions);

/// Reads op, id, at_ms, tz_min, person, kind, reason, why and the uuid of the batch from `column` on.
[[nodiscard]] OperationInfo read_operation(const Statement& row, int column,
                                           const Dictionary& dictionary);

[[nodiscard]] Digest digest_at(const Statement& row, int column);

}  // namespace jointlog::storage
