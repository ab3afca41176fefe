#include <algorithm>
#include <limits>

#include "app/timeline_build.hpp"

namespace jointlog::app {
namespace {
/// Days on which a line of this side may end: those of values missed, and, where one side has values by more than one
/// method, those of every value, as a line ends where another method begins.
std::vector<Day> line_ends(const Panel& panel, bool own) {
    std::vector<Day> days;
    const auto of_side = [own](const auto& item) {
        return item.own == own;
    };
    if (std::count_if(panel.series.begin(), panel.series.end(), of_side) > 1) {
        for (const Series& series : panel.series) {
            for (const Point& point : series.points) {
                if (series.own == own)
                    days.push_back(point.when.day);
            }
        }
    }
    for (const MissingTick& tick : panel.missing) {
        if (tick.own == own)
            days.push_back(tick.day);
    }
    std::sort(days.begin(), days.end());
    return days;
}

void sort_and_mark_gaps(Panel& panel) {
    sort_by_day(panel.missing, [](const MissingTick& tick) { return tick.day; });
    const std::vector<Day> ends[] = {line_ends(panel, false), line_ends(panel, true)};
    for (Series& series : panel.series) {
        sort_by_day(series.points, [](const Point& point) { return point.when.day; });
        const std::vector<Day>& all = ends[series.own ? 1 : 0];
        for (std::size_t i = 1; i < series.points.size(); ++i) {
            const auto next =
                std::upper_bound(all.begin(), all.end(), series.points[i - 1].when.day);
            series.points[i].after_gap = next != all.end() && *next < series.points[i].when.day;
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
