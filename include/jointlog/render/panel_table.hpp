#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>
#include <span>
#include <string>
#include <vector>

#include "jointlog/app/timeline_table.hpp"

namespace jointlog::render {

class Texts;

/// A table in words: the values that a panel draws, or those nearest to some days.
struct WordTable {
    QString title;
    QStringList heads;
    struct Row {
        QStringList cells;         // as many as heads
        std::optional<RowId> row;  // to open
    };
    std::vector<Row> rows;
};

/// Everything that a panel draws, by day: date, until (where something lasts), name (where there are several), value,
/// unit, note.
[[nodiscard]] WordTable panelTable(const app::TimelineModel& model, const std::string& panelId,
                                   const Texts& texts);
/// For each day two columns: the nearest value with its unit, and its date with the days between.
[[nodiscard]] WordTable nearestTable(const app::TimelineModel& model, std::span<const Day> days,
                                     std::span<const std::string> panelIds, const Texts& texts);
/// The same with tabs and line ends, for a spreadsheet. A tab or a line end within a cell becomes a space.
[[nodiscard]] QString tabSeparated(const WordTable& table);
/// One row as a sentence: "CRP 0.21 mg/dL, ≤ 0.14 · H (lab), 2024-09-02": what a screen reader says for a mark.
[[nodiscard]] QString rowText(const app::PanelRow& row, const Texts& texts);

}  // namespace jointlog::render
