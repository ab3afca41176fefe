#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>

#include "storage/sqlite/database.hpp"

namespace jointlog::storage {

/// Written into the header of every record file: "JLOG".
inline constexpr std::int64_t application_id = 0x4A4C4F47;

/// One step of the schema, from version number - 1 to number.
struct Migration {
    int number = 0;
    std::string_view name;
    std::string_view sql;
};

/// The steps that this program knows, by number from 1.
[[nodiscard]] std::span<const Migration> known_migrations();

/// Takes the schema from version `from` through the steps after it: one transaction, foreign keys checked before it
/// commits, everything rolled back on an error; then one file at rest. Errors: damaged (a row names another that is
/// not there), internal (a step that does not run), io.
[[nodiscard]] Result<void> migrate(Database& database, int from, std::span<const Migration> steps);

/// Copies an older file beside itself ("record.jointlog.v1-backup", mode 0600) before it is upgraded, reopens the
/// copy, checks it and compares the head of the log. An existing backup is not overwritten: the next gets a number.
[[nodiscard]] Result<std::filesystem::path> back_up_before_upgrade(
    Database& database, const std::filesystem::path& path, int version);

/// The objects of a fresh file after the steps, to compare a file with.
[[nodiscard]] Result<std::vector<std::string>> expected_schema(std::span<const Migration> steps);

}  // namespace jointlog::storage
