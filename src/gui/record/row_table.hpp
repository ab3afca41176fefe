#pragma once

#include <QtCore/QStringList>
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
    bool under = false;  // belongs to the row above (a dose step of a course)
};
struct RowTable {
    QStringList heads;
    std::vector<bool> numeric;  // per column: right-aligned
    std::vector<TableRow> rows;
};

/// The rows of a tab in the language that is on, newest first. inError: also those marked as entered in error.
[[nodiscard]] RowTable rowTable(RowTab tab, const PatientRecord& record,
                                const std::vector<VisitScores>& scores,
                                const ScoreSettings& settings, bool inError);

}  // namespace jointlog::gui
