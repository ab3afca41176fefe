#include <algorithm>
#include <map>
#include <set>

#include "domain/row_owner.hpp"
#include "jointlog/domain/catalog.hpp"

namespace jointlog {
namespace {

using Rows = std::vector<const RowVersion*>;
using Pairs = std::map<RowId, RowId>;  // of the duplicate, of the patient that is kept

/// What is recorded for one patient, by what belongs together.
struct Groups {
    Rows rows;  // in the order of current_rows
    std::map<RowId, Rows> of_owner;

    explicit Groups(std::span<const RowVersion> versions) {
        for (const RowVersion* row : current_rows(versions)) {
            if (!stands(*row)) {
                continue;
            }
            rows.push_back(row);
            if (const auto owner = owner_of(row->value)) {
                of_owner[*owner].push_back(row);
            }
        }
    }
    [[nodiscard]] const Rows& belonging_to(const RowId& owner) const {
        static const Rows none;
        const auto at = of_owner.find(owner);
        return at != of_owner.end() ? at->second : none;
    }
};

/// The same result, said by the same voice; other rows field by field. Whatever they belong to.
bool same(const Entity& a, const Entity& b) {
    if (a.index() != b.index()) {
        return false;
    }
    if (const auto* result = std::get_if<Observation>(&a)) {
        const auto& other = std::get<Observation>(b);
        return result->voice == other.voice && identity_of(*result) == identity_of(other);
    }
    return without_owner(a) == without_owner(b);
}

bool is_laboratory_result(const Entity& value) {
    const auto* result = std::get_if<Observation>(&value);
    const catalog::Item* item = result != nullptr ? catalog::item(result->item) : nullptr;
    return item != nullptr && item->laboratory;
}

class MergePlanner {
public:
    MergePlanner(std::span<const RowVersion> duplicate, std::span<const RowVersion> kept)
        : m_duplicate(duplicate), m_kept(kept) {}

    TransferPlan plan() {
        for (const RowVersion* row : m_duplicate.rows) {
            if (m_pairs.contains(row->id)) {
                continue;  // with the visit or course that it belongs to
            }
            if (std::holds_alternative<Patient>(row->value)) {
                pair_patient(*row);
            } else if (std::holds_alternative<Visit>(row->value)
                       || std::holds_alternative<MedicationCourse>(row->value)) {
                pair_group(*row);
            } else {
                pair_single(*row);
            }
        }
        TransferPlan plan;
        const RowVersion* patient = kept_patient();
        for (const RowVersion* row : m_duplicate.rows) {
            const auto at = m_pairs.find(row->id);
            plan.rows.push_back(
                {row, at != m_pairs.end() ? std::optional(at->second) : std::nullopt});
            if (std::holds_alternative<Patient>(row->value) && at == m_pairs.end()) {
                plan.obstacles.push_back(obstacle(ObstacleKind::not_recorded, *row));
            }
            if (patient != nullptr && before_birth(*row, *patient)) {
                plan.obstacles.push_back(obstacle(ObstacleKind::before_birth, *row));
            }
        }
        return plan;
    }

private:
    [[nodiscard]] const RowVersion* kept_patient() const {
        const bool there =
            !m_kept.rows.empty() && std::holds_alternative<Patient>(m_kept.rows.front()->value);
        return there ? m_kept.rows.front() : nullptr;
    }

    static bool before_birth(const RowVersion& row, const RowVersion& patient) {
        const auto& birth = std::get<Patient>(patient.value).birth.first;
        const PartialDate* date = date_of(row.value);
        return date != nullptr && date->last && birth && *date->last < *birth;
    }

    void pair_patient(const RowVersion& row) {
        if (const RowVersion* patient = kept_patient()) {
            pair(row, *patient);
        }
    }

    /// A visit or course with all that belongs to it, or nothing of it: what differs stays a visit of its own.
    void pair_group(const RowVersion& owner) {
        for (const RowVersion* other : m_kept.rows) {
            if (m_taken.contains(other->id) || !same(owner.value, other->value)) {
                continue;
            }
            if (const auto pairs = all_recorded(m_duplicate.belonging_to(owner.id),
                                                m_kept.belonging_to(other->id))) {
                pair(owner, *other);
                for (const auto& [row, same_row] : *pairs) {
                    pair(*row, *same_row);
                }
                return;
            }
        }
    }

    using RowPairs = std::vector<std::pair<const RowVersion*, const RowVersion*>>;
    static std::optional<RowPairs> all_recorded(const Rows& rows, const Rows& among) {
        RowPairs pairs;
        std::set<RowId> taken;
        for (const RowVersion* row : rows) {
            const auto at = std::find_if(among.begin(), among.end(), [&](const RowVersion* other) {
                return !taken.contains(other->id) && same(row->value, other->value);
            });
            if (at == among.end()) {
                return std::nullopt;
            }
            taken.insert((*at)->id);
            pairs.emplace_back(row, *at);
        }
        return pairs;
    }

    void pair_single(const RowVersion& row) {
        const auto owner = owner_of(row.value);
        if (owner && !is_laboratory_result(row.value)) {
            return;  // belongs to a visit or course that is not recorded there
        }
        for (const RowVersion* other : candidates(row)) {
            // A laboratory value says the same with its visit or without; two visits are two statements.
            if (!m_taken.contains(other->id) && !(owner && owner_of(other->value))
                && same(row.value, other->value)) {
                pair(row, *other);
                return;
            }
        }
    }

    /// The rows of the kept patient that may say the same: by item for results, which are many.
    const Rows& candidates(const RowVersion& row) {
        const auto* result = std::get_if<Observation>(&row.value);
        if (result == nullptr) {
            return m_kept.rows;
        }
        if (m_results.empty()) {
            for (const RowVersion* other : m_kept.rows) {
                if (const auto* recorded = std::get_if<Observation>(&other->value)) {
                    m_results[identity_of(*recorded)].push_back(other);
                }
            }
        }
        return m_results[identity_of(*result)];
    }

    void pair(const RowVersion& row, const RowVersion& other) {
        m_pairs.emplace(row.id, other.id);
        m_taken.insert(other.id);
    }

    Groups m_duplicate;
    Groups m_kept;
    Pairs m_pairs;
    std::set<RowId> m_taken;
    std::map<std::string, Rows> m_results;
};

}  // namespace

TransferPlan plan_merge(std::span<const RowVersion> duplicate, std::span<const RowVersion> kept) {
    return MergePlanner(duplicate, kept).plan();
}

}  // namespace jointlog
