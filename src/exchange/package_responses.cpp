#include <algorithm>

#include <fmt/format.h>

#include "exchange/package_fields.hpp"
#include "exchange/package_rows.hpp"
#include "jointlog/domain/acr.hpp"
#include "jointlog/domain/boolean_remission.hpp"
#include "jointlog/domain/response.hpp"

namespace jointlog::exchange {
namespace {

/// What a row of responses.csv says; without a baseline for Boolean remission.
struct Response {
    std::string measure;
    std::string variant;
    const VisitScores* baseline = nullptr;
    std::string value;
    std::string possible;  // the classes that censored inputs leave open, where there are several
    std::optional<double> before;
    std::optional<double> after;
    std::string formula;  // id and version
    std::vector<InputId> inputs;
};

std::string truth(const std::optional<bool>& met) {
    return !met ? std::string() : *met ? "1" : "0";
}

/// The first visit of the same voice: a person's own counts are no baseline for an examiner's, nor the other way round.
template <class Usable>
const VisitScores* first_visit(const std::vector<VisitScores>& visits, const VisitScores& of,
                               Usable usable) {
    const auto found = std::find_if(visits.begin(), visits.end(), [&](const VisitScores& visit) {
        return (visit.voice == Voice::patient) == (of.voice == Voice::patient) && usable(visit);
    });
    return found == visits.end() ? nullptr : &*found;
}

/// Exact where both scores are decimals.
std::optional<PercentResponse> percent(const Computed& before, const Computed& after) {
    const bool exact = before.exact && after.exact && before.exact->denominator == 1
                       && after.exact->denominator == 1;
    return exact ? percent_response(before.exact->numerator, after.exact->numerator)
                 : percent_response(before.value, after.value);
}

bool by_percent(IndexId id) {
    return id == IndexId::cdai || id == IndexId::sdai;
}

/// The class as its place from the best; nullopt where no percentage exists.
std::optional<int> place_of(IndexId id, const Computed& before, const Computed& after) {
    if (by_percent(id)) {
        const auto response = percent(before, after);
        return response ? std::optional(static_cast<int>(*response)) : std::nullopt;
    }
    return static_cast<int>(eular_response(before.value, after.value));
}

std::string_view class_at(IndexId id, int place) {
    return by_percent(id) ? code(static_cast<PercentResponse>(place))
                          : code(static_cast<EularResponse>(place));
}

/// The score at both ends of what a censored input allows; itself where there is none; empty where an end is open.
std::vector<Computed> ends_of(const Computed& score) {
    if (!score.censored) {
        return {score};
    }
    std::vector<Computed> ends;
    if (score.low && score.high) {
        for (const double end : {*score.low, *score.high}) {
            ends.push_back(score);
            ends.back().value = end;
            ends.back().exact.reset();
        }
    }
    return ends;
}

/// The class of the response, where all that censored inputs allow have the same; else those that are possible. Both
/// classifications are monotone in both scores: every class between those of the corners is possible too.
void put_class(Response& row, IndexId id, const Computed& before, const Computed& after) {
    std::vector<int> corners;
    for (const Computed& from : ends_of(before)) {
        for (const Computed& to : ends_of(after)) {
            const std::optional<int> place = place_of(id, from, to);
            if (!place) {
                return;
            }
            corners.push_back(*place);
        }
    }
    if (corners.empty()) {
        return;
    }
    const auto [best, worst] = std::minmax_element(corners.begin(), corners.end());
    if (*best == *worst) {
        row.value = class_at(id, *best);
        return;
    }
    for (int place = *best; place <= *worst; ++place) {
        row.possible.append(row.possible.empty() ? "" : ";").append(class_at(id, place));
    }
}

/// From scores computed at both visits.
void add_index(const std::vector<VisitScores>& visits, const VisitScores& visit, IndexId id,
               std::string_view measure, std::vector<Response>& rows) {
    const VisitScores* baseline =
        first_visit(visits, visit, [&](const VisitScores& v) { return v.computed(id) != nullptr; });
    if (baseline == nullptr || baseline->visit == visit.visit || visit.day < baseline->day) {
        return;
    }
    Response row{std::string(measure), std::string(code(id)), baseline, {}, {}, {}, {}, {}, {}};
    row.formula = fmt::format("{}/1", measure == "eular" ? "eular_das28" : measure);
    row.inputs = baseline->computed(id)->inputs;
    row.before = baseline->computed(id)->value;
    if (const Computed* after = visit.computed(id)) {
        row.after = after->value;
        put_class(row, id, *baseline->computed(id), *after);
    }
    rows.push_back(std::move(row));
}

enum class Reactant : std::uint8_t { crp, esr };

/// A reactant below or above a limit has no percentage.
AcrComponents components(const IndexInputs& in, Reactant reactant) {
    const auto value = [](const auto& input) {
        return input && input->in_range() ? std::optional<Decimal>(input->value()) : std::nullopt;
    };
    AcrComponents core;
    core.tjc = value(in.tjc28);
    core.sjc = value(in.sjc28);
    core.patient_global = value(in.patient_global);
    core.evaluator_global = value(in.evaluator_global);
    core.pain = value(in.pain);
    core.haq = value(in.haq_di);
    if (reactant == Reactant::esr && in.esr_comparator == Comparator::equal) {
        core.apr = value(in.esr);
    }
    if (reactant == Reactant::crp && in.crp_comparator == Comparator::equal && in.crp
        && in.crp->in_range()) {
        core.apr = in.crp->mg_l().value();
    }
    return core;
}

/// What a reactant at a limit of detection may be: between 0 and an upper limit; beyond any that is measured.
std::vector<Decimal> ends_of(const Decimal& value, Comparator comparator) {
    const bool below = comparator == Comparator::less || comparator == Comparator::less_equal;
    return {value, below ? Decimal{0, 0} : Decimal{1'000'000, 0}};
}

/// The follow-up; with a censored reactant at both ends of it.
std::vector<AcrComponents> possible_components(const IndexInputs& in, Reactant reactant) {
    const bool esr = reactant == Reactant::esr;
    std::vector<AcrComponents> all{components(in, reactant)};
    const Comparator comparator = esr ? in.esr_comparator : in.crp_comparator;
    const bool usable = esr ? in.esr && in.esr->in_range() : in.crp && in.crp->in_range();
    if (comparator == Comparator::equal || !usable) {
        return all;
    }
    all.push_back(all.front());
    const std::vector<Decimal> ends =
        ends_of(esr ? in.esr->value() : in.crp->mg_l().value(), comparator);
    for (std::size_t i = 0; i < ends.size(); ++i) {
        all[i].apr = ends[i];
    }
    return all;
}

void put_met(Response& row, int level, const AcrComponents& before,
             const std::vector<AcrComponents>& after) {
    const auto met = acr_response(level, before, after.front());
    const auto otherwise = acr_response(level, before, after.back());
    if (met == otherwise) {
        row.value = truth(met);
    } else if (met && otherwise) {
        row.possible = "1;0";
    }
}

void add_acr(const std::vector<VisitScores>& visits, const VisitScores& visit, Reactant reactant,
             std::vector<Response>& rows) {
    const VisitScores* baseline = first_visit(visits, visit, [&](const VisitScores& v) {
        const AcrComponents core = components(v.inputs, reactant);
        return core.tjc && core.sjc && core.apr;
    });
    if (baseline == nullptr || baseline->visit == visit.visit || visit.day < baseline->day) {
        return;
    }
    for (const int level : {20, 50, 70}) {
        rows.push_back({fmt::format("acr{}_28", level),
                        reactant == Reactant::crp ? "crp" : "esr",
                        baseline,
                        {},
                        {},
                        {},
                        {},
                        fmt::format("acr{}/1", level),
                        {InputId::tjc28, InputId::sjc28, InputId::pain, InputId::patient_global,
                         InputId::evaluator_global, InputId::haq_di,
                         reactant == Reactant::crp ? InputId::crp : InputId::esr}});
        put_met(rows.back(), level, components(baseline->inputs, reactant),
                possible_components(visit.inputs, reactant));
    }
}

void add_boolean(const VisitScores& visit, std::vector<Response>& rows) {
    for (const BooleanForm& form : boolean_forms) {
        const auto met = boolean_remission(form.version, form.items, visit.inputs);
        std::vector<InputId> inputs{InputId::tjc28, InputId::sjc28, InputId::patient_global};
        if (form.items == BooleanItems::with_crp) {
            inputs.push_back(InputId::crp);
        }
        rows.push_back({std::string(form.code),
                        {},
                        nullptr,
                        truth(met),
                        {},
                        {},
                        {},
                        fmt::format("{}/1", form.code),
                        std::move(inputs)});
    }
}

std::vector<Response> responses_of(const std::vector<VisitScores>& visits,
                                   const VisitScores& visit) {
    std::vector<Response> rows;
    for (const IndexId id :
         {IndexId::das28_esr, IndexId::das28_crp, IndexId::das28_esr3, IndexId::das28_crp3}) {
        add_index(visits, visit, id, "eular", rows);
    }
    add_index(visits, visit, IndexId::cdai, "cdai_resp", rows);
    add_index(visits, visit, IndexId::sdai, "sdai_resp", rows);
    add_acr(visits, visit, Reactant::crp, rows);
    add_acr(visits, visit, Reactant::esr, rows);
    add_boolean(visit, rows);
    return rows;
}

PackageField inputs_field(std::string name, const std::string& of) {
    return with_privacy(
        code_field(std::move(name),
                   "what the rule takes " + of
                       + ": input=row_id of its observation; a count of the joint map: "
                         "input=visit_id of its rows in joints.csv; separated by ';'",
                   {}, "computed"),
        Privacy::row_id);
}
PackageField input_days_field(std::string name, const std::string& from) {
    return code_field(std::move(name),
                      "input=days from " + from + ", negative before it; separated by ';'", {},
                      "computed");
}

}  // namespace

PackageTable responses_table() {
    return {
        "responses.csv",
        "One row per visit and published response or Boolean definition. Baseline: the patient's "
        "first visit with the same variant, and a visit of the patient's own counts only for "
        "such visits (assessor in visits.csv).",
        {patient_field(),
         key_field("response_id",
                   "names the row: visit_id/measure, and /variant where there is one"),
         row_field("visit_id", "the follow-up visit"),
         date_field("response_date", "day of the visit"),
         exact_day_field("response_date"),
         precision_field(),
         code_field(
             "measure",
             "eular: limits 3.2 and 5.1 whichever cut-off set is shown; cdai_resp, sdai_resp: "
             "percent of baseline; acr20_28 ...: 28-joint counts, the published criteria use "
             "68/66; bool_...: Boolean remission, without a baseline, noapr without CRP",
             "eular;cdai_resp;sdai_resp;acr20_28;acr50_28;acr70_28;bool_1_0;bool_2_0;"
             "bool_1_0_noapr;bool_2_0_noapr",
             "computed"),
         code_field("variant", "index, or the acute-phase reactant of ACR; the same at both visits",
                    "das28_esr;das28_crp;das28_esr3;das28_crp3;cdai;sdai;crp;esr", "computed"),
         row_field("baseline_visit_id", "the baseline visit"),
         date_field("baseline_date", "day of the baseline visit"),
         exact_day_field("baseline_date"),
         number_field("baseline_value", "{score}", "score at baseline", "computed"),
         number_field("followup_value", "{score}", "score at the visit", "computed"),
         code_field("value", "published class, or 1 met, 0 not met; empty: not known",
                    "good;moderate;none;major;minor;1;0", "computed"),
         code_field("value_possible",
                    "where a censored input leaves more than one class open: those classes, "
                    "separated by ';'",
                    {}, "computed"),
         code_field("voice", "whose joint counts and globals: the assessor of the visit",
                    "clinician;patient;not_stated"),
         code_field("baseline_voice",
                    "the same of the baseline visit; visits of the patient's own counts are only "
                    "compared with each other",
                    "clinician;patient;not_stated"),
         code_field("formula_id", "rule and version", {}, "computed"),
         inputs_field("inputs", "of the visit"),
         input_days_field("input_days", "the visit"),
         inputs_field("baseline_inputs", "of the baseline visit"),
         input_days_field("baseline_input_days", "the baseline visit")},
        {"response_id"}};
}

Result<void> write_responses(const PackagePatient& patient, TableOutput& out) {
    std::map<RowId, const PartialDate*> dates;
    for (const auto& visit : patient.record.visits) {
        dates.emplace(visit.meta.id, &visit->date);
    }
    for (const VisitScores& visit : patient.scores) {
        const PartialDate& date = *dates.at(visit.visit);
        for (const Response& row : responses_of(patient.scores, visit)) {
            out.code(patient.code())
                .code(fmt::format("{}/{}{}{}", out.id_text(visit.visit), row.measure,
                                  row.variant.empty() ? "" : "/", row.variant));
            out.row(visit.visit).date(date).precision(date);
            out.code(row.measure).code(row.variant);
            if (row.baseline != nullptr) {
                out.row(row.baseline->visit).date(*dates.at(row.baseline->visit));
            } else {
                out.empty(3);
            }
            out.number(row.before).number(row.after).code(row.value).code(row.possible);
            out.code(code(visit.voice));
            out.code(row.baseline != nullptr ? code(row.baseline->voice) : std::string_view());
            const InputTexts after = input_texts(visit, row.inputs, out);
            const InputTexts before = row.baseline == nullptr
                                          ? InputTexts()
                                          : input_texts(*row.baseline, row.inputs, out);
            out.code(row.formula).code(after.rows).code(after.days);
            out.code(before.rows).code(before.days);
            if (Result<void> done = out.end_row(); !done) {
                return done;
            }
        }
    }
    return {};
}

}  // namespace jointlog::exchange
