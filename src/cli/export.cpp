#include <charconv>
#include <cstdlib>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/export_preview.hpp"
#include "cli/output.hpp"
#include "jointlog/app/research_export.hpp"

namespace jointlog::cli {

namespace {

constexpr OptionSpec export_options[] = {
    {"--out", "DIR", "the folder to write; absent or empty"},
    {"--shape", "long|wide|both", "one fact a row, one visit a row, or both (default: long)"},
    {"--preset", "research|spreadsheet",
     "as recorded, or guarded for spreadsheet programs (default: research)"},
    {"--patient", "CODE", "only this patient; may be repeated", true},
    {"--patient-file", "F", "a file with one patient code a line"},
    {"--as-of", "N|INSTANT", "as the record stood then"},
    {"--not-asked", "include|exclude",
     "persons who were not asked about research use (default: include)"},
    {"--gap-days", "N",
     "exposures of one drug and dose with no more than N days between are one row (default: 0)"},
    {"--deidentify", "",
     "pseudonymised, Safe-Harbor-style: study ids, days from the first visit, no names, no typed "
     "words, ages over 89 pooled"},
    {"--shift-dates", "",
     "with --deidentify: dates shifted by one random number of days per patient instead"},
    {"--key-file", "K",
     "with --deidentify: the CSV file that says who stands behind the study ids, outside of DIR; "
     "one that is there is used again, so that everybody keeps their id"},
    {"--dry-run", "", "show what would leave; nothing is written"},
    {"--cut", "NAME",
     "keep the record's state, a day and the options under NAME in the record; the same NAME again "
     "gives the same package"},
    {"--cut-date", "D", "with --cut: the day on which exposures that go on end (default: today)"},
    {"--json", "", "the report as JSON"},
    {"--who", "NAME", "who exports, for the log (default: the file's default person)"},
    {"--why", "TEXT", "a remark for the log"},
};

constexpr int most_gap_days = 3650;

/// SOURCE_DATE_EPOCH, where it is set. Errors: malformed.
Result<std::optional<std::int64_t>> source_date_epoch() {
    const char* text = std::getenv("SOURCE_DATE_EPOCH");
    if (text == nullptr || *text == '\0') {
        return std::optional<std::int64_t>{};
    }
    const std::string_view digits = text;
    std::int64_t seconds = 0;
    const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
    if (parsed.ec != std::errc{} || parsed.ptr != digits.data() + digits.size() || seconds < 0) {
        return fail(Errc::malformed, "SOURCE_DATE_EPOCH is not a number of seconds");
    }
    return std::optional(seconds);
}

/// The days of --gap-days; 0 where it is not given. Errors: malformed.
Result<int> gap_days(const Arguments& arguments) {
    const std::string text = arguments.get("--gap-days").value_or("0");
    int days = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), days);
    if (parsed.ec != std::errc{} || parsed.ptr != text.data() + text.size() || days < 0
        || days > most_gap_days) {
        return fail(Errc::malformed,
                    fmt::format("--gap-days is a number of days from 0 to {}", most_gap_days));
    }
    return days;
}

/// The options of a de-identified package. Errors: malformed.
Result<void> read_hiding(const Arguments& arguments, app::ExportRequest& request) {
    request.deidentify = arguments.has("--deidentify");
    request.shift_dates = arguments.has("--shift-dates");
    request.key_file = arguments.get("--key-file").value_or("");
    const bool again = arguments.has("--cut");  // its options may be those of the record
    if (!request.deidentify && request.shift_dates) {
        return fail(Errc::malformed, "--shift-dates goes with --deidentify");
    }
    if (!request.deidentify && !again && !request.key_file.empty()) {
        return fail(Errc::malformed, "--key-file goes with --deidentify");
    }
    if (request.deidentify && request.key_file.empty() && !arguments.has("--dry-run")) {
        return fail(Errc::malformed, "--deidentify needs --key-file K");
    }
    return {};
}

/// Errors: malformed.
Result<void> read_cut(const Arguments& arguments, app::ExportRequest& request) {
    request.cut = arguments.get("--cut").value_or("");
    if (arguments.has("--cut") && request.cut.empty()) {
        return fail(Errc::malformed, "--cut needs a name");
    }
    if (const auto text = arguments.get("--cut-date")) {
        const Result<Day> day = parse_iso_day(*text);
        if (!day || request.cut.empty()) {
            return fail(Errc::malformed, "--cut-date is a day (2026-06-30) and goes with --cut");
        }
        request.cut_day = *day;
    }
    for (const std::string_view option :
         {"--shape", "--preset", "--patient", "--patient-file", "--as-of", "--not-asked",
          "--gap-days", "--deidentify", "--cut-date"}) {
        request.options_given = request.options_given || arguments.has(option);
    }
    return {};
}

/// Fills everything but the as-of operation. Errors: malformed or unknown_code (wrong use).
Result<app::ExportRequest> read_request(const Arguments& arguments) {
    app::ExportRequest request;
    if (!arguments.has("--out") && !arguments.has("--dry-run")) {
        return fail(Errc::malformed, "--out DIR is needed");
    }
    request.out = arguments.get("--out").value_or("");
    const auto shape = app::parse_export_shape(arguments.get("--shape").value_or("long"));
    const auto epoch = source_date_epoch();
    if (!shape || !epoch) {
        return Unexpected{shape ? epoch.error() : shape.error()};
    }
    const auto gaps = gap_days(arguments);
    if (!gaps) {
        return Unexpected{gaps.error()};
    }
    request.gap_days = *gaps;
    request.shape = *shape;
    request.source_date_epoch = *epoch;
    const std::string not_asked = arguments.get("--not-asked").value_or("include");
    if (not_asked != "include" && not_asked != "exclude") {
        return fail(Errc::malformed, "--not-asked is include or exclude");
    }
    request.include_not_asked = not_asked == "include";
    request.preset = arguments.get("--preset").value_or("");
    request.who = arguments.get("--who").value_or("");
    request.why = arguments.get("--why").value_or("");
    request.patients = arguments.all("--patient");
    if (const Result<void> hiding = read_hiding(arguments, request); !hiding) {
        return Unexpected{hiding.error()};
    }
    if (const Result<void> cut = read_cut(arguments, request); !cut) {
        return Unexpected{cut.error()};
    }
    return request;
}

int run_export(const Arguments& arguments) {
    auto request = read_request(arguments);
    if (!request) {
        return usage_error(request.error().detail);
    }
    if (const auto file = arguments.get("--patient-file")) {
        const auto codes = patient_codes_of(*file);
        if (!codes) {
            return report(codes.error());
        }
        request->patients.insert(request->patients.end(), codes->begin(), codes->end());
    }
    auto session = open_session(arguments.word(0));
    if (!session) {
        return report(session.error());
    }
    if (const auto text = arguments.get("--as-of")) {
        const auto operation = (*session)->resolve_as_of(*text);
        if (!operation) {
            return operation.error().code == Errc::malformed ? usage_error(operation.error().detail)
                                                             : report(operation.error());
        }
        request->as_of = *operation;
    }
    if (arguments.has("--dry-run")) {
        return show_preview(**session, *request, arguments.has("--json"));
    }
    const auto exported = app::export_package(**session, *request);
    if (!exported) {
        return exported.error().code == Errc::refused ? usage_error(exported.error().detail)
                                                      : report(exported.error());
    }
    if (arguments.has("--json")) {
        print(app::to_json(*exported));
        return exit_done;
    }
    for (const auto& file : exported->files) {
        print_line(fmt::format("{}  {:>9}  {}", file.sha256, file.rows, file.name));
    }
    print_message(fmt::format("{} to {}; left out: {} declined, {} withdrawn, {} not asked",
                              counted(exported->patients, "patient"), exported->folder.string(),
                              exported->left_out_declined, exported->left_out_withdrawn,
                              exported->left_out_not_asked));
    if (!exported->logged) {
        print_message("this export is not noted in the record, which cannot be written");
    }
    if (request->deidentify || !exported->small_cells.empty()) {
        print_small_cells(exported->small_cells);
        print_message(withheld_text(exported->withheld));
    }
    return exit_done;
}

}  // namespace

const Command export_command{
    "export",
    "FILE --out DIR [--shape long|wide|both] [--preset research|spreadsheet] [--patient CODE]... "
    "[--as-of N|INSTANT] [--not-asked include|exclude] [--gap-days N] "
    "[--deidentify [--shift-dates] --key-file K] [--dry-run] [--cut NAME [--cut-date D]] [--json] "
    "[--who NAME] [--why TEXT]",
    "a research package: CSV files, data dictionary, manifest, loaders",
    export_options,
    1,
    1,
    run_export};

}  // namespace jointlog::cli
