#include "storage/sqlite/vfs_file.hpp"

#include <utility>

#include <fmt/format.h>
#include <sqlite3.h>

namespace jointlog::storage {

std::uint32_t big_endian(const std::uint8_t* bytes) {
    return std::uint32_t{bytes[0]} << 24U | std::uint32_t{bytes[1]} << 16U
           | std::uint32_t{bytes[2]} << 8U | std::uint32_t{bytes[3]};
}

VfsFile::VfsFile(sqlite3_vfs* vfs, char* names)
    : m_storage(static_cast<std::size_t>(vfs->szOsFile) / sizeof(std::uint64_t) + 1),
      m_names(names) {}

VfsFile::VfsFile(VfsFile&& other) noexcept
    : m_storage(std::move(other.m_storage)),
      m_names(std::exchange(other.m_names, nullptr)),
      m_open(std::exchange(other.m_open, false)),
      m_failed(other.m_failed) {}

VfsFile::~VfsFile() {
    if (m_open) {
        file()->pMethods->xClose(file());
    }
    sqlite3_free_filename(m_names);
}

sqlite3_file* VfsFile::file() const {
    const void* start = m_storage.data();
    return static_cast<sqlite3_file*>(const_cast<void*>(start));
}

Result<std::optional<VfsFile>> VfsFile::open(const std::filesystem::path& main,
                                             const std::string& vfs_name, Kind kind) {
    const std::string path = std::filesystem::absolute(main).string();
    const bool wal = kind == Kind::wal;
    const auto failure = [&](int code) {
        return fail(Errc::io, fmt::format("{}{}: cannot be read: {}", main.string(),
                                          wal ? "-wal" : "", sqlite3_errstr(code)));
    };
    sqlite3_vfs* vfs = sqlite3_vfs_find(vfs_name.empty() ? nullptr : vfs_name.c_str());
    if (vfs == nullptr) {
        return failure(SQLITE_CANTOPEN);
    }
    char* names = const_cast<char*>(sqlite3_create_filename(
        path.c_str(), (path + "-journal").c_str(), (path + "-wal").c_str(), 0, nullptr));
    if (names == nullptr) {
        return failure(SQLITE_NOMEM);
    }
    VfsFile opened(vfs, names);
    const char* name = wal ? sqlite3_filename_wal(names) : names;
    int there = 1;
    if (wal) {  // an empty one counts as none
        const int code = vfs->xAccess(vfs, name, SQLITE_ACCESS_EXISTS, &there);
        if (code != SQLITE_OK) {
            return failure(code);
        }
    }
    if (there == 0) {
        return std::optional<VfsFile>();
    }
    const int flags = SQLITE_OPEN_READONLY | (wal ? SQLITE_OPEN_WAL : SQLITE_OPEN_MAIN_DB);
    const int code = vfs->xOpen(vfs, name, opened.file(), flags, nullptr);
    opened.m_open = code == SQLITE_OK;
    if (!opened.m_open) {
        return failure(code);
    }
    return std::optional<VfsFile>(std::move(opened));
}

std::int64_t VfsFile::size() const {
    sqlite3_int64 bytes = 0;
    if (file()->pMethods->xFileSize(file(), &bytes) != SQLITE_OK) {
        m_failed = true;
        return 0;
    }
    return bytes;
}

bool VfsFile::read(std::int64_t offset, std::uint8_t* into, int count) const {
    const int code = file()->pMethods->xRead(file(), into, count, offset);
    m_failed = m_failed || (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ);
    return code == SQLITE_OK;
}

bool VfsFile::held_elsewhere() const {
    const int code = file()->pMethods->xLock(file(), SQLITE_LOCK_SHARED);
    if (code == SQLITE_OK) {
        file()->pMethods->xUnlock(file(), SQLITE_LOCK_NONE);
    }
    return code == SQLITE_BUSY;
}

}  // namespace jointlog::storage
