#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "jointlog/domain/date.hpp"
#include "jointlog/domain/decimal.hpp"
#include "jointlog/domain/ids.hpp"
#include "jointlog/domain/result.hpp"
#include "jointlog/exchange/csv_reader.hpp"
#include "jointlog/exchange/package_schema.hpp"

namespace jointlog::exchange {

/// One table of a package, row by row, with the guards of the spreadsheet preset taken off.
class PackageCursor {
public:
    /// Errors: not_found, io, malformed (the header).
    [[nodiscard]] static Result<std::unique_ptr<PackageCursor>> open(
        const std::filesystem::path& folder, const PackageTable& table, PackagePreset preset);
    PackageCursor(const PackageCursor&) = delete;  // a row points into its reader
    PackageCursor& operator=(const PackageCursor&) = delete;

    /// Goes to the next row; at_end() behind the last. Errors: malformed, io.
    [[nodiscard]] Result<void> next();
    [[nodiscard]] bool at_end() const { return m_at_end; }

    /// The cell below a header; nullopt where the file has no such column. Valid until next().
    [[nodiscard]] std::optional<std::string_view> cell(std::string_view column);
    /// The number of a column in the file, from 1; 0 where there is none.
    [[nodiscard]] std::size_t column_number(std::string_view column) const;
    [[nodiscard]] const PackageTable& table() const { return *m_table; }
    [[nodiscard]] std::int64_t line() const { return m_row.line(); }
    [[nodiscard]] std::size_t columns() const { return m_names.size(); }

private:
    PackageCursor(const PackageTable& table, PackagePreset preset, CsvReader reader)
        : m_table(&table), m_preset(preset), m_reader(std::move(reader)) {}
    Result<void> read_header();

    const PackageTable* m_table;
    PackagePreset m_preset;
    CsvReader m_reader;
    CsvRow m_row;
    std::vector<std::string> m_names;
    std::vector<bool> m_guarded;  // by column
    std::size_t m_last = 0;       // columns are mostly asked for in their order
    bool m_at_end = false;
};

/// The values of the row that a cursor stands on; the first that does not fit is kept as the problem.
class PackageCells {
public:
    explicit PackageCells(PackageCursor& cursor) : m_cursor(cursor) {}

    [[nodiscard]] std::string text(std::string_view column) { return std::string(raw(column)); }
    [[nodiscard]] std::optional<Decimal> number(std::string_view column);
    [[nodiscard]] Decimal needed_number(std::string_view column);
    [[nodiscard]] std::optional<std::int64_t> integer(std::string_view column);
    [[nodiscard]] std::optional<bool> yes_no(std::string_view column);
    [[nodiscard]] std::optional<RowId> row(std::string_view column);
    [[nodiscard]] RowId needed_row(std::string_view column);
    /// A date and, in the column behind it, its words.
    [[nodiscard]] PartialDate date(const std::string& column);
    /// Through a reader of the domain: text to Result<T>.
    template <class T, class Read>
    [[nodiscard]] T coded(std::string_view column, Read read) {
        const Result<T> value = read(raw(column));
        if (!value) {
            refuse(column, value.error().detail);
        }
        return value.value_or(T{});
    }
    void refuse(std::string_view column, std::string_view why);
    [[nodiscard]] Result<void> outcome() const {
        return m_problem ? Result<void>(Unexpected{*m_problem}) : Result<void>();
    }
    [[nodiscard]] PackageCursor& cursor() { return m_cursor; }

private:
    [[nodiscard]] std::string_view raw(std::string_view column);

    PackageCursor& m_cursor;
    std::optional<Error> m_problem;
};

/// "file: line 3: why".
[[nodiscard]] Unexpected fail_at(const PackageCursor& cursor, std::string_view why);

}  // namespace jointlog::exchange
