#pragma once

#include <filesystem>
#include <memory>

#include "jointlog/domain/record_info.hpp"
#include "jointlog/storage/record_file.hpp"
#include "storage/private_copy.hpp"
#include "storage/sqlite/database.hpp"

namespace jointlog::storage {

/// An open database that passed every check, and what is fixed about it.
struct OpenedFile {
    std::unique_ptr<PrivateCopy>
        copy;  // of a read-only file with a -wal to recover or an older schema; outlives the database
    std::unique_ptr<Database> database;
    Uuid file_id;
    bool read_only = false;
};

/// Errors: as RecordFile::open.
[[nodiscard]] Result<OpenedFile> open_file(const std::filesystem::path& path,
                                           const Environment& environment);

/// A new file with the newest schema; its mode is the first operation. Nothing is left behind on failure.
/// Errors: already_exists, io.
[[nodiscard]] Result<OpenedFile> create_file(const std::filesystem::path& path, Mode mode,
                                             const Environment& environment);
/// Takes back a file that create_file has just made and closed.
void remove_created(const std::filesystem::path& path);

}  // namespace jointlog::storage
