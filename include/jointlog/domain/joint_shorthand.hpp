#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "jointlog/domain/joint_map.hpp"

namespace jointlog {

/// A word of a shorthand line that names no joint.
struct UnreadToken {
    std::string text;       // as typed
    int number = 0;         // 1: the first word of the line
    std::size_t begin = 0;  // bytes of the line
    std::size_t end = 0;
};

/// What a line such as "t: rw rm2-4 lk  s: rw rm2" says.
struct JointShorthand {
    std::vector<int> tender;  // positions in catalog::joints(), each once, as named
    std::vector<int> swollen;
    std::vector<UnreadToken> unread;
};

/// Reads a line. Sections: t: tender, s: swollen, ts: or b: both. A joint is a side (r, l, b for both sides) and a code
/// of shorthand_codes(), with fingers and toes as one number or a range: rm2-4. Words of Japanese stand for sides and
/// joints too (右手 左膝 圧痛:). Full-width letters and digits read like ASCII. What is not read says nothing about
/// any joint and is listed with its place; a joint outside the set is not read.
[[nodiscard]] JointShorthand read_joint_shorthand(std::string_view line, JointSet set);

/// One joint, or row of joints, that a shorthand code names.
struct ShorthandCode {
    std::string_view typed;  // "w", "m"
    std::string_view joint;  // "WRI", "MCP": the catalogue's code without finger and side
    int first = 0;           // fingers or toes; 0: no number follows
    int last = 0;
};
[[nodiscard]] std::vector<ShorthandCode> shorthand_codes();

}  // namespace jointlog
