#pragma once

#include <QtCore/QStringList>
#include <functional>
#include <map>

#include "gui/forms/lab_profiles.hpp"
#include "gui/labs/lab_grid.hpp"

/// A block of cells from a spreadsheet, read as laboratory results. Nothing is stored here and nothing is guessed: what
/// cannot be read is named with its place.
namespace jointlog::gui {

enum class PasteState : std::uint8_t {
    empty,    // nothing typed: not done
    good,     // can be stored
    known,    // the same result is recorded already
    differs,  // another value of that analyte and day is recorded
    bad       // cannot be read
};
struct PastedCell {
    QString text;
    PasteState state = PasteState::empty;
    QString remark;                    // why it is bad, what is recorded, what is rare
    std::optional<Observation> value;  // of every state but empty and bad
};
struct PastedColumn {
    const catalog::Item* item = nullptr;
    std::string unit;        // UCUM
    std::string method;      // that the head names: "ALP(JSCC)"
    bool unitAsked = false;  // the block names none, the analyte has several: a person says which
    bool unitOpen = false;   // nobody said so yet; `unit` is a proposal
    QString head;
    QString problem;
};
struct PastedRow {
    QString head;
    std::optional<PartialDate> date;
    std::optional<int> minute;  // of the day, where a time is named
    QString problem;
    std::vector<PastedCell> cells;
};
struct PastedBlock {
    std::vector<PastedColumn> columns;
    std::vector<PastedRow> rows;
    QString problem;  // nothing of it can be placed
    /// Every cell, row or column that is not simply good: "Row 3, CRP: 0,49 - ...".
    [[nodiscard]] QStringList remarks() const;
    [[nodiscard]] int count(PasteState state) const;
};

struct PasteContext {
    const PatientRecord& record;
    const LabGrid& grid;
    int row = 0;  // the cell under the keys, for a block without heads or dates
    int column = 0;
    Day today;
    QString laboratory;
    const LabProfiles& profiles;
    std::string crpUnit;  // UCUM
    std::map<std::string, std::string>
        units;  // by analyte: what a person said of columns without one
};
/// The block as copied: cells with tabs, rows with line ends, cells in double quotes where they hold either.
[[nodiscard]] PastedBlock readBlock(const QString& text, const PasteContext& context);

}  // namespace jointlog::gui
