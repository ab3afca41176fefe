#include "cli/arguments.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "jointlog/domain/text.hpp"

namespace jointlog::cli {

Result<Arguments> Arguments::parse(std::span<const std::string> words,
                                   std::span<const OptionSpec> specs, std::size_t min_words,
                                   std::size_t max_words) {
    Arguments parsed;
    bool options_ended = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (options_ended || word.size() < 2 || word[0] != '-') {
            parsed.m_words.push_back(word);
            continue;
        }
        if (word == "--") {
            options_ended = true;
            continue;
        }
        const auto equals = word.find('=');
        const std::string name = word.substr(0, equals);
        const auto spec = std::find_if(specs.begin(), specs.end(),
                                       [&](const OptionSpec& s) { return s.name == name; });
        if (spec == specs.end()) {
            return fail(Errc::malformed, fmt::format("unknown option {}", name));
        }
        if (!spec->repeatable && parsed.has(name)) {
            return fail(Errc::malformed, fmt::format("{} is given twice", name));
        }
        Given given{name, {}};
        if (equals != std::string::npos) {
            if (spec->value.empty()) {
                return fail(Errc::malformed, fmt::format("{} takes no value", name));
            }
            given.value = word.substr(equals + 1);
        } else if (!spec->value.empty()) {
            if (++i == words.size()) {
                return fail(Errc::malformed,
                            fmt::format("{} needs a value: {} {}", name, name, spec->value));
            }
            given.value = words[i];
        }
        if (!spec->value.empty() && trim(given.value).empty()) {
            return fail(Errc::malformed, fmt::format("the value of {} is empty", name));
        }
        parsed.m_given.push_back(std::move(given));
    }
    if (parsed.m_words.size() < min_words) {
        return fail(Errc::malformed, "something is missing");
    }
    if (parsed.m_words.size() > max_words) {
        return fail(Errc::malformed,
                    fmt::format("'{}' is one word too many", parsed.m_words[max_words]));
    }
    return parsed;
}

std::optional<std::string> Arguments::get(std::string_view option) const {
    for (const auto& given : m_given) {
        if (given.option == option) {
            return given.value;
        }
    }
    return std::nullopt;
}

std::vector<std::string> Arguments::all(std::string_view option) const {
    std::vector<std::string> values;
    for (const auto& given : m_given) {
        if (given.option == option) {
            values.push_back(given.value);
        }
    }
    return values;
}

}  // namespace jointlog::cli
