#include "storage/place_file.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

#include <fmt/format.h>

namespace jointlog::storage {

Result<void> check_name_free(const std::filesystem::path& path) {
    for (const char* suffix : {"", "-wal", "-journal"}) {
        const std::string name = path.string() + suffix;
        std::error_code unknown;
        if (std::filesystem::exists(std::filesystem::symlink_status(name, unknown))) {
            return fail(Errc::already_exists,
                        fmt::format("{}: a file of this name is there already", name));
        }
    }
    return {};
}

Result<std::filesystem::path> make_empty_beside(const std::filesystem::path& path) {
    std::string name = path.string() + ".partial-XXXXXX";
    const int file = ::mkostemp(name.data(), O_CLOEXEC);
    if (file < 0) {
        const int error = errno;
        const auto folder =
            path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
        return fail_writing(folder.string(), error);
    }
    ::close(file);
    return std::filesystem::path(name);
}

Result<void> take_name(const std::filesystem::path& made, const std::filesystem::path& path) {
    int code = ::renameat2(AT_FDCWD, made.c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE);
    if (code != 0 && (errno == EINVAL || errno == ENOSYS)) {  // a file system without it
        code = ::link(made.c_str(), path.c_str());
        if (code == 0) {
            ::unlink(made.c_str());
        }
    }
    if (code != 0) {
        if (errno == EEXIST) {
            return fail(Errc::already_exists,
                        fmt::format("{}: a file of this name is there already", path.string()));
        }
        return fail_writing(path.string(), errno);
    }
    return {};
}

Result<void> sync_folder(const std::filesystem::path& path) {
    const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0) {
        ::close(descriptor);
    }
    if (!synced) {
        return fail(Errc::io, fmt::format("{}: {}", folder.string(), std::strerror(errno)));
    }
    return {};
}

}  // namespace jointlog::storage
