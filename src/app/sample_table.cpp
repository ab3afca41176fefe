#include "app/sample_table.hpp"

#include <algorithm>
#include <cassert>

#include "embedded_sample.hpp"

namespace jointlog::app {

namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const auto end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(end + 1);
    }
}

}  // namespace

SampleTable::SampleTable(std::string_view file_name, char separator) {
    for (const auto line : split(embedded::sample(file_name), '\n')) {
        if (line.empty()) {
            continue;
        }
        if (m_head.empty()) {
            m_head = split(line, separator);
        } else {
            m_rows.push_back(split(line, separator));
            assert(m_rows.back().size() == m_head.size());
        }
    }
    assert(!m_head.empty());
}

std::string_view SampleTable::cell(std::size_t row, std::string_view column) const {
    const auto found = std::find(m_head.begin(), m_head.end(), column);
    assert(found != m_head.end());
    return m_rows[row][static_cast<std::size_t>(found - m_head.begin())];
}

}  // namespace jointlog::app
