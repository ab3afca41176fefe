#include "storage/sqlite/vfs_file.hpp"

#include <utility>

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
      m_open(std::exchange(other.m_open, false)) {}

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

std::optional<VfsFile> VfsFile::open(const std::filesystem::path& main, const std::string& vfs_name,
                                     Kind kind) {
    sqlite3_vfs* vfs = sqlite3_vfs_find(vfs_name.empty() ? nullptr : vfs_name.c_str());
    if (vfs == nullptr) {
        return std::nullopt;
    }
    const std::string path = std::filesystem::absolute(main).string();
    char* names = const_cast<char*>(sqlite3_create_filename(
        path.c_str(), (path + "-journal").c_str(), (path + "-wal").c_str(), 0, nullptr));
    if (names == nullptr) {
        return std::nullopt;
    }
    VfsFile opened(vfs, names);
    const bool wal = kind == Kind::wal;
    const char* name = wal ? sqlite3_filename_wal(names) : names;
    const int flags = SQLITE_OPEN_READONLY | (wal ? SQLITE_OPEN_WAL : SQLITE_OPEN_MAIN_DB);
    opened.m_open = vfs->xOpen(vfs, name, opened.file(), flags, nullptr) == SQLITE_OK;
    if (!opened.m_open) {
        return std::nullopt;
    }
    return opened;
}

std::int64_t VfsFile::size() const {
    sqlite3_int64 bytes = 0;
    return file()->pMethods->xFileSize(file(), &bytes) == SQLITE_OK ? bytes : 0;
}

bool VfsFile::read(std::int64_t offset, std::uint8_t* into, int count) const {
    return file()->pMethods->xRead(file(), into, count, offset) == SQLITE_OK;
}

bool VfsFile::held_elsewhere() const {
    const int code = file()->pMethods->xLock(file(), SQLITE_LOCK_SHARED);
    if (code == SQLITE_OK) {
        file()->pMethods->xUnlock(file(), SQLITE_LOCK_NONE);
    }
    return code == SQLITE_BUSY;
}

}  // namespace jointlog::storage
