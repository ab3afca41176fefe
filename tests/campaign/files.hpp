#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace jointlog::campaign {

using Files = std::map<std::string, std::string>;  // content by name

[[nodiscard]] std::string read_bytes(const std::filesystem::path& path);
void write_bytes(const std::filesystem::path& path, const std::string& bytes);
/// Makes the folder hold these files and no others.
void put_files(const std::filesystem::path& folder, const Files& files);

}  // namespace jointlog::campaign
