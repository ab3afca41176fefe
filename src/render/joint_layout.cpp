// Where the joints stand. Right side as designed, left side mirrored.
#include <algorithm>
#include <cmath>

#include "jointlog/render/joint_map.hpp"

namespace jointlog::render {
namespace {

constexpr double width = 588;
constexpr double middle = width / 2;
constexpr double handMark = 27;
constexpr double largeMark = 30;
constexpr double wristMark = 32;
constexpr double hitMargin = 4;

struct Spot {
    const char* joint;  // without its side
    double x;
    double y;
    double diameter = handMark;
};

/// In the order of examination: one side of the trunk, arm and hand, then of the leg.
constexpr Spot spots28[] = {{"SHO", 255, 87, largeMark},
                            {"ELB", 233, 154, largeMark},
                            {"WRI", 101, 399, wristMark},
                            {"MCP1", 182, 302},
                            {"MCP2", 152, 255},
                            {"MCP3", 118, 244},
                            {"MCP4", 83, 246},
                            {"MCP5", 48, 261},
                            {"IP1", 198, 253},
                            {"PIP2", 158, 175},
                            {"PIP3", 118, 150},
                            {"PIP4", 79, 156},
                            {"PIP5", 38, 190},
                            {"KNE", 267, 325, largeMark}};

constexpr Spot spots68[] = {{"TMJ", 268, 50},
                            {"SC", 276, 103},
                            {"AC", 240, 90},
                            {"SHO", 222, 126, largeMark},
                            {"ELB", 212, 190, largeMark},
                            {"WRI", 101, 399, wristMark},
                            {"MCP1", 182, 302},
                            {"MCP2", 152, 255},
                            {"MCP3", 118, 244},
                            {"MCP4", 83, 246},
                            {"MCP5", 48, 261},
                            {"IP1", 198, 253},
                            {"PIP2", 158, 175},
                            {"PIP3", 118, 150},
                            {"PIP4", 79, 156},
                            {"PIP5", 38, 190},
                            {"DIP2", 161, 133},
                            {"DIP3", 118, 108},
                            {"DIP4", 77, 114},
                            {"DIP5", 32, 148},
                            {"HIP", 268, 232, largeMark},
                            {"KNE", 267, 325, largeMark},
                            {"ANK", 196, 546, largeMark},
                            {"TAR", 196, 585},
                            {"MTP1", 262, 630},
                            {"MTP2", 227, 637},
                            {"MTP3", 192, 637},
                            {"MTP4", 157, 633},
                            {"MTP5", 123, 625},
                            {"TIP1", 267, 672},
                            {"TPIP2", 229, 676},
                            {"TPIP3", 191, 675},
                            {"TPIP4", 154, 670},
                            {"TPIP5", 118, 661}};

/// A round-ended limb from one point to another.
QPainterPath limb(QPointF from, QPointF to, double thickness) {
    QPainterPath line(from);
    line.lineTo(to);
    QPainterPathStroker stroker;
    stroker.setWidth(thickness);
    stroker.setCapStyle(Qt::RoundCap);
    return stroker.createStroke(line);
}

QPainterPath rounded(std::initializer_list<QPointF> corners, double softness) {
    QPainterPath shape;
    shape.addPolygon(QPolygonF(QList<QPointF>(corners)));
    shape.closeSubpath();
    QPainterPathStroker stroker;
    stroker.setWidth(softness);
    stroker.setJoinStyle(Qt::RoundJoin);
    return shape.united(stroker.createStroke(shape));
}

QPainterPath hand() {
    QPainterPath shape = rounded({{44, 258},
                                  {83, 244},
                                  {118, 242},
                                  {150, 252},
                                  {166, 300},
                                  {172, 330},
                                  {138, 374},
                                  {70, 374},
                                  {44, 318}},
                                 16);
    for (const auto& [from, to, thick] : {std::tuple(QPointF(48, 261), QPointF(29, 131), 29.0),
                                          std::tuple(QPointF(83, 246), QPointF(76, 84), 29.0),
                                          std::tuple(QPointF(118, 244), QPointF(118, 76), 30.0),
                                          std::tuple(QPointF(152, 255), QPointF(165, 103), 29.0),
                                          std::tuple(QPointF(160, 334), QPointF(203, 245), 29.0),
                                          std::tuple(QPointF(101, 380), QPointF(101, 434), 62.0)}) {
        shape = shape.united(limb(from, to, thick));
    }
    return shape;
}

QPainterPath foot() {
    QPainterPath shape = rounded({{174, 534},
                                  {218, 534},
                                  {226, 580},
                                  {270, 626},
                                  {262, 640},
                                  {124, 632},
                                  {118, 620},
                                  {166, 580}},
                                 22);
    for (const auto& [from, to] : {std::pair(QPointF(262, 630), QPointF(268, 684)),
                                   std::pair(QPointF(227, 637), QPointF(229, 686)),
                                   std::pair(QPointF(192, 637), QPointF(191, 685)),
                                   std::pair(QPointF(157, 633), QPointF(154, 680)),
                                   std::pair(QPointF(123, 625), QPointF(117, 670))}) {
        shape = shape.united(limb(from, to, 31));
    }
    return shape;
}

QPainterPath trunk(bool all) {
    QPainterPath shape;
    shape.addEllipse(QPointF(middle, all ? 38 : 29), all ? 28 : 25, all ? 28 : 25);
    QPainterPath chest;
    chest.addRoundedRect(all ? QRectF(216, 78, 156, 124) : QRectF(251, 63, 86, 132), 26, 26);
    return shape.united(chest);
}

QPainterPath side(bool all) {
    QPainterPath shape = all ? limb({226, 110}, {212, 206}, 26) : limb({252, 88}, {230, 213}, 25);
    shape = shape.united(limb({268, 190}, {268, 462}, 31));
    shape = shape.united(hand());
    return all ? shape.united(foot()) : shape;
}

QPointF mirrored(QPointF at) {
    return {width - at.x(), at.y()};
}

void addWord(JointLayout& layout, const JointWord& word) {
    layout.words.push_back(word);
    JointWord other = word;
    other.at = mirrored(word.at);
    if (word.align == Qt::AlignLeft) {
        other.align = Qt::AlignRight;
    }
    if (word.id == TextId::rightHand) {
        other.id = TextId::leftHand;
    } else if (word.id == TextId::rightFoot) {
        other.id = TextId::leftFoot;
    }
    layout.words.push_back(other);
}

void addWords(JointLayout& layout, bool all) {
    const double fifth = all ? 122 : 130;
    const std::pair<const char*, QPointF> fingers[] = {{"1", {205, 217}},
                                                       {"2", {166, 102}},
                                                       {"3", {118, 77}},
                                                       {"4", {76, 84}},
                                                       {"5", {28, fifth}}};
    for (const auto& [text, at] : fingers) {
        addWord(layout, {QString::fromLatin1(text), TextId::count, at});
    }
    addWord(layout, {QStringLiteral("PIP"), TextId::count, {0, 190}, Qt::AlignLeft});
    addWord(layout, {QStringLiteral("MCP"), TextId::count, {0, 261}, Qt::AlignLeft});
    addWord(layout, {{}, TextId::rightHand, {101, 477}, Qt::AlignHCenter, 13});
    const auto inMiddle = [&](TextId id, double y) {
        layout.words.push_back({{}, id, {middle, y}, Qt::AlignHCenter, 12});
    };
    inMiddle(TextId::shoulderWord, all ? 142 : 112);
    inMiddle(TextId::elbowWord, all ? 190 : 154);
    inMiddle(TextId::kneeWord, all ? 292 : 289);
    if (!all) {
        return;
    }
    inMiddle(TextId::hipWord, 232);
    addWord(layout, {QStringLiteral("DIP"), TextId::count, {0, 131}, Qt::AlignLeft});
    const std::pair<const char*, QPointF> marks[] = {
        {"TMJ", {222, 46}}, {"AC", {206, 86}}, {"MTP", {72, 625}}, {"PIP", {72, 661}}};
    for (const auto& [text, at] : marks) {
        addWord(layout, {QString::fromLatin1(text), TextId::count, at, Qt::AlignLeft});
    }
    layout.words.push_back({QStringLiteral("SC"), TextId::count, {middle, 84}});
    addWord(layout, {{}, TextId::ankleWord, {150, 546}});
    addWord(layout, {{}, TextId::rightFoot, {196, 718}, Qt::AlignHCenter, 13});
}

void addSide(JointLayout& layout, const Spot& spot, char side) {
    const int joint = joint_index(std::string(spot.joint) + '_' + side);
    const QPointF at(spot.x, spot.y);
    layout.places.push_back({joint, side == 'R' ? at : mirrored(at), spot.diameter});
}

JointLayout make(JointSet set) {
    const bool all = set == JointSet::of_66_68;
    JointLayout layout;
    layout.set = set;
    layout.size = QSizeF(width, all ? 732 : 490);
    for (const char one : {'R', 'L'}) {
        if (all) {
            for (const Spot& spot : spots68) {
                addSide(layout, spot, one);
            }
        } else {
            for (const Spot& spot : spots28) {
                addSide(layout, spot, one);
            }
        }
    }
    const QPainterPath right = side(all);
    const QTransform mirror(-1, 0, 0, 1, width, 0);
    layout.figure = trunk(all).united(right).united(mirror.map(right));
    addWords(layout, all);
    return layout;
}

}  // namespace

const JointLayout& jointLayout(JointSet set) {
    static const JointLayout small = make(JointSet::of_28);
    static const JointLayout large = make(JointSet::of_66_68);
    return set == JointSet::of_28 ? small : large;
}

const JointPlace* JointLayout::place(int joint) const {
    const int at = order(joint);
    return at < 0 ? nullptr : &places[static_cast<std::size_t>(at)];
}

int JointLayout::order(int joint) const {
    const auto found = std::find_if(places.begin(), places.end(),
                                    [&](const JointPlace& p) { return p.joint == joint; });
    return found == places.end() ? -1 : static_cast<int>(found - places.begin());
}

int JointLayout::jointAt(QPointF at) const {
    for (const JointPlace& place : places) {
        const QPointF away = at - place.at;
        if (std::hypot(away.x(), away.y()) <= place.diameter / 2 + hitMargin) {
            return place.joint;
        }
    }
    return -1;
}

QTransform fitted(const JointLayout& layout, const QRectF& into) {
    const double scale =
        std::min(into.width() / layout.size.width(), into.height() / layout.size.height());
    const QPointF corner =
        into.center() - QPointF(layout.size.width(), layout.size.height()) * (scale / 2);
    return QTransform(scale, 0, 0, scale, corner.x(), corner.y());
}

}  // namespace jointlog::render
