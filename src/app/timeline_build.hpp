#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/value_origin.hpp"
#include "jointlog/app/timeline.hpp"
#include "jointlog/domain/catalog.hpp"
#include "jointlog/domain/row_id_hash.hpp"

/// The parts that build_timeline() puts together. Each adds what it knows to the model; order matters only where
/// said.
namespace jointlog::app {

struct BuildInput {
    const PatientRecord& record;
    const std::vector<VisitScores>& scores;
    const ScoreSettings& settings;
    const TimelineOptions& options;
    const Origins& origins;
};

void add_visits(TimelineModel& model, const BuildInput& in);
void add_scores(TimelineModel& model, const BuildInput& in);
/// Needs the visits.
void add_observations(TimelineModel& model, const BuildInput& in);
void add_joint_counts(TimelineModel& model, const BuildInput& in);
/// Needs first, last and today.
void add_lanes(TimelineModel& model, const BuildInput& in);
/// Estimated GFR, and the daily dose of glucocorticoids as prednisolone. Needs the lanes.
void add_derived(TimelineModel& model, const BuildInput& in);
void add_events(TimelineModel& model, const BuildInput& in);
void add_mark_rows(TimelineModel& model, const BuildInput& in);
/// First and last day of everything recorded, and today.
void set_extent(TimelineModel& model, const BuildInput& in);

/// Visits with a day, by row.
using VisitIndex = std::unordered_map<RowId, const VisitMark*, RowIdHash>;
[[nodiscard]] VisitIndex visit_index(const TimelineModel& model);

/// Stable order by day; rows mostly come sorted already, and moving them costs more than looking.
template <class Rows, class DayOf>
void sort_by_day(Rows& rows, DayOf day_of) {
    const auto before = [&](const auto& a, const auto& b) {
        return day_of(a) < day_of(b);
    };
    if (!std::is_sorted(rows.begin(), rows.end(), before))
        std::stable_sort(rows.begin(), rows.end(), before);
}

/// The series of one method; made where there is none.
[[nodiscard]] Series& series_of(Panel& panel, const std::string& method);

[[nodiscard]] std::string lower(std::string_view text);
[[nodiscard]] Name item_short_name(std::string_view item);
/// What a fact says: its number as typed, its coded value or joint by the catalogue's names, or its words.
[[nodiscard]] Name fact_text(const Fact& fact);
[[nodiscard]] DrugClass drug_class_of(std::string_view catalogue_class);

}  // namespace jointlog::app
