#include "jointlog/domain/acr.hpp"

#include <array>

namespace jointlog {
namespace {

/// Whether followup <= (100 - percent) / 100 * baseline; nullopt where one of them is missing. From 0 nothing improves.
std::optional<bool> reached(int percent, const std::optional<Decimal>& baseline,
                            const std::optional<Decimal>& followup) {
    if (baseline && *baseline <= Decimal{}) {
        return false;
    }
    if (!baseline || !followup) {
        return std::nullopt;
    }
    const auto most = multiply(*baseline, Decimal{100 - percent, 2});
    return most ? std::optional(*followup <= *most) : std::nullopt;
}

}  // namespace

std::optional<bool> acr_response(int percent, const AcrComponents& baseline,
                                 const AcrComponents& followup) {
    const auto tender = reached(percent, baseline.tjc, followup.tjc);
    const auto swollen = reached(percent, baseline.sjc, followup.sjc);
    const std::array others{
        reached(percent, baseline.patient_global, followup.patient_global),
        reached(percent, baseline.evaluator_global, followup.evaluator_global),
        reached(percent, baseline.pain, followup.pain),
        reached(percent, baseline.haq, followup.haq),
        reached(percent, baseline.apr, followup.apr),
    };
    constexpr int needed = 3;
    int yes = 0;
    int unknown = 0;
    for (const auto& other : others) {
        yes += other == true ? 1 : 0;
        unknown += other ? 0 : 1;
    }
    if (tender == false || swollen == false || yes + unknown < needed) {
        return false;
    }
    return tender && swollen && yes >= needed ? std::optional(true) : std::nullopt;
}

}  // namespace jointlog
