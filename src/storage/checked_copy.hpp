#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "storage/log.hpp"
#include "storage/sqlite/database_copy.hpp"

namespace jointlog::storage {

/// A copy of a record file that counts only when it was opened again and found sound and equal. It is made beside
/// the name that it shall have, readable by its owner alone, and removed unless it was placed.
class CheckedCopy {
public:
    /// Errors: io, in_use.
    [[nodiscard]] static Result<std::unique_ptr<CheckedCopy>> begin(
        Database& source, const std::filesystem::path& beside, const std::string& vfs_name);
    ~CheckedCopy();
    CheckedCopy(const CheckedCopy&) = delete;
    CheckedCopy& operator=(const CheckedCopy&) = delete;

    /// True when every page is copied; see DatabaseCopy::step.
    [[nodiscard]] Result<bool> step(int pages);
    [[nodiscard]] int total() const { return m_copy->total(); }
    [[nodiscard]] int remaining() const { return m_copy->remaining(); }
    /// Closes the complete copy, opens it again and compares integrity, the number of rows of each table and the head
    /// of the log, which it returns. Nothing may be committed between the last step and this. Errors: damaged, io.
    [[nodiscard]] Result<Head> check();
    /// Gives the checked copy its name, never over another file. Errors: already_exists, io.
    [[nodiscard]] Result<void> take(const std::filesystem::path& name);
    /// The same in place of the file of that name, when there is one. Errors: io.
    [[nodiscard]] Result<void> replace(const std::filesystem::path& name);

private:
    CheckedCopy(Database& source, std::filesystem::path made)
        : m_source(source), m_made(std::move(made)) {}

    Database& m_source;
    std::filesystem::path m_made;
    std::unique_ptr<DatabaseCopy> m_copy;
    bool m_placed = false;
};

}  // namespace jointlog::storage
