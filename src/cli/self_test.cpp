#include "jointlog/app/self_test.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "jointlog/domain/formula_table.hpp"
#include "jointlog/domain/json_writer.hpp"

namespace jointlog::cli {

namespace {

constexpr OptionSpec self_test_options[] = {{"--json", "", "as JSON"}};

void print_json(const std::vector<app::VectorFile>& files, bool passed) {
    std::string text;
    JsonWriter json(text);
    json.begin_object().key("passed").boolean(passed).key("files").begin_array();
    for (const app::VectorFile& file : files) {
        json.begin_object()
            .text("name", file.name)
            .number("rows", file.rows)
            .number("mismatches", static_cast<long long>(file.mismatches.size()))
            .end_object();
    }
    json.end_array().text("formula_table_hash", formula_table_hash()).end_object();
    print(text);
}

int run_self_test_command(const Arguments& arguments) {
    const std::vector<app::VectorFile> files = app::run_self_test();
    const bool passed = std::all_of(files.begin(), files.end(),
                                    [](const auto& file) { return file.mismatches.empty(); });
    if (arguments.has("--json")) {
        print_json(files, passed);
    } else {
        for (const app::VectorFile& file : files) {
            print_line(fmt::format("{}: {} rows, {} mismatches", file.name, file.rows,
                                   file.mismatches.size()));
        }
        print_line(fmt::format("formula table: {}", formula_table_hash()));
    }
    for (const app::VectorFile& file : files) {
        for (const std::string& mismatch : file.mismatches) {
            print_message(mismatch);
        }
    }
    return passed ? exit_done : exit_failed;
}

}  // namespace

const Command self_test_command{"self-test",
                                "[--json]",
                                "the built-in golden vectors and the hash of the formula table",
                                self_test_options,
                                0,
                                0,
                                run_self_test_command};

}  // namespace jointlog::cli
