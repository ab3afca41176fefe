#include "jointlog/domain/formula_table.hpp"

#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sodium/crypto_hash_sha256.h>

#include "jointlog/domain/egfr_values.hpp"

namespace jointlog {
namespace {

struct Published {
    std::string_view formula;
    std::string_view source;
};

constexpr std::string_view das_score_nl = "das-score.nl, alternative validated formulae";
constexpr std::string_view wolfe =
    "Wolfe 2005 J Rheumatol, in the form of Anderson 2012 doi:10.1002/acr.21649";

// In the order of IndexId.
constexpr std::array published{
    Published{"0.56*sqrt(tjc28) + 0.28*sqrt(sjc28) + 0.70*ln(esr_mm_h) + 0.014*ptga_mm",
              "Prevoo 1995 Arthritis Rheum 38:44-8 PMID 7818570"},
    Published{"0.56*sqrt(tjc28) + 0.28*sqrt(sjc28) + 0.36*ln(crp_mg_l + 1) + 0.014*ptga_mm + 0.96",
              "das-score.nl, alternative validated formulae; CRP in mg/L as Prince 2012 "
              "doi:10.1186/ar3785"},
    Published{"(0.56*sqrt(tjc28) + 0.28*sqrt(sjc28) + 0.70*ln(esr_mm_h))*1.08 + 0.16",
              das_score_nl},
    Published{"(0.56*sqrt(tjc28) + 0.28*sqrt(sjc28) + 0.36*ln(crp_mg_l + 1))*1.10 + 1.15",
              das_score_nl},
    Published{"tjc28 + sjc28 + ptga_mm/10 + ega_mm/10",
              "Aletaha 2005 Arthritis Res Ther 7:R796-806"},
    Published{"tjc28 + sjc28 + ptga_mm/10 + ega_mm/10 + crp_mg_dl",
              "Smolen 2003 Rheumatology 42:244-57"},
    Published{"round1(mdhaq_raw/3) + pain_mm/10 + ptga_mm/10",
              "Pincus 2009 Bull NYU Hosp Jt Dis 67:211 PMID 19583557; mdhaq.org"},
    Published{"(round1(mdhaq_raw/3) + pain_mm/10 + ptga_mm/10)/3",
              "Pincus 2009 PMID 19583557; 0-10 scale of Anderson 2012 doi:10.1002/acr.21649"},
    Published{"(3.33*haq_di + pain_mm/10 + ptga_mm/10)/3", wolfe},
    Published{"(3.33*haq_ii + pain_mm/10 + ptga_mm/10)/3", wolfe},
};
static_assert(published.size() == all_indices.size());

const Published& published_of(IndexId id) {
    return published.at(static_cast<std::size_t>(id));
}

/// Published rules that are no index of a visit: id with version, rule, source.
constexpr std::array<std::array<std::string_view, 3>, 16> rules{{
    {"haq_di/1",
     "mean of the answered categories, at least 6 of 8; category: highest answered item, an aid or "
     "help raises 0 and 1 to 2",
     "LOINC 75874-8; ARAMIS instructions 2009"},
    {"haq_di_no_aids/1",
     "mean of the answered categories, at least 6 of 8; category: highest answered item",
     "LOINC 75874-8; ARAMIS instructions 2009"},
    {"mhaq/1", "mean of 8 items, all answered", "Pincus 1983"},
    {"haq_ii/1", "mean of 10 items, all answered", "Wolfe 2004"},
    {"bool_1_0/1", "tjc28 <= 1 and sjc28 <= 1 and crp_mg_dl <= 1 and ptga_mm <= 10",
     "Felson 2011 Arthritis Rheum 63:573-86"},
    {"bool_2_0/1", "tjc28 <= 1 and sjc28 <= 1 and crp_mg_dl <= 1 and ptga_mm <= 20",
     "Studenic 2023 ARD 82:74-80 doi:10.1136/ard-2022-223413"},
    {"bool_1_0_noapr/1", "tjc28 <= 1 and sjc28 <= 1 and ptga_mm <= 10",
     "Felson 2011 Arthritis Rheum 63:573-86, for practice"},
    {"bool_2_0_noapr/1", "tjc28 <= 1 and sjc28 <= 1 and ptga_mm <= 20",
     "Studenic 2023 ARD 82:74-80 doi:10.1136/ard-2022-223413, for practice"},
    {"eular_das28/1",
     "decrease > 1.2: good where followup <= 3.2, else moderate; decrease > 0.6: moderate where "
     "followup <= 5.1; else none",
     "van Gestel 1996 and 1998"},
    {"cdai_resp/1", "decrease in percent of baseline: major >= 85, moderate >= 70, minor >= 50",
     "Aletaha 2012 ARD 71:1190"},
    {"sdai_resp/1", "decrease in percent of baseline: major >= 85, moderate >= 70, minor >= 50",
     "Aletaha 2012 ARD 71:1190"},
    {"acr20/1", "decrease >= 20 percent in both joint counts and in 3 of 5 other components",
     "Felson 1995 Arthritis Rheum 38:727-35"},
    {"acr50/1", "decrease >= 50 percent in both joint counts and in 3 of 5 other components",
     "Felson 1995 Arthritis Rheum 38:727-35"},
    {"acr70/1", "decrease >= 70 percent in both joint counts and in 3 of 5 other components",
     "Felson 1995 Arthritis Rheum 38:727-35"},
    {egfr_formula, egfr_formula_text, egfr_formula_source},
    {"prednisolone/1",
     "mg prednisolone to 1 mg: prednisolone 1, prednisone 1, methylprednisolone 5/4, triamcinolone "
     "5/4, hydrocortisone 1/4, cortisone 1/5, dexamethasone 5/0.75, betamethasone 5/0.75 or 5/0.6, "
     "deflazacort 0.833; by mouth, into a vein or a muscle",
     "tables of globalrph and timeofcare"},
}};

/// Inputs that reach every term of every formula: in the middle, at zero, with digits, and censored.
std::array<IndexInputs, 4> probes() {
    const auto made = [](std::int64_t tender, std::int64_t swollen, Decimal esr, Decimal crp_mg_dl,
                         Decimal patient, Decimal evaluator, Decimal pain, Decimal haq,
                         std::int64_t mdhaq) {
        IndexInputs in;
        in.tjc28 = JointCount(Decimal::from_int(tender));
        in.sjc28 = JointCount(Decimal::from_int(swollen));
        in.esr = MillimetrePerHour(esr);
        in.crp = CrpConcentration(MilligramPerDecilitre(crp_mg_dl));
        in.patient_global = Vas100(patient);
        in.evaluator_global = Vas100(evaluator);
        in.pain = Vas100(pain);
        in.haq_di = Score3(haq);
        in.haq_ii = Score3(haq);
        in.mdhaq_raw = Count30(Decimal::from_int(mdhaq));
        return in;
    };
    std::array inputs{
        made(0, 0, {1, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}, 0),
        made(4, 2, {28, 0}, {49, 2}, {35, 0}, {25, 0}, {45, 0}, {1125, 3}, 11),
        made(28, 28, {100, 0}, {12345, 3}, {1000, 1}, {995, 1}, {875, 1}, {3, 0}, 29),
        made(7, 5, {44, 0}, {2, 1}, {12, 0}, {8, 0}, {33, 0}, {5, 1}, 7),
    };
    inputs.back().esr_comparator = Comparator::less;
    inputs.back().crp_comparator = Comparator::less;
    return inputs;
}

/// Twelve digits: further ones are the mathematics library's, not the formula's.
std::string probe_score(IndexId id, const IndexInputs& inputs) {
    const IndexResult result = compute(id, inputs);
    const Computed* const score = std::get_if<Computed>(&result);
    return score == nullptr
               ? std::string("-")
               : fmt::format("{:.12g}/{:.12g}", score->value, score->low.value_or(score->value));
}

std::string line_of(IndexId id) {
    std::string line = fmt::format("{}\t{}\t", formula_id(id), formula_text(id));
    for (const InputId input : inputs_of(id)) {
        line += fmt::format("{} ", code(input));
    }
    line += '\t';
    for (const IndexInputs& probe : probes()) {
        line += probe_score(id, probe) + ' ';
    }
    return line + fmt::format("\t{}\n", formula_source(id));
}

std::string line_of(const CutoffSet& set) {
    std::string line = fmt::format("{}\t{}\t", set.id, set.scale);
    for (std::size_t i = 0; i < set.cuts.size(); ++i) {
        line += fmt::format("{}{} ", set.inclusive.at(i) ? "<=" : "<", set.cuts.at(i).to_string());
    }
    return line + fmt::format("\t{}\n", set.source);
}

}  // namespace

std::string_view formula_text(IndexId id) {
    return published_of(id).formula;
}

std::string_view formula_source(IndexId id) {
    return published_of(id).source;
}

std::string formula_table() {
    std::string text;
    for (const IndexId id : all_indices) {
        text += line_of(id);
    }
    for (const auto& rule : rules) {
        text += fmt::format("{}\n", fmt::join(rule, "\t"));
    }
    for (const CutoffSet& set : cutoff_sets()) {
        text += line_of(set);
    }
    return text;
}

std::string formula_table_hash() {
    const std::string table = formula_table();
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(table.data()),
                       table.size());
    return fmt::format("{:02x}", fmt::join(hash, ""));
}

}  // namespace jointlog
