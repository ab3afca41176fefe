#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "storage/sqlite/vfs_file.hpp"

namespace jointlog::storage {

/// What the committed frames of a -wal say over the main file.
struct WalContent {
    std::vector<bool> holds;  // by page number
    std::uint32_t pages = 0;  // size of the database after the last commit; 0: no commit
    std::optional<std::array<std::uint8_t, 100>> first_page;  // the start of its newest page 1
    /// A sound frame stands after a damaged one: commits that were acknowledged would silently be lost, since SQLite
    /// takes the first damaged frame for the end. A torn end is no damage.
    bool damaged = false;
};

/// Reads every frame and compares its checksum (https://www.sqlite.org/fileformat2.html, section 4).
[[nodiscard]] WalContent scan_wal(const VfsFile& wal, std::int64_t page_size);

}  // namespace jointlog::storage
