#pragma once

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "jointlog/domain/decimal.hpp"
#include "jointlog/domain/json_writer.hpp"
#include "jointlog/domain/visit.hpp"

namespace jointlog::app {

/// Writes one flat object on one line; empty members are left out.
class ObjectText {
public:
    ObjectText() { m_writer.begin_object(); }
    ObjectText& add(std::string_view key, std::string_view value) {
        if (!value.empty()) {
            m_writer.text(key, value);
        }
        return *this;
    }
    ObjectText& add(std::string_view key, const std::optional<Decimal>& value) {
        return add(key, value ? value->to_string() : std::string());
    }
    ObjectText& add(std::string_view key, const std::vector<std::string>& values) {
        if (!values.empty()) {
            m_writer.key(key).begin_array();
            for (const std::string& value : values) {
                m_writer.text(value);
            }
            m_writer.end_array();
        }
        return *this;
    }
    ObjectText& add(std::string_view sex, const ReferenceInterval& interval) {
        const auto key = [&](std::string_view end) {
            return fmt::format("{}_{}", sex, end);
        };
        add(key("low"), interval.low).add(key("high"), interval.high);
        add(key("low_exclusive"), interval.low_inclusive ? "" : "1");
        add(key("high_exclusive"), interval.high_inclusive ? "" : "1");
        return add(key("text"), interval.text);
    }
    [[nodiscard]] std::string line() {
        m_writer.end_object();
        std::string line;  // a line break within a text is escaped: those here only lay out
        for (std::size_t i = 0; i < m_text.size(); ++i) {
            if (m_text[i] != '\n') {
                line += m_text[i];
                continue;
            }
            while (i + 1 < m_text.size() && m_text[i + 1] == ' ') {
                ++i;
            }
        }
        return line;
    }

private:
    std::string m_text;
    JsonWriter m_writer{m_text};
};

}  // namespace jointlog::app
