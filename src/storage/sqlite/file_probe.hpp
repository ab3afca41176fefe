#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "jointlog/domain/result.hpp"

namespace jointlog::storage {

/// What the first bytes of a file say, and its -wal where there is one. Reading it changes nothing.
struct FileProbe {
    std::uint32_t application_id = 0;
    int user_version = 0;
    bool has_wal = false;   // a -wal file with at least its header
    bool writable = false;  // by its permissions and medium
};

/// Reads header and -wal through the VFS, before SQLite opens the file: closing a plain descriptor here would drop
/// the locks that this process holds on the same file.
/// Errors: not_found, not_a_record, truncated, in_use (another connection holds it), io.
[[nodiscard]] Result<FileProbe> probe_file(const std::filesystem::path& path,
                                           const std::string& vfs_name);

}  // namespace jointlog::storage
