#include "cli/commands.hpp"

#include <array>

namespace jointlog::cli {

std::span<const Command> commands() {
    static const std::array all{
        new_command,        sample_command, import_command,    undo_import_command, correct_command,
        mark_error_command, score_command,  list_command,      show_command,        history_command,
        export_command,     chart_command,  report_command,    backup_command,      restore_command,
        verify_command,     check_command,  self_test_command, synth_command};
    return all;
}

}  // namespace jointlog::cli
