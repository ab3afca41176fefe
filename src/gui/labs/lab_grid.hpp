#pragma once

#include <QtCore/QString>
#include <optional>
#include <vector>

#include "jointlog/domain/patient_record.hpp"

/// Laboratory results as dates by analytes.
namespace jointlog::gui {

/// What a column holds: one analyte in one unit, of one method where the record has several of it.
struct LabColumn {
    std::string item;
    std::string unit;    // UCUM
    std::string method;  // empty: the record has no more than one
    QString head;        // "CRP", "mg/dL" below it
    int decimals = 0;    // the most that any value of the column was entered with
};
/// A date, with a time where one is recorded. Two results of one column and moment stand on two rows.
struct LabRow {
    PartialDate date;
    std::optional<int> minute;
    QString head;
};
struct LabFilter {
    QString analytes;  // names or parts of them; empty: all
    std::optional<Day> from;
    std::optional<Day> to;
    bool flagged = false;  // only what the laboratory flagged, or lies beside its own interval
};
struct LabGrid {
    std::vector<LabColumn> columns;
    std::vector<LabRow> rows;                                              // the newest first
    std::vector<std::vector<std::optional<Recorded<Observation>>>> cells;  // by row, by column
    int moments = 0;     // dates and times that are shown
    int allMoments = 0;  // without the filter
};
/// Rows in error are left out.
[[nodiscard]] LabGrid labGrid(const PatientRecord& record, const LabFilter& filter);

/// "H" as the laboratory printed it, "(H)" or "(L)" where it printed none and the value lies beside its own interval.
[[nodiscard]] QString flagOf(const Observation& value);
/// As entered, or why there is none.
[[nodiscard]] QString cellText(const Observation& value);

}  // namespace jointlog::gui
