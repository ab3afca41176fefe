#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "jointlog/domain/result.hpp"

namespace jointlog::app {

struct ScoreRemark {
    std::int64_t line = 0;
    std::string column;  // header in the file; empty: the row
    std::string reason;
};
struct ScoreReport {
    std::int64_t rows = 0;                     // written
    std::int64_t refused = 0;                  // malformed rows, not written
    std::int64_t remarks = 0;                  // invalid cells, taken as missing
    std::vector<std::string> unknown_columns;  // as the header names them: not used
};

/// Scores CSV rows without a record. kind: "" (indices), haq, response, acr, cutoffs, egfr-jp.
/// json: an array of objects instead of CSV. Memory does not grow with the number of rows.
/// Errors: unknown_code (kind), malformed (header: a necessary column is missing or stands twice),
/// io.
[[nodiscard]] Result<ScoreReport> score_csv(std::istream& in, std::ostream& out,
                                            std::string_view kind, bool json,
                                            const std::function<void(const ScoreRemark&)>& remark);

}  // namespace jointlog::app
