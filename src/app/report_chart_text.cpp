#include <array>

#include "app/report_build.hpp"
#include "jointlog/domain/voices.hpp"

namespace jointlog::app {
namespace {
struct Shown {
    std::string_view name;
    std::string_view item;
    InputId input;
};
constexpr std::array shown_inputs{Shown{"TJC28", "TJC28", InputId::tjc28},
                                  Shown{"SJC28", "SJC28", InputId::sjc28},
                                  Shown{"PtGA", "PTGA", InputId::patient_global},
                                  Shown{"PhGA", "EGA", InputId::evaluator_global},
                                  Shown{"CRP", "CRP", InputId::crp},
                                  Shown{"ESR", "ESR", InputId::esr}};
constexpr std::array shown_indices{IndexId::das28_crp, IndexId::das28_esr, IndexId::cdai,
                                   IndexId::sdai};

const Visit* visit_of(const PatientRecord& record, const RowId& id) {
    for (const auto& row : record.visits) {
        if (row.meta.id == id)
            return &row.value;
    }
    return nullptr;
}

/// A value of the visit that no formula takes: recorded as missing, or of a kind that none can.
std::vector<Phrase> not_used(const PatientRecord& record, const VisitScores& visit,
                             const Shown& shown) {
    const std::string name(shown.name);
    for (const auto& row : record.observations) {
        if (row.in_error() || row->item != shown.item || row->visit != visit.visit)
            continue;
        if (const auto* missing = std::get_if<Missing>(&row->value))
            return {say(Saying::chartValue, {name, *missing})};
        std::vector<Phrase> parts{
            say(Saying::chartValue, {name, Measure{row->text(), row->unit()}})};
        if (kept_apart(*row, visit.voice))
            parts.push_back(say(Saying::keptApart));
        return parts;
    }
    return {say(Saying::chartNotRecorded, {name})};
}

void add_input(std::vector<Phrase>& line, const PatientRecord& record, const VisitScores& visit,
               const Shown& shown) {
    const InputSource* source = visit.source(shown.input);
    if (source == nullptr) {
        for (Phrase& part : not_used(record, visit, shown))
            line.push_back(std::move(part));
        return;
    }
    line.push_back(
        say(Saying::chartValue, {std::string(shown.name), Measure{source->text, source->unit}}));
    if (source->days_from_visit != 0 && source->date)
        line.push_back(say(Saying::recordedOn, {to_iso(*source->date)}));
}

Phrase score_phrase(const ScoreSettings& settings, const Computed& score) {
    const CutoffSet& set = settings.set_for(score.id);
    const std::string name(label(score.id));
    const std::string text = display_text(score, &set);
    if (score.id == IndexId::cdai || score.id == IndexId::sdai)
        return say(Saying::chartScoreBare, {name, text});
    return say(Saying::chartScore, {name, text, possible_classes(set, score), set.name});
}
}  // namespace

std::vector<std::vector<Phrase>> chart_text(const PatientRecord& record,
                                            const std::vector<VisitScores>& scores,
                                            const ScoreSettings& settings,
                                            std::optional<RowId> wanted) {
    const VisitScores* visit = nullptr;
    for (const VisitScores& one : scores) {
        if (!wanted || one.visit == *wanted)
            visit = &one;
    }
    const Visit* recorded = visit == nullptr ? nullptr : visit_of(record, visit->visit);
    if (recorded == nullptr)
        return {};
    std::vector<Phrase> values{date(recorded->date)};
    if (visit->voice == Voice::patient)
        values.push_back(say(Saying::byPatient));
    for (const Shown& shown : shown_inputs)
        add_input(values, record, *visit, shown);
    std::vector<Phrase> computed;
    std::vector<Phrase> missing;
    for (const IndexId id : shown_indices) {
        if (const Computed* score = visit->computed(id)) {
            computed.push_back(score_phrase(settings, *score));
        } else {
            Phrase phrase = say(Saying::chartNotComputed, {std::string(label(id))});
            for (const InputProblem& problem : std::get<NotComputed>(visit->result(id)).missing)
                phrase.arguments.emplace_back(problem.input);
            missing.push_back(std::move(phrase));
        }
    }
    std::vector<std::vector<Phrase>> lines{std::move(values)};
    for (auto* part : {&computed, &missing}) {
        if (!part->empty())
            lines.push_back(std::move(*part));
    }
    return lines;
}

}  // namespace jointlog::app
