#pragma once

#include <QtCore/QObject>
#include <optional>

#include "jointlog/domain/date.hpp"
#include "jointlog/render/timeline_view.hpp"

namespace jointlog::gui {

/// The stretch of time that every chart of a patient shows, and the day under the crosshair: one object for all.
class TimeWindow : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// The days of all data; the limits are these with air. The range is brought inside, or shows everything when
    /// `reset`.
    void setData(render::TimeRange data, bool reset);
    [[nodiscard]] render::TimeRange limits() const { return m_limits; }
    [[nodiscard]] render::TimeRange range() const { return m_range; }
    /// At least 7 days, within the limits.
    void setRange(render::TimeRange range);
    void showAll() { setRange(m_limits); }
    /// A stretch of `days` days that ends after the last data with the air that this stretch asks for.
    [[nodiscard]] render::TimeRange last(double days) const;
    void showLast(double days) { setRange(last(days)); }
    /// factor < 1 comes nearer; `day` keeps its place.
    void zoom(double day, double factor);
    void pan(double days);

    [[nodiscard]] std::optional<Day> day() const { return m_day; }
    void setDay(std::optional<Day> day);

Q_SIGNALS:
    void rangeChanged();
    void dayChanged();

private:
    render::TimeRange m_data{0, 7};
    render::TimeRange m_limits{0, 7};
    render::TimeRange m_range{0, 7};
    std::optional<Day> m_day;
};

}  // namespace jointlog::gui
