#include "jointlog/exchange/flat_json.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "jointlog/domain/text.hpp"

namespace jointlog::exchange {
namespace {

/// Receives the parser's events; the first thing that does not fit ends the reading.
class FlatReader : public nlohmann::json_sax<nlohmann::json> {
public:
    FlatObject object;
    std::string problem = "no object";

    bool null() override { return refuse("null"); }
    bool boolean(bool) override { return refuse("true or false"); }
    bool number_integer(number_integer_t) override { return refuse("a number"); }
    bool number_unsigned(number_unsigned_t) override { return refuse("a number"); }
    bool number_float(number_float_t, const string_t&) override { return refuse("a number"); }
    bool binary(binary_t&) override { return refuse("binary"); }

    bool start_object(std::size_t) override {
        if (m_open) {
            return refuse("an object");
        }
        m_open = true;
        return true;
    }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override {
        if (!m_open || m_list) {
            return refuse("a list");
        }
        m_list = true;
        return true;
    }
    bool end_array() override {
        m_list = false;
        return true;
    }
    bool key(string_t& name) override {
        m_key = name;
        if (object.emplace(name, std::vector<std::string>{}).second) {
            return true;
        }
        problem = fmt::format("the key \"{}\" stands twice", name);
        return false;
    }
    bool string(string_t& value) override {
        if (!m_open) {
            return refuse("a text");
        }
        object[m_key].push_back(value);
        return true;
    }
    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::detail::exception&) override {
        problem = fmt::format("no JSON at byte {}", position);
        return false;
    }

private:
    bool refuse(std::string_view what) {
        problem = m_open ? fmt::format("\"{}\" holds {}", m_key, what)
                         : fmt::format("{} instead of an object", what);
        return false;
    }

    bool m_open = false;
    bool m_list = false;
    std::string m_key;
};

}  // namespace

Result<FlatObject> read_flat_object(std::string_view json) {
    if (!is_valid_text(json)) {
        return fail(Errc::malformed, "not UTF-8");
    }
    FlatReader reader;
    if (!nlohmann::json::sax_parse(json, &reader)) {
        return fail(Errc::malformed, reader.problem);
    }
    return std::move(reader.object);
}

}  // namespace jointlog::exchange
