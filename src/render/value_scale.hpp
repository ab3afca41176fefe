#pragma once

#include <QtCore/QString>
#include <vector>

#include "jointlog/app/timeline.hpp"

namespace jointlog::render {

/// The value axis of a panel: linear or logarithmic, from low (bottom) to high (top).
struct ValueScale {
    bool log = false;
    double low = 0;
    double high = 1;
    double decades = 0;  // from low to high, of a logarithmic axis
    double top = 0;      // pixel of high
    double bottom = 1;

    /// Pixel of a value; on a logarithmic axis everything at or below `low` stands on the lower limit.
    [[nodiscard]] double y(double value) const;
};

struct ValueTick {
    double value = 0;
    QString label;
};

/// Range of the whole record of a panel, so that panning moves nothing up or down; cut-offs and intervals included.
[[nodiscard]] ValueScale valueScale(const app::Panel& panel, bool log);
/// Round numbers at least `spacing` pixels apart.
[[nodiscard]] std::vector<ValueTick> valueTicks(const ValueScale& scale, double spacing);

}  // namespace jointlog::render
