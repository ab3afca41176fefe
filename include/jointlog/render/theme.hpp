#pragma once

#include <QtGui/QColor>
#include <QtGui/QFont>
#include <array>
#include <string_view>

#include "jointlog/app/timeline_values.hpp"

/// Colours and type of the whole program. Contrast and distance of every colour are checked by a test.
namespace jointlog::render {

enum class ThemeId : std::uint8_t { light, dark, print };
/// "light", "dark", "print".
[[nodiscard]] std::string_view code(ThemeId id);

/// Shape of a filled data mark, radius 4.
enum class MarkShape : std::uint8_t { circle, square, triangle, diamond, pentagon };

struct SeriesStyle {
    QColor colour;
    MarkShape shape = MarkShape::circle;
};

struct LaneStyle {
    QColor fill;
    QColor outline;
};

struct Theme {
    ThemeId id = ThemeId::light;
    // surfaces
    QColor window, rail, card, subtle, hover, selected;
    // text
    QColor text, secondary, muted;
    // lines and controls
    QColor hairline, strongHairline, controlBorder, focus, accent, onAccent;
    // text and input borders only, never data; both always carry a word
    QColor error, ok;
    // chart
    QColor grid, sampleGround, sampleHatch;
    std::array<QColor, 4> bands;  // remission, low, moderate, high: one neutral hue
    QColor boundary, interval, intervalEdge;
    // data
    SeriesStyle das28, cdai, sdai, mmp3, crp, esr, otherValue;
    QColor tender, swollen;
    std::array<LaneStyle, 5> lanes;  // in DrugClass order
    QColor event;

    [[nodiscard]] const LaneStyle& lane(app::DrugClass drugClass) const {
        return lanes[static_cast<std::size_t>(drugClass)];
    }
    /// Colour and shape of the one series of a numeric panel.
    [[nodiscard]] SeriesStyle series(std::string_view panelId) const;
};

[[nodiscard]] const Theme& theme(ThemeId id);

/// Roboto, then Noto Sans CJK JP, for both languages: Roboto's figures are tabular by default.
/// px: size in logical pixels; weight: 400, 500 or 700.
[[nodiscard]] QFont uiFont(double px, int weight = 400);

}  // namespace jointlog::render
