#include "jointlog/exchange/csv_reader.hpp"
#include "jointlog/domain/import_remarks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "exchange/utf8.hpp"

namespace jointlog::exchange {
namespace {

enum class Byte : unsigned char { plain, delimiter, quote, line_end, control, high };

using Classes = std::array<unsigned char, 256>;

constexpr Classes byte_classes(char delimiter) {
    Classes classes{};
    const auto set = [&classes](std::size_t byte, Byte kind) {
        classes[byte] = static_cast<unsigned char>(kind);
    };
    for (std::size_t b = 0; b < 256; ++b) {
        set(b, b >= 0x80                              ? Byte::high
               : (b < 0x20 && b != '\t') || b == 0x7f ? Byte::control
                                                      : Byte::plain);
    }
    set(static_cast<unsigned char>(delimiter), Byte::delimiter);
    set('"', Byte::quote);
    set('\n', Byte::line_end);
    set('\r', Byte::line_end);
    return classes;
}
constexpr char delimiters[] = {',', ';', '\t'};
constexpr Classes classes[] = {byte_classes(delimiters[0]), byte_classes(delimiters[1]),
                               byte_classes(delimiters[2])};

Byte class_of(const unsigned char* table, char c) {
    return static_cast<Byte>(table[static_cast<unsigned char>(c)]);
}
bool is_line_end(char c) {
    return c == '\n' || c == '\r';
}

/// Line ends in a text, CRLF counted once.
std::int64_t count_line_ends(std::string_view text) {
    std::int64_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\n'
            || (text[at] == '\r' && (at + 1 == text.size() || text[at + 1] != '\n'))) {
            ++count;
        }
    }
    return count;
}

}  // namespace

CsvReader::CsvReader(ByteSource source, CsvLimits limits, Delimiter delimiter)
    : m_source(std::move(source)),
      m_limits(limits),
      m_delimiter(delimiters[static_cast<std::size_t>(delimiter)]),
      m_classes(classes[static_cast<std::size_t>(delimiter)].data()) {}

/// Receives the next piece; false at the end of the input.
Result<bool> CsvReader::more() {
    if (m_source_ended) {
        return false;
    }
    Result<std::string_view> piece = m_source();
    if (!piece) {
        return Unexpected{piece.error()};
    }
    if (piece->empty()) {
        m_source_ended = true;
        return false;
    }
    m_text.erase(0, m_start);
    m_start = 0;
    m_text.append(*piece);
    return true;
}

Result<bool> CsvReader::available(std::size_t at) {
    while (at >= received()) {
        const Result<bool> got = more();
        if (!got || !*got) {
            return got;
        }
    }
    return true;
}

Result<void> CsvReader::skip_byte_order_mark() {
    m_begun = true;
    const Result<bool> three = available(2);
    if (!three) {
        return Unexpected{three.error()};
    }
    if (*three && m_text.compare(m_start, 3, "\xef\xbb\xbf") == 0) {
        m_start += 3;
    }
    return {};
}

Result<bool> CsvReader::next(CsvRow& row) {
    if (!m_begun) {
        if (const Result<void> begun = skip_byte_order_mark(); !begun) {
            return Unexpected{begun.error()};
        }
    }
    const Result<bool> any = available(0);
    if (!any || !*any) {
        return any;
    }
    m_at = 0;
    m_high = false;
    m_breaks = false;
    m_control.reset();
    m_cells.clear();
    Step step = Step::next_cell;
    while (step == Step::next_cell) {
        const Result<Step> scanned = scan_cell();
        if (!scanned) {
            return Unexpected{scanned.error()};
        }
        step = *scanned;
    }
    if (step == Step::fault) {
        if (const Result<void> done = give_up_line(row); !done) {
            return Unexpected{done.error()};
        }
        return true;
    }
    deliver(row);
    return true;
}

Result<CsvReader::Step> CsvReader::scan_cell() {
    const Result<bool> any = available(m_at);
    if (!any) {
        return Unexpected{any.error()};
    }
    return *any && byte(m_at) == '"' ? scan_quoted() : scan_unquoted();
}

Result<CsvReader::Step> CsvReader::scan_unquoted() {
    const std::size_t begin = m_at;
    for (;; ++m_at) {
        if (m_at >= received()) {
            if (m_at - begin > m_limits.cell_bytes || m_at > m_limits.row_bytes) {
                return close_cell(begin, m_at, false);
            }
            const Result<bool> any = more();
            if (!any) {
                return Unexpected{any.error()};
            }
            if (!*any) {
                break;
            }
        }
        const Byte kind = class_of(m_classes, byte(m_at));
        if (kind == Byte::plain) {
            continue;
        }
        if (kind == Byte::delimiter) {
            return close_cell(begin, m_at++, false);
        }
        if (kind == Byte::line_end) {
            break;
        }
        if (kind == Byte::quote) {
            return fault(m_at, remark<RemarkId::quote_in_cell>());
        }
        m_high = m_high || kind == Byte::high;
        if (kind == Byte::control && !m_control) {
            m_control = m_at;
        }
    }
    const Step step = close_cell(begin, m_at, false);
    return step == Step::fault ? Result<Step>(step) : end_row(m_at);
}

Result<CsvReader::Step> CsvReader::scan_quoted() {
    const std::size_t begin = ++m_at;
    bool doubled = false;
    for (;; ++m_at) {
        if (m_at >= received()) {
            if (m_at - begin > m_limits.cell_bytes || m_at > m_limits.row_bytes) {
                return close_cell(begin, m_at, doubled);
            }
            const Result<bool> any = more();
            if (!any) {
                return Unexpected{any.error()};
            }
            if (!*any) {
                return fault(begin - 1, remark<RemarkId::quote_not_closed>());
            }
        }
        const Byte kind = class_of(m_classes, byte(m_at));
        if (kind == Byte::plain || kind == Byte::delimiter) {
            continue;
        }
        if (kind == Byte::quote) {
            const Result<bool> any = available(m_at + 1);
            if (!any) {
                return Unexpected{any.error()};
            }
            if (!*any || byte(m_at + 1) != '"') {
                return after_quote(begin, doubled);
            }
            doubled = true;
            ++m_at;
            continue;
        }
        m_breaks = m_breaks || kind == Byte::line_end;
        m_high = m_high || kind == Byte::high;
        if (kind == Byte::control && !m_control) {
            m_control = m_at;
        }
    }
}

/// m_at stands on the closing quote; what follows it is already received.
Result<CsvReader::Step> CsvReader::after_quote(std::size_t begin, bool doubled) {
    const std::size_t end = m_at++;
    const bool at_end = m_at >= received();
    if (!at_end && byte(m_at) != m_delimiter && !is_line_end(byte(m_at))) {
        return fault(m_at, remark<RemarkId::text_after_quote>());
    }
    const Step step = close_cell(begin, end, doubled);
    if (step == Step::fault) {
        return step;
    }
    if (!at_end && byte(m_at) == m_delimiter) {
        ++m_at;
        return Step::next_cell;
    }
    return end_row(m_at);
}

/// The row ends at `end`, where a line end or the end of the input stands.
Result<CsvReader::Step> CsvReader::end_row(std::size_t end) {
    m_end = end;
    m_next = end;
    if (end < received()) {
        m_next = end + 1;
        if (byte(end) == '\r') {
            const Result<bool> any = available(end + 1);
            if (!any) {
                return Unexpected{any.error()};
            }
            m_next += *any && byte(end + 1) == '\n' ? 1U : 0U;
        }
    }
    return Step::row_done;
}

CsvReader::Step CsvReader::close_cell(std::size_t begin, std::size_t end, bool doubled) {
    if (end - begin > m_limits.cell_bytes) {
        return fault(begin, remark<RemarkId::cell_too_long>(m_limits.cell_bytes));
    }
    if (end > m_limits.row_bytes) {
        return fault(0, remark<RemarkId::row_too_long>(m_limits.row_bytes));
    }
    if (m_cells.size() >= m_limits.columns) {
        return fault(begin, remark<RemarkId::too_many_columns>(m_limits.columns));
    }
    m_cells.push_back({begin, end, doubled});
    return Step::next_cell;
}

CsvReader::Step CsvReader::fault(std::size_t at, Remark remark) {
    m_fault_at = at;
    m_fault = std::move(remark);
    return Step::fault;
}

/// The first physical line of the row is refused; the next row starts behind it.
Result<void> CsvReader::give_up_line(CsvRow& row) {
    CsvProblem problem = place(m_fault_at, std::move(m_fault));
    std::size_t end = 0;
    std::size_t passed_over = 0;
    for (;; ++end) {
        const Result<bool> any = available(end);
        if (!any) {
            return Unexpected{any.error()};
        }
        if (!*any || is_line_end(byte(end))) {
            break;
        }
        if (end > m_limits.row_bytes) {  // what is beyond is not kept
            const std::size_t stop =
                std::min(m_text.find_first_of("\r\n", m_start + end), m_text.size());
            passed_over += stop - m_start - end;
            m_text.erase(m_start + end, stop - m_start - end);
            --end;
        }
        if (passed_over > m_limits.line_bytes) {
            return fail(Errc::malformed,
                        remark<ImportRemark::endless_line>(m_line, m_limits.line_bytes));
        }
    }
    if (const Result<Step> ended = end_row(end); !ended) {
        return Unexpected{ended.error()};
    }
    row.m_line = m_line;
    row.m_cells.clear();
    row.m_raw = std::string_view(m_text).substr(m_start, m_end);
    row.m_problem = std::move(problem);
    m_line += 1;
    m_start += m_next;
    return {};
}

void CsvReader::deliver(CsvRow& row) {
    row.m_line = m_line;
    row.m_raw = std::string_view(m_text).substr(m_start, m_end);
    row.m_cells.clear();
    row.m_problem.reset();
    if (m_control && !m_limits.control_characters) {
        row.m_problem = place(*m_control, remark<RemarkId::control_character>());
    } else if (m_high) {
        if (const auto bad = first_invalid_utf8(row.m_raw)) {
            row.m_problem = place(*bad, remark<RemarkId::wrong_encoding>());
        }
    }
    if (!row.m_problem) {
        m_plain.clear();
        m_plain.reserve(m_end);
        for (const Cell& cell : m_cells) {
            const std::string_view text = row.m_raw.substr(cell.begin, cell.end - cell.begin);
            row.m_cells.push_back(cell.doubled ? undoubled(text) : text);
        }
    }
    m_line += 1 + (m_breaks ? count_line_ends(row.m_raw) : 0);
    m_start += m_next;
}

std::string_view CsvReader::undoubled(std::string_view cell) {
    const std::size_t begin = m_plain.size();  // reserved for the whole row: views stay valid
    for (std::size_t at = 0; at < cell.size(); ++at) {
        m_plain += cell[at];
        at += cell[at] == '"' ? 1U : 0U;
    }
    return std::string_view(m_plain).substr(begin);
}

CsvProblem CsvReader::place(std::size_t at, Remark remark) const {
    const std::string_view before = std::string_view(m_text).substr(m_start, at);
    const std::size_t line_end = before.find_last_of("\r\n");
    const std::string_view in_line =
        line_end == std::string_view::npos ? before : before.substr(line_end + 1);
    return {m_line + count_line_ends(before),
            static_cast<std::int64_t>(count_characters(in_line)) + 1, std::move(remark)};
}

Remark CsvProblem::located() const {
    return introduce(jointlog::remark<RemarkId::at_place>(line, column), remark);
}

}  // namespace jointlog::exchange
