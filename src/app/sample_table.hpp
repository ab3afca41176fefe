#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jointlog::app {

/// A table of data/sample: a head line and plain separated cells without quotes. The files are compiled in and
/// checked by a test, so a missing column or a short row is a broken build, not an input error: both assert.
class SampleTable {
public:
    explicit SampleTable(std::string_view file_name, char separator = ',');

    [[nodiscard]] std::size_t size() const { return m_rows.size(); }
    [[nodiscard]] std::string_view cell(std::size_t row, std::string_view column) const;

private:
    std::vector<std::string_view> m_head;
    std::vector<std::vector<std::string_view>> m_rows;
};

}  // namespace jointlog::app
