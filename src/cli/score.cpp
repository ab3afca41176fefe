#include <fstream>
#include <iostream>
#include <string>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "jointlog/app/batch_scores.hpp"

namespace jointlog::cli {

namespace {

constexpr OptionSpec score_options[] = {
    {"--kind", "haq|response|acr|cutoffs|egfr-jp", "other columns than those of the indices"},
    {"--json", "", "an array of objects instead of CSV"},
};

int run_score(const Arguments& arguments) {
    std::ifstream file;
    const bool from_file = !arguments.words().empty() && arguments.word(0) != "-";
    const std::string name = from_file ? arguments.word(0) : "standard input";
    if (from_file) {
        file.open(name, std::ios::binary);
        if (!file) {
            return report({Errc::not_found, fmt::format("{} cannot be read", name)});
        }
    }
    std::istream& in = from_file ? file : std::cin;
    std::ios::sync_with_stdio(false);
    const auto scored = app::score_csv(
        in, std::cout, arguments.get("--kind").value_or(""), arguments.has("--json"),
        [&name](const app::ScoreRemark& remark) {
            std::cout.flush();
            print_message(remark.column.empty()
                              ? fmt::format("{}:{}: {}", name, remark.line, remark.reason)
                              : fmt::format("{}:{}: {}: {}", name, remark.line, remark.column,
                                            remark.reason));
        });
    std::cout.flush();
    if (!scored) {
        return scored.error().code == Errc::unknown_code ? usage_error(scored.error().detail)
                                                         : report(scored.error());
    }
    if (!scored->unknown_columns.empty()) {
        print_message(fmt::format("{}:1: columns that are not used: {}", name,
                                  fmt::join(scored->unknown_columns, ", ")));
    }
    return scored->refused > 0 || scored->remarks > 0 ? exit_findings : exit_done;
}

}  // namespace

const Command score_command{"score",
                            "[IN.csv] [--kind haq|response|acr|cutoffs|egfr-jp] [--json]",
                            "batch scores from CSV; no record needed",
                            score_options,
                            0,
                            1,
                            run_score};

}  // namespace jointlog::cli
