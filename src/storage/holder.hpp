#pragma once

#include <filesystem>
#include <string>

namespace jointlog::storage {

/// Who has locked a file, for a message: "process 4711 (jointlog)", "this program", or "another program" where the
/// system does not tell. Looks at the system's list of locks; touches neither the file nor its locks.
[[nodiscard]] std::string holder_of(const std::filesystem::path& path);

}  // namespace jointlog::storage
