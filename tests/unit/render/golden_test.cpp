// What reports say and where the chart puts its panels, as text: a change of either shows as a change of a golden file.
#include "golden.hpp"

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "jointlog/render/report_texts.hpp"
#include "view_fixture.hpp"

using namespace jointlog;
using namespace jointlog::render;

namespace {

app::ReportModel report_of(app::ReportKind kind) {
    PatientRecord record = test::timeline_patient();
    // One map, with a joint that was not looked at and one that is replaced.
    JointMap map;
    map.set_sign(joint_index("WRI_R"), JointSign::tender, true);
    map.set_sign(joint_index("WRI_R"), JointSign::swollen, true);
    map.set_sign(joint_index("MCP2_R"), JointSign::tender, true);
    map.set(joint_index("KNE_L"), {JointState::replaced, {}, {}});
    map.rest_without_findings(JointSet::of_28);
    map.set(joint_index("SHO_L"), {});
    for (int joint = 0; joint < map.size(); ++joint) {
        if (map[joint].blank())
            continue;
        RowMeta meta = record.visits.back().meta;
        meta.id.ordinal = 10'000 + joint;
        record.joints.push_back(
            {{record.visits.back().meta.id, catalog::joints()[static_cast<std::size_t>(joint)].code,
              map[joint].state, map[joint].tender, map[joint].swollen},
             meta});
    }
    app::ReportOptions options;
    options.kind = kind;
    options.printed = {1'725'286'800'000, 540};
    options.program = "Jointlog";
    options.head = {118, "9f2c"};
    const ScoreSettings settings;
    return app::build_report(record, score_visits(record, settings), settings, {}, options).value();
}

std::string rect_text(const QRectF& rect) {
    return fmt::format("{:.0f},{:.0f} {:.0f}x{:.0f}", rect.x(), rect.y(), rect.width(),
                       rect.height());
}

/// Panels, marks, axis and strip in whole pixels.
std::string layout_text(const Scene& scene) {
    std::string out = fmt::format("viewport {}\naxis {}\nstrip {}\n", rect_text(scene.viewport),
                                  rect_text(scene.axis), rect_text(scene.strip));
    for (const ScenePanel& panel : scene.panels) {
        out +=
            fmt::format("panel {} frame {} plot {}{}\n", panel.id.toStdString(),
                        rect_text(panel.frame), rect_text(panel.plot), panel.empty ? " empty" : "");
        for (const SceneMark& mark : scene.marks) {
            if (mark.panel == panel.id)
                out += fmt::format("  {} {}\n", to_iso(mark.day), rect_text(mark.rect));
        }
    }
    return out;
}

std::string layout_of(const app::TimelineModel& model, const TimelineView& view) {
    return layout_text(
        layoutTimeline(model, view, theme(ThemeId::light), Texts::load(Language::en)));
}

}  // namespace

TEST_CASE("every kind of report says what its golden text says", "[report][golden]") {
    const ReportTexts texts = ReportTexts::load(Language::en);
    for (const app::ReportKind kind : app::all_report_kinds) {
        const std::string now = plainText(report_of(kind), texts).toStdString();
        const std::string name = "report/" + std::string(app::code(kind));
        INFO(name);
        CHECK(now == test::golden(name, now));
    }
}

TEST_CASE("the chart stands where its golden layout says", "[timeline][golden]") {
    const app::TimelineModel model = test::fixture_model();
    const auto check = [](const std::string& name, const std::string& now) {
        INFO(name);
        CHECK(now == test::golden("layout/" + name, now));
    };
    check("window", layout_of(model, test::fixture_view(model)));
    check("small", layout_of(model, test::fixture_view(model, 640, 560)));
    TimelineView large = test::fixture_view(model, 1600, 1200);
    large.fontScale = 2;
    check("large_type", layout_of(model, large));
    const app::TimelineModel none = app::build_timeline(test::RecordBuilder().record(), {}, {}, {});
    check("nothing", layout_of(none, defaultView(none)));
}
