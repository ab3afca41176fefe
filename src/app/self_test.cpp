#include "app/self_test.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>
#include <sstream>

#include <fmt/format.h>

#include "embedded_golden.hpp"
#include "jointlog/app/batch_scores.hpp"
#include "jointlog/exchange/csv_reader.hpp"

namespace jointlog::app {
namespace {

constexpr double tolerance = 1e-9;

constexpr std::array<std::array<std::string_view, 2>, 6> vectors{{
    {"vectors_acr.csv", "acr"},
    {"vectors_cutoffs.csv", "cutoffs"},
    {"vectors_egfr_jp.csv", "egfr-jp"},
    {"vectors_haq.csv", "haq"},
    {"vectors_public.csv", ""},
    {"vectors_response.csv", "response"},
}};

using Cells = std::map<std::string, std::string, std::less<>>;

std::vector<Cells> rows_of(std::string_view text) {
    bool given = false;
    exchange::CsvReader reader([&]() -> Result<std::string_view> {
        const std::string_view piece = given ? std::string_view() : text;
        given = true;
        return piece;
    });
    std::vector<Cells> rows;
    std::vector<std::string> header;
    exchange::CsvRow row;
    for (Result<bool> any = reader.next(row); any && *any; any = reader.next(row)) {
        if (header.empty()) {
            for (std::size_t i = 0; i < row.size(); ++i) {
                header.emplace_back(row[i]);
            }
            continue;
        }
        Cells& cells = rows.emplace_back();
        for (std::size_t i = 0; i < row.size() && i < header.size(); ++i) {
            cells.emplace(header[i], row[i]);
        }
    }
    return rows;
}

std::optional<double> number(const std::string& text) {
    double value = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = end.ec == std::errc() && end.ptr == text.data() + text.size();
    return whole ? std::optional(value) : std::nullopt;
}

bool agree(const std::string& expected, const std::string& computed) {
    const auto a = number(expected);
    const auto b = number(computed);
    return a && b ? std::abs(*a - *b) <= tolerance : expected == computed;
}

/// Names of the columns are those of the vectors; `missing` stands in none of them.
void compare(const Cells& expected, const Cells& computed, VectorFile& file) {
    for (const auto& [column, value] : computed) {
        if (column == "missing") {
            continue;
        }
        const auto wanted = expected.find(column);
        if (wanted == expected.end() || !agree(wanted->second, value)) {
            file.mismatches.push_back(fmt::format(
                "{}: {} {}: '{}' expected, '{}' computed", file.name, expected.find("id")->second,
                column, wanted == expected.end() ? "no such column" : wanted->second, value));
        }
    }
}

}  // namespace

VectorFile check_vectors(std::string_view name, std::string_view kind, std::string_view text) {
    VectorFile file{std::string(name), 0, {}};
    std::istringstream in{std::string(text)};
    std::ostringstream out;
    const auto scored = score_csv(in, out, kind, false, [](const ScoreRemark&) {});
    if (!scored) {
        file.mismatches.push_back(fmt::format("{}: {}", name, scored.error().detail));
        return file;
    }
    const std::vector<Cells> expected = rows_of(text);
    const std::vector<Cells> computed = rows_of(out.str());
    file.rows = scored->rows;
    if (expected.empty() || expected.size() != computed.size()) {
        file.mismatches.push_back(fmt::format("{}: {} rows expected, {} computed", name,
                                              expected.size(), computed.size()));
        return file;
    }
    for (std::size_t i = 0; i < expected.size(); ++i) {
        compare(expected[i], computed[i], file);
    }
    return file;
}

std::vector<VectorFile> run_self_test() {
    std::vector<VectorFile> files;
    for (const auto& [name, kind] : vectors) {
        files.push_back(check_vectors(name, kind, embedded::golden(name)));
    }
    return files;
}

}  // namespace jointlog::app
