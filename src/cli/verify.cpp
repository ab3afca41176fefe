#include <charconv>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/output.hpp"

namespace jointlog::cli {

namespace {

constexpr OptionSpec verify_options[] = {
    {"--deep", "", "recompute the content of every operation"},
    {"--anchor", "N:HASH", "a log head noted earlier: finds a cut tail"},
    {"--json", "", "findings as JSON"},
};

Result<LogHead> parse_anchor(const std::string& text) {
    const auto colon = text.find(':');
    LogHead head;
    const auto* end = text.data() + std::min(colon, text.size());
    const auto parsed = std::from_chars(text.data(), end, head.operation);
    if (colon == std::string::npos || parsed.ec != std::errc{} || parsed.ptr != end
        || colon + 1 == text.size()) {
        return fail(Errc::malformed, fmt::format("--anchor is N:HASH, not '{}'", text));
    }
    head.chain_hex = text.substr(colon + 1);
    return head;
}

int run_verify(const Arguments& arguments) {
    std::optional<LogHead> anchor;
    if (const auto text = arguments.get("--anchor")) {
        const auto parsed = parse_anchor(*text);
        if (!parsed) {
            return usage_error(parsed.error().detail);
        }
        anchor = *parsed;
    }
    auto session = open_session(arguments.word(0));
    if (!session) {
        return report(session.error());
    }
    const auto checked = (*session)->verify(arguments.has("--deep"), anchor);
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
    if (!checked->tail_checkable) {
        print_message("tail not checkable (no --anchor N:HASH)");
    }
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
