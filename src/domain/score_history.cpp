#include "jointlog/domain/score_history.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "domain/visit_evidence.hpp"

namespace jointlog {
namespace {

using Versions = std::vector<const RowVersion*>;

/// The days on which a laboratory value could ever have entered the visit's scores.
class Windows {
public:
    Windows(std::span<const RowVersion> versions, RowId visit, int window_days)
        : m_window_days(window_days) {
        for (const RowVersion& version : versions) {
            const auto* const value = std::get_if<Visit>(&version.value);
            if (value != nullptr && version.id == visit && value->date.is_exact()) {
                m_days.insert(*value->date.first);
            }
        }
    }
    [[nodiscard]] bool hold(const PartialDate& date) const {
        return date.is_exact() && std::any_of(m_days.begin(), m_days.end(), [&](Day day) {
                   return std::abs(date.first->number - day.number) <= m_window_days;
               });
    }

private:
    std::set<Day> m_days;
    int m_window_days;
};

/// The versions that may decide about the visit's scores, so that each state is rebuilt from few rows.
Versions relevant(std::span<const RowVersion> versions, RowId visit, int window_days) {
    const Windows windows(versions, visit, window_days);
    Versions kept;
    std::set<RowId> visits{visit};  // a value entered with a visit in error counts nowhere
    for (const RowVersion& version : versions) {
        if (const auto* const row = std::get_if<Observation>(&version.value)) {
            const auto input = input_of(row->item);
            if (input
                && (row->visit == visit || (is_laboratory(*input) && windows.hold(row->date)))) {
                kept.push_back(&version);
                if (row->visit) {
                    visits.insert(*row->visit);
                }
            }
        } else if (const auto* const joint = std::get_if<JointFinding>(&version.value)) {
            if (joint->visit == visit) {
                kept.push_back(&version);
            }
        }
    }
    for (const RowVersion& version : versions) {
        if (std::holds_alternative<Visit>(version.value) && visits.contains(version.id)) {
            kept.push_back(&version);
        }
    }
    return kept;
}

/// The first operation of every row: its place among rows of one day.
std::map<RowId, std::int64_t> births(std::span<const RowVersion> versions) {
    std::map<RowId, std::int64_t> born;
    for (const RowVersion& version : versions) {
        const auto [at, added] = born.emplace(version.id, version.since);
        at->second = std::min(at->second, version.since);
    }
    return born;
}

template <class T>
void sort_by_day_and_entry(std::vector<Recorded<T>>& rows,
                           const std::map<RowId, std::int64_t>& born) {
    const auto key = [&](const Recorded<T>& row) {
        return std::tuple(row->date.anchor(), born.at(row.meta.id), row.meta.id.ordinal);
    };
    std::sort(rows.begin(), rows.end(),
              [&](const auto& a, const auto& b) { return key(a) < key(b); });
}

/// What stood at the end of an operation.
PatientRecord record_at(const Versions& versions, const std::map<RowId, std::int64_t>& born,
                        std::int64_t operation) {
    PatientRecord record;
    for (const RowVersion* const version : versions) {
        if (version->since > operation || (version->until && *version->until <= operation)) {
            continue;
        }
        const RowMeta meta{version->id, version->since, version->status,
                           born.at(version->id) != version->since};
        if (const auto* const visit = std::get_if<Visit>(&version->value)) {
            record.visits.push_back({*visit, meta});
        } else if (const auto* const row = std::get_if<Observation>(&version->value)) {
            record.observations.push_back({*row, meta});
        } else if (const auto* const joint = std::get_if<JointFinding>(&version->value)) {
            record.joints.push_back({*joint, meta});
        }
    }
    sort_by_day_and_entry(record.visits, born);
    sort_by_day_and_entry(record.observations, born);
    std::sort(record.joints.begin(), record.joints.end(), [&](const auto& a, const auto& b) {
        return std::pair(born.at(a.meta.id), a.meta.id.ordinal)
               < std::pair(born.at(b.meta.id), b.meta.id.ordinal);
    });
    return record;
}

bool same_score(const IndexResult& a, const IndexResult& b) {
    const auto* const one = std::get_if<Computed>(&a);
    const auto* const other = std::get_if<Computed>(&b);
    if (one == nullptr || other == nullptr) {
        return one == other;
    }
    return one->value == other->value && one->censored == other->censored && one->low == other->low;
}

}  // namespace

std::vector<ScoreHistory> score_history(std::span<const RowVersion> versions, RowId visit,
                                        const ScoreSettings& settings) {
    const Versions rows = relevant(versions, visit, settings.window_days);
    const auto born = births(versions);
    std::map<std::int64_t, const OperationInfo*> operations;
    for (const RowVersion* const version : rows) {
        operations.emplace(version->since, &version->operation);
    }
    std::map<IndexId, std::vector<KnownScore>> states;
    for (const auto& [number, operation] : operations) {
        const PatientRecord record = record_at(rows, born, number);
        const auto recorded = std::find_if(record.visits.begin(), record.visits.end(),
                                           [&](const auto& row) { return row.meta.id == visit; });
        if (recorded == record.visits.end()) {
            continue;
        }
        for (IndexResult& result : score_visit(record, *recorded, settings).results) {
            const bool computed = std::holds_alternative<Computed>(result);
            const IndexId id = std::visit([](const auto& any) { return any.id; }, result);
            auto& known = states[id];
            if (known.empty() ? computed : !same_score(known.back().result, result)) {
                known.push_back({*operation, std::move(result)});
            }
        }
    }
    std::vector<ScoreHistory> changed;
    for (auto& [index, known] : states) {
        if (known.size() > 1) {
            changed.push_back({index, std::move(known)});
        }
    }
    return changed;
}

}  // namespace jointlog
