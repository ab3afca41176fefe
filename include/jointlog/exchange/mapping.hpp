#pragma once

#include <map>
#include <string>
#include <string_view>

#include "jointlog/domain/date.hpp"
#include "jointlog/domain/result.hpp"

namespace jointlog::exchange {

/// What a mapping file says about somebody else's CSV.
struct Mapping {
    std::map<std::string, std::string> columns;  // folded header of theirs -> our column name
    SlashOrder date_order = SlashOrder::unset;
    std::map<std::string, std::string>
        units;  // analyte as written or catalogue code -> unit where the cell is empty
};

/// Reads {"columns": {"their name": "our name"}, "date_order": "mdy" | "dmy", "unit": {"CRP":
/// "mg/dL"}}.
/// Errors: malformed (no JSON, a key given twice, nested deeper than 64, an unknown key or type).
[[nodiscard]] Result<Mapping> parse_mapping(std::string_view json);

}  // namespace jointlog::exchange
