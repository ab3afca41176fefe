#include "jointlog/exchange/batch_scores.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <istream>
#include <ostream>

#include "exchange/batch_chunks.hpp"
#include "exchange/batch_format.hpp"
#include "jointlog/domain/json_writer.hpp"
#include "jointlog/domain/text.hpp"
#include "jointlog/exchange/import_header.hpp"

namespace jointlog::exchange {
namespace {

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
    } else {
        header.unknown.emplace_back(name);
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
                    introduce(remark<RemarkId::in_header>(), row.problem()->located()));
    }
    BatchHeader header;
    header.names = format.inputs;
    header.positions.assign(format.inputs.size(), -1);
    for (std::size_t i = 0; i < row.size(); ++i) {
        header.columns.emplace_back(row[i]);
        if (const Result<void> placed = place_column(header, format, row[i], static_cast<int>(i));
            !placed) {
            return Unexpected{placed.error()};
        }
    }
    if (header.id < 0) {
        return fail(Errc::malformed, "the header has no column id");
    }
    const bool any_input = std::any_of(header.positions.begin(), header.positions.end(),
                                       [](int position) { return position >= 0; });
    if (any_input || header.columns.size() == 1) {
        return header;
    }
    return fail(Errc::malformed, fmt::format("the header has none of the columns {}",
                                             fmt::join(format.inputs, ", ")));
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
                                BatchSyntax syntax, const IssueSink& issues) {
    const BatchFormat& format = format_of(kind);
    CsvReader reader(read_stream(in));
    const Result<BatchHeader> header = read_header(reader, format);
    if (!header) {
        return Unexpected{header.error()};
    }
    std::string frame;
    BatchOutput(frame, format.outputs, syntax, false).header();
    BatchReport report;
    report.unknown_columns = header->unknown;
    ScoredInOrder scored(*header, format, syntax, [&](const ScoredChunk& chunk) {
        for (const BatchIssue& issue : chunk.issues) {
            issues(issue);
        }
        report.rows += chunk.report.rows;
        report.refused += chunk.report.refused;
        report.issues += chunk.report.issues;
        frame += chunk.text;
        return flush(out, frame);
    });
    CsvRow row;
    for (;;) {
        const Result<bool> any = reader.next(row);
        if (!any) {
            return Unexpected{any.error()};
        }
        if (!*any) {
            break;
        }
        if (!row.blank() && !scored.add(row)) {
            return fail(Errc::io, "the output cannot be written");
        }
    }
    const bool written = scored.finish();
    BatchOutput(frame, format.outputs, syntax, true).finish();
    if (!written || !flush(out, frame) || !out.flush()) {
        return fail(Errc::io, "the output cannot be written");
    }
    return report;
}

std::string_view BatchCells::operator[](std::size_t input) const {
    const int position = m_positions[input];
    return position < 0 ? std::string_view() : trim(m_row[static_cast<std::size_t>(position)]);
}

void BatchCells::invalid(std::size_t input, std::string reason) {
    m_issues.push_back({m_line, m_headers[input], std::move(reason)});
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

void BatchOutput::header() {
    if (m_json) {
        m_text += '[';
        return;
    }
    m_csv.plain("id");
    for (const std::string_view name : m_columns) {
        m_csv.plain(name);
    }
    m_csv.end_row();
}

void BatchOutput::begin_row(std::string_view id) {
    m_column = 0;
    if (!m_json) {
        m_csv.cell(id);
        return;
    }
    m_text += m_any ? ",\n  {\"id\": " : "\n  {\"id\": ";
    m_any = true;
    JsonWriter(m_text).text(id);
}

void BatchOutput::key() {
    m_text.append(", \"").append(m_columns[m_column++]).append("\": ");
}

void BatchOutput::digits(std::string_view value) {
    if (m_json) {
        key();
        m_text += value;
    } else {
        m_csv.plain(value);
    }
}

void BatchOutput::code(std::string_view value) {
    if (!m_json) {
        m_csv.plain(value);
        return;
    }
    key();
    if (value.empty()) {
        m_text += "null";
    } else {
        JsonWriter(m_text).text(value);
    }
}

void BatchOutput::number(double value) {
    std::string text;
    append_shortest(text, value);
    digits(text);
}

void BatchOutput::integer(int value) {
    digits(fmt::format("{}", value));
}

void BatchOutput::truth(std::optional<bool> value) {
    if (value) {
        digits(*value ? "1" : "0");
    } else {
        empty();
    }
}

void BatchOutput::end_row() {
    if (m_json) {
        m_text += '}';
    } else {
        m_csv.end_row();
    }
}

void BatchOutput::finish() {
    m_text += m_json ? "\n]\n" : "";
}

}  // namespace jointlog::exchange
