#include <fmt/format.h>

#include "exchange/package_rows.hpp"

namespace jointlog::exchange {
namespace {

std::string joined(const std::vector<Activity>& classes) {
    std::string text;
    for (const Activity activity : classes) {
        text.append(text.empty() ? "" : ";").append(code(activity));
    }
    return text;
}

/// Joints assessed in the map that the count comes from, or would come from; a typed count has no such number.
std::optional<int> assessed(const VisitScores& scores, InputId count) {
    const InputSource* source = scores.source(count);
    if (!scores.map || (source != nullptr && source->row)) {
        return std::nullopt;
    }
    return count == InputId::tjc28 ? scores.map->tender.assessed : scores.map->swollen.assessed;
}

void write_computed(const VisitScores& scores, const Computed& score, const CutoffSet& set,
                    TableOutput& out) {
    const InputTexts inputs = input_texts(scores, score.inputs, out);
    out.number(std::optional<double>(score.value)).empty().text(display_text(score, &set));
    out.code(code(classify(set, score)))
        .code(score.censored ? joined(possible_classes(set, score)) : std::string());
    out.code(set.id).code(score.formula).code(inputs.rows).code(inputs.days);
    out.code(inputs.chosen).code(inputs.changed);
    out.number(score.low).number(score.high).empty();
}

std::string missing_of(const NotComputed& score) {
    std::string missing;
    for (const InputProblem& problem : score.missing) {
        missing.append(missing.empty() ? "" : "+")
            .append(code(problem.input))
            .append(problem.kind == InputProblem::Kind::missing ? "" : ":")
            .append(problem.kind == InputProblem::Kind::missing ? "" : code(problem.kind));
    }
    return missing;
}

Result<void> write_reported(const PackagePatient& patient, TableOutput& out) {
    for (const auto& score : patient.record.reported_scores) {
        if (score.in_error()) {
            continue;
        }
        out.code(patient.code())
            .row(score.meta.id)
            .empty()
            .date(score->date)
            .precision(score->date)
            .text(score->date.words);
        out.code(score->index).code(score->variant).code("reported").empty();
        out.number(score->value.value);
        out.code(symbol(score->value.comparator));
        out.text(score->words.empty() ? to_string(ObservedValue(score->value)) : score->words);
        out.empty(13).text(score->source).row(score.meta.id).integer(score.meta.version);
        if (Result<void> done = out.end_row(); !done) {
            return done;
        }
    }
    return {};
}

}  // namespace

InputTexts input_texts(const VisitScores& scores, const std::vector<InputId>& of,
                       TableOutput& out) {
    InputTexts inputs;
    for (const InputId input : of) {
        const InputSource* source = scores.source(input);
        if (source == nullptr) {
            continue;
        }
        const std::string_view between = inputs.rows.empty() ? "" : ";";
        inputs.rows += fmt::format("{}{}={}", between, code(input),
                                   out.id_text(source->row.value_or(scores.visit)));
        inputs.days += fmt::format("{}{}={}", between, code(input), source->days_from_visit);
        if (source->of_same_day > 1) {
            inputs.chosen += fmt::format("{}{}={}", inputs.chosen.empty() ? "" : ";", code(input),
                                         source->of_same_day);
        }
        if (source->course_changed_between) {
            inputs.changed.append(inputs.changed.empty() ? "" : ";").append(code(input));
        }
    }
    return inputs;
}

ScoreCells score_cells(const VisitScores& scores, IndexId id, const ScoreSettings& settings) {
    const IndexResult& result = scores.result(id);
    ScoreCells cells;
    if (const Computed* score = std::get_if<Computed>(&result)) {
        append_shortest(cells.value, score->value);
        cells.category = code(classify(settings.set_for(id), *score));
    } else {
        cells.missing = missing_of(std::get<NotComputed>(result));
    }
    return cells;
}

Result<void> write_scores(const PackagePatient& patient, TableOutput& out) {
    std::map<RowId, const PartialDate*> dates;
    for (const auto& visit : patient.record.visits) {
        dates.emplace(visit.meta.id, &visit->date);
    }
    for (const VisitScores& scores : patient.scores) {
        const PartialDate& date = *dates.at(scores.visit);  // scores.day is only its anchor
        for (const IndexId id : all_indices) {
            const IndexResult& result = scores.result(id);
            out.code(patient.code())
                .code(fmt::format("{}/{}", out.id_text(scores.visit), code(id)))
                .row(scores.visit);
            out.date(date).precision(date).text(date.words);
            out.code(code(id)).empty().code("computed").code(code(scores.voice));
            if (const Computed* score = std::get_if<Computed>(&result)) {
                write_computed(scores, *score, patient.settings.set_for(id), out);
            } else {
                out.empty(13).code(missing_of(std::get<NotComputed>(result)));
            }
            out.integer(assessed(scores, InputId::tjc28)).integer(assessed(scores, InputId::sjc28));
            out.empty(3);
            if (Result<void> done = out.end_row(); !done) {
                return done;
            }
        }
    }
    return write_reported(patient, out);
}

}  // namespace jointlog::exchange
