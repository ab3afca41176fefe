#include "jointlog/domain/visit_scores.hpp"

#include <algorithm>
#include <cassert>

#include "domain/visit_evidence.hpp"
#include "jointlog/domain/catalog.hpp"
#include "jointlog/domain/index_score.hpp"
#include "jointlog/domain/score_course.hpp"

namespace jointlog {
namespace {

void set_input(IndexInputs& inputs, InputId input, const UsableValue& value) {
    switch (input) {
        case InputId::tjc28:
            inputs.tjc28 = JointCount(value.value);
            break;
        case InputId::sjc28:
            inputs.sjc28 = JointCount(value.value);
            break;
        case InputId::esr:
            inputs.esr = MillimetrePerHour(value.value);
            inputs.esr_comparator = value.comparator;
            break;
        case InputId::crp:
            inputs.crp = CrpConcentration(MilligramPerDecilitre(value.value));
            inputs.crp_comparator = value.comparator;
            break;
        case InputId::patient_global:
            inputs.patient_global = Vas100(value.value);
            break;
        case InputId::evaluator_global:
            inputs.evaluator_global = Vas100(value.value);
            break;
        case InputId::pain:
            inputs.pain = Vas100(value.value);
            break;
        case InputId::haq_di:
            inputs.haq_di = Score3(value.value);
            break;
        case InputId::haq_ii:
            inputs.haq_ii = Score3(value.value);
            break;
        case InputId::mdhaq_raw:
            inputs.mdhaq_raw = Count30(value.value);
            break;
    }
}

InputSource source_of(const Evidence& evidence, const Recorded<Visit>& visit, InputId input,
                      const UsableValue& value) {
    const Recorded<Observation>& row = *value.row;
    const catalog::Item* const item = catalog::item(item_code(input));
    InputSource source;
    source.input = input;
    source.row = row.meta.id;
    source.text = row->text();
    source.unit = row->unit();
    source.method = row->basis->method;
    source.converted = {value.value, item->units.front().ucum, value.comparator};
    source.version = row.meta.version;
    source.corrected = row.meta.corrected;
    source.of_same_day = value.of_same_day;
    source.in_window = value.in_window;
    if (row->date.is_exact()) {
        source.date = row->date.first;
    }
    if (is_laboratory(input) && source.date && visit->date.is_exact()) {
        const Day day = *visit->date.first;
        source.days_from_visit = source.date->number - day.number;
        source.course_changed_between =
            evidence.course_changed(std::min(*source.date, day), std::max(*source.date, day));
    }
    return source;
}

/// A complete map gives the count that was not typed.
void use_map(VisitScores& scores, InputId input, std::optional<JointCount>& slot,
             const MapCount& count, const Recorded<JointFinding>& newest) {
    if (slot || !count.complete()) {
        return;
    }
    slot = JointCount(Decimal::from_int(count.count));
    InputSource source;
    source.input = input;
    source.text = std::to_string(count.count);
    source.unit = "{joints}";
    source.converted = {slot->value(), source.unit};
    source.version = newest.meta.version;
    source.corrected = newest.meta.corrected;
    source.date = scores.day;
    scores.sources.push_back(std::move(source));
}

using Compute = IndexResult (*)(IndexId, const IndexInputs&);

VisitScores score(const Evidence& evidence, const Recorded<Visit>& visit,
                  const ScoreSettings& settings, Compute compute_index) {
    VisitScores scores;
    scores.visit = visit.meta.id;
    scores.day = visit->date.anchor().value_or(Day{});
    scores.voice = visit->assessor;
    scores.inputs.esr_below_one_at_one = settings.esr_below_one_at_one;
    scores.sources.reserve(all_inputs.size());
    for (const InputId input : all_inputs) {
        const auto value = is_laboratory(input)
                               ? evidence.nearest(visit, input, settings.window_days)
                               : evidence.of_visit(visit, input);
        if (value) {
            set_input(scores.inputs, input, *value);
            scores.sources.push_back(source_of(evidence, visit, input, *value));
        }
    }
    scores.map = evidence.joint_counts(visit.meta.id);
    if (scores.map) {
        const Recorded<JointFinding>& newest = *evidence.newest_finding(visit.meta.id);
        use_map(scores, InputId::tjc28, scores.inputs.tjc28, scores.map->tender, newest);
        use_map(scores, InputId::sjc28, scores.inputs.sjc28, scores.map->swollen, newest);
    }
    const auto before = [](const InputSource& a, const InputSource& b) {
        return a.input < b.input;
    };
    if (!std::is_sorted(scores.sources.begin(), scores.sources.end(), before)) {
        std::stable_sort(scores.sources.begin(), scores.sources.end(), before);
    }
    scores.results.reserve(all_indices.size());
    for (const IndexId id : all_indices) {
        scores.results.push_back(compute_index(id, scores.inputs));
    }
    return scores;
}

std::vector<VisitScores> score_all(const PatientRecord& record, const ScoreSettings& settings,
                                   Compute compute_index) {
    const Evidence evidence(record);
    std::vector<VisitScores> scores;
    scores.reserve(record.visits.size());
    for (const auto& visit : record.visits) {
        if (!visit.in_error() && visit->date.anchor()) {
            scores.push_back(score(evidence, visit, settings, compute_index));
        }
    }
    const auto before = [](const auto& a, const auto& b) {
        return a.day < b.day;
    };
    if (!std::is_sorted(scores.begin(), scores.end(), before)) {
        std::stable_sort(scores.begin(), scores.end(), before);
    }
    return scores;
}

}  // namespace

const CutoffSet& ScoreSettings::set_for(IndexId id) const {
    const std::string_view chosen = id == IndexId::das28_esr   ? std::string_view(das28_esr_set)
                                    : id == IndexId::das28_crp ? std::string_view(das28_crp_set)
                                                               : std::string_view();
    const CutoffSet* const set = cutoff_set(chosen);
    return set != nullptr && set->scale == code(id) ? *set : default_cutoffs(id);
}

const IndexResult& VisitScores::result(IndexId id) const {
    assert(results.size() == all_indices.size());
    return results.at(static_cast<std::size_t>(id));
}

const Computed* VisitScores::computed(IndexId id) const {
    return std::get_if<Computed>(&result(id));
}

const InputSource* VisitScores::source(InputId id) const {
    const auto found = std::find_if(sources.begin(), sources.end(),
                                    [&](const InputSource& source) { return source.input == id; });
    return found == sources.end() ? nullptr : &*found;
}

VisitScores score_visit(const PatientRecord& record, const Recorded<Visit>& visit,
                        const ScoreSettings& settings) {
    return score(Evidence(record), visit, settings, compute);
}

std::vector<VisitScores> score_visits(const PatientRecord& record, const ScoreSettings& settings) {
    return score_all(record, settings, compute);
}

std::vector<VisitScores> score_course(const PatientRecord& record, const ScoreSettings& settings) {
    return score_all(record, settings, compute_score);
}

}  // namespace jointlog
