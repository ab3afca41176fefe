#include <filesystem>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/output.hpp"

#ifdef JOINTLOG_WITH_RENDER
#include "jointlog/app/report_request.hpp"
#include "jointlog/app/timeline_options.hpp"
#include "jointlog/render/chart.hpp"
#include "jointlog/render/report.hpp"
#endif

namespace jointlog::cli {

namespace {

constexpr OptionSpec report_cli_options[] = {
    {"--patient", "CODE", "the patient"},
    {"--patient-file", "F", "a file whose first line is the patient code"},
    {"--out", "X.pdf|.txt", "the file to write; .txt: the tables as text"},
    {"--template", "T", "visit (default), trend, medication, referral, own, checkin"},
    {"--sections", "LIST",
     "instead of the template's: diagnosis,scores,recent,chart,values,joints,results,laboratory,"
     "medication,dmards,doses,events,answers,questions,checkin,sources"},
    {"--from", "D",
     "first day of the period, 2024-01-01 (default: visit, own: two years;"
     " trend: from the first visit or value, at most ten years; else all)"},
    {"--to", "D", "last day of the period (default: the last recorded)"},
    {"--lang", "en|ja", "language (default: en)"},
    {"--paper", "a4|letter", "paper (default: a4)"},
    {"--colour", "", "the chart in the colours of the window (default: greys)"},
};

#ifdef JOINTLOG_WITH_RENDER

struct Request {
    std::filesystem::path out;
    app::ReportKind kind = app::ReportKind::visit;
    std::vector<app::ReportPart> parts;
    std::optional<Day> from;
    std::optional<Day> to;
    render::Language language = render::Language::en;
    render::ReportStyle style;

    [[nodiscard]] bool text() const { return out.extension() == ".txt"; }
};

bool read_day(const Arguments& arguments, std::string_view option, std::optional<Day>& day) {
    const auto text = arguments.get(option);
    const auto parsed = text ? parse_iso_day(*text) : Result<Day>(Day{});
    if (text && parsed) {
        day = *parsed;
    }
    return parsed.has_value();
}

/// Fills the request from the options; the text of what is wrong, or nothing.
std::optional<std::string> read_request(const Arguments& arguments, Request& request) {
    request.out = arguments.get("--out").value_or("");
    if (request.out.extension() != ".pdf" && !request.text()) {
        return "report needs --out X.pdf or X.txt";
    }
    const auto kind = app::parse_report_kind(arguments.get("--template").value_or("visit"));
    if (!kind) {
        return "--template is visit, trend, medication, referral, own or checkin";
    }
    request.kind = *kind;
    if (const auto list = arguments.get("--sections")) {
        auto parts = app::parse_report_parts(*list);
        if (!parts) {
            return parts.error().detail;
        }
        request.parts = std::move(*parts);
    }
    if (!read_day(arguments, "--from", request.from) || !read_day(arguments, "--to", request.to)) {
        return "--from and --to are days such as 2024-01-01";
    }
    const std::string language = arguments.get("--lang").value_or("en");
    const std::string paper = arguments.get("--paper").value_or("a4");
    if ((language != "en" && language != "ja") || (paper != "a4" && paper != "letter")) {
        return "--lang is en or ja; --paper is a4 or letter";
    }
    request.language = language == "ja" ? render::Language::ja : render::Language::en;
    request.style.paper = paper == "letter" ? render::Paper::letter : render::Paper::a4;
    request.style.colour = arguments.has("--colour");
    return std::nullopt;
}

Result<void> write(const Request& request, app::ReportModel model) {
    return render::with_offscreen([&]() -> Result<void> {
        const auto texts = render::ReportTexts::load(request.language);
        if (request.text()) {
            return render::writeReportText(request.out, model, texts);
        }
        const auto shared = std::make_shared<const app::ReportModel>(std::move(model));
        return render::writeReportPdf(request.out,
                                      render::ReportPages(shared, texts, request.style));
    });
}

int run_report(const Arguments& arguments) {
    Request request;
    if (const auto wrong = read_request(arguments, request)) {
        return usage_error(*wrong);
    }
    const auto patient = patient_argument(arguments);
    if (!patient) {
        return usage_error(patient.error().detail);
    }
    auto session = open_session(arguments.word(0));
    if (!session) {
        return report(session.error());
    }
    const auto record = (*session)->load_patient(*patient);
    if (!record) {
        return report(record.error());
    }
    auto operations = (*session)->operations(*patient);
    if (!operations) {
        return report(operations.error());
    }
    const auto settings = (*session)->score_settings();
    app::ReportOptions options = app::report_options(**session, request.kind);
    options.parts = request.parts;
    options.from = request.from;
    options.to = request.to;
    auto timeline = app::timeline_options((*session)->info(), *record, std::move(*operations));
    if (auto unit = (*session)->setting("crp_unit"); unit && *unit) {
        timeline.crp_unit = **unit;
    }
    auto model =
        app::build_report(*record, score_visits(*record, settings), settings, timeline, options);
    if (!model) {
        return usage_error(model.error().detail);
    }
    const auto written = write(request, std::move(*model));
    if (!written) {
        return report(written.error());
    }
    print_line(fmt::format("wrote {}", request.out.string()));
    return exit_done;
}

#else

int run_report(const Arguments&) {
    return report({Errc::refused,
                   "this build was made without the drawing layer (JOINTLOG_GUI=OFF): "
                   "chart and report were left out"});
}

#endif

}  // namespace

const Command report_command{
    "report",
    "FILE --patient CODE --out X.pdf|.txt [--template T] [--sections LIST] [--from D] [--to D] "
    "[--lang en|ja] [--paper a4|letter] [--colour]",
    "the printed report of a patient, or its tables as text",
    report_cli_options,
    1,
    1,
    run_report};

}  // namespace jointlog::cli
