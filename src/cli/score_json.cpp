#include "cli/score_json.hpp"

#include <optional>
#include <string_view>
#include <variant>

#include <fmt/format.h>

#include "jointlog/domain/boolean_remission.hpp"
#include "jointlog/domain/csv_writer.hpp"
#include "jointlog/domain/formula_table.hpp"

namespace jointlog::cli {

namespace {

void number(JsonWriter& json, std::string_view name, const std::optional<double>& value) {
    json.key(name);
    if (!value) {
        json.null();
        return;
    }
    std::string digits;
    append_shortest(digits, *value);
    json.number(digits);
}

/// Empty text is null: nothing was recorded.
void text(JsonWriter& json, std::string_view name, const std::string& value) {
    json.key(name);
    if (value.empty()) {
        json.null();
    } else {
        json.text(value);
    }
}

void quantity(JsonWriter& json, std::string_view name, const std::optional<Quantity>& value) {
    json.key(name);
    if (!value) {
        json.null();
        return;
    }
    json.begin_object()
        .key("value")
        .number(value->value.to_string())
        .text("comparator", symbol(value->comparator))
        .text("unit", value->unit)
        .end_object();
}

void write_operation(JsonWriter& json, std::int64_t version, const ScoreContext& context) {
    const auto operation = context.operations.find(version);
    const bool known = operation != context.operations.end();
    json.number("operation", version);
    text(json, "entered_by", known ? operation->second.person : std::string());
    text(json, "entered_at", known ? to_iso(operation->second.at) : std::string());
}

void write_input(JsonWriter& json, const InputSource& source, IndexId id, const VisitScores& visit,
                 const ScoreContext& context) {
    json.begin_object()
        .text("input", code(source.input))
        .text("item", item_code(source.input))
        .text("text", source.text);
    text(json, "unit", source.unit);
    text(json, "method", source.method);
    quantity(json, "converted", source.converted);
    quantity(json, "in_formula", formula_input(id, source.input, visit.inputs));
    text(json, "date", source.date ? to_iso(*source.date) : std::string());
    json.key("days_from_visit");
    if (source.date) {
        json.number(static_cast<long long>(source.days_from_visit));
    } else {
        json.null();
    }
    text(json, "row", source.row ? source.row->to_string() : std::string());
    json.text("from", source.row ? "value" : "joint_map");
    write_operation(json, source.version, context);
    json.key("corrected").boolean(source.corrected);
    json.key("course_changed_between").boolean(source.course_changed_between);
    json.number("chosen_among_of_day", source.of_same_day)
        .number("chosen_among_in_window", source.in_window)
        .end_object();
}

/// A decimal of the exact points where there is one, else all digits that the computation holds.
std::string points(const Addend& addend) {
    return addend.exact && addend.exact->denominator == 1 ? addend.exact->numerator.to_string()
                                                          : fmt::format("{:.21g}", addend.points);
}

void write_addends(JsonWriter& json, const Computed& score) {
    json.key("addends").begin_array();
    for (const Addend& addend : score.addends) {
        json.begin_object().text("term", addend.term);
        text(json, "input", addend.input ? std::string(code(*addend.input)) : std::string());
        json.key("points").number(points(addend)).end_object();
    }
    json.end_array();
}

void write_computed(JsonWriter& json, const Computed& score, const CutoffSet& set) {
    number(json, "value", score.value);
    json.text("text", display_text(score, &set)).text("category", code(classify(set, score)));
    json.key("categories_possible").begin_array();
    for (const Activity activity : possible_classes(set, score)) {
        json.text(code(activity));
    }
    json.end_array().key("censored").boolean(score.censored);
    number(json, "low", score.low);
    number(json, "high", score.high);
    write_addends(json, score);
}

void write_missing(JsonWriter& json, const NotComputed& score, const VisitScores& visit) {
    json.key("value").null().key("missing").begin_array();
    for (const InputProblem& problem : score.missing) {
        json.begin_object()
            .text("input", code(problem.input))
            .text("problem", code(problem.kind))
            .end_object();
    }
    json.end_array();
    number(json, "lower_bound", lower_bound(score.id, visit.inputs));
}

void write_first_known(JsonWriter& json, const KnownScore& first, const CutoffSet& set) {
    json.key("as_first_known").begin_object();
    if (const auto* score = std::get_if<Computed>(&first.result)) {
        number(json, "value", score->value);
        json.text("text", display_text(*score, &set)).text("category", code(classify(set, *score)));
    } else {
        json.key("value").null();
    }
    json.number("operation", first.since.number);
    text(json, "entered_by", first.since.person);
    text(json, "entered_at", to_iso(first.since.at));
    json.end_object();
}

void write_score(JsonWriter& json, const VisitScores& visit, IndexId id,
                 const std::vector<ScoreHistory>& changed, const ScoreContext& context) {
    const IndexResult& result = visit.result(id);
    const auto* computed = std::get_if<Computed>(&result);
    const CutoffSet& set = context.settings.set_for(id);
    json.begin_object()
        .text("index", code(id))
        .text("label", label(id))
        .key("computed")
        .boolean(computed != nullptr);
    if (computed != nullptr) {
        write_computed(json, *computed, set);
    } else {
        write_missing(json, std::get<NotComputed>(result), visit);
    }
    json.key("cutoff_set")
        .begin_object()
        .text("id", set.id)
        .text("name", set.name)
        .text("source", set.source)
        .end_object();
    json.key("formula")
        .begin_object()
        .text("id", formula_id(id))
        .text("text", formula_text(id))
        .text("source", formula_source(id))
        .end_object();
    json.key("inputs").begin_array();
    for (const InputId input : inputs_of(id)) {
        if (const InputSource* source = visit.source(input)) {
            write_input(json, *source, id, visit, context);
        }
    }
    json.end_array();
    for (const ScoreHistory& history : changed) {
        if (history.index == id) {
            write_first_known(json, history.states.front(), set);
        }
    }
    json.end_object();
}

void codes(JsonWriter& json, std::string_view name, const std::vector<InputId>& inputs) {
    json.key(name).begin_array();
    for (const InputId input : inputs) {
        json.text(code(input));
    }
    json.end_array();
}

void write_map(JsonWriter& json, std::string_view name, const MapCount& count) {
    json.key(name)
        .begin_object()
        .number("count", count.count)
        .number("assessed", count.assessed)
        .number("not_assessable", count.not_assessable)
        .number("not_examined", count.not_examined)
        .end_object();
}

}  // namespace

void write_visit_scores(JsonWriter& json, const VisitScores& visit, const PartialDate& date,
                        const ScoreContext& context) {
    json.begin_object().text("visit", visit.visit.to_string());
    text(json, "date", to_iso(date));
    json.text("voice", code(visit.voice)).key("joint_map");
    if (visit.map) {
        json.begin_object();
        write_map(json, "tender", visit.map->tender);
        write_map(json, "swollen", visit.map->swollen);
        json.end_object();
    } else {
        json.null();
    }
    const auto changed = context.versions.empty()
                             ? std::vector<ScoreHistory>()
                             : score_history(context.versions, visit.visit, context.settings);
    json.key("scores").begin_array();
    for (const IndexId id : all_indices) {
        write_score(json, visit, id, changed, context);
    }
    json.end_array().key("boolean_remission").begin_object();
    for (const BooleanForm& form : boolean_forms) {
        const auto met = boolean_remission(form.version, form.items, visit.inputs);
        json.key(form.code);
        met ? json.boolean(*met) : json.null();
    }
    json.end_object().key("boolean_inputs").begin_object();
    for (const BooleanForm& form : boolean_forms) {
        json.key(form.code).begin_object();
        codes(json, "undecided", undecided_inputs(form.version, form.items, visit.inputs));
        codes(json, "above_limit", failed_inputs(form.version, form.items, visit.inputs));
        json.end_object();
    }
    json.end_object().end_object();
}

void write_egfr(JsonWriter& json, const EgfrValue& egfr, const ScoreContext& context) {
    const Recorded<Observation>& creatinine = *egfr.creatinine;
    json.begin_object();
    text(json, "date", to_iso(creatinine->date));
    number(json, "value", egfr.value);
    text(json, "text", egfr.value ? egfr_text(*egfr.value) : std::string());
    json.text("unit", "mL/min/{1.73_m2}");
    text(json, "missing", egfr.problem ? std::string(code(*egfr.problem)) : std::string());
    json.key("formula")
        .begin_object()
        .text("id", egfr_formula)
        .text("text", egfr_formula_text)
        .text("source", egfr_formula_source)
        .end_object()
        .key("creatinine")
        .begin_object()
        .text("text", creatinine->text())
        .text("unit", creatinine->unit());
    text(json, "mg_dl", egfr.mg_dl ? egfr.mg_dl->to_string() : std::string());
    json.text("row", creatinine.meta.id.to_string());
    write_operation(json, creatinine.meta.version, context);
    json.end_object().end_object();
}

}  // namespace jointlog::cli
