#include "app/read_ahead.hpp"

#include <utility>
#include <variant>

namespace jointlog::app {
namespace {

constexpr std::size_t values_read_ahead = 4096;

std::size_t values_of(const exchange::ImportRow& row) {
    if (row.content) {
        if (const auto* const sample = std::get_if<exchange::SampleEntry>(&*row.content)) {
            return 1 + sample->observations.size();
        }
        if (const auto* const visit = std::get_if<exchange::VisitEntry>(&*row.content)) {
            return 1 + visit->observations.size();
        }
    }
    return 1;
}

}  // namespace

ReadAhead::ReadAhead(exchange::ImportReader& reader, std::shared_ptr<const std::int64_t> bytes_read,
                     bool verbatim)
    : m_reader(reader), m_bytes_read(std::move(bytes_read)), m_verbatim(verbatim) {
    start({});
}

void ReadAhead::start(Block block) {
    m_reading = std::async(std::launch::async, [this, made = std::move(block)]() mutable {
        return read(std::move(made));
    });
}

ReadAhead::Block ReadAhead::read(Block block) {
    const exchange::ImportHeader& header = m_reader.header();
    block.count = 0;
    for (std::size_t values = 0; values < values_read_ahead; ++block.count) {
        if (block.count == block.rows.size()) {
            block.rows.emplace_back();
        }
        SourceRow& into = block.rows[block.count];
        const Result<bool> any = m_reader.next(into.row);
        if (!any) {
            block.error = any.error();
        }
        if (!any || !*any) {
            block.last = true;
            break;
        }
        values += values_of(into.row);
        into.verbatim = m_verbatim ? m_reader.verbatim() : std::string();
        into.person_name = m_reader.cell(header.person_name);
        into.person_birth = m_reader.cell(header.person_birth);
    }
    block.bytes_read = *m_bytes_read;
    return block;
}

Result<SourceRow*> ReadAhead::next() {
    if (m_at == m_taken.count && !m_taken.last) {
        Block used = std::exchange(m_taken, m_reading.get());
        m_at = 0;
        if (!m_taken.last) {
            start(std::move(used));
        }
    }
    if (m_at < m_taken.count) {
        return &m_taken.rows[m_at++];
    }
    if (m_taken.error) {
        return Unexpected{*m_taken.error};
    }
    return static_cast<SourceRow*>(nullptr);
}

}  // namespace jointlog::app
