#include "jointlog/domain/csv_writer.hpp"

#include <algorithm>
#include <charconv>

namespace jointlog {
namespace {

bool needs_quotes(char c) {
    return c == ',' || c == '"' || c == '\r' || c == '\n';
}

}  // namespace

void CsvWriter::plain(std::string_view text) {
    if (!m_first) {
        m_out += ',';
    }
    m_first = false;
    m_out += text;
}

void CsvWriter::cell(std::string_view text) {
    if (std::none_of(text.begin(), text.end(), needs_quotes)) {
        plain(text);
        return;
    }
    plain("\"");
    for (const char c : text) {
        m_out += c;
        if (c == '"') {
            m_out += '"';
        }
    }
    m_out += '"';
}

void CsvWriter::end_row() {
    m_out += m_line_end;
    m_first = true;
}

void append_shortest(std::string& out, double value) {
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, value);
    out.append(digits, end.ptr);
}

}  // namespace jointlog
