#include "campaign/files.hpp"

#include <fstream>
#include <sstream>

namespace jointlog::campaign {

std::string read_bytes(const std::filesystem::path& path) {
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    return bytes.str();
}

void write_bytes(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

void put_files(const std::filesystem::path& folder, const Files& files) {
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::filesystem::remove(entry.path());
    }
    for (const auto& [name, bytes] : files) {
        write_bytes(folder / name, bytes);
    }
}

}  // namespace jointlog::campaign
