#pragma once

#include <filesystem>

#include "jointlog/domain/remark.hpp"

namespace jointlog::storage {

/// Who has locked a file, for a message: process, program, user and computer with the time the program began; or this
/// program; or another one, where the system does not tell (a lock held on another computer). Looks at the system's
/// list of locks; touches neither the file nor its locks, so nothing of it can be out of date.
[[nodiscard]] Remark holder_of(const std::filesystem::path& path);

}  // namespace jointlog::storage
