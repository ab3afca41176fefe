#include "exchange/row_cells.hpp"

#include "jointlog/domain/catalog.hpp"
#include "jointlog/domain/text.hpp"

namespace jointlog::exchange {

RowCells::RowCells(const CsvRow& row, const ImportHeader& header, const ImportContext& context,
                   ImportRow& out)
    : m_row(row), m_header(header), m_context(context), m_out(out) {
    if (context.mapping.decimal != DecimalMark::comma) {
        return;
    }
    const auto columns = import_columns(header.kind);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].number) {
            read_comma(header.position[i]);
        }
    }
    for (const AnalyteColumn& analyte : header.analytes) {
        read_comma(analyte.position);
    }
}

std::string_view RowCells::operator[](std::size_t column) const {
    return at(m_header.position[column]);
}

std::string_view RowCells::at(int position) const {
    for (const auto& [where, text] : m_rewritten) {
        if (where == position) {
            return text;
        }
    }
    return typed_at(position);
}

std::string_view RowCells::typed_at(int position) const {
    return position < 0 ? std::string_view() : trim(m_row[static_cast<std::size_t>(position)]);
}

std::string_view RowCells::typed(std::size_t column) const {
    return typed_at(m_header.position[column]);
}

/// A number with a decimal comma is read with a point; one with a point has no place beside it.
void RowCells::read_comma(int position) {
    const std::string_view cell = at(position);
    std::string text = nfkc(cell);
    const std::size_t digits = text.find_first_of("0123456789");
    if (digits == std::string::npos
        || text.find_first_not_of("0123456789.,", digits) != std::string::npos) {
        return;  // no number
    }
    const std::size_t comma = text.find(',');
    if (text.find('.') != std::string::npos) {
        refuse_at(position, remark<RemarkId::no_number>(cell));
    } else if (comma != std::string::npos && text.find(',', comma + 1) == std::string::npos) {
        text[comma] = '.';
        m_rewritten.emplace_back(position, std::move(text));
    }
}

CellRemark RowCells::about(int position, Remark remark) const {
    return {m_header.names[static_cast<std::size_t>(position)], position + 1, std::move(remark)};
}

void RowCells::refuse_at(int position, Remark remark) {
    m_out.refusals.push_back(about(position, std::move(remark)));
}
void RowCells::note_at(int position, Remark remark) {
    m_out.notes.push_back(about(position, std::move(remark)));
}

std::string RowCells::header(std::size_t column) const {
    return m_header.shown(import_columns(m_header.kind)[column].name);
}

void RowCells::refuse(std::size_t column, Remark remark) {
    m_out.refusals.push_back({header(column), m_header.position[column] + 1, std::move(remark)});
}
void RowCells::note(std::size_t column, Remark remark) {
    m_out.notes.push_back({header(column), m_header.position[column] + 1, std::move(remark)});
}

PartialDate RowCells::any_date(std::size_t column) {
    const std::string_view cell = (*this)[column];
    if (cell.empty()) {
        return {};
    }
    if (const Result<Day> day = parse_iso_day(cell)) {
        return PartialDate::exactly(*day);
    }
    Result<PartialDate> date = parse_date(cell, m_context.mapping.date_order);
    if (!date) {
        refuse(column, remark_of(date.error()));
        return {};
    }
    return *date;
}

PartialDate RowCells::past_date(std::size_t column) {
    PartialDate date = any_date(column);
    // "../2099-01-01" has no first day: its last one is the only day it names
    const std::optional<Day> named = date.first ? date.first : date.last;
    if (named && *named > m_context.today) {
        refuse(column, remark<RemarkId::in_future>(to_iso(date), to_iso(m_context.today)));
    }
    return date;
}

PartialDate RowCells::needed_date(std::size_t column) {
    if (!filled(column)) {
        refuse(column, remark<RemarkId::date_needed>());
        return {};
    }
    return past_date(column);
}

std::string RowCells::needed(std::size_t column) {
    if (!filled(column)) {
        refuse(column, remark<RemarkId::cell_empty>(header(column)));
    }
    return text(column);
}

std::optional<Decimal> RowCells::number(std::size_t column) {
    return read(column, std::optional<Decimal>(),
                [](std::string_view cell) -> Result<std::optional<Decimal>> {
                    const Result<Decimal> value = Decimal::parse(cell);
                    if (!value) {
                        return Unexpected{value.error()};
                    }
                    return std::optional<Decimal>(*value);
                });
}

std::string RowCells::coded(std::size_t column, std::string_view group) {
    if (!filled(column)) {
        return {};
    }
    if (const catalog::Term* term = catalog::find_coded_value(group, (*this)[column])) {
        return term->code;
    }
    std::string known;
    for (const catalog::Term& term : catalog::coded_values()) {
        if (term.group == group) {
            known += (known.empty() ? "" : ", ") + term.code;
        }
    }
    refuse(column, remark<RemarkId::not_one_of>((*this)[column], known));
    return {};
}

void RowCells::check_order(const PartialDate& start, const PartialDate& end,
                           std::size_t end_column) {
    if (start.first && end.last && *end.last < *start.first) {
        refuse(end_column, remark<RemarkId::before_start>(to_iso(end), to_iso(start)));
    }
}

}  // namespace jointlog::exchange
