#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace jointlog::test {

/// The golden text of tests/golden/<name>.txt. JOINTLOG_WRITE_GOLDEN=1 writes `now` there first.
inline std::string golden(const std::string& name, const std::string& now) {
    const std::filesystem::path path =
        std::string(JOINTLOG_SOURCE_DIR) + "/tests/golden/" + name + ".txt";
    if (std::getenv("JOINTLOG_WRITE_GOLDEN") != nullptr) {
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << now;
    }
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

}  // namespace jointlog::test
