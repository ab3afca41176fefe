#include "jointlog/domain/events.hpp"

#include <algorithm>

#include "domain/code_table.hpp"
#include "jointlog/domain/text.hpp"

namespace jointlog {
namespace {

constexpr std::string_view answers[] = {"unknown", "no", "yes"};

}  // namespace

std::string_view code(YesNo value) {
    return answers[static_cast<std::size_t>(value)];
}
Result<YesNo> parse_yes_no(std::string_view text) {
    return parse_coded<YesNo>(answers, "yes_no", text);
}

std::vector<std::string_view> seriousness_codes(std::string_view joined) {
    std::vector<std::string_view> codes;
    while (!joined.empty()) {
        const std::size_t end = std::min(joined.find(';'), joined.size());
        codes.push_back(joined.substr(0, end));
        joined.remove_prefix(std::min(end + 1, joined.size()));
    }
    return codes;
}

Result<std::string> parse_seriousness(std::string_view text) {
    const std::string normal = nfkc(text);  // the full-width semicolon too
    std::vector<const catalog::Term*> named;
    for (const std::string_view part : seriousness_codes(normal)) {
        if (trim(part).empty()) {
            continue;
        }
        const catalog::Term* const term = catalog::find_coded_value("seriousness", trim(part));
        if (term == nullptr) {
            return fail(Errc::unknown_code,
                        remark<RemarkId::no_code_of>(trim(part), std::string_view("seriousness")));
        }
        named.push_back(term);
    }
    std::string codes;
    for (const catalog::Term& term : catalog::coded_values()) {
        if (std::find(named.begin(), named.end(), &term) != named.end()) {
            codes += (codes.empty() ? "" : ";") + term.code;
        }
    }
    return codes;
}

}  // namespace jointlog
