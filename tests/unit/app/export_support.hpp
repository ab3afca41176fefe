#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/export_job.hpp"
#include "jointlog/exchange/csv_reader.hpp"
#include "unit/app/import_support.hpp"

namespace jointlog::app {

inline bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

inline ExportReport exported(ImportFixture& fixture, const std::string& name,
                             ExportRequest request = {}, std::int64_t now_ms = 1'760'000'000'000) {
    request.out = fixture.folder / name;
    const auto report =
        export_from(*fixture.file, {ScoreSettings(), Instant{now_ms, 540}, false}, request);
    INFO((report ? std::string() : report.error().detail));
    REQUIRE(report);
    return *report;
}

/// The cells of one table of a package by the name of their column.
inline std::vector<std::map<std::string, std::string>> package_table(
    const std::filesystem::path& file) {
    auto bytes = exchange::read_file(file);
    REQUIRE(bytes);
    exchange::CsvReader reader(std::move(*bytes));
    exchange::CsvRow row;
    REQUIRE(*reader.next(row));
    std::vector<std::string> names;
    for (std::size_t i = 0; i < row.size(); ++i) {
        names.emplace_back(row[i]);
    }
    std::vector<std::map<std::string, std::string>> rows;
    while (*reader.next(row)) {
        rows.emplace_back();
        for (std::size_t i = 0; i < row.size(); ++i) {
            rows.back()[names[i]] = row[i];
        }
    }
    return rows;
}

}  // namespace jointlog::app
