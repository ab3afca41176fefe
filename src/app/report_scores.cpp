#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "app/report_build.hpp"
#include "app/timeline_build.hpp"
#include "jointlog/domain/formula_table.hpp"

namespace jointlog::app {
namespace {
constexpr std::array printed_indices{IndexId::das28_crp, IndexId::cdai, IndexId::sdai,
                                     IndexId::das28_esr};
constexpr std::size_t recent_visits = 3;

/// The indices of a page: four that always stand, and RAPID3 where it was computed.
std::vector<IndexId> indices_of(const VisitScores& visit) {
    std::vector<IndexId> ids(printed_indices.begin(), printed_indices.end());
    if (visit.computed(IndexId::rapid3) != nullptr)
        ids.push_back(IndexId::rapid3);
    return ids;
}

/// "> 3.2 and <= 5.1": the range of a class in its set.
Phrase range_of(const CutoffSet& set, Activity activity) {
    const auto cut = [&](std::size_t index) {
        return set.cuts[index].normalized().to_string();
    };
    switch (activity) {
        case Activity::remission:
            return say(set.inclusive[0] ? Saying::atMost : Saying::below, {cut(0)});
        case Activity::high:
            return say(set.inclusive[2] ? Saying::above : Saying::atLeast, {cut(2)});
        case Activity::low:
        case Activity::moderate:
            break;
    }
    const std::size_t lower = activity == Activity::low ? 0 : 1;
    const std::size_t upper = lower + 1;
    const Saying sayings[2][2] = {{Saying::fromAndBelow, Saying::fromAndAtMost},
                                  {Saying::aboveAndBelow, Saying::aboveAndAtMost}};
    return say(sayings[set.inclusive[lower] ? 1 : 0][set.inclusive[upper] ? 1 : 0],
               {cut(lower), cut(upper)});
}

/// The same without a word of any language: "> 3.2, ≤ 5.1".
std::string range_text(const CutoffSet& set, Activity activity) {
    const auto index = static_cast<std::size_t>(activity);
    std::string text;
    if (activity != Activity::remission)
        text =
            (set.inclusive[index - 1] ? "> " : "≥ ") + set.cuts[index - 1].normalized().to_string();
    if (activity != Activity::high) {
        text += (text.empty() ? "" : ", ") + std::string(set.inclusive[index] ? "≤ " : "< ")
                + set.cuts[index].normalized().to_string();
    }
    return text;
}

std::vector<Phrase> class_and_set(const ScoreSettings& settings, const Computed& score) {
    const CutoffSet& set = settings.set_for(score.id);
    std::vector<Phrase> parts{say(Saying::categorySet, {possible_classes(set, score), set.name})};
    if (score.censored)
        parts.push_back(say(Saying::censored));
    return parts;
}

const std::vector<InputProblem>& problems_of(const VisitScores& visit, IndexId id) {
    return std::get<NotComputed>(visit.result(id)).missing;
}

std::vector<Cell> score_row(const ReportInput& in, const VisitScores& visit, IndexId id) {
    Cell name = cell(plain(std::string(label(id))), true);
    if (visit.voice == Voice::patient)
        name.parts.push_back(say(Saying::byPatient));
    const Computed* score = visit.computed(id);
    if (score == nullptr) {
        return {name,
                cell(say(Saying::dash), true),
                cell(say(Saying::notComputed)),
                {},
                cell(plain(problems_of(visit, id)))};
    }
    const CutoffSet& set = in.settings.set_for(id);
    Cell range;
    for (const Activity activity : possible_classes(set, *score))
        range.parts.push_back(range_of(set, activity));
    return {name,
            cell(plain(display_text(*score, &set)), true),
            {class_and_set(in.settings, *score), false},
            range,
            {inputs_used(visit, id), false}};
}

std::optional<When> when_of(const ReportInput& in, const RowId& visit) {
    for (const VisitMark& mark : in.timeline.visits) {
        if (mark.row == visit)
            return mark.when;
    }
    return std::nullopt;
}

Phrase used(const VisitScores& visit, IndexId index, const InputSource& source) {
    const Name name = report_item_name(item_code(source.input));
    const auto taken = formula_input(index, source.input, visit.inputs);
    const Measure typed{source.text, source.unit};
    if (!taken || taken->unit == source.unit || source.unit.empty())
        return say(Saying::withUnit, {name, typed});
    const std::string number =
        std::string(symbol(taken->comparator)) + taken->value.normalized().to_string();
    return say(Saying::converted, {name, typed, Measure{number, taken->unit}});
}

/// Formulas and cut-offs of the indices that the report names.
void add_formula(ReportSection& section, const ReportInput& in, IndexId id) {
    const CutoffSet& set = in.settings.set_for(id);
    std::vector<Phrase> note{
        say(Saying::sourceFormula, {std::string(label(id)), std::string(formula_text(id)),
                                    formula_id(id), std::string(formula_source(id))}),
        say(Saying::sourceCutoffs, {set.name, set.source})};
    for (const Activity activity :
         {Activity::remission, Activity::low, Activity::moderate, Activity::high}) {
        note.push_back(
            say(Saying::sourceClass, {std::vector{activity}, range_text(set, activity)}));
    }
    section.notes.push_back(std::move(note));
}
}  // namespace

std::vector<Phrase> inputs_used(const VisitScores& visit, IndexId index) {
    std::vector<Phrase> parts;
    for (const InputId input : inputs_of(index)) {
        const InputSource* source = visit.source(input);
        if (source == nullptr)
            continue;
        Phrase phrase = used(visit, index, *source);
        if (!source->row && visit.map) {
            const MapCount& count =
                input == InputId::tjc28 ? visit.map->tender : visit.map->swollen;
            if (count.assessed < 28) {
                parts.push_back(say(Saying::ofAssessed,
                                    {item_short_name(item_code(input)), std::to_string(count.count),
                                     std::to_string(count.assessed)}));
                continue;
            }
        }
        parts.push_back(std::move(phrase));
        if (source->days_from_visit != 0 && source->date) {
            parts.push_back(
                say(source->course_changed_between ? Saying::onDayChanged : Saying::onDay,
                    {to_iso(*source->date), fmt::format("{:+}", source->days_from_visit)}));
        }
    }
    return parts;
}

void add_visit_scores(ReportModel& model, const ReportInput& in) {
    ReportSection section;
    section.part = ReportPart::scores;
    section.subtitle = {say(Saying::subScores)};
    section.empty = {say(Saying::noVisit)};
    section.columns = {column(Saying::headScore), column(Saying::headValue, Align::right),
                       column(Saying::headCategory), column(Saying::headRange),
                       column(Saying::headFrom)};
    std::optional<When> when;
    if (in.visit != nullptr) {
        when = when_of(in, in.visit->visit);
        for (const IndexId id : indices_of(*in.visit))
            section.rows.push_back(score_row(in, *in.visit, id));
    }
    section.title = {when ? say(Saying::partScores, {*when}) : say(Saying::partScoresNone)};
    model.sections.push_back(std::move(section));
}

void add_recent_scores(ReportModel& model, const ReportInput& in) {
    ReportSection section;
    section.part = ReportPart::recent;
    section.title = {say(Saying::partRecent)};
    section.subtitle = {say(Saying::subRecent)};
    section.empty = {say(Saying::noVisit)};
    std::vector<const VisitScores*> visits;
    for (auto visit = in.scores.rbegin(); visit != in.scores.rend(); ++visit) {
        if (in.inside(visit->day) && visits.size() < recent_visits)
            visits.push_back(&*visit);
    }
    section.columns = {column(Saying::headDate), column(Saying::headScore),
                       column(Saying::headValue, Align::decimal), column(Saying::headCategory),
                       column(Saying::headFrom)};
    for (const VisitScores* visit : visits) {
        bool first = true;
        for (const IndexId id : indices_of(*visit)) {
            std::vector<Cell> row = score_row(in, *visit, id);
            row.erase(row.begin() + 3);  // the range stands in the notes
            row[0].strong = false;
            row.insert(row.begin(), std::exchange(first, false)
                                        ? cell(date(when_of(in, visit->visit)), true)
                                        : Cell{});
            section.rows.push_back(std::move(row));
        }
    }
    add_reported_scores(section, in);
    model.sections.push_back(std::move(section));
}

void add_reported_scores(ReportSection& section, const ReportInput& in) {
    for (const ScoreEntry& entry : in.timeline.scores) {
        if (entry.reported && in.inside(entry.when)) {
            section.notes.push_back(
                {say(Saying::sourceReported, {entry.label, entry.text, entry.when, entry.source})});
        }
    }
}

void add_sources(ReportModel& model, const ReportInput& in) {
    ReportSection section;
    section.part = ReportPart::sources;
    section.title = {say(Saying::partSources)};
    const bool scored =
        std::any_of(model.sections.begin(), model.sections.end(), [](const auto& s) {
            return s.part == ReportPart::scores || s.part == ReportPart::recent
                   || s.part == ReportPart::values || s.part == ReportPart::chart;
        });
    if (scored) {
        std::vector<IndexId> ids(printed_indices.begin(), printed_indices.end());
        for (const VisitScores& visit : in.scores) {
            for (const IndexId id : indices_of(visit)) {
                if (in.inside(visit.day) && std::find(ids.begin(), ids.end(), id) == ids.end())
                    ids.push_back(id);
            }
        }
        std::vector<Phrase> short_form;
        for (const IndexId id : ids) {
            if (!model.one_page) {
                add_formula(section, in, id);
            } else if (in.visit != nullptr && in.visit->computed(id) != nullptr) {
                const CutoffSet& set = in.settings.set_for(id);
                short_form.push_back(say(Saying::sourceShort,
                                         {std::string(label(id)), std::string(formula_text(id)),
                                          std::string(formula_source(id)), set.name, set.source}));
            }
        }
        for (Phrase& phrase : short_form)
            section.notes.push_back({std::move(phrase)});
        std::vector<Phrase> rules{
            say(Saying::sourceWindow, {std::to_string(in.settings.window_days)})};
        if (in.settings.esr_below_one_at_one)
            rules.push_back(say(Saying::sourceEsr));
        section.notes.push_back(std::move(rules));
    }
    section.notes.push_back({say(Saying::sourceLogHead, {std::to_string(in.options.head.operation)
                                                         + ":" + in.options.head.chain_hex})});
    model.sections.push_back(std::move(section));
}

}  // namespace jointlog::app
