#include "storage/holder.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <sstream>

#include <fmt/format.h>

namespace jointlog::storage {

std::string holder_of(const std::filesystem::path& path) {
    struct stat file {};
    if (::stat(path.c_str(), &file) != 0) {
        return "another program";
    }
    // "1: POSIX  ADVISORY  WRITE 4711 08:01:131090 1073741826 1073742335"
    const std::string inode = fmt::format(":{}", file.st_ino);
    std::ifstream locks("/proc/locks");
    for (std::string line; std::getline(locks, line);) {
        std::istringstream fields(line);
        std::string number;
        std::string kind;
        std::string strength;
        std::string access;
        std::string where;
        long process = 0;
        fields >> number >> kind >> strength >> access >> process >> where;
        if (!where.ends_with(inode) || process <= 0) {
            continue;
        }
        if (process == ::getpid()) {
            return "this program";
        }
        std::string name;
        std::getline(std::ifstream(fmt::format("/proc/{}/comm", process)), name);
        return name.empty() ? fmt::format("process {}", process)
                            : fmt::format("process {} ({})", process, name);
    }
    return "another program";
}

}  // namespace jointlog::storage
