#include "jointlog/render/chart.hpp"

#include <algorithm>
#include <cmath>

namespace jointlog::render {
namespace {
Result<void> checkSize(const ChartRequest& request) {
    if (request.width < 640 || request.width > 20000 || request.height < 0
        || request.height > 20000) {
        return fail(Errc::out_of_range,
                    "the size of a chart is 640 to 20000 pixels wide and at most 20000 high");
    }
    return {};
}

Result<TimeRange> rangeOf(const ChartRequest& request, const TimeRange& all) {
    TimeRange range = all;
    if (request.from)
        range.from = request.from->number;
    if (request.to)
        range.to = request.to->number;
    if (request.from && request.from == request.to)
        return TimeRange{range.from - 0.5, range.to + 0.5};  // the one day
    if (!(range.from < range.to))
        return fail(Errc::out_of_range, "the range of a chart ends before it begins");
    return range;
}
}  // namespace

Result<int> writeChart(const PatientRecord& record, const std::vector<VisitScores>& scores,
                       const ScoreSettings& settings, const ChartRequest& request) {
    if (auto checked = checkSize(request); !checked)
        return Unexpected{checked.error()};
    int height = request.height;
    const auto written = with_offscreen([&]() -> Result<void> {
        const app::TimelineModel model =
            app::build_timeline(record, scores, settings, request.options);
        TimelineView view = defaultView(model);
        auto range = rangeOf(request, view.range);
        if (!range)
            return Unexpected{range.error()};
        view.range = range.value();
        if (!request.panels.empty()) {
            auto panels = app::parse_panels(model, request.panels);
            if (!panels)
                return Unexpected{panels.error()};
            view.panels = std::move(panels.value());
        }
        view.header = true;
        view.size = QSizeF(request.width, request.height);
        height = std::max(height, static_cast<int>(std::ceil(naturalHeight(model, view))));
        view.size.setHeight(height);
        return renderToFile(request.path, model, view, theme(request.theme),
                            Texts::load(request.language), request.scale);
    });
    return written ? Result<int>(height) : Unexpected{written.error()};
}

}  // namespace jointlog::render
