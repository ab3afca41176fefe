#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "jointlog/domain/record_info.hpp"

/// Backups as files: their names, and which of them stay.
namespace jointlog::app {

/// A backup under its own name. The name is given only after the copy was opened again and compared, so that a file
/// of such a name is a verified backup as of that time.
struct BackupFile {
    std::filesystem::path path;
    std::int64_t made_ms = 0;  // UTC, whole seconds in milliseconds
    LogHead head;
};

/// "jointlog-0a1b2c3d.2026-11-26T14-02-31Z.op4188-9f2c....jointlog-backup": the first eight digits of the file's id,
/// when it was made (UTC) and the head of its log. Never the name of the record file, which may name a person.
[[nodiscard]] std::string backup_name(const Uuid& file_id, std::int64_t made_ms,
                                      const LogHead& head);
/// Reads the last part of a path; nothing when it is no such name.
[[nodiscard]] std::optional<BackupFile> parse_backup_name(const std::filesystem::path& path);

/// The backups of a record file in a folder, newest first; none when the folder cannot be read.
[[nodiscard]] std::vector<BackupFile> backups_in(const std::filesystem::path& folder,
                                                 const Uuid& file_id);

/// Which of these instants (milliseconds, UTC) stay: the newest of each of the last 7 days, 4 weeks (from Monday) and
/// 12 months that have any. Counted over what is there, so that a pause removes nothing. One answer per instant.
[[nodiscard]] std::vector<bool> kept_backups(std::span<const std::int64_t> made_ms);

}  // namespace jointlog::app
