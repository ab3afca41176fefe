#include "app/timeline_axis.hpp"

#include "jointlog/domain/nearest_conversion.hpp"

namespace jointlog::app {
namespace {

/// A reference interval in another unit; nullopt where its unit is none of the item.
std::optional<ReferenceInterval> convert_interval(const catalog::Item& item,
                                                  const ReferenceInterval& interval,
                                                  const std::string& from, const std::string& to) {
    ReferenceInterval result = interval;
    if (interval.low) {
        result.low = catalog::nearest_conversion(item, *interval.low, from, to);
        if (!result.low)
            return std::nullopt;
    }
    if (interval.high) {
        result.high = catalog::nearest_conversion(item, *interval.high, from, to);
        if (!result.high)
            return std::nullopt;
    }
    if (!result.text.empty()
        && from != to) {  // its words are of the unit that they were printed beside
        const catalog::ItemUnit* printed = item.unit(from);
        result.text += " " + (printed != nullptr ? printed->print : from);
    }
    return result;
}

}  // namespace

const catalog::ItemUnit& axis_unit(const catalog::Item& item, const TimelineOptions& options) {
    const catalog::ItemUnit* chosen =
        item.code == "CRP" && !options.crp_unit.empty() ? item.unit(options.crp_unit) : nullptr;
    return chosen != nullptr ? *chosen : item.units.front();
}

Placed place_number(const Observation& observation, const catalog::Item* item,
                    const Numeric& number, const TimelineOptions& options) {
    Placed placed;
    placed.panel_id = lower(observation.item);
    placed.axis_unit = observation.unit();
    placed.value = number.value;
    placed.as_is = true;
    if (observation.basis && !observation.basis->interval.empty())
        placed.interval = observation.basis->interval;
    if (observation.basis && (item == nullptr || item->laboratory))
        placed.method = observation.basis->method;
    if (item != nullptr && !item->units.empty()) {
        const catalog::ItemUnit& axis = axis_unit(*item, options);
        const std::string& target = axis.ucum;
        placed.as_is = observation.unit() == target;
        const auto converted =
            catalog::nearest_conversion(*item, number.value, observation.unit(), target);
        if (converted) {
            placed.value = *converted;
            placed.axis_unit = axis.print;
            if (placed.interval && observation.unit() != target) {
                placed.interval =
                    convert_interval(*item, *placed.interval, observation.unit(), target);
            }
        } else {
            placed.panel_id += "@" + observation.unit();
        }
    } else if (!observation.unit().empty()) {
        placed.panel_id += "@" + observation.unit();
    }
    return placed;
}

}  // namespace jointlog::app
