#pragma once

#include <filesystem>

#include "jointlog/domain/result.hpp"

/// A file is made under another name and takes its own when it is complete and on the disk, so that a crash leaves a
/// whole file of that name or none.
namespace jointlog::storage {

/// Nothing of this name may be there, nor what another file of this name left: its -wal would be read into the new one.
/// Errors: already_exists, naming what is there.
[[nodiscard]] Result<void> check_name_free(const std::filesystem::path& path);

/// An empty file beside `path`, "PATH.partial-" and six letters, that only its owner can read. Errors: io.
[[nodiscard]] Result<std::filesystem::path> make_empty_beside(const std::filesystem::path& path);

/// Gives the file its name, never over another one. Errors: already_exists, io.
[[nodiscard]] Result<void> take_name(const std::filesystem::path& made,
                                     const std::filesystem::path& path);

/// Brings the names in the folder of `path` to the disk: a new name is there only when its folder is. Errors: io.
[[nodiscard]] Result<void> sync_folder(const std::filesystem::path& path);

}  // namespace jointlog::storage
