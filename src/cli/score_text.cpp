#include "cli/score_text.hpp"

#include <array>
#include <string_view>
#include <variant>

#include <fmt/format.h>

#include "cli/entity_text.hpp"
#include "jointlog/domain/catalog.hpp"

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

struct LineItem {
    std::string_view item;
    std::string_view print;
};
constexpr std::array visit_line{LineItem{"TJC28", "TJC28"}, LineItem{"SJC28", "SJC28"},
                                LineItem{"PTGA", "PtGA"},   LineItem{"EGA", "PhGA"},
                                LineItem{"CRP", "CRP"},     LineItem{"ESR", "ESR"}};

std::string line_value(const PatientRecord& record, const VisitScores& visit,
                       std::string_view item) {
    static constexpr std::array<std::pair<std::string_view, InputId>, 6> inputs{
        {{"TJC28", InputId::tjc28},
         {"SJC28", InputId::sjc28},
         {"PTGA", InputId::patient_global},
         {"EGA", InputId::evaluator_global},
         {"CRP", InputId::crp},
         {"ESR", InputId::esr}}};
    for (const auto& [code, input] : inputs) {
        const auto* source = visit.source(input);
        if (code != item || source == nullptr) {
            continue;
        }
        const auto* known = catalog::item(item);
        const auto* unit = known != nullptr ? known->unit(source->unit) : nullptr;
        return source->text + (unit != nullptr ? unit->print : source->unit);
    }
    for (const auto& row : record.observations) {
        if (!row.in_error() && row->item == item && row->visit == visit.visit) {
            return observed_text(*row);
        }
    }
    return "not recorded";
}

/// A visit known only by its month is printed as the month.
std::string visit_date(const PatientRecord& record, const RowId& visit) {
    for (const auto& row : record.visits) {
        if (row.meta.id == visit) {
            return to_iso(row->date);
        }
    }
    return {};
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

std::string visit_text(const PatientRecord& record, const VisitScores& visit,
                       const ScoreSettings& settings) {
    std::string text = visit_date(record, visit.visit);
    for (const auto& [item, print] : visit_line) {
        text += fmt::format(" {} {}", print, line_value(record, visit, item));
    }
    for (const IndexId id :
         {IndexId::das28_crp, IndexId::das28_esr, IndexId::cdai, IndexId::sdai}) {
        text += fmt::format(" / {} {}", label(id), score_text(visit.result(id), settings));
    }
    return text;
}

}  // namespace jointlog::cli
