#include "bench.hpp"

#ifdef JOINTLOG_WITH_GUI

#include <QtGui/QImage>
#include <QtGui/QPainter>

#include "jointlog/app/session.hpp"
#include "jointlog/app/timeline.hpp"
#include "jointlog/render/chart.hpp"
#include "jointlog/render/timeline_view.hpp"

namespace jointlog::bench {

namespace {

void bench_frames(Figures& figures, const Sizes& sizes, const app::TimelineModel& model,
                  double scale) {
    const auto& theme = render::theme(render::ThemeId::light);
    const auto texts = render::Texts::load(render::Language::en);
    auto view = render::defaultView(model);
    view.size = QSizeF(1112, 756);
    QImage image((view.size * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    const auto frame = [&] {
        QPainter painter(&image);
        render::paintTimeline(painter, model, view, theme, texts);
    };
    const std::string suffix = scale > 1 ? "_scale_2" : "_scale_1";
    figures.time_once_ms("first_paint" + suffix, frame);
    figures.time_ms("pan_frame" + suffix, sizes.repeats * 2, [&] {
        const double step = view.range.days() / 200;
        view.range = {view.range.from + step, view.range.to + step};
        frame();
    });
}

}  // namespace

void bench_chart(Figures& figures, const Sizes& sizes) {
    auto session = app::Session::open(sizes.folder / "long.jointlog", app::system_environment());
    require(session.has_value(), "opening the long record");
    const auto record = (*session)->load_patient("S-000001");
    require(record.has_value(), "loading the long patient");
    const auto settings = (*session)->score_settings();
    const auto drawn = render::with_offscreen([&]() -> Result<void> {
        app::TimelineModel model;
        figures.time_ms("timeline_of_20000_observations", sizes.repeats, [&] {
            model = app::build_timeline(*record, score_visits(*record, settings), settings, {});
        });
        bench_frames(figures, sizes, model, 1);
        bench_frames(figures, sizes, model, 2);
        return {};
    });
    require(drawn.has_value(), "painting");
}

}  // namespace jointlog::bench

#else

namespace jointlog::bench {
void bench_chart(Figures&, const Sizes&) {}
}  // namespace jointlog::bench

#endif
