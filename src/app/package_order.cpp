#include "app/package_order.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace jointlog::app {
namespace {

template <class T>
std::optional<RowId> owner_of(const T& /*row*/) {
    return std::nullopt;
}
std::optional<RowId> owner_of(const JointFinding& row) {
    return row.visit;
}
std::optional<RowId> owner_of(const Observation& row) {
    return row.visit;
}
std::optional<RowId> owner_of(const DoseStep& row) {
    return row.course;
}
std::optional<RowId> owner_of(const Administration& row) {
    return row.course;
}

/// The day that rows of a kind are listed by; rows of one day stand in the order of their entry.
std::optional<Day> listed_day(const Visit& row) {
    return row.date.anchor();
}
std::optional<Day> listed_day(const Observation& row) {
    return row.date.anchor();
}
std::optional<Day> listed_day(const MedicationCourse& row) {
    return row.start.anchor();
}
std::optional<Day> listed_day(const DoseStep& row) {
    return row.start.anchor();
}
std::optional<Day> listed_day(const Administration& row) {
    return row.date.anchor();
}
std::optional<Day> listed_day(const AdverseEvent& row) {
    return row.onset.anchor();
}
std::optional<Day> listed_day(const Fact& row) {
    return row.start.anchor();
}
std::optional<Day> listed_day(const ReportedScore& row) {
    return row.date.anchor();
}
std::optional<Day> listed_day(const Note& row) {
    return row.date.anchor();
}
std::optional<Day> listed_day(const JointFinding& /*row*/) {
    return std::nullopt;
}

/// An operation and what must be written before it.
struct Node {
    PackagedOperation operation;
    std::int64_t version = std::numeric_limits<std::int64_t>::max();  // least of its rows
    std::set<Uuid> needs;                                             // holds what its rows name
    std::set<Uuid> follows;                                           // was entered earlier
    std::set<Uuid> waited_by;                                         // the other end of both
};

class Graph {
public:
    Graph(const PatientRecord& record, const std::vector<RowId>& wanted)
        : m_record(record), m_wanted(wanted.begin(), wanted.end()) {
        each_row(record, [&](const auto& row) { add(row); });
        follow(record.visits);
        follow(record.joints);
        follow(record.observations);
        follow(record.courses);
        follow(record.dose_steps);
        follow(record.administrations);
        follow(record.adverse_events);
        follow(record.facts);
        follow(record.reported_scores);
        follow(record.notes);
    }

    /// What stands in nobody's way comes next. Where a row was corrected to name a later visit, each may wait for the
    /// other: then the one that needs nothing.
    std::vector<PackagedOperation> in_order() {
        std::set<Rank> waiting;
        for (const auto& [id, node] : m_nodes) {
            waiting.insert(rank(id));
        }
        std::vector<PackagedOperation> ordered;
        while (!waiting.empty()) {
            const Uuid id = std::get<Uuid>(*waiting.begin());
            waiting.erase(waiting.begin());
            Node node = std::move(m_nodes.extract(id).mapped());
            for (const Uuid& other : node.waited_by) {
                const auto left = m_nodes.find(other);
                if (left != m_nodes.end()) {
                    waiting.erase(rank(other));
                    left->second.needs.erase(id);
                    left->second.follows.erase(id);
                    waiting.insert(rank(other));
                }
            }
            auto& rows = node.operation.rows;
            std::sort(rows.begin(), rows.end(),
                      [](const auto& a, const auto& b) { return a.first < b.first; });
            ordered.push_back(std::move(node.operation));
        }
        return ordered;
    }

private:
    using Rank = std::tuple<bool, bool, std::int64_t, Uuid>;

    [[nodiscard]] Rank rank(const Uuid& id) const {
        const Node& node = m_nodes.at(id);
        return {!node.needs.empty(), !node.follows.empty(), node.version, id};
    }

    template <class T>
    void add(const Recorded<T>& row) {
        if (m_wanted.count(row.meta.id) == 0) {
            return;
        }
        const Uuid& id = row.meta.id.operation;
        Node& node = m_nodes[id];
        node.operation.id = id;
        node.operation.rows.emplace_back(row.meta.id.ordinal, row.value);
        node.version = std::min(node.version, row.meta.version);
        const RowId& patient = m_record.patient.meta.id;
        need(node, id, patient);
        if (const std::optional<RowId> owner = owner_of(row.value)) {
            need(node, id, *owner);
        }
    }

    void need(Node& node, const Uuid& id, const RowId& row) {
        if (row.operation != id && m_wanted.count(row) != 0) {
            node.needs.insert(row.operation);
            m_nodes[row.operation].waited_by.insert(id);
        }
    }

    template <class T>
    void follow(const std::vector<Recorded<T>>& rows) {
        const Recorded<T>* before = nullptr;
        for (const Recorded<T>& row : rows) {
            if (m_wanted.count(row.meta.id) == 0) {
                continue;
            }
            if (before != nullptr && listed_day(before->value) == listed_day(row.value)
                && before->meta.id.operation != row.meta.id.operation) {
                m_nodes.at(row.meta.id.operation).follows.insert(before->meta.id.operation);
                m_nodes.at(before->meta.id.operation).waited_by.insert(row.meta.id.operation);
            }
            before = &row;
        }
    }

    const PatientRecord& m_record;
    std::set<RowId> m_wanted;
    std::map<Uuid, Node> m_nodes;
};

}  // namespace

std::vector<PackagedOperation> operations_of(const PatientRecord& record,
                                             const std::vector<RowId>& wanted) {
    return Graph(record, wanted).in_order();
}

}  // namespace jointlog::app
