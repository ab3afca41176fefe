#include "jointlog/exchange/import_reader.hpp"

#include "exchange/import_parsers.hpp"
#include "exchange/utf8.hpp"
#include "jointlog/domain/csv_writer.hpp"
#include "jointlog/domain/text.hpp"

namespace jointlog::exchange {

struct ImportReader::Impl {
    CsvReader csv;
    CsvRow row;
    ImportHeader header;
    ImportContext context;
    LabParser labs;

    ImportContent parse(RowCells& cells) {
        switch (header.kind) {
            case ImportKind::patients:
                return parse_patient(cells);
            case ImportKind::visits:
                return parse_visit(cells);
            case ImportKind::joints:
                return parse_joint(cells);
            case ImportKind::labs:
                return labs.parse(cells);
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
        constexpr std::size_t patient = 0;  // the first column of every kind
        out.patient = cells.needed(patient);
        ImportContent content = parse(cells);
        if (!cells.refused()) {
            out.content = std::move(content);
        }
    }
};

ImportReader::ImportReader(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
ImportReader::~ImportReader() = default;

Result<std::unique_ptr<ImportReader>> ImportReader::open(ByteSource source,
                                                         std::optional<ImportKind> kind,
                                                         Mapping mapping, Day today) {
    auto impl = std::make_unique<Impl>(
        Impl{CsvReader(std::move(source)), {}, {}, {std::move(mapping), today}, {}});
    Result<bool> any = true;
    do {
        any = impl->csv.next(impl->row);
    } while (any && *any && impl->row.blank());
    if (!any) {
        return Unexpected{any.error()};
    }
    if (!*any) {
        return fail(Errc::malformed, remark<RemarkId::file_empty>());
    }
    if (const auto& problem = impl->row.problem()) {
        return fail(Errc::malformed, introduce(remark<RemarkId::in_header>(), problem->located()));
    }
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < impl->row.size(); ++i) {
        names.push_back(impl->row[i]);
    }
    Result<ImportHeader> header = read_import_header(names, kind, impl->context.mapping);
    if (!header) {
        return Unexpected{header.error()};
    }
    impl->header = std::move(*header);
    return std::unique_ptr<ImportReader>(new ImportReader(std::move(impl)));
}

const ImportHeader& ImportReader::header() const {
    return m_impl->header;
}

Result<bool> ImportReader::next(ImportRow& row) {
    row.patient.clear();
    row.content.reset();
    row.refusals.clear();
    row.notes.clear();
    for (;;) {
        const Result<bool> any = m_impl->csv.next(m_impl->row);
        if (!any || !*any) {
            return any;
        }
        if (!m_impl->row.blank()) {
            break;
        }
    }
    row.line = m_impl->row.line();
    m_impl->read_row(row);
    return true;
}

std::string ImportReader::verbatim() const {
    std::string text;
    CsvWriter writer(text);
    const CsvRow& row = m_impl->row;
    const std::size_t width = m_impl->header.names.size();
    const bool whole = row.problem().has_value() || row.size() > width;
    for (std::size_t i = 0; i < width; ++i) {
        if (whole) {
            writer.cell(i == 0 ? row.raw() : std::string_view());
        } else {
            writer.cell(i < row.size() ? row[i] : std::string_view());
        }
    }
    return text;
}

}  // namespace jointlog::exchange
