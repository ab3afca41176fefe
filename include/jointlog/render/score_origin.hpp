#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "jointlog/domain/score_history.hpp"

namespace jointlog::render {

class Texts;

/// Where a score came from, in words: one table of inputs and addends, then named lines.
struct ScoreOriginWords {
    QString title;     // "DAS28-CRP · 2024-09-02"
    QString value;     // as displayed; "—" where it was not computed
    QString category;  // "moderate (EULAR)", or what is missing
    QStringList heads;
    struct Row {
        QStringList
            cells;  // as `heads`: input, as entered, in the formula, date, entered by and at, points
        QString note;                  // stands below the row; may be empty
        std::optional<RowId> value{};  // the observation it shows
        bool sum = false;
    };
    std::vector<Row> rows;
    std::vector<std::pair<QString, QString>> lines;  // formula, source, cut-off set, interval ...
};

/// What a score is made of. `operations`: those of the patient; an input whose operation is not among them has no person.
/// `history`: scores that were once known otherwise (see score_history).
[[nodiscard]] ScoreOriginWords scoreOrigin(const VisitScores& scores, IndexId index,
                                           const ScoreSettings& settings,
                                           std::span<const OperationInfo> operations,
                                           std::span<const ScoreHistory> history,
                                           const Texts& texts);
/// The same as plain text, a line each: for the clipboard and a screen reader.
[[nodiscard]] QString plainText(const ScoreOriginWords& words);

/// A term of a formula as people write it: "0.56*sqrt(tjc28)" is "0.56 × √TJC28".
[[nodiscard]] QString termText(std::string_view term, const Texts& texts);
/// "0.21 mg/dL = 2.1 mg/L": a value as entered and as the formula of the index takes it; once where both are the same.
[[nodiscard]] QString convertedText(const VisitScores& scores, IndexId index, InputId input,
                                    const Texts& texts);

}  // namespace jointlog::render
