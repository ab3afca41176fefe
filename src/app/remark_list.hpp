#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <utility>
#include <vector>

#include "jointlog/app/import.hpp"

namespace jointlog::app {

/// Remarks on rows in the order of the sources and lines, however late one is found out; the first
/// ImportReport::most_listed are kept.
class RemarkList {
public:
    void add(std::size_t source, RowRemark remark) {
        const Place place{source, remark.line};
        m_remarks.emplace(place, std::move(remark));
        if (m_remarks.size() > ImportReport::most_listed) {
            m_remarks.erase(std::prev(m_remarks.end()));
            ++m_not_listed;
        }
    }
    [[nodiscard]] std::vector<RowRemark> take() {
        std::vector<RowRemark> list;
        for (auto& [place, remark] : m_remarks) {
            list.push_back(std::move(remark));
        }
        m_remarks.clear();
        return list;
    }
    [[nodiscard]] std::int64_t not_listed() const { return m_not_listed; }

private:
    using Place = std::pair<std::size_t, std::int64_t>;
    std::multimap<Place, RowRemark> m_remarks;
    std::int64_t m_not_listed = 0;
};

}  // namespace jointlog::app
