// From joint to joint by arrows and by the numbers of the fingers.
#include <cmath>
#include <limits>

#include "jointlog/render/joint_map.hpp"

namespace jointlog::render {
namespace {

const std::string& codeOf(int joint) {
    return catalog::joints()[static_cast<std::size_t>(joint)].code;
}

/// "MCP" of MCP3_R; the joints of thumb and great toe stand in the row of the PIP joints.
std::string rowOf(int joint) {
    const std::string& code = codeOf(joint);
    const std::string name = code.substr(0, code.find_first_of("0123456789_"));
    return name == "IP" ? "PIP" : name == "TIP" ? "TPIP" : name;
}

std::string inRow(const std::string& row, int number) {
    if (number == 1 && row == "PIP") {
        return "IP1";
    }
    return number == 1 && row == "TPIP" ? "TIP1" : row + std::to_string(number);
}

/// How far a point lies in a direction, and how far beside it.
std::pair<double, double> seen(QPointF away, Toward toward) {
    switch (toward) {
        case Toward::left:
            return {-away.x(), std::abs(away.y())};
        case Toward::right:
            return {away.x(), std::abs(away.y())};
        case Toward::up:
            return {-away.y(), std::abs(away.x())};
        case Toward::down:
            break;
    }
    return {away.y(), std::abs(away.x())};
}

}  // namespace

int neighbour(const JointLayout& layout, int joint, Toward toward) {
    const JointPlace* from = layout.place(joint);
    if (from == nullptr) {
        return joint;
    }
    int best = joint;
    double least = std::numeric_limits<double>::max();
    for (const JointPlace& place : layout.places) {
        const auto [along, beside] = seen(place.at - from->at, toward);
        const double cost = along + 2 * beside;
        // Ahead means within the quarter that the arrow points to, a little wider for crooked rows of fingers.
        if (place.joint != joint && along > 4 && beside < 1.6 * along && cost < least) {
            best = place.joint;
            least = cost;
        }
    }
    return best;
}

int finger(const JointLayout& layout, int joint, int number) {
    const std::string& code = codeOf(joint);
    std::string row = rowOf(joint);
    if (joint_index(inRow(row, 5) + code.substr(code.size() - 2)) < 0) {
        row = "MCP";
    }
    const int to = joint_index(inRow(row, number) + code.substr(code.size() - 2));
    return layout.order(to) < 0 ? joint : to;
}

}  // namespace jointlog::render
