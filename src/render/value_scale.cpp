#include "render/value_scale.hpp"

#include <algorithm>
#include <cmath>

namespace jointlog::render {
namespace {
ValueScale scoreScale(const std::optional<app::ValueRange>& range, const CutoffSet& cuts) {
    ValueScale scale;
    const double lowCut = cuts.cuts.front().to_double();
    const double highCut = cuts.cuts.back().to_double();
    const double low = range ? std::min(range->low, lowCut) : lowCut;
    const double high = range ? std::max(range->high, highCut) : highCut;
    const double air = (high - low) * 0.12;
    // DAS28 begins above 0; the sums (CDAI, SDAI, RAPID3) begin at 0.
    const bool fromZero = cuts.scale.compare(0, 3, "das") != 0;
    scale.low = fromZero ? 0 : std::max(0.0, low - std::max(1.0, air));
    scale.high = high + air;
    return scale;
}

ValueScale linearScale(const app::ValueRange& range) {
    ValueScale scale;
    const double span = std::max(range.high - range.low, std::abs(range.high) * 0.1);
    // From zero, unless everything lies far above it (haemoglobin, sodium).
    const bool far = range.low > range.high * 0.6 && range.high > range.low;
    scale.low = far ? range.low - span * 0.15 : std::min(0.0, range.low);
    scale.high = range.high + std::max(span * 0.04, range.high * 0.02);
    if (scale.high <= scale.low)
        scale.high = scale.low + 1;
    return scale;
}

void takeLogLimits(ValueScale& scale, const app::ValueRange& range) {
    if (range.low_positive <= 0) {
        scale.low = 0.01;
        return;
    }
    scale.low = range.low_positive / 2.2;
    scale.high = range.high * 1.15;
    if (scale.high / scale.low < 10) {
        const double middle = std::sqrt(scale.high * scale.low);
        scale.low = middle / std::sqrt(10.0);
        scale.high = middle * std::sqrt(10.0);
    }
}

ValueScale logScale(const app::ValueRange& range) {
    ValueScale scale;
    scale.log = true;
    takeLogLimits(scale, range);
    scale.decades = std::log10(scale.high / scale.low);
    return scale;
}

QString tickLabel(double value, double step) {
    const int decimals = std::max(0, static_cast<int>(std::ceil(-std::log10(step) - 1e-9)));
    return QString::number(value, 'f', std::min(decimals, 6))
        .replace(QLatin1Char('-'), QChar(0x2212));
}

std::vector<ValueTick> logTicks(const ValueScale& scale, double spacing) {
    const double decade = (scale.bottom - scale.top) / scale.decades;
    const auto multiples = [&](std::initializer_list<double> factors) {
        std::vector<ValueTick> ticks;
        for (int e = static_cast<int>(std::floor(std::log10(scale.low)));
             std::pow(10.0, e) <= scale.high; ++e) {
            for (const double factor : factors) {
                const double value = factor * std::pow(10.0, e);
                if (value >= scale.low * (1 - 1e-9) && value <= scale.high)
                    ticks.push_back({value, tickLabel(value, std::min(std::pow(10.0, e), 1.0))});
            }
        }
        return ticks;
    };
    std::vector<ValueTick> ticks = multiples({1});
    // One number alone is no scale.
    if (ticks.size() < 2)
        return multiples(decade * std::log10(2.0) >= spacing * 0.7
                             ? std::initializer_list<double>{1, 2, 5}
                             : std::initializer_list<double>{1, 3});
    const auto every = static_cast<std::size_t>(std::max(1.0, std::ceil(spacing * 0.7 / decade)));
    std::vector<ValueTick> some;
    for (std::size_t i = 0; i < ticks.size(); i += every)
        some.push_back(ticks[i]);
    return some;
}

double roundStep(double least) {
    const double decade = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (decade * factor >= least * (1 - 1e-9))
            return decade * factor;
    }
    return decade * 10;
}
}  // namespace

double ValueScale::y(double value) const {
    double share = 0;
    if (log) {
        share = value <= low ? 0 : std::log10(value / low) / decades;
    } else {
        share = (value - low) / (high - low);
    }
    return bottom + share * (top - bottom);
}

ValueScale valueScale(const app::Panel& panel, bool log) {
    if (panel.bands != nullptr)
        return scoreScale(panel.range, *panel.bands);
    const app::ValueRange range = panel.range.value_or(app::ValueRange{});
    ValueScale scale = log ? logScale(range) : linearScale(range);
    if (!log && panel.axis_high) {
        scale.low = 0;
        scale.high = std::max(scale.high, *panel.axis_high);
    }
    return scale;
}

std::vector<ValueTick> valueTicks(const ValueScale& scale, double spacing) {
    std::vector<ValueTick> ticks;
    const double pixels = scale.bottom - scale.top;
    if (pixels <= 0)
        return ticks;
    if (scale.log)
        return logTicks(scale, spacing);
    // In a low panel closer together, down to the height of their type, rather than one alone.
    for (double least = spacing; ticks.size() < 2 && least > spacing * 0.6; least *= 0.85) {
        ticks.clear();
        const double step = roundStep((scale.high - scale.low) * least / pixels);
        for (double k = std::ceil(scale.low / step - 1e-9); k * step <= scale.high + 1e-9 * step;
             ++k)
            ticks.push_back({k * step, tickLabel(k * step, step)});
    }
    return ticks;
}

}  // namespace jointlog::render
