#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "jointlog/domain/result.hpp"

namespace jointlog::exchange {

/// A JSON object whose members are texts or lists of texts: numbers are texts too, so that their digits stay.
using FlatObject = std::map<std::string, std::vector<std::string>, std::less<>>;

/// Errors: malformed (no such object, a key twice, not UTF-8).
[[nodiscard]] Result<FlatObject> read_flat_object(std::string_view json);

}  // namespace jointlog::exchange
