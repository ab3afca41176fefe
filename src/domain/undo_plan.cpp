#include <map>

#include "domain/row_owner.hpp"

namespace jointlog {
namespace {

/// What some operations did to one row.
struct Touched {
    const RowVersion* before = nullptr;   // nullptr: they added the row
    const RowVersion* written = nullptr;  // their last version
    const RowVersion* now = nullptr;
    bool others_between = false;
};

class UndoPlanner {
public:
    UndoPlanner(std::span<const RowVersion> versions, const std::set<std::int64_t>& operations,
                RowsInError rule)
        : m_rule(rule) {
        for (const RowVersion& version : versions) {
            take(version, operations.contains(version.since));
        }
    }

    UndoPlan plan() {
        for (const auto& [id, row] : m_rows) {
            if (row.written == nullptr) {
                m_after.emplace(id, State{row.now, row.now->status, false});
            } else {
                take_back(row);
            }
        }
        for (const auto& [id, state] : m_after) {
            check_owner(state);
        }
        return std::move(m_plan);
    }

private:
    /// A row as it will stand.
    struct State {
        const RowVersion* version = nullptr;
        RowStatus status = RowStatus::recorded;
        bool touched = false;
    };

    void take(const RowVersion& version, bool theirs) {
        Touched& row = m_rows[version.id];
        if (theirs) {
            if (row.written == nullptr) {
                row.before = row.now;
            } else if (row.now != row.written) {
                row.others_between = true;
            }
            row.written = &version;
        }
        row.now = &version;
    }

    void take_back(const Touched& row) {
        const RowVersion& now = *row.now;
        const bool there_already =
            row.before == nullptr && now.status == RowStatus::entered_in_error;
        // A change that was taken back since is none.
        const bool as_written =
            now.status == row.written->status && now.value == row.written->value;
        if ((!as_written || row.others_between)
            && !(there_already && m_rule == RowsInError::pass)) {
            m_plan.obstacles.push_back(obstacle(ObstacleKind::changed_since, now));
            return;
        }
        const RowStatus status =
            row.before != nullptr ? row.before->status : RowStatus::entered_in_error;
        if (row.before != nullptr && row.before->value != now.value) {
            m_plan.changes.emplace_back(CorrectRow{now.id, now.since, row.before->value, status});
        } else if (status != now.status) {
            m_plan.changes.emplace_back(SetRowStatus{now.id, now.since, status});
        }
        m_after.emplace(now.id, State{row.before != nullptr ? row.before : &now, status, true});
        if (std::holds_alternative<Patient>(now.value)) {
            m_patient_leaves = status == RowStatus::entered_in_error;
        }
    }

    void check_owner(const State& state) {
        if (state.status != RowStatus::recorded) {
            return;
        }
        if (m_patient_leaves && !state.touched) {
            m_plan.obstacles.push_back(obstacle(ObstacleKind::added_since, *state.version));
            return;
        }
        const auto owner = owner_of(state.version->value);
        const auto at = owner ? m_after.find(*owner) : m_after.end();
        if (at == m_after.end() || at->second.status == RowStatus::recorded) {
            return;
        }
        if (state.touched) {
            m_plan.obstacles.push_back(obstacle(ObstacleKind::owner_in_error, *state.version));
        } else if (at->second.touched) {
            m_plan.obstacles.push_back(obstacle(ObstacleKind::added_since, *state.version));
        }
    }

    RowsInError m_rule;
    std::map<RowId, Touched> m_rows;
    std::map<RowId, State> m_after;
    bool m_patient_leaves = false;
    UndoPlan m_plan;
};

}  // namespace

UndoPlan plan_undo(std::span<const RowVersion> versions, const std::set<std::int64_t>& operations,
                   RowsInError rule) {
    return UndoPlanner(versions, operations, rule).plan();
}

}  // namespace jointlog
