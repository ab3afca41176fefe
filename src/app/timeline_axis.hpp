#pragma once

#include <optional>
#include <string>

#include "app/timeline_build.hpp"

namespace jointlog::app {

/// A number on the axis of its panel.
struct Placed {
    std::string panel_id;
    std::string axis_unit;  // as printed
    std::string
        method;  // where it divides the series: of a laboratory, not how a visit's value came about
    Decimal value;
    bool as_is = false;  // no number of this item and basis is converted
    std::optional<ReferenceInterval> interval;
};

/// The unit of an item's axis: that of the record for CRP, else the item's first. Only of an item that has units.
const catalog::ItemUnit& axis_unit(const catalog::Item& item, const TimelineOptions& options);

/// Where a recorded number stands: converted to the unit of its axis with its interval; on a panel of its own where its
/// unit is none of the item. item: null for one that no catalogue knows.
Placed place_number(const Observation& observation, const catalog::Item* item,
                    const Numeric& number, const TimelineOptions& options);

}  // namespace jointlog::app
