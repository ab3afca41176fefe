#include "jointlog/app/timeline.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "app/timeline_build.hpp"

namespace jointlog::app {

std::optional<When> place(const PartialDate& date) {
    if (!date.first && !date.last)
        return std::nullopt;
    When when;
    when.first = date.first ? *date.first : *date.last;
    when.last = date.last ? *date.last : *date.first;
    when.day = Day{when.first.number + (when.last.number - when.first.number) / 2};
    when.open_before = !date.first.has_value();
    when.open_after = !date.last.has_value();
    when.words = date.words;
    return when;
}

std::string_view code(DrugClass drug_class) {
    switch (drug_class) {
        case DrugClass::csdmard:
            return "csDMARD";
        case DrugClass::bdmard:
            return "bDMARD";
        case DrugClass::tsdmard:
            return "tsDMARD";
        case DrugClass::glucocorticoid:
            return "GC";
        case DrugClass::other:
            break;
    }
    return "other";
}

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return result;
}

Name item_short_name(std::string_view item) {
    const catalog::Item* found = catalog::item(item);
    if (found == nullptr)
        return {std::string(item), std::string(item)};
    const auto shorter = [](const std::string& brief, const std::string& full) {
        return brief.empty() ? full : brief;
    };
    return {shorter(found->short_en, found->en), shorter(found->short_ja, found->ja)};
}

const Panel* TimelineModel::panel(std::string_view id) const {
    const auto found =
        std::find_if(panels.begin(), panels.end(), [&](const Panel& p) { return p.id == id; });
    return found == panels.end() ? nullptr : &*found;
}

std::vector<std::string> TimelineModel::default_panels() const {
    std::vector<std::string> ids;
    for (const Panel& panel : panels) {
        if (panel.by_default)
            ids.push_back(panel.id);
    }
    return ids;
}

void add_visits(TimelineModel& model, const BuildInput& in) {
    for (const auto& visit : in.record.visits) {
        if (visit.in_error())
            continue;
        if (const auto when = place(visit->date)) {
            model.visits.push_back({*when, visit->place, visit.meta.id});
        } else {
            model.undated.push_back(visit.meta.id);
        }
    }
    std::stable_sort(
        model.visits.begin(), model.visits.end(),
        [](const VisitMark& a, const VisitMark& b) { return a.when.day < b.when.day; });
}

VisitIndex visit_index(const TimelineModel& model) {
    VisitIndex index;
    index.reserve(model.visits.size());
    for (const VisitMark& visit : model.visits)
        index.emplace(visit.row, &visit);
    return index;
}

namespace {
/// Panels in the order of the screen: a clinic begins with scores, a person's own record with what they feel.
int rank(const Panel& panel, bool own) {
    switch (panel.kind) {
        case PanelKind::score:
            return own ? 40 : 10;
        case PanelKind::visit_value:
            return own ? 10 : 30;
        case PanelKind::joints:
            return own ? 20 : 40;
        case PanelKind::laboratory:
            return own ? 30 : 20;
        case PanelKind::derived:
            return panel.daily_dose ? 51 : own ? 31 : 21;
        case PanelKind::medication:
            return 50;
        case PanelKind::adverse_events:
            return 60;
        case PanelKind::rows:
            return 70;
    }
    return 99;
}

void add_list_panels(TimelineModel& model) {
    const auto add = [&](const char* id, PanelKind kind, bool by_default) {
        Panel panel;
        panel.id = id;
        panel.kind = kind;
        panel.by_default = by_default;
        model.panels.push_back(std::move(panel));
    };
    const auto has_rows = [&](std::string_view id) {
        return std::any_of(model.mark_rows.begin(), model.mark_rows.end(),
                           [&](const MarkRow& row) { return row.panel_id == id; });
    };
    add("joints", PanelKind::joints, true);
    add("medication", PanelKind::medication, true);
    add("events", PanelKind::adverse_events, true);
    for (const char* id : {"facts", "results", "notes"}) {
        if (has_rows(id))
            add(id, PanelKind::rows, false);
    }
}
}  // namespace

TimelineModel build_timeline(const PatientRecord& record, const std::vector<VisitScores>& scores,
                             const ScoreSettings& settings, const TimelineOptions& options) {
    TimelineModel model;
    model.patient_code = record.patient->code;
    model.own_record = options.own_record;
    model.sample = options.sample;
    model.caption = options.caption;
    const Origins origins(options.operations);
    const BuildInput in{record, scores, settings, options, origins};
    set_extent(model, in);
    add_visits(model, in);
    add_scores(model, in);
    add_observations(model, in);
    add_joint_counts(model, in);
    add_lanes(model, in);
    add_derived(model, in);
    add_events(model, in);
    add_mark_rows(model, in);
    add_list_panels(model);
    std::stable_sort(model.panels.begin(), model.panels.end(), [&](const Panel& a, const Panel& b) {
        return rank(a, options.own_record) < rank(b, options.own_record);
    });
    return model;
}

}  // namespace jointlog::app
