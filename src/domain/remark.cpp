#include "jointlog/domain/remark.hpp"

#include "jointlog/domain/import_remarks.hpp"

#include <algorithm>
#include <utility>

namespace jointlog {

namespace {

/// A whole cell may stand in a sentence: what is longer than 600 bytes is cut behind a whole character, its length told.
std::string quotable(const std::string& text) {
    constexpr std::size_t most_bytes = 600;
    constexpr std::size_t kept = 60;
    if (text.size() <= most_bytes) {
        return text;
    }
    const auto continues = [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
    };
    const auto more_bytes = std::count_if(text.begin(), text.end(), continues);
    std::size_t end = kept;
    while (end > 0 && continues(text[end])) {
        --end;
    }
    return fmt::format("{}... ({} characters)", text.substr(0, end),
                       text.size() - static_cast<std::size_t>(more_bytes));
}

}  // namespace

Remark introduce(Remark head, Remark about) {
    head.about.push_back(std::move(about));
    return head;
}

const char* english_pattern(RemarkId id) {
    const auto at = static_cast<std::size_t>(id);
    return at < remark_texts.size() ? remark_texts[at].english
                                    : import_remark_texts.at(at - remark_texts.size());
}

std::string fill_in(std::string_view pattern, const std::vector<std::string>& arguments) {
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool placeholder = pattern[i] == '%' && i + 1 < pattern.size()
                                 && pattern[i + 1] >= '1' && pattern[i + 1] <= '9';
        if (!placeholder) {
            text += pattern[i];
            continue;
        }
        const auto wanted = static_cast<std::size_t>(pattern[++i] - '1');
        text += wanted < arguments.size() ? quotable(arguments[wanted]) : std::string();
    }
    return text;
}

std::string english(const Remark& remark) {
    std::string text = fill_in(english_pattern(remark.id), remark.arguments);
    for (const Remark& next : remark.about) {
        text += ": " + english(next);
    }
    return text;
}

std::string english(const std::vector<Remark>& remarks) {
    std::string text;
    for (const Remark& remark : remarks) {
        text += (text.empty() ? "" : "; ") + english(remark);
    }
    return text;
}

}  // namespace jointlog
