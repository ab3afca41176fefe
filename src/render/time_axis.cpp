#include "render/time_axis.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace jointlog::render {
namespace {
constexpr double labelGap = 28;

/// The first of a month counted from year 0 (month index = year * 12 + month - 1); clamped to the calendar.
std::optional<Day> monthStart(int index) {
    if (index < 12 || index >= 12 * 10000)
        return std::nullopt;
    return make_day(index / 12, index % 12 + 1, 1);
}

std::vector<TimeTick> monthTicks(const XTransform& x, int step) {
    std::vector<TimeTick> ticks;
    const Day from{static_cast<int>(std::floor(x.range.from))};
    const CivilDate start = civil(from);
    const int first = (start.year * 12 + start.month - 1) / step * step;
    for (int index = first;; index += step) {
        const auto day = monthStart(index);
        if (!day || day->number > x.range.to)
            break;
        if (day->number < x.range.from)
            continue;
        const QString iso = qt(to_iso(*day));
        ticks.push_back(
            {x.toX(day->number), step >= 12 ? iso.left(4) : iso.left(7), index % 12 == 0});
    }
    return ticks;
}

std::vector<TimeTick> dayTicks(const XTransform& x, int step) {
    std::vector<TimeTick> ticks;
    int number = static_cast<int>(std::ceil(x.range.from));
    // 1970-01-05 was a Monday: weekly ticks stand on Mondays.
    while (((number - 4) % step + step) % step != 0)
        ++number;
    for (; number <= x.range.to; number += step) {
        const Day day{number};
        const CivilDate date = civil(day);
        ticks.push_back({x.toX(number), qt(to_iso(day)), date.month == 1 && date.day == 1});
    }
    return ticks;
}

/// The day under the crosshair; where nothing there is dated to the day, what is known of the date.
QString pillText(const Paint& paint) {
    const auto extent = app::extent_on(paint.model, *paint.view.crosshair);
    return extent ? paint.texts.when(*extent) : qt(to_iso(*paint.view.crosshair));
}
}  // namespace

std::vector<TimeTick> timeTicks(const XTransform& x, const QFontMetricsF& metrics) {
    const double pixelsPerDay = (x.right - x.left) / x.range.days();
    const double dayLabel = metrics.horizontalAdvance(QStringLiteral("2024-06-01")) + labelGap;
    for (const int step : {1, 2, 7, 14}) {
        if (pixelsPerDay * step >= dayLabel)
            return dayTicks(x, step);
    }
    const double monthLabel = metrics.horizontalAdvance(QStringLiteral("2024-06")) + labelGap;
    for (const int step : {1, 2, 3, 6}) {
        // February is the shortest month: 28 days.
        const double least = step == 1 ? 28 : step == 2 ? 59 : step == 3 ? 90 : 181;
        if (pixelsPerDay * least >= monthLabel)
            return monthTicks(x, step);
    }
    const double yearLabel = metrics.horizontalAdvance(QStringLiteral("2024")) + labelGap;
    for (const int years : {1, 2, 5, 10, 20, 50, 100}) {
        if (pixelsPerDay * 365 * years >= yearLabel)
            return monthTicks(x, 12 * years);
    }
    return {};
}

void paintAxis(Paint& paint, const QRectF& area) {
    std::optional<QRectF> pill;
    if (paint.view.crosshair) {
        const double x = paint.scene.x.toX(paint.view.crosshair->number);
        const double half = paint.type(11, 500).metrics.horizontalAdvance(pillText(paint)) / 2 + 14;
        if (x >= paint.scene.x.left && x <= paint.scene.x.right) {
            pill = QRectF(x - half, area.top(), 2 * half, area.height());
        }
    }
    const double middle = area.top() + 5 + (area.height() - 5) / 2;
    for (const TimeTick& tick : paint.ticks) {
        paint.vertical(tick.x, area.top() - paint.m.gap + 1, area.top() - paint.m.gap + 5,
                       paint.theme.strongHairline);
        const Type& type = paint.type(11, tick.year ? 500 : 400);
        const double half = type.metrics.horizontalAdvance(tick.label) / 2;
        // A label may reach into the gutters, never past the drawing.
        const double x =
            std::clamp(tick.x, half + 2, std::max(half + 2, paint.view.size.width() - half - 2));
        const QRectF rect(x - half, middle - 7 * paint.m.f, 2 * half, 14 * paint.m.f);
        if (pill && rect.intersects(*pill))
            continue;
        paint.scene.axisLabels.push_back(rect);
        paint.textLeft(rect.left(), middle, tick.label, type,
                       tick.year ? paint.theme.text : paint.theme.secondary);
    }
}

void paintDatePill(Paint& paint, const QRectF& area) {
    if (!paint.view.crosshair)
        return;
    const double x = paint.scene.x.toX(paint.view.crosshair->number);
    if (x < paint.scene.x.left || x > paint.scene.x.right)
        return;
    const Type& type = paint.type(11, 500);
    const QString text = pillText(paint);
    const double width = type.metrics.horizontalAdvance(text) + 14;
    const double left =
        std::clamp(x - width / 2, 2.0, std::max(2.0, paint.view.size.width() - width - 2));
    const QRectF pill(left, area.top() + 2, width, area.height() - 3);
    paint.p.setPen(Qt::NoPen);
    paint.p.setBrush(paint.theme.text);
    paint.p.drawRoundedRect(pill, 4, 4);
    paint.textCentre(pill.center().x(), pill.center().y(), text, type, paint.theme.card);
}

}  // namespace jointlog::render
