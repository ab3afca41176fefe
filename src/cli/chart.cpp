#include <charconv>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/output.hpp"

#ifdef JOINTLOG_WITH_RENDER
#include "jointlog/app/timeline_options.hpp"
#include "jointlog/render/chart.hpp"
#endif

namespace jointlog::cli {

namespace {

constexpr OptionSpec chart_options[] = {
    {"--patient", "CODE", "the patient"},
    {"--patient-file", "F", "a file whose first line is the patient code"},
    {"--out", "X.png|.svg|.pdf", "the file to write; its ending decides the format"},
    {"--from", "D", "first day, 2024-01-01 (default: all data)"},
    {"--to", "D", "last day"},
    {"--panels", "LIST",
     "comma-separated: das28_crp,das28_esr,cdai,sdai,mmp3,crp,esr,joints,medication,events,..."},
    {"--lang", "en|ja", "language (default: en)"},
    {"--theme", "light|dark|print", "colours (default: light)"},
    {"--size", "WxH", "logical pixels, e.g. 1440x900 (default: as high as the panels need)"},
};

#ifdef JOINTLOG_WITH_RENDER

std::optional<render::Language> language(const std::string& text) {
    if (text == "en") {
        return render::Language::en;
    }
    return text == "ja" ? std::optional(render::Language::ja) : std::nullopt;
}

std::optional<render::ThemeId> theme(const std::string& text) {
    if (text == "light") {
        return render::ThemeId::light;
    }
    if (text == "dark") {
        return render::ThemeId::dark;
    }
    return text == "print" ? std::optional(render::ThemeId::print) : std::nullopt;
}

bool read_size(const std::string& text, render::ChartRequest& request) {
    const auto* end = text.data() + text.size();
    const auto width = std::from_chars(text.data(), end, request.width);
    if (width.ec != std::errc{} || width.ptr == end || *width.ptr != 'x') {
        return false;
    }
    const auto height = std::from_chars(width.ptr + 1, end, request.height);
    return height.ec == std::errc{} && height.ptr == end && request.width > 0 && request.height > 0;
}

bool read_day(const Arguments& arguments, std::string_view option, std::optional<Day>& day) {
    const auto text = arguments.get(option);
    if (!text) {
        return true;
    }
    const auto parsed = parse_iso_day(*text);
    if (parsed) {
        day = *parsed;
    }
    return parsed.has_value();
}

/// Fills the request from the options; the text of what is wrong, or nothing.
std::optional<std::string> read_request(const Arguments& arguments, render::ChartRequest& request) {
    const auto out = arguments.get("--out");
    if (!out) {
        return "chart needs --out X.png, X.svg or X.pdf";
    }
    request.path = *out;
    if (!read_day(arguments, "--from", request.from) || !read_day(arguments, "--to", request.to)) {
        return "--from and --to are days such as 2024-01-01";
    }
    request.panels = arguments.get("--panels").value_or("");
    const auto lang = language(arguments.get("--lang").value_or("en"));
    const auto colours = theme(arguments.get("--theme").value_or("light"));
    if (!lang || !colours) {
        return "--lang is en or ja; --theme is light, dark or print";
    }
    request.language = *lang;
    request.theme = *colours;
    if (const auto size = arguments.get("--size"); size && !read_size(*size, request)) {
        return fmt::format("--size is WxH such as 1440x900, not '{}'", *size);
    }
    return std::nullopt;
}

int run_chart(const Arguments& arguments) {
    render::ChartRequest request;
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
    const auto settings = (*session)->score_settings();
    auto operations = (*session)->operations(*patient);
    if (!operations) {
        return report(operations.error());
    }
    request.options = app::timeline_options((*session)->info(), *record, std::move(*operations));
    if (auto unit = (*session)->setting("crp_unit"); unit && *unit) {
        request.options.crp_unit = **unit;
    }
    const auto drawn =
        render::writeChart(*record, score_visits(*record, settings), settings, request);
    if (!drawn) {
        const Errc code = drawn.error().code;
        const bool usage =
            code == Errc::malformed || code == Errc::unknown_code || code == Errc::out_of_range;
        return usage ? usage_error(drawn.error().detail) : report(drawn.error());
    }
    if (request.height > 0 && *drawn > request.height) {
        fmt::print(stderr,
                   "jointlog-cli: the panels need {} pixels of height, not {}: drawn as {}x{}\n",
                   *drawn, request.height, request.width, *drawn);
    }
    print_line(fmt::format("wrote {}", request.path.string()));
    return exit_done;
}

#else

int run_chart(const Arguments&) {
    return report({Errc::refused,
                   "this build was made without the drawing layer (JOINTLOG_GUI=OFF): "
                   "chart and report were left out"});
}

#endif

}  // namespace

const Command chart_command{
    "chart",
    "FILE --patient CODE --out X.png|.svg|.pdf [--from D] [--to D] [--panels LIST] "
    "[--lang en|ja] [--theme light|dark|print] [--size WxH]",
    "the overview of a patient as a picture",
    chart_options,
    1,
    1,
    run_chart};

}  // namespace jointlog::cli
