#include "jointlog/app/batch_scores.hpp"

#include "jointlog/exchange/batch_scores.hpp"

namespace jointlog::app {

Result<ScoreReport> score_csv(std::istream& in, std::ostream& out, std::string_view kind, bool json,
                              const std::function<void(const ScoreRemark&)>& remark) {
    const Result<exchange::BatchKind> parsed = exchange::parse_batch_kind(kind);
    if (!parsed) {
        return Unexpected{parsed.error()};
    }
    const auto scored = exchange::score_batch(
        in, out, *parsed, json ? exchange::BatchSyntax::json : exchange::BatchSyntax::csv,
        [&remark](const exchange::BatchIssue& issue) {
            remark({issue.line, issue.column, issue.reason});
        });
    if (!scored) {
        return Unexpected{scored.error()};
    }
    return ScoreReport{scored->rows, scored->refused, scored->issues, scored->unknown_columns};
}

}  // namespace jointlog::app
