#include "jointlog/domain/remark.hpp"

#include <utility>

namespace jointlog {

Remark introduce(Remark head, Remark about) {
    head.about.push_back(std::move(about));
    return head;
}

const char* english_pattern(RemarkId id) {
    return remark_texts.at(static_cast<std::size_t>(id)).english;
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
        text += wanted < arguments.size() ? arguments[wanted] : std::string();
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
