#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "jointlog/domain/indices.hpp"

namespace jointlog {

/// ACR/EULAR Boolean definitions. 1.0: Felson 2011 Arthritis Rheum 63:573-86. 2.0: Studenic 2023 ARD 82:74-80,
/// doi:10.1136/ard-2022-223413.
enum class BooleanVersion { v1_0, v2_0 };
/// The three-item form of clinical practice leaves the acute-phase reactant out.
enum class BooleanItems { with_crp, without_crp };

/// The four definitions under their codes in files and reports.
struct BooleanForm {
    std::string_view code;
    BooleanVersion version;
    BooleanItems items;
};
inline constexpr std::array boolean_forms{
    BooleanForm{"bool_1_0", BooleanVersion::v1_0, BooleanItems::with_crp},
    BooleanForm{"bool_2_0", BooleanVersion::v2_0, BooleanItems::with_crp},
    BooleanForm{"bool_1_0_noapr", BooleanVersion::v1_0, BooleanItems::without_crp},
    BooleanForm{"bool_2_0_noapr", BooleanVersion::v2_0, BooleanItems::without_crp},
};

/// TJC28 <= 1, SJC28 <= 1, CRP <= 1 mg/dL, patient global <= 10 mm (1.0) or <= 20 mm (2.0).
/// A known component that fails gives false; else a missing one gives nullopt (unknown); else true. An input outside
/// its range is missing. A censored CRP decides only where every possible value agrees.
[[nodiscard]] std::optional<bool> boolean_remission(BooleanVersion version, BooleanItems items,
                                                    const IndexInputs& inputs);

/// What leaves a definition undecided, in the order of its items: absent, outside its range, or a CRP whose limit decides
/// nothing. Empty where boolean_remission() answers.
[[nodiscard]] std::vector<InputId> undecided_inputs(BooleanVersion version, BooleanItems items,
                                                    const IndexInputs& inputs);

/// What a definition that is not met fails by: the known inputs above their limit, in the order of its items. Empty where
/// boolean_remission() is true or unknown.
[[nodiscard]] std::vector<InputId> failed_inputs(BooleanVersion version, BooleanItems items,
                                                 const IndexInputs& inputs);

}  // namespace jointlog
