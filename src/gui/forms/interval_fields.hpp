#pragma once

#include "gui/forms/field.hpp"
#include "jointlog/domain/visit.hpp"

namespace jointlog::gui {

/// The fields that hold a reference interval: both ends, whether each belongs to it, and its words or name.
struct IntervalFields {
    Field* low = nullptr;
    Field* high = nullptr;
    Field* words = nullptr;

    /// Puts beside each end the choice whether it belongs to the interval; makes the widths fit.
    void finish() const;
    void show(const ReferenceInterval& interval) const;
    /// Shows or hides the three.
    void setShown(bool shown) const;
    [[nodiscard]] bool isEmpty() const;
    /// As typed, without reading the numbers: for telling whether a person changed it.
    [[nodiscard]] QStringList typed() const;
    /// Words and choices into an interval whose numbers were read; an end without a number has no choice.
    void readChoices(ReferenceInterval& into) const;
};

/// Why no value can lie in an interval: its upper end below the lower, or one point that does not belong to it.
[[nodiscard]] bool holdsNothing(const ReferenceInterval& interval);

}  // namespace jointlog::gui
