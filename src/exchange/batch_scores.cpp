#include "jointlog/exchange/batch_scores.hpp"

#include <fmt/format.h>

#include <charconv>
#include <istream>
#include <ostream>

#include "exchange/batch_format.hpp"
#include "jointlog/domain/text.hpp"
#include "jointlog/exchange/import_header.hpp"

namespace jointlog::exchange {
namespace {

constexpr std::size_t flush_bytes = 128 * 1024;

const BatchFormat& format_of(BatchKind kind) {
    switch (kind) {
        case BatchKind::indices:
            return indices_format();
        case BatchKind::haq:
            return haq_format();
        case BatchKind::response:
            return response_format();
        case BatchKind::acr:
            return acr_format();
        case BatchKind::cutoffs:
            return cutoffs_format();
        case BatchKind::egfr_jp:
            break;
    }
    return egfr_format();
}

struct BatchHeader {
    std::vector<std::string> names;  // per input: header in the file
    std::vector<int> positions;      // per input: index in the file, -1 when absent
    int id = -1;
    std::size_t width = 0;
};

Result<void> place_column(BatchHeader& header, const BatchFormat& format, std::string_view name,
                          int at) {
    const std::string key = header_key(name);
    int* position = key == "id" ? &header.id : nullptr;
    for (std::size_t i = 0; i < format.inputs.size(); ++i) {
        if (format.inputs[i] == key) {
            position = &header.positions[i];
            header.names[i] = name;
        }
    }
    if (position != nullptr && *position >= 0) {
        return fail(Errc::malformed, fmt::format("the column {} stands twice", key));
    }
    if (position != nullptr) {
        *position = at;
    }
    return {};
}

Result<BatchHeader> read_header(CsvReader& reader, const BatchFormat& format) {
    CsvRow row;
    const Result<bool> any = reader.next(row);
    if (!any) {
        return Unexpected{any.error()};
    }
    if (!*any) {
        return fail(Errc::malformed, "the input is empty: a header is needed");
    }
    if (row.problem()) {
        return fail(Errc::malformed,
                    fmt::format("header: line {}, column {}: {}", row.problem()->line,
                                row.problem()->column, row.problem()->reason));
    }
    BatchHeader header;
    header.width = row.size();
    header.names = format.inputs;
    header.positions.assign(format.inputs.size(), -1);
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (const Result<void> placed = place_column(header, format, row[i], static_cast<int>(i));
            !placed) {
            return Unexpected{placed.error()};
        }
    }
    if (header.id < 0) {
        return fail(Errc::malformed, "the header has no column id");
    }
    for (const int position : header.positions) {
        if (position >= 0) {
            return header;
        }
    }
    return fail(Errc::malformed, fmt::format("the header has none of the columns {}",
                                             fmt::join(format.inputs, ", ")));
}

/// A malformed row is reported and leaves no trace in the output.
bool usable(const CsvRow& row, const BatchHeader& header, BatchReport& report,
            const IssueSink& issues) {
    if (!row.problem() && row.size() == header.width) {
        return true;
    }
    ++report.refused;
    issues(
        row.problem()
            ? BatchIssue{row.problem()->line,
                         {},
                         fmt::format("column {}: {}", row.problem()->column, row.problem()->reason)}
            : BatchIssue{row.line(),
                         {},
                         fmt::format("{} cells, but the header has {}", row.size(), header.width)});
    return false;
}

bool flush(std::ostream& out, std::string& text) {
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    text.clear();
    return out.good();
}

}  // namespace

Result<BatchKind> parse_batch_kind(std::string_view text) {
    constexpr std::string_view names[] = {"indices", "haq",     "response",
                                          "acr",     "cutoffs", "egfr-jp"};
    for (std::size_t i = 0; i < std::size(names); ++i) {
        if (text == names[i] || (text.empty() && i == 0)) {
            return static_cast<BatchKind>(i);
        }
    }
    return fail(Errc::unknown_code,
                fmt::format("unknown kind '{}': {}", text, fmt::join(names, ", ")));
}

Result<BatchReport> score_batch(std::istream& in, std::ostream& out, BatchKind kind,
                                const IssueSink& issues) {
    const BatchFormat& format = format_of(kind);
    CsvReader reader(read_stream(in));
    const Result<BatchHeader> header = read_header(reader, format);
    if (!header) {
        return Unexpected{header.error()};
    }
    std::string text;
    CsvWriter writer(text);
    writer.plain("id");
    for (const std::string_view name : format.outputs) {
        writer.plain(name);
    }
    writer.end_row();
    BatchReport report;
    CsvRow row;
    for (;;) {
        const Result<bool> any = reader.next(row);
        if (!any) {
            return Unexpected{any.error()};
        }
        if (!*any) {
            break;
        }
        if (row.blank() || !usable(row, *header, report, issues)) {
            continue;
        }
        BatchCells cells(row, header->positions, header->names, issues, report);
        writer.cell(row[static_cast<std::size_t>(header->id)]);
        format.score(cells, writer);
        writer.end_row();
        ++report.rows;
        if (text.size() >= flush_bytes && !flush(out, text)) {
            return fail(Errc::io, "the output cannot be written");
        }
    }
    if (!flush(out, text) || !out.flush()) {
        return fail(Errc::io, "the output cannot be written");
    }
    return report;
}

std::string_view BatchCells::operator[](std::size_t input) const {
    const int position = m_positions[input];
    return position < 0 ? std::string_view() : trim(m_row[static_cast<std::size_t>(position)]);
}

void BatchCells::invalid(std::size_t input, std::string reason) {
    ++m_report.issues;
    m_sink({m_row.line(), m_headers[input], std::move(reason)});
}

std::optional<Decimal> BatchCells::number(std::size_t input) {
    const std::string_view cell = (*this)[input];
    if (cell.empty()) {
        return std::nullopt;
    }
    const Result<Decimal> value = Decimal::parse(cell);
    if (!value) {
        invalid(input, value.error().detail);
        return std::nullopt;
    }
    return *value;
}

std::optional<Decimal> BatchCells::number(std::size_t input, int least, int most, bool integer) {
    const std::optional<Decimal> value = number(input);
    if (!value) {
        return value;
    }
    if (*value < Decimal::from_int(least) || *value > Decimal::from_int(most)
        || (integer && !value->is_integer())) {
        invalid(input, fmt::format("{} is no {} from {} to {}", value->to_string(),
                                   integer ? "whole number" : "number", least, most));
        return std::nullopt;
    }
    return value;
}

void write_double(CsvWriter& out, double value) {
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, value);
    out.plain({digits, static_cast<std::size_t>(end.ptr - digits)});
}

}  // namespace jointlog::exchange
