#pragma once

#include "cli/command.hpp"

/// The sub-commands; each stands in the file of its name.
namespace jointlog::cli {

extern const Command new_command;
extern const Command sample_command;
extern const Command synth_command;
extern const Command score_command;
extern const Command import_command;
extern const Command undo_import_command;
extern const Command correct_command;
extern const Command mark_error_command;
extern const Command list_command;
extern const Command show_command;
extern const Command history_command;
extern const Command export_command;
extern const Command chart_command;
extern const Command report_command;
extern const Command verify_command;
extern const Command backup_command;
extern const Command restore_command;
extern const Command check_command;
extern const Command self_test_command;

}  // namespace jointlog::cli
