#include <algorithm>
#include <cstdio>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/output.hpp"
#include "jointlog/version.hpp"

namespace {

using namespace jointlog::cli;

void print_overview() {
    print_line(
        "Jointlog keeps the clinical record of rheumatoid arthritis. It makes no treatment "
        "recommendations.");
    print_line("\nUsage: jointlog-cli COMMAND [ARGUMENTS]    jointlog-cli COMMAND --help\n");
    for (const auto& command : commands()) {
        print_line(fmt::format("  {:<12}{}", command.name, command.summary));
    }
    print_line(
        "\nExit: 0 done; 1 failed, nothing changed; 2 usage; 3 done, but rows were refused or "
        "findings exist;");
    print_line(
        "      4 in use elsewhere; 5 not a record file, damaged, or written by a newer version.");
}

constexpr std::size_t help_column = 24;

void print_help(const Command& command) {
    print_line(
        fmt::format("jointlog-cli {} {}\n\n{}", command.name, command.synopsis, command.summary));
    if (!command.options.empty()) {
        print_line("");
    }
    for (const auto& option : command.options) {
        const std::string usage = fmt::format("{} {}", option.name, option.value);
        print_line(usage.size() < help_column
                       ? fmt::format("  {:<{}}{}", usage, help_column, option.help)
                       : fmt::format("  {}\n  {:<{}}{}", usage, "", help_column, option.help));
    }
    if (command.more_help != nullptr) {
        print_line("\n" + command.more_help());
    }
}

const Command* find_command(const std::string& name) {
    for (const auto& command : commands()) {
        if (command.name == name) {
            return &command;
        }
    }
    return nullptr;
}

/// Whether one of the words stands before "--", after which nothing is an option.
bool asks_for(const std::vector<std::string>& words, std::string_view option) {
    const auto end = std::find(words.begin(), words.end(), "--");
    return std::find(words.begin(), end, option) != end;
}

void print_version() {
    print_line(fmt::format("jointlog-cli {}", jointlog::version));
}

int run(const std::vector<std::string>& words) {
    if (words.empty()) {
        print_overview();
        return exit_usage;
    }
    if (words[0] == "--help" || words[0] == "-h" || words[0] == "help") {
        print_overview();
        return exit_done;
    }
    if (words[0] == "--version") {
        print_version();
        return exit_done;
    }
    const auto* command = find_command(words[0]);
    if (command == nullptr) {
        return usage_error(fmt::format("unknown command '{}'; see jointlog-cli --help", words[0]));
    }
    const std::vector<std::string> rest(words.begin() + 1, words.end());
    if (asks_for(rest, "--help") || asks_for(rest, "-h")) {
        print_help(*command);
        return exit_done;
    }
    if (asks_for(rest, "--version")) {
        print_version();
        return exit_done;
    }
    const auto arguments =
        Arguments::parse(rest, command->options, command->min_words, command->max_words);
    if (!arguments) {
        return usage_error(fmt::format("{}; use: jointlog-cli {} {}", arguments.error().detail,
                                       command->name, command->synopsis));
    }
    return command->run(*arguments);
}

}  // namespace

int main(int argc, char** argv) {
    try {
        const int code = run({argv + 1, argv + argc});
        return std::fflush(stdout) == 0 ? code : static_cast<int>(exit_failed);
    } catch (const std::exception& error) {
        print_message(fmt::format("jointlog-cli: {}", error.what()));
        return exit_failed;
    }
}
