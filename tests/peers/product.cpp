// Jointlog's own drawing of the curves. Its lines are 2 px; there is no other pen.
#include <QtGui/QGuiApplication>
#include <QtGui/QImage>
#include <QtGui/QPainter>

#include "course.hpp"
#include "jointlog/render/texts.hpp"
#include "jointlog/render/theme.hpp"
#include "jointlog/render/timeline_view.hpp"

namespace {
using namespace jointlog;

app::TimelineModel model_of(const peers::Course& course) {
    app::TimelineModel model;
    const CutoffSet& bands = ScoreSettings().set_for(IndexId::das28_crp);
    const char* names[] = {"das28_crp", "das28_esr", "mmp3", "crp", "esr"};
    for (int k = 0; k < peers::panels; ++k) {
        app::Panel panel;
        panel.id = names[k];
        panel.kind = k < 2 ? app::PanelKind::score : app::PanelKind::laboratory;
        panel.bands = k < 2 ? &bands : nullptr;
        panel.by_default = true;
        app::Series series;
        for (std::size_t i = 0; i < course.day.size(); ++i) {
            app::Point point;
            point.when.day = Day{static_cast<int>(course.day[i])};
            point.when.first = point.when.last = point.when.day;
            point.value = course.value[static_cast<std::size_t>(k)][i];
            series.points.push_back(std::move(point));
        }
        panel.series.push_back(std::move(series));
        app::prepare(panel);
        model.panels.push_back(std::move(panel));
    }
    model.first = Day{static_cast<int>(peers::first_day)};
    model.last = Day{static_cast<int>(peers::first_day + peers::days)};
    model.today = *model.last;
    return model;
}
}  // namespace

int main(int argc, char** argv) {
    const QGuiApplication application(argc, argv);
    const auto texts = render::Texts::load(render::Language::en);
    for (const int points : {1667, 100'000}) {
        const app::TimelineModel model = model_of(peers::make_course(points));
        for (const int scale : {1, 2}) {
            auto view = render::defaultView(model);
            view.size = QSizeF(peers::width, peers::height);
            QImage image((view.size * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
            image.setDevicePixelRatio(scale);
            const double ms = peers::median_ms([&](double from, double to) {
                view.range = {from, to};
                QPainter painter(&image);
                render::paintTimeline(painter, model, view, render::theme(render::ThemeId::light),
                                      texts);
            });
            peers::report("jointlog", points, scale, 2, ms);
        }
    }
    return 0;
}
