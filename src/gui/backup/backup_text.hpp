#pragma once

#include <QtCore/QString>
#include <optional>

#include "jointlog/app/backup.hpp"
#include "jointlog/domain/anchor_check.hpp"
#include "jointlog/domain/result.hpp"

namespace jointlog::gui {

/// "2026-11-26 14:02" in the local time of this computer.
[[nodiscard]] QString localTime(std::int64_t utcMs);
/// "12.4 MB"
[[nodiscard]] QString sizeText(std::int64_t bytes);
/// A path that can break after every folder.
[[nodiscard]] QString breakable(const QString& path);
[[nodiscard]] QString lastBackupText(const std::optional<app::BackupFile>& last);
/// What of the retention a person knows: kept_backups() in words.
[[nodiscard]] QString keepRuleText();
[[nodiscard]] QString backupErrorText(const Error& error, const QString& folder);
/// Of a backup that was looked into, or of restoring it.
[[nodiscard]] QString restoreErrorText(const Error& error);

/// How the file stands to where it was last used here; empty when there is nothing to tell.
/// lastEntry, noted: when the file and the note end.
[[nodiscard]] QString anchorText(const AnchorCheck& check, const LogHead& head,
                                 std::optional<Instant> lastEntry,
                                 std::optional<std::int64_t> notedMs);

}  // namespace jointlog::gui
