#include <algorithm>
#include <cassert>
#include <string>

#include "app/sample_rows.hpp"
#include "app/sample_table.hpp"
#include "jointlog/domain/joint_map.hpp"

namespace jointlog::app::sample {
namespace {

/// Calls `each` with the position of every joint that a cell names, by catalogue codes separated by spaces.
template <class Each>
void for_joints(std::string_view cell, Each each) {
    while (!cell.empty()) {
        const std::size_t end = std::min(cell.find(' '), cell.size());
        const int joint = joint_index(cell.substr(0, end));
        assert(joint >= 0);
        each(joint);
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
}

/// The 28 joints of a row: whatever it does not name was examined without a finding.
JointMap map_of(const SampleTable& table, std::size_t row) {
    JointMap map;
    for_joints(table.cell(row, "tender"),
               [&](int joint) { map.set_sign(joint, JointSign::tender, true); });
    for_joints(table.cell(row, "swollen"),
               [&](int joint) { map.set_sign(joint, JointSign::swollen, true); });
    for_joints(table.cell(row, "replaced"), [&](int joint) {
        map.set(joint, {JointState::replaced, {}, {}});
    });
    map.rest_without_findings(JointSet::of_28);
    for_joints(table.cell(row, "not_examined"), [&](int joint) { map.set(joint, {}); });
    return map;
}

}  // namespace

void add_joint_maps(RecordBuilder& builder) {
    const SampleTable table("joints.csv");
    for (std::size_t row = 0; row < table.size(); ++row) {
        const std::string patient(table.cell(row, "patient"));
        const std::string date(table.cell(row, "date"));
        const JointMap map = map_of(table, row);
        for (int joint = 0; joint < map.size(); ++joint) {
            if (map[joint].blank())
                continue;
            JointFinding finding;
            finding.joint = catalog::joints()[static_cast<std::size_t>(joint)].code;
            finding.state = map[joint].state;
            finding.tender = map[joint].tender;
            finding.swollen = map[joint].swollen;
            builder.add_later(day_of(date), patient,
                              [&builder, finding, visit = visit_key(patient, date)]() -> Entity {
                                  JointFinding placed = finding;
                                  placed.visit = builder.id_of(visit);
                                  return placed;
                              });
        }
    }
}

}  // namespace jointlog::app::sample
