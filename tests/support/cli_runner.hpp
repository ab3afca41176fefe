#pragma once

#include <sys/wait.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "support/temp_folder.hpp"

namespace jointlog::test {

inline std::string read_file(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

inline void write_file(const std::string& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
}

struct CliResult {
    int exit = -1;
    std::string out;
    std::string err;
};

inline std::string shell_quoted(const std::string& word) {
    std::string quoted = "'";
    for (const char c : word) {
        quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    }
    return quoted + "'";
}

/// Anchors and backups go to a folder that vanishes with the test program, not to the user's own.
inline void redirect_user_folders() {
    static const TempFolder home;
    ::setenv("XDG_STATE_HOME", (home / "state").c_str(), 1);
    ::setenv("XDG_DATA_HOME", (home / "data").c_str(), 1);
}

/// Runs the built jointlog-cli with these words; `input` is its standard input.
inline CliResult run_cli(const std::vector<std::string>& words, const std::string& input = {}) {
    redirect_user_folders();
    const TempFolder folder;
    write_file(folder / "in", input);
    std::string command = shell_quoted(JOINTLOG_CLI_PATH);
    for (const auto& word : words) {
        command += ' ' + shell_quoted(word);
    }
    command += " <" + shell_quoted(folder / "in") + " >" + shell_quoted(folder / "out") + " 2>"
               + shell_quoted(folder / "err");
    const int status = std::system(command.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128, read_file(folder / "out"),
            read_file(folder / "err")};
}

}  // namespace jointlog::test
