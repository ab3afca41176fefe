#include "storage/private_copy.hpp"

#include <cstdlib>

#include <fmt/format.h>

namespace jointlog::storage {

Result<std::unique_ptr<PrivateCopy>> PrivateCopy::make(const std::filesystem::path& path) {
    std::error_code failed;
    std::string pattern =
        (std::filesystem::temp_directory_path(failed) / "jointlog-XXXXXX").string();
    if (failed || ::mkdtemp(pattern.data()) == nullptr) {
        return fail(Errc::io, fmt::format("{}: no private folder for a copy", path.string()));
    }
    std::unique_ptr<PrivateCopy> copy(new PrivateCopy(pattern));
    for (const char* suffix : {"", "-wal"}) {
        using std::filesystem::perms;
        const std::string from = path.string() + suffix;
        const std::string to = copy->file().string() + suffix;
        if (failed || !std::filesystem::exists(from)) {
            continue;  // closed cleanly: no -wal
        }
        if (std::filesystem::copy_file(from, to, failed)) {
            std::filesystem::permissions(to, perms::owner_read | perms::owner_write, failed);
        }
    }
    if (!failed && !std::filesystem::exists(copy->file())) {
        failed = std::make_error_code(std::errc::no_such_file_or_directory);
    }
    if (failed) {
        return fail(Errc::io, fmt::format("{}: cannot be copied to be read: {}", path.string(),
                                          failed.message()));
    }
    return copy;
}

PrivateCopy::~PrivateCopy() {
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

}  // namespace jointlog::storage
