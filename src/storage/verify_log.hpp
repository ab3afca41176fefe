#pragma once

#include <optional>

#include "jointlog/domain/record_info.hpp"
#include "storage/dictionary.hpp"
#include "storage/sqlite/database.hpp"

namespace jointlog::storage {

/// Walks the chain from the first operation to the head, and compares it with an anchor from outside the file.
void check_log(Tx& tx, const Dictionary& dictionary, const Uuid& file_id,
               const std::optional<LogHead>& anchor, VerifyReport& report);

}  // namespace jointlog::storage
