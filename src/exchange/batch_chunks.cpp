#include "exchange/batch_chunks.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include <fmt/format.h>

namespace jointlog::exchange {
namespace {

constexpr std::size_t chunk_bytes = 256 * 1024;

/// Where the cells of a row and of the header part: at the first column without a cell, or the first cell without one.
BatchIssue wrong_width(const CsvRow& row, const BatchHeader& header) {
    const std::size_t width = header.columns.size();
    return {row.line(),
            row.size() < width ? header.columns[row.size()] : fmt::format("cell {}", width + 1),
            fmt::format("{} cells, but the header has {}", row.size(), width)};
}

/// What a malformed row is refused for; nullopt for one with all its cells.
std::optional<BatchIssue> refusal(const CsvRow& row, const BatchHeader& header) {
    if (row.problem()) {
        return BatchIssue{
            row.problem()->line,
            {},
            fmt::format("column {}: {}", row.problem()->column, english(row.problem()->remark))};
    }
    return row.size() == header.columns.size() ? std::nullopt
                                               : std::optional(wrong_width(row, header));
}

}  // namespace

void RowChunk::add(const CsvRow& row, std::optional<BatchIssue> refused) {
    Row kept{row.line(), m_ends.size(), 0, std::move(refused)};
    if (!kept.refused) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            m_text += row[i];
            m_ends.push_back(m_text.size());
        }
        kept.cells = row.size();
    }
    m_rows.push_back(std::move(kept));
}

ScoredChunk RowChunk::score(const BatchHeader& header, const BatchFormat& format,
                            BatchSyntax syntax, bool follows) const {
    ScoredChunk scored;
    BatchOutput writer(scored.text, format.outputs, syntax, follows);
    std::vector<std::string_view> cells;
    const std::string_view text = m_text;
    for (const Row& row : m_rows) {
        if (row.refused) {
            ++scored.report.refused;
            scored.issues.push_back(*row.refused);
            continue;
        }
        cells.clear();
        for (std::size_t i = row.first; i < row.first + row.cells; ++i) {
            const std::size_t begin = i == 0 ? 0 : m_ends[i - 1];
            cells.push_back(text.substr(begin, m_ends[i] - begin));
        }
        const std::size_t issues_before = scored.issues.size();
        BatchCells by_input(cells, row.line, header.positions, header.names, scored.issues);
        writer.begin_row(cells[static_cast<std::size_t>(header.id)]);
        format.score(by_input, writer);
        writer.end_row();
        ++scored.report.rows;
        scored.report.issues += static_cast<std::int64_t>(scored.issues.size() - issues_before);
    }
    return scored;
}

bool ScoredInOrder::add(const CsvRow& row) {
    auto refused = refusal(row, m_header);
    m_has_rows = m_has_rows || !refused;
    m_chunk.add(row, std::move(refused));
    return m_chunk.bytes() < chunk_bytes || start();
}

bool ScoredInOrder::finish() {
    bool taken = start();
    while (!m_at_work.empty()) {
        taken = take_first() && taken;
    }
    return taken;
}

bool ScoredInOrder::start() {
    if (m_chunk.empty()) {
        return true;
    }
    auto chunk = std::make_shared<const RowChunk>(std::exchange(m_chunk, {}));
    m_at_work.push_back(std::async(std::launch::async, [this, chunk, follows = m_follows] {
        return chunk->score(m_header, m_format, m_syntax, follows);
    }));
    m_follows = m_follows || m_has_rows;
    return m_at_work.size() < m_most || take_first();
}

bool ScoredInOrder::take_first() {
    const ScoredChunk scored = m_at_work.front().get();
    m_at_work.pop_front();
    return m_take(scored);
}

}  // namespace jointlog::exchange
