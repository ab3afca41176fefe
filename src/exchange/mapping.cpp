#include "jointlog/exchange/mapping.hpp"

#include <fmt/format.h>

#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <vector>

#include "jointlog/domain/json_writer.hpp"
#include "jointlog/domain/text.hpp"

namespace jointlog::exchange {
namespace {

constexpr std::size_t depth_limit = 64;
constexpr std::string_view delimiter_names[] = {"comma", "semicolon", "tab"};
constexpr std::string_view decimal_names[] = {"", "point", "comma"};

/// Receives the parser's events; the first thing that does not fit ends the reading with a
/// sentence.
class MappingReader : public nlohmann::json_sax<nlohmann::json> {
public:
    Mapping mapping;
    std::string problem;

    bool null() override { return refuse("null"); }
    bool boolean(bool) override { return refuse("true or false"); }
    bool number_integer(number_integer_t) override { return refuse("a number"); }
    bool number_unsigned(number_unsigned_t) override { return refuse("a number"); }
    bool number_float(number_float_t, const string_t&) override { return refuse("a number"); }
    bool binary(binary_t&) override { return refuse("binary"); }
    bool start_array(std::size_t) override { return refuse("an array"); }
    bool end_array() override { return true; }

    bool start_object(std::size_t) override {
        if (m_keys.size() >= depth_limit) {
            problem = fmt::format("nested deeper than {}", depth_limit);
            return false;
        }
        if (m_keys.size() >= 2 || (m_keys.size() == 1 && section(m_key) == nullptr)) {
            return refuse("an object");
        }
        m_section = m_keys.empty() ? std::string() : m_key;
        m_keys.emplace_back();
        return true;
    }
    bool end_object() override {
        m_keys.pop_back();
        return true;
    }
    bool key(string_t& name) override {
        m_key = name;
        if (m_keys.back().insert(name).second) {
            return true;
        }
        problem = fmt::format("the key \"{}\" stands twice", name);
        return false;
    }
    bool string(string_t& value) override {
        if (m_keys.size() == 2) {
            (*section(m_section))[m_section == "columns" ? fold(m_key) : m_key] = value;
            return true;
        }
        return choice(value);
    }
    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::detail::exception&) override {
        problem = fmt::format("no JSON at byte {}", position);
        return false;
    }

private:
    std::map<std::string, std::string>* section(std::string_view name) {
        return name == "columns"    ? &mapping.columns
               : name == "unit"     ? &mapping.units
               : name == "patients" ? &mapping.patients
                                    : nullptr;
    }
    template <class T, class Into>
    bool take(const Result<T>& read, Into& into) {
        if (!read) {
            problem = fmt::format("\"{}\": {}", m_key, read.error().detail);
            return false;
        }
        into = *read;
        return true;
    }
    bool choice(const std::string& value) {
        if (m_key == "kind") {
            return take(parse_import_kind(value), mapping.kind);
        }
        if (m_key == "encoding") {
            return take(parse_encoding(value), mapping.encoding);
        }
        if (m_key == "delimiter") {
            return take(parse_delimiter(value), mapping.delimiter);
        }
        if (m_key == "decimal") {
            return take(parse_decimal_mark(value), mapping.decimal);
        }
        if (m_key != "date_order") {
            return refuse("a text");
        }
        if (value != "mdy" && value != "dmy") {
            problem = "\"date_order\" is \"mdy\" or \"dmy\"";
            return false;
        }
        mapping.date_order = value == "mdy" ? SlashOrder::month_first : SlashOrder::day_first;
        return true;
    }
    bool refuse(std::string_view what) {
        problem = m_keys.empty()
                      ? fmt::format("{} instead of an object", what)
                      : fmt::format(
                          "\"{}\" is {}: known are the objects \"columns\", \"unit\" and "
                          "\"patients\" (name: name) and the texts \"date_order\", "
                          "\"encoding\", \"delimiter\", \"decimal\" and \"kind\"",
                          m_key, what);
        return false;
    }

    std::vector<std::set<std::string>> m_keys;  // per open object
    std::string m_key;
    std::string m_section;
};

void write_section(JsonWriter& json, std::string_view name,
                   const std::map<std::string, std::string>& entries) {
    if (entries.empty()) {
        return;
    }
    json.key(name).begin_object();
    for (const auto& [theirs, ours] : entries) {
        json.text(theirs, ours);
    }
    json.end_object();
}

}  // namespace

std::string_view code(Delimiter delimiter) {
    return delimiter_names[static_cast<std::size_t>(delimiter)];
}
Result<Delimiter> parse_delimiter(std::string_view name) {
    for (std::size_t i = 0; i < std::size(delimiter_names); ++i) {
        if (delimiter_names[i] == name) {
            return static_cast<Delimiter>(i);
        }
    }
    return fail(Errc::unknown_code,
                fmt::format("unknown delimiter '{}': comma, semicolon or tab", name));
}
std::string_view code(DecimalMark mark) {
    return decimal_names[static_cast<std::size_t>(mark)];
}
Result<DecimalMark> parse_decimal_mark(std::string_view name) {
    if (name == "point") {
        return DecimalMark::point;
    }
    if (name == "comma") {
        return DecimalMark::comma;
    }
    return fail(Errc::unknown_code, fmt::format("unknown decimal mark '{}': point or comma", name));
}

std::string to_json(const Mapping& mapping) {
    std::string text;
    JsonWriter json(text);
    json.begin_object();
    if (mapping.kind) {
        json.text("kind", code(*mapping.kind));
    }
    if (mapping.encoding) {
        json.text("encoding", code(*mapping.encoding));
    }
    if (mapping.delimiter) {
        json.text("delimiter", code(*mapping.delimiter));
    }
    if (mapping.decimal != DecimalMark::unset) {
        json.text("decimal", code(mapping.decimal));
    }
    if (mapping.date_order != SlashOrder::unset) {
        json.text("date_order", mapping.date_order == SlashOrder::month_first ? "mdy" : "dmy");
    }
    write_section(json, "columns", mapping.columns);
    write_section(json, "unit", mapping.units);
    write_section(json, "patients", mapping.patients);
    json.end_object();
    return text;
}

Result<Mapping> parse_mapping(std::string_view json) {
    if (!is_valid_text(json)) {
        return fail(Errc::malformed, "mapping: not UTF-8");
    }
    MappingReader reader;
    if (!nlohmann::json::sax_parse(json, &reader)) {
        return fail(Errc::malformed, fmt::format("mapping: {}", reader.problem));
    }
    return std::move(reader.mapping);
}

}  // namespace jointlog::exchange
