#pragma once

#include <memory>

#include "storage/sqlite/database.hpp"

struct sqlite3_backup;

namespace jointlog::storage {

/// A running copy of one database into another, page by page. The source stays usable between the steps: what is
/// committed through its connection meanwhile is in the copy too.
class DatabaseCopy {
public:
    /// The source must outlive the copy. Errors: io, in_use.
    [[nodiscard]] static Result<std::unique_ptr<DatabaseCopy>> begin(
        Database& source, std::unique_ptr<Database> target);
    ~DatabaseCopy();
    DatabaseCopy(const DatabaseCopy&) = delete;
    DatabaseCopy& operator=(const DatabaseCopy&) = delete;

    /// Copies up to `pages` pages, all when negative; true when the copy is complete and on the disk. Errors: io.
    [[nodiscard]] Result<bool> step(int pages);
    /// Pages of the source, and those still to be copied, as of the last step.
    [[nodiscard]] int total() const;
    [[nodiscard]] int remaining() const;

private:
    DatabaseCopy(std::unique_ptr<Database> target, sqlite3_backup* copy);

    std::unique_ptr<Database> m_target;
    sqlite3_backup* m_copy;
};

}  // namespace jointlog::storage
