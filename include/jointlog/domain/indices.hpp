#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "jointlog/domain/decimal.hpp"
#include "jointlog/domain/quantity.hpp"
#include "jointlog/domain/units.hpp"

namespace jointlog {

/// Published activity indices. Codes are exported: das28_esr das28_crp das28_esr3 das28_crp3 cdai sdai rapid3
/// rapid3_10 pas pas2.
enum class IndexId : std::uint8_t {
    das28_esr,
    das28_crp,
    das28_esr3,
    das28_crp3,
    cdai,
    sdai,
    rapid3,
    rapid3_10,
    pas,
    pas2,
};
inline constexpr std::array all_indices{
    IndexId::das28_esr, IndexId::das28_crp, IndexId::das28_esr3, IndexId::das28_crp3,
    IndexId::cdai,      IndexId::sdai,      IndexId::rapid3,     IndexId::rapid3_10,
    IndexId::pas,       IndexId::pas2};
[[nodiscard]] std::string_view code(IndexId id);
[[nodiscard]] std::optional<IndexId> parse_index(std::string_view code);
/// "DAS28-CRP", "DAS28-CRP (3)", "CDAI" ...: the same in every language.
[[nodiscard]] std::string_view label(IndexId id);
/// Decimals for display: DAS28 2, CDAI 1, SDAI 2, RAPID3 1.
[[nodiscard]] int display_decimals(IndexId id);

/// Inputs of the indices. Codes: tjc28 sjc28 esr crp patient_global evaluator_global pain haq_di haq_ii mdhaq_raw.
enum class InputId : std::uint8_t {
    tjc28,
    sjc28,
    esr,
    crp,
    patient_global,
    evaluator_global,
    pain,
    haq_di,
    haq_ii,
    mdhaq_raw,
};
[[nodiscard]] std::string_view code(InputId id);

/// Every input is optional: missing is a value. Ranges are checked by compute(); nothing is clamped.
struct IndexInputs {
    std::optional<JointCount> tjc28;
    std::optional<JointCount> sjc28;
    std::optional<MillimetrePerHour> esr;
    std::optional<CrpConcentration> crp;
    Comparator esr_comparator = Comparator::equal;
    Comparator crp_comparator = Comparator::equal;
    /// An ESR below 1 mm/h computes at 1 and is marked as censored; otherwise it makes no score. What the record chose.
    bool esr_below_one_at_one = false;
    std::optional<Vas100> patient_global;
    std::optional<Vas100> evaluator_global;
    std::optional<Vas100> pain;
    std::optional<Score3> haq_di;
    std::optional<Score3> haq_ii;
    std::optional<Count30> mdhaq_raw;
};

/// An exact value numerator / denominator, where the index is a rational number (all but the DAS indices).
struct ExactValue {
    Decimal numerator;
    int denominator = 1;
};
[[nodiscard]] double to_double(const ExactValue& value);
/// Rounded half up to `places` decimals, exactly.
[[nodiscard]] Decimal rounded(const ExactValue& value, std::uint8_t places);

/// One addend of a score in points. The addends of a DAS28 sum, in their order and in long double, to the score once
/// rounded; the exact addends of the other indices sum to its exact value.
struct Addend {
    std::string term;              // "0.56*sqrt(tjc28)"
    std::optional<InputId> input;  // nullopt: a constant
    long double points = 0;
    std::optional<ExactValue> exact;  // where Computed::exact is given
};

/// A censored ESR has no lower end of its own: its interval starts at 1 mm/h, the least value the formula takes.
struct Computed {
    IndexId id;
    double value = 0;  // unrounded
    std::optional<ExactValue>
        exact;            // absent too where an input has so many digits that the sum does not fit
    std::string formula;  // formula id with version, e.g. "das28_crp/1"
    std::vector<InputId> inputs;
    std::vector<Addend> addends;
    bool censored = false;      // an input was "<limit", or an ESR below 1: computed at its limit
    std::optional<double> low;  // where censored: the interval of possible scores
    std::optional<double> high;
};

struct InputProblem {
    InputId input;
    enum class Kind : std::uint8_t {
        missing,
        out_of_range,
        above_range,
        below_one
    } kind = Kind::missing;
};
/// "missing", "out_of_range", "above_range", "below_one"
[[nodiscard]] std::string_view code(InputProblem::Kind kind);

struct NotComputed {
    IndexId id;
    std::vector<InputProblem>
        missing;  // every input that is missing or unusable, in InputId order; never empty
};
using IndexResult = std::variant<Computed, NotComputed>;

/// Formula of an index with its version, e.g. "das28_crp/1".
[[nodiscard]] std::string formula_id(IndexId id);
/// One index from its inputs; NotComputed names every missing or unusable input.
[[nodiscard]] IndexResult compute(IndexId id, const IndexInputs& inputs);
[[nodiscard]] std::span<const InputId> inputs_of(IndexId id);
/// An input as the formula takes it, exactly: CRP in mg/L for DAS28 and in mg/dL for SDAI, globals in mm for DAS28 and
/// in points of 0-10 elsewhere, the function part of RAPID3 rounded to one decimal. Unit: UCUM. nullopt where the
/// input is missing or not one of the index, or has more digits than fit.
[[nodiscard]] std::optional<Quantity> formula_input(IndexId id, InputId input,
                                                    const IndexInputs& inputs);
/// Where nothing but inputs above their measuring range (">140") keeps the score from being computed: the score at
/// those limits, which the true score is not below. Not a score: for the one who asks how far it is known.
[[nodiscard]] std::optional<double> lower_bound(IndexId id, const IndexInputs& inputs);

enum class Activity : std::uint8_t { remission, low, moderate, high };
[[nodiscard]] std::string_view code(Activity activity);

/// Published cut-offs: remission when below (or at, if inclusive) cuts[0], and so on.
struct CutoffSet {
    std::string id;    // "das28_crp/eular"
    std::string name;  // shown beside each category: "EULAR", "Inoue 2007", "ACR 2012"
    std::string source;
    std::string scale;  // index code, or "das44"
    std::array<Decimal, 3> cuts;
    std::array<bool, 3> inclusive;  // whether the cut itself belongs to the lower class
};
[[nodiscard]] std::span<const CutoffSet> cutoff_sets();
[[nodiscard]] const CutoffSet* cutoff_set(std::string_view id);
/// The set that a scale name of the golden vectors means: "das28_crp_inoue", "rapid3_30", "das44", an index code.
[[nodiscard]] const CutoffSet* cutoff_set_of_scale(std::string_view scale);
/// The default set of an index; das28_crp/eular etc.
[[nodiscard]] const CutoffSet& default_cutoffs(IndexId id);
/// From the unrounded value; exact where the value is rational.
[[nodiscard]] Activity classify(const CutoffSet& set, const Computed& score);
[[nodiscard]] Activity classify(const CutoffSet& set, double score);
[[nodiscard]] Activity classify(const CutoffSet& set, const Decimal& score);
/// Where a censored input makes two classes possible, both; else one.
[[nodiscard]] std::vector<Activity> possible_classes(const CutoffSet& set, const Computed& score);

/// The score as shown: fixed decimals, one more where rounding would seem to contradict its category (2.598).
[[nodiscard]] std::string display_text(const Computed& score, const CutoffSet* set);

}  // namespace jointlog
