#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "jointlog/domain/date.hpp"
#include "jointlog/domain/decimal.hpp"
#include "jointlog/exchange/csv_reader.hpp"
#include "jointlog/exchange/import_header.hpp"
#include "jointlog/exchange/import_rows.hpp"

namespace jointlog::exchange {

/// What a row is judged against.
struct ImportContext {
    Mapping mapping;
    Day today;
};

/// The cells of one row by column of its kind, and what there is to say about them.
class RowCells {
public:
    RowCells(const CsvRow& row, const ImportHeader& header, const ImportContext& context,
             ImportRow& out);

    /// Trimmed; empty where the file has no such column.
    [[nodiscard]] std::string_view operator[](std::size_t column) const;
    /// The cell at a place of the file, from 0; empty below. A decimal comma has become a point.
    [[nodiscard]] std::string_view at(int position) const;
    /// The same as it stands in the file.
    [[nodiscard]] std::string_view typed_at(int position) const;
    [[nodiscard]] std::string_view typed(std::size_t column) const;
    [[nodiscard]] std::string text(std::size_t column) const {
        return std::string((*this)[column]);
    }
    [[nodiscard]] bool filled(std::size_t column) const { return !(*this)[column].empty(); }
    [[nodiscard]] const ImportContext& context() const { return m_context; }

    /// The row is refused because of this cell.
    void refuse(std::size_t column, Remark remark);
    void note(std::size_t column, Remark remark);
    void refuse_at(int position, Remark remark);
    void note_at(int position, Remark remark);
    /// The header of a column as it stands in the file; our name where the file has none.
    [[nodiscard]] std::string header(std::size_t column) const;
    [[nodiscard]] bool refused() const { return !m_out.refusals.empty(); }

    /// Empty for an empty cell. Refuses text that is no date.
    [[nodiscard]] PartialDate any_date(std::size_t column);
    /// The same; refuses a date that begins in the future, or has no beginning and ends there.
    [[nodiscard]] PartialDate past_date(std::size_t column);
    /// Refuses an empty cell too.
    [[nodiscard]] PartialDate needed_date(std::size_t column);
    /// Refuses an empty cell.
    [[nodiscard]] std::string needed(std::size_t column);
    [[nodiscard]] std::optional<Decimal> number(std::size_t column);
    /// The value of a cell through a domain reader: `otherwise` for an empty cell, and a refusal on
    /// an error.
    template <class T, class Read>
    [[nodiscard]] T read(std::size_t column, T otherwise, Read reader) {
        if (!filled(column)) {
            return otherwise;
        }
        auto result = reader((*this)[column]);
        if (!result) {
            refuse(column, remark_of(result.error()));
            return otherwise;
        }
        return *result;
    }
    /// A code of coded_values.csv by its code or name in either language; empty for an empty cell.
    [[nodiscard]] std::string coded(std::size_t column, std::string_view group);
    /// Refuses an end that lies before the start.
    void check_order(const PartialDate& start, const PartialDate& end, std::size_t end_column);

private:
    void read_comma(int position);
    [[nodiscard]] CellRemark about(int position, Remark remark) const;

    const CsvRow& m_row;
    const ImportHeader& m_header;
    const ImportContext& m_context;
    ImportRow& m_out;
    std::vector<std::pair<int, std::string>>
        m_rewritten;  // cells whose decimal comma became a point
};

}  // namespace jointlog::exchange
