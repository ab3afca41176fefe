#include <fmt/format.h>

#include "exchange/batch_format.hpp"
#include "jointlog/domain/acr.hpp"
#include "jointlog/domain/egfr.hpp"
#include "jointlog/domain/indices.hpp"
#include "jointlog/domain/response.hpp"

namespace jointlog::exchange {
namespace {

constexpr int most_score = 1000;  // no published scale comes near

void score_response(BatchCells& cells, BatchOutput& out) {
    enum Input : std::size_t { index, baseline, followup };
    const std::string_view name = cells[index];
    const std::optional<Decimal> before = cells.number(baseline, 0, most_score, false);
    const std::optional<Decimal> after = cells.number(followup, 0, most_score, false);
    const bool eular = name == "eular_das28";
    if (!eular && name != "cdai_resp" && name != "sdai_resp") {
        cells.invalid(index,
                      fmt::format("'{}' is none of eular_das28, cdai_resp, sdai_resp", name));
        out.empty();
        return;
    }
    if (!before || !after) {
        out.empty();
        return;
    }
    if (eular) {
        out.code(code(eular_response(*before, *after)));
        return;
    }
    const std::optional<PercentResponse> response = percent_response(*before, *after);
    out.code(response ? code(*response) : std::string_view());
}

AcrComponents read_components(BatchCells& cells, std::size_t first) {
    AcrComponents components;
    components.tjc = cells.number(first, 0, 68, true);
    components.sjc = cells.number(first + 1, 0, 66, true);
    components.patient_global = cells.number(first + 2, 0, 100, false);
    components.evaluator_global = cells.number(first + 3, 0, 100, false);
    components.pain = cells.number(first + 4, 0, 100, false);
    components.haq = cells.number(first + 5, 0, 3, false);
    components.apr = cells.number(first + 6, 0, most_score, false);
    return components;
}

void score_acr(BatchCells& cells, BatchOutput& out) {
    constexpr std::size_t components = 7;
    const AcrComponents baseline = read_components(cells, 0);
    const AcrComponents followup = read_components(cells, components);
    for (const int percent : {20, 50, 70}) {
        const std::optional<bool> met = acr_response(percent, baseline, followup);
        out.truth(met);
    }
}

void score_cutoffs(BatchCells& cells, BatchOutput& out) {
    enum Input : std::size_t { scale, value };
    const CutoffSet* set = cutoff_set_of_scale(cells[scale]);
    if (set == nullptr) {
        cells.invalid(scale, fmt::format("unknown scale '{}'", cells[scale]));
    }
    const std::optional<Decimal> score = cells.number(value, 0, most_score, false);
    out.code(set != nullptr && score ? code(classify(*set, *score)) : std::string_view());
}

void score_egfr(BatchCells& cells, BatchOutput& out) {
    enum Input : std::size_t { sex, age, creatinine };
    const Result<Sex> whose =
        cells[sex].empty() ? Result<Sex>(Sex::unknown) : parse_sex(cells[sex]);
    if (!whose) {
        cells.invalid(sex, whose.error().detail);
    }
    const std::optional<Decimal> years = cells.number(age, 0, 130, true);
    std::optional<Decimal> value = cells.number(creatinine, 0, 100, false);
    if (value == Decimal{}) {
        cells.invalid(creatinine, "a creatinine is above 0");
        value.reset();
    }
    std::optional<double> rate;
    if (whose && years && value) {
        rate = egfr_japan(*whose, static_cast<int>(*years->scaled(0)), *value);
    }
    if (rate) {
        out.number(*rate);
    } else {
        out.empty();
    }
}

}  // namespace

const BatchFormat& response_format() {
    static const BatchFormat format{
        {"index", "baseline", "followup"}, {"expected"}, score_response};
    return format;
}

const BatchFormat& acr_format() {
    static const BatchFormat format{
        {"tjc_b", "sjc_b", "ptga_b", "ega_b", "pain_b", "haq_b", "apr_b", "tjc_f", "sjc_f",
         "ptga_f", "ega_f", "pain_f", "haq_f", "apr_f"},
        {"acr20", "acr50", "acr70"},
        score_acr};
    return format;
}

const BatchFormat& cutoffs_format() {
    static const BatchFormat format{{"scale", "score"}, {"expected_category"}, score_cutoffs};
    return format;
}

const BatchFormat& egfr_format() {
    static const BatchFormat format{
        {"sex", "age_y", "cr_mg_dl"}, {"egfr_ml_min_1_73m2"}, score_egfr};
    return format;
}

}  // namespace jointlog::exchange
