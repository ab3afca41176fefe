#include <algorithm>
#include <map>

#include "domain/visit_evidence.hpp"
#include "jointlog/domain/catalog.hpp"

namespace jointlog {
namespace {

void count_joint(MapCount& count, const JointFinding* finding,
                 std::optional<bool> JointFinding::*sign) {
    const bool present = finding != nullptr && finding->state != JointState::not_examined;
    if (present && finding->state != JointState::examined) {
        ++count.not_assessable;
    } else if (!present || !(finding->*sign)) {
        ++count.not_examined;
    } else {
        ++count.assessed;
        count.count += *(finding->*sign) ? 1 : 0;
    }
}

std::optional<JointMapCounts> count_findings(
    const std::vector<const Recorded<JointFinding>*>& findings) {
    if (findings.empty()) {
        return std::nullopt;
    }
    std::map<std::string_view, const JointFinding*> by_joint;
    for (const Recorded<JointFinding>* finding : findings) {
        by_joint[finding->value.joint] = &finding->value;
    }
    JointMapCounts counts;
    for (const catalog::Joint& joint : catalog::joints()) {
        if (!joint.in_28) {
            continue;
        }
        const auto found = by_joint.find(joint.code);
        const JointFinding* const finding = found == by_joint.end() ? nullptr : found->second;
        count_joint(counts.tender, finding, &JointFinding::tender);
        count_joint(counts.swollen, finding, &JointFinding::swollen);
    }
    return counts;
}

}  // namespace

std::optional<JointMapCounts> count_joints(const std::vector<Recorded<JointFinding>>& joints,
                                           RowId visit) {
    std::vector<const Recorded<JointFinding>*> findings;
    for (const auto& row : joints) {
        if (!row.in_error() && row->visit == visit) {
            findings.push_back(&row);
        }
    }
    return count_findings(findings);
}

std::optional<JointMapCounts> Evidence::joint_counts(RowId visit) const {
    const auto found = m_joints.find(visit);
    return found == m_joints.end() ? std::nullopt : count_findings(found->second);
}

const Recorded<JointFinding>* Evidence::newest_finding(RowId visit) const {
    const auto found = m_joints.find(visit);
    if (found == m_joints.end()) {
        return nullptr;
    }
    return *std::max_element(
        found->second.begin(), found->second.end(),
        [](const auto* a, const auto* b) { return a->meta.version < b->meta.version; });
}

}  // namespace jointlog
