#include <algorithm>

#include "render/report_layout.hpp"

namespace jointlog::render {
namespace {
bool fits(const ChartPart& part, const TimelineView& view, const ReportTexts& texts) {
    const Scene scene = layoutTimeline(*part.model, view, theme(ThemeId::print), texts.texts());
    return scene.contentHeight <= scene.viewport.height() + 0.5;
}

/// Days from the last that has data before the period: a mark of that day is not cut in half at the edge.
double distanceBefore(const app::ReportModel& model) {
    double least = 1e6;
    for (const app::RecordedValue& value : model.timeline.values) {
        if (value.when.day < *model.first)
            least =
                std::min(least, static_cast<double>(model.first->number - value.when.day.number));
    }
    return least;
}

TimelineView viewOf(const app::ReportModel& model, double width, const Density& density) {
    TimelineView view = defaultView(model.timeline);
    view.compact = density.compact;
    for (const std::string& panel : density.left)
        view.panels.erase(std::remove(view.panels.begin(), view.panels.end(), panel),
                          view.panels.end());
    if (model.first && model.last) {
        TimeRange range{static_cast<double>(model.first->number),
                        static_cast<double>(model.last->number)};
        if (range.days() < 7)
            range = {range.from - 3.5, range.to + 3.5};
        const double air = range.days() * 0.04;
        view.range = {range.from - std::min(air, distanceBefore(model) * 0.6), range.to + air};
    }
    view.strip = false;
    view.size = {width / chartScale, 1000};
    return view;
}

double naturalOf(const ChartPart& part) {
    return naturalHeight(*part.model, part.view) * chartScale;
}

void measure(ChartPart& part, const ReportTexts& texts, double room) {
    part.natural = part.least = naturalOf(part);
    TimelineView smaller = part.view;
    const double designed = part.natural / chartScale;
    for (double height = designed; height > designed * 0.5; height -= designed * 0.03) {
        smaller.size.setHeight(height);
        if (!fits(part, smaller, texts))
            break;
        part.least = height * chartScale;
    }
    part.height = std::clamp(room, part.least, part.natural);
}

/// Courses of more drugs than a page has room for, in parts.
void addLanes(std::vector<ChartPart>& parts, const ChartPart& whole, double room) {
    const std::vector<app::Lane>& lanes = whole.model->lanes;
    std::size_t from = 0;
    while (from < lanes.size()) {
        auto some = std::make_shared<app::TimelineModel>(*whole.model);
        std::size_t count = lanes.size() - from;
        ChartPart part = whole;
        do {
            const auto begin = lanes.begin() + static_cast<std::ptrdiff_t>(from);
            some->lanes.assign(begin, begin + static_cast<std::ptrdiff_t>(count));
            part.model = some;
        } while (naturalOf(part) > room && --count > 0);
        from += std::max<std::size_t>(count, 1);
        parts.push_back(std::move(part));
    }
}
}  // namespace

std::vector<ChartPart> layoutChart(const app::ReportModel& model, const ReportTexts& texts,
                                   double width, double room, const Density& density) {
    ChartPart whole;
    whole.model = {std::shared_ptr<const void>(),
                   &model.timeline};  // the report outlives its pages
    whole.view = viewOf(model, width, density);
    measure(whole, texts, room);
    if (whole.least <= room || whole.view.panels.empty())
        return {whole};
    std::vector<ChartPart> parts;
    ChartPart part = whole;
    part.view.panels.clear();
    const auto close = [&] {
        if (part.view.panels.empty())
            return;
        const bool tall =
            part.view.panels == std::vector<std::string>{"medication"} && naturalOf(part) > room;
        tall ? addLanes(parts, part, room) : parts.push_back(part);
        part.view.panels.clear();
    };
    for (const std::string& panel : whole.view.panels) {
        part.view.panels.push_back(panel);
        if (part.view.panels.size() > 1 && naturalOf(part) > room) {
            part.view.panels.pop_back();
            close();
            part.view.panels.push_back(panel);
        }
    }
    close();
    for (ChartPart& one : parts)
        measure(one, texts, room);
    return parts;
}

}  // namespace jointlog::render
