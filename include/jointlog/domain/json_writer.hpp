#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jointlog {

/// Writes indented JSON in the order of the calls. Numbers are given as text, so that digits stay
/// as entered.
class JsonWriter {
public:
    explicit JsonWriter(std::string& out) : m_out(out) {}

    JsonWriter& begin_object();
    JsonWriter& end_object();
    JsonWriter& begin_array();
    JsonWriter& end_array();
    JsonWriter& key(std::string_view name);
    JsonWriter& text(std::string_view value);
    /// digits: a JSON number as text.
    JsonWriter& number(std::string_view digits);
    JsonWriter& number(long long value);
    JsonWriter& boolean(bool value);
    JsonWriter& null();

    JsonWriter& text(std::string_view name, std::string_view value) {
        return key(name).text(value);
    }
    JsonWriter& number(std::string_view name, long long value) { return key(name).number(value); }

private:
    void before_value();
    void close(char bracket);
    void quote(std::string_view value);

    std::string& m_out;
    std::vector<bool> m_has_members;  // per open bracket
    bool m_after_key = false;
};

}  // namespace jointlog
