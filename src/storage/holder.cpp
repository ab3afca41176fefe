#include "storage/holder.hpp"

#include <pwd.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <sstream>

#include <fmt/format.h>

#include "jointlog/domain/ids.hpp"

namespace jointlog::storage {
namespace {

// The bytes that SQLite locks, whatever the size of the file.
constexpr long first_lock = 0x40000000;
constexpr long last_lock = first_lock + 511;

std::string user_name(uid_t user) {
    const passwd* const entry = ::getpwuid(user);
    return entry != nullptr ? entry->pw_name : fmt::format("user {}", user);
}

std::string computer_name() {
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "this computer";
}

Remark process_remark(long process) {
    const std::string folder = fmt::format("/proc/{}", process);
    std::string program;
    std::ifstream comm(folder + "/comm");
    std::getline(comm, program);
    struct stat began {};
    if (program.empty() || ::stat(folder.c_str(), &began) != 0) {
        return remark<RemarkId::held_by_another>();
    }
    return remark<RemarkId::held_by_process>(program, process, user_name(began.st_uid),
                                             computer_name(),
                                             to_iso(Instant{began.st_mtime * 1000, 0}));
}

}  // namespace

Remark holder_of(const std::filesystem::path& path) {
    struct stat file {};
    if (::stat(path.c_str(), &file) != 0) {
        return remark<RemarkId::held_by_another>();
    }
    // "1: POSIX  ADVISORY  WRITE 4711 08:01:131090 1073741826 1073742335"
    const std::string inode = fmt::format(":{}", file.st_ino);
    const std::string exactly =
        fmt::format("{:02x}:{:02x}{}", major(file.st_dev), minor(file.st_dev), inode);
    std::ifstream locks("/proc/locks");
    for (std::string line; std::getline(locks, line);) {
        std::istringstream fields(line);
        std::string number;
        std::string kind;
        std::string strength;
        std::string access;
        std::string where;
        long process = 0;
        long from = 0;
        fields >> number >> kind >> strength >> access >> process >> where >> from;
        // A layered file system tells another device here than there: then the bytes must be those SQLite locks.
        const bool same =
            where == exactly || (where.ends_with(inode) && from >= first_lock && from <= last_lock);
        if (!same || process <= 0) {
            continue;
        }
        if (process == ::getpid()) {
            return remark<RemarkId::held_here>();
        }
        return process_remark(process);
    }
    return remark<RemarkId::held_by_another>();
}

}  // namespace jointlog::storage
