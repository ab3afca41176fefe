#include <optional>
#include <string>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/record_print.hpp"

#ifdef JOINTLOG_WITH_RENDER
#include "jointlog/render/report_texts.hpp"
#endif

namespace jointlog::cli {

namespace {

constexpr OptionSpec show_options[] = {
    {"--patient", "CODE", "the patient"},
    {"--patient-file", "F", "a file whose first line is the patient code"},
    {"--as-of", "N|INSTANT",
     "as the record stood after operation N or at an instant (2024-09-02T14:02:31Z)"},
    {"--text", "", "the last visit on one line, without the name"},
    {"--lang", "en|ja", "language of --text (default: en)"},
    {"--json", "", "as JSON: the rows, and the scores of each visit with all that explains them"},
};

int print_last_visit(const PatientRecord& record, const ScoreSettings& settings, bool japanese) {
    const auto visits = score_visits(record, settings);
    if (visits.empty()) {
        return report({Errc::not_found, "no visit is recorded"});
    }
#ifdef JOINTLOG_WITH_RENDER
    const auto texts =
        render::ReportTexts::load(japanese ? render::Language::ja : render::Language::en);
    print_line(render::chartText(record, visits, settings, texts).toStdString());
    return exit_done;
#else
    (void)japanese;
    return report({Errc::refused,
                   "this build was made without the drawing layer (JOINTLOG_GUI=OFF): "
                   "chart, report and show --text were left out"});
#endif
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
    const std::string language = arguments.get("--lang").value_or("en");
    if (language != "en" && language != "ja") {
        return usage_error("--lang is en or ja");
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
        return print_last_visit(*record, settings, language == "ja");
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

const Command show_command{
    "show",
    "FILE --patient CODE [--as-of N|INSTANT] [--text [--lang en|ja]] [--json]",
    "one patient's whole record with computed scores and what is missing",
    show_options,
    1,
    1,
    run_show};

}  // namespace jointlog::cli
