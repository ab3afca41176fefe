#pragma once

#include <filesystem>
#include <string>

#include "fuzz/input.hpp"
#include "jointlog/storage/record_file.hpp"

namespace jointlog::fuzz {

/// A small record file of which the last operations stand in the -wal, and a private place to put changed copies of it.
class RecordBase {
public:
    RecordBase();
    ~RecordBase();
    RecordBase(const RecordBase&) = delete;
    RecordBase& operator=(const RecordBase&) = delete;

    /// The changes that the input asks for: bytes overwritten, the end cut off or repeated.
    [[nodiscard]] static std::string changed(std::string bytes, Input& input);
    /// Puts both files down, opens them, and has everything read and verified where they open.
    /// Returns the last operation; -1 where it was refused.
    std::int64_t open(const std::string& main, const std::string& wal);

    [[nodiscard]] const std::string& main() const { return m_main; }
    [[nodiscard]] const std::string& wal() const { return m_wal; }
    [[nodiscard]] std::int64_t operations() const { return m_operations; }
    [[nodiscard]] std::int64_t operations_in_main() const { return m_operations_in_main; }
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] bool verified() const { return m_verified; }

private:
    std::filesystem::path m_folder;
    std::filesystem::path m_path;
    std::string m_main;
    std::string m_wal;
    std::int64_t m_operations = 0;
    std::int64_t m_operations_in_main = 0;
    bool m_verified = false;  // the last one that opened had no finding
};

}  // namespace jointlog::fuzz
