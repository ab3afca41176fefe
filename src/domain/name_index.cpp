#include "domain/name_index.hpp"

#include "jointlog/domain/text.hpp"

namespace jointlog {

std::string name_key(std::string_view name) {
    if (!is_valid_text(name)) {
        return {};
    }
    std::string key = fold(name);
    // U+2010..U+2015 and U+2212, which NFKC leaves alone.
    for (const std::string_view dash :
         {"\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212"}) {
        for (auto at = key.find(dash); at != std::string::npos; at = key.find(dash, at)) {
            key.replace(at, dash.size(), "-");
        }
    }
    return key;
}

void NameIndex::add(std::string_view name, std::size_t row) {
    const std::string key = name_key(name);
    if (!key.empty()) {
        m_rows.emplace(key, row);
    }
}

std::optional<std::size_t> NameIndex::find(std::string_view name) const {
    const auto found = m_rows.find(name_key(name));
    return found == m_rows.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace jointlog
