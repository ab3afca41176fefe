#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "jointlog/domain/result.hpp"
#include "jointlog/exchange/byte_source.hpp"

namespace jointlog::exchange {

struct CsvLimits {
    std::size_t cell_bytes = std::size_t{1} << 20;
    std::size_t row_bytes = std::size_t{16} << 20;
    std::size_t columns = 4096;
    bool control_characters = false;  // whether cells may hold them
    std::size_t line_bytes = std::size_t{64}
                             << 20;  // of a line that is given up; beyond, reading ends
};

/// What stands between two cells.
enum class Delimiter : std::uint8_t { comma, semicolon, tab };

/// What is wrong with a row, and where: physical line and character in it, both from 1.
struct CsvProblem {
    std::int64_t line = 0;
    std::int64_t column = 0;
    Remark remark;

    /// "line 3, column 7: ...".
    [[nodiscard]] Remark located() const;
};

/// One row. The cells are valid until the next row is read.
class CsvRow {
public:
    [[nodiscard]] std::int64_t line() const { return m_line; }
    [[nodiscard]] std::size_t size() const { return m_cells.size(); }
    [[nodiscard]] std::string_view operator[](std::size_t index) const { return m_cells[index]; }
    /// As read, without its line end; cut at the row limit where the row is longer.
    [[nodiscard]] std::string_view raw() const { return m_raw; }
    /// Set: the row is malformed and has no cells.
    [[nodiscard]] const std::optional<CsvProblem>& problem() const { return m_problem; }
    /// A line without any character.
    [[nodiscard]] bool blank() const { return m_raw.empty() && !m_problem; }

private:
    friend class CsvReader;
    std::int64_t m_line = 0;
    std::string_view m_raw;
    std::vector<std::string_view> m_cells;
    std::optional<CsvProblem> m_problem;
};

/// Reads CSV as RFC 4180 says (with another delimiter where asked), in pieces: CRLF, LF or CR; line breaks and doubled quotes in quoted
/// cells; a byte order mark at the start is skipped.
///
/// A row is malformed when text follows a closing quote, a quote stands inside an unquoted cell, a
/// quote is not closed, a limit is passed, or it holds a control character (TAB is allowed, others where the limits say so) or
/// bytes that are no UTF-8. A row whose quotes are at fault is given up as one physical line, and
/// reading goes on with the next line: one wrong quote never swallows the rows behind it.
class CsvReader {
public:
    explicit CsvReader(ByteSource source, CsvLimits limits = {},
                       Delimiter delimiter = Delimiter::comma);
    /// The next row; false at the end. Errors: those of the source; malformed (a line without an end).
    [[nodiscard]] Result<bool> next(CsvRow& row);

private:
    struct Cell {
        std::size_t begin = 0;  // all offsets count from the start of the row
        std::size_t end = 0;
        bool doubled = false;  // holds doubled quotes
    };
    enum class Step : std::uint8_t { next_cell, row_done, fault };

    Result<bool> more();
    Result<bool> available(std::size_t at);
    Result<void> skip_byte_order_mark();
    Result<Step> scan_cell();
    Result<Step> scan_unquoted();
    Result<Step> scan_quoted();
    Result<Step> after_quote(std::size_t begin, bool doubled);
    Result<Step> end_row(std::size_t end);
    Step close_cell(std::size_t begin, std::size_t end, bool doubled);
    Step fault(std::size_t at, Remark remark);
    Result<void> give_up_line(CsvRow& row);
    void deliver(CsvRow& row);
    [[nodiscard]] std::string_view undoubled(std::string_view cell);
    [[nodiscard]] char byte(std::size_t at) const { return m_text[m_start + at]; }
    [[nodiscard]] std::size_t received() const { return m_text.size() - m_start; }
    [[nodiscard]] CsvProblem place(std::size_t at, Remark remark) const;

    ByteSource m_source;
    CsvLimits m_limits;
    char m_delimiter;
    const unsigned char* m_classes;  // per byte: what it is between these delimiters
    std::string m_text;              // from the row that is being read to the last byte received
    std::size_t m_start = 0;         // of the row in m_text
    std::size_t m_at = 0;            // next byte to look at, from the start of the row
    std::size_t m_end = 0;           // of the row, before its line end
    std::size_t m_next = 0;          // of the next row, from the start of this one
    std::int64_t m_line = 1;
    bool m_source_ended = false;
    bool m_begun = false;
    bool m_high = false;    // the row holds bytes beyond ASCII
    bool m_breaks = false;  // the row holds line breaks
    std::vector<Cell> m_cells;
    std::string m_plain;  // cells whose doubled quotes were made single
    std::size_t m_fault_at = 0;
    Remark m_fault;
    std::optional<std::size_t> m_control;
};

}  // namespace jointlog::exchange
