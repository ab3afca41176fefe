#include <fmt/format.h>

#include "app/session_access.hpp"
#include "jointlog/app/backup.hpp"
#include "jointlog/app/file_age.hpp"

namespace jointlog::app {
namespace {

using storage::RecordFile;

/// Everything that verify can find, with the head in the backup's name as its anchor.
Result<void> check_backup(Session& backup, const std::filesystem::path& path) {
    const auto named = parse_backup_name(path);
    const auto report =
        backup.verify(true, named ? std::optional(named->head) : std::optional<LogHead>{});
    if (!report) {
        return Unexpected{report.error()};
    }
    if (!report->findings.empty()) {
        const Finding& first = report->findings.front();
        return fail(Errc::damaged, fmt::format("{}: not restored: {}: {}", path.string(),
                                               first.place, first.detail));
    }
    return {};
}

/// The backup, open for reading and checked.
Result<std::unique_ptr<Session>> open_checked(const std::filesystem::path& backup,
                                              const Environment& apart) {
    auto source = Session::open(backup, apart, true);
    if (!source) {
        return source;
    }
    if (auto checked = check_backup(**source, backup); !checked) {
        return Unexpected{checked.error()};
    }
    return source;
}

/// Reading a backup is no use of the record: no anchor is compared or kept.
Environment without_anchor(Environment environment) {
    environment.state_folder.clear();
    environment.dispatch = {};
    return environment;
}

Result<LogHead> copy_to(Session& backup, const std::filesystem::path& file, bool replace) {
    return Session::Access::run<LogHead>(backup, [&](RecordFile& source) -> Result<LogHead> {
        if (auto begun = source.begin_copy(file); !begun) {
            return Unexpected{begun.error()};
        }
        if (auto copied = source.step_copy(-1); !copied) {
            return Unexpected{copied.error()};
        }
        LogHead head;
        auto placed = source.finish_copy(
            [&](const LogHead& found) {
                head = found;
                return file;
            },
            replace);
        return placed ? Result(head) : Unexpected{placed.error()};
    });
}

/// The present file's backup; the file is closed again, and at rest, when this returns.
Result<BackupFile> set_aside(const std::filesystem::path& file, const Environment& environment) {
    std::optional<BackupFile> made;
    {
        auto present = Session::open(file, environment);
        if (!present) {
            if (present.error().code == Errc::in_use) {
                return Unexpected{present.error()};
            }
            return fail(Errc::refused,
                        fmt::format("{}: the file that is there cannot be backed up first ({}); "
                                    "restore to another name",
                                    file.string(), present.error().detail));
        }
        auto backup = back_up_aside(
            **present);  // without rotation, which might remove the one that is restored
        if (!backup) {
            return backup;
        }
        made = *backup;
    }
    std::error_code failed;
    if (const auto left = std::filesystem::file_size(file.string() + "-wal", failed);
        !failed && left > 0) {
        return fail(Errc::in_use, fmt::format("{}: in use, or not closed properly", file.string()));
    }
    return *made;
}

}  // namespace

Result<BackupContents> look_into(const std::filesystem::path& backup,
                                 const Environment& environment) {
    auto source = open_checked(backup, without_anchor(environment));
    if (!source) {
        return Unexpected{source.error()};
    }
    BackupContents contents;
    if (const auto named = parse_backup_name(backup)) {
        contents.made_ms = named->made_ms;
    }
    const FileInfo info = (*source)->info();
    contents.mode = info.mode;
    contents.head = info.head;
    const auto codes = (*source)->patient_codes();
    if (!codes) {
        return Unexpected{codes.error()};
    }
    contents.patients = codes->size();
    contents.last_entry = last_entry(**source);
    return contents;
}

Result<Restored> restore(const std::filesystem::path& backup, const std::filesystem::path& file,
                         const Environment& environment) {
    const Environment apart = without_anchor(environment);
    auto source = open_checked(backup, apart);
    if (!source) {
        return Unexpected{source.error()};
    }
    std::error_code failed;
    const bool there = std::filesystem::exists(file, failed);
    if (there && std::filesystem::equivalent(backup, file, failed)) {
        return fail(Errc::refused, fmt::format("{}: this is the backup itself", file.string()));
    }
    Restored restored;
    const auto target = there ? std::filesystem::canonical(file) : file;  // not over a link
    if (there) {
        auto previous = set_aside(target, apart);
        if (!previous) {
            return Unexpected{previous.error()};
        }
        restored.previous = *previous;
    }
    auto head = copy_to(**source, target, there);
    if (!head) {
        return Unexpected{head.error()};
    }
    restored.head = *head;
    return restored;
}

}  // namespace jointlog::app
