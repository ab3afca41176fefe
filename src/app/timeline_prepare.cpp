#include <algorithm>
#include <limits>

#include "app/timeline_build.hpp"

namespace jointlog::app {
namespace {
/// Days of every value, where a panel has values by more than one method: a line ends where another method begins.
std::vector<Day> days_of_methods(const Panel& panel) {
    std::vector<Day> days;
    if (panel.series.size() < 2)
        return days;
    for (const Series& series : panel.series) {
        for (const Point& point : series.points)
            days.push_back(point.when.day);
    }
    std::sort(days.begin(), days.end());
    return days;
}

void sort_and_mark_gaps(Panel& panel) {
    sort_by_day(panel.missing, [](const MissingTick& tick) { return tick.day; });
    const std::vector<Day> all = days_of_methods(panel);
    for (Series& series : panel.series) {
        sort_by_day(series.points, [](const Point& point) { return point.when.day; });
        auto tick = panel.missing.begin();
        for (std::size_t i = 1; i < series.points.size(); ++i) {
            const Day before = series.points[i - 1].when.day;
            const Day here = series.points[i].when.day;
            while (tick != panel.missing.end() && tick->day <= before)
                ++tick;
            const auto next = std::upper_bound(all.begin(), all.end(), before);
            series.points[i].after_gap = (tick != panel.missing.end() && tick->day < here)
                                         || (next != all.end() && *next < here);
        }
    }
}

std::optional<ValueRange> range_of(const Panel& panel) {
    constexpr double infinite = std::numeric_limits<double>::infinity();
    ValueRange range{infinite, -infinite, infinite};
    const auto take = [&](double value) {
        range.low = std::min(range.low, value);
        range.high = std::max(range.high, value);
        if (value > 0)
            range.low_positive = std::min(range.low_positive, value);
    };
    for (const Series& series : panel.series) {
        for (const Spot& spot : series.spots)
            take(spot.value);
    }
    for (const Point& point : panel.reported)
        take(point.value);
    for (const IntervalStep& step : panel.intervals) {
        if (step.interval.low && step.interval.low->mantissa != 0)
            take(step.interval.low->to_double());
        if (step.interval.high)
            take(step.interval.high->to_double());
    }
    if (range.low > range.high)
        return std::nullopt;
    if (range.low_positive == infinite)
        range.low_positive = 0;
    return range;
}
}  // namespace

void prepare(Panel& panel) {
    sort_and_mark_gaps(panel);
    for (Series& series : panel.series) {
        series.spots.clear();
        series.spots.reserve(series.points.size());
        for (const Point& point : series.points) {
            series.spots.push_back(
                {point.when.day.number, point.mark, point.after_gap, point.value});
        }
    }
    panel.range = range_of(panel);
}

}  // namespace jointlog::app
