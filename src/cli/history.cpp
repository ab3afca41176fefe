#include <map>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/entity_text.hpp"
#include "cli/output.hpp"

namespace jointlog::cli {

namespace {

constexpr OptionSpec history_options[] = {
    {"--patient", "CODE", "the patient"},
    {"--patient-file", "F", "a file whose first line is the patient code"},
    {"--value", "ID", "one row, by its id"},
    {"--json", "", "as JSON"},
};

int run_history(const Arguments& arguments) {
    const auto patient = patient_argument(arguments);
    if (!patient) {
        return usage_error(patient.error().detail);
    }
    std::optional<RowId> row;
    if (const auto text = arguments.get("--value")) {
        row = RowId::parse(*text);
        if (!row) {
            return usage_error("--value is an id as printed by show: <uuid>.<n>");
        }
    }
    auto session = open_session(arguments.word(0));
    if (!session) {
        return report(session.error());
    }
    const auto versions = (*session)->history(*patient, row);
    if (!versions) {
        return report(versions.error());
    }
    if (versions->empty() && row) {
        return report(
            {Errc::not_found, fmt::format("patient {} has no row {}", *patient, row->to_string())});
    }
    Table table({"id", "table", "item", "operation", "at", "who", "kind", "status", "old", "new",
                 "reason", "why", "batch"});
    std::map<RowId, const RowVersion*> earlier;  // versions come by operation, not by row
    for (const auto& version : *versions) {
        const auto before = earlier.find(version.id);
        table.add({version.id.to_string(), std::string(table_name(version.value)),
                   entity_item(version.value), std::to_string(version.since),
                   to_iso(version.operation.at), version.operation.person,
                   std::string(code(version.operation.kind)),
                   version.status == RowStatus::recorded ? "recorded" : "entered_in_error",
                   before != earlier.end() ? entity_text(before->second->value) : "",
                   entity_text(version.value), version.operation.reason, version.operation.why,
                   version.operation.batch});
        earlier[version.id] = &version;
    }
    table.write(arguments.has("--json"));
    return exit_done;
}

}  // namespace

const Command history_command{"history",
                              "FILE --patient CODE [--value ID] [--json]",
                              "every version of every value: who, when, old, new, why",
                              history_options,
                              1,
                              1,
                              run_history};

}  // namespace jointlog::cli
