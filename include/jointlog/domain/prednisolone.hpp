#pragma once

#include <optional>
#include <string_view>

#include "jointlog/domain/indices.hpp"
#include "jointlog/domain/medication.hpp"
#include "jointlog/domain/quantity.hpp"

namespace jointlog {

/// Published tables differ on betamethasone: 0.75 mg or 0.6 mg stand for 5 mg of prednisolone.
enum class BetamethasoneSet : std::uint8_t { mg_0_75, mg_0_60 };
[[nodiscard]] std::string_view code(BetamethasoneSet set);  // "0.75 mg", "0.6 mg"

/// Milligrams of prednisolone to one milligram of a glucocorticoid.
struct PrednisoloneFactor {
    std::string_view drug;  // meds.csv code
    ExactValue factor;      // 20/3: numerator and denominator, never rounded
    std::string_view source;
};
/// nullopt for every drug without a published factor, the glucocorticoid that nobody named among them.
[[nodiscard]] std::optional<PrednisoloneFactor> prednisolone_factor(std::string_view drug,
                                                                    BetamethasoneSet set);

struct PrednisoloneEquivalent {
    ExactValue mg;
    PrednisoloneFactor factor;  // shown beside the result
};
/// The equivalent of one dose. Systemic routes only: by mouth, into a vein or a muscle. An injection into a joint, a
/// route that was not recorded, a dose in another unit than mg or with a comparator: nullopt.
[[nodiscard]] std::optional<PrednisoloneEquivalent> prednisolone_equivalent(std::string_view drug,
                                                                            std::string_view route,
                                                                            const Quantity& dose,
                                                                            BetamethasoneSet set);
/// The equivalent of a day of a step with a frequency: of the doses of a week, a seventh. A step that is held, without a
/// number or with a frequency of no fixed weekly occasions: nullopt.
[[nodiscard]] std::optional<PrednisoloneEquivalent> prednisolone_per_day(std::string_view drug,
                                                                         std::string_view route,
                                                                         const DoseStep& step,
                                                                         BetamethasoneSet set);

}  // namespace jointlog
