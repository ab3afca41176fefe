#pragma once

#include <QtCore/QRectF>
#include <QtGui/QPainterPath>
#include <QtGui/QTransform>
#include <vector>

#include "jointlog/domain/joint_map.hpp"
#include "jointlog/render/texts.hpp"
#include "jointlog/render/theme.hpp"

class QPainter;

/// The joint map: where each joint stands on the figure, and its mark. Everything here is in pixels of the layout; a
/// painter puts the layout into a rectangle at one scale.
namespace jointlog::render {

struct JointPlace {
    int joint = 0;  // position in catalog::joints()
    QPointF at;
    double diameter = 0;
};

/// A word of the figure: "MCP", "5", "shoulder".
struct JointWord {
    QString text;  // where it is the same in every language
    TextId id = TextId::count;
    QPointF at;
    Qt::Alignment align = Qt::AlignHCenter;
    double size = 11;
};

/// Figure and joints as seen by who sits opposite: the patient's right at the left.
struct JointLayout {
    JointSet set = JointSet::of_28;
    QSizeF size;
    QPainterPath figure;
    std::vector<JointPlace> places;  // in the order of examination
    std::vector<JointWord> words;

    [[nodiscard]] const JointPlace* place(int joint) const;
    /// Place in the order of examination; -1 where the set has no such joint.
    [[nodiscard]] int order(int joint) const;
    /// The joint whose mark, 4 px around included, holds the point; -1 for none.
    [[nodiscard]] int jointAt(QPointF at) const;
};
[[nodiscard]] const JointLayout& jointLayout(JointSet set);
/// From the layout into a rectangle, in the middle of it, at one scale.
[[nodiscard]] QTransform fitted(const JointLayout& layout, const QRectF& into);

enum class Toward { left, right, up, down };
/// The nearest joint in a direction; the same one at the edge.
[[nodiscard]] int neighbour(const JointLayout& layout, int joint, Toward toward);
/// The joint of a finger or toe 1-5 in the row of `joint`; from a joint in no such row that of the same side's MCP
/// joints. The same one where the row has no such finger.
[[nodiscard]] int finger(const JointLayout& layout, int joint, int number);

struct JointMapView {
    const JointMap& map;
    JointSet set = JointSet::of_28;
    const JointMap* before = nullptr;  // an earlier visit, as arcs around the marks
    int focus = -1;                    // joint with the focus ring
    int hover = -1;
    bool words = true;    // names of rows, hands and fingers
    bool letters = true;  // T and S on marks that have room for them
};
/// Tender: left half solid with "T"; swollen: right half hatched with "S"; not examined: dotted ring; each half by
/// itself. Replaced: a square; fused: a bar across; amputated: a cross without a ring.
void paintJointMap(QPainter& painter, const QRectF& into, const JointMapView& view,
                   const Theme& theme, const Texts& texts);
/// One mark, for legends and tables.
void paintJointMark(QPainter& painter, QPointF at, double diameter, const JointMark& mark,
                    const Theme& theme);

/// "Left MCP 3", 左中指MCP関節.
[[nodiscard]] QString jointName(int joint, const Texts& texts);
/// "tender: yes, swollen: not examined", "replaced", "not examined".
[[nodiscard]] QString jointMarkText(int joint, const JointMark& mark, JointSet set,
                                    const Texts& texts);
/// "tender: Right wrist · Left knee"; empty where no joint has the sign.
[[nodiscard]] QString jointSignText(const JointMap& map, JointSet set, JointSign sign,
                                    const Texts& texts);

}  // namespace jointlog::render
