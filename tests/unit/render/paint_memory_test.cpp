#include <malloc.h>

#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>
#include <new>

#include "view_fixture.hpp"

// What painting allocates is counted in this program: bytes held at once, at most.
namespace {
bool counting = false;
std::size_t held = 0;
std::size_t most = 0;

void* take(std::size_t size) {
    void* const memory = std::malloc(size);
    if (memory == nullptr)
        throw std::bad_alloc();
    if (counting) {
        held += malloc_usable_size(memory);
        most = std::max(most, held);
    }
    return memory;
}

void give(void* memory) noexcept {
    if (counting && memory != nullptr) {
        const std::size_t size = malloc_usable_size(memory);
        held -= std::min(held, size);  // what was there before the count began
    }
    std::free(memory);
}
}  // namespace

void* operator new(std::size_t size) {
    return take(size);
}
void operator delete(void* memory) noexcept {
    give(memory);
}
void operator delete(void* memory, std::size_t /*size*/) noexcept {
    give(memory);
}

namespace jointlog::test {
namespace {

/// Half a year of points every day, and `before` points in the days before it.
app::TimelineModel course(int before) {
    constexpr int shown = 180;
    app::TimelineModel model;
    app::Panel panel;
    panel.id = "crp";
    panel.kind = app::PanelKind::laboratory;
    panel.by_default = true;
    app::Series series;
    for (int i = -before; i < shown; ++i) {
        app::Point point;
        // Off screen many a day: a decade and a half whatever the number.
        point.when.day = Day{i < 0 ? 12'000 + (before + i) * 5'000 / before : 17'000 + i};
        point.when.first = point.when.last = point.when.day;
        point.value = 3 + std::sin(i * 0.7);
        series.points.push_back(std::move(point));
    }
    panel.series.push_back(std::move(series));
    app::prepare(panel);
    model.panels.push_back(std::move(panel));
    model.first = Day{12'000};
    model.last = model.today = Day{17'000 + shown};
    return model;
}

/// Bytes held at most while one frame of the last half year is painted, the strip of all data included.
std::size_t memory_of_frame(int before) {
    const app::TimelineModel model = course(before);
    auto view = render::defaultView(model);
    view.range = {17'000, 17'180};
    view.size = QSizeF(1112, 300);
    const auto texts = render::Texts::load(render::Language::en);
    QImage image(view.size.toSize(), QImage::Format_ARGB32_Premultiplied);
    const auto paint = [&] {
        QPainter painter(&image);
        render::paintTimeline(painter, model, view, render::theme(render::ThemeId::light), texts);
    };
    paint();  // fonts and glyphs are loaded once
    held = most = 0;
    counting = true;
    paint();
    counting = false;
    return most;
}

}  // namespace

TEST_CASE("A frame takes no more memory however many points lie off screen", "[render]") {
    const std::size_t few = memory_of_frame(10'000);
    const std::size_t many = memory_of_frame(300'000);
    INFO(few << " and " << many << " bytes");
    CHECK(few > 1'000);
    CHECK(many < few + few / 10);
}

}  // namespace jointlog::test
