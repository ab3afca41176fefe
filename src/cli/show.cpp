#include <optional>
#include <string>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/record_print.hpp"
#include "cli/score_text.hpp"

namespace jointlog::cli {

namespace {

constexpr OptionSpec show_options[] = {
    {"--patient", "CODE", "the patient"},
    {"--patient-file", "F", "a file whose first line is the patient code"},
    {"--as-of", "N|INSTANT",
     "as the record stood after operation N or at an instant (2024-09-02T14:02:31Z)"},
    {"--text", "", "the last visit on one line, without the name"},
    {"--json", "", "as JSON: the rows, and the scores of each visit with all that explains them"},
};

int print_last_visit(const PatientRecord& record, const ScoreSettings& settings) {
    const auto visits = score_visits(record, settings);
    if (visits.empty()) {
        return report({Errc::not_found, "no visit is recorded"});
    }
    print_line(visit_text(record, visits.back(), settings));
    return exit_done;
}

/// Who entered what, and, of the record as it stands now, the scores as they were first known.
Result<ScoreContext> score_context(app::Session& session, const std::string& patient,
                                   const ScoreSettings& settings, bool now) {
    auto operations = session.operations(patient);
    if (!operations) {
        return Unexpected{operations.error()};
    }
    ScoreContext context{settings, {}, {}};
    for (OperationInfo& operation : *operations) {
        const std::int64_t number = operation.number;
        context.operations.emplace(number, std::move(operation));
    }
    if (now) {
        auto versions = session.history(patient);
        if (!versions) {
            return Unexpected{versions.error()};
        }
        context.versions = std::move(*versions);
    }
    return context;
}

int run_show(const Arguments& arguments) {
    const auto patient = patient_argument(arguments);
    if (!patient) {
        return usage_error(patient.error().detail);
    }
    auto session = open_session(arguments.word(0));
    if (!session) {
        return report(session.error());
    }
    std::optional<std::int64_t> as_of;
    if (const auto text = arguments.get("--as-of")) {
        const auto operation = (*session)->resolve_as_of(*text);
        if (!operation) {
            return operation.error().code == Errc::malformed ? usage_error(operation.error().detail)
                                                             : report(operation.error());
        }
        as_of = *operation;
    }
    const auto record = (*session)->load_patient(*patient, as_of);
    if (!record) {
        return report(record.error());
    }
    const auto known = as_of ? (*session)->score_settings(*as_of)
                             : Result<ScoreSettings>((*session)->score_settings());
    if (!known) {
        return report(known.error());
    }
    const ScoreSettings& settings = *known;
    if (arguments.has("--text")) {
        return print_last_visit(*record, settings);
    }
    if (!arguments.has("--json")) {
        print_record(*record, settings);
        return exit_done;
    }
    const auto context = score_context(**session, *patient, settings, !as_of);
    if (!context) {
        return report(context.error());
    }
    print_record_json(*record, *context);
    return exit_done;
}

}  // namespace

const Command show_command{"show",
                           "FILE --patient CODE [--as-of N|INSTANT] [--text] [--json]",
                           "one patient's whole record with computed scores and what is missing",
                           show_options,
                           1,
                           1,
                           run_show};

}  // namespace jointlog::cli
