#include "render/value_scale.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace jointlog::render {
namespace {
struct Range {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
    double lowPositive = std::numeric_limits<double>::infinity();

    void take(double value) {
        low = std::min(low, value);
        high = std::max(high, value);
        if (value > 0)
            lowPositive = std::min(lowPositive, value);
    }
    [[nodiscard]] bool empty() const { return low > high; }
};

Range rangeOf(const app::Panel& panel) {
    Range range;
    for (const app::Series& series : panel.series) {
        for (const app::Point& point : series.points)
            range.take(point.value);
    }
    for (const app::Point& point : panel.reported)
        range.take(point.value);
    for (const app::IntervalStep& step : panel.intervals) {
        if (step.interval.low && step.interval.low->mantissa != 0)
            range.take(step.interval.low->to_double());
        if (step.interval.high)
            range.take(step.interval.high->to_double());
    }
    return range;
}

ValueScale scoreScale(const Range& range, const CutoffSet& cuts) {
    ValueScale scale;
    const double lowCut = cuts.cuts.front().to_double();
    const double highCut = cuts.cuts.back().to_double();
    const double low = range.empty() ? lowCut : std::min(range.low, lowCut);
    const double high = range.empty() ? highCut : std::max(range.high, highCut);
    const double air = (high - low) * 0.12;
    // DAS28 begins above 0; the sums (CDAI, SDAI, RAPID3) begin at 0.
    const bool fromZero = cuts.scale.compare(0, 3, "das") != 0;
    scale.low = fromZero ? 0 : std::max(0.0, low - std::max(1.0, air));
    scale.high = high + air;
    return scale;
}

ValueScale linearScale(const Range& range) {
    ValueScale scale;
    if (range.empty())
        return scale;
    const double span = std::max(range.high - range.low, range.high * 0.02);
    scale.low = range.low > range.high * 0.4 ? range.low - span * 0.15 : std::min(0.0, range.low);
    scale.high = range.high + std::max(span * 0.04, range.high * 0.02);
    if (scale.high <= scale.low)
        scale.high = scale.low + 1;
    return scale;
}

ValueScale logScale(const Range& range) {
    ValueScale scale;
    scale.log = true;
    if (range.empty() || !std::isfinite(range.lowPositive)) {
        scale.low = 0.01;
        return scale;
    }
    scale.low = range.lowPositive / 1.6;
    scale.high = range.high * 1.15;
    if (scale.high / scale.low < 10) {
        const double middle = std::sqrt(scale.high * scale.low);
        scale.low = middle / std::sqrt(10.0);
        scale.high = middle * std::sqrt(10.0);
    }
    return scale;
}

QString tickLabel(double value, double step) {
    const int decimals = std::max(0, static_cast<int>(std::ceil(-std::log10(step) - 1e-9)));
    return QString::number(value, 'f', std::min(decimals, 6))
        .replace(QLatin1Char('-'), QChar(0x2212));
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
        share = value <= low
                    ? 0
                    : (std::log10(value) - std::log10(low)) / (std::log10(high) - std::log10(low));
    } else {
        share = (value - low) / (high - low);
    }
    return bottom + share * (top - bottom);
}

ValueScale valueScale(const app::Panel& panel, bool log) {
    const Range range = rangeOf(panel);
    if (panel.bands != nullptr)
        return scoreScale(range, *panel.bands);
    return log ? logScale(range) : linearScale(range);
}

std::vector<ValueTick> valueTicks(const ValueScale& scale, double spacing) {
    std::vector<ValueTick> ticks;
    const double pixels = scale.bottom - scale.top;
    if (pixels <= 0)
        return ticks;
    if (scale.log) {
        for (int e = static_cast<int>(std::ceil(std::log10(scale.low) - 1e-9));
             std::pow(10.0, e) <= scale.high; ++e) {
            const double value = std::pow(10.0, e);
            ticks.push_back({value, tickLabel(value, std::min(value, 1.0))});
        }
        const double decade = pixels / (std::log10(scale.high) - std::log10(scale.low));
        const auto every =
            static_cast<std::size_t>(std::max(1.0, std::ceil(spacing * 0.7 / decade)));
        std::vector<ValueTick> some;
        for (std::size_t i = 0; i < ticks.size(); i += every)
            some.push_back(ticks[i]);
        return some;
    }
    const double step = roundStep((scale.high - scale.low) * spacing / pixels);
    for (double k = std::ceil(scale.low / step - 1e-9); k * step <= scale.high + 1e-9 * step; ++k) {
        ticks.push_back({k * step, tickLabel(k * step, step)});
    }
    return ticks;
}

}  // namespace jointlog::render
