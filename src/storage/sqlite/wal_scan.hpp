#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "storage/sqlite/vfs_file.hpp"

namespace jointlog::storage {

/// What the committed frames of a -wal say over the main file.
struct WalContent {
    std::vector<bool> holds;  // by page number
    std::uint32_t pages = 0;  // size of the database after the last commit; 0: no commit
    std::optional<std::array<std::uint8_t, 100>> first_page;  // the start of its newest page 1
    /// What is wrong; empty when nothing is. SQLite takes a header or frame that fails its checksum for the end, so
    /// commits that were acknowledged would silently be lost. A transaction that was never finished is no damage: none
    /// begins before the one before it is safely on the disk, so a torn one is the last.
    std::string_view damage;
};

/// Reads header and frames and compares their checksums (https://www.sqlite.org/fileformat2.html, section 4).
[[nodiscard]] WalContent scan_wal(const VfsFile& wal, std::int64_t page_size);

}  // namespace jointlog::storage
