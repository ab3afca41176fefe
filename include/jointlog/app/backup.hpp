#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "jointlog/app/backup_files.hpp"
#include "jointlog/app/session.hpp"

namespace jointlog::app {

/// The record's own setting of the folder that its backups go to; empty or absent: the default.
inline constexpr std::string_view backup_folder_setting = "backup_folder";

/// Where the backups of this record go: the folder of its setting, else DATA/backups/FILE-ID.
/// Errors: refused when neither is known.
[[nodiscard]] Result<std::filesystem::path> backup_folder(Session& session);

/// The newest verified backup in the record's folder.
[[nodiscard]] std::optional<BackupFile> last_backup(Session& session);

/// The newest verified backup of a record that another process has open, in the folder that the record names.
[[nodiscard]] std::optional<BackupFile> last_backup_of(const std::filesystem::path& file,
                                                       const Environment& environment);

/// Copies the record to `target`, opens the copy again, compares it, then gives it its name; a `target` that is a
/// folder gets a name of its own. Nothing is overwritten, and a failure leaves no file and every older backup.
/// Errors: already_exists, damaged, io.
[[nodiscard]] Result<BackupFile> back_up(Session& session, const std::filesystem::path& target);

/// The same into the record's folder, where every older one stays. The default folder is made when missing. Errors
/// also: not_found (a chosen folder is not there).
[[nodiscard]] Result<BackupFile> back_up_aside(Session& session);

/// The same; afterwards removes the backups of this record that kept_backups() does not
/// keep.
[[nodiscard]] Result<BackupFile> back_up_automatically(Session& session);

/// The same when the last one is older than a day, or there is none; nothing when there is no folder to put it.
[[nodiscard]] Result<void> back_up_daily(Session& session);

/// What an import begins with: back_up_daily(), or why nothing was stored.
[[nodiscard]] Result<void> back_up_before_import(Session& session);

/// A backup into the record's folder that runs in slices on the storage thread, so that other work goes on between
/// them. Destroy it, which cancels it, before the session.
class BackupRun {
public:
    using Progress = std::function<void(std::int64_t done, std::int64_t total)>;  // pages
    using Done = std::function<void(Result<BackupFile>)>;

    /// The callbacks come through the session's dispatch; `done` does not come after cancel().
    BackupRun(Session& session, Progress progress, Done done);
    ~BackupRun();
    BackupRun(const BackupRun&) = delete;
    BackupRun& operator=(const BackupRun&) = delete;

    /// Leaves no file.
    void cancel();

private:
    struct State;
    std::shared_ptr<State> m_state;
};

/// What a backup holds.
struct BackupContents {
    std::optional<std::int64_t> made_ms;  // from its name, UTC
    Mode mode = Mode::clinic;
    std::size_t patients = 0;
    LogHead head;
    std::optional<Instant> last_entry;  // when its last operation was stored
};
/// Reads a backup after checking it as restore() does; writes nothing. Errors: as of restore().
[[nodiscard]] Result<BackupContents> look_into(const std::filesystem::path& backup,
                                               const Environment& environment);

/// The backups of any record in the folders that backups go to by default, newest first.
[[nodiscard]] std::vector<BackupFile> backups_at_hand(const Environment& environment);

struct Restored {
    LogHead head;
    std::optional<BackupFile> previous;  // the backup of the file that was there
};

/// Checks a backup to the depth of `verify --deep`, against the head in its name, then copies it to `file`. A file
/// that is there is first backed up into its own folder, and replaced only then. Errors: damaged (with the first
/// finding), in_use, refused (the present file cannot be opened, so not be backed up), io; `file` is then unchanged.
[[nodiscard]] Result<Restored> restore(const std::filesystem::path& backup,
                                       const std::filesystem::path& file,
                                       const Environment& environment);

}  // namespace jointlog::app
