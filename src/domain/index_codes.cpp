#include "jointlog/domain/indices.hpp"

namespace jointlog {
namespace {

struct IndexFacts {
    std::string_view code;
    std::string_view label;
    int decimals;
    std::span<const InputId> inputs;
};

using I = InputId;
constexpr std::array das28_esr_inputs{I::tjc28, I::sjc28, I::esr, I::patient_global};
constexpr std::array das28_crp_inputs{I::tjc28, I::sjc28, I::crp, I::patient_global};
constexpr std::array das28_esr3_inputs{I::tjc28, I::sjc28, I::esr};
constexpr std::array das28_crp3_inputs{I::tjc28, I::sjc28, I::crp};
constexpr std::array cdai_inputs{I::tjc28, I::sjc28, I::patient_global, I::evaluator_global};
constexpr std::array sdai_inputs{I::tjc28, I::sjc28, I::crp, I::patient_global,
                                 I::evaluator_global};
constexpr std::array rapid3_inputs{I::patient_global, I::pain, I::mdhaq_raw};
constexpr std::array pas_inputs{I::patient_global, I::pain, I::haq_di};
constexpr std::array pas2_inputs{I::patient_global, I::pain, I::haq_ii};

// In the order of IndexId.
constexpr std::array facts{
    IndexFacts{"das28_esr", "DAS28-ESR", 2, das28_esr_inputs},
    IndexFacts{"das28_crp", "DAS28-CRP", 2, das28_crp_inputs},
    IndexFacts{"das28_esr3", "DAS28-ESR (3)", 2, das28_esr3_inputs},
    IndexFacts{"das28_crp3", "DAS28-CRP (3)", 2, das28_crp3_inputs},
    IndexFacts{"cdai", "CDAI", 1, cdai_inputs},
    IndexFacts{"sdai", "SDAI", 2, sdai_inputs},
    IndexFacts{"rapid3", "RAPID3", 1, rapid3_inputs},
    IndexFacts{"rapid3_10", "RAPID3 (0-10)", 1, rapid3_inputs},
    IndexFacts{"pas", "PAS", 2, pas_inputs},
    IndexFacts{"pas2", "PAS-II", 2, pas2_inputs},
};
static_assert(facts.size() == all_indices.size());

constexpr std::array<std::string_view, 10> input_codes{
    "tjc28", "sjc28",  "esr",    "crp",      "patient_global", "evaluator_global",
    "pain",  "haq_di", "haq_ii", "mdhaq_raw"};
constexpr std::array<std::string_view, 4> problem_codes{"missing", "out_of_range", "above_range",
                                                        "below_one"};
constexpr std::array<std::string_view, 4> activity_codes{"remission", "low", "moderate", "high"};

const IndexFacts& facts_of(IndexId id) {
    return facts.at(static_cast<std::size_t>(id));
}

}  // namespace

std::string_view code(IndexId id) {
    return facts_of(id).code;
}
std::string_view label(IndexId id) {
    return facts_of(id).label;
}
int display_decimals(IndexId id) {
    return facts_of(id).decimals;
}
std::span<const InputId> inputs_of(IndexId id) {
    return facts_of(id).inputs;
}

std::optional<IndexId> parse_index(std::string_view text) {
    for (const IndexId id : all_indices) {
        if (code(id) == text) {
            return id;
        }
    }
    return std::nullopt;
}

std::string_view code(InputId id) {
    return input_codes.at(static_cast<std::size_t>(id));
}

std::string_view code(InputProblem::Kind kind) {
    return problem_codes.at(static_cast<std::size_t>(kind));
}

std::string_view code(Activity activity) {
    return activity_codes.at(static_cast<std::size_t>(activity));
}

}  // namespace jointlog
