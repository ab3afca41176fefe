#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "jointlog/domain/catalog.hpp"
#include "jointlog/domain/visit_scores.hpp"

namespace jointlog {

/// What is seen at one joint. Tenderness and swelling each stay open until somebody said yes or no.
struct JointMark {
    JointState state = JointState::not_examined;
    std::optional<bool> tender;   // only when examined
    std::optional<bool> swollen;  // only when examined

    /// Replaced, fused or amputated.
    [[nodiscard]] bool not_assessable() const;
    [[nodiscard]] bool blank() const { return *this == JointMark{}; }
    friend bool operator==(const JointMark&, const JointMark&) = default;
};

/// One sign of a joint.
enum class JointSign : std::uint8_t { tender, swollen };

/// Which joints are looked at: the 28, or 68 for tenderness and 66 for swelling (hips cannot be seen to swell).
enum class JointSet : std::uint8_t { of_28, of_66_68 };
/// "28", "66_68".
[[nodiscard]] std::string_view code(JointSet set);
/// Whether a sign of the joint is looked for in the set.
[[nodiscard]] bool looked_for(const catalog::Joint& joint, JointSet set, JointSign sign);
/// Position of a joint in catalog::joints(); -1 for an unknown code.
[[nodiscard]] int joint_index(std::string_view code);
/// The same joint of the other side.
[[nodiscard]] int other_side(int joint);

/// One mark for every joint of the catalogue, in its order.
class JointMap {
public:
    JointMap();

    [[nodiscard]] const JointMark& operator[](int joint) const;
    /// Puts a mark in its place.
    void set(int joint, const JointMark& mark);
    /// Says yes, no or nothing about one sign. A joint that was not assessable becomes an examined one; one of which
    /// nothing is said any more was not examined.
    void set_sign(int joint, JointSign sign, std::optional<bool> said);
    /// "No" for every sign of the set of which nothing was said; joints that are not assessable stay.
    void rest_without_findings(JointSet set);
    [[nodiscard]] bool blank() const;
    [[nodiscard]] int size() const { return static_cast<int>(m_marks.size()); }
    friend bool operator==(const JointMap&, const JointMap&) = default;

private:
    std::vector<JointMark> m_marks;
};

/// The map that the rows of a visit hold, rows in error left out.
[[nodiscard]] JointMap joint_map(const std::vector<Recorded<JointFinding>>& joints, RowId visit);
/// Counts over a set: `assessed` of its joints, complete only where each is examined or not assessable.
[[nodiscard]] JointMapCounts count_map(const JointMap& map, JointSet set);
/// "MCP2_R=yn;KNE_L=y-;HIP_L=replaced": tender, then swollen, each y, n or - for not examined. Empty for a blank map.
[[nodiscard]] std::string to_text(const JointMap& map);
/// What of such a text names a joint; the rest is left out.
[[nodiscard]] JointMap joint_map_of_text(std::string_view text);

/// The map of one visit.
struct VisitMap {
    RowId visit;
    PartialDate date;
    JointMap map;
};
/// The visits that hold a map, by date; visits in error and those without a day to stand on are left out.
[[nodiscard]] std::vector<VisitMap> joint_history(const PatientRecord& record);
/// The smallest set that holds every joint of which the maps say something.
[[nodiscard]] JointSet set_of(const std::vector<VisitMap>& visits);

/// How often a sign was seen at one joint: yes in `seen` of `examined` visits.
struct JointTally {
    int seen = 0;
    int examined = 0;
};
[[nodiscard]] JointTally tally(const std::vector<VisitMap>& visits, int joint, JointSign sign);

}  // namespace jointlog
