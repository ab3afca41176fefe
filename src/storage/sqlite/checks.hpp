#pragma once

#include <string>
#include <vector>

#include "storage/sqlite/database.hpp"

namespace jointlog::storage {

/// SQLite's own check of the file: one sentence per problem, none when it is sound. quick leaves out the
/// comparison of indexes with their tables. A page that the disk cannot read is an error (io), not a problem found.
[[nodiscard]] std::vector<std::string> integrity_problems(Tx& tx, bool quick);

/// "table -> referenced table" for each row that names another row that is not there.
[[nodiscard]] std::vector<std::string> foreign_key_problems(Tx& tx);

/// The version of the schema that the file names.
[[nodiscard]] int user_version(Tx& tx);

/// Every object of the schema as "type name: text", by type and name.
[[nodiscard]] std::vector<std::string> schema_objects(Tx& tx);

/// The number of rows of each table, by its name.
[[nodiscard]] std::vector<std::pair<std::string, std::int64_t>> rows_of_tables(Tx& tx);

}  // namespace jointlog::storage
