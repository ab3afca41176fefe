#include <fmt/format.h>

#include "exchange/batch_format.hpp"
#include "jointlog/domain/boolean_remission.hpp"
#include "jointlog/domain/index_score.hpp"

namespace jointlog::exchange {
namespace {

enum Input : std::size_t {
    tjc28,
    sjc28,
    esr_mm_h,
    crp_cmp,
    crp_mg_l,
    crp_mg_dl,
    ptga_mm,
    ega_mm,
    pain_mm,
    haq_di,
    haq_ii,
    mdhaq_raw,
};

std::optional<Comparator> read_comparator(std::string_view text) {
    for (const Comparator comparator : {Comparator::equal, Comparator::less, Comparator::less_equal,
                                        Comparator::greater, Comparator::greater_equal}) {
        if (symbol(comparator) == text) {
            return comparator;
        }
    }
    return std::nullopt;
}

/// CRP from either unit; both must say the same. One invalid cell makes it missing: the other may
/// be the wrong one.
void read_crp(BatchCells& cells, IndexInputs& inputs) {
    const auto per_litre = cells.measured<MilligramPerLitre>(crp_mg_l);
    const auto per_decilitre = cells.measured<MilligramPerDecilitre>(crp_mg_dl);
    const bool lost =
        (!cells[crp_mg_l].empty() && !per_litre) || (!cells[crp_mg_dl].empty() && !per_decilitre);
    const auto comparator = read_comparator(cells[crp_cmp]);
    if (!comparator) {
        cells.invalid(crp_cmp, fmt::format("'{}' is none of <, <=, >, >=", cells[crp_cmp]));
    }
    if (lost || !comparator || (!per_litre && !per_decilitre)) {
        return;
    }
    const CrpConcentration crp =
        per_litre ? CrpConcentration(*per_litre) : CrpConcentration(*per_decilitre);
    if (per_litre && per_decilitre && CrpConcentration(*per_decilitre).mg_l() != *per_litre) {
        cells.invalid(crp_mg_dl, fmt::format("{} mg/dL and {} mg/L disagree", cells[crp_mg_dl],
                                             cells[crp_mg_l]));
        return;
    }
    inputs.crp = crp;
    inputs.crp_comparator = *comparator;
}

void add_missing(std::string& missing, std::string_view index, const std::vector<InputId>& inputs) {
    missing.append(missing.empty() ? "" : ";").append(index);
    char before = ':';
    for (const InputId input : inputs) {
        missing.append(1, before).append(code(input));
        before = '+';
    }
}

/// Score and category of one index; for DAS28-CRP also the categories of the two other published
/// sets.
void write_index(BatchOutput& out, IndexId id, const IndexInputs& inputs, std::string& missing) {
    const IndexResult result = compute_score(id, inputs);
    static const CutoffSet& fleischmann = *cutoff_set_of_scale("das28_crp_fleischmann");
    static const CutoffSet& inoue = *cutoff_set_of_scale("das28_crp_inoue");
    const bool categorised = id != IndexId::rapid3;  // RAPID3: one category for both scales
    const bool three_sets = id == IndexId::das28_crp;
    const Computed* score = std::get_if<Computed>(&result);
    if (score == nullptr) {
        std::vector<InputId> inputs_missing;
        for (const InputProblem& problem : std::get<NotComputed>(result).missing) {
            inputs_missing.push_back(problem.input);
        }
        add_missing(missing, code(id), inputs_missing);
        for (int cells = 1 + (categorised ? 1 : 0) + (three_sets ? 2 : 0); cells > 0; --cells) {
            out.empty();
        }
        return;
    }
    out.number(score->value);
    if (categorised) {
        out.code(code(classify(default_cutoffs(id), *score)));
    }
    if (three_sets) {
        out.code(code(classify(fleischmann, *score)));
        out.code(code(classify(inoue, *score)));
    }
}

void write_boolean(BatchOutput& out, const BooleanForm& form, const IndexInputs& inputs,
                   std::string& missing) {
    const std::optional<bool> remission = boolean_remission(form.version, form.items, inputs);
    out.truth(remission);
    if (remission) {
        return;
    }
    add_missing(missing, form.code, undecided_inputs(form.version, form.items, inputs));
}

void score(BatchCells& cells, BatchOutput& out) {
    IndexInputs inputs;
    inputs.tjc28 = cells.measured<JointCount>(tjc28);
    inputs.sjc28 = cells.measured<JointCount>(sjc28);
    inputs.esr = cells.measured<MillimetrePerHour>(esr_mm_h);
    read_crp(cells, inputs);
    inputs.patient_global = cells.measured<Vas100>(ptga_mm);
    inputs.evaluator_global = cells.measured<Vas100>(ega_mm);
    inputs.pain = cells.measured<Vas100>(pain_mm);
    inputs.haq_di = cells.measured<Score3>(haq_di);
    inputs.haq_ii = cells.measured<Score3>(haq_ii);
    inputs.mdhaq_raw = cells.measured<Count30>(mdhaq_raw);
    std::string missing;
    for (const IndexId id : all_indices) {
        write_index(out, id, inputs, missing);
    }
    for (const BooleanForm& form : boolean_forms) {
        write_boolean(out, form, inputs, missing);
    }
    out.code(missing);
}

}  // namespace

const BatchFormat& indices_format() {
    static const BatchFormat format{
        {"tjc28", "sjc28", "esr_mm_h", "crp_cmp", "crp_mg_l", "crp_mg_dl", "ptga_mm", "ega_mm",
         "pain_mm", "haq_di", "haq_ii", "mdhaq_raw"},
        {"das28_esr",
         "das28_esr_cat",
         "das28_crp",
         "das28_crp_cat",
         "das28_crp_cat_fl",
         "das28_crp_cat_in",
         "das28_esr3",
         "das28_esr3_cat",
         "das28_crp3",
         "das28_crp3_cat",
         "cdai",
         "cdai_cat",
         "sdai",
         "sdai_cat",
         "rapid3",
         "rapid3_10",
         "rapid3_cat",
         "pas",
         "pas_cat",
         "pas2",
         "pas2_cat",
         "bool_1_0",
         "bool_2_0",
         "bool_1_0_noapr",
         "bool_2_0_noapr",
         "missing"},
        score};
    return format;
}

}  // namespace jointlog::exchange
