#include "app/score_settings.hpp"

namespace jointlog::app {

ScoreSettings read_score_settings(storage::RecordFile& file, std::optional<std::int64_t> as_of) {
    ScoreSettings chosen;
    const auto take = [&](std::string_view name, std::string& target) {
        const auto stored = file.setting(name, as_of);
        if (stored && *stored && cutoff_set(**stored) != nullptr) {
            target = **stored;
        }
    };
    take("das28_esr_set", chosen.das28_esr_set);
    take("das28_crp_set", chosen.das28_crp_set);
    const auto low_esr = file.setting(esr_below_one_setting, as_of);
    chosen.esr_below_one_at_one = low_esr && *low_esr == esr_computed_at_one;
    return chosen;
}

}  // namespace jointlog::app
