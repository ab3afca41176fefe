#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jointlog::cli {

/// Writes to stdout. On a terminal, control and bidirectional characters of recorded text are shown escaped.
void print(std::string_view text);
void print_line(std::string_view text);
/// Writes a line to stderr.
void print_message(std::string_view text);

/// "1 patient", "2 patients".
[[nodiscard]] std::string counted(std::int64_t number, std::string_view noun);

/// One CSV line (RFC 4180, LF).
[[nodiscard]] std::string csv_line(const std::vector<std::string>& cells);
/// A JSON string with its quotes.
[[nodiscard]] std::string json_string(std::string_view text);

/// Tabular output as CSV or as a JSON array of objects (empty cells are null).
class Table {
public:
    explicit Table(std::vector<std::string> columns) : m_columns(std::move(columns)) {}
    void add(std::vector<std::string> row) { m_rows.push_back(std::move(row)); }
    void write(bool json) const;

private:
    std::vector<std::string> m_columns;
    std::vector<std::vector<std::string>> m_rows;
};

}  // namespace jointlog::cli
