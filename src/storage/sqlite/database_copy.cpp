#include "storage/sqlite/database_copy.hpp"

#include <sqlite3.h>

#include "storage/sqlite/error.hpp"

namespace jointlog::storage {

Result<std::unique_ptr<DatabaseCopy>> DatabaseCopy::begin(Database& source,
                                                          std::unique_ptr<Database> target) {
    sqlite3* to = target->handle();
    sqlite3_backup* copy = sqlite3_backup_init(to, "main", source.handle(), "main");
    if (copy == nullptr) {
        return Unexpected{sqlite_error(sqlite3_errcode(to), "copy", to)};
    }
    return std::unique_ptr<DatabaseCopy>(new DatabaseCopy(std::move(target), copy));
}

DatabaseCopy::DatabaseCopy(std::unique_ptr<Database> target, sqlite3_backup* copy)
    : m_target(std::move(target)), m_copy(copy) {}

DatabaseCopy::~DatabaseCopy() {
    sqlite3_backup_finish(m_copy);
}

Result<bool> DatabaseCopy::step(int pages) {
    const int code = sqlite3_backup_step(m_copy, pages);
    if (code == SQLITE_OK || code == SQLITE_DONE) {
        return code == SQLITE_DONE;
    }
    return Unexpected{sqlite_error(code, "copy", m_target->handle())};
}

int DatabaseCopy::total() const {
    return sqlite3_backup_pagecount(m_copy);
}

int DatabaseCopy::remaining() const {
    return sqlite3_backup_remaining(m_copy);
}

}  // namespace jointlog::storage
