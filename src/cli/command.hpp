#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments.hpp"
#include "jointlog/app/session.hpp"

namespace jointlog::cli {

/// Exit codes of the contract.
enum Exit : int {
    exit_done = 0,
    exit_failed = 1,  // nothing changed
    exit_usage = 2,
    exit_findings = 3,    // done, but some rows were refused or findings exist
    exit_in_use = 4,      // in use elsewhere, locked
    exit_not_usable = 5,  // not a record file, damaged, or newer
};

/// One sub-command. run() gets checked arguments and returns an exit code.
struct Command {
    std::string_view name;
    std::string_view synopsis;  // what follows the name
    std::string_view summary;
    std::span<const OptionSpec> options;
    std::size_t min_words = 0;
    std::size_t max_words = 0;
    int (*run)(const Arguments& arguments) = nullptr;
    std::string (*more_help)() = nullptr;  // printed behind the options
};

/// All commands, in the order of the help.
[[nodiscard]] std::span<const Command> commands();

/// Prints "jointlog-cli: DETAIL" to stderr and returns the exit code of the error kind.
[[nodiscard]] int report(const Error& error);
/// The same for a wrong use of a command: exit 2.
[[nodiscard]] int usage_error(std::string_view detail);

/// Says when the file lies on a network share or in a synchronised folder.
void tell_place(const std::string& path);

[[nodiscard]] Result<std::unique_ptr<app::Session>> open_session(const std::string& path,
                                                                 bool read_only = false);
/// The code given by --patient CODE or --patient-file F. Errors: malformed when neither or both are given.
[[nodiscard]] Result<std::string> patient_argument(const Arguments& arguments);
/// The patient codes of a file, one a line; blank lines are skipped. Errors: not_found.
[[nodiscard]] Result<std::vector<std::string>> patient_codes_of(const std::string& file);

}  // namespace jointlog::cli
