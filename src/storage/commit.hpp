#pragma once

#include <cstdint>
#include <optional>

#include "jointlog/domain/operation.hpp"
#include "jointlog/storage/record_file.hpp"
#include "storage/dictionary.hpp"
#include "storage/hash.hpp"
#include "storage/sqlite/database.hpp"

namespace jointlog::storage {

/// The import that an operation belongs to, as the file keeps it.
struct Batch {
    std::int64_t number = 0;
    Uuid id;
    BatchInfo info;
};

/// Stores one operation within the transaction. Everything is planned and checked before the first row is written.
/// content: added_content of the draft, where it is known already.
/// Errors: as RecordFile::commit.
[[nodiscard]] Result<OperationInfo> commit_draft(Tx& tx, Dictionary& dictionary,
                                                 const OperationDraft& draft, Instant at,
                                                 const std::optional<Batch>& batch,
                                                 const std::optional<Digest>& content = {});

/// The hash over the rows of an operation that only adds rows; nullopt for one that depends on what is stored. Reads
/// nothing but the draft.
[[nodiscard]] std::optional<Digest> added_content(const OperationDraft& draft);

}  // namespace jointlog::storage
