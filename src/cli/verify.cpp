#include <optional>
#include <string>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "jointlog/app/backup_files.hpp"
#include "jointlog/domain/log_anchor.hpp"

namespace jointlog::cli {

namespace {

constexpr OptionSpec verify_options[] = {
    {"--deep", "", "recompute the content of every operation"},
    {"--anchor", "N:HASH", "a log head noted earlier: finds a cut tail"},
    {"--json", "", "findings as JSON"},
};

/// What the log is compared with, and where that was noted.
struct Anchor {
    std::optional<LogHead> head;
    std::string source;
};

/// The head in a backup's own name; else the one in the state folder, which knows the record, not its older copies.
Anchor known_anchor(const app::Session& session, const std::string& path) {
    if (const auto backup = app::parse_backup_name(path)) {
        return {backup->head, "the name of the backup"};
    }
    return {session.anchor_check().anchor, "this user's state folder"};
}

void print_tail(const Anchor& anchor) {
    if (anchor.head) {
        print_message(fmt::format("compared with operation {}, from {}", anchor.head->operation,
                                  anchor.source));
    } else {
        print_message("tail not checkable (no --anchor N:HASH)");
    }
}

int run_verify(const Arguments& arguments) {
    Anchor anchor;
    if (const auto text = arguments.get("--anchor")) {
        const auto parsed = parse_anchor(*text);
        if (!parsed) {
            return usage_error(fmt::format("--anchor: {}", parsed.error().detail));
        }
        anchor = {*parsed, "--anchor"};
    }
    auto session = open_session(arguments.word(0));
    if (!session) {
        return report(session.error());
    }
    if (!anchor.head) {
        anchor = known_anchor(**session, arguments.word(0));
    }
    const auto checked = (*session)->verify(arguments.has("--deep"), anchor.head);
    if (!checked) {
        return report(checked.error());
    }
    Table table({"code", "place", "detail"});
    for (const auto& finding : checked->findings) {
        table.add({finding.code, finding.place, finding.detail});
    }
    if (arguments.has("--json") || !checked->findings.empty()) {
        table.write(arguments.has("--json"));
    }
    print_message(fmt::format(
        "{}, {}, {}{}; log head {}:{}", counted(checked->operations, "operation"),
        counted(checked->rows, "row"), counted(std::ssize(checked->findings), "finding"),
        checked->deep ? " (deep)" : "", checked->head.operation, checked->head.chain_hex));
    print_tail(anchor);
    return checked->findings.empty() ? exit_done : exit_findings;
}

}  // namespace

const Command verify_command{"verify",
                             "FILE [--deep] [--anchor N:HASH] [--json]",
                             "integrity, foreign keys and the chain of operations",
                             verify_options,
                             1,
                             1,
                             run_verify};

}  // namespace jointlog::cli
