#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "jointlog/domain/result.hpp"

namespace jointlog::cli {

/// An option of a command: "--patient CODE" takes a value, "--json" does not.
struct OptionSpec {
    std::string_view name;   // with dashes
    std::string_view value;  // name of the value in the help; empty: none
    std::string_view help;
    bool repeatable = false;
};

/// A parsed command line: positional words and options.
class Arguments {
public:
    /// Errors: malformed, naming the word (unknown option, missing value, given twice, too few or too many words).
    [[nodiscard]] static Result<Arguments> parse(std::span<const std::string> words,
                                                 std::span<const OptionSpec> specs,
                                                 std::size_t min_words, std::size_t max_words);

    [[nodiscard]] const std::string& word(std::size_t index) const { return m_words.at(index); }
    [[nodiscard]] const std::vector<std::string>& words() const { return m_words; }
    [[nodiscard]] bool has(std::string_view option) const { return get(option).has_value(); }
    [[nodiscard]] std::optional<std::string> get(std::string_view option) const;
    [[nodiscard]] std::vector<std::string> all(std::string_view option) const;

private:
    struct Given {
        std::string option;
        std::string value;
    };
    std::vector<std::string> m_words;
    std::vector<Given> m_given;
};

}  // namespace jointlog::cli
