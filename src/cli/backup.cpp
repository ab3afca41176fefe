#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "jointlog/app/backup.hpp"
#include "jointlog/domain/log_anchor.hpp"

namespace jointlog::cli {

namespace {

int run_backup(const Arguments& arguments) {
    auto session = open_session(arguments.word(0));
    if (!session) {
        return report(session.error());
    }
    const auto made = app::back_up(**session, arguments.word(1));
    if (!made) {
        return report(made.error());
    }
    print_line(fmt::format("backup {}, opened again and compared; log head {}", made->path.string(),
                           to_anchor(made->head)));
    return exit_done;
}

int run_restore(const Arguments& arguments) {
    const auto done = app::restore(arguments.word(0), arguments.word(1), app::system_environment());
    if (!done) {
        return report(done.error());
    }
    if (done->previous) {
        print_line(
            fmt::format("the file that was there is kept as {}", done->previous->path.string()));
    }
    print_line(fmt::format("restored {}; log head {}", arguments.word(1), to_anchor(done->head)));
    return exit_done;
}

}  // namespace

const Command backup_command{
    "backup", "FILE DEST", "a verified copy; DEST is a new file, or a folder that is there", {}, 2,
    2,        run_backup};

const Command restore_command{
    "restore",
    "BACKUP FILE",
    "a record file from a backup; a file that is there is backed up first",
    {},
    2,
    2,
    run_restore};

}  // namespace jointlog::cli
