#pragma once

#include <string>
#include <string_view>

namespace jointlog {

/// Appends RFC 4180 rows (comma, LF unless told otherwise, quotes only where needed) to a text. Cells are written as
/// given.
class CsvWriter {
public:
    explicit CsvWriter(std::string& out, std::string_view line_end = "\n")
        : m_out(out), m_line_end(line_end) {}

    void cell(std::string_view text);
    /// A cell that is known to need no quotes: digits and codes.
    void plain(std::string_view text);
    void end_row();

private:
    std::string& m_out;
    std::string_view m_line_end;
    bool m_first = true;
};

/// The shortest decimal text that reads back as the same double: "0", "4.563031777442724".
void append_shortest(std::string& out, double value);

}  // namespace jointlog
