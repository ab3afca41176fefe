#include "cli/score_text.hpp"

#include <string_view>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "jointlog/domain/boolean_remission.hpp"

namespace jointlog::cli {

namespace {

std::string_view problem(InputProblem::Kind kind) {
    switch (kind) {
        case InputProblem::Kind::missing:
            return "missing";
        case InputProblem::Kind::out_of_range:
            return "out of range";
        case InputProblem::Kind::above_range:
            return "above measuring range";
        case InputProblem::Kind::below_one:
            return "below 1";
    }
    return "";
}

std::string missing_text(const NotComputed& result) {
    std::string text;
    for (const auto& input : result.missing) {
        text += fmt::format("{}{} {}", text.empty() ? "" : ", ", code(input.input),
                            problem(input.kind));
    }
    return text;
}

/// " (above the limit: tjc28 patient_global)"; empty for none.
std::string in_brackets(std::string_view what, const std::vector<InputId>& inputs) {
    std::string codes;
    for (const InputId input : inputs) {
        codes.append(" ").append(code(input));
    }
    return codes.empty() ? codes : fmt::format(" ({}:{})", what, codes);
}

}  // namespace

std::string score_text(const IndexResult& result, const ScoreSettings& settings) {
    if (const auto* missing = std::get_if<NotComputed>(&result)) {
        return fmt::format("not computed: {}", missing_text(*missing));
    }
    const auto& score = std::get<Computed>(result);
    const CutoffSet& set = settings.set_for(score.id);
    std::string classes;
    for (const Activity activity : possible_classes(set, score)) {
        classes += fmt::format("{}{}", classes.empty() ? "" : " or ", code(activity));
    }
    return fmt::format("{}{}, published category: {} ({})", display_text(score, &set),
                       score.censored ? " (from a censored value)" : "", classes, set.name);
}

std::string boolean_text(const IndexInputs& inputs) {
    std::string text = "Boolean remission (published definitions):";
    for (const BooleanForm& form : boolean_forms) {
        const auto met = boolean_remission(form.version, form.items, inputs);
        text += fmt::format("{} {} {}", &form == boolean_forms.data() ? "" : ",", form.code,
                            !met   ? "not known"
                            : *met ? "yes"
                                   : "no");
        text += in_brackets("not decided by", undecided_inputs(form.version, form.items, inputs));
        text += in_brackets("above the limit", failed_inputs(form.version, form.items, inputs));
    }
    return text;
}

}  // namespace jointlog::cli
