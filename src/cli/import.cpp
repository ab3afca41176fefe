#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/job_progress.hpp"
#include "cli/output.hpp"
#include "jointlog/app/import.hpp"
#include "jointlog/domain/import_remarks.hpp"
#include "jointlog/domain/json_writer.hpp"

namespace jointlog::cli {

namespace {

constexpr OptionSpec import_options[] = {
    {"--kind", "KIND",
     "patients|labs|visits|joints|medications|adverse-events|facts|reported-scores"},
    {"--mapping", "MAP.json",
     "{\"columns\": {\"their header\": \"our column, or an analyte\"}, \"unit\": {\"CRP\": "
     "\"mg/dL\"}, \"patients\": {\"their code\": \"our code\"}, \"date_order\": \"mdy|dmy\", "
     "encoding, delimiter, decimal, kind}; kind, encoding, delimiter, columns and units are kept "
     "in the record for files of the same header"},
    {"--encoding", "E",
     "UTF-8, UTF-16, UTF-16LE, UTF-16BE or CP932 (default: the byte order mark's, else UTF-8)"},
    {"--delimiter", "D", "comma (default), semicolon or tab"},
    {"--decimal", "M", "point or comma (default: a point; a comma is asked about)"},
    {"--dry-run", "", "say what would happen; store nothing"},
    {"--refused", "OUT.csv", "refused rows with their reasons"},
    {"--json", "", "the report as JSON"},
    {"--who", "NAME", "who recorded (default: the file's default person)"},
    {"--why", "TEXT", "a remark for the log"},
};

constexpr OptionSpec correction_options[] = {
    {"--from", "FILE.csv",
     "the rows: id, value, unit, reason (correct) or id, reason (mark-error)"},
    {"--json", "", "the report as JSON"},
    {"--who", "NAME", "who recorded (default: the file's default person)"},
    {"--why", "TEXT", "a remark for the log"},
};

void print_remarks(const std::vector<app::RowRemark>& remarks, std::string_view kind) {
    for (const auto& remark : remarks) {
        const std::string place =
            remark.column_number == 0
                ? std::string{}
                : fmt::format(" column {} ({})", remark.column_number, remark.column);
        print_message(fmt::format("{}:{}:{} {}: {}", remark.source, remark.line, place, kind,
                                  remark.reason()));
    }
}

/// " (columns: Pt = patient; units: CRP = mg/dL)".
std::string remembered_words(const app::ImportChoices& choices) {
    std::string text;
    for (const auto& [name, pairs] :
         {std::pair("columns", &choices.columns), std::pair("units", &choices.units)}) {
        std::string list;
        for (const auto& [theirs, ours] : *pairs) {
            list += fmt::format("{}{} = {}", list.empty() ? "" : ", ", theirs,
                                ours.empty() ? "not read" : ours);
        }
        text += list.empty() ? "" : fmt::format("{}{}: {}", text.empty() ? "" : "; ", name, list);
    }
    return text.empty() ? text : " (" + text + ")";
}

/// The kind of a source, and how it was read where that is not the usual way.
std::string described(const app::SourceReport& source) {
    std::string text = source.kind;
    text += source.samples ? ", one row a sample" : "";
    text += source.encoding.empty() || source.encoding == "UTF-8" ? "" : ", " + source.encoding;
    text += source.delimiter.empty() || source.delimiter == "comma" ? "" : ", " + source.delimiter;
    text += source.decimal.empty() ? "" : ", decimal " + source.decimal;
    if (source.remembered) {
        text += fmt::format(", as remembered for this header{}", remembered_words(source.choices));
    }
    if (source.intervals_line > 0) {
        text += fmt::format(", reference intervals of line {}", source.intervals_line);
    }
    return text;
}

/// JSON without its line breaks, which stand between its parts only.
std::string on_one_line(std::string_view json) {
    std::string line;
    for (std::size_t i = 0; i < json.size(); ++i) {
        if (json[i] != '\n') {
            line += json[i];
            continue;
        }
        i = std::min(json.find_first_not_of(' ', i + 1), json.size()) - 1;
        line += line.ends_with(',') ? " " : "";
    }
    return line;
}

/// Who the patients are is answered by the mapping; CODE stands for one of the record, and is never filled in.
void print_unknown(const std::vector<app::UnknownPatient>& unknown) {
    constexpr std::size_t most_shown = 5;
    if (unknown.empty()) {
        return;
    }
    std::string map;
    JsonWriter json(map);
    json.begin_object().key("patients").begin_object();
    for (std::size_t i = 0; i < std::min(unknown.size(), most_shown); ++i) {
        json.text(unknown[i].code, "CODE");
    }
    json.end_object().end_object();
    print_message(fmt::format(
        "{} not in the record: --mapping MAP.json says who they are, CODE being the code of the "
        "record{}:",
        counted(static_cast<std::int64_t>(unknown.size()), "patient"),
        unknown.size() > most_shown ? ", the first of them" : ""));
    print_message(on_one_line(map));
}

void print_report(const app::ImportReport& imported) {
    for (const auto& source : imported.sources) {
        for (const auto& column : source.ignored_columns) {
            print_message(
                fmt::format("{}: column '{}' is not known and was ignored", source.source, column));
        }
        print_line(fmt::format("{} ({}): {} added, {} identical, {} conflicting, {} refused",
                               source.source, described(source), source.rows.added,
                               source.rows.identical, source.rows.conflicting,
                               source.rows.refused));
    }
    if (imported.remarks_not_listed > 0) {
        print_message(
            fmt::format("{} more remarks are counted and not listed", imported.remarks_not_listed));
    }
    if (imported.scores_differ > 0) {
        print_message(fmt::format("{} computed otherwise than in scores.csv",
                                  counted(imported.scores_differ, "score")));
    }
    if (imported.dry_run) {
        print_line("dry run: nothing was stored");
    } else {
        print_line(imported.batch.empty() ? "nothing was stored"
                                          : fmt::format("batch {}", imported.batch));
    }
}

/// The option that answers what a header leaves open.
std::string_view hint(const Error& error) {
    if (tells(error.remark, RemarkId::no_kind) || tells(error.remark, RemarkId::many_kinds)) {
        return "say which kind of file it is with --kind";
    }
    if (tells(error.remark, RemarkId::wrong_encoding)) {
        return "say the encoding of the file with --encoding, such as CP932";
    }
    if (tells(error.remark, id_of(ImportRemark::is_utf8))) {
        return "say the encoding of the file with --encoding UTF-8 or --encoding CP932";
    }
    if (tells(error.remark, id_of(ImportRemark::unit_in_mapping))
        || tells(error.remark, id_of(ImportRemark::units_differ))) {
        return "mend the file, or the unit in the mapping";
    }
    if (error.code == Errc::ambiguous) {
        return "say it with --delimiter";
    }
    if (error.code == Errc::unit_mismatch) {
        return "say the units with --mapping: {\"unit\": {\"CRP\": \"mg/dL\"}}";
    }
    return {};
}

Result<app::ImportReport> import_with_progress(app::Session& session, app::ImportRequest& request) {
    JobProgress progress;
    request.progress = [&progress](const app::ImportProgress& at) {
        return progress.tell(at.bytes_read, at.bytes, at.rows);
    };
    return app::import_csv(session, request);
}

int run_import(const Arguments& arguments) {
    app::ImportRequest request;
    request.sources.assign(arguments.words().begin() + 1, arguments.words().end());
    if (std::find(request.sources.begin(), request.sources.end(), "-") != request.sources.end()) {
        return usage_error(
            "import reads files, which it reads twice, and no standard input: save what comes from "
            "there as a file first");
    }
    request.kind = arguments.get("--kind").value_or("");
    request.mapping = arguments.get("--mapping");
    request.encoding = arguments.get("--encoding").value_or("");
    request.delimiter = arguments.get("--delimiter").value_or("");
    request.decimal = arguments.get("--decimal").value_or("");
    request.dry_run = arguments.has("--dry-run");
    request.refused = arguments.get("--refused");
    request.who = arguments.get("--who").value_or("");
    request.why = arguments.get("--why").value_or("");
    auto session = open_session(arguments.word(0));
    if (!session) {
        return report(session.error());
    }
    const auto imported = import_with_progress(**session, request);
    if (!imported) {
        if (const std::string_view say = hint(imported.error()); !say.empty()) {
            print_message(say);
        }
        // An unknown --kind or --encoding is a wrong call; a header that fits no kind is a refused file.
        const bool named = arguments.has("--kind") || arguments.has("--encoding")
                           || arguments.has("--delimiter") || arguments.has("--decimal");
        const bool of_file =
            tells(imported.error().remark, RemarkId::no_kind)
            || tells(imported.error().remark, id_of(ImportRemark::mapping_meaning_unknown));
        return imported.error().code == Errc::unknown_code && named && !of_file
                   ? usage_error(imported.error().detail)
                   : report(imported.error());
    }
    print_remarks(imported->refused, "refused");
    print_remarks(imported->conflicting, "conflicting");
    print_remarks(imported->notes, "note");
    print_remarks(imported->score_differences, "score");
    print_unknown(imported->unknown_patients);
    if (arguments.has("--json")) {
        print(app::to_json(*imported));
    } else {
        print_report(*imported);
    }
    return imported->clean() ? exit_done : exit_findings;
}

int run_corrections(const Arguments& arguments, app::CorrectionKind kind) {
    const auto from = arguments.get("--from");
    if (!from) {
        return usage_error("--from FILE.csv is needed");
    }
    auto session = open_session(arguments.word(0));
    if (!session) {
        return report(session.error());
    }
    const auto corrected =
        app::apply_corrections(**session, kind, *from, arguments.get("--who").value_or(""),
                               arguments.get("--why").value_or(""));
    if (!corrected) {
        return report(corrected.error());
    }
    print_remarks(corrected->refused, "refused");
    print_remarks(corrected->notes, "note");
    if (arguments.has("--json")) {
        print(app::to_json(*corrected));
    } else {
        print_line(
            fmt::format("{} stored, {} refused", corrected->stored, corrected->refused_rows));
    }
    return corrected->refused_rows == 0 ? exit_done : exit_findings;
}

int run_correct(const Arguments& arguments) {
    return run_corrections(arguments, app::CorrectionKind::correct);
}
int run_mark_error(const Arguments& arguments) {
    return run_corrections(arguments, app::CorrectionKind::mark_error);
}

}  // namespace

const Command import_command{
    "import",
    "FILE SOURCE... [--kind KIND] [--mapping MAP.json] [--encoding E] [--dry-run] "
    "[--delimiter D] [--decimal M] [--refused OUT.csv] [--json] [--who NAME] [--why TEXT]",
    "CSV files or a research package folder into a record, in one transaction",
    import_options,
    2,
    1000,
    run_import,
    app::describe_import_columns};
const Command correct_command{"correct",
                              "FILE --from CORRECTIONS.csv [--json] [--who NAME] [--why TEXT]",
                              "corrections as new versions: columns id, value, unit, reason",
                              correction_options,
                              1,
                              1,
                              run_correct};
const Command mark_error_command{"mark-error",
                                 "FILE --from IDS.csv [--json] [--who NAME] [--why TEXT]",
                                 "marks rows entered in error: columns id, reason",
                                 correction_options,
                                 1,
                                 1,
                                 run_mark_error};

}  // namespace jointlog::cli
