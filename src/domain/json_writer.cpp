#include "jointlog/domain/json_writer.hpp"

#include <fmt/format.h>

namespace jointlog {

void JsonWriter::before_value() {
    if (m_after_key) {
        m_after_key = false;
        return;
    }
    if (m_has_members.empty()) {
        return;
    }
    m_out += m_has_members.back() ? ",\n" : "\n";
    m_has_members.back() = true;
    m_out.append(m_has_members.size() * 2, ' ');
}

void JsonWriter::close(char bracket) {
    const bool any = m_has_members.back();
    m_has_members.pop_back();
    if (any) {
        m_out += '\n';
        m_out.append(m_has_members.size() * 2, ' ');
    }
    m_out += bracket;
    if (m_has_members.empty()) {
        m_out += '\n';
    }
}

void JsonWriter::quote(std::string_view value) {
    m_out += '"';
    for (const char c : value) {
        if (c == '"' || c == '\\') {
            m_out += '\\';
            m_out += c;
        } else if (c == '\n') {
            m_out += "\\n";
        } else if (static_cast<unsigned char>(c) < 0x20) {
            m_out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        } else {
            m_out += c;
        }
    }
    m_out += '"';
}

JsonWriter& JsonWriter::begin_object() {
    before_value();
    m_out += '{';
    m_has_members.push_back(false);
    return *this;
}
JsonWriter& JsonWriter::end_object() {
    close('}');
    return *this;
}
JsonWriter& JsonWriter::begin_array() {
    before_value();
    m_out += '[';
    m_has_members.push_back(false);
    return *this;
}
JsonWriter& JsonWriter::end_array() {
    close(']');
    return *this;
}
JsonWriter& JsonWriter::key(std::string_view name) {
    before_value();
    quote(name);
    m_out += ": ";
    m_after_key = true;
    return *this;
}
JsonWriter& JsonWriter::text(std::string_view value) {
    before_value();
    quote(value);
    return *this;
}
JsonWriter& JsonWriter::number(std::string_view digits) {
    before_value();
    m_out += digits;
    return *this;
}
JsonWriter& JsonWriter::number(long long value) {
    return number(fmt::format("{}", value));
}
JsonWriter& JsonWriter::boolean(bool value) {
    return number(value ? "true" : "false");
}
JsonWriter& JsonWriter::null() {
    return number("null");
}

}  // namespace jointlog
