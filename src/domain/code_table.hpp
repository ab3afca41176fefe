#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "jointlog/domain/catalog.hpp"
#include "jointlog/domain/result.hpp"

namespace jointlog {

/// The enumerator of Enum whose code stands at its place in codes, read from a code or a name of the coded_values
/// group. Errors: unknown_code.
template <class Enum, std::size_t N>
[[nodiscard]] Result<Enum> parse_coded(const std::string_view (&codes)[N], std::string_view group,
                                       std::string_view text) {
    const catalog::Term* const term = catalog::find_coded_value(group, text);
    for (std::size_t i = 0; term != nullptr && i < N; ++i) {
        if (codes[i] == term->code) {
            return static_cast<Enum>(i);
        }
    }
    return fail(Errc::unknown_code, remark<RemarkId::no_code_of>(text, group));
}

}  // namespace jointlog
