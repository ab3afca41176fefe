#include <algorithm>

#include "domain/visit_evidence.hpp"
#include "jointlog/domain/joint_map.hpp"

namespace jointlog {
namespace {

std::optional<JointMapCounts> count_findings(
    const std::vector<const Recorded<JointFinding>*>& findings) {
    if (findings.empty()) {
        return std::nullopt;
    }
    JointMap map;
    for (const Recorded<JointFinding>* finding : findings) {
        const JointFinding& found = finding->value;
        if (const int at = joint_index(found.joint); at >= 0) {
            map.set(at, {found.state, found.tender, found.swollen});
        }
    }
    return count_map(map, JointSet::of_28);
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
    const Entry* const entered = find(visit);
    return entered != nullptr ? count_findings(entered->joints) : std::nullopt;
}

const Recorded<JointFinding>* Evidence::newest_finding(RowId visit) const {
    const Entry* const entered = find(visit);
    if (entered == nullptr || entered->joints.empty()) {
        return nullptr;
    }
    return *std::max_element(
        entered->joints.begin(), entered->joints.end(),
        [](const auto* a, const auto* b) { return a->meta.version < b->meta.version; });
}

}  // namespace jointlog
