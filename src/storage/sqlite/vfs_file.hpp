#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "jointlog/domain/result.hpp"

struct sqlite3_file;
struct sqlite3_vfs;

namespace jointlog::storage {

/// A file opened for reading through an SQLite VFS.
class VfsFile {
public:
    enum class Kind : std::uint8_t { main, wal };
    /// nullopt for a -wal that is not there. `main` is the path of the record file, also for its -wal. Errors: io.
    [[nodiscard]] static Result<std::optional<VfsFile>> open(const std::filesystem::path& main,
                                                             const std::string& vfs_name,
                                                             Kind kind);
    VfsFile(VfsFile&& other) noexcept;
    VfsFile& operator=(VfsFile&&) = delete;
    ~VfsFile();

    /// 0 also when the disk does not say; then failed() is true.
    [[nodiscard]] std::int64_t size() const;
    /// False when fewer bytes are there, or when the disk fails; then failed() is true.
    [[nodiscard]] bool read(std::int64_t offset, std::uint8_t* into, int count) const;
    /// Whether the disk ever failed: what was read then says nothing about the file.
    [[nodiscard]] bool failed() const { return m_failed; }
    /// Whether another connection, here or in another process, keeps readers out.
    [[nodiscard]] bool held_elsewhere() const;

private:
    VfsFile(sqlite3_vfs* vfs, char* names);
    [[nodiscard]] sqlite3_file* file() const;

    std::vector<std::uint64_t> m_storage;  // the VFS's own structure, aligned
    char* m_names;                         // of sqlite3_create_filename; must outlive the file
    bool m_open = false;
    mutable bool m_failed = false;
};

/// A 4-byte big-endian number, as SQLite's headers hold them.
[[nodiscard]] std::uint32_t big_endian(const std::uint8_t* bytes);

}  // namespace jointlog::storage
