#pragma once

#include <QtCore/QStringList>
#include <vector>

#include "gui/labs/lab_grid.hpp"

namespace jointlog::gui {

/// What becomes of the values of a column when its unit changes.
enum class UnitAnswer {
    convert,  // the numbers were measured in the unit before
    relabel   // the label was wrong: the digits stay
};
/// The values of a column in another unit, as corrections of their rows. Nothing is stored here.
struct ColumnChange {
    struct Row {
        RowMeta meta;
        Observation value;
        QString says;  // "2024-06-01: 0.21 mg/dL → 2.1 mg/L"
    };
    std::vector<Row> rows;
    QStringList left;  // what stays as it is, and why
};
/// Every value of the record that stands in the column, also those that a filter hides. to: UCUM.
[[nodiscard]] ColumnChange inOtherUnit(const PatientRecord& record, const LabColumn& column,
                                       const std::string& to, UnitAnswer answer);

}  // namespace jointlog::gui
