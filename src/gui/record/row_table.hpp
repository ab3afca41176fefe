#pragma once

#include <QtCore/QStringList>
#include <optional>
#include <vector>

#include "jointlog/domain/patient_record.hpp"
#include "jointlog/domain/visit_scores.hpp"

namespace jointlog::gui {

/// The tabs of a patient beside the overview: each lists the rows of its kinds.
enum class RowTab { visits, labs, medication, events, facts };

struct TableRow {
    RowMeta meta;
    Entity value;
    QStringList cells;
    QString flag{};      // the laboratory's letter; stands after the number
    bool under = false;  // belongs to the row above (a dose step of a course)
};
struct RowTable {
    QStringList heads;
    std::vector<bool> numeric;  // per column: right-aligned
    std::vector<TableRow> rows{};
    std::vector<std::optional<IndexId>>
        scores{};         // per column: the score it shows; empty where there is none
    int decimal = -1;     // the column whose numbers stand with their points below each other
    bool dashes = false;  // an empty cell is a dash: not recorded
};

/// The rows of a tab in the language that is on, newest first. inError: also those marked as entered in error.
[[nodiscard]] RowTable rowTable(RowTab tab, const PatientRecord& record,
                                const std::vector<VisitScores>& scores,
                                const ScoreSettings& settings, bool inError);

}  // namespace jointlog::gui
