#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace jointlog {

/// One row of a CsvTable. A column that the file does not have is a broken promise of the program (asserted).
class CsvRow {
public:
    using Header = std::map<std::string, std::size_t, std::less<>>;

    CsvRow(std::shared_ptr<const Header> header, std::vector<std::string> fields)
        : m_header(std::move(header)), m_fields(std::move(fields)) {}
    [[nodiscard]] const std::string& operator[](std::string_view column) const;
    /// The parts between ';', trimmed, empty ones left out.
    [[nodiscard]] std::vector<std::string> list(std::string_view column) const;
    [[nodiscard]] std::size_t size() const { return m_fields.size(); }

private:
    std::shared_ptr<const Header> m_header;
    std::vector<std::string> m_fields;
};

/// A compiled-in catalogue: comma-separated, RFC 4180 quotes, first line names the columns.
[[nodiscard]] std::vector<CsvRow> read_csv_table(std::string_view text);

}  // namespace jointlog
