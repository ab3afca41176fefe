#pragma once

#include <string_view>

#include "jointlog/domain/result.hpp"

struct sqlite3;

namespace jointlog::storage {

/// What an SQLite result code means to a record file. Names no recorded value: SQLite's own messages name tables
/// and columns only.
[[nodiscard]] Error sqlite_error(int code, std::string_view doing, sqlite3* db);

}  // namespace jointlog::storage
