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
    std::filesystem::copy_file(path, copy->file(), failed);
    if (!failed) {
        std::filesystem::copy_file(path.string() + "-wal", copy->file().string() + "-wal", failed);
    }
    for (const char* suffix : {"", "-wal"}) {
        if (!failed) {
            using std::filesystem::perms;
            std::filesystem::permissions(copy->file().string() + suffix,
                                         perms::owner_read | perms::owner_write, failed);
        }
    }
    if (failed) {
        return fail(Errc::io, fmt::format("{}: cannot be copied to recover it: {}", path.string(),
                                          failed.message()));
    }
    return copy;
}

PrivateCopy::~PrivateCopy() {
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

}  // namespace jointlog::storage
