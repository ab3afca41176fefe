#include "jointlog/app/import_preview.hpp"
#include "jointlog/domain/import_remarks.hpp"

#include <algorithm>
#include <utility>

#include "app/import_sources.hpp"
#include "app/session_access.hpp"
#include "jointlog/domain/result_entry.hpp"
#include "jointlog/exchange/csv_reader.hpp"
#include "jointlog/exchange/import_reader.hpp"

namespace jointlog::app {
namespace {

constexpr std::size_t rows_shown = 5;
constexpr int rows_looked_at = 2'000;

using Rows = std::vector<std::vector<std::string>>;

/// The header and the first rows, as far as they can be split.
Result<Rows> read_rows(ReadableSource& source) {
    exchange::CsvReader csv(std::move(source.text), {},
                            source.how.mapping.delimiter.value_or(exchange::Delimiter::comma));
    exchange::CsvRow row;
    Rows rows;
    while (rows.size() <= rows_shown) {
        const Result<bool> any = csv.next(row);
        if (!any) {
            return Unexpected{any.error()};
        }
        if (!*any) {
            break;
        }
        if (row.blank() || (row.problem() && !rows.empty())) {
            continue;
        }
        if (row.problem()) {
            return fail(Errc::malformed,
                        introduce(remark<RemarkId::in_header>(), row.problem()->located()));
        }
        std::vector<std::string> cells;
        for (std::size_t i = 0; i < row.size(); ++i) {
            cells.emplace_back(row[i]);
        }
        rows.push_back(std::move(cells));
    }
    return rows;
}

void fill_columns(ImportPreview& preview, const Rows& rows, const exchange::Mapping& mapping) {
    std::vector<std::string_view> names(rows.front().begin(), rows.front().end());
    for (std::size_t i = 0; i < names.size(); ++i) {
        ImportColumnView column;
        column.header = rows.front()[i];
        for (std::size_t at = 1; at < rows.size(); ++at) {
            column.cells.push_back(i < rows[at].size() ? rows[at][i] : std::string());
        }
        preview.columns.push_back(std::move(column));
    }
    const Result<exchange::ImportKind> kind = mapping.kind
                                                  ? Result<exchange::ImportKind>(*mapping.kind)
                                                  : exchange::tell_kind(names, mapping);
    if (!kind) {
        return;
    }
    preview.kind = exchange::code(*kind);
    const auto meanings = exchange::describe_columns(names, *kind, mapping);
    for (std::size_t i = 0; i < meanings.size(); ++i) {
        ImportColumnView& column = preview.columns[i];
        column.column = meanings[i].column;
        const catalog::Item* const item = meanings[i].item;
        if (item == nullptr) {
            continue;
        }
        preview.samples = true;
        column.analyte = item->code;
        for (const catalog::ItemUnit& unit : item->units) {
            column.units.push_back(unit.print);
        }
        const auto* const unit = meanings[i].unit.empty() ? nullptr : item->unit(meanings[i].unit);
        column.unit = unit == nullptr ? std::string() : unit->print;
        column.unit_open = item->value_type == catalog::ValueType::numeric && unit == nullptr
                           && !item->units.empty() && !read_unit(*item, "");
    }
}

/// The units of a second row of the header.
void show_settled_units(ImportPreview& preview, const exchange::ImportHeader& header) {
    for (const exchange::AnalyteColumn& analyte : header.analytes) {
        ImportColumnView& column = preview.columns[static_cast<std::size_t>(analyte.position)];
        const auto* const unit = analyte.item->unit(analyte.unit);
        column.unit = unit == nullptr ? std::string() : unit->print;
        column.unit_open = false;
    }
}

/// What the first rows leave open.
void look_for_questions(ImportPreview& preview, exchange::ImportReader& reader,
                        bool encoding_known) {
    exchange::ImportRow row;
    for (int i = 0; i < rows_looked_at; ++i) {
        const Result<bool> any = reader.next(row);
        if (!any || !*any) {
            return;
        }
        for (const exchange::CellRemark& refusal : row.refusals) {
            preview.decimal_open =
                preview.decimal_open || tells(refusal.remark, RemarkId::comma_in_number);
            preview.date_open = preview.date_open || tells(refusal.remark, RemarkId::which_month);
            if (!encoding_known && tells(refusal.remark, RemarkId::wrong_encoding)) {
                preview.problem =
                    fail_about(preview.source, fail(Errc::malformed, refusal.remark).error).error;
                return;
            }
        }
    }
}

Result<ImportPreview> look(storage::RecordFile& file, const ImportRequest& request,
                           std::size_t source, Day today) {
    const Result<SaidChoices> said = read_said_choices(request);
    if (!said) {
        return Unexpected{said.error()};
    }
    Result<ReadableSource> first = read_source(request, *said, source, file, nullptr);
    Result<ReadableSource> second = read_source(request, *said, source, file, nullptr);
    if (!first && first.error().code == Errc::ambiguous) {
        ImportPreview asked;  // which of two encodings it is
        asked.source = request.sources[source].filename().string();
        asked.encoding = exchange::code(exchange::Encoding::cp932);
        asked.problem = first.error();
        return asked;
    }
    if (!first || !second) {
        return Unexpected{first ? second.error() : first.error()};
    }
    const exchange::Mapping mapping = first->how.mapping;
    ImportPreview preview;
    preview.source = request.sources[source].filename().string();
    preview.remembered = first->how.remembered;
    preview.choices = to_choices(mapping);
    preview.encoding = exchange::code(first->encoding);
    preview.marked = first->marked;
    preview.delimiter = exchange::code(mapping.delimiter.value_or(exchange::Delimiter::comma));
    const Result<Rows> rows = read_rows(*first);
    if (!rows) {
        preview.problem = fail_about(preview.source, rows.error()).error;
        return preview;
    }
    if (!rows->empty()) {
        fill_columns(preview, *rows, mapping);
    }
    auto reader =
        exchange::ImportReader::open(std::move(second->text), mapping.kind, mapping, today);
    if (!reader) {
        preview.problem = fail_about(preview.source, reader.error()).error;
        preview.delimiter_open =
            !mapping.delimiter && preview.columns.size() == 1
            && preview.columns[0].header.find_first_of(";\t") != std::string::npos;
        return preview;
    }
    show_settled_units(preview, (*reader)->header());
    look_for_questions(preview, **reader, first->encoding_known);
    return preview;
}

}  // namespace

Result<ImportPreview> preview_import(Session& session, const ImportRequest& request,
                                     std::size_t source) {
    const Day today = session.today();
    return Session::Access::run<ImportPreview>(session, [&](storage::RecordFile& file) {
        if (const Result<void> other = refuse_record(request, file.info().path); !other) {
            return Result<ImportPreview>(Unexpected{other.error()});
        }
        return look(file, request, source, today);
    });
}

std::vector<ImportColumnName> import_column_names(std::string_view kind) {
    std::vector<ImportColumnName> names;
    const auto known = exchange::parse_import_kind(kind);
    if (!known) {
        return names;
    }
    for (const exchange::ImportColumn& column : exchange::import_columns(*known)) {
        std::string_view rest = column.other_names;
        std::string_view ja = column.name;
        while (!rest.empty()) {
            const std::string_view one = rest.substr(0, rest.find(';'));
            if (static_cast<unsigned char>(one.front()) >= 0x80) {
                ja = one;
                break;
            }
            rest.remove_prefix(std::min(one.size() + 1, rest.size()));
        }
        names.push_back({std::string(column.name), std::string(ja)});
    }
    return names;
}

std::vector<std::string> import_kind_names() {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < exchange::import_kind_count; ++i) {
        names.emplace_back(exchange::code(static_cast<exchange::ImportKind>(i)));
    }
    return names;
}

}  // namespace jointlog::app
