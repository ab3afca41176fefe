#include "cli/command.hpp"

#include <fstream>

#include <fmt/format.h>

#include "cli/output.hpp"
#include "jointlog/app/backup.hpp"
#include "jointlog/app/file_age.hpp"
#include "jointlog/app/place.hpp"
#include "jointlog/domain/text.hpp"

namespace jointlog::cli {

namespace {

int exit_code(Errc code) {
    switch (code) {
        case Errc::in_use:
            return exit_in_use;
        case Errc::not_a_record:
        case Errc::truncated:
        case Errc::damaged:
        case Errc::newer_version:
            return exit_not_usable;
        default:
            return exit_failed;
    }
}

/// Says when the file is not what was last used here, and how to go on.
void tell_anchor(const app::Session& session) {
    const AnchorCheck check = session.anchor_check();
    if (check.state == AnchorState::older) {
        print_message(fmt::format(
            "jointlog-cli: this copy is older than the one last used here: operation {} < {}",
            session.info().head.operation, check.anchor->operation));
    } else if (check.state == AnchorState::differs) {
        print_message(fmt::format(
            "jointlog-cli: this copy is not the one last used here: its operation {} is another",
            check.anchor->operation));
    } else {
        return;
    }
    print_message(
        fmt::format("jointlog-cli: open the newer file instead, or, where this is the one to keep, "
                    "go on with it "
                    "in the window or remove {}",
                    app::anchor_note_of(session).string()));
}

}  // namespace

int report(const Error& error) {
    print_message(fmt::format("jointlog-cli: {}", error.detail));
    return exit_code(error.code);
}

int usage_error(std::string_view detail) {
    print_message(fmt::format("jointlog-cli: {}", detail));
    return exit_usage;
}

void tell_place(const std::string& path) {
    if (const auto place = app::remark_on_place(path)) {
        print_message(fmt::format("jointlog-cli: {} {}", path, english(*place)));
    }
}

Result<std::unique_ptr<app::Session>> open_session(const std::string& path, bool read_only) {
    auto session = app::Session::open(path, app::system_environment(), read_only);
    if (!session && session.error().code == Errc::in_use) {
        if (const auto backup = app::last_backup_of(path, app::system_environment())) {
            print_message(fmt::format("jointlog-cli: its newest backup, of {}, can be read: {}",
                                      to_iso(Instant{backup->made_ms, 0}), backup->path.string()));
        }
    }
    if (session && !app::parse_backup_name(path)) {
        tell_anchor(**session);
        tell_place(path);
    }
    return session;
}

Result<std::string> patient_argument(const Arguments& arguments) {
    const auto code = arguments.get("--patient");
    const auto file = arguments.get("--patient-file");
    if (code.has_value() == file.has_value()) {
        return fail(Errc::malformed, "give the patient by --patient CODE or by --patient-file F");
    }
    if (code) {
        return *code;
    }
    auto codes = patient_codes_of(*file);
    if (!codes) {
        return Unexpected{codes.error()};
    }
    return codes->front();
}

Result<std::vector<std::string>> patient_codes_of(const std::string& file) {
    std::ifstream stream(file);
    if (!stream) {
        return fail(Errc::not_found, fmt::format("{} cannot be read", file));
    }
    std::vector<std::string> codes;
    for (std::string line; std::getline(stream, line);) {
        if (!trim(line).empty()) {
            codes.emplace_back(trim(line));
        }
    }
    if (codes.empty()) {
        return fail(Errc::not_found, fmt::format("no patient code in {}", file));
    }
    return codes;
}

}  // namespace jointlog::cli
