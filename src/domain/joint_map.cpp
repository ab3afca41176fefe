#include "jointlog/domain/joint_map.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace jointlog {
namespace {

const std::unordered_map<std::string_view, int>& indices() {
    static const std::unordered_map<std::string_view, int> all = [] {
        std::unordered_map<std::string_view, int> made;
        for (const catalog::Joint& joint : catalog::joints()) {
            made.emplace(joint.code, static_cast<int>(made.size()));
        }
        return made;
    }();
    return all;
}

std::optional<bool>& sign_of(JointMark& mark, JointSign sign) {
    return sign == JointSign::tender ? mark.tender : mark.swollen;
}

char letter(const std::optional<bool>& said) {
    return !said ? '-' : *said ? 'y' : 'n';
}

std::optional<bool> said_by(char letter) {
    return letter == 'y'   ? std::optional(true)
           : letter == 'n' ? std::optional(false)
                           : std::nullopt;
}

void count_mark(MapCount& count, const JointMark& mark, const std::optional<bool>& said) {
    if (mark.not_assessable()) {
        ++count.not_assessable;
    } else if (!said) {
        ++count.not_examined;
    } else {
        ++count.assessed;
        count.count += *said ? 1 : 0;
    }
}

}  // namespace

bool JointMark::not_assessable() const {
    return state != JointState::examined && state != JointState::not_examined;
}

std::string_view code(JointSet set) {
    return set == JointSet::of_28 ? "28" : "66_68";
}

bool looked_for(const catalog::Joint& joint, JointSet set, JointSign sign) {
    if (set == JointSet::of_28) {
        return joint.in_28;
    }
    return sign == JointSign::tender ? joint.in_68_tender : joint.in_66_swollen;
}

int joint_index(std::string_view code) {
    const auto found = indices().find(code);
    return found == indices().end() ? -1 : found->second;
}

int other_side(int joint) {
    std::string code = catalog::joints()[static_cast<std::size_t>(joint)].code;
    code.back() = code.back() == 'L' ? 'R' : 'L';
    return joint_index(code);
}

JointMap::JointMap() : m_marks(catalog::joints().size()) {}

const JointMark& JointMap::operator[](int joint) const {
    return m_marks.at(static_cast<std::size_t>(joint));
}

void JointMap::set(int joint, const JointMark& mark) {
    m_marks.at(static_cast<std::size_t>(joint)) = mark;
}

void JointMap::set_sign(int joint, JointSign sign, std::optional<bool> said) {
    JointMark& mark = m_marks.at(static_cast<std::size_t>(joint));
    mark.state = JointState::examined;
    sign_of(mark, sign) = said;
    if (!mark.tender && !mark.swollen) {
        mark.state = JointState::not_examined;
    }
}

void JointMap::rest_without_findings(JointSet set) {
    for (int at = 0; at < size(); ++at) {
        const catalog::Joint& joint = catalog::joints()[static_cast<std::size_t>(at)];
        if (m_marks[static_cast<std::size_t>(at)].not_assessable()) {
            continue;
        }
        for (const JointSign sign : {JointSign::tender, JointSign::swollen}) {
            if (looked_for(joint, set, sign)
                && !sign_of(m_marks[static_cast<std::size_t>(at)], sign)) {
                set_sign(at, sign, false);
            }
        }
    }
}

bool JointMap::blank() const {
    return std::all_of(m_marks.begin(), m_marks.end(),
                       [](const JointMark& mark) { return mark.blank(); });
}

JointMap joint_map(const std::vector<Recorded<JointFinding>>& joints, RowId visit) {
    JointMap map;
    for (const auto& row : joints) {
        const int at = row->visit == visit && !row.in_error() ? joint_index(row->joint) : -1;
        if (at >= 0) {
            map.set(at, {row->state, row->tender, row->swollen});
        }
    }
    return map;
}

JointMapCounts count_map(const JointMap& map, JointSet set) {
    JointMapCounts counts;
    for (int at = 0; at < map.size(); ++at) {
        const catalog::Joint& joint = catalog::joints()[static_cast<std::size_t>(at)];
        if (looked_for(joint, set, JointSign::tender)) {
            count_mark(counts.tender, map[at], map[at].tender);
        }
        if (looked_for(joint, set, JointSign::swollen)) {
            count_mark(counts.swollen, map[at], map[at].swollen);
        }
    }
    return counts;
}

std::string to_text(const JointMap& map) {
    std::string text;
    for (int at = 0; at < map.size(); ++at) {
        const JointMark& mark = map[at];
        if (mark.blank()) {
            continue;
        }
        text.append(text.empty() ? "" : ";");
        text.append(catalog::joints()[static_cast<std::size_t>(at)].code).append("=");
        if (mark.state == JointState::examined) {
            text.append({letter(mark.tender), letter(mark.swollen)});
        } else {
            text.append(code(mark.state));
        }
    }
    return text;
}

JointMap joint_map_of_text(std::string_view text) {
    JointMap map;
    while (!text.empty()) {
        const std::string_view part = text.substr(0, text.find(';'));
        text.remove_prefix(std::min(text.size(), part.size() + 1));
        const std::size_t sign = part.find('=');
        const int at = joint_index(part.substr(0, sign));
        if (at < 0 || sign == std::string_view::npos) {
            continue;
        }
        const std::string_view value = part.substr(sign + 1);
        if (const auto state = parse_joint_state(value)) {
            map.set(at, {*state, {}, {}});
        } else if (value.size() == 2) {
            map.set_sign(at, JointSign::tender, said_by(value[0]));
            map.set_sign(at, JointSign::swollen, said_by(value[1]));
        }
    }
    return map;
}

std::vector<VisitMap> joint_history(const PatientRecord& record) {
    std::map<RowId, JointMap> maps;
    for (const auto& row : record.joints) {
        if (const int at = row.in_error() ? -1 : joint_index(row->joint); at >= 0) {
            maps[row->visit].set(at, {row->state, row->tender, row->swollen});
        }
    }
    std::vector<VisitMap> history;
    for (const auto& visit : record.visits) {
        const auto found = maps.find(visit.meta.id);
        if (!visit.in_error() && visit->date.anchor() && found != maps.end()
            && !found->second.blank()) {
            history.push_back({visit.meta.id, visit->date, found->second});
        }
    }
    std::stable_sort(history.begin(), history.end(), [](const VisitMap& a, const VisitMap& b) {
        return *a.date.anchor() < *b.date.anchor();
    });
    return history;
}

JointSet set_of(const std::vector<VisitMap>& visits) {
    for (const VisitMap& visit : visits) {
        for (int at = 0; at < visit.map.size(); ++at) {
            if (!visit.map[at].blank() && !catalog::joints()[static_cast<std::size_t>(at)].in_28) {
                return JointSet::of_66_68;
            }
        }
    }
    return JointSet::of_28;
}

JointTally tally(const std::vector<VisitMap>& visits, int joint, JointSign sign) {
    JointTally tally;
    for (const VisitMap& visit : visits) {
        const JointMark& mark = visit.map[joint];
        const std::optional<bool>& said = sign == JointSign::tender ? mark.tender : mark.swollen;
        tally.examined += said ? 1 : 0;
        tally.seen += said.value_or(false) ? 1 : 0;
    }
    return tally;
}

}  // namespace jointlog
