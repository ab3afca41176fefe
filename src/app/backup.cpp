#include "jointlog/app/backup.hpp"

#include <algorithm>
#include <atomic>
#include <cerrno>

#include <fmt/format.h>

#include "app/session_access.hpp"
#include "jointlog/domain/time_units.hpp"

namespace jointlog::app {
namespace {

using storage::RecordFile;

std::filesystem::path default_folder(const Environment& environment, const Uuid& file_id) {
    return environment.data_folder / "backups" / file_id.to_string();
}

/// Makes the default folder. One that a person chose is never made: its medium may be away.
Result<void> need_folder(const std::filesystem::path& folder, const Environment& environment,
                         const Uuid& file_id) {
    std::error_code failed;
    if (std::filesystem::is_directory(folder, failed)) {
        return {};
    }
    if (folder != default_folder(environment, file_id)) {
        return fail(Errc::not_found, fmt::format("{}: this folder is not there", folder.string()));
    }
    if (!std::filesystem::create_directories(folder, failed) && failed) {
        return fail_writing(folder.string(), failed.value());
    }
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, failed);
    return {};
}

Result<std::filesystem::path> folder_of(RecordFile& file, const Environment& environment) {
    auto chosen = file.setting(backup_folder_setting);
    if (!chosen) {
        return Unexpected{chosen.error()};
    }
    if (*chosen && !(*chosen)->empty()) {
        return std::filesystem::path(**chosen);
    }
    if (environment.data_folder.empty()) {
        return fail(Errc::refused, "there is no folder for backups: HOME is not set");
    }
    return default_folder(environment, file.info().file_id);
}

/// Checks, names and places the complete copy. `target`: a folder, or the name itself.
Result<BackupFile> finish(RecordFile& file, const std::filesystem::path& target, Instant now) {
    BackupFile made;
    made.made_ms = now.utc_ms / 1000 * 1000;
    std::error_code failed;
    const bool folder = std::filesystem::is_directory(target, failed);
    auto path = file.finish_copy(
        [&](const LogHead& head) {
            made.head = head;
            return folder ? target / backup_name(file.info().file_id, made.made_ms, head) : target;
        },
        false);
    if (!path) {
        return Unexpected{path.error()};
    }
    made.path = *path;
    return made;
}

Result<void> begin(RecordFile& file, const std::filesystem::path& target) {
    std::error_code failed;
    if (std::filesystem::is_directory(target, failed)) {
        return file.begin_copy(target / ("jointlog-" + file.info().file_id.to_string()));
    }
    if (std::filesystem::exists(target, failed)) {
        return fail(Errc::already_exists,
                    fmt::format("{}: a file of this name is there already", target.string()));
    }
    return file.begin_copy(target);
}

Result<BackupFile> copy_at_once(RecordFile& file, const std::filesystem::path& target,
                                Instant now) {
    if (auto begun = begin(file, target); !begun) {
        return Unexpected{begun.error()};
    }
    if (auto copied = file.step_copy(-1); !copied) {
        return Unexpected{copied.error()};
    }
    return finish(file, target, now);
}

/// Removes what the rule does not keep; a backup that cannot be removed stays.
void rotate(const std::filesystem::path& folder, const Uuid& file_id) {
    const auto backups = backups_in(folder, file_id);
    std::vector<std::int64_t> made;
    for (const BackupFile& backup : backups) {
        made.push_back(backup.made_ms);
    }
    const auto kept = kept_backups(made);
    for (std::size_t place = 0; place < backups.size(); ++place) {
        if (!kept[place]) {
            std::error_code ignored;
            std::filesystem::remove(backups[place].path, ignored);
        }
    }
}

}  // namespace

Result<std::filesystem::path> backup_folder(Session& session) {
    return Session::Access::run<std::filesystem::path>(session, [&](RecordFile& file) {
        return folder_of(file, Session::Access::environment(session));
    });
}

std::optional<BackupFile> last_backup(Session& session) {
    const auto folder = backup_folder(session);
    const auto found =
        folder ? backups_in(*folder, session.info().file_id) : std::vector<BackupFile>{};
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::optional<BackupFile> last_backup_of(const std::filesystem::path& file,
                                         const Environment& environment) {
    const auto seen = RecordFile::glance(file, backup_folder_setting);
    if (!seen) {
        return std::nullopt;
    }
    const bool chosen = seen->setting && !seen->setting->empty();
    if (!chosen && environment.data_folder.empty()) {
        return std::nullopt;
    }
    const auto found = backups_in(
        chosen ? std::filesystem::path(*seen->setting) : default_folder(environment, seen->file_id),
        seen->file_id);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

Result<BackupFile> back_up(Session& session, const std::filesystem::path& target) {
    return Session::Access::run<BackupFile>(
        session, [&](RecordFile& file) { return copy_at_once(file, target, session.now()); });
}

Result<BackupFile> back_up_aside(Session& session) {
    const auto folder = backup_folder(session);
    if (!folder) {
        return Unexpected{folder.error()};
    }
    if (auto there =
            need_folder(*folder, Session::Access::environment(session), session.info().file_id);
        !there) {
        return Unexpected{there.error()};
    }
    return back_up(session, *folder);
}

Result<BackupFile> back_up_automatically(Session& session) {
    auto made = back_up_aside(session);
    if (made) {
        rotate(made->path.parent_path(), session.info().file_id);
    }
    return made;
}

Result<void> back_up_daily(Session& session) {
    if (!backup_folder(session)) {
        return {};
    }
    const auto last = last_backup(session);
    if (last && session.now().utc_ms - last->made_ms <= ms_per_day) {
        return {};
    }
    const auto made = back_up_automatically(session);
    return made ? Result<void>() : Result<void>(Unexpected{made.error()});
}

Result<void> back_up_before_import(Session& session) {
    auto kept = back_up_daily(session);
    if (kept) {
        return kept;
    }
    const Error& error = kept.error();
    // The window has words for a folder that cannot be written; a file that is not there would be the import's own.
    Unexpected told = error.code == Errc::not_found
                          ? fail_writing(backup_folder(session).value().string(), ENOENT)
                          : Unexpected{error};
    told.error.code = Errc::io;
    told.error.detail = fmt::format(
        "nothing was stored, because no backup could be made first: {} (the settings of the window "
        "choose another folder for backups)",
        error.detail);
    return told;
}

std::vector<BackupFile> backups_at_hand(const Environment& environment) {
    std::vector<BackupFile> found;
    std::error_code failed;
    const auto folder = environment.data_folder / "backups";
    for (std::filesystem::directory_iterator entry(folder, failed), end; !failed && entry != end;
         entry.increment(failed)) {
        if (const auto id = Uuid::parse(entry->path().filename().string())) {
            const auto own = backups_in(entry->path(), *id);
            found.insert(found.end(), own.begin(), own.end());
        }
    }
    std::sort(found.begin(), found.end(), [](const BackupFile& a, const BackupFile& b) {
        return std::pair(a.made_ms, a.path) > std::pair(b.made_ms, b.path);
    });
    return found;
}

struct BackupRun::State : std::enable_shared_from_this<State> {
    State(Session& of, Progress on_progress, Done on_done)
        : session(of), progress(std::move(on_progress)), done(std::move(on_done)) {}

    Session& session;
    Progress progress;
    Done done;
    std::atomic<bool> cancelled = false;
    std::filesystem::path folder;  // storage thread

    /// One slice, then the next one behind whatever was asked for meanwhile.
    void run(bool first) {
        using Outcome = std::pair<storage::CopyProgress, std::optional<BackupFile>>;
        auto self = shared_from_this();
        const Instant now = session.now();
        Session::Access::start<Outcome>(
            session, [self, first, now](RecordFile& file) { return self->slice(file, first, now); },
            [self](Result<Outcome> outcome) {
                if (self->cancelled) {
                    return;
                }
                if (!outcome) {
                    self->done(Unexpected{outcome.error()});
                } else if (outcome->second) {
                    self->done(*outcome->second);
                } else {
                    self->progress(outcome->first.done, outcome->first.total);
                    self->run(false);
                }
            });
    }

    Result<std::pair<storage::CopyProgress, std::optional<BackupFile>>> slice(RecordFile& file,
                                                                              bool first,
                                                                              Instant now) {
        constexpr int slice_pages = 256;  // 1 MiB: a few milliseconds
        if (cancelled) {
            file.abandon_copy();
            return std::pair(storage::CopyProgress{}, std::optional<BackupFile>{});
        }
        if (first) {
            if (auto begun = begin_in_folder(file); !begun) {
                return Unexpected{begun.error()};
            }
        }
        auto step = file.step_copy(slice_pages);
        if (!step || !step->complete) {
            return step ? Result(std::pair(*step, std::optional<BackupFile>{}))
                        : Unexpected{step.error()};
        }
        auto made = finish(file, folder, now);
        if (!made) {
            return Unexpected{made.error()};
        }
        rotate(folder, file.info().file_id);
        return std::pair(*step, std::optional(*made));
    }

    Result<void> begin_in_folder(RecordFile& file) {
        const Environment& environment = Session::Access::environment(session);
        auto found = folder_of(file, environment);
        if (!found) {
            return Unexpected{found.error()};
        }
        folder = *found;
        auto there = need_folder(folder, environment, file.info().file_id);
        return there ? begin(file, folder) : there;
    }
};

BackupRun::BackupRun(Session& session, Progress progress, Done done)
    : m_state(std::make_shared<State>(session, std::move(progress), std::move(done))) {
    m_state->run(true);
}

BackupRun::~BackupRun() {
    cancel();
}

void BackupRun::cancel() {
    if (!m_state->cancelled.exchange(true)) {
        Session::Access::start<void>(
            m_state->session,
            [](RecordFile& file) -> Result<void> {
                file.abandon_copy();
                return {};
            },
            [](Result<void>) {});
    }
}

}  // namespace jointlog::app
