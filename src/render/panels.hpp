#pragma once

#include "render/paint_context.hpp"

namespace jointlog::render {

/// One painter per kind of panel; each draws its plot and both gutters and reports its marks to the scene.
void paintNumeric(Paint& paint, const app::Panel& panel, const ScenePanel& area);
void paintJoints(Paint& paint, const app::Panel& panel, const ScenePanel& area);
void paintLanes(Paint& paint, const app::Panel& panel, const ScenePanel& area);
void paintEvents(Paint& paint, const app::Panel& panel, const ScenePanel& area);
void paintRows(Paint& paint, const app::Panel& panel, const ScenePanel& area);
void paintEmpty(Paint& paint, const app::Panel& panel, const ScenePanel& area);

/// Title, then captions below it as far as the panel is high; returns where the last line of them ends, at its middle.
QPointF paintTitle(Paint& paint, const ScenePanel& area, const QString& title,
                   const QStringList& captions);
/// Grid lines at the time ticks.
void paintGrid(Paint& paint, const QRectF& plot);
/// Name and number in the right gutter.
struct GutterLine {
    double y = 0;  // wanted middle
    QString name;
    QString number;
    int mark = 0;  // 0 none, 1 tender, 2 swollen, 3 censored below, 4 censored above
};
/// Draws the lines at least 14 px apart, nudged upwards (from the bottom), inside the panel's height.
void paintRightGutter(Paint& paint, const ScenePanel& area, std::vector<GutterLine> lines);

/// Title of a panel in the language: "DAS28-CRP", "Joints" ...
[[nodiscard]] QString panelTitle(const app::Panel& panel, const app::TimelineModel& model,
                                 const Texts& texts);
/// Unit of the value axis as printed: "mg/dL", "mg/d", "points".
[[nodiscard]] QString axisUnit(const app::Panel& panel, const Texts& texts);
/// True where nothing of a panel is recorded at all.
[[nodiscard]] bool panelEmpty(const app::Panel& panel, const app::TimelineModel& model);

/// Height above the first lane: one lane where the first drug's name needs the room that the title takes, else 0.
[[nodiscard]] double laneTitleRow(Paint& paint);

/// Where the events stand at this scale, independent of panning. At most four rows are staggered; what finds no room on
/// them is counted on a row of its own, so that a long record does not push everything else off the screen.
struct EventRows {
    std::vector<int> row;  // per event of the model; -1: counted
    int used = 0;
    bool more = false;
    [[nodiscard]] int total() const { return used + (more ? 1 : 0); }
};
[[nodiscard]] EventRows eventRows(Paint& paint);

}  // namespace jointlog::render
