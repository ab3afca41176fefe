#include <string>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/entity_text.hpp"
#include "cli/output.hpp"
#include "jointlog/app/row_acts.hpp"

namespace jointlog::cli {

namespace {

constexpr OptionSpec undo_options[] = {
    {"--json", "", "the rows in the way as JSON"},
    {"--who", "NAME", "who takes it back (default: the file's default person)"},
    {"--why", "TEXT", "a remark for the log"},
};

void list_obstacles(const std::vector<Obstacle>& obstacles, bool json) {
    Table table({"patient", "id", "table", "item", "value", "operation", "obstacle"});
    for (const Obstacle& obstacle : obstacles) {
        const auto& value = obstacle.value;
        table.add({obstacle.patient_code, obstacle.row.to_string(),
                   value ? std::string(table_name(*value)) : std::string(),
                   value ? entity_item(*value) : std::string(),
                   value ? entity_text(*value) : std::string(), std::to_string(obstacle.operation),
                   std::string(code(obstacle.kind))});
    }
    table.write(json);
}

int run_undo_import(const Arguments& arguments) {
    const auto batch = Uuid::parse(arguments.word(1));
    if (!batch) {
        return usage_error("BATCH is the id that import printed");
    }
    auto session = open_session(arguments.word(0));
    if (!session) {
        return report(session.error());
    }
    const auto undone = app::undo_import(**session, *batch, arguments.get("--who").value_or(""),
                                         arguments.get("--why").value_or(""));
    if (!undone) {
        return report(undone.error());
    }
    if (!undone->obstacles.empty()) {
        list_obstacles(undone->obstacles, arguments.has("--json"));
        print_message(
            fmt::format("{} changed or added since: nothing was taken back",
                        counted(static_cast<std::int64_t>(undone->obstacles.size()), "row")));
        return exit_failed;
    }
    print_line(
        fmt::format("{} of {} entered in error", counted(undone->rows, "row"),
                    counted(static_cast<std::int64_t>(undone->operations.size()), "patient")));
    return exit_done;
}

}  // namespace

const Command undo_import_command{"undo-import",
                                  "FILE BATCH [--json] [--who NAME] [--why TEXT]",
                                  "marks the rows of an import as entered in error",
                                  undo_options,
                                  2,
                                  2,
                                  run_undo_import};

}  // namespace jointlog::cli
