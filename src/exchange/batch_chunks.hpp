#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <future>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "exchange/batch_format.hpp"

namespace jointlog::exchange {

struct BatchHeader {
    std::vector<std::string> columns;  // as they stand in the file
    std::vector<std::string> names;    // per input: header in the file
    std::vector<int> positions;        // per input: index in the file, -1 when absent
    int id = -1;
    std::vector<std::string> unknown;  // columns that no input has
};

struct ScoredChunk {
    std::string text;
    std::vector<BatchIssue> issues;  // in the order of the rows
    BatchReport report;
};

/// Rows that are scored together: their cells, copied out of the reader's buffer.
class RowChunk {
public:
    /// refused: why the row is not scored; it is kept for its place among the issues.
    void add(const CsvRow& row, std::optional<BatchIssue> refused);
    [[nodiscard]] bool empty() const { return m_rows.empty(); }
    [[nodiscard]] std::size_t bytes() const { return m_text.size() + m_rows.size() * sizeof(Row); }
    [[nodiscard]] ScoredChunk score(const BatchHeader& header, const BatchFormat& format,
                                    BatchSyntax syntax, bool follows) const;

private:
    struct Row {
        std::int64_t line = 0;
        std::size_t first = 0;
        std::size_t cells = 0;
        std::optional<BatchIssue> refused;
    };
    std::string m_text;
    std::vector<std::size_t> m_ends;
    std::vector<Row> m_rows;
};

/// Scores chunks on as many threads as the machine has processors, and hands them on in the order of the rows. What is
/// in work at a time is bounded, so memory does not grow with the number of rows.
class ScoredInOrder {
public:
    /// take: false when it cannot take more.
    ScoredInOrder(const BatchHeader& header, const BatchFormat& format, BatchSyntax syntax,
                  std::function<bool(const ScoredChunk&)> take)
        : m_header(header), m_format(format), m_syntax(syntax), m_take(std::move(take)) {}

    /// One more row, whole or malformed. false: what is scored cannot be taken.
    [[nodiscard]] bool add(const CsvRow& row);
    /// Waits for all that was added.
    [[nodiscard]] bool finish();

private:
    bool start();
    bool take_first();

    const BatchHeader& m_header;
    const BatchFormat& m_format;
    BatchSyntax m_syntax;
    std::function<bool(const ScoredChunk&)> m_take;
    RowChunk m_chunk;
    bool m_has_rows = false;  // a row that is written, in all chunks up to this one
    bool m_follows = false;   // the same of the chunks before
    std::size_t m_most = std::max(2U, std::thread::hardware_concurrency()) + 1;
    std::deque<std::future<ScoredChunk>> m_at_work;
};

}  // namespace jointlog::exchange
