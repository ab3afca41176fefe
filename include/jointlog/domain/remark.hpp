#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "jointlog/domain/remark_texts.hpp"

namespace jointlog {

/// Something to say about what was typed, in no language yet: which sentence, and what stands in it.
struct Remark {
    RemarkId id = RemarkId::none;
    std::vector<std::string> arguments;
    std::vector<Remark> about;  // said behind it after a colon: "line 3, column 7: not a number"

    [[nodiscard]] bool empty() const { return id == RemarkId::none; }
    friend bool operator==(const Remark&, const Remark&) = default;
};

/// A remark with all its arguments: their number is checked against the text.
template <RemarkId id, class... Arguments>
[[nodiscard]] Remark remark(const Arguments&... arguments) {
    static_assert(
        placeholders(remark_texts[static_cast<std::size_t>(id)].english) == sizeof...(Arguments),
        "every argument stands in the text, and nothing else does");
    return {id, {fmt::format("{}", arguments)...}, {}};
}

/// head and, behind a colon, what it introduces.
[[nodiscard]] Remark introduce(Remark head, Remark about);

/// The sentence pattern in English, with %1 ... for the arguments: what a translator sees.
[[nodiscard]] const char* english_pattern(RemarkId id);
/// pattern with the arguments in place of %1 ...; a percent sign inside an argument stays as it is.
[[nodiscard]] std::string fill_in(std::string_view pattern,
                                  const std::vector<std::string>& arguments);
[[nodiscard]] std::string english(const Remark& remark);
/// Several remarks, separated by "; ".
[[nodiscard]] std::string english(const std::vector<Remark>& remarks);

}  // namespace jointlog
