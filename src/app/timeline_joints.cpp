#include <algorithm>
#include <map>
#include <unordered_set>

#include "app/timeline_build.hpp"

namespace jointlog::app {
namespace {
std::optional<int> count_of(const std::optional<JointCount>& count) {
    if (!count)
        return std::nullopt;
    const auto whole = count->value().scaled(0);
    return whole ? std::optional<int>(static_cast<int>(*whole)) : std::nullopt;
}

/// A count from the joint map, where none was typed for the visit; it may be of a part of the joints. Nothing is said of
/// joints of which none was assessed.
void count_map(const VisitScores& scores, InputId input, const MapCount& map, JointCount28& side) {
    const InputSource* source = scores.source(input);
    if (side.count && source != nullptr && source->row) {
        return;  // typed: not of the joints of the map
    }
    if (!side.count && map.not_examined > 0 && map.assessed > 0) {
        side.count = map.count;
        side.partial = true;
    }
    side.assessed = map.assessed;
}

/// Counts of a visit: as typed, else from its joint map, which may be partial.
std::optional<JointCounts> visit_counts(const VisitScores& scores, const VisitMark& visit,
                                        Voice voice) {
    JointCounts counts;
    counts.when = visit.when;
    counts.row = scores.visit;
    counts.voice = voice;
    counts.tender.count = count_of(scores.inputs.tjc28);
    counts.swollen.count = count_of(scores.inputs.sjc28);
    if (scores.map) {
        count_map(scores, InputId::tjc28, scores.map->tender, counts.tender);
        count_map(scores, InputId::sjc28, scores.map->swollen, counts.swollen);
    }
    if (!counts.tender.count && !counts.swollen.count)
        return std::nullopt;
    return counts;
}

/// Counts that no visit uses: a person's own, or entered apart from a visit. One mark per day and voice.
void add_loose_counts(TimelineModel& model, const BuildInput& in) {
    std::unordered_set<RowId, RowIdHash> used;
    for (const VisitScores& scores : in.scores) {
        for (const InputSource& source : scores.sources) {
            if (source.row && (source.input == InputId::tjc28 || source.input == InputId::sjc28))
                used.insert(*source.row);
        }
    }
    std::map<std::pair<Day, Voice>, JointCounts> loose;
    for (const auto& row : in.record.observations) {
        if (row.in_error() || (row->item != "TJC28" && row->item != "SJC28")
            || used.count(row.meta.id) > 0)
            continue;
        const auto* number = std::get_if<Numeric>(&row->value);
        const auto when = place(row->date);
        const auto whole = number != nullptr ? number->value.scaled(0) : std::nullopt;
        if (!when || !whole)
            continue;
        JointCounts& counts = loose[{when->day, row->voice}];
        if (!counts.tender.count && !counts.swollen.count) {
            counts.when = *when;
            counts.voice = row->voice;
            counts.row = row.meta.id;
        }
        std::optional<int>& slot =
            row->item == "TJC28" ? counts.tender.count : counts.swollen.count;
        if (!slot)
            slot = static_cast<int>(*whole);
    }
    for (const auto& [key, counts] : loose)
        model.joint_counts.push_back(counts);
}
}  // namespace

void add_joint_counts(TimelineModel& model, const BuildInput& in) {
    const auto visits = visit_index(model);
    std::unordered_map<RowId, Voice, RowIdHash> assessors;
    for (const auto& visit : in.record.visits)
        assessors.emplace(visit.meta.id, visit->assessor);
    for (const VisitScores& scores : in.scores) {
        const auto mark = visits.find(scores.visit);
        if (mark == visits.end())
            continue;
        const auto counts = visit_counts(scores, *mark->second, assessors[scores.visit]);
        if (counts)
            model.joint_counts.push_back(*counts);
    }
    add_loose_counts(model, in);
    sort_by_day(model.joint_counts, [](const JointCounts& counts) { return counts.when.day; });
}

}  // namespace jointlog::app
