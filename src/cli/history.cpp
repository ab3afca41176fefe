#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/entity_text.hpp"
#include "cli/output.hpp"
#include "jointlog/domain/entity_fields.hpp"

namespace jointlog::cli {

namespace {

constexpr OptionSpec history_options[] = {
    {"--patient", "CODE", "the patient"},
    {"--patient-file", "F", "a file whose first line is the patient code"},
    {"--value", "ID", "one row, by its id"},
    {"--json", "", "as JSON"},
};

std::string printed(const EntityField& field) {
    if (field.text.empty()) {
        return "not recorded";
    }
    return field.kind == FieldKind::quantity && !field.detail.empty()
               ? fmt::format("{} {}", field.text, field.detail)
               : field.text;
}

std::string_view status_text(RowStatus status) {
    return status == RowStatus::recorded ? "recorded" : "entered_in_error";
}

/// "value: 0.037 mg/dL -> 0.37 mg/dL; status: ...": the fields that differ from the version before.
std::string changes_text(const RowVersion& before, const RowVersion& after) {
    std::vector<std::string> parts;
    for (const FieldChange& change : changed_fields(before.value, after.value)) {
        parts.push_back(fmt::format("{}: {} -> {}", change.after.name, printed(change.before),
                                    printed(change.after)));
    }
    if (before.status != after.status) {
        parts.push_back(
            fmt::format("status: {} -> {}", status_text(before.status), status_text(after.status)));
    }
    return fmt::format("{}", fmt::join(parts, "; "));
}

/// A line of the output; links that wrote no version stand with the versions of their operation.
struct Line {
    std::int64_t operation = 0;
    std::vector<std::string> cells;
};

Line line_of(const RowVersion& version, const RowVersion* before, const std::string& origin) {
    const OperationInfo& operation = version.operation;
    return {
        operation.number,
        {version.id.to_string(), std::string(table_name(version.value)), entity_item(version.value),
         std::to_string(operation.number), to_iso(operation.at), operation.person,
         std::string(code(operation.kind)), std::string(status_text(version.status)),
         before != nullptr ? entity_text(before->value) : "", entity_text(version.value),
         before != nullptr ? changes_text(*before, version) : "", operation.reason, operation.why,
         origin, operation.batch, operation.batch_source}};
}

/// The version in which a row stood at the end of an operation.
const RowVersion* version_at(const std::vector<RowVersion>& versions, const RowId& row,
                             std::int64_t operation) {
    const RowVersion* found = nullptr;
    for (const RowVersion& version : versions) {
        if (version.id == row && version.since <= operation) {
            found = &version;
        }
    }
    return found;
}

using Links = std::map<std::pair<RowId, std::int64_t>, std::string>;  // row and operation: origin

/// A merge says of a row that the same was recorded elsewhere, without changing it.
Result<void> add_links(app::Session& session, const std::string& patient,
                       const std::vector<RowVersion>& versions, const Links& links,
                       std::vector<Line>& lines) {
    if (links.empty()) {
        return {};
    }
    const auto operations = session.operations(patient);
    if (!operations) {
        return Unexpected{operations.error()};
    }
    for (const OperationInfo& operation : *operations) {
        for (const auto& [key, origin] : links) {
            const auto* row = version_at(versions, key.first, operation.number);
            if (key.second == operation.number && row != nullptr) {
                RowVersion said = *row;
                said.operation = operation;
                lines.push_back(line_of(said, row, origin));
            }
        }
    }
    return {};
}

Result<std::vector<Line>> history_lines(app::Session& session, const std::string& patient,
                                        const std::vector<RowVersion>& versions,
                                        const std::optional<RowId>& row) {
    const auto origins = session.origins(patient);
    if (!origins) {
        return Unexpected{origins.error()};
    }
    Links links;
    for (const RowOrigin& origin : *origins) {
        if (!row || origin.row == *row) {
            links[{origin.row, origin.operation}] = origin.from.to_string();
        }
    }
    std::vector<Line> lines;
    std::map<RowId, const RowVersion*> last;  // versions come by operation, not by row
    for (const RowVersion& version : versions) {
        const auto before = last.find(version.id);
        const auto link = links.extract({version.id, version.since});
        lines.push_back(line_of(version, before != last.end() ? before->second : nullptr,
                                link.empty() ? std::string() : link.mapped()));
        last[version.id] = &version;
    }
    if (auto added = add_links(session, patient, versions, links, lines); !added) {
        return Unexpected{added.error()};
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const Line& a, const Line& b) { return a.operation < b.operation; });
    return lines;
}

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
    const auto lines = history_lines(**session, *patient, *versions, row);
    if (!lines) {
        return report(lines.error());
    }
    Table table({"id", "table", "item", "operation", "at", "who", "kind", "status", "old", "new",
                 "changed", "reason", "why", "origin", "batch", "source"});
    for (const Line& line : *lines) {
        table.add(line.cells);
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
