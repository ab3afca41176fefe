#include "jointlog/render/joint_map.hpp"

#include <QtCore/QDir>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <catch2/catch.hpp>
#include <cmath>
#include <set>

using namespace jointlog;
using namespace jointlog::render;

namespace {

const auto bothSets = {JointSet::of_28, JointSet::of_66_68};

QImage drawn(const JointMapView& view, ThemeId id, double scale) {
    const QSizeF size = jointLayout(view.set).size * scale;
    QImage image(size.toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(theme(id).card);
    QPainter painter(&image);
    paintJointMap(painter, QRectF(QPointF(), size), view, theme(id), Texts::load(Language::en));
    painter.end();
    const QString folder = qEnvironmentVariable("JOINTLOG_SHOTS");
    if (!folder.isEmpty()) {
        static int number = 0;
        image.save(QDir(folder).filePath(QStringLiteral("joints-%1.png").arg(++number)));
    }
    return image;
}

JointMap one(const char* joint, JointMark mark) {
    JointMap map;
    map.set(joint_index(joint), mark);
    return map;
}

/// What of the picture around a joint differs from that of another map.
int difference(const QImage& a, const QImage& b) {
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            count += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
        }
    }
    return count;
}

}  // namespace

TEST_CASE("every joint of a set has its place once, apart from its neighbours and inside the map") {
    for (const JointSet set : bothSets) {
        const JointLayout& layout = jointLayout(set);
        std::set<int> seen;
        for (const JointPlace& place : layout.places) {
            CHECK(seen.insert(place.joint).second);
            CHECK(QRectF(QPointF(), layout.size)
                      .contains(QRectF(place.at.x() - place.diameter / 2,
                                       place.at.y() - place.diameter / 2, place.diameter,
                                       place.diameter)));
            CHECK(layout.jointAt(place.at) == place.joint);
            for (const JointPlace& other : layout.places) {
                const QPointF away = place.at - other.at;
                if (other.joint != place.joint) {
                    INFO(catalog::joints()[static_cast<std::size_t>(place.joint)].code
                         << " " << catalog::joints()[static_cast<std::size_t>(other.joint)].code);
                    CHECK(std::hypot(away.x(), away.y()) - (place.diameter + other.diameter) / 2
                          >= 6);
                }
            }
        }
        CHECK(seen.size() == (set == JointSet::of_28 ? 28u : 68u));
        for (const catalog::Joint& joint : catalog::joints()) {
            CHECK((layout.order(joint_index(joint.code)) >= 0)
                  == (looked_for(joint, set, JointSign::tender)
                      || looked_for(joint, set, JointSign::swollen)));
        }
    }
}

TEST_CASE("the patient's right stands at the left, and both sides mirror each other") {
    for (const JointSet set : bothSets) {
        const JointLayout& layout = jointLayout(set);
        for (const JointPlace& place : layout.places) {
            const JointPlace* other = layout.place(other_side(place.joint));
            REQUIRE(other != nullptr);
            CHECK(place.at.x() + other->at.x() == Approx(layout.size.width()));
            CHECK(place.at.y() == Approx(other->at.y()));
            const bool right = catalog::joints()[static_cast<std::size_t>(place.joint)].side == 'R';
            CHECK((place.at.x() < layout.size.width() / 2) == right);
        }
    }
}

TEST_CASE("arrows reach every joint, and fingers are numbered from the thumb") {
    for (const JointSet set : bothSets) {
        const JointLayout& layout = jointLayout(set);
        std::set<int> reached{layout.places.front().joint};
        std::vector<int> open(reached.begin(), reached.end());
        while (!open.empty()) {
            const int at = open.back();
            open.pop_back();
            for (const Toward toward : {Toward::left, Toward::right, Toward::up, Toward::down}) {
                const int next = neighbour(layout, at, toward);
                if (reached.insert(next).second) {
                    open.push_back(next);
                }
            }
        }
        CHECK(reached.size() == layout.places.size());
    }
    const JointLayout& layout = jointLayout(JointSet::of_28);
    const auto index = [](const char* code) {
        return joint_index(code);
    };
    CHECK(neighbour(layout, index("MCP4_R"), Toward::right) == index("MCP3_R"));
    CHECK(neighbour(layout, index("MCP4_R"), Toward::up) == index("PIP4_R"));
    CHECK(neighbour(layout, index("MCP4_L"), Toward::right) == index("MCP5_L"));
    CHECK(neighbour(layout, index("PIP5_R"), Toward::left) == index("PIP5_R"));
    CHECK(finger(layout, index("MCP4_R"), 2) == index("MCP2_R"));
    CHECK(finger(layout, index("PIP4_L"), 1) == index("IP1_L"));
    CHECK(finger(layout, index("IP1_L"), 5) == index("PIP5_L"));
    CHECK(finger(layout, index("KNE_L"), 3) == index("MCP3_L"));
    const JointLayout& all = jointLayout(JointSet::of_66_68);
    CHECK(finger(all, index("TPIP3_L"), 1) == index("TIP1_L"));
    CHECK(finger(all, index("DIP3_L"), 1) == index("DIP3_L"));
}

TEST_CASE("every state of a joint looks different, in every theme, large and small") {
    const JointMark marks[] = {{},
                               {JointState::examined, false, false},
                               {JointState::examined, true, false},
                               {JointState::examined, false, true},
                               {JointState::examined, true, true},
                               {JointState::examined, true, {}},
                               {JointState::examined, {}, true},
                               {JointState::replaced, {}, {}},
                               {JointState::fused, {}, {}},
                               {JointState::amputated, {}, {}}};
    for (const ThemeId id : {ThemeId::light, ThemeId::dark, ThemeId::print}) {
        for (const double scale : {1.0, 0.3}) {
            std::vector<QImage> images;
            for (const JointMark& mark : marks) {
                const JointMap map = one("MCP3_R", mark);
                images.push_back(drawn({map}, id, scale));
            }
            for (std::size_t a = 0; a < images.size(); ++a) {
                for (std::size_t b = a + 1; b < images.size(); ++b) {
                    INFO(code(id) << ' ' << scale << ' ' << a << ' ' << b);
                    CHECK(difference(images[a], images[b]) > (scale < 1 ? 4 : 20));
                }
            }
        }
    }
}

TEST_CASE("tender fills the left half, swollen hatches the right one, unsaid halves stay open") {
    const Theme& light = theme(ThemeId::light);
    const QPointF at = jointLayout(JointSet::of_28).place(joint_index("WRI_R"))->at;
    const JointMap tender = one("WRI_R", {JointState::examined, true, {}});
    const QImage image = drawn({tender}, ThemeId::light, 1);
    CHECK(image.pixelColor(at.toPoint() + QPoint(-3, -11)) == light.tender);
    CHECK(image.pixelColor(at.toPoint() + QPoint(8, 0))
          == light.bands[1]);  // the figure shows through
    const JointMap none = one("WRI_R", {JointState::examined, true, false});
    CHECK(drawn({none}, ThemeId::light, 1).pixelColor(at.toPoint() + QPoint(8, 0)) == light.card);
}

TEST_CASE("an earlier visit is drawn around the marks and changes none of them") {
    JointMap before = one("MCP3_R", {JointState::examined, true, true});
    const JointMap now = one("MCP3_R", {JointState::examined, false, false});
    JointMapView view{now};
    const QImage plain = drawn(view, ThemeId::light, 1);
    view.before = &before;
    const QImage ghost = drawn(view, ThemeId::light, 1);
    CHECK(difference(plain, ghost) > 20);
    const QPoint at = jointLayout(JointSet::of_28).place(joint_index("MCP3_R"))->at.toPoint();
    for (int dx = -9; dx <= 9; ++dx) {
        CHECK(plain.pixel(at + QPoint(dx, dx)) == ghost.pixel(at + QPoint(dx, dx)));
    }
}

TEST_CASE("joints and their marks have words in both languages") {
    const Texts en = Texts::load(Language::en);
    const Texts ja = Texts::load(Language::ja);
    CHECK(jointName(joint_index("MCP3_L"), en) == QStringLiteral("Left MCP 3"));
    CHECK(jointName(joint_index("IP1_R"), en) == QStringLiteral("Right thumb IP"));
    CHECK(jointName(joint_index("WRI_R"), en) == QStringLiteral("Right wrist"));
    CHECK(jointName(joint_index("MCP4_R"), ja) == QStringLiteral("右環指MCP関節"));
    std::set<QString> names;
    for (int at = 0; at < JointMap().size(); ++at) {
        names.insert(jointName(at, en));
    }
    CHECK(names.size() == 68);
    const int wrist = joint_index("WRI_R");
    const JointMark mark{JointState::examined, true, {}};
    CHECK(jointMarkText(wrist, mark, JointSet::of_28, en)
          == QStringLiteral("tender: yes, swollen: not examined"));
    CHECK(jointMarkText(wrist, mark, JointSet::of_28, ja).contains(QStringLiteral("圧痛")));
    CHECK(jointMarkText(wrist, {}, JointSet::of_28, en) == QStringLiteral("not examined"));
    CHECK(jointMarkText(joint_index("HIP_R"), {JointState::examined, true, {}}, JointSet::of_66_68,
                        en)
          == QStringLiteral("tender: yes"));
    JointMap map = one("WRI_R", mark);
    map.set_sign(joint_index("KNE_L"), JointSign::tender, true);
    CHECK(jointSignText(map, JointSet::of_28, JointSign::tender, en)
          == QStringLiteral("tender: Right wrist · Left knee"));
    CHECK(jointSignText(map, JointSet::of_28, JointSign::swollen, en).isEmpty());
}
