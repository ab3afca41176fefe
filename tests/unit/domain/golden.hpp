#pragma once

#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "domain/csv_table.hpp"
#include "jointlog/domain/decimal.hpp"

/// Rows of a file of the source tree.
inline std::vector<jointlog::CsvRow> source_table(const std::string& path) {
    std::ifstream in(std::string(JOINTLOG_SOURCE_DIR) + "/" + path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    return jointlog::read_csv_table(text);
}

/// Rows of data/golden/<file>.
inline std::vector<jointlog::CsvRow> golden(const std::string& file) {
    return source_table("data/golden/" + file);
}

/// The cell as a number; nullopt when empty.
inline std::optional<jointlog::Decimal> number(const std::string& cell) {
    if (cell.empty()) {
        return std::nullopt;
    }
    return jointlog::Decimal::parse(cell).value();
}
