#include "jointlog/exchange/mapping.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <set>
#include <vector>

#include "jointlog/domain/text.hpp"

namespace jointlog::exchange {
namespace {

constexpr std::size_t depth_limit = 64;

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
        if (m_keys.size() >= 2 || (m_keys.size() == 1 && m_key != "columns" && m_key != "unit")) {
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
            auto& target = m_section == "columns" ? mapping.columns : mapping.units;
            target[m_section == "columns" ? fold(m_key) : m_key] = value;
            return true;
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
    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::detail::exception&) override {
        problem = fmt::format("no JSON at byte {}", position);
        return false;
    }

private:
    bool refuse(std::string_view what) {
        problem = m_keys.empty() ? fmt::format("{} instead of an object", what)
                                 : fmt::format(
                                     "\"{}\" is {}: known are the objects \"columns\" and \"unit\" "
                                     "(name: name) and the text \"date_order\"",
                                     m_key, what);
        return false;
    }

    std::vector<std::set<std::string>> m_keys;  // per open object
    std::string m_key;
    std::string m_section;
};

}  // namespace

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
