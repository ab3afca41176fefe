#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "jointlog/domain/csv_writer.hpp"
#include "jointlog/domain/decimal.hpp"
#include "jointlog/exchange/batch_scores.hpp"
#include "jointlog/exchange/csv_reader.hpp"

namespace jointlog::exchange {

/// The cells of one row by position in the kind's list of inputs; invalid ones go to the list of issues.
class BatchCells {
public:
    BatchCells(std::span<const std::string_view> row, std::int64_t line,
               std::span<const int> positions, std::span<const std::string> headers,
               std::vector<BatchIssue>& issues)
        : m_row(row), m_line(line), m_positions(positions), m_headers(headers), m_issues(issues) {}

    /// Trimmed; empty where the file has no such column.
    [[nodiscard]] std::string_view operator[](std::size_t input) const;
    void invalid(std::size_t input, std::string reason);
    /// nullopt for an empty cell and, reported, for one that is no number.
    [[nodiscard]] std::optional<Decimal> number(std::size_t input);
    /// A number within least..most; reported otherwise.
    [[nodiscard]] std::optional<Decimal> number(std::size_t input, int least, int most,
                                                bool integer);
    /// A unit type by its make(); reported outside its range.
    template <class Unit>
    [[nodiscard]] std::optional<Unit> measured(std::size_t input) {
        const std::optional<Decimal> value = number(input);
        if (!value) {
            return std::nullopt;
        }
        const Result<Unit> unit = Unit::make(*value);
        if (!unit) {
            invalid(input, unit.error().detail);
            return std::nullopt;
        }
        return *unit;
    }

private:
    std::span<const std::string_view> m_row;
    std::int64_t m_line;
    std::span<const int> m_positions;
    std::span<const std::string> m_headers;
    std::vector<BatchIssue>& m_issues;
};

/// The scored rows as CSV or as a JSON array of objects; an empty cell is null there.
class BatchOutput {
public:
    /// follows: rows stand before these already.
    BatchOutput(std::string& text, std::span<const std::string_view> columns, BatchSyntax syntax,
                bool follows)
        : m_text(text),
          m_csv(text),
          m_columns(columns),
          m_json(syntax == BatchSyntax::json),
          m_any(follows) {}

    void header();
    void begin_row(std::string_view id);
    void code(std::string_view value);
    void number(double value);
    void integer(int value);
    /// 1, 0, or empty where it is not known.
    void truth(std::optional<bool> value);
    void empty() { code({}); }
    void end_row();
    void finish();

private:
    void digits(std::string_view value);
    void key();

    std::string& m_text;
    CsvWriter m_csv;
    std::span<const std::string_view> m_columns;  // without id
    bool m_json;
    bool m_any;
    std::size_t m_column = 0;
};

/// One kind of batch: which columns go in, which come out (id first, written by the caller).
struct BatchFormat {
    std::vector<std::string> inputs;
    std::vector<std::string_view> outputs;
    void (*score)(BatchCells& cells, BatchOutput& out);
};

[[nodiscard]] const BatchFormat& indices_format();
[[nodiscard]] const BatchFormat& haq_format();
[[nodiscard]] const BatchFormat& response_format();
[[nodiscard]] const BatchFormat& acr_format();
[[nodiscard]] const BatchFormat& cutoffs_format();
[[nodiscard]] const BatchFormat& egfr_format();

}  // namespace jointlog::exchange
