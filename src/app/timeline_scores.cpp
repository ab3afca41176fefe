#include <algorithm>
#include <array>

#include "app/timeline_build.hpp"

namespace jointlog::app {
namespace {
/// Panels that always exist; the others only where a value exists.
constexpr std::array standing{IndexId::das28_crp, IndexId::das28_esr, IndexId::cdai, IndexId::sdai};
constexpr std::array order{
    IndexId::das28_crp,  IndexId::das28_esr,  IndexId::cdai,      IndexId::sdai, IndexId::rapid3,
    IndexId::das28_crp3, IndexId::das28_esr3, IndexId::rapid3_10, IndexId::pas,  IndexId::pas2};

/// The index whose panel shows a reported score; "das28" without a variant stands in the DAS28-CRP panel, named as
/// "DAS28" and never joined.
std::optional<IndexId> panel_index(const ReportedScore& score) {
    const std::string index = lower(score.index);
    const std::string variant = lower(score.variant);
    if (const auto exact = parse_index(index))
        return exact;
    if (index != "das28")
        return std::nullopt;
    if (variant.empty())
        return IndexId::das28_crp;
    return parse_index("das28_" + variant);
}

ScoreEntry entry_of(const IndexResult& result, const CutoffSet& set, const When& when,
                    RowId visit) {
    ScoreEntry entry;
    entry.when = when;
    entry.row = visit;
    entry.set = &set;
    if (const auto* computed = std::get_if<Computed>(&result)) {
        entry.index = computed->id;
        entry.computed = true;
        entry.text = display_text(*computed, &set);
        entry.value = computed->value;
        entry.classes = possible_classes(set, *computed);
        entry.censored = computed->censored;
    } else {
        const auto& missing = std::get<NotComputed>(result);
        entry.index = missing.id;
        entry.missing = missing.missing;
    }
    return entry;
}

bool counts_joints(IndexId id) {
    const auto inputs = inputs_of(id);
    return std::find(inputs.begin(), inputs.end(), InputId::tjc28) != inputs.end();
}

Point point_of(const ScoreEntry& entry) {
    Point point;
    point.when = entry.when;
    point.value = entry.value;
    point.text = entry.text;
    point.classes = entry.classes;
    point.origin = entry.origin;
    point.row = entry.row;
    return point;
}

void add_computed(TimelineModel& model, const BuildInput& in) {
    const auto visits = visit_index(model);
    model.scores.reserve(in.scores.size() * all_indices.size());
    for (const VisitScores& scores : in.scores) {
        const auto visit = visits.find(scores.visit);
        if (visit == visits.end())
            continue;
        const ValueOrigin origin = in.origins.of(scores.visit, scores.voice, visit->second->when);
        const auto entered =
            origin == ValueOrigin::entered_later ? in.origins.entered(scores.visit) : std::nullopt;
        for (const IndexResult& result : scores.results) {
            const IndexId id = std::visit([](const auto& r) { return r.id; }, result);
            ScoreEntry entry =
                entry_of(result, in.settings.set_for(id), visit->second->when, scores.visit);
            entry.origin = origin;
            entry.own_counts = scores.voice == Voice::patient && counts_joints(id);
            entry.entered = entered;
            model.scores.push_back(std::move(entry));
        }
    }
}

void add_reported(TimelineModel& model, const BuildInput& in) {
    for (const auto& row : in.record.reported_scores) {
        if (row.in_error())
            continue;
        const auto when = place(row->date);
        if (!when) {
            model.undated.push_back(row.meta.id);
            continue;
        }
        ScoreEntry entry;
        entry.when = *when;
        entry.reported = true;
        entry.origin = ValueOrigin::reported;
        entry.index = panel_index(*row);
        const bool stated = entry.index && (lower(row->index) != "das28" || !row->variant.empty());
        entry.label = stated                  ? std::string(label(*entry.index))
                      : row->index == "das28" ? "DAS28"
                                              : row->index;
        entry.text = row->words.empty() ? to_string(ObservedValue{row->value}) : row->words;
        entry.value = row->value.value.to_double();
        entry.source = row->source;
        entry.row = row.meta.id;
        model.scores.push_back(std::move(entry));
    }
}

using Entries = std::vector<const ScoreEntry*>;

/// The entries of each index, in their order.
std::array<Entries, all_indices.size()> by_index(const TimelineModel& model) {
    std::array<Entries, all_indices.size()> entries;
    for (const ScoreEntry& entry : model.scores) {
        if (entry.index)
            entries.at(static_cast<std::size_t>(*entry.index)).push_back(&entry);
    }
    return entries;
}

Panel score_panel(const Entries& entries, const BuildInput& in, IndexId id) {
    Panel panel;
    panel.id = std::string(code(id));
    panel.kind = PanelKind::score;
    panel.name = {std::string(label(id)), std::string(label(id))};
    panel.index = id;
    panel.bands = &in.settings.set_for(id);
    panel.decimals = display_decimals(id);
    panel.series.emplace_back().points.reserve(entries.size());
    Series own;
    own.own = true;
    for (const ScoreEntry* entry : entries) {
        if (entry->computed) {
            Series& series = entry->own_counts ? own : panel.series.front();
            series.points.push_back(point_of(*entry));
        } else if (entry->reported) {
            Point point = point_of(*entry);
            point.mark = Mark::reported;
            point.source = entry->source;
            panel.reported.push_back(std::move(point));
        } else {
            panel.missing.push_back({entry->when.day, entry->row, std::nullopt, entry->own_counts});
        }
    }
    if (panel.series.front().points.empty()) {
        panel.series.front() = std::move(own);
    } else if (!own.points.empty()) {
        panel.series.push_back(std::move(own));
    }
    prepare(panel);
    return panel;
}
}  // namespace

void add_scores(TimelineModel& model, const BuildInput& in) {
    add_computed(model, in);
    add_reported(model, in);
    sort_by_day(model.scores, [](const ScoreEntry& entry) { return entry.when.day; });
    const auto has_points = [](const Panel& p) {
        return !p.series.front().points.empty() || !p.reported.empty();
    };
    const auto entries = by_index(model);
    bool crp_variant = false;
    for (const IndexId id : order) {
        Panel panel = score_panel(entries.at(static_cast<std::size_t>(id)), in, id);
        const bool stands = std::find(standing.begin(), standing.end(), id) != standing.end();
        if (!stands && !has_points(panel))
            continue;
        if (id == IndexId::das28_crp)
            crp_variant = has_points(panel);
        if (in.options.own_record) {
            panel.by_default = !panel.reported.empty();
        } else {
            panel.by_default = id == IndexId::das28_crp || id == IndexId::cdai
                               || (id == IndexId::das28_esr && !crp_variant && has_points(panel));
        }
        model.panels.push_back(std::move(panel));
    }
}

}  // namespace jointlog::app
