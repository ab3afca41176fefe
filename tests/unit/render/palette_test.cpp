#include <algorithm>
#include <catch2/catch.hpp>
#include <vector>

#include "colour_science.hpp"
#include "jointlog/render/theme.hpp"

using namespace jointlog;
using namespace jointlog::render;
using jointlog::test::contrast;
using jointlog::test::distance;
using jointlog::test::Vision;

namespace {
constexpr Vision visions[] = {Vision::normal, Vision::protan, Vision::deutan, Vision::tritan};
constexpr Vision deficient[] = {Vision::protan, Vision::deutan, Vision::tritan};

std::vector<QColor> data_colours(const Theme& t) {
    return {t.das28.colour, t.cdai.colour, t.sdai.colour, t.mmp3.colour,
            t.crp.colour,   t.esr.colour,  t.tender,      t.swollen};
}
double worst_on(const QColor& colour, const std::vector<QColor>& grounds) {
    double least = 21;
    for (const QColor& ground : grounds)
        least = std::min(least, contrast(colour, ground));
    return least;
}
std::vector<QColor> bands(const Theme& t) {
    return {t.bands.begin(), t.bands.end()};
}
std::vector<QColor> surfaces(const Theme& t) {
    return {t.window, t.rail, t.card, t.subtle, t.hover, t.selected};
}
}  // namespace

TEST_CASE("the colour formulas give the published values", "[palette]") {
    CHECK(contrast(QColor("#000000"), QColor("#FFFFFF")) == Approx(21.0));
    CHECK(contrast(QColor("#777777"), QColor("#FFFFFF")) == Approx(4.48).margin(0.005));
    // Sharma 2005, table 1, pairs 1, 7 and 25.
    CHECK(test::ciede2000({50, 2.6772, -79.7751}, {50, 0, -82.7485})
          == Approx(2.0425).margin(5e-5));
    CHECK(test::ciede2000({50, 0, 0}, {50, -1, 2}) == Approx(2.3669).margin(5e-5));
    CHECK(test::ciede2000({60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387})
          == Approx(1.2644).margin(5e-5));
}

TEST_CASE("text is readable on every surface of both themes and on paper", "[palette]") {
    for (const ThemeId id : {ThemeId::light, ThemeId::dark, ThemeId::print}) {
        const Theme& t = theme(id);
        INFO(code(id));
        CHECK(worst_on(t.text, surfaces(t)) >= 7.0);
        CHECK(worst_on(t.secondary, surfaces(t)) >= 4.5);
        CHECK(worst_on(t.muted, surfaces(t)) >= 4.5);
        CHECK(worst_on(t.text, bands(t)) >= 4.5);
        CHECK(worst_on(t.error, {t.window, t.card, t.subtle}) >= 4.5);
        CHECK(worst_on(t.ok, {t.window, t.card, t.subtle}) >= 4.5);
        CHECK(contrast(t.onAccent, t.accent) >= 4.5);
        for (const LaneStyle& lane : t.lanes)
            CHECK(contrast(t.text, lane.fill) >= 4.5);
        CHECK(contrast(t.card, t.event) >= 4.5);
    }
}

TEST_CASE("lines, marks and controls reach 3 to 1 where they carry meaning", "[palette]") {
    for (const ThemeId id : {ThemeId::light, ThemeId::dark, ThemeId::print}) {
        const Theme& t = theme(id);
        INFO(code(id));
        for (const QColor& colour : data_colours(t))
            CHECK(worst_on(colour, bands(t)) >= 3.0);
        CHECK(worst_on(t.boundary, bands(t)) >= 3.0);
        CHECK(worst_on(t.intervalEdge, {t.card, t.interval}) >= 3.0);
        CHECK(worst_on(t.controlBorder, {t.window, t.card, t.subtle}) >= 3.0);
        CHECK(worst_on(t.focus, surfaces(t)) >= 3.0);
        for (const LaneStyle& lane : t.lanes)
            CHECK(contrast(lane.outline, t.card) >= 3.0);
    }
}

TEST_CASE("the scores, and tender and swollen, stay apart for every kind of colour vision",
          "[palette]") {
    for (const ThemeId id : {ThemeId::light, ThemeId::dark}) {
        const Theme& t = theme(id);
        INFO(code(id));
        const std::pair<QColor, QColor> pairs[] = {{t.das28.colour, t.cdai.colour},
                                                   {t.das28.colour, t.sdai.colour},
                                                   {t.cdai.colour, t.sdai.colour}};
        for (const auto& [a, b] : pairs) {
            CHECK(distance(a, b) >= 20);
            for (const Vision vision : deficient)
                CHECK(distance(a, b, vision) >= 8);
        }
        for (const Vision vision : visions)
            CHECK(distance(t.tender, t.swollen, vision) >= 40);
    }
}

TEST_CASE("no data colour comes near the colours of error and saved", "[palette]") {
    for (const ThemeId id : {ThemeId::light, ThemeId::dark}) {
        const Theme& t = theme(id);
        for (const QColor& colour : data_colours(t)) {
            INFO(code(id) << ' ' << colour.name().toStdString());
            for (const QColor& word : {t.error, t.ok}) {
                CHECK(distance(colour, word) >= 20);
                for (const Vision vision : deficient)
                    CHECK(distance(colour, word, vision) >= 8);
            }
        }
    }
}

TEST_CASE("band steps are one hue, even and ordered away from the card", "[palette]") {
    for (const ThemeId id : {ThemeId::light, ThemeId::dark}) {
        const Theme& t = theme(id);
        INFO(code(id));
        for (std::size_t i = 1; i < t.bands.size(); ++i) {
            CHECK(contrast(t.bands[i], t.card) > contrast(t.bands[i - 1], t.card));
            for (const Vision vision : visions)
                CHECK(distance(t.bands[i], t.bands[i - 1], vision) >= 4.4);
        }
    }
    for (const QColor& band : theme(ThemeId::print).bands) {
        CHECK(band.red() == band.green());
        CHECK(band.green() == band.blue());
    }
}

TEST_CASE("the five lane classes are drawn in five styles, the event in one", "[palette]") {
    for (const ThemeId id : {ThemeId::light, ThemeId::dark}) {
        const Theme& t = theme(id);
        for (std::size_t a = 0; a < t.lanes.size(); ++a) {
            for (std::size_t b = a + 1; b < t.lanes.size(); ++b) {
                INFO(code(id) << ' ' << a << ' ' << b);
                CHECK(distance(t.lanes[a].fill, t.lanes[b].fill) >= 4);
            }
        }
    }
}
