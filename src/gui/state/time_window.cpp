#include "gui/state/time_window.hpp"

#include <algorithm>

namespace jointlog::gui {
namespace {
constexpr double leastDays = 7;
}

void TimeWindow::setData(render::TimeRange data, bool reset) {
    // Who looked at everything, or at the latest stretch, goes on doing so when something newer was recorded.
    const bool fromStart = m_range.from <= m_limits.from;
    const bool toEnd = m_range.to >= last(m_range.days()).to - 1e-6;
    m_data = data;
    m_limits = render::withAir(data);
    if (reset || (fromStart && toEnd)) {
        setRange(m_limits);
    } else if (toEnd) {
        showLast(m_range.days());
    } else {
        setRange(m_range);
    }
}

void TimeWindow::setRange(render::TimeRange range) {
    const double days = std::clamp(range.days(), leastDays, std::max(leastDays, m_limits.days()));
    const double middle = (range.from + range.to) / 2;
    double from = std::abs(days - range.days()) < 1e-9 ? range.from : middle - days / 2;
    from = std::clamp(from, m_limits.from, std::max(m_limits.from, m_limits.to - days));
    const render::TimeRange next{from, from + days};
    if (next == m_range) {
        return;
    }
    m_range = next;
    Q_EMIT rangeChanged();
}

render::TimeRange TimeWindow::last(double days) const {
    // A share of the stretch shown: the air of thirty years beside two would be one and a half of them.
    const double to = std::min(m_data.to + days * 0.05, m_limits.to);
    return {to - days, to};
}

void TimeWindow::zoom(double day, double factor) {
    const double days =
        std::clamp(m_range.days() * factor, leastDays, std::max(leastDays, m_limits.days()));
    const double share = (day - m_range.from) / m_range.days();
    const double from = day - share * days;
    setRange({from, from + days});
}

void TimeWindow::pan(double days) {
    setRange({m_range.from + days, m_range.to + days});
}

void TimeWindow::setDay(std::optional<Day> day) {
    if (day == m_day) {
        return;
    }
    m_day = day;
    Q_EMIT dayChanged();
}

}  // namespace jointlog::gui
