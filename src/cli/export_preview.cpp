#include "cli/export_preview.hpp"

#include <fmt/format.h>

#include <map>

#include "cli/command.hpp"
#include "cli/output.hpp"

namespace jointlog::cli {
namespace {

/// What becomes of a column, for people.
std::string_view words_of(const app::ExportColumn& column) {
    static const std::map<std::string_view, std::string_view> words = {
        {"keep", "as recorded"},
        {"coded", "known codes only"},
        {"study_id", "study id"},
        {"row_id", "numbered afresh"},
        {"date", "hidden date"},
        {"day", "hidden date"},
        {"study_only", "added"},
        {"person", "held back: who a person is"},
        {"free_text", "held back: typed words"},
        {"own", "held back: the record's own"},
        {"trace", "held back: instant, time or number of the log"},
    };
    const bool held = words.at(column.privacy).starts_with("held");
    if (column.leaves && held) {
        return words.at("keep");  // with names and dates
    }
    if (!column.leaves && !held) {
        return "held back: its table";
    }
    return words.at(column.privacy);
}

}  // namespace

int show_preview(app::Session& session, const app::ExportRequest& request, bool json) {
    const auto preview = app::preview_export(session, request);
    if (!preview) {
        return preview.error().code == Errc::refused ? usage_error(preview.error().detail)
                                                     : report(preview.error());
    }
    if (json) {
        print(app::to_json(*preview));
        return exit_done;
    }
    for (const bool leaves : {true, false}) {
        print_line(leaves ? "Columns that leave:" : "Columns held back:");
        for (const app::ExportColumn& column : preview->columns) {
            if (column.leaves == leaves) {
                print_line(fmt::format("  {} {}: {}", column.file, column.name, words_of(column)));
            }
        }
    }
    print_line("Files:");
    for (const app::PreviewedFile& file : preview->files) {
        print_line(fmt::format("  {}: {}", file.name, counted(file.rows, "row")));
    }
    print_message(fmt::format("{}; left out: {} declined, {} withdrawn, {} not asked",
                              counted(preview->patients, "patient"), preview->left_out_declined,
                              preview->left_out_withdrawn, preview->left_out_not_asked));
    print_small_cells(preview->small_cells);
    if (request.deidentify) {
        print_message(withheld_text(preview->withheld));
    }
    return exit_done;
}

void print_small_cells(const std::vector<app::ExportSmallCell>& cells) {
    for (const app::ExportSmallCell& cell : cells) {
        print_message(fmt::format("fewer than 5 persons: {} {} ({}){}", cell.kind, cell.code,
                                  cell.persons,
                                  cell.held_back ? ", held back" : ", stands in the package"));
    }
}

std::string withheld_text(const app::ExportWithheld& withheld) {
    return fmt::format(
        "held back: {} and {} that are rare; {} of the record's own analytes or units; {} in "
        "unknown units; {} of eGFR of persons over 89",
        counted(withheld.adverse_event_terms, "adverse event term"),
        counted(withheld.facts, "fact"), counted(withheld.own_results, "result"),
        counted(withheld.own_doses, "dose"), counted(withheld.egfr_results, "result"));
}

}  // namespace jointlog::cli
