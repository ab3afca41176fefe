#pragma once

#include <QtCore/QRectF>
#include <QtCore/QSizeF>
#include <QtCore/QString>
#include <QtGui/QColor>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "jointlog/app/timeline.hpp"

class QPainter;

namespace jointlog::render {

struct Theme;
class Texts;

/// A stretch of the time axis in days since 1970-01-01; fractions while panning. from < to.
struct TimeRange {
    double from = 0;
    double to = 1;

    [[nodiscard]] double days() const { return to - from; }
    friend bool operator==(const TimeRange&, const TimeRange&) = default;
};

/// What part of a model is drawn, and how. Values only; the same view gives the same picture.
struct TimelineView {
    TimeRange range;
    QSizeF size{1112, 756};  // logical pixels of the whole drawing, strip and axis included
    std::vector<std::string> panels;  // ids in the order drawn; unknown ids are skipped
    double scrollY = 0;               // panels are moved up by this much under a fixed axis
    double fontScale = 1;             // 0.8 .. 2: type, lanes and gutters grow together
    std::optional<Day> crosshair;
    std::optional<RowId> selected;
    std::set<std::string> logPanels;  // panels drawn on a logarithmic axis (see defaultView)
    std::set<std::string> unbanded;   // score panels whose bands are switched off
    std::set<std::string> collapsed;  // panels of which only the name is seen, on a thin row
    bool compact = false;             // lower lanes and less air, where paper is short
    bool folds = false;               // every panel has a mark that collapses it (screen only)
    bool strip = true;                // "all data" with the brush
    bool header = false;   // sample strip and the patient's banner above the panels (files)
    bool addHint = false;  // an empty panel also says how to add (screen only)
    QString focusPanel;    // panel with the keyboard focus ring; empty: none
};

/// One x-transform for every panel, lane, axis and grid line: plot pixels are the same in all of them.
struct XTransform {
    TimeRange range;
    double left = 0;   // pixel of range.from without padding
    double right = 1;  // pixel of range.to

    [[nodiscard]] double toX(double day) const {
        return left + (day - range.from) / range.days() * (right - left);
    }
    [[nodiscard]] double toDay(double x) const {
        return range.from + (x - left) / (right - left) * range.days();
    }
};

/// A mark that can be pointed at, selected and spoken (markText).
struct SceneMark {
    QString panel;
    QRectF rect;  // at least 14 x 14
    Day day;
    RowId row;
};

struct ScenePanel {
    QString id;
    QRectF frame;  // from the left to the right edge of the drawing
    QRectF plot;   // between the gutters; left and right are the same in every panel
    QRectF
        info;  // the information mark beside a set name, or "+ Add" of an empty panel; else empty
    QString title;  // accessible: "DAS28-CRP, points, EULAR"
    bool empty = false;
    bool collapsed = false;
    QRectF fold;  // a click there collapses or expands the panel; empty where there is no mark
};

/// What was drawn where.
struct Scene {
    std::vector<ScenePanel> panels;
    std::vector<SceneMark> marks;
    XTransform x;
    QRectF axis;
    QRectF strip;       // empty when not drawn
    XTransform stripX;  // over all data
    std::vector<QRectF> axisLabels;
    double contentHeight =
        0;            // of all panels with gaps: scroll range = contentHeight - viewport.height()
    QRectF viewport;  // where panels are seen

    /// The mark whose centre is nearest to a point within `reach` pixels of its rectangle.
    [[nodiscard]] const SceneMark* markAt(QPointF point, double reach = 4) const;
    [[nodiscard]] const ScenePanel* panelAt(QPointF point) const;
};

/// "DAS28-CRP 2.45, remission (EULAR), 2023-12-09": what a screen reader says for a mark.
[[nodiscard]] QString markText(const app::TimelineModel& model, const SceneMark& mark,
                               const Texts& texts);

/// Default panels and log axes, all data with 5 % of air.
[[nodiscard]] TimelineView defaultView(const app::TimelineModel& model);
/// All recorded days, at least 7 of them.
[[nodiscard]] TimeRange dataRange(const app::TimelineModel& model);
/// The same with 5 % of air on either side.
[[nodiscard]] TimeRange withAir(const TimeRange& data);
/// All recorded days with 5 % of air, at least 7 days: the limits of zooming out.
[[nodiscard]] TimeRange fullRange(const app::TimelineModel& model);
/// The same view of one panel alone, as high as it is designed and without the strip: for a picture of it.
[[nodiscard]] TimelineView panelView(const app::TimelineModel& model, const TimelineView& view,
                                     const std::string& panelId);
/// The smallest height at which every panel of the view has its designed height.
[[nodiscard]] double naturalHeight(const app::TimelineModel& model, const TimelineView& view);

/// Paints into (0, 0, view.size). Pure: the same arguments paint the same picture on screen, PNG, SVG and PDF.
Scene paintTimeline(QPainter& painter, const app::TimelineModel& model, const TimelineView& view,
                    const Theme& theme, const Texts& texts);
/// The geometry alone, without painting.
[[nodiscard]] Scene layoutTimeline(const app::TimelineModel& model, const TimelineView& view,
                                   const Theme& theme, const Texts& texts);
/// Where panels, axis and viewport stand, at a fraction of the time: without marks, labels and the strip.
[[nodiscard]] Scene frameTimeline(const app::TimelineModel& model, const TimelineView& view,
                                  const Theme& theme, const Texts& texts);

}  // namespace jointlog::render
