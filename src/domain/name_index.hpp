#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace jointlog {

/// Finds a row by any of its names: folded (width, case, kana), every kind of hyphen alike. Where two rows share a
/// name the one added first keeps it.
class NameIndex {
public:
    void add(std::string_view name, std::size_t row);
    [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const;

private:
    std::unordered_map<std::string, std::size_t> m_rows;
};

/// The key under which a name is found. Empty for text that is not UTF-8.
[[nodiscard]] std::string name_key(std::string_view name);

}  // namespace jointlog
