#include "jointlog/exchange/correction_rows.hpp"

#include <array>

#include "jointlog/domain/text.hpp"
#include "jointlog/exchange/csv_reader.hpp"
#include "jointlog/exchange/import_header.hpp"

namespace jointlog::exchange {
namespace {

enum Column : std::size_t { id, value, unit, reason, column_count };
struct Name {
    std::string_view en;
    std::string_view ja;
};
constexpr std::array<Name, column_count> names{
    {{"id", "行ID"}, {"value", "値"}, {"unit", "単位"}, {"reason", "理由"}}};

}  // namespace

struct CorrectionReader::Impl {
    CsvReader csv;
    CsvRow row;
    std::array<int, column_count> position{-1, -1, -1, -1};
    std::size_t width = 0;

    [[nodiscard]] std::string cell(Column column) const {
        return position[column] < 0
                   ? std::string()
                   : std::string(trim(row[static_cast<std::size_t>(position[column])]));
    }

    Result<void> read_header(bool with_values) {
        const Result<bool> any = csv.next(row);
        if (!any) {
            return Unexpected{any.error()};
        }
        if (!*any || row.problem()) {
            return fail(Errc::malformed, *any ? remark<RemarkId::header_malformed>()
                                              : remark<RemarkId::file_empty>());
        }
        width = row.size();
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string key = header_key(row[i]);
            for (std::size_t c = 0; c < column_count; ++c) {
                if (key != header_key(names[c].en) && key != header_key(names[c].ja)) {
                    continue;
                }
                if (position[c] >= 0) {
                    return fail(Errc::malformed, remark<RemarkId::column_twice>(names[c].en));
                }
                position[c] = static_cast<int>(i);
            }
        }
        if (position[id] < 0 || position[reason] < 0 || (with_values && position[value] < 0)) {
            return fail(Errc::malformed, with_values ? remark<RemarkId::header_needs_value>()
                                                     : remark<RemarkId::header_needs_reason>());
        }
        return {};
    }
};

CorrectionReader::CorrectionReader(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
CorrectionReader::~CorrectionReader() = default;

Result<std::unique_ptr<CorrectionReader>> CorrectionReader::open(ByteSource source,
                                                                 bool with_values) {
    auto impl = std::make_unique<Impl>(Impl{CsvReader(std::move(source)), {}});
    if (const Result<void> header = impl->read_header(with_values); !header) {
        return Unexpected{header.error()};
    }
    return std::unique_ptr<CorrectionReader>(new CorrectionReader(std::move(impl)));
}

Result<bool> CorrectionReader::next(CorrectionRow& row) {
    row = {};
    const CsvRow& read = m_impl->row;
    for (;;) {
        const Result<bool> any = m_impl->csv.next(m_impl->row);
        if (!any || !*any) {
            return any;
        }
        if (!read.blank()) {
            break;
        }
    }
    row.line = read.line();
    if (read.problem()) {
        row.problem = read.problem()->located();
    } else if (read.size() != m_impl->width) {
        row.problem = remark<RemarkId::cells_differ>(read.size(), m_impl->width);
    } else {
        row.id = m_impl->cell(id);
        row.value = m_impl->cell(value);
        row.unit = m_impl->cell(unit);
        row.reason = m_impl->cell(reason);
    }
    return true;
}

}  // namespace jointlog::exchange
