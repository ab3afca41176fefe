#include "jointlog/exchange/import_reader.hpp"

#include <fmt/format.h>

#include <utility>

#include "exchange/import_parsers.hpp"
#include "exchange/utf8.hpp"
#include "jointlog/domain/csv_writer.hpp"
#include "jointlog/domain/text.hpp"

namespace jointlog::exchange {

std::string person_key(std::string_view name, std::string_view birth) {
    if (name.empty() || birth.empty()) {
        return {};
    }
    const Result<PartialDate> date = parse_date(birth);
    return fmt::format("{} {}", name, date ? to_iso(*date) : std::string(birth));
}

namespace {

/// UTF-8, with every byte that breaks it as "\xE9".
std::string with_bytes_told(std::string_view text) {
    std::string told;
    while (const auto bad = first_invalid_utf8(text)) {
        told += text.substr(0, *bad);
        told += fmt::format("\\x{:02X}", static_cast<unsigned char>(text[*bad]));
        text.remove_prefix(*bad + 1);
    }
    return told.append(text);
}

}  // namespace

struct ImportReader::Impl {
    CsvReader csv;
    CsvRow row;
    ImportHeader header;
    ImportContext context;
    LabParser labs;
    bool waiting = false;  // row was read while the header was, and is still to be told

    Result<bool> next_filled() {
        if (waiting) {
            waiting = false;
            return true;
        }
        Result<bool> any = true;
        do {
            any = csv.next(row);
        } while (any && *any && row.blank());
        return any;
    }

    /// The cells of the row as CSV, as wide as the header; a malformed row stands whole in the first cell.
    [[nodiscard]] std::string verbatim() const {
        std::string text;
        CsvWriter writer(text);
        const std::size_t width = header.names.size();
        const bool whole = row.problem().has_value() || row.size() > width;
        for (std::size_t i = 0; i < width; ++i) {
            if (whole) {
                writer.cell(i == 0 ? with_bytes_told(row.raw()) : std::string());
            } else {
                writer.cell(i < row.size() ? row[i] : std::string_view());
            }
        }
        return text;
    }

    [[nodiscard]] std::vector<std::string_view> cells() const {
        std::vector<std::string_view> all;
        for (std::size_t i = 0; i < row.size(); ++i) {
            all.push_back(row[i]);
        }
        return all;
    }

    /// Units and reference intervals may stand in rows below the header.
    Result<void> read_head() {
        if (header.analytes.empty()) {
            return {};
        }
        constexpr int most_rows = 10;
        for (int i = 0; i < most_rows && !waiting; ++i) {
            const Result<bool> any = next_filled();
            if (!any) {
                return Unexpected{any.error()};
            }
            if (!*any) {
                break;
            }
            const Result<bool> taken =
                row.problem() ? false : take_head_row(header, cells(), row.line());
            if (!taken) {
                return Unexpected{taken.error()};
            }
            waiting = !*taken;
            if (*taken) {
                header.head_rows.push_back(verbatim());
            }
        }
        return settle_units(header);
    }

    /// Whose row it is: its code, or what the mapping says of that code, or of the name and the date of birth of a row
    /// without one. A name is never looked up: it stays what it is, and is told.
    void read_patient(RowCells& cells, ImportRow& out) {
        constexpr std::size_t patient = 0;  // the first column of every kind
        out.patient = cells.text(patient);
        if (header.kind == ImportKind::patients) {
            out.patient = cells.needed(patient);
            return;
        }
        if (out.patient.empty() && header.names_person()) {
            out.patient = person_key(cells.at(header.person_name), cells.at(header.person_birth));
            out.only_person = !out.patient.empty();
        }
        if (out.patient.empty()) {
            out.patient = cells.needed(patient);
            return;
        }
        const auto ours = context.mapping.patients.find(out.patient);
        if (ours != context.mapping.patients.end() && !ours->second.empty()) {
            out.matched_from = out.patient;
            out.patient = ours->second;
            out.only_person = false;
        }
    }

    ImportContent parse(RowCells& cells) {
        switch (header.kind) {
            case ImportKind::patients:
                return parse_patient(cells);
            case ImportKind::visits:
                return parse_visit(cells);
            case ImportKind::joints:
                return parse_joint(cells);
            case ImportKind::labs:
                return header.analytes.empty()
                           ? ImportContent(labs.parse(cells))
                           : ImportContent(labs.parse_sample(cells, header.analytes));
            case ImportKind::medications:
                return parse_medication(cells);
            case ImportKind::adverse_events:
                return parse_adverse_event(cells);
            case ImportKind::facts:
                return parse_fact(cells);
            case ImportKind::reported_scores:
                break;
        }
        return parse_reported_score(cells);
    }

    void read_row(ImportRow& out) {
        if (const auto& problem = row.problem()) {
            out.refusals.push_back({{}, 0, problem->located()});
            return;
        }
        if (row.size() != header.names.size()) {
            out.refusals.push_back(
                {{}, 0, remark<RemarkId::cells_differ>(row.size(), header.names.size())});
            return;
        }
        RowCells cells(row, header, context, out);
        read_patient(cells, out);
        ImportContent content = parse(cells);
        if (!cells.refused()) {
            out.content = std::move(content);
        }
    }
};

namespace {

/// A header in one cell that holds other delimiters is asked about, never guessed.
Result<void> refuse_unsplit(std::string_view header) {
    for (const auto& [sign, name] :
         {std::pair(';', Delimiter::semicolon), std::pair('\t', Delimiter::tab)}) {
        if (header.find(sign) != std::string_view::npos) {
            return fail(Errc::ambiguous,
                        fmt::format("header: line 1, column 1: no comma, but a {}: say with which "
                                    "delimiter the file is to be read (comma, semicolon or tab)",
                                    code(name)));
        }
    }
    return {};
}

}  // namespace

ImportReader::ImportReader(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
ImportReader::~ImportReader() = default;

Result<std::unique_ptr<ImportReader>> ImportReader::open(ByteSource source,
                                                         std::optional<ImportKind> kind,
                                                         Mapping mapping, Day today) {
    const Delimiter delimiter = mapping.delimiter.value_or(Delimiter::comma);
    auto impl = std::make_unique<Impl>(
        Impl{CsvReader(std::move(source), {}, delimiter), {}, {}, {std::move(mapping), today}, {}});
    const Result<bool> any = impl->next_filled();
    if (!any) {
        return Unexpected{any.error()};
    }
    if (!*any) {
        return fail(Errc::malformed, remark<RemarkId::file_empty>());
    }
    if (const auto& problem = impl->row.problem()) {
        return fail(Errc::malformed, introduce(remark<RemarkId::in_header>(), problem->located()));
    }
    if (!impl->context.mapping.delimiter && impl->row.size() == 1) {
        if (const Result<void> split = refuse_unsplit(impl->row[0]); !split) {
            return Unexpected{split.error()};
        }
    }
    Result<ImportHeader> header = read_import_header(impl->cells(), kind, impl->context.mapping);
    if (!header) {
        return Unexpected{header.error()};
    }
    impl->header = std::move(*header);
    if (const Result<void> units = impl->read_head(); !units) {
        return Unexpected{units.error()};
    }
    return std::unique_ptr<ImportReader>(new ImportReader(std::move(impl)));
}

const ImportHeader& ImportReader::header() const {
    return m_impl->header;
}

Result<bool> ImportReader::next(ImportRow& row) {
    row.patient.clear();
    row.only_person = false;
    row.matched_from.clear();
    row.content.reset();
    row.refusals.clear();
    row.notes.clear();
    const Result<bool> any = m_impl->next_filled();
    if (!any || !*any) {
        return any;
    }
    row.line = m_impl->row.line();
    m_impl->read_row(row);
    return true;
}

std::string ImportReader::cell(int position) const {
    const CsvRow& row = m_impl->row;
    const bool there = position >= 0 && static_cast<std::size_t>(position) < row.size();
    return there ? std::string(trim(row[static_cast<std::size_t>(position)])) : std::string();
}

std::string ImportReader::verbatim() const {
    return m_impl->verbatim();
}

}  // namespace jointlog::exchange
