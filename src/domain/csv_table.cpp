#include "domain/csv_table.hpp"

#include <cassert>

#include "jointlog/domain/text.hpp"

namespace jointlog {
namespace {

/// Takes one record off the front of text.
std::vector<std::string> take_record(std::string_view& text) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    std::size_t i = 0;
    for (; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c != '"') {
                fields.back() += c;
            } else if (i + 1 < text.size() && text[i + 1] == '"') {
                fields.back() += '"';
                ++i;
            } else {
                quoted = false;
            }
        } else if (c == '"') {
            quoted = true;
        } else if (c == ',') {
            fields.emplace_back();
        } else if (c == '\n') {
            ++i;
            break;
        } else if (c != '\r') {
            fields.back() += c;
        }
    }
    text.remove_prefix(i);
    return fields;
}

}  // namespace

const std::string& CsvRow::operator[](std::string_view column) const {
    const auto found = m_header->find(column);
    assert(found != m_header->end() && found->second < m_fields.size());
    return m_fields[found->second];
}

std::vector<std::string> CsvRow::list(std::string_view column) const {
    std::vector<std::string> parts;
    std::string_view rest = (*this)[column];
    while (!rest.empty()) {
        const auto at = rest.find(';');
        const std::string_view part = trim(rest.substr(0, at));
        if (!part.empty()) {
            parts.emplace_back(part);
        }
        rest.remove_prefix(at == std::string_view::npos ? rest.size() : at + 1);
    }
    return parts;
}

std::vector<CsvRow> read_csv_table(std::string_view text) {
    auto header = std::make_shared<CsvRow::Header>();
    const auto names = take_record(text);
    for (std::size_t i = 0; i < names.size(); ++i) {
        header->emplace(names[i], i);
    }
    std::vector<CsvRow> rows;
    while (!text.empty()) {
        rows.emplace_back(header, take_record(text));
    }
    return rows;
}

}  // namespace jointlog
