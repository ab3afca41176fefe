#include "bench.hpp"
#include "jointlog/app/sample.hpp"

#ifdef JOINTLOG_WITH_GUI

#include <QtGui/QImage>
#include <QtGui/QPainter>

#include "jointlog/app/session.hpp"
#include "jointlog/app/timeline_options.hpp"
#include "jointlog/domain/score_course.hpp"
#include "jointlog/render/chart.hpp"
#include "jointlog/render/timeline_view.hpp"

namespace jointlog::bench {

namespace {

constexpr auto patient = "S-000001";

QImage canvas(const render::TimelineView& view, double scale) {
    QImage image((view.size * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    return image;
}

std::string suffix_of(double scale) {
    return scale > 1 ? "_scale_2" : "_scale_1";
}

/// What a window that is open already does when a patient is chosen: read, score, make the values of the overview,
/// paint all of them.
void bench_opening(Figures& figures, const Sizes& sizes, app::Session& session, double scale) {
    const auto texts = render::Texts::load(render::Language::en);
    const auto settings = session.score_settings();
    render::TimelineView view;
    QImage image = canvas(view, scale);
    figures.time_ms("patient_opened_20000_observations" + suffix_of(scale), sizes.repeats, [&] {
        const auto record = session.load_patient(patient);
        auto operations = session.operations(patient);
        require(record && operations, "loading the long patient");
        const auto options =
            app::timeline_options(session.info(), *record, std::move(operations).value());
        const auto model =
            app::build_timeline(*record, score_course(*record, settings), settings, options);
        auto first = render::defaultView(model);
        first.size = view.size;
        QPainter painter(&image);
        render::paintTimeline(painter, model, first, render::theme(render::ThemeId::light), texts);
    });
}

void bench_frames(Figures& figures, const Sizes& sizes, const app::TimelineModel& model,
                  double scale) {
    const auto& theme = render::theme(render::ThemeId::light);
    const auto texts = render::Texts::load(render::Language::en);
    auto view = render::defaultView(model);
    QImage image = canvas(view, scale);
    const auto frame = [&] {
        QPainter painter(&image);
        render::paintTimeline(painter, model, view, theme, texts);
    };
    const std::string suffix = suffix_of(scale);
    figures.time_once_ms("first_paint" + suffix, frame);
    figures.time_ms("pan_frame" + suffix, sizes.repeats * 2, [&] {
        const double step = view.range.days() / 200;
        view.range = {view.range.from + step, view.range.to + step};
        frame();
    });
}

}  // namespace

void bench_chart(Figures& figures, const Sizes& sizes) {
    const auto path = sizes.folder / "long.jointlog";
    if (!std::filesystem::exists(path))
        require(app::make_synthetic_record(path, {1, sizes.long_visits, 7}).has_value(), "synth");
    auto session = app::Session::open(path, app::system_environment());
    require(session.has_value(), "opening the long record");
    const auto record = (*session)->load_patient(patient);
    require(record.has_value(), "loading the long patient");
    const auto settings = (*session)->score_settings();
    const auto drawn = render::with_offscreen([&]() -> Result<void> {
        app::TimelineModel model;
        figures.time_ms("timeline_of_20000_observations", sizes.repeats, [&] {
            model = app::build_timeline(*record, score_course(*record, settings), settings, {});
        });
        bench_frames(figures, sizes, model, 1);
        bench_frames(figures, sizes, model, 2);
        bench_opening(figures, sizes, **session, 1);
        bench_opening(figures, sizes, **session, 2);
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
