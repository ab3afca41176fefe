#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "jointlog/domain/result.hpp"

namespace jointlog::exchange {

/// What is computed from each row. Input columns stand in any order, upper or lower case; all are
/// optional but id.
enum class BatchKind : std::uint8_t {
    indices,   // DAS28, CDAI, SDAI, RAPID3, PAS, Boolean remission
    haq,       // HAQ-DI from items, aids and help
    response,  // EULAR, CDAI and SDAI response
    acr,       // ACR20, 50, 70
    cutoffs,   // category of a score on a scale
    egfr_jp,   // Japanese eGFR
};
/// "" or "indices", "haq", "response", "acr", "cutoffs", "egfr-jp". Errors: unknown_code.
[[nodiscard]] Result<BatchKind> parse_batch_kind(std::string_view text);

/// How the scored rows are written.
enum class BatchSyntax : std::uint8_t { csv, json };

struct BatchIssue {
    std::int64_t line = 0;
    std::string column;  // header in the file; empty: the row
    std::string reason;
};
using IssueSink = std::function<void(const BatchIssue&)>;

struct BatchReport {
    std::int64_t rows = 0;                     // written
    std::int64_t refused = 0;                  // malformed rows: not written
    std::int64_t issues = 0;                   // invalid cells
    std::vector<std::string> unknown_columns;  // as the header names them: not used
};

/// Scores CSV rows: one row out per row in, in the same order, memory independent of their number.
///
/// Scores are the shortest decimals that read back as the same double. An empty cell is "not
/// computable". `missing` names, in the order of the output columns, each index that was not
/// computed with its missing inputs in the order tjc28 sjc28 esr crp patient_global
/// evaluator_global pain haq_di haq_ii mdhaq_raw: "das28_esr:esr;rapid3:pain+mdhaq_raw". An invalid
/// cell counts as missing and is reported; so do crp_mg_l and crp_mg_dl that disagree.
/// Errors: malformed (no id column, a column twice, other columns than id but no input column, an empty input), io.
[[nodiscard]] Result<BatchReport> score_batch(std::istream& in, std::ostream& out, BatchKind kind,
                                              BatchSyntax syntax, const IssueSink& issues);

}  // namespace jointlog::exchange
