// What was recorded never steers the terminal that shows it.
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "support/cli_runner.hpp"

using namespace jointlog::test;

namespace {

/// What the command writes to a terminal, both streams together.
std::string on_terminal(const std::vector<std::string>& words) {
    int terminal = -1;
    const pid_t child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
    REQUIRE(child >= 0);
    if (child == 0) {
        std::vector<char*> arguments{const_cast<char*>(JOINTLOG_CLI_PATH)};
        for (const std::string& word : words) {
            arguments.push_back(const_cast<char*>(word.c_str()));
        }
        arguments.push_back(nullptr);
        ::execv(JOINTLOG_CLI_PATH, arguments.data());
        std::_Exit(127);
    }
    std::string shown;
    char piece[4096];
    for (ssize_t count = 1; count > 0;) {
        count = ::read(terminal, piece, sizeof piece);
        shown.append(piece, static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    }
    ::close(terminal);
    ::waitpid(child, nullptr, 0);
    return shown;
}

const std::vector<std::string>& steering() {
    static const std::vector<std::string> sequences{
        "\xC2\x9B", "\xE2\x80\xAE", "\xE2\x81\xA6", "\xE2\x80\x8F", "\xD8\x9C",
    };
    return sequences;
}

}  // namespace

TEST_CASE("Control and bidirectional characters of a record are escaped on a terminal only") {
    const TempFolder folder;
    const std::string record = folder / "r.jointlog";
    const std::string table = folder / "p.csv";
    std::string name = "山田<b>";
    for (const std::string& sequence : steering()) {
        name += sequence + "x";
    }
    write_file(table, "patient,name\nP-1," + name + "\n");
    REQUIRE(run_cli({"new", record}).exit == 0);
    REQUIRE(run_cli({"import", record, table}).exit == 0);
    const std::string piped = run_cli({"list", record}).out;
    CHECK(piped.find(name) != std::string::npos);
    const std::string shown = on_terminal({"list", record});
    CHECK(shown.find("山田<b>\\xC2\\x9Bx\\xE2\\x80\\xAEx") != std::string::npos);
    for (const std::string& sequence : steering()) {
        CHECK(shown.find(sequence) == std::string::npos);
    }
}

TEST_CASE("Escape sequences in what a message quotes are escaped on a terminal") {
    const TempFolder folder;
    const std::string shown = on_terminal({"list", folder / "a\x1B[31m\x9B\x7F.jointlog"});
    CHECK(shown.find("a\\x1B[31m\\x9B\\x7F.jointlog") != std::string::npos);
    CHECK(shown.find('\x1B') == std::string::npos);
}
