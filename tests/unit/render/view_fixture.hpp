#pragma once

#include <QtGui/QImage>
#include <QtGui/QPainter>

#include "jointlog/render/texts.hpp"
#include "jointlog/render/theme.hpp"
#include "jointlog/render/timeline_view.hpp"
#include "support/timeline_fixture.hpp"

namespace jointlog::test {

inline Day day(const char* iso) {
    return parse_iso_day(iso).value();
}

inline app::TimelineModel fixture_model(app::TimelineOptions options = {}) {
    const PatientRecord record = timeline_patient();
    options.today = day("2024-10-15");
    return app::build_timeline(record, score_visits(record, {}), {}, options);
}

/// Two years, as in the designed screen.
inline render::TimelineView fixture_view(const app::TimelineModel& model, double width = 1064,
                                         double height = 756) {
    render::TimelineView view = render::defaultView(model);
    view.range = {static_cast<double>(day("2022-09-01").number),
                  static_cast<double>(day("2024-10-01").number)};
    view.size = QSizeF(width, height);
    return view;
}

struct Drawn {
    QImage image;
    render::Scene scene;

    /// Colour at a point in logical pixels.
    [[nodiscard]] QColor at(double x, double y) const {
        const double scale = image.devicePixelRatio();
        return image.pixelColor(static_cast<int>(x * scale), static_cast<int>(y * scale));
    }
};

inline Drawn draw(const app::TimelineModel& model, const render::TimelineView& view,
                  render::ThemeId id = render::ThemeId::light,
                  render::Language language = render::Language::en, double scale = 1) {
    Drawn drawn;
    drawn.image = QImage((view.size * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    drawn.image.setDevicePixelRatio(scale);
    QPainter painter(&drawn.image);
    drawn.scene = render::paintTimeline(painter, model, view, render::theme(id),
                                        render::Texts::load(language));
    return drawn;
}

}  // namespace jointlog::test
